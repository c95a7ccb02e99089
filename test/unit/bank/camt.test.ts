import { describe, expect, test } from 'vitest'
import { readStatementFile } from '#app/features/bank/server/read-file.queries.server'
import { camt, type Statement } from '../../service/bank/files'

const STATEMENT: Statement = {
  opening: 10_00n,
  from: '2026-02-01',
  to: '2026-02-03',
  entries: [
    { amount: 25_50n, on: '2026-02-02', valueOn: '2026-02-01', reference: 'REF00001', party: 'Zoë & Cie', iban: 'FR7630006000011234567890189', rf: 'RF18539007547034', text: 'two\nlines', endToEnd: 'E2E-1', charges: 1_50n },
    { amount: 5_00n, direction: 'DEBIT', on: '2026-02-03', isReversal: true, text: 'returned' },
    { amount: 30_00n, on: '2026-02-03', batch: [{ amount: 10_00n, party: 'A' }, { amount: 20_00n, party: 'B' }] },
  ],
}
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const read = (xml: string) => readStatementFile(new TextEncoder().encode(xml))

describe('camt.053', () => {
  test.each(['02', '03', '04', '06', '08', '13'])('version %s, with and without a prefix, says the same', (version) => {
    const plain = readStatementFile(camt([STATEMENT], { version }))
    const prefixed = readStatementFile(camt([STATEMENT], { version, prefix: 'ns2:' }))
    expect(plain).toMatchObject({ ok: true, value: { format: 'CAMT053', statements: [{ account: 'DE89370400440532013000', currency: 'EUR', opening: { minor: 10_00n }, closing: { minor: 60_50n } }] } })
    if (!plain.ok || !prefixed.ok) throw new Error('refused')
    expect(prefixed.value.statements).toEqual(plain.value.statements)
    const [credit, debit, batch] = plain.value.statements[0]!.entries
    expect(credit).toMatchObject({ direction: 'CREDIT', amountMinor: 25_50n, bookedOn: '2026-02-02', valueOn: '2026-02-01', bankReference: 'REF00001', lines: [{ party: 'Zoë & Cie', partyAccount: 'FR7630006000011234567890189', references: ['RF18539007547034'], endToEndId: 'E2E-1', chargesMinor: 1_50n, text: 'two\nlines' }] })
    expect(debit).toMatchObject({ direction: 'DEBIT', isReversal: true })
    expect(batch!.lines.map(({ amountMinor, party }) => [amountMinor, party])).toEqual([[10_00n, 'A'], [20_00n, 'B']])
  })

  test('a batch that does not add up, another currency, a day that does not exist: all are told, with their line', () => {
    const xml = text(camt([STATEMENT])).replace('>20.00<', '>21.00<').replace('<Amt Ccy="EUR">5.00', '<Amt Ccy="USD">5.00').replace('<BookgDt><Dt>2026-02-02', '<BookgDt><Dt>2026-02-30').replace('<ValDt><Dt>2026-02-01', '<ValDt><Dt>2026-02-30')
    const answer = read(xml)
    expect(answer).toMatchObject({ ok: false, failure: { code: 'FILE_FAULTY', count: 3 } })
    if (answer.ok || answer.failure.code !== 'FILE_FAULTY') throw new Error('not refused')
    expect(answer.failure.faults.map(({ code }) => code).sort()).toEqual(['BATCH_OFF', 'DAY_UNREADABLE', 'OTHER_CURRENCY'])
    expect(answer.failure.faults.every(({ line }) => line > 1)).toBe(true)
  })

  test('document types, entities, deep nesting and other messages are refused, and nothing of them is expanded', () => {
    const body = text(camt([STATEMENT]))
    const bomb = body.replace('<Document', '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><Document').replace('two', '&b;')
    expect(read(bomb)).toMatchObject({ ok: false, failure: { code: 'XML_WITH_DOCTYPE' } })
    expect(read(body.replace('<Document', '<!DOCTYPE d SYSTEM "file:///etc/passwd"><Document'))).toMatchObject({ ok: false, failure: { code: 'XML_WITH_DOCTYPE' } })
    expect(read('<a>'.repeat(5000) + '</a>'.repeat(5000))).toMatchObject({ ok: false })
    expect(read(body.slice(0, -20))).toMatchObject({ ok: false, failure: { code: 'XML_BROKEN' } })
    expect(read(body.replace('camt.053', 'camt.054'))).toMatchObject({ ok: false, failure: { code: 'NOT_A_STATEMENT' } })
    expect(readStatementFile(new Uint8Array(4_000_001))).toMatchObject({ ok: false, failure: { code: 'FILE_TOO_LARGE' } })
  })

  test('old bank software writes Windows-1252', () => {
    const xml = text(camt([{ ...STATEMENT, entries: [{ amount: 1_00n, on: '2026-02-02', party: 'Muller' }], closing: undefined }]))
    const answer = readStatementFile(Uint8Array.from([...xml].map((c) => (c === 'M' && xml.indexOf('Muller') >= 0 ? 0x4d : c.charCodeAt(0)))).map((byte, i) => (i === xml.indexOf('Muller') + 1 ? 0xfc : byte)))
    expect(answer).toMatchObject({ ok: true, value: { statements: [{ entries: [{ lines: [{ party: 'Müller' }] }] }] } })
  })
})
