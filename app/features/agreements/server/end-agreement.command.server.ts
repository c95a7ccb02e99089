import { accept, type Result } from '#app/kernel/failure'
import { command } from '#app/platform/context'
import { decideEnd, type EndFailure } from '../domain/agreement'
import { loadAgreement } from './rows.server'

/** Ends an agreement in force: completed once nothing is unpaid, or terminated early, with the reason. */
export const endAgreement = command('agreement.countersign', async (context, input: { agreement: string; to: 'COMPLETED' | 'TERMINATED'; reason: string }): Promise<Result<{ number: string }, EndFailure>> => {
  const agreement = await loadAgreement(context, { agreement: input.agreement, donors: null })
  const decided = decideEnd(agreement, input.to, agreement.unpaid.length, agreement.placement)
  if (!decided.ok) return decided

  const after = { status: decided.value, voidReason: input.reason.trim() }
  await context.transaction.agreement.update({ where: { id: agreement.id }, data: after })
  await context.audit({ name: input.to === 'COMPLETED' ? 'agreement.completed' : 'agreement.terminated', subject: `agreement:${agreement.id}`, before: { status: agreement.status }, after })
  return accept({ number: agreement.number })
})
