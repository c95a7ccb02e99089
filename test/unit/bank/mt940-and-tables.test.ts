import { describe, expect, test } from 'vitest'
import { guessMapping, signedIn, type TableReading } from '#app/features/bank/domain/csv-statement'
import { columnsOf, readStatementFile } from '#app/features/bank/server/read-file.queries.server'
import { camt, mt940, type Statement } from '../../service/bank/files'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('MT940', () => {
  const statement: Statement = {
    opening: -10_00n,
    from: '2025-12-31',
    to: '2026-01-02',
    entries: [
      { amount: 25_50n, on: '2025-12-31', valueOn: '2026-01-02', reference: 'REF00001', party: 'A foundation with a rather long name', iban: 'FR7630006000011234567890189', rf: 'RF18539007547034', text: 'second payment of the grant of this year', endToEnd: 'E2E-1' },
      { amount: 5_00n, direction: 'DEBIT', on: '2026-01-02', isReversal: true, text: 'returned' },
    ],
  }

  test('says what camt.053 says of the same statement', () => {
    const [plain, other] = [readStatementFile(mt940([statement])), readStatementFile(camt([statement]))]
    if (!plain.ok || !other.ok) throw new Error(JSON.stringify([plain, other], (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v)))
    const facts = (file: typeof plain.value) => file.statements.map((s) => ({ ...s, place: 0, number: '', entries: s.entries.map((e) => ({ ...e, place: 0, lines: e.lines.map(({ amountMinor, party, partyAccount, endToEndId }) => ({ amountMinor, party, partyAccount, endToEndId })) })) }))
    expect(facts(plain.value)).toEqual(facts(other.value))
    expect(plain.value.statements[0]!.entries[0]!.lines[0]!.text).toContain('second payment of the grant')
  })

  test('accounts as banks write them, plain words, slash codes and an envelope', () => {
    const text = ['{1:F01BANKDEFFXXXX0000000000}{2:I940BANKDEFFXXXXN}{4:', ':20:X', ':25:37040044/0532013000EUR', ':28C:5', ':60F:C260201EUR100,', ':61:2602020202C12,5NTRFNONREF//AB-123456', ':86:/EREF/NOTPROVIDED/NAME/Zoe Martin/REMI/PL-2026-0001', ':61:260203D2,50NMSC', ':86:Account fee', ':62F:C260203EUR110,00', '-}'].join('\n')
    expect(readStatementFile(bytes(text))).toMatchObject({ ok: true, value: { format: 'MT940', statements: [{ account: 'DE89370400440532013000', entries: [{ bankReference: 'AB-123456', lines: [{ party: 'Zoe Martin', text: 'PL-2026-0001', endToEndId: null }] }, { direction: 'DEBIT', amountMinor: 2_50n, lines: [{ text: 'Account fee' }] }] }] } })
  })

  test('what is money must be right: a wrong balance, an unreadable entry, a day that is none', () => {
    const of = (...lines: string[]) => readStatementFile(bytes([':20:X', ':25:DE89370400440532013000', ':60F:C260201EUR100,00', ...lines].join('\n')))
    expect(of(':61:260202C1,00NTRF', ':62F:C260203EUR100,00')).toMatchObject({ failure: { faults: [{ code: 'BALANCE_OFF' }] } })
    expect(of(':61:26AB02C1,00NTRF', ':62F:C260203EUR100,00')).toMatchObject({ failure: { faults: [{ code: 'LINE_UNREADABLE', line: 4 }] } })
    expect(of(':61:260230C1,00NTRF', ':62F:C260203EUR100,00')).toMatchObject({ failure: { faults: [{ code: 'DAY_UNREADABLE', line: 4 }] } })
    expect(of(':61:260202C1,001NTRF', ':62F:C260203EUR101,00')).toMatchObject({ failure: { faults: [{ code: 'AMOUNT_UNREADABLE' }] } })
    expect(of(':61:260202C1,00NTRF')).toMatchObject({ failure: { faults: [{ code: 'BALANCE_MISSING' }] } })
  })
})

describe('tables', () => {
  const reading = (text: string, of: Partial<TableReading> = {}): TableReading => ({ account: 'DE89 3704 0044 0532 0130 00', currency: 'EUR', mapping: columnsOf(bytes(text))!.mapping, ...of })

  test('a German one with a preamble, semicolons and a balance, the latest line first', () => {
    const text = 'Kontoauszug;Musterbank\n\nBuchungstag;Wertstellung;Auftraggeber / Begünstigter;Verwendungszweck;Betrag;Saldo;Währung\n03.02.2026;03.02.2026;Bank;Entgelt;-2,50;1.022,50;EUR\n02.02.2026;01.02.2026;Zoë;RF18 5390 0754 7034;25,00;1.025,00;EUR\n'
    expect(readStatementFile(bytes(text), reading(text))).toMatchObject({
      ok: true,
      value: { format: 'CSV', statements: [{ account: 'DE89370400440532013000', opening: { minor: 1_000_00n }, closing: { minor: 1_022_50n }, entries: [{ direction: 'DEBIT', amountMinor: 2_50n }, { direction: 'CREDIT', amountMinor: 25_00n, bookedOn: '2026-02-02', valueOn: '2026-02-01', lines: [{ party: 'Zoë' }] }] }] },
    })
  })

  test('two columns of amounts; without a balance nothing is checked, and a wrong one is refused', () => {
    const text = 'Date,Description,Paid in,Paid out\n2026-02-02,Gift,"1,200.00",\n2026-02-03,Fee,,3.10\n'
    const read = readStatementFile(bytes(text), reading(text))
    expect(read).toMatchObject({ ok: true, value: { statements: [{ opening: null, closing: null, entries: [{ amountMinor: 1_200_00n }, { direction: 'DEBIT', amountMinor: 3_10n }] }] } })
    const off = 'Date,Amount,Balance\n2026-02-02,5.00,105.00\n2026-02-03,5.00,111.00\n'
    expect(readStatementFile(bytes(off), reading(off))).toMatchObject({ ok: false, failure: { faults: [{ code: 'BALANCE_OFF' }] } })
    expect(readStatementFile(bytes(off))).toMatchObject({ ok: false, failure: { code: 'COLUMNS_MISSING' } })
    expect(readStatementFile(bytes('just words\nand more'))).toMatchObject({ ok: false, failure: { code: 'NO_KNOWN_FORMAT' } })
  })

  test('headings in French and English name their columns', () => {
    expect(guessMapping(['Date de comptabilisation', 'Date de valeur', 'Libellé', 'Débit', 'Crédit', 'Solde'])).toEqual({ bookedOn: 0, valueOn: 1, text: 2, debit: 3, credit: 4, balance: 5 })
  })

  test.each([
    ['1.234,56', 'EUR', 1_234_56n],
    ['1,234.56', 'EUR', 1_234_56n],
    ['1 234,5', 'EUR', 1_234_50n],
    ['1,234', 'EUR', 1_234_00n],
    ['1.234.567', 'EUR', 1_234_567_00n],
    ['-12', 'EUR', -12_00n],
    ['12,30-', 'EUR', -12_30n],
    ['1.234', 'KWD', 1_234n],
    ['€ 5.00', 'EUR', 5_00n],
    ['1.2345', 'EUR', null],
    ['abc', 'EUR', null],
    ['', 'EUR', null],
  ] as const)('%s in %s', (text, currency, minor) => {
    expect(signedIn(text, currency)).toBe(minor)
  })
})
