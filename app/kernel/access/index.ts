// Who may do what. Roles and permissions are code; who has a role is data. Source: DOMAIN.md, section 9.
import type { Id } from '../identity'
import type { Day } from '../time'

export const ROLES = [
  'donor-contact',
  'city-focal-point',
  'cluster-coordinator',
  'programme-officer',
  'finance-officer',
  'approver',
  'administrator',
  'auditor',
] as const
export type Role = (typeof ROLES)[number]

/** Roles of the coordination team: they see the secretariat. */
export const TEAM_ROLES = ['programme-officer', 'finance-officer', 'approver', 'administrator', 'auditor'] as const satisfies readonly Role[]

/** What somebody of a donor may do for it beyond reading; who has none of them reads. */
export const DONOR_DUTIES = ['ADMINISTRATOR', 'SIGNATORY', 'FINANCE'] as const
export type DonorDuty = (typeof DONOR_DUTIES)[number]

/** Roles that act on the fund; the auditor only reads. */
const READERS = TEAM_ROLES

/**
 * Each permission and the roles that hold it. `public`: anybody, signed in or not. `signed-in`: any person.
 * `system` acts (webhook, job, command line) pass every permission and name themselves in the audit trail.
 */
export const PERMISSIONS = {
  'fund.view-public': ['public'],
  'pledge.submit': ['public'],
  'pledge.confirm-by-link': ['public'],
  'payment.start-card': ['public'],
  'payment.start-instalment': ['donor-contact'],
  'document.verify': ['public'],
  'partnership.propose': ['public'],
  'in-kind.offer': ['public'],
  'in-kind.confirm-by-link': ['public'],
  'placement.propose': ['public'],
  'placement.confirm-by-link': ['public'],
  'account.use': ['signed-in'],

  'donor-workspace.view': ['donor-contact'],
  'donor.choose': ['donor-contact'],
  'donor.choose-mails': ['donor-contact'],
  'donor.manage-people': ['donor-contact', 'programme-officer', 'administrator'],
  /** The doors to it: of one's own workspace, and of the team. */
  'donor.manage-own-people': ['donor-contact'],
  'donor.manage-people-for-donor': ['programme-officer', 'administrator'],
  'donor.join-by-link': ['public'],
  'agreement.sign-as-partner': ['donor-contact'],

  'city-workspace.view': ['city-focal-point'],
  'coordinator-workspace.view': ['cluster-coordinator'],
  'call.apply': ['city-focal-point'],
  'allocation.accept': ['city-focal-point'],
  'disbursement.confirm': ['city-focal-point'],
  'city-report.write': ['city-focal-point'],
  'line-change.ask': ['city-focal-point'],
  'member-report.read': ['city-focal-point'],

  'secretariat.view': READERS,
  'view.save': READERS,
  'view.share': ['programme-officer', 'finance-officer', 'approver', 'administrator'],
  'notice.choose': READERS,
  'donor.view': READERS,
  'donor.create': ['programme-officer', 'administrator'],
  'donor.merge': ['approver', 'administrator'],
  'donor.review': ['programme-officer', 'approver'],
  'partnership.view': READERS,
  'partnership.manage': ['programme-officer', 'approver'],
  'placement.view': READERS,
  'placement.manage': ['programme-officer'],
  'pledge.view': READERS,
  'pledge.record': ['programme-officer'],
  'pledge.acknowledge': ['programme-officer'],
  'pledge.confirm': ['approver'],
  'pledge.propose-waiver': ['programme-officer', 'finance-officer'],
  'pledge.approve-waiver': ['approver'],
  'pledge.reject-waiver': ['programme-officer', 'finance-officer', 'approver'],
  'pledge.ask-change': ['donor-contact'],
  'pledge.answer-change': ['programme-officer'],
  'pledge.set-donor-number': ['donor-contact', 'programme-officer', 'finance-officer'],
  /** The team's door to it. */
  'pledge.set-donor-number-for-donor': ['programme-officer', 'finance-officer'],
  'pro-forma.issue': ['donor-contact', 'programme-officer', 'finance-officer'],
  /** The team's door to it. */
  'pro-forma.issue-for-donor': ['programme-officer', 'finance-officer'],
  'payment.view': READERS,
  'payment.record-wire': ['finance-officer'],
  'payment.confirm-wire': ['finance-officer'],
  'payment.refund': ['finance-officer'],
  'payment.reverse': ['finance-officer'],
  'payment.apply': ['finance-officer'],
  'bank.view': READERS,
  'bank.import': ['finance-officer'],
  'bank.book': ['finance-officer'],
  'bank.reconcile': ['finance-officer'],
  'payment.settle-card': [],
  'payment.settle-dispute': [],
  'income.view': READERS,
  'income.record': ['finance-officer'],
  'income.confirm': ['finance-officer'],
  'income.reverse': ['finance-officer'],
  'remainder.view': READERS,
  'remainder.propose': ['programme-officer'],
  'remainder.approve': ['approver'],
  'in-kind.view': READERS,
  'in-kind.manage': ['programme-officer'],
  'in-kind.value': ['programme-officer', 'finance-officer'],
  'in-kind.withdraw': ['donor-contact', 'programme-officer'],
  'in-kind.lay-evidence': ['donor-contact', 'programme-officer'],
  'agreement.view': READERS,
  'agreement.draft': ['programme-officer'],
  'agreement.send': ['programme-officer'],
  'agreement.countersign': ['approver'],
  'programme.view': READERS,
  'programme.manage': ['programme-officer'],
  'city.view': READERS,
  'city.manage': ['programme-officer', 'administrator'],
  'allocation.view': READERS,
  'allocation.propose': ['programme-officer'],
  'allocation.approve': ['approver'],
  'allocation.reduce': ['approver'],
  'meeting.view': READERS,
  'meeting.manage': ['programme-officer', 'approver'],
  'call.view': READERS,
  'call.manage': ['programme-officer'],
  'call.score': ['programme-officer', 'finance-officer'],
  /** Everybody who scores or decides can say that they are too close to an applicant. */
  'call.declare-conflict': ['programme-officer', 'finance-officer', 'approver'],
  'call.decide': ['approver'],
  'disbursement.send': ['finance-officer'],
  'disbursement.return': ['finance-officer'],
  'expenditure.record': ['finance-officer'],
  'city-report.view': READERS,
  'city-report.review': ['programme-officer'],
  'line-change.view': READERS,
  'line-change.answer': ['programme-officer'],
  /** A city's new account: two finance officers, one after the other. */
  'line-change.answer-account': ['finance-officer'],
  'oversight.view': READERS,
  'oversight.record': ['programme-officer', 'finance-officer', 'approver'],
  'member-report.make': ['programme-officer'],
  'city-report.certify': ['finance-officer'],
  'ledger.view': ['finance-officer', 'approver', 'administrator', 'auditor'],
  'rate.view': READERS,
  'rate.record': ['finance-officer', 'administrator'],
  'period.manage': ['administrator'],
  'import.run': ['administrator'],
  'period.certify': ['approver'],
  'setting.manage': ['administrator'],
  'template.manage': ['administrator'],
  'person.manage': ['administrator'],
  'audit.view': ['administrator', 'auditor'],
  'job.run': [],
  'development.view': ['public'],
} as const satisfies Record<string, readonly (Role | 'public' | 'signed-in')[]>

export type Permission = keyof typeof PERMISSIONS

/** What of the above somebody of a donor does only with one of these duties for it; all else is every contact's. */
const DUTIES: Partial<Record<Permission, readonly DonorDuty[]>> = {
  'donor.choose': ['ADMINISTRATOR'],
  'donor.manage-people': ['ADMINISTRATOR'],
  'donor.manage-own-people': ['ADMINISTRATOR'],
  'agreement.sign-as-partner': ['SIGNATORY'],
  'pledge.ask-change': ['ADMINISTRATOR', 'SIGNATORY'],
  'pledge.set-donor-number': ['ADMINISTRATOR', 'SIGNATORY', 'FINANCE'],
  'in-kind.withdraw': ['ADMINISTRATOR', 'SIGNATORY'],
  'in-kind.lay-evidence': ['ADMINISTRATOR', 'SIGNATORY'],
  'pro-forma.issue': ['FINANCE'],
  'payment.start-instalment': ['FINANCE'],
}

/** A role that somebody holds; for a donor's or a city's people, of which one. */
export type Grant =
  | { role: 'donor-contact'; donor: Id<'donor'>; duties?: readonly DonorDuty[] }
  | { role: 'city-focal-point' | 'cluster-coordinator'; city: Id<'city'> }
  | { role: Exclude<Role, 'donor-contact' | 'city-focal-point' | 'cluster-coordinator'> }

/** Rows of grants that are held on a day: a deputy holds a role from a day until another. */
export function inForceOn(on: Day) {
  return { AND: [{ OR: [{ fromOn: null }, { fromOn: { lte: on } }] }, { OR: [{ untilOn: null }, { untilOn: { gte: on } }] }] }
}

/** Who is acting: a person with grants, somebody unknown, or the system by name (`card-webhook`, `worker`, `import`). */
export type Actor =
  | { kind: 'public' }
  | { kind: 'person'; person: Id<'person'>; name: string; email: string; grants: readonly Grant[] }
  | { kind: 'system'; name: string }

/** Does the actor hold the permission? Unknown permissions and actors without a matching grant fail closed. */
export function holds(actor: Actor, permission: Permission): boolean {
  if (!Object.hasOwn(PERMISSIONS, permission)) return false
  const holders: readonly string[] = PERMISSIONS[permission]
  if (actor.kind === 'system') return true
  if (holders.includes('public')) return true
  if (actor.kind === 'public') return false
  return holders.includes('signed-in') || actor.grants.some((grant) => holders.includes(grant.role) && hasDuty(grant, permission))
}

function hasDuty(grant: Grant, permission: Permission): boolean {
  const needed = DUTIES[permission]
  return grant.role !== 'donor-contact' || !needed || needed.some((duty) => grant.duties?.includes(duty))
}

/** The donors for which the actor, as one of their people, holds the permission. */
export function donorsFor(actor: Actor, permission: Permission): Id<'donor'>[] {
  const holders: readonly string[] = PERMISSIONS[permission]
  return actor.kind === 'person' && holders.includes('donor-contact') ? actor.grants.flatMap((grant) => (grant.role === 'donor-contact' && hasDuty(grant, permission) ? [grant.donor] : [])) : []
}

/** A grant's duties as they are kept in its row. */
export function dutiesOf(row: { isAdministrator: boolean; isSignatory: boolean; isFinance: boolean }): DonorDuty[] {
  const has: Record<DonorDuty, boolean> = { ADMINISTRATOR: row.isAdministrator, SIGNATORY: row.isSignatory, FINANCE: row.isFinance }
  return DONOR_DUTIES.filter((duty) => has[duty])
}
export function dutyColumns(duties: readonly DonorDuty[]): { isAdministrator: boolean; isSignatory: boolean; isFinance: boolean } {
  return { isAdministrator: duties.includes('ADMINISTRATOR'), isSignatory: duties.includes('SIGNATORY'), isFinance: duties.includes('FINANCE') }
}

export function isTeam(actor: Actor): boolean {
  return actor.kind === 'person' && actor.grants.some((grant) => (TEAM_ROLES as readonly Role[]).includes(grant.role))
}

/** The first page of somebody's work; their account where they have no role. */
export function workspaceOf(actor: Actor): string {
  if (isTeam(actor)) return '/secretariat'
  const roles = actor.kind === 'person' ? actor.grants.map((grant) => grant.role) : []
  if (roles.includes('donor-contact')) return '/donor'
  if (roles.includes('city-focal-point')) return '/city'
  if (roles.includes('cluster-coordinator')) return '/coordinator'
  return '/account'
}

/** The donors whose workspace the actor may enter. */
export function donorsOf(actor: Actor): Id<'donor'>[] {
  return actor.kind === 'person' ? actor.grants.flatMap((g) => (g.role === 'donor-contact' ? [g.donor] : [])) : []
}

/** The cities for which the actor speaks. */
export function citiesOf(actor: Actor): Id<'city'>[] {
  return actor.kind === 'person' ? actor.grants.flatMap((g) => (g.role === 'city-focal-point' ? [g.city] : [])) : []
}

/** The cities in whose clusters the actor coordinates; the actor does not speak for them. */
export function coordinatedBy(actor: Actor): Id<'city'>[] {
  return actor.kind === 'person' ? actor.grants.flatMap((g) => (g.role === 'cluster-coordinator' ? [g.city] : [])) : []
}

/** The person acting, for separation of duties; null where nobody in person acts. */
export function personOf(actor: Actor): Id<'person'> | null {
  return actor.kind === 'person' ? actor.person : null
}

/** Thrown when an actor lacks a permission or scope; answered with 403 (404 where even the existence is private). */
export class Forbidden extends Error {
  override name = 'Forbidden'
  constructor(readonly permission: Permission) {
    super(`not permitted: ${permission}`)
  }
}

/** Thrown by `get...` queries when there is no such thing, or none that this actor may see. */
export class NotFound extends Error {
  override name = 'NotFound'
}
