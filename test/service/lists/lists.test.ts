// Every list of the team: its pages both ways in every order, and the whole of it as a file that is safe to open.
import { expect, test } from 'vitest'
import { createDonor } from '#app/features/donors/server/create-donor.command.server'
import { DONOR_SORTS, listDonors } from '#app/features/donors/server/donors.queries.server'
import { listPayments, PAYMENT_SORTS } from '#app/features/payments/server/payments.queries.server'
import { listPledges, PLEDGE_SORTS } from '#app/features/pledges/server/pledges.queries.server'
import { usd } from '#app/kernel/money'
import type { Entered } from '#app/platform/http'
import { readWorkbook } from '#app/platform/sheet/read-workbook'
import { listNamed } from '#app/routes/secretariat/lists/lists.server'
import { donorsList } from '#app/routes/secretariat/lists/donors.server'
import { readList } from '#app/routes/secretariat/lists/team-list.server'
import { walked } from '#test/support/walked'
import { moneyWorld, must } from '../core/world'

async function busy() {
  const w = await moneyWorld()
  for (let i = 0; i < 6; i++) {
    w.setNow(`2026-02-${String(10 + (i % 3))}T08:00:00Z`)
    const { ref } = await w.promise({ donor: w.donors[i % 3]!, amount: usd(BigInt(100 + (i % 2)) * 100n) })
    await (i % 3 === 0 ? w.recorded(ref, usd(5000n)) : w.received(ref, usd(BigInt(50 + (i % 2)) * 100n)))
  }
  const entered = (address: string, language: 'en' | 'fr' = 'en') => ({ context: w.officer, url: new URL(address, 'http://localhost:3000'), language }) as Entered
  const file = async (name: string, format: 'csv' | 'xlsx', query = '', language: 'en' | 'fr' = 'en') => listNamed(name).file(entered(`/secretariat/${name}${query}`, language), name, format)
  return { ...w, entered, file }
}

test('pages lead on and back over the same rows in every order, either way round, also where a row has no value to be sorted by', async () => {
  const w = await busy()
  for (const turned of [false, true]) {
    for (const sort of PAYMENT_SORTS) {
      const found = await walked((asked) => listPayments(w.officer, {}, { ...asked, sort, turned, most: 2 }), (page) => page.payments)
      expect(new Set(found).size, sort).toBe(6)
      const { payments } = await listPayments(w.officer, {}, { sort, turned })
      expect(found).toEqual(payments.map((row) => row.id))
      if (sort === 'value') expect(payments.map((row) => row.value === null)).toEqual([false, false, false, false, true, true])
    }
    for (const sort of PLEDGE_SORTS) expect(new Set(await walked((asked) => listPledges(w.officer, {}, { ...asked, sort, turned, most: 4 }), (page) => page.pledges)).size).toBe(6)
    for (const sort of DONOR_SORTS) expect(await walked((asked) => listDonors(w.officer, {}, { ...asked, sort, turned, most: 1 }), (page) => page.donors)).toHaveLength(3)
  }
  expect((await listPayments(w.officer, { status: 'EXPECTED' }, { counted: true })).count).toBe(2)
  // What an address says that is no page is the first page.
  const first = (await listPayments(w.officer, {}, { most: 2 })).payments.map((row) => row.id)
  for (const cursor of [{ value: 'no instant', id: 'x' }, { value: '1999-01-01T00:00:00Z', id: 'x' }]) expect((await listPayments(w.officer, {}, { most: 2, cursor })).payments.map((row) => row.id)).toEqual(first)
})

test('the address of a list keeps its filters through order and pages, and says how many there are', async () => {
  const w = await busy()
  const { filter, tools } = await readList(w.entered('/secretariat/donors?type=PRIVATE&sort=-name&before=x~y&_routes=z'), donorsList)
  expect([filter, tools.count, tools.order]).toEqual([{ search: '', type: 'PRIVATE', dueDiligence: '', gave: '' }, 3, '-name'])
  expect(tools.sorts).toEqual({ name: { href: '?type=PRIVATE&sort=name', sorted: 'descending' }, new: { href: '?type=PRIVATE&sort=new' }, expiry: { href: '?type=PRIVATE&sort=expiry' } })
  expect(tools.files).toEqual({ csv: '/secretariat/lists/donors/file/csv?sort=-name&type=PRIVATE', xlsx: '/secretariat/lists/donors/file/xlsx?sort=-name&type=PRIVATE' })
  expect((await readList(w.entered('/secretariat/donors'), donorsList)).tools.clearHref).toBeNull()
})

test('each list is a CSV file and a workbook of exactly the rows that it shows, in its order', async () => {
  const w = await busy()
  must(await w.propose([{ city: w.cities[0], amount: usd(100n) }]))
  const lines: Record<string, number> = {}
  for (const name of ['donors', 'pledges', 'payments', 'allocations', 'agreements', 'in-kind', 'placements', 'partnerships', 'cities', 'programmes']) {
    const text = await (await w.file(name, 'csv')).text()
    const head = (sheet: Map<string, Uint8Array> | null) => new TextDecoder().decode([...sheet!.values()][0]).split('\r\n')
    const book = head(await readWorkbook(new Uint8Array(await (await w.file(name, 'xlsx', '', 'fr')).arrayBuffer())))
    lines[name] = text.trim().split('\r\n').length - 1
    expect([name, book.length - 1]).toEqual([name, lines[name]])
  }
  expect(lines).toEqual({ donors: 3, pledges: 6, payments: 6, allocations: 1, agreements: 0, 'in-kind': 0, placements: 0, partnerships: 0, cities: 3, programmes: 2 })
  const found = await (await w.file('payments', 'csv', `?search=cirrus&sort=value`)).text()
  expect(found.split('\r\n').slice(1, 3).map((line) => line.split(',').slice(2, 3).concat(line.split(',').slice(-4)))).toEqual([['Cirrus Fund', 'USD', '51.00', '0.00', '51.00'], ['Cirrus Fund', 'USD', '50.00', '0.00', '50.00']])
  expect((await (await w.file('pledges', 'csv', `?donor=nobody`)).text()).trim().split('\r\n')).toHaveLength(1)
  expect(() => listNamed('constructor')).toThrow()
})

test('nothing in a file is a formula, days are days and amounts are numbers', async () => {
  const w = await busy()
  must(await createDonor(w.officer, { name: '=HYPERLINK("x")', type: 'PRIVATE', subtype: 'FOUNDATION', country: 'NO', language: 'en', recognition: 'NAME' }))
  expect(await (await w.file('donors', 'csv', '?search=hyperlink')).text()).toContain(`"'=HYPERLINK(""x"")"`)
  const book = await readWorkbook(new Uint8Array(await (await w.file('donors', 'xlsx', '?search=hyperlink')).arrayBuffer()))
  expect(new TextDecoder().decode([...book!.values()][0])).toContain('=HYPERLINK')
  const payments = new TextDecoder().decode([...(await readWorkbook(new Uint8Array(await (await w.file('payments', 'xlsx')).arrayBuffer())))!.values()][0])
  expect(payments.split('\r\n')[1]).toMatch(/,2026-02-1\d,.*,USD,5\d,/)
})
