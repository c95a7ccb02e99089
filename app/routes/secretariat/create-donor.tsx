import { listCountries } from '#app/features/cities/server/cities.queries.server'
import { parseKind } from '#app/features/donors/domain/donor'
import { createDonorForm } from '#app/features/donors/forms/donor.form'
import { donorMessages } from '#app/features/donors/messages'
import { createDonor } from '#app/features/donors/server/create-donor.command.server'
import { findTwins } from '#app/features/donors/server/twins.queries.server'
import { CreateDonorPage } from '#app/features/donors/ui/create-donor-page'
import { refuse } from '#app/kernel/failure'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/create-donor'

export const loader = load('donor.create', async ({ context, language }) => ({ countries: (await listCountries(context)).map((country) => country.iso2), title: donorMessages[language].desk.create }))

export const action = act('donor.create', {
  form: createDonorForm,
  async run({ context }, { kind, contactName, email, contactFunction, another, ...donor }) {
    const parsed = parseKind(kind)
    if (!parsed) return refuse({ code: 'WRONG_SUBTYPE', type: kind, subtype: '' })
    const twins = another ? [] : await findTwins(context, donor.name)
    if (twins.length > 0) return refuse({ code: 'TWINS', names: twins.map((twin) => `${twin.ref} ${twin.name}`).join('; ') })
    return createDonor(context, { ...donor, ...parsed, ...(contactName && email ? { contact: { name: contactName, email, function: contactFunction ?? null } } : {}) })
  },
  then: ({ ref }, { language }) => ({ to: `/secretariat/donors/${ref}`, notice: { tone: 'good', text: donorMessages[language].desk.created(ref) } }),
  words: (language) => donorMessages[language].refusals,
  fields: { WRONG_SUBTYPE: 'kind', UNKNOWN_COUNTRY: 'country', TWINS: 'another' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function CreateDonor({ loaderData, actionData }: Route.ComponentProps) {
  return <CreateDonorPage {...loaderData} lastResult={actionData?.lastResult} />
}
