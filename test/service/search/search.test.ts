// One field for everything: what is found, in which writing, and by whom.
import { expect, test } from 'vitest'
import { numberOf } from '#app/features/search/domain/found'
import { findActions } from '#app/features/search/server/actions.queries.server'
import { searchEverything } from '#app/features/search/server/search.queries.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { recordOffer } from '#app/features/in-kind/server/offer-in-kind.command.server'
import { Forbidden } from '#app/kernel/access'
import type { Context } from '#app/platform/context'
import { usd } from '#app/kernel/money'
import { person } from '#test/support/context'
import { moneyWorld, must } from '../core/world'

async function house() {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(5_000_00n) })
  const payment = await w.received(pledge.ref, usd(5_000_00n))
  const allocation = must(await w.propose([{ city: w.cities[0], amount: usd(100_00n) }]))
  must(await invitePerson(w.system, { name: 'Aurélie Dupont', email: 'aurelie@team.example', language: 'fr', role: 'auditor' }))
  const refs = {
    pledge: pledge.ref,
    payment: (await w.system.database.read.payment.findUniqueOrThrow({ where: { id: payment } })).ref,
    allocation: (await w.system.database.read.allocation.findUniqueOrThrow({ where: { id: allocation.allocation } })).ref,
    instalment: (await w.system.database.read.instalment.findFirstOrThrow({ where: { pledgeId: pledge.pledge } })).reference,
  }
  const kinds = async (who: Context, typed: string) => (await searchEverything(who, typed)).groups.map((group) => group.kind)
  return { ...w, refs, kinds }
}

test('SEARCH-2: a donor and all that it promised and paid are found by its name, however it is written', async () => {
  const w = await house()
  for (const typed of ['Aurora Foundation', 'AURORA', 'auróra', 'Auro\u0301ra  foundation', 'rora']) expect(await w.kinds(w.officer, typed), typed).toEqual(['donor', 'pledge', 'payment'])
  expect(await w.kinds(w.officer, 'téranga')).toEqual(['allocation', 'city'])
  expect(await w.kinds(w.officer, 'peers that')).toEqual(['allocation', 'programme'])
  expect(await w.kinds(w.officer, 'no such name')).toEqual([])
  for (const typed of ['', '   ', '\u0301']) expect(await searchEverything(w.officer, typed)).toEqual({ groups: [], only: null })
})

test('SEARCH-2: a number leads to its thing, the beginning of one to those that begin so, a transfer’s reference to its pledge', async () => {
  const w = await house()
  expect((await searchEverything(w.officer, ` ${w.refs.pledge.toLowerCase()} `)).only).toBe(`/secretariat/pledges/${w.refs.pledge}`)
  expect((await searchEverything(w.officer, w.refs.payment)).only).toBe(`/secretariat/payments/${w.refs.payment}`)
  expect((await searchEverything(w.officer, w.refs.allocation)).only).toBe(`/secretariat/allocations/${w.refs.allocation}`)
  expect((await searchEverything(w.officer, w.refs.instalment.replace(/(.{4})/g, '$1 '))).only).toBe(`/secretariat/pledges/${w.refs.pledge}`)
  const { ref } = must(await recordOffer(w.officer, { donor: w.donors[2], recognition: 'NAME', kind: 'GOODS', area: 'PA1', description: 'Tablets', quantity: '2', unit: null, unitValue: '50', value: usd(100_00n), basis: 'DONOR_COST', availableFrom: null, availableUntil: null, place: null, capacity: null }))
  expect([(await searchEverything(w.officer, ref)).only, await w.kinds(w.officer, 'cirrus')]).toEqual([`/secretariat/in-kind/${ref}`, ['donor', 'offer']])
  const begun = await searchEverything(w.officer, 'DN-2026')
  expect([begun.only, begun.groups.map((group) => [group.kind, group.found.length])]).toEqual([null, [['donor', 3]]])
  expect(['PL-2026-0012', 'pl-2', 'PL-', 'Plan-2026', 'PL', 'PL-2026-0012-1'].map(numberOf)).toEqual(['PL-2026-0012', 'PL-2', 'PL-', null, null, null])
})

test('SEARCH-1: people are found by who may manage them alone, and nobody outside the team searches at all', async () => {
  const w = await house()
  expect(await w.kinds(w.admin, 'aurelie')).toEqual(['person'])
  expect(await w.kinds(w.officer, 'aurelie')).toEqual([])
  for (const who of [w.as({ kind: 'public' }), w.as(person('Dora', { role: 'donor-contact', donor: w.donors[0] })), w.as(person('Cleo', { role: 'city-focal-point', city: w.cities[0] }))]) await expect(searchEverything(who, 'aurora')).rejects.toThrow(Forbidden)
})

test('SEARCH-3: deeds and pages are offered to those who may open them, the next period by its name', async () => {
  const w = await moneyWorld()
  const titles = async (context: Context, typed: string) => (await findActions(context, typed)).map((action) => action.title)
  expect(await titles(w.finance, 'wire')).toContain('Record a wire')
  expect(await titles(w.head, 'wire')).not.toContain('Record a wire')
  expect(await titles(w.admin, 'open period')).toEqual(['Open period 2028-2029'])
  expect(await titles({ ...w.admin, language: 'fr' }, 'exercice 2028')).toEqual(['Ouvrir l’exercice 2028-2029'])
  expect(await titles(w.head, 'open period')).toEqual([])
  expect(await titles(w.admin, 'zzz')).toEqual([])
  await expect(findActions(w.as({ kind: 'public' }), '')).rejects.toThrow('secretariat.view')
})
