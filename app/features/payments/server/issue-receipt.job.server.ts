import { getRateRow } from '#app/features/fund/server/fund.queries.server'
import type { Modality } from '#app/features/fund/domain/window'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { isLanguage } from '#app/kernel/language'
import { money, usd, type Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, nextNumber, type CommandContext, type Context } from '#app/platform/context'
import { newVerificationCode, storeDocument } from '#app/platform/files'
import { queueMail, type MailDocument, type MailRecipient } from '#app/platform/mail'
import { drawPdf, PDF_TEMPLATE_VERSION } from '#app/platform/pdf'
import { listRecipients } from '#app/features/donors/server/contacts.queries.server'
import { getReceiptPlan } from '#app/features/donors/server/choices.queries.server'
import { paymentArrivedMail, receiptDocument, thankYouMail, type ReceiptFacts } from '../documents/receipt'
import { keepReceipt } from './kept-receipts.server'

type Settings = { origin: string; demo: boolean }

/** Issues the receipt of a payment once: its number leaves no gap, its bytes never change, and it goes to the payer by mail. PAYMENT-4. */
function issueReceipt(settings: Settings) {
  return command('job.run', async (context, input: { payment: string }): Promise<Result<{ document: string | null }, never>> => {
    const payment = await context.transaction.payment.findUniqueOrThrow({
      where: { id: input.payment },
      include: { donor: { include: { contacts: true } }, payer: true, pledge: true, window: true },
    })
    // What was taken back as recorded in error before its turn came gets no receipt.
    if (payment.receiptId || payment.status === 'REVERSED') return accept({ document: payment.receiptId })
    const language = isLanguage(payment.payerLanguage) ? payment.payerLanguage : isLanguage(payment.donor.language) ? payment.donor.language : 'en'
    const to = payment.payerEmail ? [{ name: payment.donor.contacts.find((c) => c.email === payment.payerEmail)?.name ?? payment.donor.name, email: payment.payerEmail }] : (await listRecipients(context, payment.donorId, 'receipts')).map(({ name, email }) => ({ name, email }))
    if ((await getReceiptPlan(context, payment.donorId)) === 'YEARLY') {
      const arrived = { payment: payment.ref, amount: money(payment.amountMinor, payment.currency as Currency), receivedOn: payment.receivedOn as Day }
      await waitForYearly(context, payment.id, to.map((recipient) => ({ recipient, mail: paymentArrivedMail(arrived, { name: recipient.name, fund: `${settings.origin}/${language}` }, language) })))
      return accept({ document: null })
    }
    const code = newVerificationCode(context)
    const facts: ReceiptFacts = {
      number: await nextNumber(context, 'RC', 6),
      issuedAt: context.clock.now(),
      donor: payment.donor.name,
      payer: payment.payer?.name ?? null,
      modality: payment.window.modality as Modality,
      payment: payment.ref,
      pledge: payment.pledge?.ref ?? null,
      donorNumber: payment.pledge?.donorNumber ?? null,
      method: payment.method as ReceiptFacts['method'],
      amount: money(payment.amountMinor, payment.currency as Currency),
      value: usd(payment.usdMinor!),
      rate: payment.rateId ? await getRateRow(context, payment.rateId) : null,
      receivedOn: payment.receivedOn as Day,
      verifyAddress: `${settings.origin}/verify/${code}`,
      isDemonstration: settings.demo,
    }
    const document = await storeDocument(context, {
      kind: 'RECEIPT',
      number: facts.number,
      title: receiptDocument(facts, language).title,
      fileName: `${facts.number}.pdf`,
      mediaType: 'application/pdf',
      language,
      bytes: await drawPdf(receiptDocument(facts, language)),
      templateVersion: `receipt-2/${PDF_TEMPLATE_VERSION}`,
      subject: `payment:${payment.id}`,
      donorId: payment.donorId as Id<'donor'>,
      code,
    })
    await context.transaction.payment.update({ where: { id: payment.id }, data: { receiptId: document.id } })
    await keepReceipt(context, { document: document.id, kind: 'SINGLE', donor: payment.donorId, amount: facts.amount, facts, payments: [payment.id] })
    await context.audit({ name: 'receipt.issued', subject: `payment:${payment.id}`, after: { number: facts.number, document: document.id, sha256: document.sha256 } })
    for (const recipient of to) await queueMail(context, { key: `thank-you:${payment.id}:${recipient.email}`, to: recipient, mail: thankYouMail(facts, { name: recipient.name, fund: `${settings.origin}/${language}` }, language), attachments: [document.id] })
    return accept({ document: document.id })
  })
}

/** The donor has one receipt a year: the payment waits for it, and its payer is thanked. */
async function waitForYearly(context: CommandContext, payment: string, mails: readonly { recipient: MailRecipient; mail: MailDocument }[]): Promise<void> {
  await context.transaction.receiptLine.upsert({ where: { paymentId: payment }, create: { paymentId: payment }, update: {} })
  for (const { recipient, mail } of mails) await queueMail(context, { key: `payment-arrived:${payment}:${recipient.email}`, to: recipient, mail })
}

/** The job `issue-receipt` with `{ payment }`. */
export function issueReceiptJob(settings: Settings) {
  const issue = issueReceipt(settings)
  return async (context: Context, payload: unknown): Promise<void> => {
    await issue(context, payload as { payment: string })
  }
}
