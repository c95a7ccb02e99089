import { money, parseRate, toUsd, type Currency } from '#app/kernel/money'
import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** PAYMENT-6: what a payment is worth is its amount at the rate row that it kept, or what was credited for it in US dollars. */
export const check: Check = {
  name: 'every payment is worth its amount at the rate that it kept, or what was credited (PAYMENT-6)',
  async run(context) {
    const db = reading(context)
    const rates = new Map((await db.exchangeRate.findMany()).map((row) => [row.id, row]))
    const payments = await db.payment.findMany({ where: { entryId: { not: null } }, orderBy: { ref: 'asc' }, select: { ref: true, entryId: true, currency: true, amountMinor: true, usdMinor: true, rateBasis: true, rateId: true, receivedOn: true } })
    const income = await db.posting.groupBy({ by: ['entryId'], where: { side: 'CREDIT', account: { path: { startsWith: 'income:contributions:' } } }, _sum: { usdMinor: true } })
    const credited = new Map(income.map((row) => [row.entryId, row._sum.usdMinor ?? 0n]))
    const faults: string[] = []
    for (const payment of payments) {
      if (payment.rateBasis === 'CREDITED') {
        if (payment.rateId !== null) faults.push(`${payment.ref} was credited in US dollars and names a rate all the same.`)
        const cents = credited.get(payment.entryId!) ?? 0n
        if (cents !== payment.usdMinor) faults.push(`${payment.ref} is worth ${payment.usdMinor} US cents, ${cents} were credited for it.`)
        continue
      }
      const row = payment.rateId === null ? null : rates.get(payment.rateId)
      const rate = parseRate(payment.currency as Currency, row ? row.unitsPerUsd : payment.currency === 'USD' ? '1' : '')
      if (!rate || (row && (row.currency !== payment.currency || row.effectiveOn > (payment.receivedOn ?? '')))) {
        faults.push(`${payment.ref} keeps no rate of ${payment.currency} that was in force on ${payment.receivedOn}.`)
        continue
      }
      const value = toUsd(money(payment.amountMinor, payment.currency as Currency), rate).minor
      if (value !== payment.usdMinor) faults.push(`${payment.ref} is worth ${payment.usdMinor} US cents, its amount at the rate that it kept gives ${value}.`)
    }
    return faults
  },
}
