import { expect, test } from 'vitest'
import { advanceProgramme } from '#app/features/programmes/server/advance-programme.command.server'
import { createProgramme, type NewProgramme } from '#app/features/programmes/server/create-programme.command.server'
import { editProgramme } from '#app/features/programmes/server/edit-programme.command.server'
import { getProgramme, getPublicProgramme, listProgrammeChoices, listProgrammes, listProgrammesByCluster, listPublicProgrammes } from '#app/features/programmes/server/programmes.queries.server'
import { Forbidden, NotFound } from '#app/kernel/access'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { person, testWorld } from '#test/support/context'
import { walked } from '#test/support/walked'

const officer = person('Amina', { role: 'programme-officer' })
const draft: NewProgramme = { title: { en: 'Training for city teams', fr: 'Formation d’équipes municipales' }, kind: 'CAPACITY_BUILDING', priorityArea: 'PA1', clusters: ['2021-esd', '2019-esd', '2021-esd'], startsOn: day('2026-03-01'), endsOn: day('2026-12-31'), budget: usd(80_000_00n) }

async function make(context: Context, rest: Partial<NewProgramme> = {}) {
  const made = await createProgramme(context, { ...draft, ...rest })
  if (!made.ok) throw new Error(made.failure.code)
  return made.value
}

test('PROGRAMME-3: an idea is the team’s; planned, everybody sees it', async () => {
  const world = await testWorld()
  const [team, everybody] = [world.as(officer), world.as({ kind: 'public' })]
  const { programme, ref } = await make(team)
  expect(ref).toBe('PR-2026-0001')
  expect(await getProgramme(team, ref)).toMatchObject({ status: 'IDEA', clusters: [{ code: '2019-esd' }, { code: '2021-esd' }], budget: usd(80_000_00n), hasMoney: false })
  await expect(getPublicProgramme(everybody, ref)).rejects.toThrow(NotFound)
  expect((await listPublicProgrammes(everybody, {})).programmes).toEqual([])
  expect([...(await listProgrammesByCluster(everybody)).keys()]).toEqual([])
  expect((await advanceProgramme(team, { programme, to: 'PLANNED' })).ok).toBe(true)
  expect((await getPublicProgramme(everybody, ref)).title.fr).toBe('Formation d’équipes municipales')
  expect([...(await listProgrammesByCluster(everybody)).keys()].sort()).toEqual(['2019-esd', '2021-esd'])
  await expect(listProgrammes(everybody, {})).rejects.toThrow(Forbidden)
  await expect(createProgramme(world.as(person('Jonas', { role: 'approver' })), draft)).rejects.toThrow(Forbidden)
})

test('PROGRAMME-1: a step that is not in its life is refused and changes nothing', async () => {
  const { as } = await testWorld()
  const context = as(officer)
  const { programme, ref } = await make(context)
  expect(await advanceProgramme(context, { programme, to: 'COMPLETED' })).toEqual({ ok: false, failure: { code: 'NO_SUCH_STEP', from: 'IDEA', to: 'COMPLETED' } })
  for (const to of ['PLANNED', 'RUNNING', 'COMPLETED'] as const) expect(await advanceProgramme(context, { programme, to })).toEqual({ ok: true, value: { ref, status: to } })
  expect((await advanceProgramme(context, { programme, to: 'CANCELLED' })).ok).toBe(false)
  expect(await listProgrammeChoices(context)).toEqual([])
  expect(await context.database.read.auditEvent.count({ where: { name: 'programme.advanced' } })).toBe(3)
})

test('filters find by accentless words in either language, area, kind, cluster and state', async () => {
  const { as } = await testWorld()
  const context = as(officer)
  await make(context)
  await make(context, { title: { en: 'Study on governance', fr: 'Étude sur la gouvernance' }, kind: 'STUDY', priorityArea: 'PA2', clusters: [] })
  await make(context, { title: { en: 'Forum', fr: 'Forum' }, kind: 'EVENT', priorityArea: 'PA3-EVENT', clusters: ['2021-health'], startsOn: day('2026-09-01') })
  const found = async (filter: Parameters<typeof listProgrammes>[1]) => (await listProgrammes(context, filter)).programmes.map((one) => one.title.en)
  expect((await found({}))[0]).toBe('Forum')
  expect(await found({ search: 'ETUDE' })).toEqual(['Study on governance'])
  expect(await found({ search: 'pr-2026-0003' })).toEqual(['Forum'])
  expect(await found({ area: 'PA3' })).toEqual(['Forum'])
  expect(await found({ area: 'PA2' })).toEqual(['Study on governance'])
  expect(await found({ kind: 'CAPACITY_BUILDING' })).toEqual(['Training for city teams'])
  expect(await found({ cluster: '2021-health' })).toEqual(['Forum'])
  expect(await found({ status: 'RUNNING' })).toEqual([])
})

test('pages show every programme once, also where many begin on one day', async () => {
  const { context } = await testWorld()
  for (let i = 0; i < 60; i++) await make(context, { startsOn: day(`2026-0${1 + (i % 3)}-01`) })
  const seen = await walked((asked) => listProgrammes(context, {}, asked), (page) => page.programmes)
  expect(new Set(seen).size).toBe(60)
  expect(seen).toHaveLength(60)
})

test('details are corrected, clusters replaced, wrong ones refused', async () => {
  const { as } = await testWorld()
  const context = as(officer)
  const { programme, ref } = await make(context)
  expect(await editProgramme(context, { ...draft, programme, clusters: ['2021-gced'], priorityArea: 'PA2', title: { en: 'Renamed', fr: 'Renommé' } })).toEqual({ ok: true, value: { ref } })
  expect(await getProgramme(context, ref)).toMatchObject({ title: { en: 'Renamed' }, priorityArea: 'PA2', clusters: [{ code: '2021-gced' }] })
  expect(await editProgramme(context, { ...draft, programme, clusters: ['2030-x'] })).toEqual({ ok: false, failure: { code: 'UNKNOWN_CLUSTER', cluster: '2030-x' } })
  expect(await createProgramme(context, { ...draft, ref })).toEqual({ ok: false, failure: { code: 'REF_TAKEN', ref } })
  expect((await listProgrammes(context, { search: 'renomme' })).programmes).toHaveLength(1)
})
