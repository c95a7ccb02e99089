import { describe, expect, test } from 'vitest'
import { dataPackage, ROW_COLUMNS, rowsOfFile } from '#app/features/transparency/domain/open-data'
import { getOpenPosition, listOpenRows } from '#app/features/transparency/server/open-data.queries.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { getFundBar } from '#app/features/statements/server/fund-position.queries.server'
import { add, sum, usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { busyFund } from '../ledger/busy-fund'

const cents = (decimal: string | null) => BigInt((decimal ?? '0.00').replace('.', ''))

describe('open data', () => {
  test('TRANSPARENCY-2: a type behind which somebody chose not to be shown is null, others hold the sum, and the whole is what was received', async () => {
    const w = await busyFund()
    const visitor = w.as({ kind: 'public' })
    const asked = { period: '2026-2027', asOf: day('2026-03-31') }
    const open = await getOpenPosition(visitor, asked)
    const { OTHERS, ...types } = open.received_by_donor_type
    expect(Object.keys(types)).toEqual(['MEMBER_CITY', 'GOVERNMENT', 'MULTILATERAL', 'PRIVATE', 'CIVIL_SOCIETY'])
    expect(Object.values(types).reduce((total, amount) => total + cents(amount), cents(OTHERS))).toBe(cents(open.received))
    expect(cents(open.received)).toBe((await getFundPosition(w.system, asked)).received.minor)
    // Three donors of one type, one of them anonymous: the type may be shown.
    expect(types.PRIVATE).toBe(open.received)

    const before = await getOpenPosition(visitor, { period: '2026-2027', asOf: day('2026-01-31') })
    expect(before.received).toBe('0.00')
  })

  test('TRANSPARENCY-1: the package names files of rows that add up to the public totals', async () => {
    const w = await busyFund()
    const { resources } = dataPackage('https://fund.example', w.system.clock.today())
    expect(resources.map((resource) => rowsOfFile(resource.path))).toEqual(['received', 'committed', 'pledged', 'allocated'])
    for (const resource of resources) expect(resource.schema.fields.map((field) => field.name)).toEqual(ROW_COLUMNS)
    expect(rowsOfFile('payments.csv')).toBeNull()
    const bar = await getFundBar(w.system, { period: '2026-2027', asOf: w.system.clock.today() })
    const totalOf = async (of: 'received' | 'committed') => sum((await listOpenRows(w.as({ kind: 'public' }), of)).flatMap(({ rows }) => rows.map((row) => row.amount)), 'USD')
    expect(add(await totalOf('received'), usd(0n))).toEqual(bar.received)
    expect(await totalOf('committed')).toEqual(bar.committed)
  })
})
