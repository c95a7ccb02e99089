import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import { nameKeyOf } from '#app/kernel/place'
import { command, nextNumber, step, type CommandContext } from '#app/platform/context'
import { isSubtypeOf, type CreateDonorFailure, type DonorType, type Recognition } from '../domain/donor'

export type NewDonor = {
  /** The sender's own reference; a number of the series `DN` without one. */
  ref?: string
  name: string
  type: DonorType
  subtype: string | null
  /** ISO 3166 alpha-2, or null where it is not known. */
  country: string | null
  city?: Id<'city'> | null
  language: Language
  recognition: Recognition
  contact?: { name: string; email: string; function?: string | null; person?: Id<'person'> | null }
}

/** The same as `createDonor`, for journeys in which a giver names their own organisation. */
export const ensureDonor = step(async (context, input: NewDonor): Promise<Result<{ donor: Id<'donor'>; ref: string }, CreateDonorFailure>> => save(context, input))

/** Registers a donor as a prospect. */
export const createDonor = command('donor.create', async (context, input: NewDonor): Promise<Result<{ donor: Id<'donor'>; ref: string }, CreateDonorFailure>> => save(context, input))

async function save(context: CommandContext, input: NewDonor): Promise<Result<{ donor: Id<'donor'>; ref: string }, CreateDonorFailure>> {
  if (!isSubtypeOf(input.type, input.subtype)) return refuse({ code: 'WRONG_SUBTYPE', type: input.type, subtype: input.subtype ?? '' })
  if (input.country && !(await context.transaction.country.findUnique({ where: { iso2: input.country } }))) return refuse({ code: 'UNKNOWN_COUNTRY' })
  if (input.city && !(await context.transaction.city.findUnique({ where: { id: input.city } }))) return refuse({ code: 'UNKNOWN_CITY' })

  const donor = context.ids.next('donor')
  const ref = input.ref ?? (await nextNumber(context, 'DN'))
  const name = input.name.trim()
  await context.transaction.donor.create({
    data: {
      id: donor,
      ref,
      name,
      nameKey: nameKeyOf(name),
      type: input.type,
      subtype: input.subtype,
      country: input.country,
      cityId: input.city ?? null,
      language: input.language,
      recognition: input.recognition,
      dueDiligence: 'PROSPECT',
      createdAt: context.clock.now(),
    },
  })
  if (input.contact) await saveContact(context, donor, input.contact, input.language)
  await context.audit({ name: 'donor.created', subject: `donor:${donor}`, after: { ref, ...input } })
  return accept({ donor, ref })
}

async function saveContact(context: CommandContext, donor: Id<'donor'>, contact: NonNullable<NewDonor['contact']>, language: Language): Promise<void> {
  await context.transaction.donorContact.create({
    data: {
      id: context.ids.next('person'),
      donorId: donor,
      name: contact.name.trim(),
      email: contact.email.trim().toLowerCase(),
      function: contact.function ?? null,
      language,
      isPrimary: true,
      personId: contact.person ?? null,
    },
  })
}
