// From the deadline to a proposed allocation.
import { expect, test } from 'vitest'
import { answerAllocation } from '#app/features/allocations/server/answer-allocation.command.server'
import { rejectAllocation } from '#app/features/allocations/server/reject-allocation.command.server'
import { withdrawApplication } from '#app/features/calls/server/apply.command.server'
import { findCallOfAllocation, getApplication, listApplications } from '#app/features/calls/server/applications.queries.server'
import { getCityCall, getPublicCall } from '#app/features/calls/server/calls.queries.server'
import { decideCall, fundFromReserve, proposeFunded, type JudgedApplication } from '#app/features/calls/server/decide-call.command.server'
import { extendDeadline } from '#app/features/calls/server/move-call.command.server'
import { declareConflict, scoreApplication, settleDifference } from '#app/features/calls/server/score-application.command.server'
import { check } from '#app/features/calls/server/calls-are-decided-by-the-rules.check.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { Forbidden } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { runDueJobs } from '#app/platform/jobs'
import { openLog } from '#app/platform/log'
import { jobHandlers, workerContext } from '#app/worker.server'
import { person } from '#test/support/context'
import { must } from '../core/world'
import { callWorld } from './world'

/** Three cities have applied for 8,000, 12,000 and 15,000; the deadline has passed. */
async function scoringWorld() {
  const w = await callWorld({ opensOn: day('2026-02-01') })
  const call = await w.open()
  const asked = [usd(8_000_00n), usd(12_000_00n), usd(15_000_00n)]
  const refs: string[] = []
  for (const [i, by] of w.people.entries()) {
    w.setNow(`2026-02-1${i + 1}T08:00:00Z`)
    refs.push(must(await w.send(by, call, w.cities[i]!, asked[i])).ref)
  }
  w.setNow('2026-04-02T08:00:00Z')
  const criteria = await w.system.database.read.callCriterion.findMany({ orderBy: { sequence: 'asc' } })
  const score = (by: Context, application: string, ...points: (number | null)[]) => scoreApplication(by, { application, unbound: true, scores: criteria.map(({ id }, i) => ({ criterion: id, points: points[i] ?? null, comment: 'as it reads' })) })
  const judge = (...all: [string, JudgedApplication['outcome'], bigint | null][]): JudgedApplication[] => all.map(([application, outcome, award]) => ({ application, outcome, award: award === null ? null : usd(award), reason: `because of ${application}` }))
  return { ...w, call, refs: refs as [string, string, string], score, judge }
}

type World = Awaited<ReturnType<typeof scoringWorld>>

async function scoreAll(w: World) {
  for (const [i, points] of [[4, 4, 4], [5, 5, 5], [2, 2, 2]].entries()) {
    must(await w.score(w.officer, w.refs[i]!, ...points))
    must(await w.score(w.finance, w.refs[i]!, ...points))
  }
}

test('CALL-4: nobody sees scores before their own are in; two who differ see each other, a third scores unswayed, and then everybody does', async () => {
  const w = await scoringWorld()
  const [ref] = w.refs
  await expect(w.score(w.head, ref, 3, 3, 3)).rejects.toThrow(Forbidden)
  must(await w.score(w.officer, ref, 5, 4, 5))
  const seen = async (by: Context) => (await getApplication(by, ref)).sheets.map((sheet) => [sheet.scorer, sheet.mean])
  const listed = async (by: Context) => (await listApplications(by, w.call)).applications.find((one) => one.ref === ref)
  expect([await seen(w.officer), await seen(w.finance), await seen(w.head), await seen(w.admin)]).toEqual([[['prs_amina', 470]], [], [], []])
  expect(await listed(w.finance)).toMatchObject({ scored: 1, mean: null, rank: null, ownIn: false })
  expect(await w.score(w.officer, ref, 5, 4, 5)).toMatchObject({ failure: { code: 'SCORED_ALREADY' } })
  expect(await w.score(w.finance, ref, 3, 3)).toMatchObject({ failure: { code: 'CRITERION_MISSING' } })

  must(await w.score(w.finance, ref, 3, 3, 3))
  expect((await getApplication(w.head, ref)).state).toBe('DIFFERS')
  expect([await seen(w.officer), await seen(w.finance), await seen(w.finance2), await seen(w.head)]).toEqual([[['prs_amina', 470], ['prs_farid', 300]], [['prs_amina', 470], ['prs_farid', 300]], [], []])
  expect(await settleDifference(w.finance2, { application: ref, talk: 'no' })).toMatchObject({ failure: { code: 'NOT_A_SCORER' } })
  must(await w.score(w.finance2, ref, 4, 4, 4))
  expect([await seen(w.head), (await listed(w.head))?.mean]).toEqual([[['prs_amina', 470], ['prs_farid', 300], ['prs_grace', 400]], 390])
  for (const work of [(t: World['system']['database']['read']) => t.callSheet.updateMany({ data: { mean: 1 } }), (t: World['system']['database']['read']) => t.callScore.deleteMany({})]) await expect(w.system.database.write(work)).rejects.toMatchObject({ rule: 'CALL-4' })
  // The trail says that scores are in, and not what they are.
  const trail = await w.system.database.read.auditEvent.findMany({ where: { name: 'application.scored' } })
  expect(trail.map((event) => Object.keys(JSON.parse(event.after) as object))).toEqual(Array(3).fill(['sheet', 'revision']))
  expect(await extendDeadline(w.officer, { call: w.call, deadlineOn: day('2026-05-01'), deadlineTime: '12:00', reason: 'x' })).toMatchObject({ failure: { code: 'SCORED_ALREADY' } })
})

test('CALL-4: of three who score at once the third is told; two who differ may score again or write down what they settled', async () => {
  const w = await scoringWorld()
  const [first, second] = w.refs
  const [a, b, c] = await Promise.all([w.score(w.officer, first, 4, 4, 4), w.score(w.finance, first, 4, 4, 4), w.score(w.finance2, first, 4, 4, 4)])
  expect([a.ok, b.ok, c]).toMatchObject([true, true, { failure: { code: 'TWO_HAVE_SCORED' } }])
  must(await w.score(w.officer, second, 5, 5, 5))
  must(await w.score(w.finance, second, 3, 3, 3))
  must(await w.score(w.finance, second, 3, 4, 4))
  expect((await getApplication(w.finance, second)).sheets.map(({ mean, revision }) => [mean, revision])).toEqual([[500, 1], [350, 2]])
  must(await settleDifference(w.officer, { application: second, talk: 'The cost is high, the need is great.' }))
  expect(await settleDifference(w.officer, { application: second, talk: 'again' })).toMatchObject({ failure: { code: 'NOTHING_TO_SETTLE' } })
  expect(await getApplication(w.head, second)).toMatchObject({ state: 'COMPLETE', talk: { text: 'The cost is high, the need is great.' } })
})

test('CALL-5: a declared conflict takes away scoring, deciding and what was scored; who scored does not decide', async () => {
  const w = await scoringWorld()
  const [ref] = w.refs
  must(await w.score(w.finance, ref, 4, 4, 4))
  must(await declareConflict(w.finance, { application: ref, reason: 'My sister works there.' }))
  expect(await declareConflict(w.finance, { application: ref, reason: 'again' })).toMatchObject({ failure: { code: 'DECLARED_ALREADY' } })
  expect(await w.score(w.finance, ref, 4, 4, 4)).toMatchObject({ failure: { code: 'IN_CONFLICT' } })
  expect(await getApplication(w.head, ref)).toMatchObject({ scored: 0, conflicts: [{ name: 'prs_farid', own: false }] })
  must(await w.score(w.officer, ref, 4, 4, 4))
  must(await w.score(w.finance2, ref, 4, 4, 4))
  expect((await getApplication(w.finance, ref)).sheets).toEqual([])
  for (const other of w.refs.slice(1)) for (const by of [w.officer, w.finance]) must(await w.score(by, other, 3, 3, 3))
  must(await declareConflict(w.head, { application: w.refs[2], reason: 'I lived there.' }))
  const judged = w.judge([w.refs[0], 'FUNDED', 8_000_00n], [w.refs[1], 'DECLINED', null], [w.refs[2], 'DECLINED', null])
  expect(await decideCall(w.head, { call: w.call, decision: 'D', judged })).toMatchObject({ failure: { code: 'DECIDER_IN_CONFLICT', application: w.refs[2] } })
  const both = w.as(person('Amina', { role: 'programme-officer' }, { role: 'approver' }))
  expect(await decideCall(both, { call: w.call, decision: 'D', judged })).toMatchObject({ failure: { code: 'DECIDER_SCORED' } })
  must(await decideCall(w.as(person('Noor', { role: 'approver' })), { call: w.call, decision: 'D', judged }))
  expect(await check.run(w.system)).toEqual([])
})

test('CALL-6: decided once with a reason for each; cities are told in a mail and on their page, scores stay in the team; what is funded becomes a proposal without retyping', async () => {
  const w = await scoringWorld()
  for (const [name, email, city] of [['Fatou', 'fatou@teranga.example', w.cities[0]], ['Chanda', 'chanda@zambezi.example', w.cities[1]]] as const) must(await invitePerson(w.system, { name, email, language: 'fr', role: 'city-focal-point', city }))
  must(await w.score(w.officer, w.refs[0], 4, 4, 4))
  const [one, two, three] = w.refs
  const judged = w.judge([one, 'FUNDED', 8_000_00n], [two, 'FUNDED', 11_000_00n], [three, 'RESERVE', null])
  const decide = (by: Context, all = judged) => decideCall(by, { call: w.call, decision: 'GNLC/DEC/2026/4', judged: all })
  expect(await decide(w.head)).toMatchObject({ failure: { code: 'NOT_SCORED' } })
  must(await w.score(w.finance, w.refs[0], 4, 4, 4))
  for (const [ref, points] of [[two, 5], [three, 2]] as const) for (const by of [w.officer, w.finance]) must(await w.score(by, ref, points, points, points))
  expect((await listApplications(w.head, w.call)).applications.map((row) => [row.ref, row.rank, row.mean])).toEqual([[two, 1, 500], [one, 2, 400], [three, 3, 200]])
  await expect(decide(w.officer)).rejects.toThrow(Forbidden)
  expect(await proposeFunded(w.officer, { call: w.call })).toMatchObject({ failure: { code: 'CALL_NOT_DECIDED' } })

  const other = w.as(person('Noor', { role: 'approver' }))
  const [first, second] = await Promise.all([decide(w.head), decide(other)])
  expect([first, second]).toMatchObject([{ ok: true, value: { total: usd(19_000_00n) } }, { ok: false, failure: { code: 'DECIDED_ALREADY', day: '2026-04-02' } }])
  await expect(w.system.database.write((t) => t.callApplication.updateMany({ where: { status: 'FUNDED' }, data: { awardedMinor: 1n } }))).rejects.toMatchObject({ rule: 'CALL-6' })
  await runDueJobs(workerContext(w.system), jobHandlers({ sendMail: async () => undefined, origin: 'http://localhost:3000', demo: false, card: null }), openLog('silent'))
  const mails = await w.system.database.read.mail.findMany({ where: { purpose: 'application-decided' }, orderBy: { toEmail: 'asc' } })
  expect(mails.map((mail) => mail.toEmail)).toEqual(['chanda@zambezi.example', 'fatou@teranga.example'])
  expect(mails.every((mail) => mail.text.includes('because of CA-') && !/sur 5|Moyenne/.test(mail.text))).toBe(true)
  expect((await getCityCall(w.people[0], w.call, [w.cities[0]], null)).application).toMatchObject({ status: 'FUNDED', award: usd(8_000_00n), outcomeReason: `because of ${one}`, line: null })

  await expect(proposeFunded(w.head, { call: w.call })).rejects.toThrow(Forbidden)
  const proposed = must(await proposeFunded(w.officer, { call: w.call }))
  expect(await proposeFunded(w.officer, { call: w.call })).toMatchObject({ failure: { code: 'NOTHING_TO_PROPOSE' } })
  expect((await w.system.database.read.allocationLine.findMany({ orderBy: { sequence: 'asc' } })).map((line) => [line.cityId, line.amountMinor])).toEqual([[w.cities[1], 11_000_00n], [w.cities[0], 8_000_00n]])
  expect(await findCallOfAllocation(w.head, proposed.allocation)).toMatchObject({ ref: w.call, decision: 'GNLC/DEC/2026/4' })
  must(await rejectAllocation(w.head, { allocation: proposed.allocation, reason: 'typing error' }))
  const again = must(await proposeFunded(w.officer, { call: w.call }))
  must(await w.approve(again.allocation))
  expect((await getPublicCall(w.as({ kind: 'public' }), w.call)).funded.map((city) => city.name)).toEqual(['Teranga', 'Zambezi'])
  const own = (await getCityCall(w.people[0], w.call, [w.cities[0]], null)).application
  expect(own?.line).toMatch(/^aln_/)

  // A city declines: the next of the reserve list can be funded, with what is free.
  const promote = (award: bigint) => fundFromReserve(w.head, { call: w.call, application: three, award: usd(award), reason: 'Money has become free.' })
  expect(await promote(15_000_00n)).toMatchObject({ failure: { code: 'ABOVE_THE_CALL', total: usd(34_000_00n), amount: usd(30_000_00n) } })
  must(await answerAllocation(w.people[0], { line: own!.line as Id<'allocationLine'>, declineReason: 'We cannot.' }))
  must(await promote(15_000_00n))
  expect(await promote(15_000_00n)).toMatchObject({ failure: { code: 'NOT_ON_RESERVE' } })
  must(await proposeFunded(w.officer, { call: w.call }))
  expect(await check.run(w.system)).toEqual([])
})

test('CALL-6: what is withdrawn meanwhile, or no longer in the window, is not decided', async () => {
  const w = await scoringWorld()
  await scoreAll(w)
  const [one, two, three] = w.refs
  must(await withdrawApplication(w.people[2], { application: three }))
  const judged = w.judge([one, 'FUNDED', 8_000_00n], [two, 'FUNDED', 12_000_00n])
  expect(await decideCall(w.head, { call: w.call, decision: 'D-1', judged: [...judged, ...w.judge([three, 'DECLINED', null])] })).toMatchObject({ failure: { code: 'APPLICATION_GONE', application: three } })
  const { allocation } = must(await w.propose([{ city: null, amount: usd(40_000_00n) }]))
  must(await w.approve(allocation))
  expect(await decideCall(w.head, { call: w.call, decision: 'D-1', judged })).toMatchObject({ failure: { code: 'MORE_THAN_AVAILABLE', available: usd(13_500_00n), total: usd(20_000_00n) } })
  must(await decideCall(w.head, { call: w.call, decision: 'D-1', judged: w.judge([one, 'RESERVE', null], [two, 'FUNDED', 12_000_00n]) }))
  expect((await w.system.database.read.callApplication.findMany({ orderBy: { ref: 'asc' } })).map((row) => row.status)).toEqual(['RESERVE', 'FUNDED', 'WITHDRAWN'])
})
