import { ALL } from '#app/features/fund/domain/measures'
import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** FUND-2, PAYMENT-5: the stored figures of money equal the rows and the ledger behind them. */
export const check: Check = {
  name: 'the stored figures of the fund equal the payments, allocations and the ledger (FUND-2, PAYMENT-5)',
  async run(context) {
    const db = reading(context)
    const stored = async (measure: string) => (await db.fundMeasure.aggregate({ where: { measure, key: ALL }, _sum: { deltaMinor: true } }))._sum.deltaMinor ?? 0n
    const payments = await db.payment.aggregate({ where: { entryId: { not: null } }, _sum: { usdMinor: true, feeUsdMinor: true, supportUsdMinor: true, netUsdMinor: true } })
    const refunds = await db.refund.aggregate({ _sum: { usdMinor: true, supportUsdMinor: true, feeUsdMinor: true } })
    const lines = await db.allocationLine.aggregate({ where: { allocation: { entryId: { not: null } } }, _sum: { amountMinor: true, reducedMinor: true, sentMinor: true } })
    const network = await db.allocationLine.aggregate({ where: { cityId: null, allocation: { entryId: { not: null } } }, _sum: { sentMinor: true } })
    const balance = async (prefix: string) => {
      const rows = await db.accountBalance.findMany({ where: { account: { path: { startsWith: prefix } } } })
      return rows.reduce((sum, row) => sum + row.debitUsdMinor - row.creditUsdMinor, 0n)
    }
    const [refunded, supportBack, disputeFees] = [refunds._sum.usdMinor ?? 0n, refunds._sum.supportUsdMinor ?? 0n, refunds._sum.feeUsdMinor ?? 0n]
    const expected: [string, bigint, bigint][] = [
      ['received', await stored('received'), payments._sum.usdMinor ?? 0n],
      ['refunded', await stored('refunded'), refunded],
      ['fees', await stored('fees'), (payments._sum.feeUsdMinor ?? 0n) + disputeFees],
      ['support cost', await stored('supportCost'), (payments._sum.supportUsdMinor ?? 0n) - supportBack],
      ['net programmable', await stored('net'), (payments._sum.netUsdMinor ?? 0n) - refunded + supportBack - disputeFees],
      ['allocated', await stored('allocated'), (lines._sum.amountMinor ?? 0n) - (lines._sum.reducedMinor ?? 0n)],
      ['disbursed', await stored('disbursed'), lines._sum.sentMinor ?? 0n],
      ['spent directly', await stored('spentDirectly'), network._sum.sentMinor ?? 0n],
      ['received less refunded in the ledger', (await stored('received')) - (await stored('refunded')), -(await balance('income:contributions:'))],
      ['fees in the ledger', await stored('fees'), await balance('expenses:fees:')],
      ['support cost in the ledger', await stored('supportCost'), await balance('expenses:support-cost:')],
      ['allocated in the ledger', await stored('allocated'), await balance('expenses:allocations:')],
    ]
    return expected.filter(([, figure, rows]) => figure !== rows).map(([name, figure, rows]) => `The stored figure "${name}" is ${figure} US cents, what is behind it gives ${rows}.`)
  },
}
