// A day's bank and books, certified by one person and confirmed by another. BANK-12.
import { NotFound, personOf } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command, nextNumber, type CommandContext } from '#app/platform/context'
import { sha256Of } from '#app/platform/files'
import { decideCertifying, decideConfirming, decideWithdrawing, type CertifyFailure, type ConfirmFailure, type ReconciliationState, type WithdrawFailure } from '../domain/reconciliation'
import { reconcileOn } from './reconciliation.queries.server'

type Asked = { currency: Currency; on: Day }
type Done = { ref: string }

const keyOf = ({ currency, on }: Asked) => `${currency}:${on}`
const actorKey = (context: CommandContext) => personOf(context.actor) ?? describeActor(context.actor).actorName

async function findStanding(context: CommandContext, asked: Asked) {
  const row = await context.transaction.bankReconciliation.findUnique({ where: { standing: keyOf(asked) } })
  if (!row) return null
  const person = await context.transaction.person.findUnique({ where: { id: row.confirmedBy ?? row.certifiedBy }, select: { name: true } })
  return { ...row, state: row.state as ReconciliationState, name: person?.name ?? row.confirmedBy ?? row.certifiedBy }
}

/** Freezes the figures of the day as they stand. */
export const certifyReconciliation = command('bank.reconcile', async (context, input: Asked): Promise<Result<Done, CertifyFailure>> => {
  const reconciled = await reconcileOn(context, input.currency, input.on)
  if (!reconciled) throw new NotFound()
  const decided = decideCertifying(reconciled.figures, reconciled.accounts, await findStanding(context, input))
  if (!decided.ok) return decided
  const ref = await nextNumber(context, 'BR')
  const sha256 = sha256Of(Buffer.from(reconciled.text, 'utf8'))
  await context.transaction.bankReconciliation.create({
    data: { id: context.ids.next('bankReconciliation'), ref, currency: input.currency, asOf: input.on, state: 'CERTIFIED', standing: keyOf(input), figures: reconciled.text, sha256, certifiedBy: actorKey(context), certifiedAt: context.clock.now() },
  })
  await context.audit({ name: 'bank-reconciliation.certified', subject: `bank-reconciliation:${ref}`, after: { ref, ...input, sha256, bank: reconciled.figures.bank, books: reconciled.figures.books } })
  return accept({ ref })
})

/** Another person finds the same figures. */
export const confirmReconciliation = command('bank.reconcile', async (context, input: Asked): Promise<Result<Done, ConfirmFailure>> => {
  const standing = await findStanding(context, input)
  const reconciled = await reconcileOn(context, input.currency, input.on)
  const by = actorKey(context)
  const decided = decideConfirming(standing && { ...standing, confirmedBy: standing.confirmedBy && standing.name }, by, reconciled?.text ?? '')
  if (!decided.ok) return decided
  const { id, ref } = standing!
  await context.transaction.bankReconciliation.update({ where: { id }, data: { state: 'CONFIRMED', confirmedBy: by, confirmedAt: context.clock.now() } })
  await context.audit({ name: 'bank-reconciliation.confirmed', subject: `bank-reconciliation:${ref}`, before: { state: 'CERTIFIED' }, after: { ref, ...input, state: 'CONFIRMED', sha256: standing!.sha256 } })
  return accept({ ref })
})

/** What nobody confirmed is taken back, so that it can be certified anew. */
export const withdrawReconciliation = command('bank.reconcile', async (context, input: Asked): Promise<Result<Done, WithdrawFailure>> => {
  const standing = await findStanding(context, input)
  const decided = decideWithdrawing(standing && { ...standing, confirmedBy: standing.confirmedBy && standing.name })
  if (!decided.ok) return decided
  const { id, ref } = standing!
  await context.transaction.bankReconciliation.update({ where: { id }, data: { state: 'WITHDRAWN', standing: null, withdrawnBy: actorKey(context), withdrawnAt: context.clock.now() } })
  await context.audit({ name: 'bank-reconciliation.withdrawn', subject: `bank-reconciliation:${ref}`, before: { state: 'CERTIFIED' }, after: { ref, ...input, state: 'WITHDRAWN' } })
  return accept({ ref })
})
