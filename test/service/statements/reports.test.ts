// A report says the same in the spreadsheet and in the PDF as on the page; its columns add up to its totals.
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import readXlsx from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { cityStatementReport } from '#app/features/statements/documents/city-statement-report'
import { donorStatementReport } from '#app/features/statements/documents/donor-statement-report'
import { fundPositionReport } from '#app/features/statements/documents/fund-position-report'
import { cellText, type Report, type ReportCell } from '#app/features/statements/documents/report'
import { cityStatementJson, donorStatementJson, fundPositionJson } from '#app/features/statements/domain/report-json'
import { readReportDays, type ReportFormat } from '#app/features/statements/domain/report-question'
import { getCityStatement } from '#app/features/statements/server/city-statement.queries.server'
import { getDonorMoney } from '#app/features/statements/server/donor-money.queries.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { reportFile } from '#app/features/statements/server/report-file.server'
import { NotFound } from '#app/kernel/access'
import { formatsIn, type Language } from '#app/kernel/language'
import { money, subtract, sum, toDecimal, usd, type Money } from '#app/kernel/money'
import { day, type Day } from '#app/kernel/time'
import { toXlsx } from '#app/platform/sheet/xlsx'
import { person } from '#test/support/context'
import { busyFund } from '../ledger/busy-fund'
import { isInstalled, textOf } from '../pdf/programs'

async function threeReports(w: Awaited<ReturnType<typeof busyFund>>, language: Language): Promise<{ report: Report; json: Record<string, unknown> }[]> {
  const days = { asOf: w.system.clock.today(), knownOn: null }
  const fund = await getFundPosition(w.admin, { period: '2026-2027', ...days })
  const donor = await getDonorStatement(w.admin, { donor: w.donors[0], ...days })
  const city = await getCityStatement(w.admin, { city: w.cities[0], ...days })
  return [
    { report: fundPositionReport(fund, language), json: fundPositionJson(fund) },
    { report: donorStatementReport(donor, await getDonorMoney(w.admin, { donor: w.donors[0], ...days }), language), json: donorStatementJson(donor) },
    { report: cityStatementReport(city, language), json: cityStatementJson(city) },
  ]
}

const minorOf = (cell: ReportCell | undefined) => (cell !== null && typeof cell === 'object' && 'amount' in cell ? cell.amount.minor : null)

/** What a spreadsheet must give back: amounts as numbers, days as dates, text as text. */
function typed(cell: ReportCell): unknown {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return cell
  return 'day' in cell ? new Date(`${cell.day}T00:00:00Z`) : Number(toDecimal(cell.amount))
}

/** The files inside a spreadsheet, by name. */
function partsOf(xlsx: Buffer): Map<string, string> {
  const parts = new Map<string, string>()
  const end = xlsx.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let at = xlsx.readUInt32LE(end + 16)
  for (let i = xlsx.readUInt16LE(end + 10); i > 0; i--) {
    const [method, size, nameLength, extraLength, commentLength, local] = [xlsx.readUInt16LE(at + 10), xlsx.readUInt32LE(at + 20), xlsx.readUInt16LE(at + 28), xlsx.readUInt16LE(at + 30), xlsx.readUInt16LE(at + 32), xlsx.readUInt32LE(at + 42)]
    const from = local + 30 + xlsx.readUInt16LE(local + 26) + xlsx.readUInt16LE(local + 28)
    const packed = xlsx.subarray(from, from + size)
    parts.set(xlsx.toString('utf8', at + 46, at + 46 + nameLength), (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'))
    at += 46 + nameLength + extraLength + commentLength
  }
  return parts
}

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

const plain = (text: string) => text.replace(/[\u00a0\u202f\s]+/g, ' ')
const hasPdfText = isInstalled('pdftotext')

/** Of every movement of money: what remains of it adds up to the statement, whatever was refunded, corrected or disputed. */
async function movementsEqualStatement(w: Awaited<ReturnType<typeof busyFund>>, donor: string, asOf: Day): Promise<void> {
  const statement = await getDonorStatement(w.admin, { donor, asOf })
  const { movements } = await getDonorMoney(w.admin, { donor, asOf })
  const total = (of: (row: (typeof movements)[number]) => Money) => sum(movements.map(of), 'USD')
  expect(total((m) => m.value)).toEqual(subtract(statement.received, statement.refunded))
  expect(total((m) => m.fee)).toEqual(statement.fees)
  expect(total((m) => m.supportCost)).toEqual(statement.supportCost)
  expect(total((m) => m.net)).toEqual(statement.netProgrammable)
}

function addsUp(report: Report): void {
  for (const { title, columns, rows, total } of report.tables) {
    if (!total) continue
    expect(rows.length, title).toBeGreaterThan(0)
    columns.forEach((column, i) => {
      if (minorOf(total[i]) !== null) expect(rows.reduce((sum, row) => sum + minorOf(row[i])!, 0n), `${report.title}: ${title}: ${column.label}`).toBe(minorOf(total[i]))
    })
  }
}

/** Every amount that stands anywhere in a report's JSON. */
function amountsIn(json: unknown): string[] {
  if (typeof json === 'string') return /^-?\d+\.\d{2}$/.test(json) ? [json] : []
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(amountsIn) : []
}

test('STATEMENT-7: every column adds up to its total; spreadsheet, PDF and JSON hold the same figures, in both languages', async () => {
  const w = await busyFund()
  for (const donor of w.donors) for (const asOf of [day('2026-02-09'), w.system.clock.today()]) await movementsEqualStatement(w, donor, asOf)
  for (const language of ['en', 'fr'] as const) {
    const formats = formatsIn(language)
    for (const { report, json } of await threeReports(w, language)) {
      addsUp(report)
      const file = (format: ReportFormat) => reportFile({ report, json: () => json, format, language, clock: w.system.clock, isDemonstration: false })
      const linesOf = (table: Report['tables'][number]) => [...table.rows, ...(table.total ? [table.total] : [])]

      const written = await file('json')
      expect(await written.json()).toEqual(json)
      const shown = new Set(report.tables.flatMap(linesOf).flat().flatMap((cell) => (minorOf(cell) === null ? [] : [toDecimal(usd(minorOf(cell)!)), toDecimal(usd(-minorOf(cell)!))])))
      for (const figure of amountsIn(json)) expect(shown).toContain(figure)

      const xlsx = await bytesOf(await file('xlsx'))
      const sheets = await readXlsx(xlsx)
      expect(sheets).toHaveLength(report.tables.length + 1)
      report.tables.forEach((table, i) => expect(sheets[i]!.data).toEqual([table.columns.map((c) => c.label), ...linesOf(table).map((row) => row.map(typed))]))
      const parts = partsOf(xlsx)
      for (let i = 1; i <= sheets.length; i++) expect(parts.get(`xl/worksheets/sheet${i}.xml`)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)

      if (language === 'fr' && !('biennium' in json)) continue
      const answer = await file('pdf')
      expect(answer.headers.get('Content-Disposition')).toContain(`${report.fileName}.pdf`)
      if (!hasPdfText) continue
      const text = plain(textOf(await bytesOf(answer)))
      expect(text).toContain(plain(formats.day(report.asOf)))
      for (const cell of report.tables.flatMap(linesOf).flat()) if (minorOf(cell) !== null) expect(text).toContain(plain(cellText(cell, formats)))
    }
  }
})

test('a spreadsheet keeps amounts, days and any text as they are, and no text becomes a formula', async () => {
  // The writer leaves out the sign for what could not be read (U+FFFD), which stands for no text.
  const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.replaceAll('\uFFFD', '')).filter((text) => text !== '')
  const word = fc.oneof(fc.constantFrom('constructor', '__proto__', '=1+1', '+49', '-5', '@SUM(A1)', '＝cmd', '\t=1', "'quoted", '2026-02-30', '1e5', '<b>&amp;</b>', ' blank '), anyText)
  const name = fc.oneof(fc.constantFrom('Q1/Q2: [all]?', "'", '', 'x'.repeat(60)), fc.string({ maxLength: 50 }))
  const row = fc.tuple(word, fc.bigInt(-999_999_999_999_999n, 999_999_999_999_999n), fc.integer({ min: 0, max: 40_000 }))
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), name, async (rows, sheet) => {
      const cells = rows.map(([text, minor, days]) => ({ text, amounts: [usd(minor), money(minor, 'JPY'), money(minor, 'KWD')], day: new Date(Date.UTC(1990, 0, 1 + days)) }))
      const columns = ['text', 'usd', 'jpy', 'kwd', 'day'].map((label) => ({ label, width: 12 }))
      const xlsx = await toXlsx([1, 2].map(() => ({ name: sheet, columns, rows: cells.map((c) => [c.text, ...c.amounts.map((amount) => ({ amount })), { day: day(c.day.toISOString().slice(0, 10)) }]) })))
      const [first, second] = await readXlsx(xlsx, { trim: false })
      expect(first!.sheet).not.toBe(second!.sheet)
      expect(first!.data.slice(1)).toEqual(cells.map((c) => [c.text in {} ? `${c.text}\u200b` : c.text, ...c.amounts.map((amount) => Number(toDecimal(amount))), c.day]))
      expect(partsOf(xlsx).get('xl/worksheets/sheet1.xml')).not.toContain('<f')
    }),
    { numRuns: 25 },
  )
})

test('a day that does not exist, or has not come, is refused by its field and never replaced', () => {
  const today = day('2026-11-24')
  const read = (asOf: string, knownOn = '') => readReportDays({ asOf, knownOn }, today)
  expect(read('')).toEqual({ ok: true, value: { asOf: today, knownOn: null } })
  expect(read(' 2026-03-01 ', '2026-11-24')).toEqual({ ok: true, value: { asOf: '2026-03-01', knownOn: null } })
  expect(read('2026-03-01', '2026-04-01')).toEqual({ ok: true, value: { asOf: '2026-03-01', knownOn: '2026-04-01' } })
  for (const asOf of ['2026-02-30', 'yesterday', '24/11/2026', '2026-1-1']) expect(read(asOf)).toEqual({ ok: false, failure: { code: 'NOT_A_DAY', field: 'asOf' } })
  expect(read('2026-11-25')).toEqual({ ok: false, failure: { code: 'DAY_IN_FUTURE', field: 'asOf' } })
  expect(read('', '2027-01-01')).toEqual({ ok: false, failure: { code: 'DAY_IN_FUTURE', field: 'knownOn' } })
})

test('a donor and a city have their own statements made, and those of others do not exist for them', async () => {
  const w = await busyFund()
  const asOf = w.system.clock.today()
  const giver = w.as(person('Kari', { role: 'donor-contact', donor: w.donors[0] }))
  const mayor = w.as(person('Chanda', { role: 'city-focal-point', city: w.cities[0] }))
  expect((await getDonorStatement(giver, { donor: w.donors[0], asOf })).received.minor).toBeGreaterThan(0n)
  expect((await getCityStatement(mayor, { city: w.cities[0], asOf })).allocated.minor).toBeGreaterThan(0n)
  await expect(getDonorStatement(giver, { donor: w.donors[1], asOf })).rejects.toThrow(NotFound)
  await expect(getCityStatement(mayor, { city: w.cities[1], asOf })).rejects.toThrow(NotFound)
  await expect(getDonorMoney(giver, { donor: w.donors[1], asOf })).rejects.toThrow(NotFound)
  await expect(getDonorStatement(mayor, { donor: w.donors[0], asOf })).rejects.toThrow(NotFound)
  await expect(getCityStatement(giver, { city: w.cities[0], asOf })).rejects.toThrow(NotFound)
})
