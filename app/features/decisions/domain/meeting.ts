// Meetings and what they decide. DECISION-1, DECISION-2, DECISION-4.
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'

export const MEETING_KINDS = ['STEERING', 'TEAM', 'COORDINATORS', 'OTHER'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]
export type MeetingStatus = 'PLANNED' | 'HELD' | 'CANCELLED'

export const DECISION_STATUSES = ['TO_TAKE', 'TAKEN', 'DROPPED'] as const
export type DecisionStatus = (typeof DECISION_STATUSES)[number]

export const LINK_KINDS = ['PERIOD', 'CLUSTER', 'PROGRAMME'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

export type MeetingFailure = { code: 'MEETING_CANCELLED' } | { code: 'CHANGED_MEANWHILE' } | { code: 'HELD_ALREADY' }
export type MinutesFailure = MeetingFailure | { code: 'NOT_HELD_YET'; day: Day }
export type DecisionFailure = { code: 'MEETING_CANCELLED' } | { code: 'NOT_HELD_YET'; day: Day } | { code: 'DECIDED_ALREADY'; ref: string } | { code: 'DROPPED_ALREADY' }
export type LinkFailure = { code: 'NOT_TAKEN' } | { code: 'UNKNOWN_SUBJECT' } | { code: 'LINKED_ALREADY' }

type Known = { status: MeetingStatus; version: number; heldOn: Day }

/** What was agreed to meet about is changed until the meeting has been held. */
export function decideChange(meeting: Known, version: number): Result<null, MeetingFailure> {
  if (meeting.status === 'CANCELLED') return refuse({ code: 'MEETING_CANCELLED' })
  if (meeting.status === 'HELD') return refuse({ code: 'HELD_ALREADY' })
  return meeting.version === version ? accept(null) : refuse({ code: 'CHANGED_MEANWHILE' })
}

/** Minutes are written from the day of the meeting on, and corrected as often as needed; the trail keeps each wording. */
export function decideMinutes(meeting: Known, version: number, today: Day): Result<null, MinutesFailure> {
  if (meeting.status === 'CANCELLED') return refuse({ code: 'MEETING_CANCELLED' })
  if (today < meeting.heldOn) return refuse({ code: 'NOT_HELD_YET', day: meeting.heldOn })
  return meeting.version === version ? accept(null) : refuse({ code: 'CHANGED_MEANWHILE' })
}

/** May it still be taken, or dropped? Taken only from the day of its meeting on. */
export function decideOutcome(decision: { status: DecisionStatus; ref: string | null }, meeting: Pick<Known, 'status' | 'heldOn'>, to: 'TAKEN' | 'DROPPED', today: Day): Result<null, DecisionFailure> {
  if (decision.status === 'TAKEN') return refuse({ code: 'DECIDED_ALREADY', ref: decision.ref ?? '' })
  if (decision.status === 'DROPPED') return refuse({ code: 'DROPPED_ALREADY' })
  if (meeting.status === 'CANCELLED') return refuse({ code: 'MEETING_CANCELLED' })
  return to === 'TAKEN' && today < meeting.heldOn ? refuse({ code: 'NOT_HELD_YET', day: meeting.heldOn }) : accept(null)
}

/** The items of a text with one a line. */
export function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
}

export type French = { titleFr: string; textFr: string }
export type FrenchFailure = { code: 'FRENCH_IN_PART' }
export type TranslationFailure = FrenchFailure | { code: 'FRENCH_MISSING' } | { code: 'FRENCH_STANDS' }

/** DECISION-4: title and text in French, or neither. */
export function readFrench(typed: { titleFr?: string | undefined; textFr?: string | undefined }): Result<French | null, FrenchFailure> {
  const { titleFr = '', textFr = '' } = typed
  if (titleFr === '' && textFr === '') return accept(null)
  return titleFr === '' || textFr === '' ? refuse({ code: 'FRENCH_IN_PART' }) : accept({ titleFr, textFr })
}
