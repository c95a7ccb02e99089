import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { personOf } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command, nextNumber } from '#app/platform/context'
import { decideDraft, type AgreementLanguage, type DraftFailure } from '../domain/agreement'

/** Drafts an agreement for a pledge; its text follows the records until it is sent. */
export const draftAgreement = command(
  'agreement.draft',
  async (context, input: { pledge: string; signatory: string; signatoryTitle: string; language: AgreementLanguage }): Promise<Result<{ agreement: Id<'agreement'>; number: string }, DraftFailure>> => {
    const pledge = await getPledge(context, input.pledge)
    const living = await context.transaction.agreement.findFirst({ where: { pledgeId: pledge.id, status: { not: 'VOID' } }, select: { ref: true } })
    const decided = decideDraft(pledge, living && { number: living.ref })
    if (!decided.ok) return decided

    const id = context.ids.next('agreement')
    const number = await nextNumber(context, 'AG')
    const drafted = {
      kind: pledge.modality === 'MDFM' ? 'POOLED' : 'EARMARKED',
      donorId: pledge.donor.id,
      pledgeId: pledge.id,
      status: 'DRAFT',
      language: input.language,
      partnerSignatory: input.signatory.trim(),
      partnerTitle: input.signatoryTitle.trim(),
      draftedBy: personOf(context.actor) ?? 'system',
    }
    await context.transaction.agreement.create({ data: { id, ref: number, ...drafted, terms: '{}', draftedAt: context.clock.now() } })
    await context.audit({ name: 'agreement.drafted', subject: `agreement:${id}`, after: { number, ...drafted } })
    return accept({ agreement: id, number })
  },
)
