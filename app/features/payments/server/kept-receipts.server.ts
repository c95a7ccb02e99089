// What a receipt says is kept as data beside its file. PAYMENT-10.
import type { Money } from '#app/kernel/money'
import { toJson } from '#app/platform/audit'
import type { CommandContext } from '#app/platform/context'
import type { ReceiptFacts, YearlyFacts } from '../documents/receipt'

type Kept = { document: string; donor: string; amount: Money; payments: readonly string[] } & ({ kind: 'SINGLE'; facts: ReceiptFacts } | { kind: 'YEARLY'; facts: YearlyFacts })

/** Keeps what a receipt says, and gives each of its payments its line; a payment that has one already stops the work. */
export async function keepReceipt(context: CommandContext, { document, kind, donor, amount, facts, payments }: Kept): Promise<void> {
  await context.transaction.receipt.create({
    data: { documentId: document, number: facts.number, kind, donorId: donor, currency: amount.currency, amountMinor: amount.minor, facts: toJson(facts), issuedAt: facts.issuedAt },
  })
  for (const payment of payments) await context.transaction.receiptLine.upsert({ where: { paymentId: payment }, create: { paymentId: payment, documentId: document }, update: { documentId: document } })
}

/** The facts as they were when the receipt was issued. */
export function readFacts<Facts>(json: string): Facts {
  return JSON.parse(json, (key, value: unknown) => (key === 'minor' ? BigInt(value as string) : key === 'issuedAt' ? new Date(value as string) : value)) as Facts
}
