/**
 * Every mail that leaves the house, by its purpose: who gets it, and whether that person can choose not to. What it says and what makes it leave
 * is worded in the catalogue of the team's pages; a mail without an entry here does not compile.
 * `values`: what the team may name in its own wording, in each mail or only `sometimes`. `parts`: the wordings that it may replace beside subject,
 * preview, greeting, button and signature. `keep`: values that are said nowhere else, and so stay in the paragraph in which they stand.
 */
const MAIL_PURPOSES = {
  'sign-in-link': { audience: 'person', optional: false, values: ['name'], parts: ['text', 'until'] },
  invitation: { audience: 'person', optional: false, values: ['name', 'email', 'role'], parts: ['text', 'how'] },
  'donor-invitation': { audience: 'person', optional: false, values: ['name', 'donor', 'by', 'until'], parts: ['text', 'until'], keep: ['donor', 'until'] },
  'placement-offer-link': { audience: 'giver', optional: false, values: ['name', 'what', 'stay', 'until'], parts: ['text', 'ask', 'until'], keep: ['until'] },
  'placement-offer-received': { audience: 'giver', optional: false, values: ['name', 'number'], parts: ['text'] },
  'give-later-link': { audience: 'giver', optional: false, values: [], parts: ['text', 'until'] },
  'gift-confirmation-link': { audience: 'giver', optional: false, values: ['name', 'amount', 'what', 'until'], parts: ['text', 'ask', 'until'], keep: ['amount', 'until'] },
  'pledge-received': { audience: 'giver', optional: false, values: ['name', 'number', 'amount'], parts: ['text', 'next'] },
  'pledge-acknowledged': { audience: 'donor', optional: false, values: ['name', 'number', 'amount'], sometimes: ['due', 'day'], parts: ['text', 'request', 'noRequest', 'agreement'], keep: ['amount', 'number', 'due', 'day'] },
  'instalment-reminder': { audience: 'donor', optional: true, values: ['name', 'number', 'sequence', 'day', 'when', 'amount', 'reference'], parts: ['subjectLate', 'previewLate', 'before', 'after', 'attached', 'crossed'], keep: ['number', 'day'] },
  'change-answered': { audience: 'donor', optional: false, values: ['name', 'number'], parts: ['acceptedChange', 'acceptedWithdraw', 'declinedChange', 'declinedWithdraw'], keep: ['number'] },
  'thank-you-with-receipt': { audience: 'donor', optional: false, values: ['name', 'number', 'amount', 'day'], parts: ['text', 'follow'], keep: ['amount', 'day'] },
  'payment-failed': { audience: 'donor', optional: false, values: ['name', 'payment', 'amount'], sometimes: ['pledge'], parts: ['text', 'stands', 'again'], keep: ['amount', 'payment'] },
  'refund-made': { audience: 'donor', optional: false, values: ['name', 'number', 'payment', 'amount', 'left', 'day'], sometimes: ['pledge', 'reason'], parts: ['text', 'reason', 'left', 'whole', 'pledge'], keep: ['amount', 'payment', 'left', 'reason', 'pledge'] },
  'payment-arrived': { audience: 'donor', optional: false, values: ['name', 'payment', 'amount', 'day'], parts: ['text', 'follow'], keep: ['amount', 'day'] },
  'yearly-receipt': { audience: 'donor', optional: false, values: ['name', 'number', 'year', 'amount'], parts: ['text'], keep: ['amount', 'year'] },
  'remainder-moved': { audience: 'donor', optional: false, values: ['name', 'pledge', 'amount', 'where'], parts: ['text', 'attached'], keep: ['amount', 'where'] },
  'allocation-news': { audience: 'donor', optional: true, values: ['name', 'donor', 'number', 'amount', 'programme', 'day'], parts: ['text', 'exact', 'notional'], keep: ['amount', 'programme'] },
  'statement-ready': { audience: 'donor', optional: true, values: ['name', 'donor', 'year', 'received', 'allocated', 'remaining'], parts: ['text'], keep: ['year'] },
  'agreement-ready': { audience: 'donor', optional: false, values: ['name', 'donor', 'number', 'amount', 'code'], parts: ['text', 'verify'] },
  'agreement-signed': { audience: 'team', optional: false, values: ['name', 'donor', 'number', 'signatory'], parts: ['text'], keep: ['number', 'signatory'] },
  'agreement-in-force': { audience: 'donorAndTeam', optional: false, values: ['name', 'donor', 'number', 'code'], sometimes: ['nextAmount', 'nextDay', 'nextReference'], parts: ['text', 'next'], keep: ['nextAmount', 'nextDay', 'nextReference'] },
  'agreement-withdrawn': { audience: 'donor', optional: false, values: ['name', 'number'], parts: ['text'], keep: ['number'] },
  'partnership-proposed': { audience: 'partner', optional: false, values: ['name', 'number', 'day'], parts: ['text', 'youWrote', 'keepLink'], keep: ['day'] },
  'partnership-answer': { audience: 'partner', optional: false, values: ['name', 'number'], parts: ['there'] },
  'partnership-message': { audience: 'team', optional: false, values: ['name', 'organisation'], parts: [] },
  'in-kind-confirmation-link': { audience: 'giver', optional: false, values: ['name', 'until'], parts: ['text', 'until'], keep: ['until'] },
  'in-kind-received': { audience: 'giver', optional: false, values: ['name', 'number', 'amount'], parts: ['text', 'next'] },
  'in-kind-accepted': { audience: 'donor', optional: false, values: ['name', 'number'], parts: ['text'] },
  'in-kind-declined': { audience: 'donor', optional: false, values: ['name', 'number'], parts: ['text'] },
  'in-kind-matched': { audience: 'donor', optional: false, values: ['name', 'number'], parts: ['text'] },
  'need-matched': { audience: 'city', optional: false, values: ['name', 'number', 'city'], parts: ['text', 'next'] },
  'in-kind-acknowledged': { audience: 'donor', optional: false, values: ['name', 'number', 'amount'], parts: ['text'], keep: ['amount'] },
  'allocation-approved': { audience: 'city', optional: false, values: ['name', 'number', 'city', 'amount', 'programme'], parts: ['text', 'next'], keep: ['amount', 'city', 'programme'] },
  'disbursement-sent': { audience: 'city', optional: false, values: ['name', 'number', 'city', 'amount', 'day'], parts: ['text', 'next'], keep: ['amount', 'city', 'day'] },
  'money-returned': { audience: 'city', optional: false, values: ['name', 'number', 'city', 'amount', 'day'], parts: ['text', 'again', 'lowered'], keep: ['amount', 'city', 'day'] },
  'member-report': { audience: 'city', optional: false, values: ['name', 'city', 'period', 'day'], parts: ['text', 'files'], keep: ['city', 'period'] },
  'line-change-answered': { audience: 'city', optional: false, values: ['name', 'city', 'change', 'programme'], parts: ['about', 'accepted', 'declined', 'sendBack'], keep: ['change', 'programme'] },
  'report-due': { audience: 'city', optional: false, values: ['name', 'city', 'programme', 'from', 'to', 'day'], sometimes: ['when'], parts: ['subjectLate', 'about', 'due', 'late'], keep: ['programme', 'from', 'to', 'day'] },
  'report-returned': { audience: 'city', optional: false, values: ['name', 'city', 'programme', 'from', 'to'], sometimes: ['day'], parts: ['about', 'text', 'againBy'], keep: ['programme', 'from', 'to', 'day'] },
  'report-accepted': { audience: 'city', optional: false, values: ['name', 'city', 'programme', 'from', 'to', 'amount'], parts: ['about', 'text'], keep: ['programme', 'from', 'to', 'amount'] },
  'call-open': { audience: 'city', optional: false, values: ['name', 'city', 'title', 'ceiling', 'deadline'], parts: ['text', 'until'], keep: ['city', 'title', 'ceiling', 'deadline'] },
  'application-received': { audience: 'city', optional: false, values: ['name', 'city', 'number', 'title', 'asked', 'deadline'], parts: ['text', 'until'], keep: ['city', 'title', 'asked', 'deadline'] },
  'application-decided': { audience: 'city', optional: false, values: ['name', 'city', 'number', 'title'], sometimes: ['award'], parts: ['about', 'funded', 'reserve', 'declined', 'cancelled', 'fundedNext'], keep: ['city', 'title', 'award'] },
  'team-digest': { audience: 'team', optional: true, values: ['name', 'waiting', 'day'], parts: ['late', 'due', 'asOf'], keep: ['day'] },
} as const satisfies Record<string, Purpose>

type Purpose = { audience: string; optional: boolean; values: readonly string[]; sometimes?: readonly string[]; parts: readonly string[]; keep?: readonly string[] }
type Entries = typeof MAIL_PURPOSES

export type MailPurpose = keyof Entries
type MailAudience = Entries[MailPurpose]['audience']
export type PartOf<P extends MailPurpose> = Entries[P]['parts'][number]
export type ValuesOf<P extends MailPurpose> = Record<Entries[P]['values'][number], string> & (Entries[P] extends { sometimes: readonly (infer Name extends string)[] } ? Record<Name, string | null> : unknown)

/** The catalogue in its order. */
export function listMailPurposes(): { purpose: MailPurpose; audience: MailAudience; optional: boolean }[] {
  return Object.entries(MAIL_PURPOSES).map(([purpose, { audience, optional }]) => ({ purpose: purpose as MailPurpose, audience, optional }))
}

/** The parts that every mail can have; `link` is where its button leads. */
export const COMMON_PARTS = ['subject', 'preview', 'greeting', 'button', 'signature'] as const
const LINK = 'link'

/** What the wording of a purpose may name, what of it stays where it stands, and which parts it has. */
export function wordingOfMail(purpose: MailPurpose): { known: string[]; kept: string[]; parts: string[] } {
  const { values, sometimes = [], parts, keep = [] }: Purpose = MAIL_PURPOSES[purpose]
  return { known: [...values, ...sometimes, LINK], kept: [...keep], parts: [...COMMON_PARTS, ...parts] }
}

export function isMailPurpose(text: string): text is MailPurpose {
  return Object.hasOwn(MAIL_PURPOSES, text)
}
