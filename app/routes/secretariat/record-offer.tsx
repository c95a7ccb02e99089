import { listConvertibleCurrencies } from '#app/features/fund/server/fund.queries.server'
import { findDonorTyped } from '#app/features/donors/server/donors.queries.server'
import { decideWhat, decideWorth, pointed } from '#app/features/in-kind/domain/new-offer'
import { recordOfferForm } from '#app/features/in-kind/forms/offer.form'
import { inKindMessages } from '#app/features/in-kind/messages'
import { recordOffer } from '#app/features/in-kind/server/offer-in-kind.command.server'
import { RecordOfferPage } from '#app/features/in-kind/ui/record-offer-page'
import { refuse } from '#app/kernel/failure'
import { act, load } from '#app/platform/http'
import { OFFER_FIELDS } from '../public/offer-fields'
import type { Route } from './+types/record-offer'

export const loader = load('in-kind.manage', async ({ context, url, language }) => ({ donor: url.searchParams.get('donor') ?? '', currencies: await listConvertibleCurrencies(context, context.clock.today()), title: inKindMessages[language].record.title }))

export const action = act('in-kind.manage', {
  form: recordOfferForm,
  async run({ context, language }, { donor: typed, recognition, ...input }) {
    const fields = { ...input, quantity: pointed(input.quantity, language === 'fr'), unitValue: pointed(input.unitValue, language === 'fr') }
    const donor = await findDonorTyped(context, typed)
    if (!donor) return refuse({ code: 'UNKNOWN_DONOR' })
    const what = decideWhat(fields)
    if (!what.ok) return what
    const worth = decideWorth(fields, null)
    if (!worth.ok) return worth
    return recordOffer(context, { donor, recognition, ...what.value, ...worth.value })
  },
  then: ({ ref }, { language }) => ({ to: `/secretariat/in-kind/${ref}`, notice: { tone: 'good', text: inKindMessages[language].record.done(ref) } }),
  words: (language) => inKindMessages[language].offerRefusals,
  fields: { ...OFFER_FIELDS, UNKNOWN_DONOR: 'donor' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function RecordOffer({ loaderData, actionData }: Route.ComponentProps) {
  return <RecordOfferPage {...loaderData} lastResult={actionData?.lastResult} />
}
