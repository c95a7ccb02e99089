// Who may do what, as a table that a reader can check against DOMAIN.md, section 9.
import { describe, expect, test } from 'vitest'
import { citiesOf, donorsFor, donorsOf, dutiesOf, dutyColumns, holds, type DonorDuty, isTeam, PERMISSIONS, ROLES, workspaceOf, type Actor, type Grant, type Permission, type Role } from '#app/kernel/access'

const person = (...grants: Grant[]): Actor => ({ kind: 'person', person: 'prs_a' as never, name: 'A', email: 'a@b.example', grants })
const grantOf = (role: Role): Grant => (role === 'donor-contact' ? { role, donor: 'don_a' as never } : role === 'city-focal-point' || role === 'cluster-coordinator' ? { role, city: 'cty_a' as never } : { role })
const permissions = Object.keys(PERMISSIONS) as Permission[]
const held = (actor: Actor) => permissions.filter((permission) => holds(actor, permission))

describe('permissions', () => {
  test('money moves by these hands only', () => {
    const by = (permission: Permission) => ROLES.filter((role) => holds(person(grantOf(role)), permission))
    expect(Object.fromEntries((['payment.record-wire', 'payment.confirm-wire', 'payment.refund', 'payment.reverse', 'payment.apply', 'pledge.propose-waiver', 'pledge.approve-waiver', 'allocation.propose', 'allocation.approve', 'allocation.reduce', 'disbursement.send', 'period.manage', 'payment.settle-card', 'job.run'] as const).map((p) => [p, by(p)]))).toEqual({
      'payment.record-wire': ['finance-officer'],
      'payment.confirm-wire': ['finance-officer'],
      'payment.refund': ['finance-officer'],
      'payment.reverse': ['finance-officer'],
      'payment.apply': ['finance-officer'],
      'pledge.propose-waiver': ['programme-officer', 'finance-officer'],
      'pledge.approve-waiver': ['approver'],
      'allocation.propose': ['programme-officer'],
      'allocation.approve': ['approver'],
      'allocation.reduce': ['approver'],
      'disbursement.send': ['finance-officer'],
      'period.manage': ['administrator'],
      'payment.settle-card': [],
      'job.run': [],
    })
  })

  test('no role both proposes and approves, and an administrator is no approver', () => {
    for (const role of ROLES) expect(holds(person(grantOf(role)), 'allocation.propose') && holds(person(grantOf(role)), 'allocation.approve'), role).toBe(false)
    expect(holds(person({ role: 'administrator' }), 'allocation.approve')).toBe(false)
  })

  test('an auditor reads, and changes nothing but how things are shown and told to themselves', () => {
    const own: readonly string[] = ['view.save', 'notice.choose']
    expect(held(person({ role: 'auditor' })).filter((p) => !/\.(view|view-public|use)$/.test(p) && !own.includes(p) && !(PERMISSIONS[p] as readonly string[]).includes('public'))).toEqual([])
  })

  test('the public holds what is public, whoever is signed in holds it too, the system holds everything', () => {
    expect(held({ kind: 'public' }).sort()).toEqual(permissions.filter((p) => (PERMISSIONS[p] as readonly string[]).includes('public')).sort())
    for (const permission of held({ kind: 'public' })) expect(holds(person(), permission)).toBe(true)
    expect(held({ kind: 'system', name: 'worker' })).toEqual(permissions)
  })

  test('a permission that does not exist is held by nobody, not even the system', () => {
    for (const actor of [person(...ROLES.map(grantOf)), { kind: 'system', name: 'worker' } as const]) {
      for (const name of ['nothing.here', 'constructor', 'toString', '__proto__']) expect(holds(actor, name as Permission), name).toBe(false)
    }
  })
})

describe('workspaces and scopes', () => {
  test('each role has its first page; the team comes before all others', () => {
    expect(ROLES.map((role) => workspaceOf(person(grantOf(role))))).toEqual(['/donor', '/city', '/coordinator', '/secretariat', '/secretariat', '/secretariat', '/secretariat', '/secretariat'])
    expect(workspaceOf(person(grantOf('donor-contact'), grantOf('approver')))).toBe('/secretariat')
    expect([workspaceOf(person()), workspaceOf({ kind: 'public' })]).toEqual(['/account', '/account'])
  })

  test('somebody sees the donors and cities of their grants and no others; the coordinator of a cluster does not speak for the city', () => {
    const both = person(grantOf('donor-contact'), { role: 'donor-contact', donor: 'don_b' as never }, grantOf('cluster-coordinator'))
    expect([donorsOf(both), citiesOf(both), isTeam(both)]).toEqual([['don_a', 'don_b'], [], false])
    expect(donorsOf({ kind: 'system', name: 'worker' })).toEqual([])
  })

  test('of a donor’s people, each does what their duties for that donor allow, and no more for another donor', () => {
    const has = (...duties: DonorDuty[]) => ['donor-workspace.view', 'donor.choose-mails', 'donor.choose', 'donor.manage-own-people', 'agreement.sign-as-partner', 'pledge.ask-change', 'payment.start-instalment', 'pro-forma.issue'].filter((permission) => holds(person({ role: 'donor-contact', donor: 'don_a' as never, duties }), permission as Permission))
    const reads = ['donor-workspace.view', 'donor.choose-mails']
    expect([has(), has('ADMINISTRATOR'), has('SIGNATORY'), has('FINANCE')]).toEqual([reads, [...reads, 'donor.choose', 'donor.manage-own-people', 'pledge.ask-change'], [...reads, 'agreement.sign-as-partner', 'pledge.ask-change'], [...reads, 'payment.start-instalment', 'pro-forma.issue']])
    const mixed = person({ role: 'donor-contact', donor: 'don_a' as never, duties: ['SIGNATORY'] }, { role: 'donor-contact', donor: 'don_b' as never })
    expect([donorsFor(mixed, 'agreement.sign-as-partner'), donorsFor(mixed, 'donor-workspace.view'), donorsFor(mixed, 'period.certify'), donorsFor({ kind: 'system', name: 'worker' }, 'donor.choose')]).toEqual([['don_a'], ['don_a', 'don_b'], [], []])
    for (const duties of [['ADMINISTRATOR'], ['SIGNATORY'], ['FINANCE']] as const) expect(dutiesOf(dutyColumns(duties))).toEqual(duties)
  })
})
