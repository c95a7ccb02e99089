// What IATI asks of an activity, as plain values. Source: IATI standard 2.03, its schema and its rules.
import type { Bilingual } from '#app/kernel/language'
import { splitByWeights, usd, type Money } from '#app/kernel/money'
import { addDays, dayFrom, daysBetween, parts, type Day, type Period } from '#app/kernel/time'
import type { DonorType } from '#app/features/donors/domain/donor'
import type { ProgrammeKind, ProgrammeStatus } from '#app/features/programmes/domain/programme'

/** UNESCO's channel code of the OECD, as organisations that report to IATI are named. */
export const REPORTER = 'XM-DAC-41304'
export const FUND = `${REPORTER}-GNLC-MDFM`
export const STAFF = `${REPORTER}-GNLC-STAFF`

/** Codes of the list TransactionType. */
export const TRANSACTION = { incomingPledge: '13', incomingCommitment: '11', incomingFunds: '1', outgoingCommitment: '2', disbursement: '3', expenditure: '4' } as const
export type TransactionCode = (typeof TRANSACTION)[keyof typeof TRANSACTION]

/** Somebody as the public may name them, with the code of the list OrganisationType where it may be known. */
export type Party = { name: Bilingual; type: string | null }

/** A refund, a waiver or a reduction is a transaction of the same type below zero. */
export type IatiTransaction = { type: TransactionCode; on: Day; amount: Money; provider: Party | null; receiver: Party | null }

/** A code and its share in hundredths of a per cent; shares of a list add up to 100 %. */
export type Share = { code: string; share: bigint }

export type IatiBudget = Period & { amount: Money }

export type IatiActivity = {
  id: string
  isParent: boolean
  title: Bilingual
  description: Bilingual
  status: string
  planned: Period
  startedOn: Day | null
  endedOn: Day | null
  countries: Share[]
  /** Share of what is for the network as a whole. */
  region: bigint
  sectors: Share[]
  /** D01 for personnel, B032 for a fund of several donors that one body manages. */
  aidType: 'B032' | 'D01'
  budgets: IatiBudget[]
  transactions: IatiTransaction[]
}

const WHOLE = 100_00n

/** Shares of a whole by weight, in hundredths of a per cent, that add up to exactly 100 %; what is too little to show is left out. */
export function sharesOf(weights: ReadonlyMap<string, bigint>): Share[] {
  const entries = [...weights].filter(([, weight]) => weight > 0n).sort(([a], [b]) => (a < b ? -1 : 1))
  if (entries.length === 0) return []
  const split = splitByWeights(WHOLE, entries.map(([, weight]) => weight))
  return entries.map(([code], i) => ({ code, share: split[i]! })).filter(({ share }) => share > 0n)
}

/** An amount over a span as budgets of at most one calendar year each (rule 7.5.3), by their days; the parts add up to it. */
export function yearlyBudgets(amount: Money, span: Period): IatiBudget[] {
  if (amount.minor <= 0n) return []
  const [from, to] = [parts(span.startsOn).year, parts(span.endsOn).year]
  const years = Array.from({ length: to - from + 1 }, (_, i): Period => {
    const [first, last] = [dayFrom(from + i, 1, 1), dayFrom(from + i, 12, 31)]
    return { startsOn: first < span.startsOn ? span.startsOn : first, endsOn: last > span.endsOn ? span.endsOn : last }
  })
  // A budget must end after it begins (rule 8.6.3): a year of which the span holds a single day has none of its own.
  const told = years.filter((year) => year.endsOn > year.startsOn)
  if (told.length === 0) return []
  const split = splitByWeights(amount.minor, told.map((year) => BigInt(daysBetween(year.startsOn, addDays(year.endsOn, 1)))))
  return told.map((year, i) => ({ ...year, amount: usd(split[i]!) })).filter((budget) => budget.amount.minor > 0n)
}

/** Codes of the list OrganisationType. */
const ORGANISATION_TYPES: Record<DonorType, string> = { MEMBER_CITY: '11', GOVERNMENT: '10', MULTILATERAL: '40', PRIVATE: '70', CIVIL_SOCIETY: '22' }
const BY_SUBTYPE: Record<string, string> = { REGIONAL: '11', SUBREGIONAL: '11', PHILANTHROPY: '60', FOUNDATION: '60', EDUCATIONAL_INSTITUTION: '80', THINK_TANK: '80', RESEARCH_INSTITUTE: '80' }

/** The code of a donor's type; the subtype sharpens it only where the donor is named. */
export function organisationType(type: DonorType, subtype: string | null): string {
  return (subtype === null ? undefined : BY_SUBTYPE[subtype]) ?? ORGANISATION_TYPES[type]
}

/** Codes of the list ActivityStatus. */
export const ACTIVITY_STATUS: Record<ProgrammeStatus, string> = { IDEA: '1', PLANNED: '1', RUNNING: '2', COMPLETED: '4', CANCELLED: '5' }

/** Purpose codes of the OECD by theme: what a cluster's name says without its generation. */
const SECTOR_OF_THEME: Record<string, string> = { esd: '41081', literacy: '11230', entrepreneurship: '11330', health: '12261', inclusion: '43081', gced: '43081', planning: '11110' }
const SECTOR_OF_KIND: Partial<Record<ProgrammeKind, string>> = { COORDINATION: '91010', STUDY: '11182' }
/** Education and training in cities of more than one kind. */
export const GENERAL_SECTOR = '43081'

export function sectorsOf(kind: ProgrammeKind, clusters: readonly string[]): Share[] {
  const weights = new Map<string, bigint>()
  for (const cluster of clusters) {
    const sector = SECTOR_OF_THEME[cluster.replace(/^\d{4}-/, '')] ?? GENERAL_SECTOR
    weights.set(sector, (weights.get(sector) ?? 0n) + 1n)
  }
  return sharesOf(weights.size > 0 ? weights : new Map([[SECTOR_OF_KIND[kind] ?? GENERAL_SECTOR, 1n]]))
}

/** The identifier of a programme's activity. Identifiers hold no `/ & | ?` and no blanks: a reference with other than plain signs is written by their codes. */
export function activityOf(programme: string): string {
  return `${REPORTER}-GNLC-${programme.replace(/[^A-Za-z0-9.-]/gu, (sign) => `_${sign.codePointAt(0)!.toString(16)}_`)}`
}

/** The last day of the quarter, or `today` where that is not over: the day of gifts that are told together. */
export function endOfQuarter(on: Day, today: Day): Day {
  const { year, month } = parts(on)
  const quarter = Math.ceil(month / 3)
  const end = addDays(quarter === 4 ? dayFrom(year + 1, 1, 1) : dayFrom(year, quarter * 3 + 1, 1), -1)
  return end < today ? end : today
}
