import { readPosition } from '#app/features/cities/domain'
import { cityForm } from '#app/features/cities/forms/city.form'
import { cityMessages } from '#app/features/cities/messages'
import { getCity, listCountries } from '#app/features/cities/server/cities.queries.server'
import { editCity } from '#app/features/cities/server/edit-city.command.server'
import { SaveCityPage } from '#app/features/cities/ui/save-city-page'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/edit-city'

export const loader = load('city.manage', async ({ context, param, language }) => {
  const { name, country, memberSince, memberUntil, position, source } = await getCity(context, param('city'))
  const typed = { name, country, memberSince, memberUntil, longitude: position && String(position.longitude), latitude: position && String(position.latitude), source }
  return { city: { name, typed }, countries: (await listCountries(context)).map((one) => one.iso2), title: cityMessages[language].form.editTitle(name) }
})

export const action = act('city.manage', {
  form: cityForm,
  async run({ context, param }, { longitude, latitude, differsFromTwin, memberSince, memberUntil, ...details }) {
    const position = readPosition(longitude, latitude)
    if (!position.ok) return position
    const { id } = await getCity(context, param('city'))
    return editCity(context, { city: id, ...details, memberSince: memberSince ?? null, memberUntil: memberUntil ?? null, position: position.value, differsFromTwin: differsFromTwin === 'on' })
  },
  then: ({ ref }, { language }) => ({ to: `/secretariat/cities/${ref}`, notice: { tone: 'good', text: cityMessages[language].form.saved } }),
  words: (language) => cityMessages[language].refusals,
  fields: { LOOKS_LIKE: 'differsFromTwin', UNKNOWN_COUNTRY: 'country', MEMBERSHIP_WITHOUT_START: 'memberSince', MEMBERSHIP_ENDS_FIRST: 'memberUntil', POSITION_HALF: 'longitude', POSITION_NOT_A_NUMBER: 'longitude', POSITION_OUT_OF_RANGE: 'longitude' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function EditCity({ loaderData, actionData }: Route.ComponentProps) {
  return <SaveCityPage city={loaderData.city} countries={loaderData.countries} lastResult={actionData?.lastResult} />
}
