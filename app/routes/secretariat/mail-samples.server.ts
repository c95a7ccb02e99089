// Each mail of the catalogue with invented names and amounts: what the preview shows, and what proves that every one can be written.
import * as agreements from '#app/features/agreements/documents/agreement-mails'
import { donorNewsMail } from '#app/features/allocations/documents/donor-news-mail'
import { statementMessages } from '#app/features/statements/messages'
import { statementReadyMail } from '#app/features/statements/documents/statement-mail'
import * as cities from '#app/features/allocations/documents/city-mails'
import { donorInvitationMail } from '#app/features/donors/documents/donor-invitation-mail'
import { changeAnsweredMail as lineChangeAnsweredMail } from '#app/features/line-changes/documents/change-mail'
import { memberReportMail } from '#app/features/member-reports/documents/member-report-mail'
import * as calls from '#app/features/calls/documents/call-mails'
import { invitationMail } from '#app/features/identity/documents/invitation-mail'
import { signInLinkMail } from '#app/features/identity/documents/sign-in-link-mail'
import * as inKind from '#app/features/in-kind/documents/in-kind-mails'
import { digestMail } from '#app/features/notices/documents/digest-mail'
import * as partnerships from '#app/features/partnerships/documents/partnership-mails'
import { offerLinkMail, offerReceivedMail } from '#app/features/placements/documents/placement-mails'
import { paymentFailedMail } from '#app/features/payments/documents/failure-mail'
import { refundMail } from '#app/features/payments/documents/refund-mail'
import { paymentArrivedMail, thankYouMail, yearlyReceiptMail } from '#app/features/payments/documents/receipt'
import { changeAnsweredMail } from '#app/features/pledges/documents/change-request-mail'
import { confirmationLinkMail, resumeMail, pledgeReceivedMail } from '#app/features/pledges/documents/gift-mails'
import { pledgeAcknowledgedMail } from '#app/features/pledges/documents/pro-forma'
import { reminderMail } from '#app/features/pledges/documents/reminder-mail'
import * as reports from '#app/features/reporting/documents/report-mails'
import { closingLetterMail } from '#app/features/remainders/documents/move-mail'
import { formatsIn, type Language } from '#app/kernel/language'
import { money, usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import type { MailDocument, MailPurpose } from '#app/platform/mail'

const HERE = 'https://fund.example'
const NAME = 'Ingrid Aas'
const AMOUNT = money(8_333_34n, 'EUR')
const HALF = money(4_166_67n, 'EUR')
const DUE = day('2027-01-31')
const INSTANT = new Date('2026-12-01T09:00:00Z')
const REFERENCE = 'RF232026000042'
const AGREED = { number: 'AG-2026-0001', donor: 'Northern Lights Foundation', amount: AMOUNT, signatory: { name: NAME, title: 'Director' } }
const THREAD = { name: NAME, ref: 'PP-2026-0001', organisation: 'Northern Lights Foundation', text: 'We could lend you a meeting hall for three days.', link: `${HERE}/partnerships/thread` }
const OFFERED = { name: NAME, ref: 'IK-2026-0001', text: 'Forty tablets with chargers, as seen on 12 November.', link: `${HERE}/donor/in-kind` }
const TO_CITY = { name: 'Chanda Mwale', link: `${HERE}/city` }
const CALL = { ref: 'CL-2026-0001', title: { en: 'Learning plans for six cities', fr: 'Des plans pour six villes' }, deadlineOn: DUE, deadlineTime: '23:59', timeZone: 'Africa/Nairobi', closesAt: new Date('2027-01-31T21:00:00Z'), application: 'CA-2026-0001', city: 'Lusaka' } as const

const REPORT = { ...TO_CITY, city: 'Lusaka', programme: { en: 'Cities that learn', fr: 'Des villes qui apprennent' }, from: day('2026-01-01'), to: day('2026-12-31'), dueOn: DUE }

const RECEIPT = {
  number: 'RC-2026-000001',
  issuedAt: INSTANT,
  donor: 'Northern Lights Foundation',
  payer: null,
  modality: 'MDFM' as const,
  payment: 'PY-2026-000001',
  pledge: 'PL-2026-0001',
  donorNumber: 'NLF/26/114',
  method: 'BANK_TRANSFER' as const,
  amount: AMOUNT,
  value: usd(9_259_27n),
  rate: null,
  receivedOn: day('2026-12-01'),
  verifyAddress: `${HERE}/verify/AAAA-BBBB-CCCC`,
  isDemonstration: false,
}

const SAMPLES: Record<MailPurpose, (language: Language) => MailDocument> = {
  'sign-in-link': (language) => signInLinkMail({ name: NAME, link: `${HERE}/sign-in/link` }, language),
  invitation: (language) => invitationMail({ name: NAME, email: 'ingrid.aas@northern.example', role: 'donor-contact', of: AGREED.donor, fromOn: null, untilOn: DUE, link: `${HERE}/sign-in` }, language),
  'donor-invitation': (language) => donorInvitationMail({ name: NAME, donor: AGREED.donor, by: 'Per Lund', duties: ['SIGNATORY', 'FINANCE'], link: `${HERE}/join/link`, expiresOn: DUE }, language),
  'placement-offer-link': (language) => offerLinkMail({ name: NAME, arrangement: 'LOAN', function: 'Programme specialist', startsOn: DUE, endsOn: DUE, link: `${HERE}/give/staff/confirm/link`, expiresAt: INSTANT }, language),
  'placement-offer-received': (language) => offerReceivedMail({ name: NAME, ref: 'SP-2026-0001', link: `${HERE}/donor` }, language),
  'give-later-link': (language) => resumeMail({ link: `${HERE}/${language}/give/link/who` }, language),
  'gift-confirmation-link': (language) => confirmationLinkMail({ name: NAME, amount: AMOUNT, purpose: 'MDFM', link: `${HERE}/give/confirm/link`, expiresAt: INSTANT }, language),
  'pledge-received': (language) => pledgeReceivedMail({ name: NAME, pledge: { ref: 'PL-2026-0001', amount: AMOUNT, instalments: [{ sequence: 1, dueOn: DUE, amount: AMOUNT }] }, link: `${HERE}/donor` }, language),
  'pledge-acknowledged': (language) => pledgeAcknowledgedMail({ name: NAME, pledge: { ref: 'PL-2026-0001', amount: AMOUNT }, request: { amount: HALF, dueOn: DUE }, link: `${HERE}/donor` }, language),
  'instalment-reminder': (language) => reminderMail({ name: NAME, pledge: 'PL-2026-0001', sequence: 1, dueOn: DUE, amount: AMOUNT, reference: REFERENCE, donorNumber: 'NLF/26/114', hasRequest: true, link: `${HERE}/donor` }, day('2027-02-14'), language),
  'change-answered': (language) => changeAnsweredMail({ name: NAME, pledge: 'PL-2026-0001', kind: 'CHANGE', accepted: true, answer: 'The second instalment is due in June.', link: `${HERE}/donor` }, language),
  'thank-you-with-receipt': (language) => thankYouMail(RECEIPT, { name: NAME, fund: `${HERE}/${language}` }, language),
  'payment-failed': (language) => paymentFailedMail({ payment: RECEIPT.payment, pledge: RECEIPT.pledge, amount: AMOUNT }, { name: NAME, link: `${HERE}/donor` }, language),
  'refund-made': (language) => refundMail({ refund: 'RE-2026-000001', payment: RECEIPT.payment, pledge: RECEIPT.pledge, amount: AMOUNT, left: money(100_00n, 'EUR'), on: DUE, reason: 'Sent twice.' }, { name: NAME, workspace: `${HERE}/donor` }, language),
  'payment-arrived': (language) => paymentArrivedMail(RECEIPT, { name: NAME, fund: `${HERE}/${language}` }, language),
  'yearly-receipt': (language) => yearlyReceiptMail({ number: RECEIPT.number, year: 2026, total: AMOUNT }, { name: NAME, documents: `${HERE}/donor/documents` }, language),
  'remainder-moved': (language) => closingLetterMail({ name: NAME, pledge: 'PL-2026-0001', amount: usd(1_250_00n), to: null, link: `${HERE}/donor/contributions` }, language),
  'allocation-news': (language) => donorNewsMail({ donor: AGREED.donor, allocation: 'AL-2026-0001', on: DUE, programme: { en: 'Cities that learn', fr: 'Des villes qui apprennent' }, kind: 'notional', amount: usd(12_000_00n), places: [{ city: 'Lusaka', amount: usd(12_000_00n) }] }, { name: NAME, link: `${HERE}/donor/contributions` }, language),
  'statement-ready': (language) => statementReadyMail({ donor: AGREED.donor, year: 2026, received: usd(9_259_27n), allocated: usd(8_000_00n), remaining: usd(1_259_27n) }, { name: NAME, link: `${HERE}/donor/statement` }, language),
  'agreement-ready': (language) => agreements.agreementReadyMail({ name: NAME, agreement: AGREED, code: 'AAAA-BBBB-CCCC', link: `${HERE}/donor` }, language),
  'agreement-signed': (language) => agreements.agreementSignedMail({ name: 'Marta Ruiz', agreement: AGREED, signedName: NAME, link: `${HERE}/secretariat` }, language),
  'agreement-in-force': (language) => agreements.agreementInForceMail({ name: NAME, agreement: AGREED, code: 'AAAA-BBBB-CCCC', next: { dueOn: DUE, amount: AMOUNT, reference: REFERENCE }, link: `${HERE}/donor` }, language),
  'agreement-withdrawn': (language) => agreements.agreementWithdrawnMail({ name: NAME, number: AGREED.number }, language),
  'partnership-proposed': (language) => partnerships.proposalReceivedMail({ ...THREAD, answerBy: DUE }, language),
  'partnership-answer': (language) => partnerships.answerMail(THREAD, language),
  'partnership-message': (language) => partnerships.messageArrivedMail(THREAD, language),
  'in-kind-confirmation-link': (language) => inKind.offerLinkMail({ name: NAME, description: OFFERED.text, link: `${HERE}/give/in-kind/confirm/link`, expiresAt: INSTANT }, language),
  'in-kind-received': (language) => inKind.offerReceivedMail({ ...OFFERED, declared: AMOUNT }, language),
  'in-kind-accepted': (language) => inKind.offerAcceptedMail(OFFERED, language),
  'in-kind-declined': (language) => inKind.offerDeclinedMail(OFFERED, language),
  'in-kind-matched': (language) => inKind.offerMatchedMail({ ...OFFERED, need: 'Laptops for three community learning centres.' }, language),
  'need-matched': (language) => inKind.needMatchedMail({ name: TO_CITY.name, ref: 'ND-2026-0001', city: 'Lusaka', need: 'Laptops for three community learning centres.', offer: OFFERED.text, link: TO_CITY.link }, language),
  'in-kind-acknowledged': (language) => inKind.letterMail({ ...OFFERED, number: 'LA-2026-000001', usd: usd(9_259_27n) }, language),
  'allocation-approved': (language) => cities.allocationMail(TO_CITY, { allocation: 'AL-2026-0001', city: 'Lusaka', amount: usd(12_000_00n), programme: { en: 'Cities that learn', fr: 'Des villes qui apprennent' } }, language),
  'disbursement-sent': (language) => cities.disbursementMail(TO_CITY, { disbursement: 'DB-2026-0001', city: 'Lusaka', amount: usd(12_000_00n), on: DUE }, language),
  'money-returned': (language) => cities.moneyReturnedMail(TO_CITY, { disbursement: 'DR-2026-0001', city: 'Lusaka', amount: usd(1_200_00n), on: DUE, sendAgain: false }, language),
  'member-report': (language) => memberReportMail({ ...TO_CITY, city: 'Lusaka', period: '2026-2027', asOf: DUE }, language),
  'line-change-answered': (language) => lineChangeAnsweredMail({ ...TO_CITY, city: 'Lusaka', programme: REPORT.programme, kind: 'MORE_TIME', accepted: true, answer: 'The rainy season came early; the end of June is fine.' }, language),
  'report-due': (language) => reports.reportDueMail(REPORT, day('2027-02-14'), language),
  'report-returned': (language) => reports.reportReturnedMail({ ...REPORT, comments: { results: 'Please say how many people finished the course.' } }, language),
  'report-accepted': (language) => reports.reportAcceptedMail({ ...REPORT, spent: usd(11_500_00n) }, language),
  'call-open': (language) => calls.callOpenMail(TO_CITY, { ...CALL, ceiling: usd(12_000_00n) }, language),
  'application-received': (language) => calls.applicationReceivedMail(TO_CITY, { ...CALL, asked: usd(9_500_00n) }, language),
  'application-decided': (language) => calls.outcomeMail(TO_CITY, { ...CALL, outcome: 'FUNDED', award: usd(9_000_00n), reason: 'The plan is clear, and the city pays for the rooms.' }, language),
  'team-digest': (language) => digestMail({ name: 'Marta Ruiz', on: DUE, todos: [{ key: 'a', title: statementMessages[language].today.transfer(formatsIn(language).money(AMOUNT)), detail: `${AGREED.donor} · ${RECEIPT.payment}`, href: '/secretariat', deed: statementMessages[language].today.confirm }], overdue: [{ pledge: 'PL-2026-0001', donor: AGREED.donor, amount: AMOUNT, dueOn: day('2027-01-17'), days: 14 }], due: [{ pledge: 'PL-2026-0002', donor: AGREED.donor, amount: HALF, dueOn: day('2027-02-03'), days: 3 }], link: `${HERE}/secretariat/notices` }, language),
}

const REFUND = { refund: 'RE-2026-000001', payment: RECEIPT.payment, pledge: null, amount: AMOUNT, left: money(0n, 'EUR'), on: DUE, reason: null }
const answered = (kind: 'CHANGE' | 'WITHDRAW', accepted: boolean) => (language: Language) => changeAnsweredMail({ name: NAME, pledge: 'PL-2026-0001', kind, accepted, answer: 'Your board decides in March.', link: `${HERE}/donor` }, language)
const decided = (outcome: 'RESERVE' | 'DECLINED' | 'CANCELLED') => (language: Language) => calls.outcomeMail(TO_CITY, { ...CALL, outcome, award: null, reason: 'There were more plans than money.' }, language)

/** The mails of a purpose that are worded otherwise, as the case may be. */
const OTHERS: Partial<Record<MailPurpose, readonly ((language: Language) => MailDocument)[]>> = {
  'pledge-acknowledged': [(language) => pledgeAcknowledgedMail({ name: NAME, pledge: { ref: 'PL-2026-0001', amount: AMOUNT }, request: null, link: `${HERE}/donor` }, language)],
  'instalment-reminder': [(language) => reminderMail({ name: NAME, pledge: 'PL-2026-0001', sequence: 1, dueOn: DUE, amount: AMOUNT, reference: REFERENCE, donorNumber: null, hasRequest: false, link: `${HERE}/donor` }, day('2027-01-01'), language)],
  'change-answered': [answered('CHANGE', false), answered('WITHDRAW', true), answered('WITHDRAW', false)],
  'payment-failed': [(language) => paymentFailedMail({ payment: RECEIPT.payment, pledge: null, amount: AMOUNT }, { name: NAME, link: `${HERE}/donor` }, language)],
  'refund-made': [(language) => refundMail(REFUND, { name: NAME, workspace: `${HERE}/donor` }, language)],
  'allocation-news': [(language) => donorNewsMail({ donor: AGREED.donor, allocation: 'AL-2026-0001', on: DUE, programme: REPORT.programme, kind: 'exact', amount: usd(12_000_00n), places: [{ city: 'Lusaka', amount: usd(12_000_00n) }] }, { name: NAME, link: `${HERE}/donor/contributions` }, language)],
  'agreement-in-force': [(language) => agreements.agreementInForceMail({ name: NAME, agreement: AGREED, code: 'AAAA-BBBB-CCCC', next: null, link: `${HERE}/donor` }, language)],
  'money-returned': [(language) => cities.moneyReturnedMail(TO_CITY, { disbursement: 'DR-2026-0001', city: 'Lusaka', amount: usd(1_200_00n), on: DUE, sendAgain: true }, language)],
  'line-change-answered': [
    (language) => lineChangeAnsweredMail({ ...TO_CITY, city: 'Lusaka', programme: REPORT.programme, kind: 'SEND_BACK', accepted: true, answer: 'Thank you for telling us.' }, language),
    (language) => lineChangeAnsweredMail({ ...TO_CITY, city: 'Lusaka', programme: REPORT.programme, kind: 'MORE_TIME', accepted: false, answer: 'The period ends in June.' }, language),
  ],
  'report-due': [(language) => reports.reportDueMail(REPORT, day('2027-01-14'), language)],
  'report-returned': [(language) => reports.reportReturnedMail({ ...REPORT, dueOn: null, comments: { results: 'Please say how many people finished the course.' } }, language)],
  'application-decided': [decided('RESERVE'), decided('DECLINED'), decided('CANCELLED')],
}

export function sampleOf(purpose: MailPurpose, language: Language): MailDocument {
  return SAMPLES[purpose](language)
}

/** A mail of each wording that the purpose has, the one that is shown first. */
export function samplesOf(purpose: MailPurpose, language: Language): MailDocument[] {
  return [SAMPLES[purpose], ...(OTHERS[purpose] ?? [])].map((write) => write(language))
}
