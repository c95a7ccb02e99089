// What money that left may be: refunds and disbursements that we sent, money of unknown payers that went back, a contribution that the bank took back.
import { daysBetween, type Day } from '#app/kernel/time'
import { isSameName } from './party-name'

export type DebitReason = 'AMOUNT' | 'DAY' | 'NAME' | 'ACCOUNT' | 'SAME_REFERENCE' | 'TAKEN_BACK'
export type DebitCandidate = {
  kind: 'REFUND' | 'DISBURSEMENT' | 'RETURNED' | 'GONE_BACK'
  id: string
  ref: string
  /** Whom it went to. */
  to: string
  toKey: string
  account: string | null
  on: Day
  /** References by which the bank names what it takes back. */
  references: readonly string[]
}
export type DebitLine = { valueOn: Day; isReversal: boolean; partyKey: string | null; partyAccount: string | null; references: readonly string[] }
export type DebitProposal = { key: string; kind: DebitCandidate['kind']; ref: string; to: string; reasons: DebitReason[] }

/** Days within which a transfer that was booked leaves the account. */
const NEAR = 14

/** Candidates have the line's amount and currency; the best first. A contribution is taken back by the bank only where the line says so. */
export function proposeForDebit(line: DebitLine, candidates: readonly DebitCandidate[]): DebitProposal[] {
  const judged = candidates.flatMap((candidate) => {
    const isNear = Math.abs(daysBetween(candidate.on, line.valueOn)) <= NEAR
    const isNamed = isSameName(line.partyKey, candidate.toKey)
    const isAccount = candidate.account !== null && candidate.account === line.partyAccount
    const isReferred = candidate.references.some((reference) => line.references.includes(reference))
    const reasons: DebitReason[] = [
      ...(line.isReversal && (candidate.kind === 'GONE_BACK' || candidate.kind === 'RETURNED') ? (['TAKEN_BACK'] as const) : []),
      ...(isReferred ? (['SAME_REFERENCE'] as const) : []),
      ...(isNamed ? (['NAME'] as const) : []),
      ...(isAccount ? (['ACCOUNT'] as const) : []),
      'AMOUNT',
      ...(isNear ? (['DAY'] as const) : []),
    ]
    const isPossible = candidate.kind === 'GONE_BACK' ? line.isReversal || isReferred : candidate.kind === 'RETURNED' ? line.isReversal || isReferred || isNamed || isAccount : isNear
    return isPossible ? [{ key: `${candidate.kind}:${candidate.id}`, kind: candidate.kind, ref: candidate.ref, to: candidate.to, reasons }] : []
  })
  return judged.sort((a, b) => b.reasons.length - a.reasons.length || (a.ref < b.ref ? -1 : 1)).slice(0, 6)
}
