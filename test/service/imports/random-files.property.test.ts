// Whatever stands in the files, in whatever order and however they are parted: the books add up, and the reports say what the rows say.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { POOL } from '#app/features/fund/domain/window'
import type { FileName } from '#app/features/imports/domain/files'
import { importFiles } from '#app/features/imports/server/import-files.command.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { donorStatementJson, fundPositionJson } from '#app/features/statements/domain/report-json'
import { money, toDecimal } from '#app/kernel/money'
import { addDays, day, type Day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { testWorld } from '#test/support/context'
import { faultsOf } from '../ledger/faults'
import { awardedBetween, moneyBetween, poolOn, promisedOn, readFund, sentBetween } from '../statements/from-raw-rows'

const FIRST = day('2026-01-01')
const on = (offset: number): Day => addDays(FIRST, offset)
const CURRENCIES = ['USD', 'EUR', 'JPY'] as const
const offset = fc.nat(500)
const small = fc.bigInt(1n, 900n)
const large = fc.bigInt(1n, 900_000n)
const amount = fc.oneof(small, large)

const story = fc.record({
  pledges: fc.array(fc.record({ donor: fc.nat(2), currency: fc.nat(2), minor: large, on: fc.nat(200), confirmed: fc.option(fc.nat(60)), area: fc.nat(3), count: fc.integer({ min: 1, max: 4 }), due: fc.nat(400), months: fc.integer({ min: 1, max: 6 }) }), { minLength: 1, maxLength: 5 }),
  payments: fc.array(fc.record({ payer: fc.nat(2), pledge: fc.option(fc.nat()), currency: fc.nat(2), minor: amount, after: fc.nat(300), fee: fc.nat(30) }), { minLength: 2, maxLength: 14 }),
  refunds: fc.array(fc.record({ payment: fc.nat(), share: fc.integer({ min: 1, max: 100 }), after: fc.nat(200) }), { maxLength: 5 }),
  awards: fc.array(fc.record({ source: fc.nat(), on: offset, minor: fc.bigInt(2n, 400_000n), network: fc.boolean(), sent: fc.nat(100) }), { maxLength: 6 }),
  cut: offset,
})
type Story = typeof story extends fc.Arbitrary<infer S> ? S : never

type Dated = { on: Day; cells: string }
type Written = Partial<Record<FileName, { head: string; rows: Dated[] }>>

const pad = (i: number) => String(i).padStart(2, '0')

/** The story as files. Awards may be too much: those are refused, and taken out. */
function write(s: Story): Written {
  const pledges = s.pledges.map((p, i) => {
    const currency = CURRENCIES[p.currency]!
    const area = ['', '', 'PA2', 'PA3'][p.area]!
    const count = p.minor < BigInt(p.count) ? 1 : p.count
    const confirmed = p.confirmed === null ? '' : on(p.on + p.confirmed)
    return { ref: `g-${pad(i)}`, on: on(p.on), currency, area, minor: p.minor, cells: `g-${pad(i)},d-${p.donor},${area ? 'EARMARKED' : 'MDFM'},${area},,${currency},${toDecimal(money(p.minor, currency))},${on(p.on)},${confirmed},${count},${on(p.due)},${p.months}` }
  })
  const payments = s.payments.map((p, i) => {
    const pledge = p.pledge === null ? null : pledges[p.pledge % pledges.length]!
    const currency = pledge?.currency ?? CURRENCIES[p.currency]!
    const arrived = pledge ? addDays(pledge.on, p.after) : on(p.after)
    const fee = (p.minor * BigInt(p.fee)) / 100n
    return { ref: `y-${pad(i)}`, on: arrived, currency, minor: p.minor, cells: `y-${pad(i)},d-${p.payer},${pledge?.ref ?? ''},${currency},${toDecimal(money(p.minor, currency))},${arrived},BANK_TRANSFER,${toDecimal(money(fee, currency))}` }
  })
  const left = new Map(payments.map((p) => [p.ref, p.minor]))
  const refunds = s.refunds.flatMap((r, i): Dated[] => {
    const payment = payments[r.payment % payments.length]!
    const minor = (left.get(payment.ref)! * BigInt(r.share)) / 100n
    if (minor === 0n) return []
    left.set(payment.ref, left.get(payment.ref)! - minor)
    const back = addDays(payment.on, r.after)
    return [{ on: back, cells: `r-${pad(i)},${payment.ref},${toDecimal(money(minor, payment.currency))},${back}` }]
  })
  const sources = ['MDFM', ...pledges.filter((p) => p.area).map((p) => p.ref)]
  const awards = s.awards.map((a, i) => {
    const source = sources[a.source % sources.length]!
    const pledge = pledges.find((p) => p.ref === source)
    const area = pledge?.area
    const approved = pledge && pledge.on > on(a.on) ? pledge.on : on(a.on)
    const [half, rest] = [a.minor / 2n, a.minor - a.minor / 2n]
    const cells = (minor: bigint) => toDecimal(money(minor, 'USD'))
    const minorSent = (rest * BigInt(a.sent)) / 100n
    return { on: approved, cells: `a-${pad(i)},${source},${area === 'PA3' ? 'p-3' : 'p-2'},${approved},DEC/${i}`, lines: [`a-${pad(i)},${a.network ? '' : 'c-2'},${cells(half)}`, `a-${pad(i)},c-1,${cells(rest)}`], sent: minorSent > 0n ? `s-${pad(i)},a-${pad(i)},c-1,${cells(minorSent)},${addDays(approved, 5)}` : null }
  })
  return {
    'pledges.csv': { head: 'ref,donor_ref,modality,priority_area,programme_ref,currency,amount,pledged_on,confirmed_on,instalments,first_due_on,months_between', rows: pledges },
    'payments.csv': { head: 'ref,donor_ref,pledge_ref,currency,amount,received_on,method,fee', rows: payments },
    'refunds.csv': { head: 'ref,payment_ref,amount,refunded_on', rows: refunds },
    'allocations.csv': { head: 'ref,source,programme_ref,approved_on,decision', rows: awards },
    'allocation-lines.csv': { head: 'allocation_ref,city_ref,amount_usd', rows: awards.flatMap((a) => a.lines.map((cells) => ({ on: a.on, cells }))) },
    'disbursements.csv': { head: 'ref,allocation_ref,city_ref,amount_usd,sent_on', rows: awards.flatMap((a) => (a.sent ? [{ on: addDays(a.on, 5), cells: a.sent }] : [])) },
  }
}

const BASE: [FileName, string][] = [
  ['exchange-rates.csv', 'currency,effective_on,units_per_usd,source\nEUR,2026-01-01,0.85,UNORE\nJPY,2026-01-01,156.3,UNORE\nEUR,2026-07-01,0.9137,UNORE\nEUR,2026-07-01,0.9071,UNORE\nJPY,2026-09-01,149.77,UNORE\n'],
  ['cities.csv', 'ref,name,country,member_since,member_until\nc-1,Teranga,SN,2016-01-01,\nc-2,Ipanema,BR,,\n'],
  ['donors.csv', 'ref,name,type,subtype,country,city_ref,contact_name,contact_email,language,recognition\nd-0,Aurora,PRIVATE,FOUNDATION,NO,,,,en,NAME\nd-1,Borealis,GOVERNMENT,NATIONAL,NO,,,,fr,ANONYMOUS\nd-2,Teranga,MEMBER_CITY,,SN,c-1,,,fr,NAME\n'],
  ['programmes.csv', 'ref,title_en,title_fr,kind,priority_area,clusters,starts_on,ends_on,budget_usd\np-2,Two,Deux,STUDY,PA2,,2026-01-01,2027-12-31,0\np-3,Three,Trois,EVENT,PA3-EVENT,,2026-01-01,2027-12-31,0\n'],
]

const bytes = (written: Written, keep: (row: Dated) => boolean) => Object.entries(written).map(([name, { head, rows }]) => [name as FileName, new TextEncoder().encode([head, ...rows.filter(keep).map((row) => row.cells)].join('\n'))] as const)

/** Takes the files in; awards that were more than there was are taken out, and the rest is tried again. Gives what was taken in. */
async function takeIn(context: Context, written: Written): Promise<Written> {
  const result = await importFiles(context, { files: new Map([...BASE.map(([name, text]) => [name, new TextEncoder().encode(text)] as const), ...bytes(written, () => true)]), dryRun: false })
  if (result.ok) return written
  if (result.failure.code !== 'IMPORT_REFUSED') throw new Error(result.failure.code)
  const tooMuch = result.failure.faults.filter((fault) => fault.reason.code === 'MORE_THAN_AVAILABLE')
  expect(result.failure.faults.map((fault) => fault.reason)).toEqual(tooMuch.map((fault) => fault.reason))
  const refused = new Set(tooMuch.map((fault) => written['allocations.csv']!.rows[fault.line - 2]!.cells.slice(0, 4)))
  const without = (name: FileName, at: number) => ({ ...written[name]!, rows: written[name]!.rows.filter((row) => !refused.has(row.cells.slice(at, at + 4))) })
  return takeIn(context, { ...written, 'allocations.csv': without('allocations.csv', 0), 'allocation-lines.csv': without('allocation-lines.csv', 0), 'disbursements.csv': without('disbursements.csv', 5) })
}

async function told(context: Context, asOf: Day) {
  const donors = await Promise.all(['d-0', 'd-1', 'd-2'].map(async (donor) => donorStatementJson(await getDonorStatement(context, { donor, asOf }))))
  return { fund: fundPositionJson(await getFundPosition(context, { period: '2026-2027', asOf })), donors }
}

const cents = (minor: bigint) => toDecimal(money(minor, 'USD'))

test('IMPORT-4, FUND-1, FUND-2, STATEMENT-1: random files give what their rows add up to; parted at a day they give the same', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(story, async (s) => {
      const { context } = await testWorld()
      const written = await takeIn(context, write(s))
      expect(await faultsOf(context)).toEqual([])
      const raw = await readFund(context.database.read)
      const days = [on(s.cut), day('2027-12-31')]
      for (const asOf of days) {
        const { fund, donors } = await told(context, asOf)
        const m = moneyBetween(raw, FIRST, asOf)
        expect([fund.received, fund.refunded, fund.supportCost, fund.fees, fund.netProgrammable]).toEqual([m.received, m.refunded, m.supportCost, m.fees, m.net].map(cents))
        expect([fund.allocated, fund.disbursed, fund.available]).toEqual([awardedBetween(raw, FIRST, asOf), sentBetween(raw, FIRST, asOf), poolOn(raw, POOL, asOf)].map(cents))
        const due = promisedOn(raw, asOf, (one) => one >= FIRST && one <= '2027-12-31')
        expect([fund.pledged, fund.outstanding]).toEqual([cents(due.pledged), cents(due.outstanding)])
        expect(cents(donors.reduce((sum, d) => sum + BigInt(d.attributed.replace('.', '')), 0n))).toBe(cents(awardedBetween(raw, '', asOf)))
      }
      const other = (await testWorld()).context
      for (const [name, text] of BASE) expect(await importFiles(other, { files: new Map([[name, new TextEncoder().encode(text)]]), dryRun: false })).toMatchObject({ ok: true })
      for (const keep of [(row: Dated) => row.on <= on(s.cut), (row: Dated) => row.on > on(s.cut)]) expect(await importFiles(other, { files: new Map(bytes(written, keep)), dryRun: false })).toMatchObject({ ok: true })
      for (const asOf of days) expect(await told(other, asOf)).toEqual(await told(context, asOf))
    }),
    { numRuns: Number(process.env.RANDOM_STORIES ?? 60), interruptAfterTimeLimit: process.env.RANDOM_STORIES ? undefined : 60_000 },
  )
})
