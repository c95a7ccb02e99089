// The coordination team and its auditor: fictional people.
import type { TEAM_ROLES } from '#app/kernel/access'
import type { Language } from '#app/kernel/language'

export type TeamMember = { key: string; name: string; email: string; language: Language; role: (typeof TEAM_ROLES)[number] }

export const TEAM: readonly TeamMember[] = [
  { key: 'admin', name: 'Ada Nilsson', email: 'ada.nilsson@coordination.example', language: 'en', role: 'administrator' },
  { key: 'head', name: 'Marta Ruiz', email: 'marta.ruiz@coordination.example', language: 'en', role: 'approver' },
  { key: 'officer', name: 'Amara Diallo', email: 'amara.diallo@coordination.example', language: 'fr', role: 'programme-officer' },
  { key: 'finance', name: 'Jonas Moreau', email: 'jonas.moreau@coordination.example', language: 'fr', role: 'finance-officer' },
  { key: 'finance2', name: 'Lin Chen', email: 'lin.chen@coordination.example', language: 'en', role: 'finance-officer' },
  // A refund above the limit needs whoever asks for it and two who confirm it.
  { key: 'finance3', name: 'Nora Lindgren', email: 'nora.lindgren@coordination.example', language: 'en', role: 'finance-officer' },
  { key: 'auditor', name: 'Paul Weber', email: 'paul.weber@audit.example', language: 'en', role: 'auditor' },
]

/** Takes the approver's place for some weeks, and is the second person above the limits. */
export const DEPUTY = { key: 'deputy', name: 'Samuel Osei', email: 'samuel.osei@coordination.example', language: 'en', role: 'approver', fromOn: '2026-11-16', untilOn: '2026-12-18' } as const
