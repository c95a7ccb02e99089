/**
 * Every mail that leaves the house, by its purpose: who gets it, and whether that person can choose not to. What it says and what makes it leave
 * is worded in the catalogue of the team's pages; a mail without an entry here does not compile.
 */
const MAIL_PURPOSES = {
  'sign-in-link': { audience: 'person', optional: false },
  invitation: { audience: 'person', optional: false },
  'donor-invitation': { audience: 'person', optional: false },
  'placement-offer-link': { audience: 'giver', optional: false },
  'placement-offer-received': { audience: 'giver', optional: false },
  'give-later-link': { audience: 'giver', optional: false },
  'gift-confirmation-link': { audience: 'giver', optional: false },
  'pledge-received': { audience: 'giver', optional: false },
  'pledge-acknowledged': { audience: 'donor', optional: false },
  'instalment-reminder': { audience: 'donor', optional: true },
  'change-answered': { audience: 'donor', optional: false },
  'thank-you-with-receipt': { audience: 'donor', optional: false },
  'payment-failed': { audience: 'donor', optional: false },
  'refund-made': { audience: 'donor', optional: false },
  'payment-arrived': { audience: 'donor', optional: false },
  'yearly-receipt': { audience: 'donor', optional: false },
  'allocation-news': { audience: 'donor', optional: true },
  'statement-ready': { audience: 'donor', optional: true },
  'agreement-ready': { audience: 'donor', optional: false },
  'agreement-signed': { audience: 'team', optional: false },
  'agreement-in-force': { audience: 'donorAndTeam', optional: false },
  'agreement-withdrawn': { audience: 'donor', optional: false },
  'partnership-proposed': { audience: 'partner', optional: false },
  'partnership-answer': { audience: 'partner', optional: false },
  'partnership-message': { audience: 'team', optional: false },
  'in-kind-confirmation-link': { audience: 'giver', optional: false },
  'in-kind-received': { audience: 'giver', optional: false },
  'in-kind-accepted': { audience: 'donor', optional: false },
  'in-kind-declined': { audience: 'donor', optional: false },
  'in-kind-matched': { audience: 'donor', optional: false },
  'need-matched': { audience: 'city', optional: false },
  'in-kind-acknowledged': { audience: 'donor', optional: false },
  'allocation-approved': { audience: 'city', optional: false },
  'disbursement-sent': { audience: 'city', optional: false },
  'money-returned': { audience: 'city', optional: false },
  'member-report': { audience: 'city', optional: false },
  'line-change-answered': { audience: 'city', optional: false },
  'report-due': { audience: 'city', optional: false },
  'report-returned': { audience: 'city', optional: false },
  'report-accepted': { audience: 'city', optional: false },
  'call-open': { audience: 'city', optional: false },
  'application-received': { audience: 'city', optional: false },
  'application-decided': { audience: 'city', optional: false },
  'team-digest': { audience: 'team', optional: true },
} as const satisfies Record<string, { audience: string; optional: boolean }>

export type MailPurpose = keyof typeof MAIL_PURPOSES
type MailAudience = (typeof MAIL_PURPOSES)[MailPurpose]['audience']

/** The catalogue in its order. */
export function listMailPurposes(): { purpose: MailPurpose; audience: MailAudience; optional: boolean }[] {
  return Object.entries(MAIL_PURPOSES).map(([purpose, entry]) => ({ purpose: purpose as MailPurpose, ...entry }))
}
