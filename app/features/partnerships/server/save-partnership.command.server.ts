import { TEAM_ROLES, inForceOn, personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import { nameKeyOf } from '#app/kernel/place'
import type { Day } from '#app/kernel/time'
import type { DonorType } from '#app/features/donors/domain/donor'
import { ensureDonor } from '#app/features/donors/server/create-donor.command.server'
import type { RateFailure } from '#app/features/fund/domain/exchange'
import { convertOn } from '#app/features/fund/server/fund.queries.server'
import { command, nextNumber, type CommandContext } from '#app/platform/context'
import { isOpen, type OpenFailure, type Purpose } from '../domain/partnership'
import { rowOf, type PartnershipRow } from './rows.server'

export type PartnershipFields = {
  /** A donor's number or name, or a new name. */
  organisation: string
  /** Given with a new name, a donor is registered at once; else the name stays a name. */
  kind: { type: DonorType; subtype: string | null } | null
  country: string | null
  contactName: string | null
  contactEmail: string | null
  language: Language
  about: string
  purpose: Purpose
  owner: Id<'person'> | null
  probability: number
  expected: Money | null
  expectedOn: Day
  nextStep: string
  nextStepOn: Day
}

type Saved = { partnership: Id<'partnership'>; ref: string }

/** Writes a prospect down as somebody whom the team has been in contact with. */
export const openPartnership = command('partnership.manage', async (context, input: PartnershipFields): Promise<Result<Saved, OpenFailure | RateFailure>> => {
  const data = await understood(context, input, null)
  if (!data.ok) return data
  const partnership = context.ids.next('partnership')
  const ref = await nextNumber(context, 'PP')
  await context.transaction.partnership.create({ data: { id: partnership, ref, stage: 'CONTACT', thread: context.ids.next('request'), createdBy: personOf(context.actor), createdAt: context.clock.now(), ...data.value } })
  await context.audit({ name: 'partnership.opened', subject: `partnership:${partnership}`, after: { ref, ...data.value } })
  return accept({ partnership, ref })
})

/** Changes what is known of a prospect while it is open. */
export const editPartnership = command('partnership.manage', async (context, input: PartnershipFields & { partnership: Id<'partnership'> }): Promise<Result<Saved, OpenFailure | RateFailure>> => {
  const row = await rowOf(context, input.partnership)
  if (!isOpen(row.stage)) return refuse({ code: 'PARTNERSHIP_ENDED' })
  const data = await understood(context, input, row)
  if (!data.ok) return data
  await context.transaction.partnership.update({ where: { id: row.id }, data: data.value })
  const before = Object.fromEntries(Object.keys(data.value).map((key) => [key, row[key as keyof PartnershipRow]]))
  await context.audit({ name: 'partnership.edited', subject: `partnership:${row.id}`, before, after: data.value })
  return accept({ partnership: input.partnership, ref: row.ref })
})

async function understood(context: CommandContext, input: PartnershipFields, row: PartnershipRow | null) {
  if (input.owner && !(await context.transaction.roleGrant.findFirst({ where: { ...inForceOn(context.clock.today()), personId: input.owner, role: { in: [...TEAM_ROLES] } } }))) return refuse({ code: 'UNKNOWN_OWNER' })
  const who = await organisationOf(context, input, row)
  if (!who.ok) return who
  const worth = await worthOf(context, input.expected, row)
  if (!worth.ok) return worth
  return accept({
    ...who.value,
    ...worth.value,
    organisationKey: nameKeyOf(who.value.organisation),
    contactName: input.contactName,
    contactEmail: input.contactEmail?.trim().toLowerCase() ?? null,
    language: input.language,
    about: input.about,
    purpose: input.purpose,
    ownerId: input.owner,
    probability: input.probability,
    expectedOn: input.expectedOn,
    nextStep: input.nextStep,
    nextStepOn: input.nextStepOn,
  })
}

/** The donor that was meant: by number, by a name that only one donor has, or a new one where its kind was given. */
async function organisationOf(context: CommandContext, input: PartnershipFields, row: PartnershipRow | null): Promise<Result<{ organisation: string; donorId: string | null }, OpenFailure>> {
  const typed = input.organisation.trim()
  if (/^DN-\d{4}-\d+$/i.test(typed)) {
    const numbered = await context.transaction.donor.findUnique({ where: { ref: typed.toUpperCase() } })
    // What turned out to be another donor is that donor, under the same name.
    return numbered ? accept({ organisation: numbered.name, donorId: numbered.mergedIntoId ?? numbered.id }) : refuse({ code: 'UNKNOWN_DONOR', typed })
  }
  const named = await context.transaction.donor.findMany({ where: { nameKey: nameKeyOf(typed), mergedIntoId: null }, take: 20 })
  const meant = named.find((donor) => donor.id === row?.donorId) ?? (named.length === 1 ? named[0] : undefined)
  if (meant) return accept({ organisation: meant.name, donorId: meant.id })
  if (!input.kind) return accept({ organisation: typed, donorId: null })
  const contact = input.contactName && input.contactEmail ? { contact: { name: input.contactName, email: input.contactEmail } } : {}
  const made = await ensureDonor(context, { name: typed, ...input.kind, country: input.country, language: input.language, recognition: 'NAME', ...contact })
  return made.ok ? accept({ organisation: typed, donorId: made.value.donor }) : made
}

/** The amount with its worth in US dollars at the rate of today; an amount that did not change keeps the rate that it had. */
async function worthOf(context: CommandContext, expected: Money | null, row: PartnershipRow | null): Promise<Result<Pick<PartnershipRow, 'currency' | 'expectedMinor' | 'expectedUsdMinor' | 'rateId'>, RateFailure>> {
  if (!expected) return accept({ currency: null, expectedMinor: null, expectedUsdMinor: 0n, rateId: null })
  if (row && row.currency === expected.currency && row.expectedMinor === expected.minor) return accept({ currency: row.currency, expectedMinor: row.expectedMinor, expectedUsdMinor: row.expectedUsdMinor, rateId: row.rateId })
  const converted = await convertOn(context, expected, context.clock.today())
  return converted.ok ? accept({ currency: expected.currency, expectedMinor: expected.minor, expectedUsdMinor: converted.value.value.minor, rateId: converted.value.rate.id }) : converted
}
