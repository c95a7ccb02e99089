import { donorMessages } from '#app/features/donors/messages'
import { listConvertibleCurrencies } from '#app/features/fund/server/fund.queries.server'
import { recordPlacementForm } from '#app/features/placements/forms/placement.forms'
import { placementMessages } from '#app/features/placements/messages'
import { recordPlacement } from '#app/features/placements/server/record-placement.command.server'
import { RecordPlacementPage } from '#app/features/placements/ui/record-placement-page'
import { getPartnership } from '#app/features/partnerships/server/partnerships.queries.server'
import type { Context } from '#app/platform/context'
import { act, load } from '#app/platform/http'
import { STAY_FIELDS } from '../placement-fields'
import type { Route } from './+types/record-placement'

/** Filled in from the agreed partnership that leads here, or with the donor alone. */
async function typedPlacement(context: Context, url: URL): Promise<Record<string, string>> {
  const ref = url.searchParams.get('partnership')
  if (!ref) return { donor: url.searchParams.get('donor') ?? '' }
  const { donor, about } = await getPartnership(context, ref)
  return { donor: donor?.ref ?? '', expertise: about }
}

export const loader = load('placement.manage', async ({ context, url, language }) => ({
  currencies: await listConvertibleCurrencies(context, context.clock.today()),
  typed: await typedPlacement(context, url),
  title: placementMessages[language].form.title,
}))

export const action = act('placement.manage', {
  form: recordPlacementForm,
  run: ({ context, url }, input) => recordPlacement(context, { ...input, prospect: url.searchParams.get('partnership') }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/placements/${ref}`, notice: { tone: 'good', text: placementMessages[language].form.done(ref) } }),
  words: (language) => ({ ...placementMessages[language].recordRefusals, ...donorMessages[language].settleRefusals }),
  conflicts: ['NOT_AGREED', 'BECAME_ALREADY'],
  fields: { ...STAY_FIELDS, UNKNOWN_DONOR: 'donor', OTHER_DONOR: 'donor', DONOR_NOT_TOLD: 'donor', PERSON_OVERLAPS: 'person', MORATORIUM_BREACHED: 'person' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function RecordPlacement({ loaderData, actionData }: Route.ComponentProps) {
  return <RecordPlacementPage {...loaderData} lastResult={actionData?.lastResult} />
}
