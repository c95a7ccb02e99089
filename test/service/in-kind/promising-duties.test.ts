// Who may promise for a donor, and how often a link is mailed: the same for money, things and people.
import { expect, test } from 'vitest'
import { saveOfferGiver, saveWhat, saveWorth, startOffer } from '#app/features/in-kind/server/save-draft.command.server'
import { confirmOffer, sendOfferLink } from '#app/features/in-kind/server/send-offer.command.server'
import { answerQuestions, saveOfferProfile, saveReleasing } from '#app/features/placements/server/save-offer.command.server'
import { confirmOffer as confirmStaff, sendOfferLink as sendStaffLink } from '#app/features/placements/server/submit-offer.command.server'
import { moneyWorld, must } from '../core/world'

const ORIGIN = 'http://localhost:3000'

async function offeringWorld() {
  const w = await moneyWorld()
  const visitor = w.as({ kind: 'public' })
  const who = { organisation: 'City of Cork', country: 'IE', contactName: 'Aoife', email: 'aoife@cork.example' }
  const thing = async (email = who.email) => {
    const { token } = must(await startOffer(visitor, { area: 'PA2' }))
    must(await saveWhat(visitor, { token, fields: { kind: 'VENUE', area: 'PA3-EVENT', description: 'The old town hall.' } }))
    must(await saveWorth(visitor, { token, fields: { quantity: '2', unit: 'days', currency: 'EUR', unitValue: '1200', basis: 'PUBLISHED_PRICE', availableFrom: '2026-05-01', availableUntil: '2026-05-31', place: 'Cork', capacity: '300' } }))
    must(await saveOfferGiver(visitor, { token, fields: { ...who, email, donorKind: 'MEMBER_CITY', recognition: 'NAME' } }))
    return token
  }
  const staff = async (email = who.email) => {
    const { token } = must(await answerQuestions(visitor, { token: null, answers: { employer: 'RELEASING', salary: 'RELEASING', money: 'NO', length: 'FROM_12' } }))
    must(await saveOfferProfile(visitor, { token, fields: { function: 'Analyst', person: 'Zoë', fte: '0.8', startsOn: '2026-02-15', endsOn: '2027-02-14', currency: 'EUR', amount: '8500.50' } }))
    must(await saveReleasing(visitor, { token, fields: { ...who, email, kind: 'MEMBER_CITY', message: '' } }))
    return token
  }
  let link = ''
  const kept = (secret: string) => (link = secret)
  return { ...w, visitor, thing, staff, kept, link: () => link }
}

test('DONOR-9: who only reads for a donor promises neither things nor people for it, and is told whom to ask; nothing is created', async () => {
  const w = await offeringWorld()
  must(await sendOfferLink(w.visitor, { token: await w.thing(), link: w.kept }))
  must(await confirmOffer(w.visitor, { token: w.link(), origin: ORIGIN }))
  const db = w.system.database
  const grant = await db.read.roleGrant.findFirstOrThrow({ where: { person: { email: 'aoife@cork.example' } }, include: { donor: true } })
  expect(grant.donor).toMatchObject({ name: 'City of Cork' })
  // Bo joins as a reader: no duty at all.
  await db.write(async (t) => {
    const now = w.system.clock.now()
    await t.person.create({ data: { id: 'prs_bo', name: 'Bo', email: 'bo@cork.example', language: 'en', createdAt: now, updatedAt: now } })
    await t.roleGrant.create({ data: { id: 'rgr_bo', personId: 'prs_bo', role: 'donor-contact', donorId: grant.donorId, grantedAt: now, grantedBy: 'test' } })
  })
  const counts = async () => [await db.read.inKindOffer.count(), await db.read.staffPlacement.count(), await db.read.donor.count()]
  const before = await counts()
  const refusal = { failure: { code: 'MAY_NOT_PROMISE', donor: 'City of Cork', ask: 'Aoife' } }
  must(await sendOfferLink(w.visitor, { token: await w.thing('bo@cork.example'), link: w.kept }))
  expect(await confirmOffer(w.visitor, { token: w.link(), origin: ORIGIN })).toMatchObject(refusal)
  must(await sendStaffLink(w.visitor, { token: await w.staff('bo@cork.example'), link: w.kept }))
  expect(await confirmStaff(w.visitor, { token: w.link(), workspace: `${ORIGIN}/donor` })).toMatchObject(refusal)
  expect(await counts()).toEqual(before)
})

test('a link that anybody may ask for goes three times in an hour about one thing and six times to one mailbox, and again an hour later', async () => {
  const w = await offeringWorld()
  const ask = async (token: string) => (await sendOfferLink(w.visitor, { token, link: w.kept })).ok
  const [first, second] = [await w.thing(), await w.thing()]
  const asked: boolean[] = []
  for (const minute of ['00', '02', '04', '06']) {
    w.setNow(`2026-01-05T09:${minute}:00Z`)
    asked.push(await ask(first))
  }
  expect(asked).toEqual([true, true, true, false])
  // Of one kind to one mailbox no more than three, whatever it is about; another kind still goes.
  expect(await ask(second)).toBe(false)
  expect((await sendStaffLink(w.visitor, { token: await w.staff(), link: w.kept })).ok).toBe(true)
  expect(await w.system.database.read.mail.count({ where: { toEmail: 'aoife@cork.example' } })).toBe(4)
  w.setNow('2026-01-05T10:05:00Z')
  expect(await ask(second)).toBe(true)
})
