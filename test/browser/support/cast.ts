// The people and things that the browser journeys begin with, made through the commands.
import { seedReference } from '../../../prisma/seed/reference/index.ts'
import { applyMigrations } from '../../../scripts/database/apply-migrations.ts'
import { createCity } from '#app/features/cities/server/create-city.command.server'
import { createDonor } from '#app/features/donors/server/create-donor.command.server'
import { reviewDonor } from '#app/features/donors/server/review-donor.command.server'
import { recordBankAccount } from '#app/features/fund/server/record-bank-account.command.server'
import { recordRate } from '#app/features/fund/server/record-rate.command.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import { createProgramme } from '#app/features/programmes/server/create-programme.command.server'
import type { Role } from '#app/kernel/access'
import { idsFrom, repeatableBytes } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import { clockAt, day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { openDatabase } from '#app/platform/db'

export const TODAY = day('2026-11-24')

export const TEAM = {
  programme: 'programme@team.example',
  finance: 'finance@team.example',
  secondFinance: 'finance2@team.example',
  approver: 'approver@team.example',
  administrator: 'admin@team.example',
  auditor: 'auditor@team.example',
  lusaka: 'focal@lusaka.example',
  coordinator: 'coordinator@lusaka.example',
  donor: 'contact@harbour.example',
} as const

function valueOf<T>(result: { ok: true; value: T } | { ok: false; failure: { code: string } }): T {
  if (!result.ok) throw new Error(`the cast could not be made: ${JSON.stringify(result.failure)}`)
  return result.value
}

/** Which browser and language a tale is told in: each has an agreement of its own to bring about. */
export const TELLINGS = ['desktop en', 'phone fr'] as const

export type Cast = { toAgree: Record<string, string>; harbourReference: string; programme: string; lusaka: string; kigali: string }

/** Makes a database with the cast in it. */
export async function makeCast(file: string): Promise<Cast> {
  await applyMigrations(file)
  await seedReference(file)
  const database = await openDatabase(file)
  const now = new Date('2026-11-24T06:00:00Z')
  const context: Context = { actor: { kind: 'system', name: 'test cast' }, database, transaction: null, clock: clockAt(() => now), ids: idsFrom(repeatableBytes(11)), language: 'en', requestId: 'cast' }
  valueOf(await recordBankAccount(context, { holder: 'Learning Cities Fund', bank: 'Test Bank', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' }))
  for (const [currency, rate] of [['EUR', '0.9'], ['JPY', '150'], ['KWD', '0.31']] as const) valueOf(await recordRate(context, { currency, effectiveOn: day('2026-11-01'), unitsPerUsd: rate, source: 'UNORE' }))
  const city = (name: string, country: string, at: [number, number]) => createCity(context, { name, country, memberSince: day('2017-01-01'), memberUntil: null, position: { longitude: at[0], latitude: at[1] } })
  const lusaka = valueOf(await city('Lusaka', 'ZM', [28.3, -15.4]))
  const kigali = valueOf(await city('Kigali', 'RW', [30.1, -1.9]))
  const programme = valueOf(await createProgramme(context, { title: { en: 'Training for city policy-makers', fr: 'Formation des responsables des politiques urbaines' }, kind: 'CAPACITY_BUILDING', priorityArea: 'PA1', startsOn: day('2026-01-01'), endsOn: day('2027-12-31'), budget: usd(20_000_00n), clusters: ['2021-esd'] }))
  const donor = valueOf(await createDonor(context, { name: 'Harbour Bank for Cities', type: 'MULTILATERAL', subtype: 'IFI', country: 'KE', language: 'en', recognition: 'NAME', contact: { name: 'Wanjiru Otieno', email: TEAM.donor } }))
  for (const [to, expiresOn] of [['UNDER_REVIEW', null], ['CLEARED', day('2027-12-31')]] as const) valueOf(await reviewDonor(context, { donor: donor.donor, to, expiresOn, note: 'papers seen' }))
  const pledge = valueOf(await recordPledge(context, { donor: donor.donor, modality: 'MDFM', priorityArea: null, programme: null, amount: usd(60_000_00n), schedule: [{ dueOn: day('2026-11-30'), amount: usd(60_000_00n) }], pledgedOn: TODAY, recognition: 'NAME' }))
  const toAgree: Record<string, string> = {}
  for (const telling of TELLINGS) {
    const promise = await recordPledge(context, { donor: donor.donor, modality: 'MDFM', priorityArea: null, programme: null, amount: usd(24_000_00n), schedule: [{ dueOn: day('2027-03-31'), amount: usd(24_000_00n) }], pledgedOn: TODAY, recognition: 'NAME' })
    toAgree[telling] = valueOf(promise).ref
  }
  const person = (name: string, email: string, role: Role, scope: object = {}, language: 'en' | 'fr' = 'en') => invitePerson(context, { name, email, language, role, ...scope })
  valueOf(await person('Amara Diallo', TEAM.programme, 'programme-officer'))
  valueOf(await person('Jonas Moreau', TEAM.finance, 'finance-officer'))
  valueOf(await person('Lin Chen', TEAM.secondFinance, 'finance-officer'))
  valueOf(await person('Marta Ruiz', TEAM.approver, 'approver'))
  valueOf(await person('Ada Nilsson', TEAM.administrator, 'administrator'))
  valueOf(await person('Paul Weber', TEAM.auditor, 'auditor'))
  valueOf(await person('Chanda Mwale', TEAM.lusaka, 'city-focal-point', { city: lusaka.city }))
  valueOf(await person('Bwalya Phiri', TEAM.coordinator, 'cluster-coordinator', { city: lusaka.city }))
  valueOf(await person('Wanjiru Otieno', TEAM.donor, 'donor-contact', { donor: donor.donor }))
  const reference = (await database.read.instalment.findFirstOrThrow({ where: { pledgeId: pledge.pledge } })).reference
  await database.close()
  return { toAgree, harbourReference: reference, programme: programme.programme, lusaka: lusaka.city, kigali: kigali.city }
}
