import { listClusterChoices } from '#app/features/clusters/server/clusters.queries.server'
import { readBudget } from '#app/features/programmes/domain'
import { programmeForm } from '#app/features/programmes/forms/programme.form'
import { programmeMessages } from '#app/features/programmes/messages'
import { createProgramme } from '#app/features/programmes/server/create-programme.command.server'
import { SaveProgrammePage } from '#app/features/programmes/ui/save-programme-page'
import { formWords } from '#app/kernel/language/form-words'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/create-programme'

export const loader = load('programme.manage', async ({ context, language }) => ({ clusters: await listClusterChoices(context), title: programmeMessages[language].form.createTitle }))

export const action = act('programme.manage', {
  form: programmeForm,
  async run({ context, language }, { titleEn, titleFr, summaryEn, summaryFr, budget, ...details }) {
    const amount = readBudget(budget ?? '', language === 'fr')
    if (!amount.ok) return amount
    return createProgramme(context, { ...details, title: { en: titleEn, fr: titleFr }, summary: { en: summaryEn, fr: summaryFr }, budget: amount.value })
  },
  then: ({ ref }, { language }) => ({ to: `/secretariat/programmes/${ref}`, notice: { tone: 'good', text: programmeMessages[language].form.created(ref) } }),
  words: (language) => ({ ...programmeMessages[language].refusals, ...formWords(language) }),
  fields: { ENDS_BEFORE_START: 'endsOn', UNKNOWN_AREA: 'priorityArea', UNKNOWN_CLUSTER: 'clusters', AMOUNT_NOT_A_NUMBER: 'budget', AMOUNT_THOUSANDS_MARK: 'budget', AMOUNT_NOT_POSITIVE: 'budget', AMOUNT_TOO_MANY_DECIMALS: 'budget', AMOUNT_TOO_LARGE: 'budget' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function CreateProgramme({ loaderData, actionData }: Route.ComponentProps) {
  return <SaveProgrammePage clusters={loaderData.clusters} lastResult={actionData?.lastResult} />
}
