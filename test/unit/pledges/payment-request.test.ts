// A payment request as data: what a banking app reads from it. Source: STANDARDS.md, section 3.
import fc from 'fast-check'
import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { decideBankAccount, isIban } from '#app/features/fund/domain/bank-account'
import { epcCode } from '#app/features/pledges/domain/epc-code'
import { creditorReference, parseCreditorReference } from '#app/features/pledges/domain/creditor-reference'
import { proFormaLines } from '#app/features/pledges/domain/pro-forma'
import { proFormaDocument } from '#app/features/pledges/documents/pro-forma'
import { proFormaMessages } from '#app/features/pledges/messages/pro-forma'
import { money, type Currency } from '#app/kernel/money'
import { day } from '#app/kernel/time'

const ACCOUNT = { holder: 'Fonds für lernende Städte', bank: 'Example Bank', iban: 'DE79000000001234567890', bic: 'XXXXDEFFXXX' }
const REFERENCE = creditorReference('2026000042')

function facts(currency: Currency, minor: bigint) {
  const lines = [{ instalment: 'ins_1', sequence: 1, dueOn: day('2026-12-31'), reference: REFERENCE, unpaidMinor: minor }]
  return { number: 'PF-2026-000001', issuedAt: new Date('2026-11-24T09:00:00Z'), donor: 'Ville de Sénoville', pledge: 'PL-2026-0001', donorNumber: 'BC-77/2026', account: ACCOUNT, currency, lines, verifyAddress: 'https://fund.example/verify/AAAA-BBBB-CCCC', isDemonstration: false }
}

/** Draws the modules as a picture with a quiet zone and reads it with a decoder that knows nothing of ours. */
function scanned(matrix: readonly (readonly boolean[])[]): string | undefined {
  const scale = 4
  const size = (matrix.length + 8) * scale
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255)
  matrix.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (!dark) return
      for (let dy = 0; dy < scale; dy++) for (let dx = 0; dx < scale; dx++) pixels.fill(0, (((y + 4) * scale + dy) * size + (x + 4) * scale + dx) * 4, (((y + 4) * scale + dy) * size + (x + 4) * scale + dx) * 4 + 3)
    }),
  )
  const read = jsQR(pixels, size, size)
  return read ? new TextDecoder().decode(new Uint8Array(read.binaryData)) : undefined
}

test('PLEDGE-7: the code of a request in euros is read back, line by line, as account, amount and reference of the request', () => {
  const block = proFormaDocument(facts('EUR', 8_333_34n), 'fr').blocks.find((b) => b.kind === 'qr')
  expect(block && scanned(block.matrix)?.split('\n')).toEqual(['BCD', '002', '1', 'SCT', 'XXXXDEFFXXX', 'Fonds für lernende Städte', 'DE79000000001234567890', 'EUR8333.34', '', REFERENCE])
  expect(block?.alt).toContain('8\u202f333,34')
})

test('only euros have a code, and no line of it breaks its limits', () => {
  for (const currency of ['USD', 'XOF', 'JPY', 'GBP'] as const) expect(epcCode(ACCOUNT, money(100n, currency), REFERENCE)).toBeNull()
  expect(epcCode(ACCOUNT, money(1_000_000_000_00n, 'EUR'), REFERENCE)).toBeNull()
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 999_999_999_99n }), fc.string({ minLength: 1, maxLength: 70, unit: 'grapheme' }), (minor, holder) => {
      const code = epcCode({ ...ACCOUNT, holder: holder.replace(/\s/g, ' ') }, money(minor, 'EUR'), REFERENCE)!
      const lines = code.split('\n')
      expect(new TextEncoder().encode(code).length).toBeLessThanOrEqual(331)
      expect([lines.length, parseCreditorReference(lines[9]!)]).toEqual([10, REFERENCE])
      expect(lines[7]).toMatch(/^EUR\d{1,9}\.\d\d$/)
    }),
    { numRuns: 50 },
  )
})

test('a request names the donor’s own number, every unpaid line and the sum, in both languages, and is not paid for a demonstration', () => {
  for (const language of ['en', 'fr'] as const) {
    const said = JSON.stringify(proFormaDocument(facts('JPY', 500n), language))
    expect(said).toContain('BC-77/2026')
    expect(said).not.toContain('"qr"')
    expect(said).not.toContain(proFormaMessages[language].demonstration)
    expect(JSON.stringify(proFormaDocument({ ...facts('EUR', 500n), isDemonstration: true }, language))).toContain(proFormaMessages[language].demonstration)
  }
})

test('what can be asked for is what is unpaid, oldest due first, of a pledge that stands', () => {
  const line = (sequence: number, dueOn: string, paid: bigint) => ({ id: `ins_${sequence}`, sequence, reference: `RF${sequence}`, dueOn: day(dueOn), amountMinor: 100n, paidMinor: paid, waivedMinor: 0n, status: 'SCHEDULED' as const })
  const lines = [line(1, '2026-03-31', 100n), line(2, '2027-03-31', 0n), line(3, '2026-09-30', 40n)]
  const of = (status: Parameters<typeof proFormaLines>[0], only: string | null) => {
    const asked = proFormaLines(status, lines, only)
    return asked.ok ? asked.value.map((l) => [l.sequence, l.unpaidMinor]) : asked.failure.code
  }
  expect(of('ACKNOWLEDGED', null)).toEqual([[3, 60n], [2, 100n]])
  expect([of('CONFIRMED', 'ins_2'), of('CONFIRMED', 'ins_1')]).toEqual([[[2, 100n]], 'NOTHING_TO_PAY'])
  expect([of('DRAFT', null), of('WITHDRAWN', null), of('LAPSED', 'ins_2')]).toEqual(['PLEDGE_CLOSED', 'PLEDGE_CLOSED', 'PLEDGE_CLOSED'])
})

test('an account is kept only with right check digits', () => {
  expect(isIban('GB82WEST12345698765432')).toBe(true)
  expect(isIban('GB82WEST12345698765423')).toBe(false)
  expect(decideBankAccount({ ...ACCOUNT, iban: 'de79 0000 0000 1234 5678 90', bic: 'xxxxdeff' })).toEqual({ ok: true, value: { ...ACCOUNT, bic: 'XXXXDEFF' } })
  const code = (typed: Partial<typeof ACCOUNT>) => {
    const decided = decideBankAccount({ ...ACCOUNT, ...typed })
    return decided.ok ? 'ok' : decided.failure.code
  }
  expect([code({ iban: 'DE79000000001234567809' }), code({ bic: 'XXXX' }), code({ holder: 'x'.repeat(71) })]).toEqual(['IBAN_WRONG', 'BIC_WRONG', 'HOLDER_TOO_LONG'])
})
