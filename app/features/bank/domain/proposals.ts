// Whose money a line may be, and why. The server gathers who comes into question; here they are judged and ranked. Source: STANDARDS.md, section 4.
import type { Currency } from '#app/kernel/money'
import { daysBetween, type Day } from '#app/kernel/time'
import { isSameName } from './party-name'

export type Reason = 'REFERENCE' | 'PLEDGE_NUMBER' | 'REQUEST_NUMBER' | 'RECORDED' | 'BOOKED' | 'AMOUNT' | 'AMOUNT_WITH_FEE' | 'SHORT' | 'AMOUNT_DIFFERS' | 'NAME' | 'ACCOUNT' | 'DAY' | 'ALREADY_RECORDED'
export type Certainty = 'CERTAIN' | 'LIKELY' | 'POSSIBLE'

export type Proposal = {
  /** `payment:pay_...` of a transfer that was recorded, `booked:pay_...` of one that is booked and that no line shows yet, or `pledge:plg_...`. */
  key: string
  ref: string
  pledge: string
  donor: { ref: string; name: string }
  certainty: Certainty
  reasons: Reason[]
  /** What the donor is credited, and what of it banks kept. */
  grossMinor: bigint
  feeMinor: bigint
}

export type CreditLine = { amountMinor: bigint; currency: Currency; valueOn: Day; chargesMinor: bigint | null; creditorReference: string | null; numbers: readonly string[]; partyKey: string | null; text: string }

export type PledgeCandidate = {
  id: string
  ref: string
  currency: Currency
  donor: { id: string; ref: string; name: string; nameKey: string }
  isOpen: boolean
  /** Numbers of its payment requests. */
  requests: readonly string[]
  instalments: readonly { sequence: number; dueOn: Day; unpaidMinor: bigint; reference: string }[]
  /** Money of this donor came from the line's account before. */
  isKnownAccount: boolean
}

/** A transfer that was booked by hand: what arrived of it is the line's amount. */
export type BookedCandidate = { id: string; ref: string; reference: string | null; amountMinor: bigint; feeMinor: bigint; receivedOn: Day; pledge: string | null; donor: PledgeCandidate['donor']; isKnownAccount: boolean; references: readonly string[] }

export type ExpectedCandidate = { id: string; ref: string; reference: string | null; amountMinor: bigint; feeMinor: bigint; receivedOn: Day; pledge: PledgeCandidate }

/** A shortfall up to a twentieth may be what banks kept on the way. */
const LARGEST_FEE_SHARE = 20n

type Fit = { reason: Extract<Reason, 'AMOUNT' | 'AMOUNT_WITH_FEE' | 'SHORT' | 'AMOUNT_DIFFERS'>; grossMinor: bigint; feeMinor: bigint }

/** How the amount that arrived fits to what is due: exactly, with the charges that the file tells of, or short by what may be a fee. */
function fitOf(line: CreditLine, due: readonly bigint[]): Fit {
  const arrived = line.amountMinor
  const charges = line.chargesMinor ?? 0n
  if (due.includes(arrived)) return { reason: 'AMOUNT', grossMinor: arrived, feeMinor: 0n }
  if (charges > 0n && due.includes(arrived + charges)) return { reason: 'AMOUNT_WITH_FEE', grossMinor: arrived + charges, feeMinor: charges }
  const near = due.filter((amount) => amount > arrived && (amount - arrived) * LARGEST_FEE_SHARE <= amount).sort((a, b) => (a < b ? -1 : 1))[0]
  return near === undefined ? { reason: 'AMOUNT_DIFFERS', grossMinor: arrived, feeMinor: 0n } : { reason: 'SHORT', grossMinor: near, feeMinor: near - arrived }
}

/** What is due: each instalment, and the first ones together, oldest due first. */
function dueOf(pledge: PledgeCandidate): bigint[] {
  const inOrder = [...pledge.instalments].sort((a, b) => (a.dueOn === b.dueOn ? a.sequence - b.sequence : a.dueOn < b.dueOn ? -1 : 1)).map(({ unpaidMinor }) => unpaidMinor)
  let sum = 0n
  return [...inOrder, ...inOrder.map((minor) => (sum += minor))].filter((minor) => minor > 0n)
}

/** What names the promise itself. */
function namedBy(line: CreditLine, pledge: PledgeCandidate): Reason[] {
  return [
    ...(line.creditorReference !== null && pledge.instalments.some(({ reference }) => reference === line.creditorReference) ? (['REFERENCE'] as const) : []),
    ...(line.numbers.includes(pledge.ref) ? (['PLEDGE_NUMBER'] as const) : []),
    ...(pledge.requests.some((number) => line.numbers.includes(number)) ? (['REQUEST_NUMBER'] as const) : []),
  ]
}

/** What speaks for the donor. */
function donorBy(line: CreditLine, pledge: PledgeCandidate): Reason[] {
  return [...(isSameName(line.partyKey, pledge.donor.nameKey) ? (['NAME'] as const) : []), ...(pledge.isKnownAccount ? (['ACCOUNT'] as const) : [])]
}

const isExact = (fit: Fit) => fit.reason === 'AMOUNT' || fit.reason === 'AMOUNT_WITH_FEE'

function forPledge(line: CreditLine, pledge: PledgeCandidate, isRecorded: boolean): Proposal | null {
  if (!pledge.isOpen || pledge.currency !== line.currency) return null
  const [named, donor] = [namedBy(line, pledge), donorBy(line, pledge)]
  const fit = fitOf(line, dueOf(pledge))
  // Of a line that names another promise, an equal amount says nothing.
  if (named.length === 0 && donor.length === 0 && (!isExact(fit) || line.creditorReference !== null)) return null
  const certainty: Certainty = named.length > 0 ? (isExact(fit) ? 'CERTAIN' : 'LIKELY') : donor.length > 0 && fit.reason !== 'AMOUNT_DIFFERS' ? 'LIKELY' : 'POSSIBLE'
  const { grossMinor, feeMinor } = fit
  return {
    key: `pledge:${pledge.id}`,
    ref: pledge.ref,
    pledge: pledge.ref,
    donor: pledge.donor,
    certainty: isRecorded ? 'POSSIBLE' : certainty,
    reasons: [...named, ...donor, fit.reason, ...(isRecorded ? (['ALREADY_RECORDED'] as const) : [])],
    grossMinor,
    feeMinor,
  }
}

function forExpected(line: CreditLine, expected: ExpectedCandidate): Proposal | null {
  const { pledge } = expected
  if (pledge.currency !== line.currency) return null
  const arrives = expected.amountMinor - expected.feeMinor
  const fit: Fit = line.amountMinor === arrives ? { reason: expected.feeMinor > 0n ? 'AMOUNT_WITH_FEE' : 'AMOUNT', grossMinor: expected.amountMinor, feeMinor: expected.feeMinor } : fitOf(line, [expected.amountMinor])
  const isNamed = namedBy(line, pledge).length > 0 || (expected.reference !== null && expected.reference === line.creditorReference)
  const donor = donorBy(line, pledge)
  const isNear = Math.abs(daysBetween(expected.receivedOn, line.valueOn)) <= 5
  if (fit.reason === 'AMOUNT_DIFFERS' || (!isNamed && donor.length === 0 && !isNear)) return null
  const certainty: Certainty = isExact(fit) && (isNamed || (donor.length > 0 && isNear)) ? 'CERTAIN' : isExact(fit) || isNamed ? 'LIKELY' : 'POSSIBLE'
  const reasons: Reason[] = ['RECORDED', ...(isNamed ? namedBy(line, pledge) : []), ...donor, fit.reason, ...(isNear ? (['DAY'] as const) : [])]
  return { key: `payment:${expected.id}`, ref: expected.ref, pledge: pledge.ref, donor: pledge.donor, certainty, reasons, grossMinor: fit.grossMinor, feeMinor: fit.feeMinor }
}

/** Its day is near, and what names it or its donor speaks for it. */
function forBooked(line: CreditLine, booked: BookedCandidate): Proposal | null {
  const isNear = Math.abs(daysBetween(booked.receivedOn, line.valueOn)) <= 5
  const isNamed = (line.creditorReference !== null && booked.references.includes(line.creditorReference)) || (booked.pledge !== null && line.numbers.includes(booked.pledge)) || line.numbers.includes(booked.ref)
  const donor: Reason[] = [...(isSameName(line.partyKey, booked.donor.nameKey) ? (['NAME'] as const) : []), ...(booked.isKnownAccount ? (['ACCOUNT'] as const) : [])]
  if (!isNear && !isNamed && donor.length === 0) return null
  const certainty: Certainty = isNear && (isNamed || donor.length > 0) ? 'CERTAIN' : 'LIKELY'
  const reasons: Reason[] = ['BOOKED', ...(isNamed ? (['REFERENCE'] as const) : []), ...donor, booked.feeMinor > 0n ? 'AMOUNT_WITH_FEE' : 'AMOUNT', ...(isNear ? (['DAY'] as const) : [])]
  return { key: `booked:${booked.id}`, ref: booked.ref, pledge: booked.pledge ?? '', donor: booked.donor, certainty, reasons, grossMinor: booked.amountMinor, feeMinor: booked.feeMinor }
}

const RANK: Record<Certainty, number> = { CERTAIN: 0, LIKELY: 1, POSSIBLE: 2 }
/** Longest list that a page shows. */
const SHOWN = 6

/** BANK-5: proposals for money that came in, the best first. Only one can be certain: of two that seem so, neither is. */
export function proposeFor(line: CreditLine, pledges: readonly PledgeCandidate[], expected: readonly ExpectedCandidate[], booked: readonly BookedCandidate[] = []): Proposal[] {
  const recorded = [...booked.flatMap((one) => forBooked(line, one) ?? []), ...expected.flatMap((one) => forExpected(line, one) ?? [])]
  const promised = pledges.flatMap((pledge) => forPledge(line, pledge, recorded.some((one) => one.pledge === pledge.ref)) ?? [])
  const found = [...recorded, ...promised].sort((a, b) => RANK[a.certainty] - RANK[b.certainty] || b.reasons.length - a.reasons.length || (a.ref < b.ref ? -1 : 1))
  const certain = found.filter((one) => one.certainty === 'CERTAIN').length
  return found.slice(0, SHOWN).map((one) => (certain > 1 && one.certainty === 'CERTAIN' ? { ...one, certainty: 'LIKELY' } : one))
}
