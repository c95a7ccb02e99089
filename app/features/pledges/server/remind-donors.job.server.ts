// The job `remind-donors`, once a day: each instalment that reached a rung of the ladder is one transaction, so that one that fails holds up no other.
import { listRecipients } from '#app/features/donors/server/contacts.queries.server'
import { ladderSetting } from '#app/features/settings/server/settings.queries.server'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { money, type Currency } from '#app/kernel/money'
import { addDays, dayOf, type Day } from '#app/kernel/time'
import { command, reading, type CommandContext, type Context } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { reminderMail } from '../documents/reminder-mail'
import { unpaidMinor, type InstalmentFacts } from '../domain/payment-view'
import type { PledgeStatus } from '../domain/pledge'
import { earliestRungDays, REMINDED_STATUSES, rungOn } from '../domain/reminder'
import { issueProFormaAlong } from './issue-pro-forma.command.server'

type Settings = { origin: string; demo: boolean }

/** Instalments that are unpaid and due by the first rung; whether a rung applies is decided one by one. */
async function listUnpaid(context: Context): Promise<string[]> {
  const until = addDays(context.clock.today(), earliestRungDays(await ladderSetting(context, 'reminder-days')))
  const rows = await reading(context).$queryRaw<{ id: string }[]>`
    SELECT i."id" AS "id" FROM "Instalment" AS i JOIN "Pledge" AS p ON p."id" = i."pledgeId"
    WHERE i."dueOn" <= ${until} AND i."amountMinor" > i."paidMinor" + i."waivedMinor" AND i."status" IN ('SCHEDULED', 'INVOICED')
      AND p."status" IN ('ACKNOWLEDGED', 'CONFIRMED')
    ORDER BY i."dueOn", i."id"`
  return rows.map((row) => row.id)
}

function load(context: CommandContext, id: string) {
  return context.transaction.instalment.findUniqueOrThrow({ where: { id }, include: { reminders: true, pledge: true } })
}

type Row = Awaited<ReturnType<typeof load>>

/** The rung that is to be sent today; null where nothing is unpaid, the promise has ended, the rung was sent, or money is on its way. */
async function rungToSend(context: CommandContext, row: Row) {
  const { pledge } = row
  if (unpaidMinor({ ...row, status: row.status as InstalmentFacts['status'] }) === 0n || !REMINDED_STATUSES.includes(pledge.status as PledgeStatus)) return null
  const rung = rungOn(row.dueOn as Day, context.clock.today(), dayOf(pledge.createdAt), await ladderSetting(context, 'reminder-days'))
  if (rung === null || row.reminders.some((sent) => sent.rung >= rung)) return null
  const onItsWay = await context.transaction.payment.count({ where: { pledgeId: pledge.id, status: { in: ['PROCESSING', 'EXPECTED'] } } })
  return onItsWay > 0 ? null : rung
}

/** PLEDGE-8: sends the rung of one instalment, once. */
function remind({ origin, demo }: Settings) {
  return command('job.run', async (context, input: { instalment: string }): Promise<Result<null, never>> => {
    const row = await load(context, input.instalment)
    const rung = await rungToSend(context, row)
    if (rung === null) return accept(null)
    const { pledge } = row
    const wanting = await listRecipients(context, pledge.donorId, 'reminders')
    for (const contact of wanting) {
      const { language } = contact
      const request = await issueProFormaAlong(context, { pledge: pledge.id as Id<'pledge'>, instalment: row.id as Id<'instalment'>, language, origin, demonstration: demo })
      const amount = money(unpaidMinor({ ...row, status: row.status as InstalmentFacts['status'] }), pledge.currency as Currency)
      const reminded = { name: contact.name, pledge: pledge.ref, sequence: row.sequence, dueOn: row.dueOn as Day, amount, reference: row.reference, donorNumber: pledge.donorNumber, hasRequest: request.ok, link: `${origin}/donor/pledges/${pledge.ref}` }
      await queueMail(context, { key: `reminder:${row.id}:${rung}:${contact.id}`, to: contact, mail: reminderMail(reminded, context.clock.today(), language), attachments: request.ok ? [request.value.document] : [] })
    }
    await context.transaction.reminder.create({ data: { instalmentId: row.id, rung, recipients: wanting.length, sentAt: context.clock.now() } })
    await context.audit({ name: 'pledge.reminded', subject: `pledge:${pledge.id}`, after: { instalment: row.sequence, rung, recipients: wanting.length } })
    return accept(null)
  })
}

export function remindDonorsJob(settings: Settings) {
  const remindOf = remind(settings)
  return async (context: Context): Promise<void> => {
    const failed: unknown[] = []
    for (const instalment of await listUnpaid(context)) {
      try {
        await remindOf(context, { instalment })
      } catch (error) {
        failed.push(error)
      }
    }
    // The job is tried again; what was sent is on record and is not sent again.
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} reminders could not be written: ${String(failed[0])}`)
  }
}
