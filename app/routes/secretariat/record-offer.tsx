import { listConvertibleCurrencies } from '#app/features/fund/server/fund.queries.server'
import { donorMessages } from '#app/features/donors/messages'
import { findDonorTyped } from '#app/features/donors/server/donors.queries.server'
import { decideWhat, decideWorth, pointed } from '#app/features/in-kind/domain/new-offer'
import { recordOfferForm } from '#app/features/in-kind/forms/offer.form'
import { inKindMessages } from '#app/features/in-kind/messages'
import { recordOffer } from '#app/features/in-kind/server/offer-in-kind.command.server'
import { RecordOfferPage } from '#app/features/in-kind/ui/record-offer-page'
import { getPartnership } from '#app/features/partnerships/server/partnerships.queries.server'
import { refuse } from '#app/kernel/failure'
import { toDecimal } from '#app/kernel/money'
import type { Context } from '#app/platform/context'
import { act, load } from '#app/platform/http'
import { OFFER_FIELDS } from '../public/offer-fields'
import type { Route } from './+types/record-offer'

/** Filled in from the agreed partnership that leads here, or with the donor alone. */
async function typedOffer(context: Context, url: URL): Promise<Record<string, string>> {
  const ref = url.searchParams.get('partnership')
  if (!ref) return { donor: url.searchParams.get('donor') ?? '' }
  const { donor, about, expected } = await getPartnership(context, ref)
  return { donor: donor?.ref ?? '', description: about, ...(expected ? { quantity: '1', currency: expected.currency, unitValue: toDecimal(expected) } : {}) }
}

export const loader = load('in-kind.manage', async ({ context, url, language }) => ({ typed: await typedOffer(context, url), currencies: await listConvertibleCurrencies(context, context.clock.today()), title: inKindMessages[language].record.title }))

export const action = act('in-kind.manage', {
  form: recordOfferForm,
  async run({ context, language, url }, { donor: typed, recognition, ...input }) {
    const fields = { ...input, quantity: pointed(input.quantity, language === 'fr'), unitValue: pointed(input.unitValue, language === 'fr') }
    const donor = await findDonorTyped(context, typed)
    if (!donor) return refuse({ code: 'UNKNOWN_DONOR' })
    const what = decideWhat(fields)
    if (!what.ok) return what
    const worth = decideWorth(fields, null)
    if (!worth.ok) return worth
    return recordOffer(context, { donor, recognition, prospect: url.searchParams.get('partnership'), ...what.value, ...worth.value })
  },
  then: ({ ref }, { language }) => ({ to: `/secretariat/in-kind/${ref}`, notice: { tone: 'good', text: inKindMessages[language].record.done(ref) } }),
  words: (language) => ({ ...inKindMessages[language].offerRefusals, ...donorMessages[language].settleRefusals }),
  conflicts: ['NOT_AGREED', 'BECAME_ALREADY'],
  fields: { ...OFFER_FIELDS, UNKNOWN_DONOR: 'donor', OTHER_DONOR: 'donor' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function RecordOffer({ loaderData, actionData }: Route.ComponentProps) {
  return <RecordOfferPage {...loaderData} lastResult={actionData?.lastResult} />
}
