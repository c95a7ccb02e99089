import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FOLLOWED, followFirstIn, shareOfLine } from '#app/features/statements/domain/follow'

const WINDOWS = ['pool', 'own'] as const
const cents = (max: bigint) => fc.bigInt(0n, max)
const contributions = fc.array(fc.record({ window: fc.constantFrom(...WINDOWS), netMinor: fc.bigInt(-500n, 5_000n) }), { maxLength: 8 }).map((rows) => rows.map((row, i) => ({ ...row, id: `c${i}` })))
const lines = fc
  .array(fc.record({ window: fc.constantFrom(...WINDOWS), allocated: fc.bigInt(1n, 4_000n), down: fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)) }), { maxLength: 8 })
  .map((rows) =>
    rows.map(({ window, allocated, down }, i) => {
      const [sent, confirmed, spent] = down.map(BigInt) as [bigint, bigint, bigint]
      return { id: `l${i}`, window, allocated, sent: (allocated * sent) / 100n, confirmed: (allocated * sent * confirmed) / 10_000n, spent: (allocated * sent * spent) / 10_000n }
    }),
  )
const total = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n)

test('STATEMENT-8: contributions and lines laid end to end, each part is where the two overlap, to the cent', () => {
  fc.assert(
    fc.property(contributions, lines, (given, used) => {
      const parts = followFirstIn(given, used)
      for (const window of WINDOWS) {
        let from = 0n
        const [cs, ls] = [given.filter((c) => c.window === window), used.filter((l) => l.window === window)]
        const ranges = cs.map((c) => ({ id: c.id as string | null, from, to: (from += c.netMinor > 0n ? c.netMinor : 0n) }))
        ranges.push({ id: null, from, to: from + 1_000_000n })
        let start = 0n
        for (const line of ls) {
          const end = start + line.allocated
          for (const range of ranges) {
            const [low, high] = [start > range.from ? start : range.from, end < range.to ? end : range.to]
            const part = parts.find((p) => p.line === line.id && p.contribution === range.id)
            expect(part?.allocated ?? 0n).toBe(high > low ? high - low : 0n)
          }
          start = end
        }
      }
      for (const line of used) {
        const of = parts.filter((part) => part.line === line.id)
        for (const key of FOLLOWED) expect(total(of.map((part) => part[key]))).toBe(line[key])
      }
      for (const part of parts) expect(part.sent <= part.allocated && part.confirmed <= part.sent && part.spent <= part.sent).toBe(true)
    }),
  )
})

test('STATEMENT-8: what was sent, confirmed and spent of a line is shared to the cent among its donors, none of them more than the step before', () => {
  const shared = fc.record({ shares: fc.array(fc.bigInt(0n, 9_999n), { minLength: 1, maxLength: 6 }).filter((s) => total(s) > 0n), down: fc.tuple(cents(100n), cents(100n), cents(100n)) })
  fc.assert(
    fc.property(shared, ({ shares, down: [a, b, c] }) => {
      const sent = (total(shares) * a) / 100n
      const line = { sent, confirmed: (sent * b) / 100n, spent: (sent * c) / 100n }
      const of = shares.map((_, i) => shareOfLine(shares, i, line))
      for (const key of ['sent', 'confirmed', 'spent'] as const) expect(total(of.map((share) => share[key]))).toBe(line[key])
      for (const share of of) expect(share.sent <= share.allocated && share.confirmed <= share.sent && share.spent <= share.sent).toBe(true)
    }),
  )
})

test('STATEMENT-8: the oldest contribution is used first; what no contribution covers any more stands apart', () => {
  const given = [
    { id: 'first', window: 'pool', netMinor: 100n },
    { id: 'second', window: 'pool', netMinor: 50n },
    { id: 'other', window: 'own', netMinor: 70n },
  ]
  const line = { id: 'line', window: 'pool', allocated: 170n, sent: 120n, confirmed: 90n, spent: 0n }
  expect(followFirstIn(given, [line])).toEqual([
    { line: 'line', contribution: 'first', allocated: 100n, sent: 100n, confirmed: 90n, spent: 0n },
    { line: 'line', contribution: 'second', allocated: 50n, sent: 20n, confirmed: 0n, spent: 0n },
    { line: 'line', contribution: null, allocated: 20n, sent: 0n, confirmed: 0n, spent: 0n },
  ])
})
