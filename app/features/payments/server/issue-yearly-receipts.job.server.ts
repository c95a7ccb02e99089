// The job `issue-yearly-receipts`, once a day: each donor, year and currency that waits is one transaction.
import { listRecipients } from '#app/features/donors/server/contacts.queries.server'
import { donorFamily } from '#app/features/donors/server/donors.queries.server'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { isLanguage } from '#app/kernel/language'
import { money, type Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, nextNumber, reading, type CommandContext, type Context } from '#app/platform/context'
import { newVerificationCode, storeDocument } from '#app/platform/files'
import { queueMail } from '#app/platform/mail'
import { drawPdf, PDF_TEMPLATE_VERSION } from '#app/platform/pdf'
import { yearlyReceiptDocument, yearlyReceiptMail, type YearlyFacts } from '../documents/receipt'
import { keepReceipt } from './kept-receipts.server'

type Settings = { origin: string; demo: boolean }
type Group = { donor: string; year: number; currency: string }

/** Who waits for a receipt of a year that has ended: the value date decides the year. */
async function listWaiting(context: Context): Promise<Group[]> {
  const thisYear = `${context.clock.today().slice(0, 4)}-01-01`
  const rows = await reading(context).$queryRaw<{ donor: string; year: string; currency: string }[]>`
    SELECT DISTINCT COALESCE(d."mergedIntoId", d."id") AS "donor", substr(p."receivedOn", 1, 4) AS "year", p."currency" AS "currency"
    FROM "ReceiptLine" AS l JOIN "Payment" AS p ON p."id" = l."paymentId" JOIN "Donor" AS d ON d."id" = p."donorId"
    WHERE l."documentId" IS NULL AND p."receivedOn" < ${thisYear} AND p."status" <> 'REVERSED' AND p."amountMinor" > p."refundedMinor"
    ORDER BY 1, 2, 3`
  return rows.map((row) => ({ ...row, year: Number(row.year) }))
}

async function load(context: CommandContext, { donor, year, currency }: Group) {
  const payments = await context.transaction.payment.findMany({
    where: { donorId: { in: await donorFamily(context, donor) }, currency, receiptId: null, receivedOn: { gte: `${year}-01-01`, lte: `${year}-12-31` }, status: { not: 'REVERSED' } },
    include: { pledge: { select: { ref: true, donorNumber: true } }, payer: { select: { name: true } } },
    orderBy: [{ receivedOn: 'asc' }, { ref: 'asc' }],
  })
  const waiting = new Set((await context.transaction.receiptLine.findMany({ where: { documentId: null, paymentId: { in: payments.map((payment) => payment.id) } } })).map((line) => line.paymentId))
  return payments.filter((payment) => waiting.has(payment.id) && payment.amountMinor > payment.refundedMinor)
}

function issue({ origin, demo }: Settings) {
  return command('job.run', async (context, group: Group): Promise<Result<null, never>> => {
    const payments = await load(context, group)
    if (payments.length === 0) return accept(null)
    const donor = await context.transaction.donor.findUniqueOrThrow({ where: { id: group.donor } })
    const language = isLanguage(donor.language) ? donor.language : 'en'
    const currency = group.currency as Currency
    const code = newVerificationCode(context)
    const lines = payments.map((p) => ({ payment: p.ref, receivedOn: p.receivedOn as Day, pledge: p.pledge?.ref ?? null, donorNumber: p.pledge?.donorNumber ?? null, payer: p.payer?.name ?? null, amount: money(p.amountMinor - p.refundedMinor, currency) }))
    const total = money(lines.reduce((sum, line) => sum + line.amount.minor, 0n), currency)
    const facts: YearlyFacts = { number: await nextNumber(context, 'RC', 6), issuedAt: context.clock.now(), donor: donor.name, year: group.year, total, lines, verifyAddress: `${origin}/verify/${code}`, isDemonstration: demo }
    const drawn = yearlyReceiptDocument(facts, language)
    const document = await storeDocument(context, {
      kind: 'RECEIPT',
      number: facts.number,
      title: drawn.title,
      fileName: `${facts.number}.pdf`,
      mediaType: 'application/pdf',
      language,
      bytes: await drawPdf(drawn),
      templateVersion: `yearly-receipt-2/${PDF_TEMPLATE_VERSION}`,
      subject: `donor:${donor.id}`,
      donorId: donor.id as Id<'donor'>,
      code,
    })
    await context.transaction.payment.updateMany({ where: { id: { in: payments.map((p) => p.id) } }, data: { receiptId: document.id } })
    await keepReceipt(context, { document: document.id, kind: 'YEARLY', donor: donor.id, amount: total, facts, payments: payments.map((p) => p.id) })
    await context.audit({ name: 'receipt.issued', subject: `donor:${donor.id}`, after: { number: facts.number, document: document.id, sha256: document.sha256, year: group.year, total, payments: lines.map((line) => line.payment) } })
    for (const contact of await listRecipients(context, donor.id, 'receipts')) await queueMail(context, { key: `yearly-receipt:${document.id}:${contact.id}`, to: contact, mail: yearlyReceiptMail(facts, { name: contact.name, documents: `${origin}/donor/documents` }, contact.language), attachments: [document.id] })
    return accept(null)
  })
}

export function issueYearlyReceiptsJob(settings: Settings) {
  const issueOf = issue(settings)
  return async (context: Context): Promise<void> => {
    for (const group of await listWaiting(context)) await issueOf(context, group)
  }
}
