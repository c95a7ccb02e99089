import type { Recognition } from '#app/features/donors/domain/donor'
import type { SettleFailure } from '#app/features/donors/domain/settling'
import { settleProspect } from '#app/features/donors/server/settle-prospect.command.server'
import type { RateFailure } from '#app/features/fund/domain/exchange'
import { convertOn } from '#app/features/fund/server/fund.queries.server'
import { NotFound, personOf } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command, nextNumber, step, type CommandContext } from '#app/platform/context'
import type { NewOffer } from '../domain/new-offer'
import { appendStep } from './rows.server'

/** `prospect`: number of the agreed partnership that it comes from. */
export type DonorsOffer = NewOffer & { donor: Id<'donor'>; recognition: Recognition; prospect?: string | null }
/** As the giver wrote it: their name, and their message to the team. */
type GiversOffer = DonorsOffer & { by?: string; note?: string | null }
export type Offered = { offer: Id<'inKindOffer'>; ref: string }

/** Writes down what a donor offers; inside the commands in which a giver or the team does so. */
export const createOffer = step(async (context, input: GiversOffer): Promise<Result<Offered, RateFailure>> => create(context, input))

/** The team writes down an offer that reached it by letter or in a talk. */
export const recordOffer = command('in-kind.manage', async (context, input: DonorsOffer): Promise<Result<Offered, RateFailure | SettleFailure>> => {
  if (!(await context.transaction.donor.findUnique({ where: { id: input.donor }, select: { id: true } }))) throw new NotFound()
  const made = await create(context, input)
  if (!made.ok || !input.prospect) return made
  const settled = await settleProspect(context, { prospect: input.prospect, donor: input.donor, became: { kind: 'in-kind', ref: made.value.ref } })
  return settled.ok ? made : settled
})

async function create(context: CommandContext, input: GiversOffer): Promise<Result<Offered, RateFailure>> {
  // The value that counts is that of the delivery day; a currency without any rate would never count.
  const valued = await convertOn(context, input.value, context.clock.today())
  if (!valued.ok) return valued
  const offer = context.ids.next('inKindOffer')
  const ref = await nextNumber(context, 'IK')
  const now = context.clock.now()
  const data = {
    ref,
    donorId: input.donor,
    priorityArea: input.area,
    kind: input.kind,
    description: input.description,
    quantity: input.quantity,
    unit: input.unit,
    currency: input.value.currency,
    unitValue: input.unitValue,
    declaredMinor: input.value.minor,
    declaredBasis: input.basis,
    availableFrom: input.availableFrom,
    availableUntil: input.availableUntil,
    place: input.place,
    capacity: input.capacity,
    recognition: input.recognition,
  }
  await context.transaction.inKindOffer.create({ data: { id: offer, ...data, status: 'OFFERED', submittedBy: personOf(context.actor), createdAt: now, updatedAt: now } })
  await appendStep(context, offer, 'OFFERED', input.note ?? null, input.by)
  await context.audit({ name: 'in-kind.offered', subject: `in-kind:${offer}`, after: data })
  return accept({ offer, ref })
}
