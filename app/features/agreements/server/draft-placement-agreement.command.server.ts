import { getPlacement } from '#app/features/placements/server/placements.queries.server'
import { personOf } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command, nextNumber } from '#app/platform/context'
import { decidePlacementDraft, type AgreementLanguage, type PlacementDraftFailure } from '../domain/agreement'

type Input = { placement: string; signatory: string; signatoryTitle: string; language: AgreementLanguage }

/** AGREEMENT-6: drafts the agreement of a placement. That of a secondment also answers the pledge it makes; a loan makes none. */
export const draftPlacementAgreement = command('agreement.draft', async (context, input: Input): Promise<Result<{ agreement: Id<'agreement'>; number: string }, PlacementDraftFailure>> => {
  const placement = await getPlacement(context, input.placement)
  const living = await context.transaction.agreement.findFirst({ where: { OR: [{ placementId: placement.id }, ...(placement.pledge ? [{ pledgeId: placement.pledge.id }] : [])], status: { not: 'VOID' } }, select: { ref: true } })
  const decided = decidePlacementDraft(placement, living && { number: living.ref })
  if (!decided.ok) return decided

  const id = context.ids.next('agreement')
  const number = await nextNumber(context, 'AG')
  const drafted = {
    kind: placement.arrangement,
    donorId: placement.donor.id,
    placementId: placement.id,
    pledgeId: placement.pledge?.id ?? null,
    status: 'DRAFT',
    language: input.language,
    partnerSignatory: input.signatory.trim(),
    partnerTitle: input.signatoryTitle.trim(),
    draftedBy: personOf(context.actor) ?? 'system',
  }
  await context.transaction.agreement.create({ data: { id, ref: number, ...drafted, terms: '{}', draftedAt: context.clock.now() } })
  await context.audit({ name: 'agreement.drafted', subject: `agreement:${id}`, after: { number, ...drafted } })
  return accept({ agreement: id, number })
})
