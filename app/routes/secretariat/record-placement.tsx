import { listConvertibleCurrencies } from '#app/features/fund/server/fund.queries.server'
import { recordPlacementForm } from '#app/features/placements/forms/placement.forms'
import { placementMessages } from '#app/features/placements/messages'
import { recordPlacement } from '#app/features/placements/server/record-placement.command.server'
import { RecordPlacementPage } from '#app/features/placements/ui/record-placement-page'
import { act, load } from '#app/platform/http'
import { STAY_FIELDS } from '../placement-fields'
import type { Route } from './+types/record-placement'

export const loader = load('placement.manage', async ({ context, url, language }) => ({
  currencies: await listConvertibleCurrencies(context, context.clock.today()),
  donor: url.searchParams.get('donor') ?? '',
  title: placementMessages[language].form.title,
}))

export const action = act('placement.manage', {
  form: recordPlacementForm,
  run: ({ context }, input) => recordPlacement(context, input),
  then: ({ ref }, { language }) => ({ to: `/secretariat/placements/${ref}`, notice: { tone: 'good', text: placementMessages[language].form.done(ref) } }),
  words: (language) => placementMessages[language].recordRefusals,
  fields: { ...STAY_FIELDS, UNKNOWN_DONOR: 'donor', DONOR_NOT_TOLD: 'donor', PERSON_OVERLAPS: 'person', MORATORIUM_BREACHED: 'person' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function RecordPlacement({ loaderData, actionData }: Route.ComponentProps) {
  return <RecordPlacementPage {...loaderData} lastResult={actionData?.lastResult} />
}
