import { NotFound, personOf } from '#app/kernel/access'
import type { Bilingual } from '#app/kernel/language'
import { sum, usd, type Money } from '#app/kernel/money'
import { authorize, reading, type Context } from '#app/platform/context'
import { ANSWERS, type Answers, type ApplicationStatus } from '../domain/application'
import { stageOf, type CallStage } from '../domain/call'
import { maySeeScores, meanOf, rank, type ScoringState } from '../domain/scoring'
import { callRow } from './rows.server'
import { scoredApplications, standingAward, type ScoredApplication } from './scored.server'

export type ApplicationRow = {
  ref: string
  city: { ref: string; name: string; country: string }
  title: string
  status: ApplicationStatus
  asked: Money
  award: Money | null
  sentAt: Date
  state: ScoringState
  /** How many have scored; whose scores and how is told to who may see them. */
  scored: number
  ownIn: boolean
  ownConflict: boolean
  /** The mean in hundredths of a point, and the rank among those whose scores are complete; null where the viewer may not see it. */
  mean: number | null
  rank: number | null
  outcomeReason: string | null
  allocation: { ref: string; status: string } | null
}

export type CallApplications = { applications: ApplicationRow[]; drafts: number; /** What is still free of the call's amount. */ left: Money }

/** What cities sent: by rank as far as the viewer may know it, else by when it was sent. Scores only by CALL-4. */
export async function listApplications(context: Context, idOrRef: string): Promise<CallApplications> {
  authorize(context, 'call.view')
  const call = await callRow(context, idOrRef)
  const all = await scoredApplications(context, call)
  const viewer = personOf(context.actor)
  const seen = (one: ScoredApplication) => maySeeScores(viewer, one.sheets, one.state, one.conflicts) === 'all'
  const complete = rank(all.filter((one) => one.status !== 'WITHDRAWN' && one.state === 'COMPLETE' && seen(one)), call.criteria.map((criterion) => criterion.weight))
  const rest = all.filter((one) => !complete.includes(one))
  const standing = sum(all.filter((one) => one.status === 'FUNDED').map(standingAward), 'USD')
  return {
    applications: [...complete, ...rest].map((one) => ({
      ref: one.ref,
      city: one.city,
      title: one.title,
      status: one.status,
      asked: one.asked,
      award: one.award,
      sentAt: one.sentAt,
      state: one.state,
      scored: one.sheets.length,
      ownIn: one.sheets.some((sheet) => sheet.scorer === viewer),
      ownConflict: viewer !== null && one.conflicts.includes(viewer),
      mean: one.sheets.length > 0 && seen(one) ? meanOf(one.sheets) : null,
      rank: complete.includes(one) ? complete.indexOf(one) + 1 : null,
      outcomeReason: one.outcomeReason,
      allocation: one.allocation && { ref: one.allocation.ref, status: one.allocation.status },
    })),
    drafts: await reading(context).callApplication.count({ where: { callId: call.id, status: 'DRAFT' } }),
    left: usd(call.amountMinor - standing.minor),
  }
}

export type SheetView = { scorer: string; own: boolean; mean: number; revision: number; at: Date; points: number[]; comments: string[] }

export type ApplicationView = {
  id: string
  ref: string
  call: { ref: string; title: Bilingual; stage: CallStage; talkFrom: number; criteria: { id: string; name: Bilingual; weight: number }[] }
  city: { ref: string; name: string; country: string }
  status: ApplicationStatus
  answers: Answers
  asked: Money
  award: Money | null
  outcomeReason: string | null
  sentAt: Date
  /** How often it was sent: each text is kept. */
  sentTimes: number
  state: ScoringState
  scored: number
  /** Those that the viewer may see. */
  sheets: SheetView[]
  conflicts: { name: string; reason: string; own: boolean }[]
  talk: { text: string; at: Date } | null
  allocation: { ref: string } | null
}

/** One application for the team; a draft is not found. */
export async function getApplication(context: Context, ref: string): Promise<ApplicationView> {
  authorize(context, 'call.view')
  const row = await reading(context).callApplication.findFirst({ where: { OR: [{ id: ref }, { ref }], status: { not: 'DRAFT' } }, select: { id: true, callId: true, _count: { select: { submissions: true } } } })
  if (!row) throw new NotFound()
  const call = await callRow(context, row.callId)
  const [one] = await scoredApplications(context, call, row.id)
  if (!one) throw new NotFound()
  const viewer = personOf(context.actor)
  const seesAll = maySeeScores(viewer, one.sheets, one.state, one.conflicts) === 'all'
  return {
    id: row.id,
    ref: one.ref,
    call: { ref: call.ref, title: { en: call.titleEn, fr: call.titleFr }, stage: stageOf(call, context.clock.now()), talkFrom: call.talkFrom, criteria: call.criteria.map(({ id, nameEn, nameFr, weight }) => ({ id, name: { en: nameEn, fr: nameFr }, weight })) },
    city: one.city,
    status: one.status,
    answers: Object.fromEntries(ANSWERS.map((answer) => [answer, one[answer]])) as Answers,
    asked: one.asked,
    award: one.award,
    outcomeReason: one.outcomeReason,
    sentAt: one.sentAt,
    sentTimes: row._count.submissions,
    state: one.state,
    scored: one.sheets.length,
    sheets: one.sheets.filter((sheet) => seesAll || sheet.scorer === viewer).map(({ scorer, name, mean, revision, at, points, comments }) => ({ scorer: name, own: scorer === viewer, mean, revision, at, points, comments })),
    conflicts: one.declared.map(({ personId, name, reason }) => ({ name, reason, own: personId === viewer })),
    talk: one.talk !== null && one.talkAt ? { text: one.talk, at: one.talkAt } : null,
    allocation: one.allocation && { ref: one.allocation.ref },
  }
}

/** The call out of which an allocation came; null where it came out of none. */
export async function findCallOfAllocation(context: Context, allocation: string): Promise<{ ref: string; title: Bilingual; decision: string | null } | null> {
  authorize(context, 'call.view')
  const found = await reading(context).callApplication.findFirst({ where: { allocationId: allocation }, select: { call: { select: { ref: true, titleEn: true, titleFr: true, decision: true } } } })
  return found && { ref: found.call.ref, title: { en: found.call.titleEn, fr: found.call.titleFr }, decision: found.call.decision }
}
