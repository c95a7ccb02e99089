// How long a stay may be, and when the same person may come again. PLACEMENT-4, PLACEMENT-5. Source: DOMAIN.md, section 6.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { nameKeyOf } from '#app/kernel/place'
import { addDays, addMonths, type Day } from '#app/kernel/time'
import { isOff, type PlacementStatus } from './life'
import { parseFte, type Arrangement } from './value'

export const LEAST_MONTHS = { SECONDMENT: 12, LOAN: 6 } as const satisfies Record<Arrangement, number>
export const MOST_MONTHS = 48
export const MORATORIUM_MONTHS = 6

export type Span = { startsOn: Day; endsOn: Day }

export type StayFailure =
  | { code: 'ENDS_BEFORE_START' }
  | { code: 'STAY_BELOW_LEAST'; least: number; earliest: Day }
  | { code: 'STAY_ABOVE_MOST'; most: number; latest: Day }
  | { code: 'FTE_OUT_OF_RANGE' }

/** PLACEMENT-4: a secondment lasts 12 to 48 months, a loan 6 to 48, both days included; extensions count together with what they extend. */
export function checkLength(arrangement: Arrangement, { startsOn, endsOn }: Span): Result<Span, StayFailure> {
  if (endsOn < startsOn) return refuse({ code: 'ENDS_BEFORE_START' })
  const least = LEAST_MONTHS[arrangement]
  const earliest = addDays(addMonths(startsOn, least), -1)
  if (endsOn < earliest) return refuse({ code: 'STAY_BELOW_LEAST', least, earliest })
  const latest = addDays(addMonths(startsOn, MOST_MONTHS), -1)
  return endsOn > latest ? refuse({ code: 'STAY_ABOVE_MOST', most: MOST_MONTHS, latest }) : accept({ startsOn, endsOn })
}

/** Length and share of full time together. */
export function checkStay(arrangement: Arrangement, stay: Span & { fte: string }): Result<Span, StayFailure> {
  return parseFte(stay.fte) ? checkLength(arrangement, stay) : refuse({ code: 'FTE_OUT_OF_RANGE' })
}

/** The first day on which a person may come again: six months after the end of the stay. */
export function comesAgainOn(endedOn: Day): Day {
  return addMonths(endedOn, MORATORIUM_MONTHS)
}

/** What tells one person of a donor: the name, however it is typed. */
export function personKeyOf(name: string | null): string | null {
  return name?.trim() ? nameKeyOf(name) : null
}

export type OtherStay = { ref: string; startsOn: Day; /** Its last day, as it stands. */ until: Day; status: PlacementStatus }
export type AgainFailure = { code: 'PERSON_OVERLAPS'; ref: string; from: Day; until: Day } | { code: 'MORATORIUM_BREACHED'; ref: string; until: Day; again: Day }

/**
 * PLACEMENT-5: beside the other stays of the same person: no two overlap, and between two lie six months, whichever is asked for first.
 * Ended 31 December 2025: refused for 31 May 2026 (five months), accepted for 30 June.
 */
export function checkAgain({ startsOn, endsOn }: Span, others: readonly OtherStay[]): Result<null, AgainFailure> {
  const standing = others.filter((other) => !isOff(other.status))
  const clash = standing.find((other) => startsOn <= other.until && other.startsOn <= endsOn)
  if (clash) return refuse({ code: 'PERSON_OVERLAPS', ref: clash.ref, from: clash.startsOn, until: clash.until })
  const before = standing.find((other) => other.until < startsOn && startsOn < comesAgainOn(other.until))
  if (before) return refuse({ code: 'MORATORIUM_BREACHED', ref: before.ref, until: before.until, again: comesAgainOn(before.until) })
  const after = standing.find((other) => endsOn < other.startsOn && other.startsOn < comesAgainOn(endsOn))
  return after ? refuse({ code: 'MORATORIUM_BREACHED', ref: after.ref, until: endsOn, again: comesAgainOn(endsOn) }) : accept(null)
}
