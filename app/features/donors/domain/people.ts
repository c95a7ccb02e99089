// Who speaks for a donor, and to whom of its people a mail goes. DONOR-6 to DONOR-8.
import type { DonorDuty } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'

export const INVITATION_DAYS = 14

export type InviteFailure = { code: 'OWN_ROLES' } | { code: 'HAS_ACCESS' } | { code: 'INVITED_ALREADY' }

/** DONOR-6: may this address be invited? Nobody invites themselves; who has access or an open invitation is not invited again. */
export function decideInvitation(input: { email: string; by: string | null; hasAccess: boolean; isInvited: boolean }): Result<null, InviteFailure> {
  if (input.by !== null && input.by.trim().toLowerCase() === input.email.trim().toLowerCase()) return refuse({ code: 'OWN_ROLES' })
  if (input.hasAccess) return refuse({ code: 'HAS_ACCESS' })
  return input.isInvited ? refuse({ code: 'INVITED_ALREADY' }) : accept(null)
}

export type InvitationState = 'OPEN' | 'EXPIRED' | 'ACCEPTED' | 'REVOKED'

export function invitationState(row: { expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null }, now: Date): InvitationState {
  if (row.acceptedAt) return 'ACCEPTED'
  if (row.revokedAt) return 'REVOKED'
  return row.expiresAt <= now ? 'EXPIRED' : 'OPEN'
}

export type JoinFailure = { code: 'INVITATION_EXPIRED' } | { code: 'INVITATION_USED' } | { code: 'INVITATION_REVOKED' }

/** DONOR-7: an invitation opens once, until it expires or is withdrawn. */
export function decideJoin(state: InvitationState): Result<null, JoinFailure> {
  if (state === 'OPEN') return accept(null)
  return refuse({ code: state === 'EXPIRED' ? 'INVITATION_EXPIRED' : state === 'ACCEPTED' ? 'INVITATION_USED' : 'INVITATION_REVOKED' })
}

/** What a mail to a donor is about. */
export type MailSubject = 'promises' | 'reminders' | 'receipts' | 'agreements' | 'in-kind' | 'news' | 'statements'
export const MAIL_CHOICES = ['reminders', 'news', 'statements'] as const
/** Those that each person may turn off; the others are asked for by law or agreement. */
export type MailChoice = (typeof MAIL_CHOICES)[number]

const FOR: Record<MailSubject, { duty: DonorDuty | 'everybody' | null; first: boolean }> = {
  promises: { duty: 'FINANCE', first: true },
  reminders: { duty: 'FINANCE', first: false },
  receipts: { duty: 'FINANCE', first: false },
  agreements: { duty: 'SIGNATORY', first: false },
  'in-kind': { duty: null, first: true },
  news: { duty: 'everybody', first: false },
  statements: { duty: 'everybody', first: false },
}

export type Addressee = { duties: readonly DonorDuty[]; isPrimary: boolean } & Record<MailChoice, boolean>

/** DONOR-8: who has the duty, else who is written to first, else everybody; and of them, who wants it. */
export function addresseesOf<Person extends Addressee>(people: readonly Person[], subject: MailSubject): Person[] {
  const { duty, first } = FOR[subject]
  const meant = duty === 'everybody' ? people : people.filter((one) => (duty !== null && one.duties.includes(duty)) || (first && one.isPrimary))
  const firsts = people.filter((one) => one.isPrimary)
  const chosen = meant.length > 0 ? meant : firsts.length > 0 ? firsts : people
  return chosen.filter((one) => !isChoice(subject) || one[subject])
}

function isChoice(subject: MailSubject): subject is MailChoice {
  return (MAIL_CHOICES as readonly string[]).includes(subject)
}
