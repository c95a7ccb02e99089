// Every route × every kind of person, asked over HTTP of the built product with the demonstration in its database.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { seedDemo } from '../../prisma/seed/demo/index.ts'
import { seedReference } from '../../prisma/seed/reference/index.ts'
import { applyMigrations } from '../../scripts/database/apply-migrations.ts'
import { inviteToDonor } from '#app/features/donors/server/invite-to-donor.command.server'
import { submitApplication } from '#app/features/calls/server/apply.command.server'
import { publishCall } from '#app/features/calls/server/move-call.command.server'
import { saveCall } from '#app/features/calls/server/save-call.command.server'
import { addDecision, saveMeeting } from '#app/features/decisions/server/meetings.command.server'
import { recordPlacement } from '#app/features/placements/server/record-placement.command.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { recordNeed } from '#app/features/in-kind/server/needs.command.server'
import { recordOffer } from '#app/features/in-kind/server/offer-in-kind.command.server'
import { beginReport } from '#app/features/reporting/server/write-report.command.server'
import { DONOR_DUTIES, type Role } from '#app/kernel/access'
import { idsFrom, repeatableBytes, type Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import { clockAt, day } from '#app/kernel/time'
import { openDatabase, type Database } from '#app/platform/db'
import routes from '../../app/routes.ts'
import { startProduct, type RunningProduct } from '../support/server.ts'
import { KINDS_OF_PEOPLE, matrix, type Kind, type Things } from './support/access'

type Node = { path?: string; children?: Node[] }
const patternsOf = (nodes: readonly Node[]): string[] => nodes.flatMap((node) => [...(node.path ? [node.path] : []), ...patternsOf(node.children ?? [])])

const NOW = new Date('2026-11-24T09:00:00Z')
const ROLE_OF: Record<Exclude<Kind, 'nobody'>, Role> = {
  donor: 'donor-contact',
  donorReader: 'donor-contact',
  otherDonor: 'donor-contact',
  city: 'city-focal-point',
  otherCity: 'city-focal-point',
  coordinator: 'cluster-coordinator',
  programme: 'programme-officer',
  finance: 'finance-officer',
  approver: 'approver',
  administrator: 'administrator',
  auditor: 'auditor',
}

let folder: string
let product: RunningProduct
let things: Things
/** What forms name: an instalment of the donor's pledge, a disbursement to the city. */
let named: { instalment: string; disbursement: string }
const cookies: Partial<Record<Kind, string>> = {}

/** Things of one donor and one city of the demonstration, and one donor and one city that they do not belong to. */
async function choose(db: Database['read']) {
  const agreement = await db.agreement.findFirstOrThrow({ where: { pledgeId: { not: null }, status: 'SENT' }, include: { donor: true, pledge: true } }).catch(() => db.agreement.findFirstOrThrow({ where: { pledgeId: { not: null } }, include: { donor: true, pledge: true } }))
  const line = await db.allocationLine.findFirstOrThrow({ where: { cityId: { not: null }, disbursements: { some: {} } }, include: { allocation: { include: { programme: true } }, city: true, disbursements: true } })
  const document = await db.document.findFirstOrThrow({ where: { subject: { in: (await db.payment.findMany({ where: { donorId: agreement.donorId }, select: { id: true } })).map(({ id }) => `payment:${id}`) } } }).catch(() => db.document.findFirstOrThrow())
  const ids = { donor: agreement.donorId, city: line.cityId!, otherDonor: (await db.donor.findFirstOrThrow({ where: { id: { not: agreement.donorId } } })).id, otherCity: (await db.city.findFirstOrThrow({ where: { id: { not: line.cityId! } } })).id }
  const partnership = await db.partnership.findFirstOrThrow()
  const chosen: Omit<Things, 'offer' | 'placement' | 'need' | 'invitation' | 'ownReport' | 'meeting' | 'decision' | 'call' | 'draftCall' | 'application'> = {
    partnership: partnership.ref,
    thread: partnership.thread,
    contact: (await db.donorContact.findFirstOrThrow({ where: { donorId: agreement.donorId, endedAt: null } })).id,
    person: (await db.person.findFirstOrThrow()).id,
    pledge: agreement.pledge!.ref,
    agreement: agreement.ref,
    donor: agreement.donor.ref,
    contribution: (await db.payment.findFirstOrThrow({ where: { donorId: agreement.donorId, entryId: { not: null } } })).ref,
    line: line.id,
    allocation: line.allocation.ref,
    programme: line.allocation.programme.ref,
    city: line.city!.ref,
    income: (await db.otherIncome.findFirstOrThrow()).ref,
    move: (await db.remainderMove.findFirstOrThrow()).ref,
    remainder: (await db.remainderMove.findFirstOrThrow({ where: { status: 'PROPOSED' }, include: { from: { include: { pledge: true } } } })).from.pledge!.ref,
    payment: (await db.payment.findFirstOrThrow()).ref,
    bankStatement: (await db.bankStatement.findFirstOrThrow()).ref,
    bankLine: (await db.bankLine.findFirstOrThrow()).ref,
    entry: (await db.entry.findFirstOrThrow()).id,
    document: document.id,
    memberReport: (await db.memberReport.findFirstOrThrow()).ref,
    lineChange: (await db.lineChange.findFirstOrThrow()).ref,
    sentReport: (await db.cityReport.findFirstOrThrow({ where: { rounds: { some: {} } } })).ref,
    mail: (await db.mail.findFirstOrThrow()).id,
  }
  const instalment = await db.instalment.findFirstOrThrow({ where: { pledgeId: agreement.pledgeId! } })
  return { chosen, ids, forms: { instalment: instalment.id, disbursement: line.disbursements[0]!.id } }
}

test.skip(({ viewport }) => (viewport?.width ?? 0) < 600, 'asked once: no page is shown')

test.beforeAll(async ({}, info) => {
  if (info.project.name.startsWith('phone')) return
  test.setTimeout(120_000)
  folder = mkdtempSync(path.join(tmpdir(), 'access-'))
  const file = path.join(folder, 'app.db')
  await applyMigrations(file)
  await seedReference(file)
  await seedDemo(file)
  const database = await openDatabase(file)
  const { chosen, ids, forms } = await choose(database.read)
  named = forms
  const context = { actor: { kind: 'system', name: 'test' }, database, transaction: null, clock: clockAt(() => NOW), ids: idsFrom(repeatableBytes(5)), language: 'en', requestId: 'test' } as const
  const offered = await recordOffer(context, { donor: ids.donor as Id<'donor'>, recognition: 'NAME', kind: 'GOODS', area: 'PA1', description: 'Tablets', quantity: '40', unit: null, unitValue: '150', value: usd(6_000_00n), basis: 'DONOR_COST', availableFrom: null, availableUntil: null, place: null, capacity: null })
  if (!offered.ok) throw new Error(offered.failure.code)
  const recorded = await recordPlacement(context, { donor: chosen.donor, arrangement: 'LOAN', function: 'Programme specialist', fte: '1', startsOn: '2027-01-01', endsOn: '2027-12-31', currency: 'USD', amount: '9000' })
  if (!recorded.ok) throw new Error(recorded.failure.code)
  const needed = await recordNeed(context, { city: null, programme: null, kind: 'GOODS', area: 'PA1', description: 'Tablets', quantity: '10', unit: null, from: day('2026-12-01'), until: day('2026-12-31') })
  if (!needed.ok) throw new Error(needed.failure.code)
  const begun = await beginReport(context, { line: chosen.line as Id<'allocationLine'> })
  if (!begun.ok) throw new Error(begun.failure.code)
  const invited = await inviteToDonor(context, { donor: ids.donor as Id<'donor'>, name: 'Access Invited', email: 'access-invited@access.example', function: null, phone: null, language: 'en', duties: [], origin: 'http://localhost' })
  if (!invited.ok) throw new Error(invited.failure.code)
  const { id: invitation } = await database.read.donorInvitation.findFirstOrThrow({ where: { email: 'access-invited@access.example' } })
  const { id: programme } = await database.read.programme.findFirstOrThrow({ where: { priorityArea: 'PA2', status: 'RUNNING' } })
  const write = async () => {
    const words = { titleEn: 'A call', titleFr: 'Un appel', textEn: 'For cities that learn.', textFr: 'Pour des villes qui apprennent.' }
    const call = await saveCall(context, { call: null, ...words, window: 'win_mdfm', programme, opensOn: day('2026-11-01'), deadlineOn: day('2027-01-31'), deadlineTime: '23:59', timeZone: 'UTC', amount: usd(1_000_00n), floor: usd(100_00n), ceiling: usd(500_00n), membersOnly: false, ldcOnly: false, region: null, talkFrom: 100, criteria: [{ nameEn: 'Use', nameFr: 'Utilité', weight: 100 }] })
    if (!call.ok) throw new Error(call.failure.code)
    return call.value.ref
  }
  const [call, draftCall] = [await write(), await write()]
  const published = await publishCall(context, { call })
  if (!published.ok) throw new Error(published.failure.code)
  const applicant = { ...context, actor: { kind: 'person', person: 'prs_applicant' as Id<'person'>, name: 'Applicant', email: 'applicant@access.example', grants: [{ role: 'city-focal-point', city: ids.city as Id<'city'> }] } } as const
  const answers = { title: 'Courses', need: 'Adults', plan: 'Evenings', results: 'Readers', budget: 'Teachers' }
  const applied = await submitApplication(applicant, { call, city: ids.city, version: 0, answers, typed: '300', asked: usd(300_00n) })
  if (!applied.ok) throw new Error(applied.failure.code)
  const meeting = await saveMeeting(context, { meeting: null, version: 0, kind: 'TEAM', title: 'A meeting', heldOn: day('2026-11-24'), place: 'online', participants: '', agenda: 'Calls' })
  if (!meeting.ok) throw new Error(meeting.failure.code)
  const put = await addDecision(context, { meeting: meeting.value.ref, title: 'To go on', text: 'We go on.' })
  if (!put.ok) throw new Error(put.failure.code)
  things = { ...chosen, meeting: meeting.value.ref, decision: put.value.decision, invitation, ownReport: begun.value.report, call, draftCall, application: applied.value.ref, need: needed.value.ref, offer: offered.value.ref, placement: recorded.value.ref }
  for (const [kind, role] of Object.entries(ROLE_OF)) {
    const scope = kind === 'donor' || kind === 'otherDonor' ? { donor: ids[kind], duties: DONOR_DUTIES } : kind === 'donorReader' ? { donor: ids.donor } : kind === 'city' || kind === 'otherCity' ? { city: ids[kind] } : kind === 'coordinator' ? { city: ids.city } : {}
    const invited = await invitePerson(context, { name: `Access ${kind}`, email: `access-${kind.toLowerCase()}@access.example`, language: 'en', role, ...scope } as Parameters<typeof invitePerson>[1])
    expect(invited.ok, kind).toBe(true)
  }
  await database.close()
  product = await startProduct({ database: file, clock: NOW.toISOString() })
  const people = (await (await fetch(`${product.url}/dev/people.json`)).json()) as { email: string; url: string }[]
  for (const kind of KINDS_OF_PEOPLE) {
    if (kind === 'nobody') continue
    const person = people.find(({ email }) => email === `access-${kind.toLowerCase()}@access.example`)!
    const answer = await fetch(person.url, { method: 'POST', redirect: 'manual', headers: { Origin: product.url }, body: new URLSearchParams() })
    expect(answer.status, `${kind} signs in`).toBe(303)
    cookies[kind] = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
  }
})

test.afterAll(async () => {
  await product?.stop()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

const ask = (kind: Kind, address: string, init: RequestInit = {}) => fetch(`${product.url}/${address}`, { ...init, redirect: 'manual', headers: { Cookie: cookies[kind] ?? '', Origin: product.url, ...init.headers } })

test('every route has a row, and every row a route', () => {
  expect(Object.keys(matrix(things)).sort()).toEqual(patternsOf(routes).sort())
})

for (const method of ['get', 'post'] as const) {
  test(`every route answers ${method.toUpperCase()} as each kind of person deserves`, async () => {
    // Thousands of questions, route by route, from every kind of person at once.
    test.setTimeout(300_000)
    const wrong: string[] = []
    for (const [pattern, row] of Object.entries(matrix(things))) {
      const address = row.at ?? pattern.replace(':language?', 'en').replace(/:\w+/g, 'nothing-known')
      await Promise.all(
        KINDS_OF_PEOPLE.map(async (kind) => {
          const answer = await ask(kind, address, method === 'post' ? { method: 'POST', body: 'not a form', headers: { 'Content-Type': 'text/plain' } } : {})
          await answer.arrayBuffer()
          const expected = row[method][kind]
          if (answer.status !== expected) wrong.push(`${method} ${address} as ${kind}: ${answer.status}, not ${expected}`)
          else if (expected === 302 && row[method].auditor !== 302 && kind === 'nobody' && !answer.headers.get('Location')?.startsWith('/sign-in')) wrong.push(`${address}: nobody is not sent to sign in`)
        }),
      )
    }
    expect(wrong).toEqual([])
  })
}

test('what does not exist is not found by those who may look, and refused to the others as if it did', async () => {
  test.setTimeout(300_000)
  const wrong: string[] = []
  for (const [pattern, row] of Object.entries(matrix(things))) {
    if (!/^(secretariat|donor|city|documents)\/.*:/.test(pattern)) continue
    const address = pattern.replace(/:\w+/g, 'nothing-known')
    await Promise.all(
      KINDS_OF_PEOPLE.map(async (kind) => {
        const answer = await ask(kind, address)
        await answer.arrayBuffer()
        const expected = row.get[kind] === 200 ? 404 : row.get[kind]
        if (answer.status !== expected) wrong.push(`${address} as ${kind}: ${answer.status}, not ${expected}`)
      }),
    )
  }
  expect(wrong).toEqual([])
})

test('a whole form about what belongs to another donor or another city finds nothing to act on', async () => {
  const signature = { name: 'Somebody Else', title: 'Director', consent: 'on', sha256: '0'.repeat(64) }
  const forms: [own: Kind, other: Kind, address: string, fields: Record<string, string>][] = [
    ['donor', 'otherDonor', `donor/pledges/${things.pledge}/pay`, { instalment: named.instalment }],
    ['donor', 'otherDonor', `donor/agreements/${things.agreement}/sign`, signature],
    ['donor', 'otherDonor', `donor/people/${things.contact}/remove`, {}],
    ['donor', 'otherDonor', `donor/people/invitations/${things.invitation}/revoke`, {}],
    ['donor', 'otherDonor', `donor/in-kind/${things.offer}/withdraw`, { reason: 'Needed at home' }],
    ['city', 'otherCity', `city/allocations/${things.line}/accept`, {}],
    ['city', 'otherCity', `city/allocations/${things.line}/decline`, { reason: 'No room for it this year' }],
    ['city', 'otherCity', `city/allocations/${things.line}/report`, {}],
    ['city', 'otherCity', `city/allocations/${things.line}/change`, { kind: 'SEND_BACK', reason: 'Not needed', amount: '1.00' }],
    ['city', 'otherCity', `city/reports/${things.ownReport}/save`, { version: '0', activities: 'A course' }],
    ['city', 'otherCity', `city/allocations/${things.line}/confirm`, { disbursement: named.disbursement }],
  ]
  for (const [own, other, address, fields] of forms) {
    const send = async (kind: Kind) => (await ask(kind, address, { method: 'POST', body: new URLSearchParams(fields) })).status
    expect(await send(other), `${address} as ${other}`).toBe(404)
    // The form is whole: whose it is, is heard, and gets an answer about the thing itself.
    expect([302, 303, 400, 409], `${address} as ${own}`).toContain(await send(own))
  }
})
