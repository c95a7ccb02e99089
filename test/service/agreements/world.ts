// A donor with a pledge of EUR 25,000.00 in three instalments, and the people around its agreement.
import { DONOR_DUTIES } from '#app/kernel/access'
import { createDonor } from '#app/features/donors/server/create-donor.command.server'
import { reviewDonor } from '#app/features/donors/server/review-donor.command.server'
import { recordRate } from '#app/features/fund/server/record-rate.command.server'
import { equalSchedule } from '#app/features/pledges/domain/schedule'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import type { Recognition } from '#app/features/donors/domain/donor'
import type { Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { money } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { draftAgreement } from '#app/features/agreements/server/draft-agreement.command.server'
import { reviewAgreement } from '#app/features/agreements/server/review-agreement.command.server'
import { sendAgreement } from '#app/features/agreements/server/send-agreement.command.server'
import { signAsPartner } from '#app/features/agreements/server/sign-as-partner.command.server'
import { getAgreement } from '#app/features/agreements/server/agreements.queries.server'
import type { AgreementLanguage } from '#app/features/agreements/domain/agreement'
import { person, testWorld } from '#test/support/context'

export const ORIGIN = 'https://fund.example'

export function must<Value>(result: Result<Value, { code: string }>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`)
  return result.value
}

export async function agreementWorld(options: { country?: string | null; recognition?: Recognition; name?: string; cleared?: boolean } = {}) {
  const world = await testWorld({ now: '2026-11-14T08:00:00Z' })
  const amina = world.as(person('Amina', { role: 'programme-officer' }))
  const jonas = world.as(person('Jonas', { role: 'approver' }))
  const lea = world.as(person('Lea', { role: 'approver' }, { role: 'programme-officer' }))
  must(await recordRate(world.context, { currency: 'EUR', effectiveOn: day('2026-11-01'), unitsPerUsd: '0.9', source: 'test' }))
  const { donor, ref } = must(
    await createDonor(amina, {
      name: options.name ?? 'Northern Lights Foundation',
      type: 'PRIVATE',
      subtype: 'FOUNDATION',
      country: options.country === undefined ? 'NO' : options.country,
      language: 'en',
      recognition: options.recognition ?? 'NAME',
      contact: { name: 'Ingrid Aas', email: 'ingrid@northern.example', function: 'Director' },
    }),
  )
  if (options.cleared !== false) {
    must(await reviewDonor(amina, { donor, to: 'UNDER_REVIEW', expiresOn: null, note: 'papers asked for' }))
    must(await reviewDonor(jonas, { donor, to: 'CLEARED', expiresOn: day('2027-06-30'), note: 'papers read' }))
  }
  const amount = money(25_000_00n, 'EUR')
  const pledge = must(
    await recordPledge(amina, { donor, modality: 'MDFM', priorityArea: null, programme: null, amount, schedule: must(equalSchedule(amount, 3, day('2027-01-31'), 1)), pledgedOn: day('2026-11-02'), recognition: options.recognition ?? 'NAME', donorNumber: 'NLF/26/114' }),
  )
  const ingrid = world.as(person('Ingrid', { role: 'donor-contact', donor, duties: DONOR_DUTIES }))
  const stranger = world.as(person('Olav', { role: 'donor-contact', donor: 'don_other' as Id<'donor'>, duties: DONOR_DUTIES }))

  const draft = async (language: AgreementLanguage = 'en', by = amina) => must(await draftAgreement(by, { pledge: pledge.ref, signatory: 'Ingrid Aas', signatoryTitle: 'Director', language })).number
  const send = async (agreement: string) => must(await sendAgreement(amina, { agreement, origin: ORIGIN, demonstration: false }))
  const sent = async (language: AgreementLanguage = 'en', by = amina) => {
    const number = await draft(language, by)
    must(await reviewAgreement(amina, { agreement: number }))
    await send(number)
    return number
  }
  const sign = async (agreement: string, typed: { name?: string; sha256?: string } = {}) =>
    signAsPartner(ingrid, { agreement, name: typed.name ?? 'Ingrid Aas', title: 'Director', sha256: typed.sha256 ?? (await getAgreement(ingrid, agreement)).sent!.sha256, origin: ORIGIN })
  return { ...world, amina, jonas, lea, ingrid, stranger, donor, donorRef: ref, pledge, draft, send, sent, sign }
}
