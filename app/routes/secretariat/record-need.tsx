import { listCityChoices } from '#app/features/cities/server/cities.queries.server'
import { pointed } from '#app/features/in-kind/domain/new-offer'
import { needForm } from '#app/features/in-kind/forms/need.form'
import { needMessages } from '#app/features/in-kind/messages/needs'
import { recordNeed } from '#app/features/in-kind/server/needs.command.server'
import { RecordNeedPage } from '#app/features/in-kind/ui/needs-pages'
import { listProgrammeChoices } from '#app/features/programmes/server/programmes.queries.server'
import type { Id } from '#app/kernel/identity'
import type { Day } from '#app/kernel/time'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/record-need'

export const loader = load('in-kind.manage', async ({ context, language }) => ({
  cities: (await listCityChoices(context)).map(({ id, name }) => ({ id, label: name })),
  programmes: await listProgrammeChoices(context),
  title: needMessages[language].form.title,
}))

export const action = act('in-kind.manage', {
  form: needForm,
  run: ({ context, language }, { city, programme, quantity, unit, from, until, ...what }) =>
    recordNeed(context, { ...what, city: (city ?? null) as Id<'city'> | null, programme: (programme ?? null) as Id<'programme'> | null, quantity: pointed(quantity, language === 'fr'), unit: unit ?? null, from: from as Day, until: until as Day }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/needs#${ref}`, notice: { tone: 'good', text: needMessages[language].form.done(ref) } }),
  words: (language) => needMessages[language].refusals,
  fields: { WHOSE_UNCLEAR: 'programme', QUANTITY_NOT_POSITIVE: 'quantity', DAYS_TURNED_ROUND: 'until' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function RecordNeed({ loaderData, actionData }: Route.ComponentProps) {
  return <RecordNeedPage {...loaderData} lastResult={actionData?.lastResult} />
}
