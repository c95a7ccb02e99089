import type { z } from 'zod'
import { listCountries } from '#app/features/cities/server/cities.queries.server'
import { parseKind } from '#app/features/donors/domain/donor'
import { listConvertibleCurrencies } from '#app/features/fund/server/fund.queries.server'
import { listTeam } from '#app/features/identity/server/identity.queries.server'
import type { partnershipForm } from '#app/features/partnerships/forms/partnership.form'
import { partnershipMessages } from '#app/features/partnerships/messages'
import type { PartnershipFields } from '#app/features/partnerships/server/save-partnership.command.server'
import { accept, refuse } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import { formWords } from '#app/kernel/language/form-words'
import { isCurrency, parseAmount } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { AMOUNT_FIELDS } from '../amount-fields'

/** What the form of a prospect offers. */
export async function partnershipChoices(context: Context) {
  return {
    countries: (await listCountries(context)).map((country) => country.iso2),
    currencies: await listConvertibleCurrencies(context, context.clock.today()),
    team: await listTeam(context),
  }
}

/** The form as the command takes it; an empty amount is one that is not known. */
export function partnershipFieldsOf({ kind, country, contactName, contactEmail, owner, currency, amount, ...rest }: z.output<typeof partnershipForm>, language: Language) {
  const known = amount?.trim() ?? ''
  if (known && !isCurrency(currency)) return refuse({ code: 'UNKNOWN_CURRENCY' })
  const expected = known && isCurrency(currency) ? parseAmount(known, currency, language === 'fr') : accept(null)
  if (!expected.ok) return expected
  const parsed = kind ? parseKind(kind) : null
  if (kind && !parsed) return refuse({ code: 'WRONG_SUBTYPE', type: kind, subtype: '' })
  const fields: PartnershipFields = {
    ...rest,
    kind: parsed,
    country: country ?? null,
    contactName: contactName ?? null,
    contactEmail: contactEmail ?? null,
    owner: (owner as Id<'person'> | undefined) ?? null,
    expected: expected.value,
    expectedOn: rest.expectedOn as Day,
    nextStepOn: rest.nextStepOn as Day,
  }
  return accept(fields)
}

export const partnershipWords = (language: Language) => ({ ...formWords(language), ...partnershipMessages[language].openRefusals })

export const PARTNERSHIP_FIELDS = {
  ...AMOUNT_FIELDS,
  UNKNOWN_CURRENCY: 'amount',
  RATE_MISSING: 'amount',
  UNKNOWN_OWNER: 'owner',
  UNKNOWN_DONOR: 'organisation',
  WRONG_SUBTYPE: 'kind',
  UNKNOWN_COUNTRY: 'country',
} as const
