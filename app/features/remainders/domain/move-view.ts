// What pages show of windows and moves.
import type { Bilingual } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { MoveStatus } from './move'

export type WindowFacts = { modality: string; priorityArea: string | null; pledge: { ref: string; donor: string } | null }

/** An earmarked window that still holds something; `lastAwardOn` null: nothing was awarded from it. */
export type RemainderView = WindowFacts & { id: string; programme: { title: Bilingual; endsOn: Day } | null; lastAwardOn: Day | null; remains: Money }

/** Where what remains can go: the pool has no pledge. */
export type TargetView = WindowFacts & { id: string }

type Person = { id: string; name: string }

export type MoveView = {
  id: string
  ref: string
  from: WindowFacts
  to: WindowFacts
  donor: { ref: string; name: string }
  amount: Money
  status: MoveStatus
  reason: string
  consent: { by: string; on: Day; paper: { id: string; fileName: string } | null }
  proposedBy: Person
  proposedAt: Date
  decidedBy: Person | null
  decisionReason: string | null
  movedOn: Day | null
  entry: string | null
  letter: string | null
  reverses: string | null
  reversedBy: string | null
}
