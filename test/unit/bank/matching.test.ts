import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairEntries, type Incoming, type KnownEntry } from '#app/features/bank/domain/known-entries'
import { isSameName } from '#app/features/bank/domain/party-name'
import { proposeFor, type PledgeCandidate } from '#app/features/bank/domain/proposals'
import { creditorReferenceOf, numbersIn } from '#app/features/bank/domain/references'
import { creditorReference, printedReference } from '#app/features/pledges/domain/creditor-reference'
import { nameKeyOf } from '#app/kernel/place'
import { day } from '#app/kernel/time'

describe('references in words', () => {
  const body = fc.stringMatching(/^[0-9]{8,14}$/)

  test('BANK-5: a creditor reference is found however it is spaced, broken and cased, and whatever words stand around it', () => {
    fc.assert(
      fc.property(body, fc.constantFrom('', 'grant ', 'Réf: '), fc.constantFrom('', ' thanks', '\nGIFT', '; 2026'), fc.boolean(), (digits, before, after, small) => {
        const reference = creditorReference(digits)
        const written = small ? printedReference(reference).toLowerCase().replace(' ', '\n') : reference
        expect(creditorReferenceOf({ text: before + written + after, endToEndId: null, references: [] }, (one) => one === reference)).toBe(reference)
      }),
    )
  })

  test('BANK-5: with one digit changed, or two references that differ, it names nothing', () => {
    fc.assert(
      fc.property(body, fc.nat({ max: 7 }), (digits, at) => {
        const reference = creditorReference(digits)
        const wrong = reference.slice(0, 4 + at) + String((Number(reference[4 + at]) + 1) % 10) + reference.slice(5 + at)
        expect(creditorReferenceOf({ text: '', endToEndId: null, references: [wrong] }, () => false)).toBeNull()
        expect(creditorReferenceOf({ text: '', endToEndId: null, references: [reference, creditorReference(`${digits}7`)] }, () => true)).toBeNull()
      }),
    )
    expect(creditorReferenceOf({ text: 'other RF18539007547034', endToEndId: null, references: ['RF18 5390 0754 7034'] }, () => false)).toBe('RF18539007547034')
  })

  test('numbers of pledges and payment requests', () => {
    expect(numbersIn('for pl-2026-0147, see PF 2026 000012 and PL20260003')).toEqual(['PL-2026-0147', 'PF-2026-000012', 'PL-2026-0003'])
  })
})

test.each([
  ['NORTHERN LIGHTS FOUNDATION', 'Northern Lights Foundation', true],
  ['BRIGHTWATER LIMITED', 'Brightwater Ltd', true],
  ['Région du Ponant', 'REGION PONANT', true],
  ['Müller Stiftung e.V.', 'Mueller Stiftung', false],
  ['Łódź Fund', 'LODZ FUND', true],
  ['Northern Trust', 'Northern Lights Foundation', false],
  ['M. Lee', 'Lee Foundation', false],
])('the payer %s and the donor %s: %s', (payer, donor, same) => {
  expect(isSameName(nameKeyOf(payer), nameKeyOf(donor))).toBe(same)
})

describe('proposals', () => {
  const pledge = (id: string, unpaid: bigint[], of: Partial<PledgeCandidate> = {}): PledgeCandidate => ({
    id,
    ref: `PL-2026-000${id}`,
    currency: 'EUR',
    donor: { id: `d${id}`, ref: `DN-${id}`, name: `Donor ${id}`, nameKey: `donor name ${id}` },
    isOpen: true,
    requests: [],
    instalments: unpaid.map((unpaidMinor, i) => ({ sequence: i + 1, dueOn: day(`2026-0${i + 1}-28`), unpaidMinor, reference: creditorReference(`9000${id}${i}`) })),
    isKnownAccount: false,
    ...of,
  })
  const line = (amountMinor: bigint, of: object = {}) => ({ amountMinor, currency: 'EUR' as const, valueOn: day('2026-02-01'), chargesMinor: null, creditorReference: null, numbers: [], partyKey: null, text: '', ...of })

  test('the reference and an amount that is due are certain; several instalments at once too; another amount is likely', () => {
    const one = pledge('1', [100_00n, 100_00n])
    const reference = one.instalments[0]!.reference
    expect(proposeFor(line(100_00n, { creditorReference: reference }), [one], [])[0]).toMatchObject({ certainty: 'CERTAIN', reasons: ['REFERENCE', 'AMOUNT'] })
    expect(proposeFor(line(200_00n, { creditorReference: reference }), [one], [])[0]).toMatchObject({ certainty: 'CERTAIN' })
    expect(proposeFor(line(170_00n, { creditorReference: reference }), [one], [])[0]).toMatchObject({ certainty: 'LIKELY', reasons: ['REFERENCE', 'AMOUNT_DIFFERS'], grossMinor: 170_00n, feeMinor: 0n })
    expect(proposeFor(line(98_00n, { creditorReference: reference }), [one], [])[0]).toMatchObject({ certainty: 'LIKELY', grossMinor: 100_00n, feeMinor: 2_00n })
    expect(proposeFor(line(98_00n, { creditorReference: reference, chargesMinor: 2_00n }), [one], [])[0]).toMatchObject({ certainty: 'CERTAIN', reasons: ['REFERENCE', 'AMOUNT_WITH_FEE'], feeMinor: 2_00n })
  })

  test('a name or an account with the amount is likely; an amount alone is possible; a closed pledge or another currency is nothing', () => {
    const [one, two] = [pledge('1', [100_00n]), pledge('2', [100_00n])]
    expect(proposeFor(line(100_00n, { partyKey: 'donor name 1' }), [one, two], []).map(({ ref, certainty }) => [ref, certainty])).toEqual([['PL-2026-0001', 'LIKELY'], ['PL-2026-0002', 'POSSIBLE']])
    expect(proposeFor(line(100_00n), [{ ...one, isOpen: false }, { ...two, currency: 'USD' }], [])).toEqual([])
    expect(proposeFor(line(100_00n), [{ ...one, isKnownAccount: true }], [])[0]).toMatchObject({ certainty: 'LIKELY', reasons: ['ACCOUNT', 'AMOUNT'] })
  })

  test('BANK-5: of two that seem certain neither is; what was recorded goes before the promise', () => {
    const [one, two] = [pledge('1', [100_00n]), pledge('2', [100_00n])]
    expect(proposeFor(line(100_00n, { numbers: [one.ref, two.ref] }), [one, two], []).map(({ certainty }) => certainty)).toEqual(['LIKELY', 'LIKELY'])
    const expected = { id: 'p1', ref: 'PY-1', reference: one.ref, amountMinor: 100_00n, feeMinor: 0n, receivedOn: day('2026-02-01'), pledge: one }
    expect(proposeFor(line(100_00n, { numbers: [one.ref] }), [one], [expected]).map(({ key, certainty }) => [key, certainty])).toEqual([['payment:p1', 'CERTAIN'], ['pledge:1', 'POSSIBLE']])
  })
})

describe('entries that are known', () => {
  type Truth = { amount: bigint; on: number; reference: string | null }
  const truth = fc.array(fc.record({ amount: fc.constantFrom(1n, 2n), on: fc.nat({ max: 4 }), reference: fc.constant<string | null>(null) }), { minLength: 1, maxLength: 14 })
  const incoming = (one: Truth): Incoming => ({
    account: 'A',
    currency: 'EUR',
    entry: { place: 1, direction: 'CREDIT', amountMinor: one.amount, isReversal: false, bookedOn: day(`2026-02-0${one.on + 1}`), valueOn: day('2026-02-01'), bankReference: one.reference, lines: [] },
  })

  test('BANK-1: whatever days files have in common, in whatever order and with or without references, each entry is there once', () => {
    const files = fc.array(fc.record({ from: fc.nat({ max: 4 }), to: fc.nat({ max: 4 }), tells: fc.boolean() }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(truth, files, (entries, days) => {
        const named = entries.map((entry, i) => ({ ...entry, name: `BANKREF${i}` }))
        const known: KnownEntry[] = []
        const seen = new Set<number>()
        for (const { from, to, tells } of days) {
          const [first, last] = from <= to ? [from, to] : [to, from]
          const file = named.filter(({ on }) => on >= first && on <= last)
          for (let on = first; on <= last; on++) seen.add(on)
          const rows = file.map((one) => incoming({ ...one, reference: tells ? one.name : null }))
          for (const [i, { key, isKnown }] of pairEntries(rows, known).entries()) {
            const { account, currency, entry } = rows[i]!
            if (!isKnown) known.push({ key, account, currency, direction: entry.direction, amountMinor: entry.amountMinor, bookedOn: entry.bookedOn, bankReference: entry.bankReference, text: '' })
          }
        }
        const count = (rows: readonly { amountMinor: bigint; bookedOn: string }[]) => rows.map(({ amountMinor, bookedOn }) => `${bookedOn} ${amountMinor}`).sort()
        expect(count(known)).toEqual(count(named.filter(({ on }) => seen.has(on)).map((one) => ({ amountMinor: one.amount, bookedOn: day(`2026-02-0${one.on + 1}`) }))))
        expect(new Set(known.map(({ key }) => key)).size).toBe(known.length)
      }),
      { numRuns: 300 },
    )
  })
})
