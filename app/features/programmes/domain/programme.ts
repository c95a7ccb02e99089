// What the fund pays for: kinds, their usual area, and the life of a programme. PROGRAMME-1, PROGRAMME-2. Source: DOMAIN.md, sections 3 and 6.
import { isProgrammeArea, type ProgrammeArea } from '#app/features/priorities/domain'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { parseAmount, usd, type AmountFailure, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'

export const PROGRAMME_KINDS = ['CAPACITY_BUILDING', 'STUDY', 'EVENT', 'PUBLICATION', 'PEER_LEARNING', 'COORDINATION'] as const
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number]

export const PROGRAMME_STATUSES = ['IDEA', 'PLANNED', 'RUNNING', 'COMPLETED', 'CANCELLED'] as const
export type ProgrammeStatus = (typeof PROGRAMME_STATUSES)[number]

/** States that the public sees: an idea is not yet anything to announce. */
export const PUBLIC_STATUSES = ['PLANNED', 'RUNNING', 'COMPLETED', 'CANCELLED'] as const satisfies readonly ProgrammeStatus[]

/** The area to which a kind belongs unless somebody says otherwise: an event can also be training under area 1. */
const USUAL_AREA: Record<ProgrammeKind, ProgrammeArea> = {
  CAPACITY_BUILDING: 'PA1',
  STUDY: 'PA2',
  EVENT: 'PA3-EVENT',
  PUBLICATION: 'PA3-PUBLICATION',
  PEER_LEARNING: 'PA3-DATABASE',
  COORDINATION: 'PA3-STAFF',
}

export function usualAreaOf(kind: ProgrammeKind): ProgrammeArea {
  return USUAL_AREA[kind]
}

export function isProgrammeKind(text: string | null | undefined): text is ProgrammeKind {
  return (PROGRAMME_KINDS as readonly (string | null | undefined)[]).includes(text)
}

export function isProgrammeStatus(text: string | null | undefined): text is ProgrammeStatus {
  return (PROGRAMME_STATUSES as readonly (string | null | undefined)[]).includes(text)
}

/** States that a programme can be moved to: none is an idea again. */
export type NextStatus = Exclude<ProgrammeStatus, 'IDEA'>

/** Where a programme can go from each state; nothing comes back. */
export const NEXT_STATUSES: Record<ProgrammeStatus, readonly NextStatus[]> = {
  IDEA: ['PLANNED', 'CANCELLED'],
  PLANNED: ['RUNNING', 'CANCELLED'],
  RUNNING: ['COMPLETED', 'CANCELLED'],
  COMPLETED: [],
  CANCELLED: [],
}

export type AdvanceFailure = { code: 'NO_SUCH_STEP'; from: ProgrammeStatus; to: ProgrammeStatus }

/** PROGRAMME-1: a programme moves only along its life, IDEA, PLANNED, RUNNING, COMPLETED, or is cancelled before it is completed. */
export function decideAdvance(from: ProgrammeStatus, to: ProgrammeStatus): Result<ProgrammeStatus, AdvanceFailure> {
  return (NEXT_STATUSES[from] as readonly ProgrammeStatus[]).includes(to) ? accept(to) : refuse({ code: 'NO_SUCH_STEP', from, to })
}

export type SaveProgrammeFailure =
  | { code: 'ENDS_BEFORE_START'; startsOn: Day }
  | { code: 'UNKNOWN_AREA'; area: string }
  | { code: 'UNKNOWN_CLUSTER'; cluster: string }
  | { code: 'REF_TAKEN'; ref: string }
  | { code: 'AREA_IN_USE' }
  | { code: 'PROGRAMME_OVER'; status: ProgrammeStatus }

/** What must hold of a programme's details whatever the books say. */
export function decideDetails(details: { priorityArea: string; startsOn: Day; endsOn: Day; clusters: readonly string[] }, knownClusters: readonly string[]): Result<ProgrammeArea, SaveProgrammeFailure> {
  if (!isProgrammeArea(details.priorityArea)) return refuse({ code: 'UNKNOWN_AREA', area: details.priorityArea })
  if (details.endsOn < details.startsOn) return refuse({ code: 'ENDS_BEFORE_START', startsOn: details.startsOn })
  const unknown = details.clusters.find((cluster) => !knownClusters.includes(cluster))
  return unknown === undefined ? accept(details.priorityArea) : refuse({ code: 'UNKNOWN_CLUSTER', cluster: unknown })
}

/** PROGRAMME-2: once money was promised or allocated to a programme its area stays, because eligibility and past figures rest on it. */
export function decideEdit(before: { status: ProgrammeStatus; priorityArea: string; hasMoney: boolean }, area: ProgrammeArea): Result<null, SaveProgrammeFailure> {
  if (before.status === 'CANCELLED') return refuse({ code: 'PROGRAMME_OVER', status: before.status })
  return before.hasMoney && before.priorityArea !== area ? refuse({ code: 'AREA_IN_USE' }) : accept(null)
}

/** A budget in US dollars as typed; nothing typed means that none is known yet, which is zero. */
export function readBudget(typed: string, decimalComma: boolean): Result<Money, AmountFailure> {
  return typed.trim() === '' ? accept(usd(0n)) : parseAmount(typed, 'USD', decimalComma)
}
