// How a prospect moves and what it weighs. Source: DOMAIN.md, section 2.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideStage, isOpen, stageAfter, STAGES, weighed, type Stage } from '#app/features/partnerships/domain/partnership'
import { usd } from '#app/kernel/money'

const at = (stage: Stage) => ({ stage, probability: 40, hasDonor: true })

test('PARTNERSHIP-1: one stage at a time, lost from any open one with a reason, nothing after the end', () => {
  const moves = STAGES.flatMap((from) => STAGES.filter((to) => decideStage(at(from), to, 'a reason').ok).map((to) => `${from} > ${to}`))
  expect(moves).toEqual(['CONTACT > DISCUSSION', 'CONTACT > LOST', 'DISCUSSION > PROPOSAL', 'DISCUSSION > LOST', 'PROPOSAL > NEGOTIATION', 'PROPOSAL > LOST', 'NEGOTIATION > AGREED', 'NEGOTIATION > LOST'])
  expect(STAGES.filter((stage) => stageAfter(stage) !== null)).toEqual(STAGES.filter(isOpen))
  expect(decideStage(at('PROPOSAL'), 'LOST', null)).toMatchObject({ failure: { code: 'REASON_MISSING' } })
})

test('PARTNERSHIP-2: what is agreed is certain and has a donor, what is lost has no chance', () => {
  expect(decideStage({ ...at('NEGOTIATION'), hasDonor: false }, 'AGREED', null)).toMatchObject({ failure: { code: 'DONOR_MISSING' } })
  expect(decideStage(at('NEGOTIATION'), 'AGREED', null)).toEqual({ ok: true, value: { stage: 'AGREED', probability: 100, lostReason: null } })
  expect(decideStage(at('CONTACT'), 'LOST', 'no budget')).toEqual({ ok: true, value: { stage: 'LOST', probability: 0, lostReason: 'no budget' } })
})

test('PARTNERSHIP-4: each weight is exact to half a cent, between nothing and all, and never falls with the chance', () => {
  expect([weighed(usd(1n), 50), weighed(usd(1n), 49), weighed(usd(333_33n), 33), weighed(usd(250_000_00n), 40)].map((m) => m.minor)).toEqual([1n, 0n, 110_00n, 100_000_00n])
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 100 }), (minor, chance) => {
      const weight = weighed(usd(minor), chance).minor
      const exact = minor * BigInt(chance)
      const off = weight * 100n - exact
      expect(off >= -50n && off <= 50n).toBe(true)
      expect(weight >= 0n && weight <= minor).toBe(true)
      expect(weighed(usd(minor), 100).minor).toBe(minor)
      if (chance > 0) expect(weighed(usd(minor), chance - 1).minor <= weight).toBe(true)
    }),
  )
})
