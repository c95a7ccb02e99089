// Two people score, each by themselves; their means rank the applications. CALL-4, CALL-5, CALL-7.
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { ApplicationStatus } from './application'
import type { CallStage } from './call'

/** Points that a criterion is scored with: 0 to 5. */
export const MOST_POINTS = 5

/** The weighted mean of whole points, in hundredths: exact, because the weights add up to 100. */
export function weightedMean(scores: readonly { weight: number; points: number }[]): number {
  return scores.reduce((whole, { weight, points }) => whole + weight * points, 0)
}

/** The sheets that count: the last of each person, without those of people in conflict. */
export function countedSheets<S extends { scorer: string; revision: number }>(sheets: readonly S[], conflicts: readonly string[]): S[] {
  const last = new Map<string, S>()
  for (const sheet of sheets) if (!conflicts.includes(sheet.scorer) && (last.get(sheet.scorer)?.revision ?? 0) < sheet.revision) last.set(sheet.scorer, sheet)
  return [...last.values()]
}

/** WAITING: fewer than two are in. DIFFERS: two are in, far apart, and neither a talk nor a third score has settled it. */
export type ScoringState = 'WAITING' | 'DIFFERS' | 'COMPLETE'

export function scoringState(counted: readonly { mean: number }[], talkFrom: number, talked: boolean): ScoringState {
  if (counted.length < 2) return 'WAITING'
  const means = counted.map((sheet) => sheet.mean)
  return counted.length === 2 && !talked && Math.max(...means) - Math.min(...means) >= talkFrom ? 'DIFFERS' : 'COMPLETE'
}

/**
 * CALL-4: whose scores somebody may see. Before two are in, one's own only; while two differ, only the two who wrote them, so that a third
 * person scores unswayed; then everybody of the team but who is in conflict.
 */
export function maySeeScores(viewer: string | null, counted: readonly { scorer: string }[], state: ScoringState, conflicts: readonly string[]): 'all' | 'own' {
  if (viewer !== null && conflicts.includes(viewer)) return 'own'
  if (state === 'COMPLETE') return 'all'
  return state === 'DIFFERS' && counted.some((sheet) => sheet.scorer === viewer) ? 'all' : 'own'
}

export type ScoreFailure =
  | { code: 'NOT_SCORING_YET' }
  | { code: 'SCORING_OVER' }
  | { code: 'NOT_SENT' }
  | { code: 'IN_CONFLICT' }
  | { code: 'CONFLICT_UNSAID' }
  | { code: 'CRITERION_MISSING' }
  | { code: 'COMMENT_MISSING' }
  | { code: 'POINTS_OUT_OF_RANGE'; most: number }
  | { code: 'TWO_HAVE_SCORED' }
  | { code: 'SCORED_ALREADY' }

type Scored = { stage: CallStage; status: ApplicationStatus; counted: readonly { scorer: string }[]; state: ScoringState; conflicts: readonly string[] }

/** `unbound`: the person says that nothing ties them to the city. */
export type GivenScores = { unbound: boolean; scores: readonly { points: number | null; comment: string }[] }

/** May this person score: for the first time, as a third where two differ, or again after talking it over? */
export function decideScore({ stage, status, counted, state, conflicts }: Scored, scorer: string, { unbound, scores }: GivenScores): Result<null, ScoreFailure> {
  if (stage !== 'SCORING') return refuse({ code: stage === 'DECIDED' || stage === 'CANCELLED' ? 'SCORING_OVER' : 'NOT_SCORING_YET' })
  if (status !== 'SUBMITTED') return refuse({ code: 'NOT_SENT' })
  if (conflicts.includes(scorer)) return refuse({ code: 'IN_CONFLICT' })
  const own = counted.some((sheet) => sheet.scorer === scorer)
  if (own && state !== 'DIFFERS') return refuse({ code: 'SCORED_ALREADY' })
  if (!own && state === 'COMPLETE') return refuse({ code: 'TWO_HAVE_SCORED' })
  if (!unbound) return refuse({ code: 'CONFLICT_UNSAID' })
  if (scores.some(({ points }) => points === null)) return refuse({ code: 'CRITERION_MISSING' })
  if (!scores.every(({ points }) => Number.isInteger(points) && points! >= 0 && points! <= MOST_POINTS)) return refuse({ code: 'POINTS_OUT_OF_RANGE', most: MOST_POINTS })
  return scores.every(({ comment }) => comment.trim() !== '') ? accept(null) : refuse({ code: 'COMMENT_MISSING' })
}

export type ConflictFailure = { code: 'SCORING_OVER' } | { code: 'DECLARED_ALREADY' }

export function decideConflict(stage: CallStage, declared: boolean): Result<null, ConflictFailure> {
  if (stage === 'DECIDED' || stage === 'CANCELLED') return refuse({ code: 'SCORING_OVER' })
  return declared ? refuse({ code: 'DECLARED_ALREADY' }) : accept(null)
}

export type SettleFailure = { code: 'SCORING_OVER' } | { code: 'NOTHING_TO_SETTLE' } | { code: 'NOT_A_SCORER' }

/** The two who differ say, together, what they settled; one of them writes it down. */
export function decideSettlement({ stage, counted, state }: Pick<Scored, 'stage' | 'counted' | 'state'>, by: string): Result<null, SettleFailure> {
  if (stage !== 'SCORING') return refuse({ code: 'SCORING_OVER' })
  if (state !== 'DIFFERS') return refuse({ code: 'NOTHING_TO_SETTLE' })
  return counted.some((sheet) => sheet.scorer === by) ? accept(null) : refuse({ code: 'NOT_A_SCORER' })
}

export type Ranked = { ref: string; sentAt: Date; sheets: readonly { mean: number; points: readonly number[] }[] }

const total = (values: readonly number[]) => values.reduce((whole, value) => whole + value, 0)

/** Compares means as exact fractions, the larger first. */
function byMean(a: readonly number[], b: readonly number[]): number {
  return total(b) * a.length - total(a) * b.length
}

/** CALL-7: the better first; ties by the heaviest criterion (of two equally heavy ones the first), then by who sent first, then by number. */
export function rank<A extends Ranked>(applications: readonly A[], weights: readonly number[]): A[] {
  const heaviest = weights.map((weight, i) => ({ weight, i })).sort((a, b) => b.weight - a.weight || a.i - b.i).map(({ i }) => i)
  return [...applications].sort((a, b) => {
    const onMean = byMean(a.sheets.map((s) => s.mean), b.sheets.map((s) => s.mean))
    if (onMean !== 0) return onMean
    for (const i of heaviest) {
      const onCriterion = byMean(a.sheets.map((s) => s.points[i]!), b.sheets.map((s) => s.points[i]!))
      if (onCriterion !== 0) return onCriterion
    }
    return a.sentAt.getTime() - b.sentAt.getTime() || (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0)
  })
}

/** A mean in hundredths of a point as a page writes it, rounded once for the eye. */
export function meanOf(sheets: readonly { mean: number }[]): number {
  return sheets.length === 0 ? 0 : Math.round(total(sheets.map((sheet) => sheet.mean)) / sheets.length)
}
