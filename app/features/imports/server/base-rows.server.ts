// Rows that have no day of their own: rates, cities, donors, programmes. They are recorded before anything is replayed.
import { createCity } from '#app/features/cities/server/create-city.command.server'
import { createDonor } from '#app/features/donors/server/create-donor.command.server'
import { recordRates } from '#app/features/fund/server/record-rate.command.server'
import { advanceProgramme } from '#app/features/programmes/server/advance-programme.command.server'
import { createProgramme } from '#app/features/programmes/server/create-programme.command.server'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import type { CommandContext } from '#app/platform/context'
import type { Reason } from '../domain/fault'
import type { Row } from '../domain/files'
import { faultOf } from '../domain/sheaf'
import type { Replay } from './replay.server'

export async function recordRateRows(context: CommandContext, rows: readonly Row<'exchange-rates.csv'>[]): Promise<void> {
  await recordRates(context, rows.map((row) => ({ currency: row.currency, effectiveOn: row.effective_on, unitsPerUsd: row.units_per_usd, source: row.source })))
}

/** A city under each reference, even where its name looks like another's: the sender knows them apart. */
export async function recordCity(context: CommandContext, replay: Replay, row: Row<'cities.csv'>): Promise<void> {
  const created = await createCity(context, { ref: row.ref, name: row.name, country: row.country, memberSince: row.member_since, memberUntil: row.member_until, differsFromTwin: true })
  if (created.ok) return replay.recorded('cities.csv', row.ref, created.value.city)
  const where: Partial<Record<typeof created.failure.code, [keyof Row<'cities.csv'> & string, Reason]>> = {
    UNKNOWN_COUNTRY: ['country', { code: 'UNKNOWN_COUNTRY' }],
    MEMBERSHIP_ENDS_FIRST: ['member_until', { code: 'ENDS_BEFORE_START' }],
    MEMBERSHIP_WITHOUT_START: ['member_since', { code: 'EMPTY' }],
  }
  const [column, reason] = where[created.failure.code] ?? ['ref', { code: 'REF_TAKEN' } as const]
  replay.refuse(faultOf('cities.csv', row, column as 'ref', reason))
}

export async function recordDonor(context: CommandContext, replay: Replay, row: Row<'donors.csv'>): Promise<void> {
  const city = row.city_ref ? replay.id('cities.csv', row.city_ref) : null
  if (row.city_ref && !city) return
  if (row.contact_name && !row.contact_email) return replay.refuse(faultOf('donors.csv', row, 'contact_email', { code: 'EMPTY' }))
  const contact = row.contact_email ? { name: row.contact_name ?? row.contact_email, email: row.contact_email } : undefined
  const created = await createDonor(context, { ref: row.ref, name: row.name, type: row.type, subtype: row.subtype, country: row.country, city: city as Id<'city'> | null, language: row.language ?? 'en', recognition: row.recognition, contact })
  if (created.ok) return replay.recorded('donors.csv', row.ref, created.value.donor)
  const where = { WRONG_SUBTYPE: ['subtype', { code: 'WRONG_SUBTYPE' }], UNKNOWN_COUNTRY: ['country', { code: 'UNKNOWN_COUNTRY' }], UNKNOWN_CITY: ['city_ref', { code: 'UNKNOWN_REF', file: 'cities.csv' }] } as const
  const [column, reason] = where[created.failure.code]
  replay.refuse(faultOf('donors.csv', row, column, reason))
}

/** A programme that is planned, and runs once its first day has come. */
export async function recordProgramme(context: CommandContext, replay: Replay, row: Row<'programmes.csv'>): Promise<void> {
  const created = await createProgramme(context, {
    ref: row.ref,
    title: { en: row.title_en, fr: row.title_fr },
    kind: row.kind,
    priorityArea: row.priority_area,
    clusters: row.clusters,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    budget: row.budget_usd ?? usd(0n),
  })
  if (created.ok) {
    const { programme } = created.value
    await advanceProgramme(context, { programme, to: 'PLANNED' })
    if (row.starts_on <= context.clock.today()) await advanceProgramme(context, { programme, to: 'RUNNING' })
    return replay.recorded('programmes.csv', row.ref, programme)
  }
  const where: Partial<Record<typeof created.failure.code, [keyof Row<'programmes.csv'> & string, Reason]>> = { ENDS_BEFORE_START: ['ends_on', { code: 'ENDS_BEFORE_START' }], UNKNOWN_CLUSTER: ['clusters', { code: 'UNKNOWN_CLUSTER' }] }
  const [column, reason] = where[created.failure.code] ?? ['ref', { code: 'REF_TAKEN' } as const]
  replay.refuse(faultOf('programmes.csv', row, column as 'ref', reason))
}
