// Meetings, the decisions that they take, and what follows from them.
import { expect, test } from 'vitest'
import { meetingPack } from '#app/features/decisions/documents/meeting-pack'
import { addDecision, cancelMeeting, dropDecision, linkDecision, recordMinutes, saveMeeting, takeDecision, translateDecision, type MeetingFields } from '#app/features/decisions/server/meetings.command.server'
import { findDecision, findMeetingBefore, getDecision, getMeeting, listDecisions, listDecisionsAbout, listMeetings, listPublicDecisions } from '#app/features/decisions/server/meetings.queries.server'
import { approveAllocation } from '#app/features/allocations/server/approve-allocation.command.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { Forbidden, NotFound } from '#app/kernel/access'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { drawPdf } from '#app/platform/pdf'
import { moneyWorld, must } from '../core/world'
import { readPdf } from '../pdf/read-pdf'

const PLANNED: MeetingFields = { kind: 'STEERING', title: 'Steering committee, spring', heldOn: day('2026-03-10'), place: 'Hamburg', participants: 'Marta Ruiz, head\nAmara Diallo', agenda: 'Where the fund stands\nAllocations' }

async function meetingWorld() {
  const w = await moneyWorld()
  const plan = (more: Partial<MeetingFields> = {}) => saveMeeting(w.officer, { meeting: null, version: 0, ...PLANNED, ...more })
  const put = async (meeting: string, title: string) => must(await addDecision(w.officer, { meeting, title, text: `${title}, as set out.` })).decision
  return { ...w, plan, put }
}

test('DECISION-1: a decision gets the next number when it is taken, without gaps; of two who note it at once the second is told; its words stand', async () => {
  const w = await meetingWorld()
  const { ref } = must(await w.plan())
  const [first, second, third] = [await w.put(ref, 'Fund three cities'), await w.put(ref, 'Wait with the study'), await w.put(ref, 'Élargir le programme')]
  expect((await getDecision(w.finance, first)).ref).toBeNull()
  w.setNow('2026-03-10T08:00:00Z')
  must(await dropDecision(w.officer, { decision: second }))
  const [a, b] = await Promise.all([takeDecision(w.officer, { decision: third }), takeDecision(w.head, { decision: third })])
  expect([a, b]).toMatchObject([{ ok: true, value: { ref: 'D-2026-0001' } }, { ok: false, failure: { code: 'DECIDED_ALREADY', ref: 'D-2026-0001' } }])
  expect(must(await takeDecision(w.head, { decision: first })).ref).toBe('D-2026-0002')
  expect(await takeDecision(w.head, { decision: second })).toMatchObject({ failure: { code: 'DROPPED_ALREADY' } })
  for (const data of [{ text: 'otherwise' }, { ref: 'D-2026-0009' }, { status: 'DROPPED' }]) await expect(w.system.database.write((t) => t.decision.updateMany({ where: { status: 'TAKEN' }, data }))).rejects.toMatchObject({ rule: 'DECISION-1' })
  await expect(w.system.database.write((t) => t.decision.deleteMany({}))).rejects.toMatchObject({ rule: 'DECISION-1' })
  const found = async (filter: Parameters<typeof listDecisions>[1]) => (await listDecisions(w.finance, filter)).decisions.map((one) => one.ref)
  expect([await found({}), await found({ search: 'elargir' }), await found({ search: 'd-2026-0002' }), await found({ status: 'DROPPED' })]).toEqual([['D-2026-0002', 'D-2026-0001'], ['D-2026-0001'], ['D-2026-0002'], [null]])
})

test('DECISION-2: nothing is taken or minuted before the day of a meeting, nor at one that is cancelled; two who write at once are told apart', async () => {
  const w = await meetingWorld()
  await expect(saveMeeting(w.finance, { meeting: null, version: 0, ...PLANNED })).rejects.toThrow(Forbidden)
  const { ref } = must(await w.plan())
  const decision = await w.put(ref, 'Fund three cities')
  expect(await takeDecision(w.officer, { decision })).toMatchObject({ failure: { code: 'NOT_HELD_YET', day: '2026-03-10' } })
  expect(await recordMinutes(w.officer, { meeting: ref, version: 1, minutes: 'All agreed.' })).toMatchObject({ failure: { code: 'NOT_HELD_YET' } })
  const change = (place: string) => saveMeeting(w.officer, { meeting: ref, version: 1, ...PLANNED, place })
  const [one, two] = await Promise.all([change('Paris'), change('online')])
  expect([one.ok, two]).toMatchObject([true, { failure: { code: 'CHANGED_MEANWHILE' } }])
  w.setNow('2026-03-10T08:00:00Z')
  must(await recordMinutes(w.officer, { meeting: ref, version: 2, minutes: 'All agreed.' }))
  expect(await change('Rome')).toMatchObject({ failure: { code: 'HELD_ALREADY' } })
  must(await recordMinutes(w.head, { meeting: ref, version: 3, minutes: 'All agreed but one.' }))
  expect(await getMeeting(w.finance, ref)).toMatchObject({ status: 'HELD', minutes: 'All agreed but one.', place: 'Paris' })
  must(await takeDecision(w.officer, { decision }))

  const other = must(await w.plan({ heldOn: day('2026-04-01') })).ref
  const never = await w.put(other, 'Something')
  must(await cancelMeeting(w.officer, { meeting: other, version: 1 }))
  expect((await getDecision(w.officer, never)).status).toBe('DROPPED')
  expect(await addDecision(w.officer, { meeting: other, title: 'More', text: 'More' })).toMatchObject({ failure: { code: 'MEETING_CANCELLED' } })
  expect(await cancelMeeting(w.officer, { meeting: other, version: 2 })).toMatchObject({ failure: { code: 'MEETING_CANCELLED' } })
  expect((await listMeetings(w.finance, {})).meetings.map((meeting) => [meeting.ref, meeting.status, meeting.decisions])).toEqual([[other, 'CANCELLED', 0], [ref, 'HELD', 1]])
  await expect(getMeeting(w.finance, 'MT-1')).rejects.toThrow(NotFound)
})

test('DECISION-3: a decision opens what names its number and what it is about; a reference of another kind stays text', async () => {
  const w = await meetingWorld()
  const given = await w.promise({ donor: w.donors[0], amount: usd(10_700_00n) })
  await w.received(given.ref, usd(10_700_00n))
  const { ref } = must(await w.plan({ heldOn: day('2026-01-05') }))
  const decision = await w.put(ref, 'Fund three cities')
  expect(await linkDecision(w.officer, { decision, kind: 'PERIOD', subject: '2026-2027' })).toMatchObject({ failure: { code: 'NOT_TAKEN' } })
  const taken = must(await takeDecision(w.officer, { decision }))
  const { allocation } = must(await w.propose([{ city: w.cities[0], amount: usd(3_000_00n) }]))
  must(await approveAllocation(w.head, { allocation, decision: taken.ref }))
  const other = must(await w.propose([{ city: w.cities[1], amount: usd(2_000_00n) }]))
  must(await approveAllocation(w.head, { allocation: other.allocation, decision: 'GNLC/DEC/2026/1' }))
  must(await linkDecision(w.officer, { decision: taken.ref, kind: 'PERIOD', subject: '2026-2027' }))
  must(await linkDecision(w.officer, { decision: taken.ref, kind: 'CLUSTER', subject: '2021-health' }))
  expect(await linkDecision(w.officer, { decision: taken.ref, kind: 'PERIOD', subject: '2026-2027' })).toMatchObject({ failure: { code: 'LINKED_ALREADY' } })
  expect(await linkDecision(w.officer, { decision: taken.ref, kind: 'CLUSTER', subject: 'none' })).toMatchObject({ failure: { code: 'UNKNOWN_SUBJECT' } })
  const { followed } = await getDecision(w.finance, taken.ref)
  expect(followed.allocations.map((one) => [one.total, one.status])).toEqual([[usd(3_000_00n), 'APPROVED']])
  expect(followed.links.map((link) => [link.kind, link.name.en])).toEqual([['CLUSTER', 'Health and well-being (2021)'], ['PERIOD', '2026–2027']])
  expect((await listDecisionsAbout(w.finance, 'PERIOD', '2026-2027')).map((one) => one.ref)).toEqual([taken.ref])
  expect([await findDecision(w.finance, ` ${taken.ref} `), await findDecision(w.finance, 'GNLC/DEC/2026/1'), await findDecision(w.finance, null)]).toEqual([{ ref: taken.ref, title: 'Fund three cities' }, null, null])
})

test('the pack of a meeting is a tagged document with its agenda, the figures of the day, what is proposed, and what was said last', async () => {
  const w = await meetingWorld()
  const last = must(await w.plan({ heldOn: day('2026-01-05'), title: 'Winter committee' })).ref
  must(await takeDecision(w.officer, { decision: await w.put(last, 'Open a call') }))
  must(await recordMinutes(w.officer, { meeting: last, version: 1, minutes: 'Everybody spoke.\nNobody objected.' }))
  const { ref } = must(await w.plan())
  await w.put(ref, 'Fund three cities')
  const meeting = await getMeeting(w.head, ref)
  const position = await getFundPosition(w.head, { period: '2026-2027', asOf: day('2026-01-05') })
  const before = await findMeetingBefore(w.head, meeting)
  for (const language of ['en', 'fr'] as const) {
    const proposals = [{ ref: 'AL-2026-0001', programme: { en: 'Plans', fr: 'Plans' }, window: 'MDFM', cities: ['Zürich', '東京'], total: usd(3_000_00n), available: usd(9_000_00n) }]
    const bytes = await drawPdf(meetingPack({ meeting, position, proposals, calls: [{ ref: 'CL-2026-0001', title: { en: 'A call', fr: 'Un appel' }, applications: 2 }], last: before }, { language, at: new Date('2026-01-05T09:00:00Z'), isDemonstration: false }))
    const pdf = readPdf(Buffer.from(bytes))
    expect(pdf.follow(pdf.catalog, 'MarkInfo')).toContain('/Marked true')
    expect(pdf.catalog).toContain(`/Lang (${language})`)
    expect(pdf.elements.filter(({ type }) => type === 'H2').length).toBe(6)
    const text = pdf.pages.flatMap((page) => page.marked.map((part) => part.text)).join(' ')
    for (const said of ['Where the fund stands', 'AL-2026-0001', 'Zürich', '東京', 'Fund three cities', 'Winter committee', 'Nobody objected.', 'D-2026-0001']) expect(text).toContain(said)
  }
})

test('DECISION-4: a decision is in French whole or not at all, once; the reader is told where it is not; everybody reads what was decided about a cluster', async () => {
  const w = await meetingWorld()
  const { ref: meeting } = must(await w.plan())
  const put = (titleFr?: string, textFr?: string) => addDecision(w.officer, { meeting, title: 'Fund three cities', text: 'As set out.', titleFr, textFr })
  expect(await put('Financer trois villes')).toMatchObject({ failure: { code: 'FRENCH_IN_PART' } })
  const { decision } = must(await put())
  w.setNow('2026-03-10T08:00:00Z')
  const { ref } = must(await takeDecision(w.officer, { decision }))
  must(await linkDecision(w.officer, { decision: ref, kind: 'CLUSTER', subject: '2021-health' }))
  const reader = w.as({ kind: 'public' })
  const french: typeof reader = { ...reader, language: 'fr' }
  const read = async (context = french) => (await listPublicDecisions(context)).get('2021-health')?.map(({ title, onlyEnglish }) => [title, onlyEnglish])
  expect([await read(), await read(reader)]).toEqual([[['Fund three cities', true]], [['Fund three cities', false]]])
  const say = (titleFr?: string, textFr?: string, by = w.officer) => translateDecision(by, { decision: ref, titleFr, textFr })
  expect([await say(), await say(undefined, 'Comme exposé.')]).toMatchObject([{ failure: { code: 'FRENCH_MISSING' } }, { failure: { code: 'FRENCH_IN_PART' } }])
  await expect(say('Financer trois villes', 'Comme exposé.', w.finance)).rejects.toThrow(Forbidden)
  must(await say('Financer trois villes', 'Comme exposé.'))
  expect([await read(), await read(reader)]).toEqual([[['Financer trois villes', false]], [['Fund three cities', false]]])
  expect(await getDecision({ ...w.finance, language: 'fr' }, ref)).toMatchObject({ title: 'Financer trois villes', text: 'Comme exposé.', onlyEnglish: false, lacksFrench: false })
  expect((await listDecisions(w.finance, { search: 'financer TROIS' })).decisions.map((one) => one.ref)).toEqual([ref])
  expect(await say('Autre', 'Autre')).toMatchObject({ failure: { code: 'FRENCH_STANDS' } })
  for (const data of [{ titleFr: 'Autre' }, { titleFr: null, textFr: null }, { textFr: null }]) await expect(w.system.database.write((t) => t.decision.updateMany({ data }))).rejects.toMatchObject({ rule: 'DECISION-4' })
})
