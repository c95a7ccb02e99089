// A payable request (pro-forma): who pays what by when, to which account, under which reference. PLEDGE-7. Source: DOMAIN.md, section 4.
import { printedIban, type BankAccount } from '#app/features/fund/domain/bank-account'
import { formatsIn, type Language } from '#app/kernel/language'
import { money, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { MailDocument } from '#app/platform/mail'
import { qrMatrix, type PdfBlock, type PdfDocument } from '#app/platform/pdf'
import { printedReference } from '../domain/creditor-reference'
import { epcCode } from '../domain/epc-code'
import type { ProFormaLine } from '../domain/pro-forma'
import { proFormaMessages } from '../messages/pro-forma'

export type ProFormaFacts = {
  number: string
  issuedAt: Date
  donor: string
  pledge: string
  donorNumber: string | null
  account: BankAccount
  currency: Currency
  lines: readonly ProFormaLine[]
  verifyAddress: string
  isDemonstration: boolean
}

/** What is to be paid in all, by when, and the reference that the transfer carries. */
export function toPay({ lines, currency }: Pick<ProFormaFacts, 'lines' | 'currency'>): { amount: Money; dueOn: Day; reference: string } {
  return { amount: money(lines.reduce((sum, line) => sum + line.unpaidMinor, 0n), currency), dueOn: lines[0]!.dueOn, reference: lines[0]!.reference }
}

function bankFacts(facts: ProFormaFacts, language: Language): PdfBlock {
  const says = proFormaMessages[language]
  const { reference } = toPay(facts)
  const row = (label: string, value: string | null) => (value ? [{ label, value }] : [])
  return {
    kind: 'facts',
    facts: [
      ...row(says.holder, facts.account.holder),
      ...row(says.bankName, facts.account.bank),
      ...row(says.iban, printedIban(facts.account.iban)),
      ...row(says.bic, facts.account.bic),
      { label: says.reference, value: [{ text: printedReference(reference), style: 'bold' }] },
    ],
  }
}

/** The QR code of a transfer in euros; nothing in other currencies. */
function code(facts: ProFormaFacts, language: Language): PdfBlock[] {
  const says = proFormaMessages[language]
  const { amount, reference } = toPay(facts)
  const text = epcCode(facts.account, amount, reference)
  const matrix = text && qrMatrix(text)
  if (!matrix) return []
  const [title, explained] = says.codeBeside as [string, string]
  return [{ kind: 'qr', matrix, alt: says.code(formatsIn(language).money(amount), printedReference(reference)), beside: [[{ text: title, style: 'bold' }], explained] }]
}

/** The payment request as a document. */
export function proFormaDocument(facts: ProFormaFacts, language: Language): PdfDocument {
  const says = proFormaMessages[language]
  const formats = formatsIn(language)
  const { amount, dueOn } = toPay(facts)
  return {
    title: says.title,
    language,
    number: says.number(facts.number),
    issuedAt: facts.issuedAt,
    author: says.author,
    ...(facts.isDemonstration ? { mark: 'demonstration' as const } : {}),
    blocks: [
      { kind: 'parties', parties: [{ caption: says.to, lines: [facts.donor, ...(facts.donorNumber ? [says.yourNumber(facts.donorNumber)] : [])] }, { caption: says.from, lines: says.fromLines }] },
      { kind: 'figure', figure: formats.money(amount), caption: facts.lines.length === 1 ? says.due(formats.day(dueOn)) : says.firstDue(formats.day(dueOn)) },
      { kind: 'heading', level: 2, text: says.what },
      {
        kind: 'table',
        columns: [{ label: says.instalment, weight: 3, rowHeader: true }, { label: says.dueOn, weight: 2 }, { label: says.unpaid(amount.currency), align: 'end', weight: 2 }],
        rows: facts.lines.map((line) => [says.of(line.sequence, facts.pledge), formats.day(line.dueOn), formats.figure(money(line.unpaidMinor, facts.currency))]),
        total: [says.total, '', formats.figure(amount)],
      },
      { kind: 'heading', level: 2, text: says.bank },
      ...(facts.isDemonstration ? [{ kind: 'notice' as const, tone: 'warning' as const, text: says.demonstration }] : []),
      bankFacts(facts, language),
      ...code(facts, language),
      { kind: 'paragraph', size: 'small', text: says.note },
    ],
    footer: { verify: says.verify(facts.verifyAddress), note: says.hash },
  }
}

type Acknowledged = { name: string; pledge: { ref: string; amount: Money }; request: { amount: Money; dueOn: Day } | null; link: string }

/** To the donor's contacts, when the team has read a promise: thanks, with the payment request where a transfer is awaited. */
export function pledgeAcknowledgedMail({ name, pledge, request, link }: Acknowledged, language: Language): MailDocument {
  const { mail } = proFormaMessages[language]
  const formats = formatsIn(language)
  return {
    purpose: 'pledge-acknowledged',
    language,
    values: { name, number: pledge.ref, amount: formats.money(pledge.amount), due: request ? formats.money(request.amount) : null, day: request ? formats.day(request.dueOn) : null },
    subject: mail.subject(pledge.ref),
    preview: mail.preview,
    greeting: mail.greeting(name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mail.text(formats.money(pledge.amount), pledge.ref) },
      { kind: 'paragraph', part: request ? 'request' : 'noRequest', text: request ? mail.request(formats.money(request.amount), formats.day(request.dueOn)) : mail.noRequest },
      { kind: 'paragraph', part: 'agreement', text: mail.agreement },
      { kind: 'button', label: mail.button, href: link },
    ],
    signature: mail.signature,
  }
}
