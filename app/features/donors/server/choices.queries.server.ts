import { authorize, reading, type Context } from '#app/platform/context'
import { donorsFor, donorsOf, Forbidden } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import type { ReceiptPlan } from '../domain/choices'
import type { Recognition } from '../domain/donor'
import type { MailChoice } from '../domain/people'
import { listWithDuty } from './contacts.queries.server'

/** How the donor wants its receipts; one for each payment unless it chose otherwise. */
export async function getReceiptPlan(context: Context, donor: string): Promise<ReceiptPlan> {
  const merged = await reading(context).donor.findUnique({ where: { id: donor }, select: { mergedIntoId: true } })
  const row = await reading(context).donorChoice.findUnique({ where: { donorId: merged?.mergedIntoId ?? donor } })
  return (row?.receipts ?? 'EACH') as ReceiptPlan
}

export type OwnChoices = {
  donor: { id: Id<'donor'>; ref: string; name: string }
  recognition: Recognition
  receipts: ReceiptPlan
  mails: Record<MailChoice, boolean>
  /** May the actor change what the organisation chose, and who else may? */
  mayChoose: boolean
  administrators: string[]
}

/** The choices of each donor for which the person speaks, with their own choice of mails. */
export async function listOwnChoices(context: Context): Promise<OwnChoices[]> {
  authorize(context, 'donor.choose-mails')
  const { actor } = context
  if (actor.kind !== 'person') throw new Forbidden('donor.choose-mails')
  const mine = { endedAt: null, OR: [{ personId: actor.person }, { email: actor.email }] }
  const rows = await reading(context).donor.findMany({ where: { id: { in: donorsOf(actor) }, mergedIntoId: null }, include: { choice: true, contacts: { where: mine }, aliases: { select: { contacts: { where: mine } } } }, orderBy: { nameKey: 'asc' } })
  const may = donorsFor(actor, 'donor.choose')
  const administrators = new Map(await Promise.all(rows.map(async ({ id }) => [id, await listWithDuty(context, id, 'ADMINISTRATOR')] as const)))
  return rows.map((row) => {
    const contact = [...row.contacts, ...row.aliases.flatMap((alias) => alias.contacts)][0]
    return {
      donor: { id: row.id as Id<'donor'>, ref: row.ref, name: row.name },
      recognition: row.recognition as Recognition,
      receipts: (row.choice?.receipts ?? 'EACH') as ReceiptPlan,
      mails: { reminders: contact?.reminders ?? true, news: contact?.news ?? true, statements: contact?.statements ?? true },
      mayChoose: may.includes(row.id as Id<'donor'>),
      administrators: administrators.get(row.id) ?? [],
    }
  })
}
