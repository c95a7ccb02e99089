// A person is offered online: four questions, a profile, a mailed link. Source: DOMAIN.md, section 6.
import { expect, test } from 'vitest'
import { findOfferReview, getOffer } from '#app/features/placements/server/offer.queries.server'
import { getPlacement } from '#app/features/placements/server/placements.queries.server'
import { answerQuestions, saveOfferProfile, saveReleasing } from '#app/features/placements/server/save-offer.command.server'
import { confirmOffer, sendOfferLink } from '#app/features/placements/server/submit-offer.command.server'
import { toDecimal } from '#app/kernel/money'
import { moneyWorld, must } from '../core/world'

const LOAN = { employer: 'RELEASING', salary: 'RELEASING', money: 'NO', length: 'FROM_12' } as const
const PROFILE = { function: 'Analyste', person: 'Zoë', fte: '0,8', startsOn: '2026-02-15', endsOn: '2027-02-14', currency: 'EUR', amount: '8500,50' }
const WHO = { organisation: 'Ville de Lyon', kind: 'CIVIL_SOCIETY:NGO', country: 'NO', contactName: 'Marie', email: 'Marie@lyon.example', message: 'Elle connaît le réseau.' }

test('an offer is kept step by step, shown with its value, and sent by whoever has the mailbox: then it is a placement of a donor of theirs', async () => {
  const w = await moneyWorld()
  const visitor = w.as({ kind: 'public' }, 'fr')
  expect(await answerQuestions(visitor, { token: null, answers: { ...LOAN, money: 'YES' } })).toMatchObject({ failure: { code: 'LENT_WITH_MONEY' } })
  const { token } = must(await answerQuestions(visitor, { token: null, answers: LOAN }))
  const profile = (more: Partial<typeof PROFILE> & { earlierUntil?: string } = {}) => saveOfferProfile(visitor, { token, fields: { ...PROFILE, ...more } })
  expect(await profile({ endsOn: '2026-08-13' })).toMatchObject({ failure: { code: 'STAY_BELOW_LEAST', least: 6, earliest: '2026-08-14' } })
  expect(await profile({ fte: '1,01' })).toMatchObject({ failure: { code: 'FTE_OUT_OF_RANGE' } })
  expect(await profile({ startsOn: '2026-01-04' })).toMatchObject({ failure: { code: 'START_PAST' } })
  expect(await profile({ earlierUntil: '2025-09-15' })).toMatchObject({ failure: { code: 'OWN_MORATORIUM', again: '2026-03-15' } })
  must(await profile({ earlierUntil: '2025-08-15' }))
  expect(await findOfferReview(visitor, token)).toEqual({ step: 'who' })
  expect(await sendOfferLink(visitor, { token, link: (secret) => secret })).toMatchObject({ failure: { code: 'NOT_WHOLE' } })
  must(await saveReleasing(visitor, { token, fields: WHO }))
  const review = await findOfferReview(visitor, token)
  if (review.step !== 'review') throw new Error('the offer is whole')
  expect([toDecimal(review.value), review.usd && toDecimal(review.usd), review.periods.map((part) => part.period)]).toEqual(['81604.80', '96005.65', ['2026-2027']])

  let link = ''
  must(await sendOfferLink(visitor, { token, link: (secret) => (link = secret) }))
  const confirmed = must(await confirmOffer(visitor, { token: link, workspace: 'http://localhost/donor' }))
  const again = must(await confirmOffer(visitor, { token: link, workspace: 'http://localhost/donor' }))
  expect([confirmed.isNew, again.isNew, again.ref]).toEqual([true, false, confirmed.ref])
  expect(await getPlacement(w.officer, confirmed.ref)).toMatchObject({ status: 'PROPOSED', arrangement: 'LOAN', person: 'Zoë', fte: '0.8', donor: { name: 'Ville de Lyon' }, value: review.value, counts: false, events: [{ kind: 'PROPOSED', by: 'Marie', reason: 'Elle connaît le réseau.' }] })
  expect((await getOffer(visitor, token)).sent).toBe(true)
  expect(await profile()).toMatchObject({ failure: { code: 'OFFER_SENT' } })
  await expect(getOffer(visitor, 'nothing-known')).rejects.toThrow()
})
