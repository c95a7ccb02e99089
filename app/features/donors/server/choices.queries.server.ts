import { authorize, reading, type Context } from '#app/platform/context'
import { donorsOf, Forbidden } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import type { ReceiptPlan } from '../domain/choices'
import type { Recognition } from '../domain/donor'

/** How the donor wants its receipts; one for each payment unless it chose otherwise. */
export async function getReceiptPlan(context: Context, donor: string): Promise<ReceiptPlan> {
  const merged = await reading(context).donor.findUnique({ where: { id: donor }, select: { mergedIntoId: true } })
  const row = await reading(context).donorChoice.findUnique({ where: { donorId: merged?.mergedIntoId ?? donor } })
  return (row?.receipts ?? 'EACH') as ReceiptPlan
}

export type OwnChoices = { donor: { id: Id<'donor'>; ref: string; name: string }; recognition: Recognition; receipts: ReceiptPlan; /** Null where one is not named as a contact, so that no mails come. */ reminders: boolean | null }

/** The choices of each donor for which the person speaks, with their own choice of mails. */
export async function listOwnChoices(context: Context): Promise<OwnChoices[]> {
  authorize(context, 'donor.choose')
  const { actor } = context
  if (actor.kind !== 'person') throw new Forbidden('donor.choose')
  const rows = await reading(context).donor.findMany({ where: { id: { in: donorsOf(actor) }, mergedIntoId: null }, include: { choice: true, contacts: { where: { email: actor.email } }, aliases: { select: { contacts: { where: { email: actor.email } } } } }, orderBy: { nameKey: 'asc' } })
  return rows.map((row) => ({
    donor: { id: row.id as Id<'donor'>, ref: row.ref, name: row.name },
    recognition: row.recognition as Recognition,
    receipts: (row.choice?.receipts ?? 'EACH') as ReceiptPlan,
    reminders: [...row.contacts, ...row.aliases.flatMap((alias) => alias.contacts)][0]?.reminders ?? null,
  }))
}
