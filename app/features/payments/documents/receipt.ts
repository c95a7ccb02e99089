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

/** A receipt printed again: it says so, and under which hash the original is on record. */
export function copyOf(document: PdfDocument, sha256: string): PdfDocument {
  const says = paymentMessages[document.language].receipt
  return { ...document, mark: 'copy', title: `${document.title} · ${says.copy}`, footer: { ...document.footer, note: says.copyHash(sha256) } }
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
      { kind: 'parties', parties: [{ caption: says.from, lines: [receipt.donor, ...(receipt.payer ? [says.onBehalf(receipt.payer, receipt.donor)] : [])] }, { caption: says.for, lines: [says.use[receipt.modality]] }] },
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

export type YearlyFacts = {
  number: string
  issuedAt: Date
  donor: string
  year: number
  total: Money
  /** What is left of each payment after refunds. */
  lines: readonly { payment: string; receivedOn: Day; pledge: string | null; donorNumber: string | null; payer: string | null; amount: Money }[]
  verifyAddress: string
  isDemonstration: boolean
}

/** One receipt for all payments of a year in one currency that have no receipt of their own. */
export function yearlyReceiptDocument(receipt: YearlyFacts, language: Language): PdfDocument {
  const { receipt: says } = paymentMessages[language]
  const formats = formatsIn(language)
  const { currency } = receipt.total
  return {
    title: says.yearlyTitle(receipt.year),
    language,
    number: says.number(receipt.number),
    issuedAt: receipt.issuedAt,
    author: says.author,
    ...(receipt.isDemonstration ? { mark: 'demonstration' as const } : {}),
    blocks: [
      { kind: 'parties', parties: [{ caption: says.from, lines: [receipt.donor] }] },
      { kind: 'figure', figure: formats.money(receipt.total), caption: says.yearlyCaption(receipt.year) },
      {
        kind: 'table',
        columns: [{ label: says.payment, rowHeader: true, weight: 2 }, { label: says.day, weight: 2 }, { label: says.details, weight: 3 }, { label: currency, align: 'end', weight: 2 }],
        rows: receipt.lines.map((line) => [line.payment, formats.shortDay(line.receivedOn), [line.pledge, line.donorNumber, line.payer && says.onBehalf(line.payer, receipt.donor)].filter(Boolean).join(' · '), formats.figure(line.amount)]),
        total: [says.amount, '', '', formats.figure(receipt.total)],
      },
      { kind: 'paragraph', text: says.yearlyNote },
      { kind: 'paragraph', text: says.note },
    ],
    footer: { verify: says.verify(receipt.verifyAddress), note: says.hash },
  }
}

/** To a donor who wants one receipt a year, when money has arrived: thanks. */
export function paymentArrivedMail(receipt: Pick<ReceiptFacts, 'payment' | 'amount' | 'receivedOn'>, to: { name: string; fund: string }, language: Language): MailDocument {
  const { receipt: says } = paymentMessages[language]
  const formats = formatsIn(language)
  return {
    purpose: 'payment-arrived',
    language,
    values: { name: to.name, payment: receipt.payment, amount: formats.money(receipt.amount), day: formats.day(receipt.receivedOn) },
    subject: says.arrivedSubject(receipt.payment),
    preview: says.mailPreview,
    greeting: says.greeting(to.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: says.arrivedText(formats.money(receipt.amount), formats.day(receipt.receivedOn)) },
      { kind: 'paragraph', part: 'follow', text: says.mailFollow },
      { kind: 'button', label: says.mailButton, href: to.fund },
    ],
    signature: says.author,
  }
}

/** To the contacts of a donor who wants one receipt a year: that receipt. */
export function yearlyReceiptMail(receipt: Pick<YearlyFacts, 'number' | 'year' | 'total'>, to: { name: string; documents: string }, language: Language): MailDocument {
  const { receipt: says } = paymentMessages[language]
  return {
    purpose: 'yearly-receipt',
    language,
    values: { name: to.name, number: receipt.number, year: String(receipt.year), amount: formatsIn(language).money(receipt.total) },
    subject: says.yearlySubject(receipt.year, receipt.number),
    preview: says.yearlyPreview,
    greeting: says.greeting(to.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: says.yearlyText(formatsIn(language).money(receipt.total), receipt.year) },
      { kind: 'button', label: says.yearlyButton, href: to.documents },
    ],
    signature: says.author,
  }
}

/** To the payer, when money has arrived: thanks, with the receipt. */
export function thankYouMail(receipt: ReceiptFacts, to: { name: string; fund: string }, language: Language): MailDocument {
  const { receipt: says } = paymentMessages[language]
  const formats = formatsIn(language)
  return {
    purpose: 'thank-you-with-receipt',
    language,
    values: { name: to.name, number: receipt.number, amount: formats.money(receipt.amount), day: formats.day(receipt.receivedOn) },
    subject: says.mailSubject(receipt.number),
    preview: says.mailPreview,
    greeting: says.greeting(to.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: says.mailText(formats.money(receipt.amount), formats.day(receipt.receivedOn)) },
      { kind: 'paragraph', part: 'follow', text: says.mailFollow },
      { kind: 'button', label: says.mailButton, href: to.fund },
    ],
    signature: says.author,
  }
}
