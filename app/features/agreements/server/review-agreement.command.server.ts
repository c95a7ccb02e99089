import { accept, type Result } from '#app/kernel/failure'
import { command } from '#app/platform/context'
import { decideMove, type MoveFailure } from '../domain/agreement'
import { decideTerms, type TermsFailure } from '../domain/terms'
import { loadAgreement, termsOnRecord } from './rows.server'

/** Puts a draft into review; there must be a whole text to review. */
export const reviewAgreement = command('agreement.draft', async (context, input: { agreement: string }): Promise<Result<{ number: string }, MoveFailure | TermsFailure>> => {
  const agreement = await loadAgreement(context, { ...input, donors: null })
  const moved = decideMove(agreement, 'INTERNAL_REVIEW')
  if (!moved.ok) return moved
  const terms = decideTerms(await termsOnRecord(context, agreement, false))
  if (!terms.ok) return terms

  await context.transaction.agreement.update({ where: { id: agreement.id }, data: { status: moved.value } })
  await context.audit({ name: 'agreement.reviewed', subject: `agreement:${agreement.id}`, before: { status: agreement.status }, after: { status: moved.value } })
  return accept({ number: agreement.number })
})
