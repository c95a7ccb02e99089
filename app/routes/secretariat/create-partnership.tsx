import { getPeriodAround } from '#app/features/fund/server/fund.queries.server'
import { partnershipForm } from '#app/features/partnerships/forms/partnership.form'
import { partnershipMessages } from '#app/features/partnerships/messages'
import { openPartnership } from '#app/features/partnerships/server/save-partnership.command.server'
import { SavePartnershipPage } from '#app/features/partnerships/ui/save-partnership-page'
import { personOf } from '#app/kernel/access'
import { addDays } from '#app/kernel/time'
import { act, load } from '#app/platform/http'
import { PARTNERSHIP_FIELDS, partnershipChoices, partnershipFieldsOf, partnershipWords } from './save-partnership.server'
import type { Route } from './+types/create-partnership'

export const loader = load('partnership.manage', async ({ context, url, language }) => {
  const today = context.clock.today()
  const { endsOn } = await getPeriodAround(context, today)
  const typed = { organisation: url.searchParams.get('donor') ?? '', language, purpose: 'MDFM', currency: 'USD', probability: '10', owner: personOf(context.actor), expectedOn: endsOn < today ? addDays(today, 365) : endsOn, nextStepOn: addDays(today, 14) }
  return { ...(await partnershipChoices(context)), typed, title: partnershipMessages[language].form.createTitle }
})

export const action = act('partnership.manage', {
  form: partnershipForm,
  async run({ context, language }, input) {
    const fields = partnershipFieldsOf(input, language)
    return fields.ok ? openPartnership(context, fields.value) : fields
  },
  then: ({ ref }, { language }) => ({ to: `/secretariat/partnerships/${ref}`, notice: { tone: 'good', text: partnershipMessages[language].form.created(ref) } }),
  words: partnershipWords,
  fields: PARTNERSHIP_FIELDS,
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function CreatePartnership({ loaderData, actionData }: Route.ComponentProps) {
  return <SavePartnershipPage {...loaderData} lastResult={actionData?.lastResult} />
}
