import { OPEN_STATUSES, type PledgeStatus } from '#app/features/pledges/domain/pledge'
import { accept, type Result } from '#app/kernel/failure'
import { isLanguage } from '#app/kernel/language'
import { money, type Currency } from '#app/kernel/money'
import { command, type Context } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { paymentFailedMail } from '../documents/failure-mail'

/** The job `tell-of-failure` with `{ payment }`: who paid, or else the donor's people, get one mail each. None where the money has come after all. */
export function tellOfFailureJob({ origin }: { origin: string }) {
  const tell = command('job.run', async (context, input: { payment: string }): Promise<Result<null, never>> => {
    const payment = await context.transaction.payment.findUniqueOrThrow({ where: { id: input.payment }, include: { pledge: { select: { ref: true, status: true } }, donor: { include: { contacts: true } } } })
    if (payment.status !== 'FAILED') return accept(null)
    const { donor, pledge } = payment
    const language = isLanguage(payment.payerLanguage) ? payment.payerLanguage : isLanguage(donor.language) ? donor.language : 'en'
    // Without an account there is no workspace: then one gives again.
    const stands = pledge && OPEN_STATUSES.includes(pledge.status as PledgeStatus) ? pledge.ref : null
    const link = stands ? `${origin}/donor/pledges/${stands}` : `${origin}/${language}/give`
    const to = payment.payerEmail ? [{ name: donor.contacts.find((c) => c.email === payment.payerEmail)?.name ?? donor.name, email: payment.payerEmail }] : donor.contacts.map(({ name, email }) => ({ name, email }))
    const failed = { payment: payment.ref, pledge: stands, amount: money(payment.amountMinor, payment.currency as Currency) }
    for (const recipient of to) await queueMail(context, { key: `payment-failed:${payment.id}:${recipient.email}`, to: recipient, mail: paymentFailedMail(failed, { name: recipient.name, link }, language) })
    return accept(null)
  })
  return async (context: Context, payload: unknown): Promise<void> => void (await tell(context, payload as { payment: string }))
}
