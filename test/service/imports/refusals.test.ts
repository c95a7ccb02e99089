// Bad files are refused with a sentence for each fault and leave nothing behind; odd files that are right are taken in.
import { describe, expect, test } from 'vitest'
import { importMessages } from '#app/features/imports/messages'
import type { Fault } from '#app/features/imports/domain/fault'
import type { FileName } from '#app/features/imports/domain/files'
import { importFiles } from '#app/features/imports/server/import-files.command.server'
import type { Context } from '#app/platform/context'
import { testWorld } from '#test/support/context'

type Files = Partial<Record<FileName, string>>

const GOOD: Files = {
  'exchange-rates.csv': 'currency,effective_on,units_per_usd,source\nEUR,2026-01-01,0.85,UNORE\nJPY,2026-01-01,156.3,UNORE\n',
  'cities.csv': 'ref,name,country,member_since,member_until\nc-1,Teranga,SN,2016-01-01,\nc-2,Ipanema,BR,,\n',
  'donors.csv': 'ref,name,type,subtype,country,city_ref,contact_name,contact_email,language,recognition\nd-1,"Aurora ""North"", Ltd",PRIVATE,FOUNDATION,NO,,Ann,ann@aurora.example,en,NAME\nd-2,Teranga,MEMBER_CITY,,SN,c-1,,,fr,ANONYMOUS\n',
  'programmes.csv': 'ref,title_en,title_fr,kind,priority_area,clusters,starts_on,ends_on,budget_usd\np-1,One,Un,CAPACITY_BUILDING,PA1,2021-gced;2021-esd,2026-01-01,2027-12-31,5000\np-2,Two,Deux,STUDY,PA2,,2026-01-01,2027-12-31,0\n',
  'pledges.csv':
    'ref,donor_ref,modality,priority_area,programme_ref,currency,amount,pledged_on,confirmed_on,instalments,first_due_on,months_between\ng-1,d-1,MDFM,,,EUR,1000.00,2026-01-10,2026-01-20,3,2026-01-31,1\ng-2,d-1,EARMARKED,PA2,p-2,USD,2140.00,2026-01-10,,,,\n',
  'instalments.csv': 'pledge_ref,due_on,amount\ng-2,2026-02-01,1000.00\ng-2,2026-03-01,1140.00\n',
  'payments.csv': 'ref,donor_ref,pledge_ref,currency,amount,received_on,method,fee\ny-1,d-1,g-1,EUR,1000.00,2026-02-01,BANK_TRANSFER,0.00\ny-2,d-2,,USD,1070.00,2026-02-02,CARD,\ny-3,d-2,g-2,USD,1000.00,2026-02-03,BANK_TRANSFER,1.00\n',
  'refunds.csv': 'ref,payment_ref,amount,refunded_on\nr-1,y-1,100.00,2026-03-01\n',
  'allocations.csv': 'ref,source,programme_ref,approved_on,decision\na-1,MDFM,p-1,2026-04-01,DEC/1\na-2,g-2,p-2,2026-04-01,DEC/2\n',
  'allocation-lines.csv': 'allocation_ref,city_ref,amount_usd\na-1,c-1,600.00\na-2,c-2,100.00\na-2,,50.00\n',
  'disbursements.csv': 'ref,allocation_ref,city_ref,amount_usd,sent_on\ns-1,a-1,c-1,400.00,2026-05-01\n',
  'expenditures.csv': 'ref,allocation_ref,city_ref,amount_usd,reported_on\nx-1,a-1,c-1,450.00,2026-06-01\n',
  'in-kind.csv': 'ref,donor_ref,priority_area,kind,description,quantity,unit_value,currency,delivered_on\nk-1,d-1,PA2,GOODS,Books,2.5,100.10,EUR,2026-05-01\nk-2,d-1,PA2,GOODS,More,1,5.00,USD,\n',
  'placements.csv': 'ref,donor_ref,arrangement,monthly_value,currency,fte,starts_on,ends_on\nl-1,d-1,LOAN,9500.00,USD,0.8,2026-02-15,2026-07-31\n',
}

const encoder = new TextEncoder()
const asBytes = (files: Files) => new Map(Object.entries(files).map(([name, text]) => [name as FileName, encoder.encode(text)]))
const take = (context: Context, files: Files | Map<FileName, Uint8Array>, dryRun = false) => importFiles(context, { files: files instanceof Map ? files : asBytes(files), dryRun })

async function faultsOf(context: Context, files: Files | Map<FileName, Uint8Array>): Promise<Fault[]> {
  const result = await take(context, files)
  if (result.ok || result.failure.code !== 'IMPORT_REFUSED') throw new Error('was not refused')
  return result.failure.faults
}

const where = ({ file, line, column, value, reason }: Fault) => [file, line, column, value, reason.code].join(' | ')

/** Everything that the database holds, counted. */
async function counted(context: Context): Promise<Record<string, number>> {
  const tables = await context.database.read.$queryRaw<{ name: string }[]>`SELECT name FROM sqlite_master WHERE type = 'table'`
  const counts: Record<string, number> = {}
  for (const { name } of tables) counts[name] = Number((await context.database.read.$queryRawUnsafe<{ n: bigint }[]>(`SELECT COUNT(*) AS n FROM "${name}"`))[0]!.n)
  return counts
}

/** The good files with one of them changed. */
const with_ = (file: FileName, from: string | RegExp, to: string): Files => {
  const before = GOOD[file]!
  const after = before.replace(from, to)
  expect(after, `${file} was changed`).not.toBe(before)
  return { ...GOOD, [file]: after }
}
const plus = (file: FileName, row: string): Files => ({ ...GOOD, [file]: `${GOOD[file]}${row}\n` })

const BAD: [what: string, files: () => Files, fault: string][] = [
  ['a semicolon as separator', () => ({ ...GOOD, 'refunds.csv': GOOD['refunds.csv']!.replaceAll(',', ';') }), 'refunds.csv | 1 |  | ref;payment_ref;amount;refunded_on | SEMICOLONS'],
  ['a missing column', () => with_('refunds.csv', 'refunded_on', 'on'), 'refunds.csv | 1 | refunded_on |  | COLUMN_MISSING'],
  ['a doubled column', () => ({ ...GOOD, 'refunds.csv': 'ref,payment_ref,amount,refunded_on,amount\nr-1,y-1,100.00,2026-03-01,1\n' }), 'refunds.csv | 1 | amount |  | COLUMN_TWICE'],
  ['a ragged row', () => plus('refunds.csv', 'r-2,y-1,1.00'), 'refunds.csv | 3 |  |  | RAGGED_ROW'],
  ['an open quotation mark', () => plus('refunds.csv', '"r-2,y-1,1.00,2026-03-01'), 'refunds.csv | 3 |  |  | QUOTE_OPEN'],
  ['a reference that is twice in the file', () => plus('payments.csv', 'y-1,d-2,,USD,5.00,2026-02-02,CARD,0'), 'payments.csv | 5 | ref | y-1 | REF_TWICE'],
  ['a formula', () => with_('donors.csv', '"Aurora ""North"", Ltd"', '"=cmd|\'/c calc\'!A1"'), 'donors.csv | 2 | name | =cmd|\'/c calc\'!A1 | FORMULA'],
  ['a row that refers to nothing', () => with_('payments.csv', 'y-2,d-2', 'y-2,d-9'), 'payments.csv | 3 | donor_ref | d-9 | UNKNOWN_REF'],
  ['a day that does not exist', () => with_('payments.csv', '2026-02-02', '2026-02-30'), 'payments.csv | 3 | received_on | 2026-02-30 | NO_SUCH_DAY'],
  ['a day written otherwise', () => with_('payments.csv', '2026-02-02', '02/02/2026'), 'payments.csv | 3 | received_on | 02/02/2026 | NOT_A_DAY'],
  ['more decimals than the currency has', () => plus('payments.csv', 'y-4,d-2,,JPY,100.5,2026-02-02,CARD,0'), 'payments.csv | 5 | amount | 100.5 | AMOUNT_TOO_MANY_DECIMALS'],
  ['more decimals than the refunded payment’s currency has', () => with_('refunds.csv', '100.00', '100.001'), 'refunds.csv | 2 | amount | 100.001 | AMOUNT_TOO_MANY_DECIMALS'],
  ['a thousands mark', () => with_('payments.csv', '1070.00', '"1,070.00"'), 'payments.csv | 3 | amount | 1,070.00 | AMOUNT_THOUSANDS_MARK'],
  ['a negative amount', () => with_('payments.csv', '1070.00', '-1070.00'), 'payments.csv | 3 | amount | -1070.00 | AMOUNT_NOT_POSITIVE'],
  ['instalments that do not add up', () => with_('instalments.csv', '1140.00', '1140.01'), 'instalments.csv | 2 | amount | 1000.00 | SCHEDULE_DOES_NOT_ADD_UP'],
  ['no instalments at all', () => with_('pledges.csv', ',3,2026-01-31,1', ',,,'), 'pledges.csv | 2 | instalments |  | EMPTY'],
  ['a refund above its payment', () => with_('refunds.csv', '100.00', '1000.01'), 'refunds.csv | 2 | amount | 1000.01 | REFUND_ABOVE_PAYMENT'],
  ['a refund before its payment', () => with_('refunds.csv', '2026-03-01', '2026-01-31'), 'refunds.csv | 2 | refunded_on | 2026-01-31 | DAY_BEFORE_PAYMENT'],
  ['an allocation above what there is', () => with_('allocation-lines.csv', '600.00', '2600.00'), 'allocations.csv | 2 | approved_on | 2026-04-01 | MORE_THAN_AVAILABLE'],
  ['an allocation of a day before the money', () => with_('allocations.csv', 'p-1,2026-04-01', 'p-1,2026-01-31'), 'allocations.csv | 2 | approved_on | 2026-01-31 | MORE_THAN_AVAILABLE'],
  ['area 1 outside the least developed countries', () => with_('allocation-lines.csv', 'a-1,c-1', 'a-1,c-2'), 'allocation-lines.csv | 2 | city_ref | c-2 | NOT_AN_LDC'],
  ['area 1 for the whole network', () => with_('allocation-lines.csv', 'a-1,c-1', 'a-1,'), 'allocation-lines.csv | 2 | city_ref |  | PA1_NETWORK_WIDE'],
  ['money of another area', () => with_('allocations.csv', 'a-2,g-2,p-2', 'a-2,g-2,p-1'), 'allocations.csv | 3 | programme_ref | p-1 | PROGRAMME_NOT_OF_WINDOW'],
  ['an allocation without lines', () => plus('allocations.csv', 'a-3,MDFM,p-1,2026-04-01,DEC/3'), 'allocations.csv | 4 | ref | a-3 | NO_LINES'],
  ['more sent than the line holds', () => with_('disbursements.csv', '400.00', '600.01'), 'disbursements.csv | 2 | amount_usd | 600.01 | ABOVE_THE_LINE'],
  ['money sent to a city without a line', () => with_('disbursements.csv', 'a-1,c-1', 'a-1,c-2'), 'disbursements.csv | 2 | city_ref | c-2 | NO_SUCH_LINE'],
  ['money sent before the approval', () => with_('disbursements.csv', '2026-05-01', '2026-03-31'), 'disbursements.csv | 2 | sent_on | 2026-03-31 | DAY_BEFORE_APPROVAL'],
  ['a rate that is missing', () => with_('payments.csv', 'USD,1070.00', 'KES,1070.00'), 'payments.csv | 3 | currency | KES | RATE_MISSING'],
  ['a rate of zero', () => with_('exchange-rates.csv', '156.3', '0'), 'exchange-rates.csv | 3 | units_per_usd | 0 | RATE_NOT_POSITIVE'],
  ['a rate below zero', () => with_('exchange-rates.csv', '156.3', '-1'), 'exchange-rates.csv | 3 | units_per_usd | -1 | RATE_NOT_POSITIVE'],
  ['an empty rate', () => with_('exchange-rates.csv', '156.3', ''), 'exchange-rates.csv | 3 | units_per_usd |  | EMPTY'],
  ['a currency that does not exist', () => with_('payments.csv', 'USD,1070.00', 'XXQ,1070.00'), 'payments.csv | 3 | currency | XXQ | UNKNOWN_CURRENCY'],
  ['a subtype of another type', () => with_('donors.csv', 'PRIVATE,FOUNDATION', 'PRIVATE,NGO'), 'donors.csv | 2 | subtype | NGO | WRONG_SUBTYPE'],
  ['a country that does not exist', () => with_('cities.csv', 'SN', 'ZZ'), 'cities.csv | 2 | country | ZZ | UNKNOWN_COUNTRY'],
  ['a cluster that does not exist', () => with_('programmes.csv', '2021-esd', '2021-sport'), 'programmes.csv | 2 | clusters | 2021-gced;2021-sport | UNKNOWN_CLUSTER'],
  ['a share of full time above one', () => with_('placements.csv', '0.8', '1.2'), 'placements.csv | 2 | fte | 1.2 | FTE_OUT_OF_RANGE'],
]

describe('bad files', () => {
  test('IMPORT-1, IMPORT-3: each fault is told with its place, in both languages, and nothing stays', async () => {
    const { context } = await testWorld()
    const before = await counted(context)
    for (const [what, files, fault] of BAD) {
      const found = await faultsOf(context, files())
      expect(found.map(where), what).toContain(fault)
      for (const one of found) for (const words of Object.values(importMessages)) expect(words.reason(one.reason), what).toMatch(/\w.*[.»]/)
    }
    expect(await counted(context)).toEqual(before)
    expect(await take(context, GOOD, true)).toMatchObject({ ok: false, failure: { code: 'DRY_RUN', summary: { recorded: { 'payments.csv': 3 } } } })
    expect(await counted(context)).toEqual(before)
  })

  test('IMPORT-3: all faults of all files are told, not only the first; what points at a refused row is not refused for that', async () => {
    const { context } = await testWorld()
    const found = await faultsOf(context, {
      ...with_('payments.csv', '2026-02-02', '2026-02-30'),
      'refunds.csv': 'ref,payment_ref,amount,refunded_on\nr-1,y-2,1.00,2026-03-01\nr-2,y-9,1.00,2026-03-01\n',
      'donors.csv': GOOD['donors.csv']!.replace('PRIVATE,FOUNDATION', 'PRIVATE,NGO').replace('NAME\n', 'LOUDLY\n'),
    })
    expect(found.map(where)).toEqual(['donors.csv | 2 | recognition | LOUDLY | NOT_ONE_OF', 'payments.csv | 3 | received_on | 2026-02-30 | NO_SUCH_DAY', 'refunds.csv | 3 | payment_ref | y-9 | UNKNOWN_REF', 'allocations.csv | 2 | approved_on | 2026-04-01 | MORE_THAN_AVAILABLE'])
  })

  test('Latin-1 is refused with the line of its first foreign byte', async () => {
    const { context } = await testWorld()
    const files = asBytes(GOOD)
    files.set('donors.csv', Buffer.from(GOOD['donors.csv']!.replace('d-2,Teranga', 'd-2,Thiès'), 'latin1'))
    expect((await faultsOf(context, files)).map(where)).toContain('donors.csv | 3 |  |  | NOT_UTF8')
  })

  test('IMPORT-2: a known reference with other content is refused, naming what differs; over-allocation of a past day counts what came later', async () => {
    const { context } = await testWorld()
    expect(await take(context, GOOD)).toMatchObject({ ok: true })
    const changed = await faultsOf(context, { 'payments.csv': GOOD['payments.csv']!.replace('1070.00,2026-02-02', '1071.00,2026-02-04') })
    expect(changed.map((fault) => [where(fault), fault.reason])).toEqual([['payments.csv | 3 | ref | y-2 | REF_CHANGED', { code: 'REF_CHANGED', columns: 'amount, received_on' }]])
    const lines = await faultsOf(context, { 'allocations.csv': GOOD['allocations.csv'], 'allocation-lines.csv': GOOD['allocation-lines.csv']!.replace('100.00', '99.00') })
    expect(lines.map((fault) => fault.reason)).toEqual([{ code: 'REF_CHANGED', columns: 'allocation-lines.csv' }])
    const past = await faultsOf(context, { 'allocations.csv': 'ref,source,programme_ref,approved_on,decision\na-9,MDFM,p-1,2026-03-02,DEC/9\n', 'allocation-lines.csv': 'allocation_ref,city_ref,amount_usd\na-9,c-1,1500.00\n' })
    expect(past.map((fault) => fault.reason)).toMatchObject([{ code: 'MORE_THAN_AVAILABLE', day: '2026-04-01' }])
  })
})

describe('odd files', () => {
  test('a byte order mark, CRLF, further and reordered columns, quoted line breaks, empty and absent files are taken in: IMPORT-2', async () => {
    const { context } = await testWorld()
    const donors = '\uFEFFrecognition,name,type,subtype,country,city_ref,contact_name,contact_email,language,note,ref\r\nNAME,"Aurora\r\nof the North",PRIVATE,FOUNDATION,NO,,Ann,ann@aurora.example,en,"a, b",d-1\r\n\r\nTYPE_ONLY,Second,CIVIL_SOCIETY,NGO,,,,,fr,,d-2\r\n,,,,,,,,,,\r\n'
    expect(await take(context, { 'donors.csv': donors, 'cities.csv': '', 'payments.csv': '\uFEFF', 'refunds.csv': 'ref,payment_ref,amount,refunded_on\n' })).toEqual({ ok: true, value: { recorded: { 'donors.csv': 2 }, known: 0 } })
    expect((await context.database.read.donor.findUniqueOrThrow({ where: { ref: 'd-1' } })).name).toBe('Aurora\r\nof the North')
    expect(await take(context, { 'donors.csv': donors.replaceAll('\r\n', '\n').replace('Aurora\nof', 'Aurora\r\nof') })).toEqual({ ok: true, value: { recorded: {}, known: 2 } })
  })

  test('a line break inside a quotation mark counts for the lines after it', async () => {
    const { context } = await testWorld()
    const found = await faultsOf(context, { 'donors.csv': GOOD['donors.csv']!.replace('""North"", Ltd', 'of\nthe\nNorth').replace('ANONYMOUS', 'SECRET') })
    expect(found.map(where)).toEqual(['donors.csv | 5 | recognition | SECRET | NOT_ONE_OF'])
  })

  test('rows rest on what an earlier import brought, and a corrected rate is a new row', async () => {
    const { context } = await testWorld()
    const { 'payments.csv': payments, 'refunds.csv': refunds, 'allocations.csv': _a, 'allocation-lines.csv': _l, 'disbursements.csv': _d, 'expenditures.csv': _e, ...base } = GOOD
    expect(await take(context, base)).toMatchObject({ ok: true })
    expect(await take(context, { 'exchange-rates.csv': 'currency,effective_on,units_per_usd,source\nEUR,2026-01-01,0.80,UNORE\n', 'payments.csv': payments })).toMatchObject({ ok: true, value: { recorded: { 'exchange-rates.csv': 1, 'payments.csv': 3 } } })
    expect(await take(context, { 'refunds.csv': refunds })).toMatchObject({ ok: true })
    expect((await context.database.read.payment.findUniqueOrThrow({ where: { ref: 'y-1' } })).usdMinor).toBe(125_000n)
    expect(await take(context, { 'exchange-rates.csv': GOOD['exchange-rates.csv'] })).toMatchObject({ ok: true, value: { recorded: {}, known: 2 } })
  })
})
