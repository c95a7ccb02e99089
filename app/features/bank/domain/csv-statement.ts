// A statement as a table: banks name their columns as they like, so each is found by its heading or named by whoever looks.
import { parseDay, type Day } from '#app/kernel/time'
import { isCurrency, minorUnits, type Currency } from '#app/kernel/money'
import type { ReadStatements } from './camt'
import { accountOf, referenceOf, type EntryDraft, type StatementFault } from './statement'

export const COLUMNS = ['bookedOn', 'valueOn', 'amount', 'credit', 'debit', 'currency', 'party', 'partyAccount', 'text', 'reference', 'endToEnd', 'balance'] as const
export type Column = (typeof COLUMNS)[number]

/** Which heading stands for which column; the number counts from 0. */
export type Mapping = Partial<Record<Column, number>>

export type TableOf = { account: string; currency: Currency }
/** How somebody said that a table is to be read. */
export type TableReading = TableOf & { mapping: Mapping }
export type CsvTable = { headings: readonly string[]; rows: readonly { line: number; cells: readonly string[] }[] }

const HEADINGS: Record<Column, RegExp> = {
  bookedOn: /^(booking ?date|book(ed|ing)? ?(on|date)|buchungstag|buchungsdatum|date( d.?op[ée]ration| comptable| de comptabilisation)?|transaction date|posting date|fecha( operaci[óo]n)?)$/i,
  valueOn: /^(value ?date|valuta(datum)?|wertstellung|date (de )?valeur|fecha valor)$/i,
  amount: /^(amount|betrag|montant|importe|umsatz|amount \(.*\)|transaction amount)$/i,
  credit: /^(credit|cr[ée]dit|haben|gutschrift|paid in|money in|abono)$/i,
  debit: /^(debit|d[ée]bit|soll|belastung|paid out|money out|cargo)$/i,
  currency: /^(currency|w[äa]hrung|devise|divisa|ccy|monnaie)$/i,
  party: /^(counterparty( name)?|payer|payee|name|beg[üu]nstigter.*|auftraggeber.*|zahlungsbeteiligter|tiers|contrepartie|donneur d.ordre|nombre|from|party)$/i,
  partyAccount: /^(counterparty (account|iban)|iban.*|kontonummer.*|account number.*|compte.*tiers|payer (account|iban))$/i,
  text: /^(text|details|description|remittance.*|verwendungszweck|libell[ée].*|communication|concepto|purpose|narrative|information)$/i,
  reference: /^(bank reference|reference|r[ée]f[ée]rence( banque)?|referenz|transaction id|id)$/i,
  endToEnd: /^(end.?to.?end.*|kundenreferenz.*|customer reference|r[ée]f[ée]rence client)$/i,
  balance: /^(balance|saldo.*|solde)$/i,
}

/** The mapping that the headings suggest. */
export function guessMapping(headings: readonly string[]): Mapping {
  const mapping: Mapping = {}
  for (const column of COLUMNS) {
    const found = headings.findIndex((heading, i) => HEADINGS[column].test(heading.trim()) && !Object.values(mapping).includes(i))
    if (found >= 0) mapping[column] = found
  }
  return mapping
}

/** The row of headings: banks write their own name and the account above it. */
export function headingsIn(rows: readonly { line: number; cells: readonly string[] }[]): CsvTable | null {
  const above = rows.slice(0, 30)
  const found = above.findIndex(({ cells }) => isEnough(guessMapping(cells)))
  const at = found >= 0 ? found : above.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length >= 3)
  return at < 0 ? null : { headings: rows[at]!.cells, rows: rows.slice(at + 1).filter(({ cells }) => cells.length > 1) }
}

/** Days, an amount in one column or two: with less than that nothing is a statement. */
export const isEnough = (mapping: Mapping) => (mapping.bookedOn !== undefined || mapping.valueOn !== undefined) && (mapping.amount !== undefined || (mapping.credit !== undefined && mapping.debit !== undefined))

/** `2026-02-03`, `03.02.2026`, `3/2/2026` (day first) and with two digits of the year. */
function dayIn(text: string): Day | null {
  const iso = /^(\d{4})[-/.](\d{2})[-/.](\d{2})/.exec(text.trim())
  if (iso) return parseDay(`${iso[1]}-${iso[2]}-${iso[3]}`)
  const european = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})$/.exec(text.trim())
  if (!european) return null
  const year = european[3]!.length === 2 ? `20${european[3]}` : european[3]
  return parseDay(`${year}-${european[2]!.padStart(2, '0')}-${european[1]!.padStart(2, '0')}`)
}

/** A signed amount: the last of point and comma parts the decimals where its digits can be decimals; anything else in between is a mark of thousands. */
export function signedIn(text: string, currency: Currency): bigint | null {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[A-Z]{3}|[A-Z]{3}$|[€$£]/g, '').replace(/^\u2212/, '-')
  const match = /^([+-]?)([\d.,]+?)([+-]?)$/.exec(bare)
  if (!match) return null
  const scale = minorUnits(currency)
  const marks = [...match[2]!.matchAll(/[.,]/g)]
  const last = marks.at(-1)
  const decimals = last ? match[2]!.length - last.index - 1 : 0
  const isOnlyMark = last !== undefined && marks.filter(([mark]) => mark === last[0]).length === 1
  // One mark with three digits behind it may be thousands: only a currency of three decimals, or another mark before it, says otherwise.
  const hasDecimals = last !== undefined && isOnlyMark && decimals > 0 && (decimals <= scale && (decimals !== 3 || scale === 3 || marks.length > 1))
  const whole = (hasDecimals ? match[2]!.slice(0, last.index) : match[2]!).replace(/[.,]/g, '')
  const fraction = hasDecimals ? match[2]!.slice(last.index + 1) : ''
  if (last && !hasDecimals && decimals !== 3) return null
  if (!/^\d{1,15}$/.test(whole)) return null
  const minor = BigInt(whole + fraction.padEnd(scale, '0'))
  return match[1] === '-' || match[3] === '-' ? -minor : minor
}

/** Reads the rows; a balance column, where there is one, gives the opening and closing balances, whichever way the rows run. */
export function readTable(table: CsvTable, mapping: Mapping, of: TableOf): ReadStatements {
  const read: ReadStatements = { statements: [], faults: [], pending: 0 }
  const rows = table.rows.flatMap((row) => readRow(row, mapping, of, read.faults) ?? [])
  if (rows.length === 0) return read
  const { opening, closing } = balancesOf(rows)
  const days = rows.map(({ entry }) => entry.bookedOn).sort()
  const on = { first: days[0]!, last: days.at(-1)! }
  read.statements.push({ place: 1, account: accountOf(of.account), currency: of.currency, number: null, opening: opening === null ? null : { minor: opening, on: on.first }, closing: closing === null ? null : { minor: closing, on: on.last }, entries: rows.map(({ entry }) => entry) })
  return read
}

type Row = { entry: EntryDraft; signed: bigint; balance: bigint | null }

function readRow({ line, cells }: CsvTable['rows'][number], mapping: Mapping, { currency }: TableOf, faults: StatementFault[]): Row | null {
  const cell = (column: Column) => (mapping[column] === undefined ? '' : (cells[mapping[column]] ?? '').trim())
  const stated = cell('currency').toUpperCase()
  if (stated !== '' && stated !== currency) {
    faults.push(isCurrency(stated) ? { code: 'OTHER_CURRENCY', line, text: stated, currency } : { code: 'CURRENCY_UNKNOWN', line, text: stated })
    return null
  }
  const day = (column: Column) => (cell(column) === '' ? null : dayIn(cell(column)))
  const [bookedOn, valueOn] = [day('bookedOn') ?? day('valueOn'), day('valueOn') ?? day('bookedOn')]
  const signed = amountIn(cell, currency)
  if (!bookedOn || !valueOn) faults.push({ code: 'DAY_UNREADABLE', line, text: cell('bookedOn') || cell('valueOn') })
  if (signed === null) faults.push({ code: 'AMOUNT_UNREADABLE', line, text: cell('amount') || cell('credit') || cell('debit') })
  if (!bookedOn || !valueOn || signed === null || signed === 0n) return null
  const amountMinor = signed < 0n ? -signed : signed
  const draft = { amountMinor, endToEndId: cell('endToEnd') || null, party: cell('party').slice(0, 200) || null, partyAccount: accountOf(cell('partyAccount')).slice(0, 40) || null, text: cell('text').slice(0, 2000), references: [], chargesMinor: null }
  return { signed, balance: cell('balance') === '' ? null : signedIn(cell('balance'), currency), entry: { place: line, direction: signed < 0n ? 'DEBIT' : 'CREDIT', amountMinor, isReversal: false, bookedOn, valueOn, bankReference: referenceOf(cell('reference')), lines: [draft] } }
}

function amountIn(cell: (column: Column) => string, currency: Currency): bigint | null {
  if (cell('amount') !== '') return signedIn(cell('amount'), currency)
  const [credit, debit] = [cell('credit'), cell('debit')].map((text) => (text === '' ? 0n : signedIn(text, currency)))
  if (credit === null || debit === null || credit === undefined || debit === undefined) return null
  const out = debit < 0n ? -debit : debit
  return credit === 0n && out === 0n ? null : credit - out
}

/** Balances stand after each row; the latest row is first or last in the file, and only one of the two ways adds up. */
function balancesOf(rows: readonly Row[]): { opening: bigint | null; closing: bigint | null } {
  const [first, last] = [rows[0]!, rows.at(-1)!]
  if (rows.some(({ balance }) => balance === null)) return { opening: null, closing: null }
  const moved = rows.reduce((sum, { signed }) => sum + signed, 0n)
  const forwards = { opening: first.balance! - first.signed, closing: last.balance! }
  const backwards = { opening: last.balance! - last.signed, closing: first.balance! }
  return backwards.opening + moved === backwards.closing && forwards.opening + moved !== forwards.closing ? backwards : forwards
}
