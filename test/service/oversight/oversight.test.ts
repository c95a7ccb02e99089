// Risk, visits and findings of a city that receives money.
import { expect, test } from 'vitest'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { followFinding, recordFinding, recordRisk, recordVisit } from '#app/features/oversight/server/oversight.command.server'
import { getOversight, listOpenFindings } from '#app/features/oversight/server/oversight.queries.server'
import { Forbidden, NotFound } from '#app/kernel/access'
import { day } from '#app/kernel/time'
import { person } from '#test/support/context'
import { moneyWorld, must } from '../core/world'

test('OVERSIGHT-1: the latest note of risk holds and earlier ones stay; a visit is recorded once it took place', async () => {
  const w = await moneyWorld()
  const city = w.cities[0]
  must(await recordRisk(w.officer, { city, level: 'HIGH', reason: 'New' }))
  w.setNow('2026-02-01T08:00:00Z')
  must(await recordRisk(w.finance, { city, level: 'LOW', reason: 'Reported in time' }))
  const visit = { city, visitors: 'Amina', seen: 'The course' }
  expect(await recordVisit(w.officer, { ...visit, visitedOn: day('2026-02-02') })).toMatchObject({ failure: { code: 'VISIT_IN_FUTURE' } })
  must(await recordVisit(w.officer, { ...visit, visitedOn: day('2026-01-20') }))
  const auditor = w.as(person('Paul', { role: 'auditor' }))
  expect(await getOversight(auditor, city)).toMatchObject({ risks: [{ level: 'LOW' }, { level: 'HIGH' }], visits: [{ visitedOn: '2026-01-20' }], findings: [] })
  await expect(recordRisk(auditor, { city, level: 'LOW', reason: 'No' })).rejects.toThrow(Forbidden)
  await expect(getOversight(w.as(person('Fatou', { role: 'city-focal-point', city })), city)).rejects.toThrow(Forbidden)
  await expect(recordRisk(w.officer, { city: 'cty_none', level: 'LOW', reason: 'No' })).rejects.toThrow(NotFound)
  await expect(w.system.database.write((t) => t.riskNote.updateMany({ data: { level: 'LOW' } }))).rejects.toMatchObject({ rule: 'OVERSIGHT-1' })
})

test('OVERSIGHT-2: a finding has an owner of the team and a due day, its steps stay, and somebody else closes it once', async () => {
  const w = await moneyWorld()
  const { person: owner } = must(await invitePerson(w.system, { name: 'Olga', email: 'olga@team.example', language: 'en', role: 'programme-officer' }))
  const { person: outside } = must(await invitePerson(w.system, { name: 'Fatou', email: 'fatou@city.example', language: 'fr', role: 'city-focal-point', city: w.cities[0] }))
  const finding = { city: w.cities[0], source: 'AUDIT', severity: 'MEDIUM', text: 'No date', recommendation: 'Ask', owner: owner as string, dueOn: day('2026-01-31') } as const
  expect(await recordFinding(w.officer, { ...finding, owner: outside })).toMatchObject({ failure: { code: 'OWNER_NOT_OF_TEAM' } })
  expect(await recordFinding(w.officer, { ...finding, dueOn: day('2026-01-04') })).toMatchObject({ failure: { code: 'DUE_IN_PAST' } })
  const { ref } = must(await recordFinding(w.officer, finding))
  const olga = w.as({ kind: 'person', person: owner, name: 'Olga', email: 'olga@team.example', grants: [{ role: 'programme-officer' }] })
  w.setNow('2026-02-03T08:00:00Z')
  expect(await listOpenFindings(olga, owner)).toMatchObject([{ ref, overdue: 3, isOwner: true, isOpen: true }])
  must(await followFinding(olga, { finding: ref, step: 'Asked', closes: false }))
  expect(await followFinding(olga, { finding: ref, step: 'Done', closes: true })).toMatchObject({ failure: { code: 'OWN_FINDING' } })
  must(await followFinding(w.finance, { finding: ref, step: 'Seen', closes: true }))
  expect(await followFinding(w.finance, { finding: ref, step: 'Again', closes: false })).toMatchObject({ failure: { code: 'FINDING_CLOSED' } })
  expect((await getOversight(w.head, w.cities[0])).findings).toMatchObject([{ isOpen: false, overdue: 0, closedOn: '2026-02-03', steps: [{ text: 'Asked', by: 'Olga' }, { text: 'Seen' }] }])
  expect(await listOpenFindings(olga, owner)).toEqual([])
  await expect(w.system.database.write((t) => t.finding.updateMany({ data: { status: 'OPEN' } }))).rejects.toMatchObject({ rule: 'OVERSIGHT-2' })
})
