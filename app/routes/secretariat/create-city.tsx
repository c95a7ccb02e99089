import { readPosition } from '#app/features/cities/domain'
import { cityForm } from '#app/features/cities/forms/city.form'
import { cityMessages } from '#app/features/cities/messages'
import { listCountries } from '#app/features/cities/server/cities.queries.server'
import { createCity } from '#app/features/cities/server/create-city.command.server'
import { SaveCityPage } from '#app/features/cities/ui/save-city-page'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/create-city'

export const loader = load('city.manage', async ({ context, language }) => ({ countries: (await listCountries(context)).map((country) => country.iso2), title: cityMessages[language].form.createTitle }))

export const action = act('city.manage', {
  form: cityForm,
  async run({ context }, { longitude, latitude, differsFromTwin, memberSince, memberUntil, ...city }) {
    const position = readPosition(longitude, latitude)
    if (!position.ok) return position
    return createCity(context, { ...city, memberSince: memberSince ?? null, memberUntil: memberUntil ?? null, position: position.value, differsFromTwin: differsFromTwin === 'on' })
  },
  then: ({ ref }, { language }) => ({ to: `/secretariat/cities/${ref}`, notice: { tone: 'good', text: cityMessages[language].form.created(ref) } }),
  words: (language) => cityMessages[language].refusals,
  fields: { LOOKS_LIKE: 'differsFromTwin', UNKNOWN_COUNTRY: 'country', MEMBERSHIP_WITHOUT_START: 'memberSince', MEMBERSHIP_ENDS_FIRST: 'memberUntil', POSITION_HALF: 'longitude', POSITION_NOT_A_NUMBER: 'longitude', POSITION_OUT_OF_RANGE: 'longitude' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function CreateCity({ loaderData, actionData }: Route.ComponentProps) {
  return <SaveCityPage countries={loaderData.countries} lastResult={actionData?.lastResult} />
}
