import { listRecipients } from '#app/features/donors/server/contacts.queries.server'
import { accept, type Result } from '#app/kernel/failure'
import { isLanguage } from '#app/kernel/language'
import { money, type Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, type Context } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { refundMail, type RefundFacts } from '../documents/refund-mail'

/** The job `tell-of-refund` with `{ refund }`: who paid, or else the donor's people, get one mail each. */
export function tellOfRefundJob({ origin }: { origin: string }) {
  const tell = command('job.run', async (context, input: { refund: string }): Promise<Result<null, never>> => {
    const refund = await context.transaction.refund.findUniqueOrThrow({ where: { id: input.refund }, include: { payment: { include: { pledge: { select: { ref: true } }, donor: { include: { contacts: true } }, refunds: true } } } })
    const { payment } = refund
    const { donor } = payment
    const currency = payment.currency as Currency
    // What was left after this refund, whatever came later.
    const gone = payment.refunds.filter((other) => other.recordedAt <= refund.recordedAt).reduce((sum, other) => sum + other.amountMinor, 0n)
    const facts: RefundFacts = {
      refund: refund.ref,
      payment: payment.ref,
      pledge: payment.pledge?.ref ?? null,
      amount: money(refund.amountMinor, currency),
      left: money(payment.amountMinor - gone, currency),
      on: refund.refundedOn as Day,
      reason: refund.reason,
    }
    const language = isLanguage(payment.payerLanguage) ? payment.payerLanguage : isLanguage(donor.language) ? donor.language : 'en'
    const to = payment.payerEmail ? [{ name: donor.contacts.find((c) => c.email === payment.payerEmail)?.name ?? donor.name, email: payment.payerEmail }] : (await listRecipients(context, payment.donorId, 'receipts')).map(({ name, email }) => ({ name, email }))
    for (const recipient of to) await queueMail(context, { key: `refund:${refund.id}:${recipient.email}`, to: recipient, mail: refundMail(facts, { name: recipient.name, workspace: `${origin}/donor` }, language) })
    return accept(null)
  })
  return async (context: Context, payload: unknown): Promise<void> => void (await tell(context, payload as { refund: string }))
}
