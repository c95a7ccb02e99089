import type { SettleFailure } from '#app/features/donors/domain/settling'
import { settleProspect } from '#app/features/donors/server/settle-prospect.command.server'
import { refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { nameKeyOf } from '#app/kernel/place'
import { command } from '#app/platform/context'
import { decideStay, type StayFields, type StayFieldsFailure } from '../domain/offer'
import type { Arrangement } from '../domain/value'
import { createPlacement, type OfferFailure } from './create-placement.server'

export type Recorded = StayFields & { donor: string; arrangement: Arrangement; person?: string; function: string; expertise?: string; languages?: string; level?: string; /** Number of the agreed partnership that it comes from. */ prospect?: string | null }

type RecordPlacementFailure = SettleFailure | StayFieldsFailure | OfferFailure | { code: 'UNKNOWN_DONOR'; typed: string } | { code: 'DONOR_NOT_TOLD'; typed: string }

/** Writes an offer down that reached the team by letter or meeting; the donor is meant by its number, or by a name that only one has. */
export const recordPlacement = command('placement.manage', async (context, input: Recorded): Promise<Result<{ placement: Id<'placement'>; ref: string }, RecordPlacementFailure>> => {
  const typed = input.donor.trim()
  const meant = await context.transaction.donor.findMany({ where: { OR: [{ ref: typed.toUpperCase() }, { nameKey: nameKeyOf(typed), mergedIntoId: null }] }, select: { id: true, mergedIntoId: true }, take: 2 })
  if (meant.length === 0) return refuse({ code: 'UNKNOWN_DONOR', typed })
  if (meant.length > 1) return refuse({ code: 'DONOR_NOT_TOLD', typed })
  const stay = decideStay(input.arrangement, input, { decimalComma: context.language === 'fr', notBefore: null })
  if (!stay.ok) return stay
  const { arrangement, person = null, expertise = null, languages = null, level = null } = input
  const donor = (meant[0]!.mergedIntoId ?? meant[0]!.id) as Id<'donor'>
  const made = await createPlacement(context, { donor, arrangement, person, function: input.function, expertise, languages, level, ...stay.value }, { kind: 'RECORDED' })
  if (!made.ok || !input.prospect) return made
  const settled = await settleProspect(context, { prospect: input.prospect, donor, became: { kind: 'placement', ref: made.value.ref } })
  return settled.ok ? made : settled
})
