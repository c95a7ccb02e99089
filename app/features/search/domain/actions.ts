// What somebody may do or open from the search: pages and deeds by their names. SEARCH-3.
import type { Permission } from '#app/kernel/access'
import { nameKeyOf } from '#app/kernel/place'

/** Each with the permission that its page asks for; deeds first, then places. */
export const ACTIONS = [
  { key: 'record-wire', href: '/secretariat/payments/record', permission: 'payment.record-wire' },
  { key: 'create-donor', href: '/secretariat/donors/create', permission: 'donor.create' },
  { key: 'create-partnership', href: '/secretariat/partnerships/create', permission: 'partnership.manage' },
  { key: 'propose-allocation', href: '/secretariat/allocations/propose', permission: 'allocation.propose' },
  { key: 'draft-agreement', href: '/secretariat/agreements/draft', permission: 'agreement.draft' },
  { key: 'create-call', href: '/secretariat/calls/create', permission: 'call.manage' },
  { key: 'record-offer', href: '/secretariat/in-kind/record', permission: 'in-kind.manage' },
  { key: 'record-need', href: '/secretariat/needs/record', permission: 'in-kind.manage' },
  { key: 'record-placement', href: '/secretariat/placements/record', permission: 'placement.manage' },
  { key: 'create-meeting', href: '/secretariat/meetings/create', permission: 'meeting.manage' },
  { key: 'record-income', href: '/secretariat/income/record', permission: 'income.record' },
  { key: 'create-programme', href: '/secretariat/programmes/create', permission: 'programme.manage' },
  { key: 'create-city', href: '/secretariat/cities/create', permission: 'city.manage' },
  { key: 'record-rate', href: '/secretariat/rates/record', permission: 'rate.record' },
  { key: 'import-rates', href: '/secretariat/rates/import', permission: 'rate.record' },
  { key: 'open-period', href: '/secretariat/periods/open', permission: 'period.manage' },
  { key: 'invite-person', href: '/secretariat/people/invite', permission: 'person.manage' },
  { key: 'import-files', href: '/secretariat/import', permission: 'import.run' },
  { key: 'today', href: '/secretariat', permission: 'secretariat.view' },
  { key: 'donors', href: '/secretariat/donors', permission: 'donor.view' },
  { key: 'partnerships', href: '/secretariat/partnerships', permission: 'partnership.view' },
  { key: 'pledges', href: '/secretariat/pledges', permission: 'pledge.view' },
  { key: 'payments', href: '/secretariat/payments', permission: 'payment.view' },
  { key: 'bank', href: '/secretariat/payments/bank', permission: 'bank.view' },
  { key: 'in-kind', href: '/secretariat/in-kind', permission: 'in-kind.view' },
  { key: 'needs', href: '/secretariat/needs', permission: 'in-kind.view' },
  { key: 'placements', href: '/secretariat/placements', permission: 'placement.view' },
  { key: 'allocations', href: '/secretariat/allocations', permission: 'allocation.view' },
  { key: 'agreements', href: '/secretariat/agreements', permission: 'agreement.view' },
  { key: 'calls', href: '/secretariat/calls', permission: 'call.view' },
  { key: 'city-reports', href: '/secretariat/city-reports', permission: 'city-report.view' },
  { key: 'line-changes', href: '/secretariat/line-changes', permission: 'line-change.view' },
  { key: 'meetings', href: '/secretariat/meetings', permission: 'meeting.view' },
  { key: 'decisions', href: '/secretariat/decisions', permission: 'meeting.view' },
  { key: 'member-reports', href: '/secretariat/member-reports', permission: 'city-report.view' },
  { key: 'income', href: '/secretariat/income', permission: 'income.view' },
  { key: 'remainders', href: '/secretariat/remainders', permission: 'remainder.view' },
  { key: 'notices', href: '/secretariat/notices', permission: 'notice.choose' },
  { key: 'programmes', href: '/secretariat/programmes', permission: 'programme.view' },
  { key: 'cities', href: '/secretariat/cities', permission: 'city.view' },
  { key: 'sources', href: '/secretariat/sources-and-uses', permission: 'secretariat.view' },
  { key: 'reports', href: '/secretariat/reports', permission: 'secretariat.view' },
  { key: 'ledger', href: '/secretariat/ledger', permission: 'ledger.view' },
  { key: 'periods', href: '/secretariat/periods', permission: 'secretariat.view' },
  { key: 'rates', href: '/secretariat/rates', permission: 'rate.view' },
  { key: 'limits', href: '/secretariat/settings/limits', permission: 'secretariat.view' },
  { key: 'support-cost', href: '/secretariat/settings/support-cost', permission: 'rate.view' },
  { key: 'thresholds', href: '/secretariat/settings/thresholds', permission: 'secretariat.view' },
  { key: 'bank-account', href: '/secretariat/bank-account', permission: 'setting.manage' },
  { key: 'mails', href: '/secretariat/mails', permission: 'secretariat.view' },
  { key: 'clauses', href: '/secretariat/agreement-wording', permission: 'secretariat.view' },
  { key: 'people', href: '/secretariat/people', permission: 'person.manage' },
  { key: 'audit', href: '/secretariat/audit', permission: 'audit.view' },
  { key: 'settings', href: '/secretariat/settings', permission: 'secretariat.view' },
] as const satisfies readonly { key: string; href: string; permission: Permission }[]

export type Action = (typeof ACTIONS)[number]
export type ActionKey = Action['key']

/** The words of a name; an elided article stands alone (`l’exercice`). */
function wordsOf(text: string): string[] {
  return nameKeyOf(text.replace(/['’]/g, ' ')).split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

/** Does the action answer to what was typed: every word of it, in any case and accent, begins a word of its name or of what else it is called? */
export function answersTo(typed: string, named: string): boolean {
  const words = wordsOf(named)
  return wordsOf(typed).every((wanted) => words.some((word) => word.startsWith(wanted)))
}
