// Offered online without an account: typed in steps, confirmed by the mailbox, seen by the team and by its donor.
import { expect, test } from 'vitest'
import { findOfferReview, getOfferDraft, getOfferToConfirm } from '#app/features/in-kind/server/drafts.queries.server'
import { getDeliveredOf, getOffer, listEvidence } from '#app/features/in-kind/server/offers.queries.server'
import { saveOfferGiver, saveWhat, saveWorth, startOffer } from '#app/features/in-kind/server/save-draft.command.server'
import { confirmOffer, sendOfferLink } from '#app/features/in-kind/server/send-offer.command.server'
import { NotFound } from '#app/kernel/access'
import { money } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { moneyWorld, must } from '../core/world'

const ORIGIN = 'http://localhost:3000'
const WHAT = { kind: 'VENUE', area: 'PA3-EVENT', description: 'The old town hall, with interpreters’ booths.' }
const WORTH = { quantity: '2,5', unit: 'jours', currency: 'EUR', unitValue: '1200,50', basis: 'PUBLISHED_PRICE', availableFrom: '2026-05-01', availableUntil: '2026-05-31', place: 'Cork', capacity: '300' }
const WHO = { organisation: 'City of Cork', donorKind: 'MEMBER_CITY', country: 'IE', contactName: 'Aoife', email: 'Aoife@cork.example', recognition: 'NAME', message: 'May suits us best.' }

test('what is typed stays step by step, a link confirms it once, and a second offer joins the same donor', async () => {
  const w = await moneyWorld()
  const visitor = w.as({ kind: 'public' }, 'fr')
  const links: string[] = []
  const link = (token: string) => `${ORIGIN}/${links.push(token)}`
  const offerOnline = async (who = WHO) => {
    const { token } = must(await startOffer(visitor, { area: 'PA2' }))
    expect(await getOfferDraft(visitor, token)).toEqual({ fields: { area: 'PA2' }, step: 'what', sent: false })
    expect(await sendOfferLink(visitor, { token, link })).toEqual({ ok: true, value: { step: 'what' } })
    expect(await saveWhat(visitor, { token, fields: { ...WHAT, description: '' } })).toMatchObject({ failure: { code: 'DESCRIPTION_MISSING' } })
    must(await saveWhat(visitor, { token, fields: WHAT }))
    expect(await saveWorth(visitor, { token, fields: { ...WORTH, capacity: 'many' } })).toMatchObject({ failure: { code: 'CAPACITY_MISSING' } })
    expect(await saveWorth(visitor, { token, fields: { ...WORTH, currency: 'XOF' } })).toMatchObject({ failure: { code: 'RATE_MISSING' } })
    must(await saveWorth(visitor, { token, fields: WORTH }))
    expect(await findOfferReview(visitor, token)).toEqual({ step: 'who' })
    expect(await saveOfferGiver(visitor, { token, fields: { ...who, donorKind: 'KING' } })).toMatchObject({ failure: { code: 'WRONG_KIND' } })
    expect(await saveOfferGiver(visitor, { token, fields: { ...who, country: 'XX' } })).toMatchObject({ failure: { code: 'UNKNOWN_COUNTRY' } })
    must(await saveOfferGiver(visitor, { token, fields: who }))
    // Understood in French, it is the same in English.
    expect(await findOfferReview(w.as({ kind: 'public' }), token)).toMatchObject({ step: 'review', fields: { ...WHAT, quantity: '2.5', unitValue: '1200.50' }, offer: { value: money(3_001_25n, 'EUR'), capacity: 300 } })
    expect(must(await sendOfferLink(visitor, { token, link }))).toEqual({ step: 'sent' })
    return token
  }
  const token = await offerOnline()
  // Nothing exists before the mailbox is proved, and a link to one mailbox proves nothing of another.
  expect(await w.system.database.read.inKindOffer.count()).toBe(0)
  must(await saveOfferGiver(visitor, { token, fields: { ...WHO, email: 'aoife@other.example' } }))
  await expect(confirmOffer(visitor, { token: links[0]!, origin: ORIGIN })).rejects.toThrow(NotFound)
  must(await saveOfferGiver(visitor, { token, fields: WHO }))
  expect(await getOfferToConfirm(visitor, links[0]!)).toMatchObject({ organisation: 'City of Cork', offer: { kind: 'VENUE' } })

  // OFFER-7: a file that is not kept holds the offer back, and nothing of it is lost.
  const sent = (start: string) => ({ name: 'hall.pdf', bytes: new TextEncoder().encode(start) })
  expect(await confirmOffer(visitor, { token: links[0]!, files: [sent('%PDF-1.7'), sent('<svg>')], origin: ORIGIN })).toMatchObject({ failure: { code: 'FILE_KIND_UNKNOWN' } })
  expect(await confirmOffer(visitor, { token: links[0]!, files: [1, 2, 3, 4].map((n) => sent(`%PDF-${n}`)), origin: ORIGIN })).toMatchObject({ failure: { code: 'TOO_MANY_AT_ONCE' } })
  expect(await w.system.database.read.document.count()).toBe(0)
  const confirmed = must(await confirmOffer(visitor, { token: links[0]!, files: [sent('%PDF-1.7')], origin: ORIGIN }))
  expect(confirmed).toMatchObject({ ref: 'IK-2026-0001', isNew: true })
  expect(must(await confirmOffer(visitor, { token: links[0]!, origin: ORIGIN }))).toMatchObject({ ref: confirmed.ref, isNew: false })
  expect(await saveWhat(visitor, { token, fields: WHAT })).toMatchObject({ failure: { code: 'OFFER_SENT' } })
  const offer = await getOffer(w.officer, confirmed.ref)
  expect(offer).toMatchObject({ status: 'OFFERED', kind: 'VENUE', area: 'PA3-EVENT', place: 'Cork', donor: { name: 'City of Cork' }, steps: [{ status: 'OFFERED', text: 'May suits us best.', by: 'Aoife' }] })
  expect(await listEvidence(w.officer, offer.id)).toMatchObject([{ title: 'hall.pdf', kind: 'EVIDENCE' }])
  const { grants } = await w.system.database.read.person.findUniqueOrThrow({ where: { email: 'aoife@cork.example' }, include: { grants: true } })
  expect(grants).toMatchObject([{ role: 'donor-contact', donorId: offer.donor.id }])
  const mails = await w.system.database.read.mail.findMany({ orderBy: { createdAt: 'asc' } })
  expect(mails.map(({ purpose, language }) => [purpose, language])).toEqual([['in-kind-confirmation-link', 'fr'], ['in-kind-received', 'fr']])

  await offerOnline()
  const second = must(await confirmOffer(visitor, { token: links.at(-1)!, origin: ORIGIN }))
  expect((await getOffer(w.officer, second.ref)).donor.id).toBe(offer.donor.id)
  expect(await getDeliveredOf(w.officer, { donor: offer.donor.ref, asOf: day('2026-12-31') })).toMatchObject({ rows: [] })
  await expect(getOfferDraft(visitor, 'unknown')).rejects.toThrow(NotFound)
  w.setNow('2026-03-01T00:00:00Z')
  await expect(getOfferDraft(visitor, token)).rejects.toThrow(NotFound)
})
