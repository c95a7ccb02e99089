// A donor asks, the team answers; nothing changes before. And the schedule on which a donor sees what is due.
import { DONOR_DUTIES } from '#app/kernel/access'
import { expect, test } from 'vitest'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import { answerChange, askForChange } from '#app/features/pledges/server/change-requests.command.server'
import { listChangeRequests } from '#app/features/pledges/server/change-requests.queries.server'
import { listOwnSchedule } from '#app/features/pledges/server/schedule.queries.server'
import { listOwnUnapplied } from '#app/features/payments/server/unapplied.queries.server'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { ensurePerson } from '#app/features/identity/server/ensure-person.command.server'
import { equalSchedule } from '#app/features/pledges/domain/schedule'
import { accept } from '#app/kernel/failure'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { command } from '#app/platform/context'
import { person } from '#test/support/context'
import { moneyWorld, must } from '../core/world'

const known = command('setting.manage', async (context, input: { email: string }) => accept(await ensurePerson(context, { name: 'Ana', email: input.email, language: 'fr' })))

async function asking() {
  const w = await moneyWorld()
  const amount = usd(3_000_00n)
  const pledge = must(await recordPledge(w.officer, { donor: w.donors[0], modality: 'MDFM', priorityArea: null, programme: null, amount, schedule: must(equalSchedule(amount, 3, day('2026-01-31'), 1)), pledgedOn: day('2026-01-05'), recognition: 'NAME' }))
  const id = must(await known(w.system, { email: 'ana@giver.example' }))
  const mine = w.as({ kind: 'person', person: id, name: 'Ana', email: 'ana@giver.example', grants: [{ role: 'donor-contact', donor: w.donors[0], duties: DONOR_DUTIES }] })
  const ask = (kind: 'CHANGE' | 'WITHDRAW', by = mine) => askForChange(by, { pledge: pledge.pledge, kind, text: 'The board met and decided otherwise.' })
  const answer = (request: string, decision: 'ACCEPTED' | 'DECLINED', by = w.officer) => answerChange(by, { pledge: pledge.pledge, request, decision, answer: 'We have talked about it.', origin: 'https://fund.example' })
  const state = async () => (await getPledge(w.officer, pledge.ref)).status
  return { ...w, pledge, mine, ask, answer, state }
}

test('PLEDGE-9: one question at a time; it is answered once, by mail in the asker’s language, and nothing changes before', async () => {
  const w = await asking()
  const { request } = must(await w.ask('WITHDRAW'))
  expect(await w.ask('CHANGE')).toMatchObject({ failure: { code: 'ASKED_ALREADY' } })
  expect(await w.state()).toBe('SUBMITTED')
  await expect(w.answer(request, 'ACCEPTED', w.finance)).rejects.toThrow('not permitted')
  must(await w.answer(request, 'DECLINED'))
  expect(await w.answer(request, 'ACCEPTED')).toMatchObject({ failure: { code: 'ANSWERED_ALREADY' } })
  expect(await w.state()).toBe('SUBMITTED')
  must(await w.answer(must(await w.ask('WITHDRAW')).request, 'ACCEPTED'))
  expect([await w.state(), (await w.ask('CHANGE')) as unknown]).toMatchObject(['WITHDRAWN', { failure: { code: 'PLEDGE_CLOSED' } }])
  expect((await listChangeRequests(w.mine, { pledge: w.pledge.pledge })).map((row) => [row.status, row.askedBy])).toEqual([['ACCEPTED', 'Ana'], ['DECLINED', 'Ana']])
  expect((await w.system.database.read.mail.findMany({ where: { purpose: 'change-answered' } })).map((mail) => [mail.toEmail, mail.language])).toEqual([['ana@giver.example', 'fr'], ['ana@giver.example', 'fr']])
})

test('PLEDGE-9: a withdrawal that cannot be is refused and stays open; people of another donor neither ask nor read', async () => {
  const w = await asking()
  await w.received(w.pledge.ref, usd(1_000_00n))
  const { request } = must(await w.ask('WITHDRAW'))
  expect(await w.answer(request, 'ACCEPTED')).toMatchObject({ failure: { code: 'PLEDGE_HAS_PAYMENTS' } })
  expect((await listChangeRequests(w.officer, { status: 'OPEN' })).map((row) => row.id)).toEqual([request])
  const other = w.as(person('Bo', { role: 'donor-contact', donor: w.donors[1], duties: DONOR_DUTIES }))
  await expect(w.ask('CHANGE', other)).rejects.toThrow()
  expect(await listChangeRequests(other, {})).toEqual([])
})

test('the schedule has every instalment by due day with what is unpaid; what came too much is told apart', async () => {
  const w = await asking()
  await w.received(w.pledge.ref, usd(1_500_00n))
  w.setNow('2026-03-05T08:00:00Z')
  expect((await listOwnSchedule(w.mine)).map((row) => [row.dueOn, row.unpaid.minor, row.view])).toEqual([['2026-01-31', 0n, 'PAID'], ['2026-02-28', 500_00n, 'OVERDUE'], ['2026-03-31', 1_000_00n, 'DUE_SOON']])
  expect(await listOwnUnapplied(w.mine)).toEqual([])
  await w.received(w.pledge.ref, usd(1_750_00n))
  expect(await listOwnUnapplied(w.mine)).toMatchObject([{ pledge: w.pledge.ref, unapplied: usd(250_00n) }])
  expect(await listOwnSchedule(w.as(person('Bo', { role: 'donor-contact', donor: w.donors[1], duties: DONOR_DUTIES })))).toEqual([])
})
