import { listRecipients } from '#app/features/donors/server/contacts.queries.server'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { money, type Currency } from '#app/kernel/money'
import { command, type Context } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { pledgeAcknowledgedMail } from '../documents/pro-forma'
import { unpaidMinor, type InstalmentFacts } from '../domain/payment-view'
import { issueProFormaAlong } from './issue-pro-forma.command.server'

type Settings = { origin: string; demo: boolean }

/** The job `thank-for-pledge` with `{ pledge }`: each contact gets thanks and the payment request for the instalment that is due first. */
export function thankForPledgeJob({ origin, demo }: Settings) {
  const thank = command('job.run', async (context, input: { pledge: string }): Promise<Result<null, never>> => {
    const pledge = await context.transaction.pledge.findUniqueOrThrow({ where: { id: input.pledge }, include: { instalments: { orderBy: [{ dueOn: 'asc' }, { sequence: 'asc' }] }} })
    const first = pledge.instalments.find((line) => unpaidMinor({ ...line, status: line.status as InstalmentFacts['status'] }) > 0n)
    const underWay = await context.transaction.payment.count({ where: { pledgeId: pledge.id, status: 'PROCESSING' } })
    for (const contact of await listRecipients(context, pledge.donorId, 'promises')) {
      const { language } = contact
      // Where the account is not named yet, or the promise has ended meanwhile, the thanks go alone.
      const request = first && underWay === 0 ? await issueProFormaAlong(context, { pledge: pledge.id as Id<'pledge'>, instalment: first.id as Id<'instalment'>, language, origin, demonstration: demo }) : null
      const issued = request?.ok ? request.value : null
      const mail = pledgeAcknowledgedMail({ name: contact.name, pledge: { ref: pledge.ref, amount: money(pledge.amountMinor, pledge.currency as Currency) }, request: issued && issued.pay, link: `${origin}/donor/pledges/${pledge.ref}` }, language)
      await queueMail(context, { key: `pledge-acknowledged:${pledge.id}:${contact.id}`, to: contact, mail, attachments: issued ? [issued.document] : [] })
    }
    return accept(null)
  })
  return async (context: Context, payload: unknown): Promise<void> => void (await thank(context, payload as { pledge: string }))
}
