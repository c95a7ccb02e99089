// What a receipt says: the gross amount, whoever paid what fees. Source: DOMAIN.md, section 4; CASES.md, F5.
import { formatsIn, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { MailDocument } from '#app/platform/mail'
import type { PdfDocument } from '#app/platform/pdf'
import { paymentMessages } from '../messages'

export type ReceiptFacts = {
  number: string
  issuedAt: Date
  donor: string
  payer: string | null
  modality: 'MDFM' | 'PA1' | 'PA2' | 'PA3'
  payment: string
  pledge: string | null
  donorNumber: string | null
  method: 'CARD' | 'BANK_TRANSFER'
  amount: Money
  value: Money
  /** Units of currency per US dollar with its day; null where the amount was credited in US dollars or is in US dollars. */
  rate: { unitsPerUsd: string; effectiveOn: Day; source: string } | null
  receivedOn: Day
  verifyAddress: string
  isDemonstration: boolean
}

/** The receipt as a document. */
export function receiptDocument(receipt: ReceiptFacts, language: Language): PdfDocument {
  const words = paymentMessages[language]
  const { receipt: says } = words
  const formats = formatsIn(language)
  const fact = (label: string, value: string | null) => (value ? [{ label, value }] : [])
  const rate = receipt.rate ? says.valueNote(`${formats.rate(receipt.rate.unitsPerUsd)} ${receipt.amount.currency} / USD, ${formats.day(receipt.rate.effectiveOn)}, ${receipt.rate.source}`) : receipt.amount.currency === 'USD' ? '' : says.credited
  return {
    title: says.title,
    language,
    number: says.number(receipt.number),
    issuedAt: receipt.issuedAt,
    author: says.author,
    ...(receipt.isDemonstration ? { mark: 'demonstration' as const } : {}),
    blocks: [
      { kind: 'parties', parties: [{ caption: says.from, lines: [receipt.donor, ...(receipt.payer ? [`${says.by} ${receipt.payer}`] : [])] }, { caption: says.for, lines: [says.use[receipt.modality]] }] },
      { kind: 'figure', figure: formats.money(receipt.amount), caption: says.received(formats.day(receipt.receivedOn)) },
      { kind: 'heading', level: 2, text: says.facts },
      {
        kind: 'facts',
        facts: [
          ...fact(says.payment, receipt.payment),
          ...fact(says.pledge, receipt.pledge),
          ...fact(says.donorNumber, receipt.donorNumber),
          ...fact(says.by, words.methods[receipt.method]),
          ...fact(says.value, [formats.money(receipt.value), rate].filter(Boolean).join(', ')),
        ],
      },
      { kind: 'paragraph', text: says.note },
    ],
    footer: { verify: says.verify(receipt.verifyAddress), note: says.hash },
  }
}

/** To the payer, when money has arrived: thanks, with the receipt. */
export function thankYouMail(receipt: ReceiptFacts, to: { name: string; fund: string }, language: Language): MailDocument {
  const { receipt: says } = paymentMessages[language]
  const formats = formatsIn(language)
  return {
    purpose: 'thank-you-with-receipt',
    language,
    subject: says.mailSubject(receipt.number),
    preview: says.mailPreview,
    greeting: says.greeting(to.name),
    blocks: [
      { kind: 'paragraph', text: says.mailText(formats.money(receipt.amount), formats.day(receipt.receivedOn)) },
      { kind: 'paragraph', text: says.mailFollow },
      { kind: 'button', label: says.mailButton, href: to.fund },
    ],
    signature: says.author,
  }
}
