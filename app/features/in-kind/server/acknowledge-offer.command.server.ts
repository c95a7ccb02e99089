import { listRecipients } from '#app/features/donors/server/contacts.queries.server'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { isLanguage } from '#app/kernel/language'
import { money, sum, usd, type Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, nextNumber } from '#app/platform/context'
import { newVerificationCode, storeDocument } from '#app/platform/files'
import { queueMail } from '#app/platform/mail'
import { drawPdf, PDF_TEMPLATE_VERSION } from '#app/platform/pdf'
import { letterDocument, type LetterFacts } from '../documents/letter'
import { letterMail } from '../documents/in-kind-mails'
import type { AcknowledgeFailure } from '../domain/lifecycle'
import type { InKindKind } from '../domain/offer'
import { moveTo, openRowOf } from './rows.server'

export type Acknowledgement = { offer: Id<'inKindOffer'>; origin: string; demonstration: boolean }

/** OFFER-6: thanks the donor with one letter that names what was delivered and its confirmed value; its number leaves no gap. */
export const acknowledgeOffer = command('in-kind.manage', async (context, input: Acknowledgement): Promise<Result<{ ref: string; number: string; document: string }, AcknowledgeFailure>> => {
  const found = await openRowOf(context, input.offer, 'acknowledge')
  if (!found.ok) return found
  const row = found.value
  const donor = await context.transaction.donor.findUniqueOrThrow({ where: { id: row.donorId } })
  const recipients = await listRecipients(context, row.donorId, 'in-kind')
  if (recipients.length === 0) return refuse({ code: 'NO_CONTACT' })
  const language = isLanguage(donor.language) ? donor.language : 'en'
  const code = newVerificationCode(context)
  const deliveries = row.deliveries.map((one) => ({ on: one.deliveredOn as Day, quantity: one.quantity, value: money(one.valueMinor ?? 0n, row.currency as Currency), usd: usd(one.usdMinor ?? 0n) }))
  const facts: LetterFacts = {
    number: await nextNumber(context, 'LA', 6),
    issuedAt: context.clock.now(),
    donor: donor.name,
    offer: row.ref,
    kind: row.kind as InKindKind,
    area: row.priorityArea,
    description: row.description,
    unit: row.unit,
    deliveries,
    value: sum(deliveries.map((one) => one.value), row.currency as Currency),
    usd: sum(deliveries.map((one) => one.usd), 'USD'),
    verifyAddress: `${input.origin}/verify/${code}`,
    isDemonstration: input.demonstration,
  }
  const drawn = letterDocument(facts, language)
  const document = await storeDocument(context, {
    kind: 'ACKNOWLEDGEMENT',
    number: facts.number,
    title: drawn.title,
    fileName: `${facts.number}.pdf`,
    mediaType: 'application/pdf',
    language,
    bytes: await drawPdf(drawn),
    templateVersion: `in-kind-letter-1/${PDF_TEMPLATE_VERSION}`,
    subject: `in-kind:${row.id}`,
    donorId: row.donorId as Id<'donor'>,
    code,
  })
  await moveTo(context, row, 'ACKNOWLEDGED', { event: 'in-kind.acknowledged', text: facts.number, data: { letterId: document.id, letterNumber: facts.number } })
  for (const contact of recipients) {
    await queueMail(context, { key: `in-kind-thanks:${row.id}:${contact.id}`, to: contact, mail: letterMail({ name: contact.name, number: facts.number, usd: facts.usd, link: `${input.origin}/donor/in-kind/${row.ref}` }, contact.language), attachments: [document.id] })
  }
  return accept({ ref: row.ref, number: facts.number, document: document.id })
})
