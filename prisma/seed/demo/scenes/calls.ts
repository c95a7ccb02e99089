// Calls from their draft to the allocation that came of them, and the meetings that decided.
import { approveAllocation } from '#app/features/allocations/server/approve-allocation.command.server'
import { saveDraft, submitApplication } from '#app/features/calls/server/apply.command.server'
import { decideCall, proposeFunded } from '#app/features/calls/server/decide-call.command.server'
import { publishCall } from '#app/features/calls/server/move-call.command.server'
import { saveCall } from '#app/features/calls/server/save-call.command.server'
import { scoreApplication, settleDifference } from '#app/features/calls/server/score-application.command.server'
import { addDecision, dropDecision, linkDecision, recordMinutes, saveMeeting, takeDecision } from '#app/features/decisions/server/meetings.command.server'
import { POOL } from '#app/features/fund/domain/window'
import type { Id } from '#app/kernel/identity'
import { day } from '#app/kernel/time'
import { CALL_CRITERIA, CALLS, MEETINGS, type PlotApplication, type PlotCall, type PlotMeeting } from '../plot/calls'
import { must } from '../stage'
import { amountOf, known, type Play, type Scene } from './scene'

export function callScenes(play: Play): Scene[] {
  return [...MEETINGS.flatMap((meeting) => meetingScenes(play, meeting)), ...CALLS.flatMap((call) => scenesOf(play, call))]
}

function scenesOf(play: Play, line: PlotCall): Scene[] {
  const { stage } = play
  let call = ''
  let allocation: Id<'allocation'>
  const refs = new Map<string, string>()
  const { decided } = line
  return [
    { on: day(line.publishedOn), tell: async () => void (call = await open(play, line)) },
    ...line.applications.map((application): Scene => ({ on: day(application.on), tell: async () => void refs.set(application.city, await apply(play, call, application)) })),
    ...(line.scoredOn ? [{ on: day(line.scoredOn), tell: () => score(play, line, call, refs) }] : []),
    ...(decided
      ? [
          { on: day(decided.on), tell: () => decide(play, line, call, refs) },
          { on: day(decided.proposedOn), tell: async () => void ({ allocation } = must(await proposeFunded(stage.as('officer'), { call }))) },
          { on: day(decided.approvedOn), tell: async () => void must(await approveAllocation(stage.as('head'), { allocation, decision: decided.decision })) },
        ]
      : []),
  ]
}

async function open({ stage, programmes }: Play, line: PlotCall): Promise<string> {
  const officer = stage.as('officer')
  const { title, text, opensOn, deadlineOn, timeZone, ldcOnly, region } = line
  const amounts = { amount: amountOf(line.amount, 'USD'), floor: amountOf(line.floor, 'USD'), ceiling: amountOf(line.ceiling, 'USD') }
  const { ref } = must(
    await saveCall(officer, { call: null, titleEn: title.en, titleFr: title.fr, textEn: text.en, textFr: text.fr, window: POOL, programme: known(programmes, line.programme), opensOn: day(opensOn), deadlineOn: day(deadlineOn), deadlineTime: '23:59', timeZone, ...amounts, membersOnly: !ldcOnly, ldcOnly, region, talkFrom: 100, criteria: CALL_CRITERIA }),
  )
  must(await publishCall(officer, { call: ref }))
  return ref
}

async function apply({ stage, cities }: Play, call: string, { city, asked, draft, title, need, plan, results, budget }: PlotApplication): Promise<string> {
  const written = { call, city: known(cities, city), version: 0, answers: { title, need, plan, results, budget }, typed: asked }
  if (draft) return must(await saveDraft(stage.as(city), written)).ref
  return must(await submitApplication(stage.as(city), { ...written, asked: amountOf(asked, 'USD') })).ref
}

async function score({ stage }: Play, line: PlotCall, call: string, refs: ReadonlyMap<string, string>): Promise<void> {
  const criteria = await stage.database.read.callCriterion.findMany({ where: { call: { ref: call } }, orderBy: { sequence: 'asc' } })
  const comments = ['As far as the text and what we know of the city tell.', 'Steps and days are named; we asked the city about one of them.', 'Compared with what other cities ask for the same.']
  for (const { city, scores = [], talk } of line.applications) {
    const application = known(refs, city)
    for (const [by, points] of scores) must(await scoreApplication(stage.as(by), { application, unbound: true, scores: criteria.map(({ id }, i) => ({ criterion: id, points: points[i]!, comment: comments[i]! })) }))
    if (talk) must(await settleDifference(stage.as(scores[0]![0]), { application, talk }))
  }
}

async function decide({ stage }: Play, line: PlotCall, call: string, refs: ReadonlyMap<string, string>): Promise<void> {
  const judged = line.applications.map(({ city, outcome }) => {
    const [what, award, reason] = outcome!
    return { application: known(refs, city), outcome: what, award: award === null ? null : amountOf(award, 'USD'), reason }
  })
  must(await decideCall(stage.as('head'), { call, decision: line.decided!.decision, judged }))
}

function meetingScenes({ stage }: Play, { plannedOn, minutes, decisions, ...line }: PlotMeeting): Scene[] {
  const officer = () => stage.as('officer')
  let ref = ''
  const put: string[] = []
  const plan = async () => {
    ({ ref } = must(await saveMeeting(officer(), { ...line, heldOn: day(line.heldOn), meeting: null, version: 0 })))
    for (const { title, text, titleFr, textFr } of decisions) put.push(must(await addDecision(officer(), { meeting: ref, title, text, titleFr, textFr })).decision)
  }
  const hold = async () => {
    for (const [i, { about, dropped }] of decisions.entries()) {
      const decision = put[i]!
      if (dropped) must(await dropDecision(officer(), { decision }))
      else must(await takeDecision(officer(), { decision }))
      if (about) must(await linkDecision(officer(), { decision, kind: about[0], subject: about[1] }))
    }
    must(await recordMinutes(officer(), { meeting: ref, version: 1, minutes: minutes! }))
  }
  return [{ on: day(plannedOn), tell: plan }, ...(minutes ? [{ on: day(line.heldOn), tell: hold }] : [])]
}
