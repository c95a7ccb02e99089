import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { check as agreeCheck } from '#app/features/agreements/server/agreements-and-pledges-agree.check.server'
import { getAgreement, listAgreementEvents, listAgreements, listPledgesAwaitingAgreement } from '#app/features/agreements/server/agreements.queries.server'
import { countersign } from '#app/features/agreements/server/countersign.command.server'
import { draftAgreement } from '#app/features/agreements/server/draft-agreement.command.server'
import { endAgreement } from '#app/features/agreements/server/end-agreement.command.server'
import { reviewAgreement } from '#app/features/agreements/server/review-agreement.command.server'
import { sendAgreement } from '#app/features/agreements/server/send-agreement.command.server'
import { voidAgreement } from '#app/features/agreements/server/void-agreement.command.server'
import { agreementPdf } from '#app/features/agreements/documents/agreement-pdf'
import type { AgreementTerms } from '#app/features/agreements/domain/terms'
import { saveTemplate } from '#app/features/templates/server/save-template.command.server'
import { check as wordingCheck } from '#app/features/templates/server/templates-name-what-is-known.check.server'
import { clauseSpecOf } from '#app/routes/secretariat/agreement-wording.server'
import { person } from '#test/support/context'
import { reviewDonor } from '#app/features/donors/server/review-donor.command.server'
import { closePledge } from '#app/features/pledges/server/move-pledge.command.server'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { Forbidden, NotFound } from '#app/kernel/access'
import { getDocument } from '#app/platform/files'
import { check as hashCheck } from '#app/platform/files/documents-keep-their-hash.check.server'
import { drawPdf } from '#app/platform/pdf'
import { agreementWorld, must, ORIGIN } from './world'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('from a promise to a commitment: drafted, reviewed, sent, signed, countersigned', async () => {
  const w = await agreementWorld()
  expect((await listPledgesAwaitingAgreement(w.amina)).map((pledge) => pledge.ref)).toEqual([w.pledge.ref])
  const number = await w.draft()
  expect(await listPledgesAwaitingAgreement(w.amina)).toEqual([])
  expect(await getAgreement(w.amina, number)).toMatchObject({ status: 'DRAFT', frozen: false, missing: [], next: { step: 'review', mayDo: true } })

  must(await reviewAgreement(w.amina, { agreement: number }))
  w.setNow('2026-11-14T09:00:00Z')
  const { document } = await w.send(number)
  const sent = await getAgreement(w.ingrid, number)
  expect(sent).toMatchObject({ status: 'SENT', frozen: true, sent: { id: document, kind: 'AGREEMENT' }, text: [{ language: 'en' }] })

  w.setNow('2026-11-14T09:12:00Z')
  must(await w.sign(number))
  w.setNow('2026-11-16T15:40:00Z')
  must(await countersign(w.jonas, { agreement: number, origin: ORIGIN }))

  const inForce = await getAgreement(w.ingrid, number)
  expect(inForce).toMatchObject({ status: 'IN_FORCE', inForceOn: '2026-11-16', signed: { name: 'Ingrid Aas', title: 'Director' }, countersigned: { name: 'Jonas' } })
  expect(inForce.documents.map((file) => file.kind)).toEqual(['AGREEMENT', 'SIGNED_AGREEMENT'])
  expect(await getPledge(w.amina, w.pledge.ref)).toMatchObject({ status: 'CONFIRMED', confirmedOn: '2026-11-16' })
  expect((await listAgreementEvents(w.amina, inForce.id)).map((event) => [event.name, event.by])).toEqual([
    ['agreement.drafted', 'Amina'],
    ['agreement.reviewed', 'Amina'],
    ['agreement.sent', 'Amina'],
    ['agreement.signed', 'Ingrid'],
    ['agreement.countersigned', 'Jonas'],
  ])
  const mails = await w.context.database.read.mail.findMany({ orderBy: { createdAt: 'asc' } })
  expect(mails.map((mail) => [mail.purpose, mail.toEmail, JSON.parse(mail.attachments)])).toEqual([
    ['agreement-ready', 'ingrid@northern.example', []],
    ['agreement-in-force', 'ingrid@northern.example', [inForce.signedDocument?.id]],
  ])
  expect(mails[0]?.text).toContain(`${ORIGIN}/donor/agreements/${number}`)
  expect(await hashCheck.run(w.context)).toEqual([])
  expect(await agreeCheck.run(w.context)).toEqual([])
})

test('AGREEMENT-2: the bytes that were sent stay the same, whatever happens to the records, and the same terms draw the same bytes', async () => {
  const w = await agreementWorld()
  const number = await w.sent()
  const before = (await getAgreement(w.amina, number)).sent!
  const first = await getDocument(w.amina, before.id)
  expect(sha256(first.bytes)).toBe(before.sha256)

  await w.context.database.write((transaction) => transaction.donor.update({ where: { id: w.donor }, data: { name: 'Renamed Foundation', nameKey: 'renamed foundation' } }))
  must(await w.sign(number))
  must(await countersign(w.jonas, { agreement: number, origin: ORIGIN }))
  const after = await getDocument(w.amina, before.id)
  expect(Buffer.from(after.bytes).equals(Buffer.from(first.bytes))).toBe(true)
  expect((await getAgreement(w.amina, number)).text[0]?.blocks[0]).toMatchObject({ parties: [{ lines: [[{ text: 'Northern Lights Foundation' }], 'foundation, Norway', 'represented by Ingrid Aas, Director'] }, {}] })

  const row = await w.context.database.read.agreement.findUniqueOrThrow({ where: { ref: number } })
  const again = await drawPdf(agreementPdf(JSON.parse(row.terms) as AgreementTerms, { issuedAt: row.sentAt!, verifyAt: `${ORIGIN}/verify/${before.code}` }))
  expect(sha256(again)).toBe(before.sha256)

  const change = w.context.database.write((transaction) => transaction.agreement.update({ where: { ref: number }, data: { terms: '{}' } }))
  await expect(change).rejects.toMatchObject({ rule: 'AGREEMENT-2' })
  const rewrite = w.context.database.write((transaction) => transaction.document.update({ where: { id: before.id }, data: { sha256: 'f'.repeat(64) } }))
  await expect(rewrite).rejects.toMatchObject({ rule: 'AGREEMENT-2' })
})

test('AGREEMENT-1: who drafts an agreement does not countersign it; nothing of the try stays', async () => {
  const w = await agreementWorld()
  const number = await w.sent('en', w.lea)
  must(await w.sign(number))
  expect(await countersign(w.lea, { agreement: number, origin: ORIGIN })).toEqual({ ok: false, failure: { code: 'OWN_DRAFT' } })
  expect(await getAgreement(w.lea, number)).toMatchObject({ status: 'SIGNED_BY_PARTNER', next: { step: 'countersign', hasRole: true, mayDo: false, why: { code: 'OWN_DRAFT' } } })
  expect((await getPledge(w.amina, w.pledge.ref)).status).toBe('SUBMITTED')
  must(await countersign(w.jonas, { agreement: number, origin: ORIGIN }))
})

test('AGREEMENT-3: not in force for a donor who is not cleared, or whose clearance has expired', async () => {
  const w = await agreementWorld({ cleared: false })
  const number = await w.sent()
  must(await w.sign(number))
  expect(await countersign(w.jonas, { agreement: number, origin: ORIGIN })).toMatchObject({ failure: { code: 'DONOR_NOT_CLEARED' } })
  must(await reviewDonor(w.amina, { donor: w.donor, to: 'UNDER_REVIEW', expiresOn: null, note: 'papers' }))
  must(await reviewDonor(w.jonas, { donor: w.donor, to: 'CLEARED', expiresOn: '2026-12-31' as never, note: 'papers read' }))
  w.setNow('2027-01-01T08:00:00Z')
  expect(await countersign(w.jonas, { agreement: number, origin: ORIGIN })).toMatchObject({ failure: { code: 'CLEARANCE_EXPIRED', day: '2026-12-31' } })
  w.setNow('2026-12-31T20:00:00Z')
  must(await countersign(w.jonas, { agreement: number, origin: ORIGIN }))
})

test('AGREEMENT-4: without the donor’s country there is no text, and the refusal names it', async () => {
  const w = await agreementWorld({ country: null })
  const number = await w.draft()
  expect(await reviewAgreement(w.amina, { agreement: number })).toEqual({ ok: false, failure: { code: 'MISSING_DONOR_COUNTRY' } })
  expect(await getAgreement(w.amina, number)).toMatchObject({ missing: ['DONOR_COUNTRY'], text: [], next: { mayDo: false, why: { code: 'MISSING_DONOR_COUNTRY' } } })
})

test('two approvers at once: one countersigns, the other is told who was first', async () => {
  const w = await agreementWorld()
  const number = await w.sent()
  must(await w.sign(number))
  const both = await Promise.all([countersign(w.jonas, { agreement: number, origin: ORIGIN }), countersign(w.lea, { agreement: number, origin: ORIGIN })])
  const refused = both.find((result) => !result.ok)
  expect(both.filter((result) => result.ok)).toHaveLength(1)
  expect(refused).toMatchObject({ failure: { code: 'ALREADY_COUNTERSIGNED', number, day: '2026-11-14' } })
  expect(await w.context.database.read.document.count({ where: { kind: 'SIGNED_AGREEMENT' } })).toBe(1)
})

test('only the named signatory signs, the file that was sent, once; and only a contact of that donor', async () => {
  const w = await agreementWorld()
  const draft = await w.draft()
  await expect(getAgreement(w.ingrid, draft)).rejects.toThrow(NotFound)
  must(await reviewAgreement(w.amina, { agreement: draft }))
  await w.send(draft)
  expect(await w.sign(draft, { name: 'Olav Aas' })).toMatchObject({ failure: { code: 'OTHER_SIGNATORY' } })
  expect(await w.sign(draft, { sha256: '0'.repeat(64) })).toMatchObject({ failure: { code: 'OTHER_TEXT' } })
  await expect(getAgreement(w.stranger, draft)).rejects.toThrow(NotFound)
  await expect(getDocument(w.stranger, (await getAgreement(w.amina, draft)).sent!.id)).rejects.toThrow(NotFound)
  expect((await listAgreements(w.stranger, {})).agreements).toEqual([])
  must(await w.sign(draft))
  expect(await w.sign(draft)).toMatchObject({ failure: { code: 'ALREADY_SIGNED', name: 'Ingrid Aas' } })
  const { signedAccount, signedTitle } = await w.context.database.read.agreement.findUniqueOrThrow({ where: { ref: draft } })
  expect({ signedAccount, signedTitle }).toEqual({ signedAccount: 'ingrid@example.example', signedTitle: 'Director' })
})

test('roles: nobody takes a step that is not theirs', async () => {
  const w = await agreementWorld()
  await expect(draftAgreement(w.jonas, { pledge: w.pledge.ref, signatory: 'Ingrid Aas', signatoryTitle: 'Director', language: 'en' })).rejects.toThrow(Forbidden)
  const number = await w.sent()
  await expect(countersign(w.amina, { agreement: number, origin: ORIGIN })).rejects.toThrow(Forbidden)
  await expect(sendAgreement(w.ingrid, { agreement: number, origin: ORIGIN, demonstration: false })).rejects.toThrow(Forbidden)
  expect(await countersign(w.jonas, { agreement: number, origin: ORIGIN })).toMatchObject({ failure: { code: 'NOT_SIGNED_YET', signatory: 'Ingrid Aas' } })
})

test('a text with a mistake is declared void, its readers are told, and another one can be drafted', async () => {
  const w = await agreementWorld()
  const first = await w.sent()
  expect(await draftAgreement(w.amina, { pledge: w.pledge.ref, signatory: 'Ingrid Aas', signatoryTitle: 'Director', language: 'en' })).toMatchObject({ failure: { code: 'AGREEMENT_EXISTS', number: first } })
  must(await voidAgreement(w.amina, { agreement: first, reason: 'wrong title' }))
  expect(await w.context.database.read.mail.count({ where: { purpose: 'agreement-withdrawn' } })).toBe(1)
  expect(await w.sign(first)).toMatchObject({ failure: { code: 'AGREEMENT_CANNOT_MOVE' } })
  const second = await w.sent('both')
  expect(second).not.toBe(first)
  expect((await listAgreements(w.ingrid, {})).agreements.map((row) => row.status).sort()).toEqual(['SENT', 'VOID'])
  expect((await listAgreements(w.amina, { search: 'northern lights', status: 'SENT' })).agreements.map((row) => row.number)).toEqual([second])
})

test('a pledge that was withdrawn meanwhile does not become a commitment', async () => {
  const w = await agreementWorld()
  const number = await w.sent()
  must(await w.sign(number))
  must(await closePledge(w.amina, { pledge: w.pledge.pledge, to: 'WITHDRAWN', reason: 'change of plans' }))
  expect(await countersign(w.jonas, { agreement: number, origin: ORIGIN })).toMatchObject({ failure: { code: 'PLEDGE_CANNOT_MOVE' } })
  expect((await getAgreement(w.amina, number)).status).toBe('SIGNED_BY_PARTNER')
})

test('AGREEMENT-5: an agreement in force without its confirmed pledge is found by the standing check', async () => {
  const w = await agreementWorld()
  const number = await w.sent()
  must(await w.sign(number))
  must(await countersign(w.jonas, { agreement: number, origin: ORIGIN }))
  expect(await endAgreement(w.jonas, { agreement: number, to: 'COMPLETED', reason: 'all done' })).toMatchObject({ failure: { code: 'INSTALMENTS_UNPAID', count: 3 } })
  await w.context.database.write((transaction) => transaction.pledge.update({ where: { id: w.pledge.pledge }, data: { status: 'SUBMITTED', confirmedOn: null } }))
  expect(await agreeCheck.run(w.context)).toEqual([`The agreement ${number} is in force, but its pledge ${w.pledge.ref} is SUBMITTED and not CONFIRMED.`])
})

test('AGREEMENT-7: a draft follows the wording of the team; what was sent keeps its own and names its version', async () => {
  const w = await agreementWorld()
  const number = await w.draft()
  const admin = w.as(person('Ada', { role: 'administrator' }))
  const spec = clauseSpecOf('contribution')
  const word = (text: string, expected: number) => saveTemplate(admin, { template: 'agreement:contribution', spec, typed: { ...spec.shipped, en: { ...spec.shipped.en, 'refunds.limits': text } }, note: 'The legal office', expected })
  const says = async () => JSON.stringify((await getAgreement(w.amina, number)).text)
  must(await word('Money is returned to {donor} on request.', 0))
  expect(await says()).toContain('Money is returned to Northern Lights Foundation on request.')
  expect(await word('Money is returned to {doner}.', 1)).toMatchObject({ failure: { code: 'UNKNOWN_PLACE_LIKE', like: '{donor}', field: 'en_refunds-limits' } })
  expect(await word('', 1)).toMatchObject({ failure: { code: 'PART_EMPTY' } })
  must(await reviewAgreement(w.amina, { agreement: number }))
  await w.send(number)
  const sent = await says()
  must(await word('Nothing is returned.', 1))
  expect(await says()).toBe(sent)
  expect(sent).toContain('Money is returned to Northern Lights Foundation on request.')
  expect((await w.context.database.read.document.findFirstOrThrow({ where: { kind: 'AGREEMENT' } })).templateVersion).toMatch(/\+contribution\.1$/)
  expect(await wordingCheck.run(w.context)).toEqual([])
})
