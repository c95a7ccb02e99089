import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** LEDGER-6: over all accounts the trial balance is zero in each currency. */
export const check: Check = {
  name: 'the trial balance is zero in each currency and in US dollars (LEDGER-6)',
  async run(context) {
    const balances = await reading(context).accountBalance.findMany()
    const byCurrency = new Map<string, bigint>()
    let value = 0n
    for (const b of balances) {
      byCurrency.set(b.currency, (byCurrency.get(b.currency) ?? 0n) + b.debitMinor - b.creditMinor)
      value += b.debitUsdMinor - b.creditUsdMinor
    }
    const faults = [...byCurrency].filter(([, sum]) => sum !== 0n).map(([currency, sum]) => `The trial balance in ${currency} is off by ${sum} minor units.`)
    return value === 0n ? faults : [...faults, `The trial balance in US dollars is off by ${value} cents.`]
  },
}
