// The pure rules, each with the figures of the domain.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAvailable, checkLines, decideApproval, decideReduction } from '#app/features/allocations/domain/allocation'
import { giveBack, shareLine, shareLines } from '#app/features/allocations/domain/attribution'
import { decidePlan, decideStep } from '#app/features/allocations/domain/disbursement'
import { isSubtypeOf, KINDS, parseKind } from '#app/features/donors/domain/donor'
import { decideReview, DUE_DILIGENCE, isClearedOn, movesFrom } from '#app/features/donors/domain/due-diligence'
import { publicNameOf } from '#app/features/donors/domain/public-name'
import { directCost } from '#app/features/fund/domain/support-cost'
import { tightestDay } from '#app/features/fund/domain/window'
import { ownPath } from '#app/features/identity/domain/next-path'
import { decideDuties, decideGrant, decideRevocation } from '#app/features/identity/domain/roles'
import { chart } from '#app/features/ledger/domain/chart'
import { assertBalanced, credit, debit, mirrored } from '#app/features/ledger/domain/entry'
import { decideConfirmation, decideRefund } from '#app/features/payments/domain/payment'
import { receiptPostings, refundPostings } from '#app/features/payments/domain/posting'
import { settlementOf } from '#app/features/payments/domain/settlement'
import { applyOldestFirst, takeBackLatestFirst } from '#app/features/pledges/domain/application'
import { creditorReference, parseCreditorReference, printedReference } from '#app/features/pledges/domain/creditor-reference'
import { decideMove, PLEDGE_STATUSES } from '#app/features/pledges/domain/pledge'
import { pledgePaymentView } from '#app/features/pledges/domain/payment-view'
import { difference, promiseMovements } from '#app/features/pledges/domain/promise'
import { checkedSchedule, equalSchedule } from '#app/features/pledges/domain/schedule'
import { publicBreakdown, type TypePart } from '#app/features/transparency/domain/breakdown'
import { condensed } from '#app/features/fund/domain/measures'
import { money, parseRate, usd } from '#app/kernel/money'
import { addDays, addMonths, day, parseDay, parts, type Day } from '#app/kernel/time'

const SEVEN = { id: 'r', mode: 'OF_DIRECT_COST', basisPoints: 700 } as const
const cents = fc.bigInt({ min: 1n, max: 10n ** 11n })

describe('days', () => {
  test.each([
    ['2011-01-31', 1, '2011-02-28'],
    ['2011-05-31', 9, '2012-02-29'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2027-01-31', 2, '2027-03-31'],
  ])('%s and %i months is %s', (from, n, to) => expect(addMonths(day(from), n)).toBe(to))

  test('a month is never skipped, and no day is invented', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 240 }), (offset, n) => {
        const from = addDays(day('1990-01-01'), offset)
        const to = addMonths(from, n)
        const [a, b] = [parts(from), parts(to)]
        expect(b.year * 12 + b.month).toBe(a.year * 12 + a.month + n)
        expect(parseDay(to)).toBe(to)
        expect(b.date).toBeLessThanOrEqual(a.date)
      }),
    )
    for (const text of ['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '']) expect(parseDay(text)).toBeNull()
  })
})

describe('schedules', () => {
  test('PLEDGE-1: EUR 25,000.00 in three, month-end safe', () => {
    const schedule = equalSchedule(money(2_500_000n, 'EUR'), 3, day('2027-01-31'), 1)
    expect(schedule.ok && schedule.value.map((line) => [line.dueOn, line.amount.minor])).toEqual([['2027-01-31', 833_334n], ['2027-02-28', 833_333n], ['2027-03-31', 833_333n]])
  })

  test('PLEDGE-1: parts add up, differ by at most one unit, and never grow', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 24 }), (minor, count, months) => {
        const schedule = equalSchedule(money(minor, 'EUR'), count, day('2026-01-31'), months)
        if (minor < BigInt(count)) {
          expect(schedule.ok).toBe(false)
          return
        }
        if (!schedule.ok) throw new Error(schedule.failure.code)
        const amounts = schedule.value.map((line) => line.amount.minor)
        expect(amounts.reduce((a, b) => a + b, 0n)).toBe(minor)
        expect(amounts[0]! - amounts.at(-1)! <= 1n).toBe(true)
        expect(amounts.every((amount, i) => i === 0 || amount <= amounts[i - 1]!)).toBe(true)
      }),
    )
    expect(equalSchedule(money(1n, 'EUR'), 2, day('2026-01-01'), 1)).toMatchObject({ ok: false, failure: { code: 'INSTALMENT_BELOW_MINOR_UNIT' } })
    expect(checkedSchedule(usd(100n), [{ dueOn: day('2026-01-01'), amount: usd(99n) }])).toMatchObject({ ok: false, failure: { code: 'SCHEDULE_DOES_NOT_ADD_UP' } })
  })

  test('PLEDGE-4: a pledge moves only along its life', () => {
    const allowed = PLEDGE_STATUSES.flatMap((from) => PLEDGE_STATUSES.filter((to) => decideMove(from, to).ok).map((to) => `${from}>${to}`))
    expect(allowed).not.toContain('CONFIRMED>WITHDRAWN')
    expect(allowed).toContain('ACKNOWLEDGED>CONFIRMED')
    expect(allowed.filter((move) => /^(WITHDRAWN|DECLINED|LAPSED|CONFIRMED)>/.test(move))).toEqual([])
  })

  test('how far a promise is paid is derived, with one instalment too', () => {
    const line = (paidMinor: bigint, dueOn: string) => ({ dueOn: day(dueOn), amountMinor: 10n, paidMinor, waivedMinor: 0n, status: 'SCHEDULED' as const })
    expect(pledgePaymentView([line(0n, '2027-01-01')], day('2026-01-01'))).toBe('PENDING')
    expect(pledgePaymentView([line(10n, '2025-01-01')], day('2026-01-01'))).toBe('COMPLETED')
    expect(pledgePaymentView([line(10n, '2025-01-01'), line(0n, '2027-01-01')], day('2026-01-01'))).toBe('IN_PROGRESS')
    expect(pledgePaymentView([line(10n, '2025-01-01'), line(0n, '2025-02-01')], day('2026-01-01'))).toBe('OVERDUE')
  })
})

describe('references', () => {
  test('ISO 11649: the published example holds, a changed digit does not', () => {
    expect(parseCreditorReference('rf18 5390 0754 7034')).toBe('RF18539007547034')
    for (const wrong of ['RF18539007547035', 'RF18539007547043', 'RF', 'RF1853900754703412345678901', 'RF18_39007547034']) expect(parseCreditorReference(wrong)).toBeNull()
    expect(printedReference('RF18539007547034')).toBe('RF18 5390 0754 7034')
  })

  test('every reference that is made is accepted, and no swap of its first two digits is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,21}$/), (body) => {
        const reference = creditorReference(body)
        expect(parseCreditorReference(reference)).toBe(reference)
        const signs = [...reference]
        // Two digits: a letter counts as two digits, and a swap with one of them can pass the check sum.
        if (/[0-9]/.test(signs[4]!) && /[0-9]/.test(signs[5] ?? '') && signs[4] !== signs[5]) {
          const swapped = [...signs.slice(0, 4), signs[5], signs[4], ...signs.slice(6)].join('')
          expect(parseCreditorReference(swapped)).toBeNull()
        }
      }),
    )
  })
})

describe('payments', () => {
  test('PAYMENT-1, PLEDGE-3: a payment settles the oldest first and never more than is open; a surplus stays visible', () => {
    const open = [{ id: 'b', dueOn: day('2026-02-01'), sequence: 2, unpaidMinor: 30n }, { id: 'a', dueOn: day('2026-01-01'), sequence: 1, unpaidMinor: 20n }]
    expect(applyOldestFirst(open, 35n)).toEqual({ applied: [{ instalment: 'a', amountMinor: 20n }, { instalment: 'b', amountMinor: 15n }], unappliedMinor: 0n })
    expect(applyOldestFirst(open, 60n).unappliedMinor).toBe(10n)
    expect(takeBackLatestFirst([{ instalment: 'a', dueOn: day('2026-01-01'), sequence: 1, amountMinor: 20n }, { instalment: 'b', dueOn: day('2026-02-01'), sequence: 2, amountMinor: 15n }], 5n, 25n)).toEqual([{ instalment: 'b', amountMinor: -15n }, { instalment: 'a', amountMinor: -5n }])
  })

  test('PAYMENT-2: who records a transfer does not confirm it', () => {
    const record = { status: 'EXPECTED', recordedBy: 'prs_a' } as never
    expect(decideConfirmation(record, 'prs_a' as never)).toMatchObject({ ok: false, failure: { code: 'OWN_RECORD' } })
    expect(decideConfirmation(record, 'prs_b' as never).ok).toBe(true)
  })

  test('PAYMENT-5: support cost on top of direct cost, with the figures of the rule', () => {
    expect(directCost(10_700_000n, SEVEN)).toBe(10_000_000n)
    expect(directCost(5_000_000n, SEVEN)).toBe(4_672_897n)
    expect(directCost(10_000_000n, { ...SEVEN, basisPoints: 1300 })).toBe(8_849_558n)
    expect(directCost(5_000_000n, { ...SEVEN, mode: 'OF_CONTRIBUTION' })).toBe(4_650_000n)
  })

  test('PAYMENT-5: gross is support cost, fee and net together; entries of receipts and refunds balance', () => {
    fc.assert(
      fc.property(cents, fc.bigInt({ min: 0n, max: 5000n }), fc.constantFrom('1', '0.9', '0.890161', '150.25', '1531.5'), fc.boolean(), (minor, feeMinor, text, credited) => {
        const rate = parseRate('EUR', text)!
        const amount = money(minor + feeMinor, 'EUR')
        const whole = { basis: 'CREDITED', amountMinor: amount.minor, usdMinor: amount.minor + 7n } as const
        const valuation = credited ? whole : ({ basis: 'RATE', rate } as const)
        const s = settlementOf(amount, feeMinor, valuation, SEVEN)
        expect(s.supportMinor + s.feeMinor + s.netMinor).toBe(s.grossMinor)
        fc.pre(s.grossMinor > 0n)
        const books = { method: 'CARD', window: 'win_mdfm', donor: 'don_a', basis: valuation.basis } as const
        assertBalanced({ code: 'x', postings: receiptPostings(books, amount, credited ? usd(feeMinor) : money(feeMinor, 'EUR'), s) })
        assertBalanced({ code: 'x', postings: refundPostings(books, amount, s) })
      }),
    )
  })

  test('a refund is never above what is left', () => {
    const payment = { status: 'RECEIVED', receivedOn: day('2026-01-10'), left: usd(100n) } as const
    expect(decideRefund(payment, usd(101n), day('2026-02-01'), day('2026-03-01'))).toMatchObject({ ok: false, failure: { code: 'REFUND_ABOVE_PAYMENT', left: usd(100n) } })
    expect(decideRefund(payment, usd(100n), day('2026-01-09'), day('2026-03-01'))).toMatchObject({ ok: false, failure: { code: 'DAY_BEFORE_PAYMENT' } })
    expect(decideRefund(payment, usd(100n), day('2026-02-01'), day('2026-03-01'))).toMatchObject({ ok: true })
  })
})

describe('promises', () => {
  test('PLEDGE-5: whatever is settled in whatever order, nothing is outstanding once all is paid', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ amount: cents, pays: fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 4 }) }), { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 400 }), (lines, confirmed) => {
        const start = day('2026-01-01')
        const instalments = lines.map(({ amount, pays }) => ({ dueOn: day('2026-06-30'), amountMinor: amount, settled: pays.map((offset, i) => ({ on: addDays(start, offset), amountMinor: i === pays.length - 1 ? amount - (amount / BigInt(pays.length)) * BigInt(pays.length - 1) : amount / BigInt(pays.length) })) }))
        const pledge = { modality: 'MDFM', status: 'CONFIRMED', pledgedOn: start, confirmedOn: addDays(start, confirmed), endedOn: null, rate: parseRate('EUR', '0.890161')! } as const
        const movements = promiseMovements(pledge, instalments)
        const total = (measure: string) => movements.filter((m) => m.measure === measure).reduce((a, m) => a + m.deltaMinor, 0n)
        expect(total('pledged')).toBe(0n)
        if (lines.every((line) => line.pays.length > 0)) expect(total('outstanding')).toBe(0n)
        expect(condensed(difference(movements, movements))).toEqual([])
      }),
    )
  })
})

describe('allocations', () => {
  test('FUND-1: a later day on the books limits an earlier award', () => {
    const balances = [{ day: day('2026-03-01'), available: usd(5_000_000n) }, { day: day('2026-03-20'), available: usd(1_000_000n) }]
    expect(tightestDay(balances, day('2026-03-05'))).toEqual({ day: '2026-03-20', available: usd(1_000_000n) })
    expect(checkAvailable(usd(1_000_001n), balances, day('2026-03-05'))).toMatchObject({ ok: false, failure: { code: 'MORE_THAN_AVAILABLE', available: usd(1_000_000n) } })
    expect(checkAvailable(usd(1_000_000n), balances, day('2026-03-05')).ok).toBe(true)
    expect(checkAvailable(usd(1n), balances, day('2026-02-28'))).toMatchObject({ ok: false })
  })

  test('ALLOCATION-1: lines add up, no city stands there twice, and the proposer does not approve', () => {
    expect(checkLines([{ city: 'a' as never, amount: usd(5n), name: 'A' }, { city: null, amount: usd(7n), name: '' }])).toEqual({ ok: true, value: { total: usd(12n) } })
    expect(checkLines([{ city: 'a' as never, amount: usd(5n), name: 'A' }, { city: 'a' as never, amount: usd(7n), name: 'A' }])).toMatchObject({ ok: false, failure: { code: 'CITY_TWICE', city: 'A' } })
    expect(decideApproval({ status: 'PROPOSED', proposedBy: 'prs_a', total: usd(1n) }, [], day('2026-01-01'), day('2026-01-01'), 'prs_a')).toMatchObject({ ok: false, failure: { code: 'OWN_PROPOSAL' } })
  })

  test('ALLOCATION-2: what was sent cannot be taken away, and never more is sent than a line holds', () => {
    const line = { amountMinor: 100n, reducedMinor: 10n, boundMinor: 60n, approvedOn: day('2026-01-01') }
    expect(decideReduction(line, usd(31n), day('2026-02-01'), day('2026-02-01'))).toMatchObject({ ok: false, failure: { code: 'BELOW_WHAT_WAS_SENT', left: usd(30n) } })
    expect(decidePlan({ ...line, status: 'ACCEPTED' }, usd(31n))).toMatchObject({ ok: false, failure: { code: 'ABOVE_THE_LINE' } })
    expect(decidePlan({ ...line, status: 'AWAITING_CITY' }, usd(1n))).toMatchObject({ ok: false, failure: { code: 'LINE_NOT_ACCEPTED' } })
    expect(decideStep('SENT', 'CONFIRMED').ok && !decideStep('PLANNED', 'SENT').ok && !decideStep('CONFIRMED', 'SENT').ok).toBe(true)
  })

  test('ALLOCATION-3: the example of the rule, to the cent', () => {
    const pool = [['A', 6_000_000n], ['B', 3_000_000n], ['C', 1_000_000n]].map(([donor, remainingMinor]) => ({ donor: donor as string, remainingMinor: remainingMinor as bigint }))
    const first = shareLines(pool, [2_500_000n])
    expect(first.shares[0]!.map((s) => s.amountMinor)).toEqual([1_500_000n, 750_000n, 250_000n])
    const second = shareLines([...first.remaining, { donor: 'D', remainingMinor: 5_000_000n }], [3_333_333n])
    expect(second.shares[0]!.map((s) => s.amountMinor)).toEqual([1_200_000n, 600_000n, 200_000n, 1_333_333n])
    expect(second.remaining.map((r) => r.remainingMinor)).toEqual([3_300_000n, 1_650_000n, 550_000n, 3_666_667n])
  })

  test('ALLOCATION-3: shares add up by line and never exceed what a donor has left; a reduction gives back what it took', () => {
    const donors = fc.array(fc.bigInt({ min: -(10n ** 6n), max: 10n ** 10n }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(donors, fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 1, maxLength: 6 }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (remainders, lines, reduction) => {
        const pool = remainders.map((remainingMinor, i) => ({ donor: String(i).padStart(3, '0'), remainingMinor }))
        const positive = pool.reduce((a, r) => a + (r.remainingMinor > 0n ? r.remainingMinor : 0n), 0n)
        fc.pre(positive >= lines.reduce((a, b) => a + b, 0n))
        const { shares, remaining } = shareLines(pool, lines)
        shares.forEach((line, i) => expect(line.reduce((a, s) => a + s.amountMinor, 0n)).toBe(lines[i]))
        for (const [i, r] of remaining.entries()) if (pool[i]!.remainingMinor > 0n) expect(r.remainingMinor >= 0n).toBe(true)
        const back = reduction < lines[0]! ? reduction : lines[0]!
        expect(giveBack(shares[0]!, back).reduce((a, s) => a + s.amountMinor, 0n)).toBe(back)
        expect(giveBack(shares[0]!, lines[0]!)).toEqual(shares[0])
      }),
    )
    expect(() => shareLine([{ donor: 'a', remainingMinor: -5n }], 1n)).toThrow()
  })
})

describe('entries', () => {
  test('LEDGER-1: an entry that does not balance in a currency, or in US dollars, is a bug', () => {
    const [bank, income] = [chart.bank('EUR'), chart.contributions('win_mdfm', 'don_a')]
    const good = [debit(bank, money(100n, 'EUR'), 111n), credit(income, money(100n, 'EUR'), 111n)]
    expect(() => assertBalanced({ code: 'x', postings: good })).not.toThrow()
    expect(() => assertBalanced({ code: 'x', postings: mirrored(good) })).not.toThrow()
    expect(() => assertBalanced({ code: 'x', postings: [good[0]!, { ...good[1]!, usdMinor: 110n }] })).toThrow(/LEDGER-1/)
    expect(() => assertBalanced({ code: 'x', postings: [good[0]!, credit(income, usd(100n), 111n)] })).toThrow(/LEDGER-1/)
    expect(() => assertBalanced({ code: 'x', postings: [good[0]!] })).toThrow(/LEDGER-1/)
  })
})

describe('donors', () => {
  test('DONOR-1: every kind is a type with its own subtype, and nothing else', () => {
    expect(KINDS).toHaveLength(1 + 3 + 2 + 4 + 4)
    for (const kind of KINDS) expect(parseKind(kind)).not.toBeNull()
    for (const wrong of ['PRIVATE:NGO', 'MEMBER_CITY:NATIONAL', 'PRIVATE', 'X', '']) expect(parseKind(wrong)).toBeNull()
    expect(isSubtypeOf('GOVERNMENT', null)).toBe(false)
  })

  test('DONOR-2: due diligence moves only along its life, and a clearance expires', () => {
    expect(Object.fromEntries(DUE_DILIGENCE.map((state) => [state, movesFrom(state)]))).toEqual({ PROSPECT: ['UNDER_REVIEW'], UNDER_REVIEW: ['CLEARED', 'DECLINED'], CLEARED: ['SUSPENDED', 'UNDER_REVIEW'], DECLINED: ['UNDER_REVIEW'], SUSPENDED: ['UNDER_REVIEW'] })
    expect(decideReview('UNDER_REVIEW', 'CLEARED', null, day('2026-01-01'))).toMatchObject({ ok: false, failure: { code: 'EXPIRY_MISSING' } })
    expect(isClearedOn({ dueDiligence: 'CLEARED', expiresOn: day('2026-01-01') }, day('2026-01-02'))).toBe(false)
  })

  test('DONOR-3: the stricter choice of donor and gift rules', () => {
    const donor = { name: 'Secret Trust', type: 'PRIVATE', inAfrica: false } as const
    expect(publicNameOf({ ...donor, recognition: 'NAME' }, 'ANONYMOUS')).toEqual({ shown: 'nothing' })
    expect(publicNameOf({ ...donor, recognition: 'ANONYMOUS' }, 'NAME')).toEqual({ shown: 'nothing' })
    expect(JSON.stringify(publicNameOf({ ...donor, recognition: 'TYPE_ONLY' }))).not.toContain('Secret')
  })
})

describe('public breakdowns', () => {
  const TYPES = ['MEMBER_CITY', 'GOVERNMENT', 'MULTILATERAL', 'PRIVATE', 'CIVIL_SOCIETY'] as const
  test('TRANSPARENCY-2: a lone anonymous donor is hidden together with the next smallest type', () => {
    const part = (type: TypePart['type'], amountMinor: bigint, donors: number, anonymous = 0) => ({ type, amountMinor, donors, anonymous })
    expect(publicBreakdown([part('MEMBER_CITY', 10n, 4), part('GOVERNMENT', 50n, 3), part('PRIVATE', 20n, 1, 1)])).toEqual({ shown: [{ type: 'GOVERNMENT', amountMinor: 50n }], othersMinor: 30n })
    expect(publicBreakdown([part('PRIVATE', 20n, 3, 1), part('GOVERNMENT', 5n, 1)])).toEqual({ shown: [{ type: 'PRIVATE', amountMinor: 20n }, { type: 'GOVERNMENT', amountMinor: 5n }], othersMinor: null })
  })

  test('TRANSPARENCY-2: parts and others add up, and no shown type hides fewer than three donors with an anonymous one', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ amountMinor: fc.bigInt({ min: 0n, max: 10n ** 9n }), donors: fc.integer({ min: 0, max: 6 }), anonymous: fc.integer({ min: 0, max: 6 }) }), { minLength: 5, maxLength: 5 }), (raw) => {
        const all = raw.map((r, i) => ({ type: TYPES[i]!, donors: r.donors, anonymous: Math.min(r.anonymous, r.donors), amountMinor: r.donors === 0 ? 0n : r.amountMinor }))
        const { shown, othersMinor } = publicBreakdown(all)
        expect(shown.reduce((a, s) => a + s.amountMinor, 0n) + (othersMinor ?? 0n)).toBe(all.reduce((a, p) => a + p.amountMinor, 0n))
        for (const { type } of shown) {
          const part = all.find((p) => p.type === type)!
          expect(part.anonymous === 0 || part.donors >= 3).toBe(true)
        }
      }),
    )
  })
})

describe('identity', () => {
  test('IDENTITY-1, IDENTITY-2: nobody changes their own roles, and an administrator stays', () => {
    expect(decideGrant({ role: 'approver', donor: null, city: null, person: 'prs_a', by: 'prs_a' })).toMatchObject({ ok: false, failure: { code: 'OWN_ROLES' } })
    expect(decideGrant({ role: 'donor-contact', donor: null, city: null, person: 'prs_b', by: 'prs_a' })).toMatchObject({ ok: false, failure: { code: 'SCOPE_MISSING' } })
    expect(decideRevocation({ role: 'administrator', person: 'prs_b', by: 'prs_a', administrators: 1 })).toMatchObject({ ok: false, failure: { code: 'LAST_ADMINISTRATOR' } })
    expect(decideRevocation({ role: 'administrator', person: 'prs_b', by: 'prs_a', administrators: 2 }).ok).toBe(true)
  })

  test('IDENTITY-7: of a donor, nobody changes their own duties and the last administrator stays; a deputy may always go', () => {
    const about = { person: 'prs_b', by: 'prs_a', isDeputy: false, donorAdministrators: 1 }
    expect(decideDuties({ ...about, before: ['ADMINISTRATOR'], after: ['FINANCE'] })).toMatchObject({ failure: { code: 'LAST_DONOR_ADMINISTRATOR' } })
    expect(decideDuties({ ...about, before: ['ADMINISTRATOR'], after: ['ADMINISTRATOR', 'FINANCE'] }).ok).toBe(true)
    expect(decideDuties({ ...about, before: ['ADMINISTRATOR'], after: [], isDeputy: true }).ok).toBe(true)
    expect(decideDuties({ ...about, by: 'prs_b', before: [], after: ['SIGNATORY'], donorAdministrators: 2 })).toMatchObject({ failure: { code: 'OWN_ROLES' } })
    expect(decideDuties({ ...about, by: 'prs_b', before: ['FINANCE', 'SIGNATORY'], after: ['SIGNATORY', 'FINANCE'] }).ok).toBe(true)
    expect(decideRevocation({ role: 'donor-contact', person: 'prs_b', by: 'prs_a', administrators: 0, duties: ['ADMINISTRATOR'], donorAdministrators: 1 })).toMatchObject({ failure: { code: 'LAST_DONOR_ADMINISTRATOR' } })
    expect(decideRevocation({ role: 'donor-contact', person: 'prs_b', by: 'prs_a', administrators: 0, duties: ['FINANCE'], donorAdministrators: 1 }).ok).toBe(true)
  })

  test('IDENTITY-4: one goes only to an address of this product', () => {
    for (const evil of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', null, '/a\\b', '/\u0000']) expect(ownPath(evil)).toBeNull()
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (url, text) => {
      for (const path of [url, text, `/${text}`]) {
        const own = ownPath(path)
        if (own !== null) expect(new URL(own, 'https://fund.example').origin).toBe('https://fund.example')
      }
    }))
    expect(ownPath('/donor/pledges/PL-2026-0001?x=1')).toBe('/donor/pledges/PL-2026-0001?x=1')
  })
})

export type { Day }
