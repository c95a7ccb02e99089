// What belongs to no promise and no award: rates, closed periods, a refund, a waiver that waits for its approver, a transfer that waits for its second officer.
import { beginClosing } from '#app/features/closing/server/begin-closing.command.server'
import { certifyPeriod } from '#app/features/closing/server/certify-period.command.server'
import { POOL } from '#app/features/fund/domain/window'
import { approveMove } from '#app/features/remainders/server/approve-move.command.server'
import { proposeMove } from '#app/features/remainders/server/propose-move.command.server'
import { confirmIncome } from '#app/features/income/server/confirm-income.command.server'
import { recordIncome } from '#app/features/income/server/record-income.command.server'
import { recordRate } from '#app/features/fund/server/record-rate.command.server'
import { recordRefund } from '#app/features/payments/server/record-refund.command.server'
import { recordWire } from '#app/features/payments/server/record-wire.command.server'
import { proposeWaiver } from '#app/features/pledges/server/waive-instalments.command.server'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { loadChecks } from '../../../../scripts/checks.ts'
import { demoRates } from '../rates'
import { must, ORIGIN } from '../stage'
import { amountOf, known, type Play, type Scene } from './scene'

/** Each month's rates are recorded on the day from which they are in force; one of them is corrected when its payment is long booked. */
export function rateScenes({ stage }: Play): Scene[] {
  const corrected = { currency: 'EUR', effectiveOn: day('2026-09-01'), unitsPerUsd: '0.9441', source: 'Demonstration rates', reason: 'The bulletin of September was reissued' }
  return [...demoRates().map((rate) => ({ on: rate.effectiveOn, rate })), { on: day('2026-11-18'), rate: corrected }].map(({ on, rate }) => ({ on, tell: async () => void must(await recordRate(stage.as('finance2'), rate)) }))
}

export function otherScenes({ stage, pledges }: Play): Scene[] {
  const begin = (on: string, code: string): Scene => ({ on: day(on), tell: async () => void must(await beginClosing(stage.as('admin'), { code })) })
  const certify = (on: string, code: string): Scene => ({ on: day(on), tell: async () => void must(await certifyPeriod(await loadChecks())(stage.as('head'), { code })) })
  const refundedOn = day('2026-09-24')
  return [
    begin('2023-12-04', '2020-2021'),
    certify('2023-12-05', '2020-2021'),
    begin('2024-01-09', '2022-2023'),
    certify('2024-01-10', '2022-2023'),
    begin('2026-01-19', '2024-2025'),
    certify('2026-02-02', '2024-2025'),
    {
      on: refundedOn,
      async tell() {
        const payment = await stage.database.read.payment.findFirstOrThrow({ where: { pledgeId: known(pledges, 'literacy26').id } })
        must(await recordRefund(stage.as('finance'), { payment: payment.id as Id<'payment'>, amount: usd(700_00n), on: refundedOn, reason: 'Typed as 5,200 in place of 4,500: the giver asked for the rest back.', processorRefund: null }))
      },
    },
    ...interest(stage),
    ...remainders({ stage, pledges }),
    {
      on: day('2026-11-17'),
      tell: async () => void must(await proposeWaiver(stage.as('officer'), { pledge: known(pledges, 'literacy26').id, instalments: 'ALL', reason: 'They meant 4,500: the rest was a slip of the pen, and went back in September.' })),
    },
    {
      on: day('2026-11-20'),
      tell: async () => void must(await recordWire(stage.as('finance'), { reference: known(pledges, 'northern26').ref, amount: amountOf('20000.00', 'EUR'), fee: null, receivedOn: day('2026-11-19'), note: 'Bank statement of 2026-11-19, line 7', payer: null })),
    },
  ]
}

/** The study of the Union is printed: what remained moved to the pool. The plans of the Lakes Bank are written: its remainder waits for the approver. */
function remainders({ stage, pledges }: Pick<Play, 'stage' | 'pledges'>): Scene[] {
  const proposed = async (key: string, reason: string, by: string, consentOn: string) => {
    const window = await stage.database.read.window.findFirstOrThrow({ where: { pledgeId: known(pledges, key).id } })
    const paper = { name: `consent-${known(pledges, key).ref}.pdf`, bytes: new TextEncoder().encode(`%PDF-1.4\n% Consent of the donor: ${by}, ${consentOn}\n`) }
    return must(await proposeMove(stage.as('officer'), { window: window.id, to: POOL, amount: null, reason, consent: { by, on: day(consentOn), file: paper } })).move
  }
  return [
    {
      on: day('2026-11-20'),
      async tell() {
        const move = await proposed('union24', 'The study is printed in both languages, and its last city has reported.', 'Salma Idrissi, Director of programmes', '2026-11-16')
        // It is above the limit: the approver and the deputy.
        for (const by of ['head', 'deputy']) must(await approveMove(stage.as(by), { move, origin: ORIGIN, demonstration: true }))
      },
    },
    { on: day('2026-11-23'), tell: async () => void (await proposed('lakes24', 'The plans of both cities are adopted; nothing more is to be paid.', 'Peter Ochieng, Head of grants', '2026-11-19')) },
  ]
}

/** What the bank paid for the pool's money: two quarters are confirmed, the third waits for its second officer. */
function interest(stage: Play['stage']): Scene[] {
  const recorded = async (on: string, amount: string, statement: string) => must(await recordIncome(stage.as('finance'), { window: POOL, kind: 'INTEREST', amount: amountOf(amount, 'USD'), receivedOn: day(on), evidence: statement })).income
  const confirmed = (on: string, told: string, amount: string, statement: string): Scene => ({ on: day(told), tell: async () => void must(await confirmIncome(stage.as('finance2'), { income: await recorded(on, amount, statement) })) })
  return [
    confirmed('2026-03-31', '2026-04-08', '214.36', 'Bank statement 3/2026, line 31'),
    confirmed('2026-06-30', '2026-07-07', '287.90', 'Bank statement 6/2026, line 28'),
    { on: day('2026-11-19'), tell: async () => void (await recorded('2026-09-30', '251.47', 'Bank statement 9/2026, line 33')) },
  ]
}
