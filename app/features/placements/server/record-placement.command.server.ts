import { refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { nameKeyOf } from '#app/kernel/place'
import { command } from '#app/platform/context'
import { createPlacement, type Offered, type OfferFailure } from './create-placement.server'

export type RecordPlacementFailure = OfferFailure | { code: 'UNKNOWN_DONOR'; typed: string } | { code: 'DONOR_NOT_TOLD'; typed: string }

/** Writes an offer down that reached the team by letter or meeting; the donor is meant by its number, or by a name that only one has. */
export const recordPlacement = command('placement.manage', async (context, input: Omit<Offered, 'donor'> & { donor: string }): Promise<Result<{ placement: Id<'placement'>; ref: string }, RecordPlacementFailure>> => {
  const typed = input.donor.trim()
  const meant = await context.transaction.donor.findMany({ where: { OR: [{ ref: typed.toUpperCase() }, { nameKey: nameKeyOf(typed) }] }, select: { id: true }, take: 2 })
  if (meant.length === 0) return refuse({ code: 'UNKNOWN_DONOR', typed })
  if (meant.length > 1) return refuse({ code: 'DONOR_NOT_TOLD', typed })
  return createPlacement(context, { ...input, donor: meant[0]!.id as Id<'donor'> }, { kind: 'RECORDED' })
})
