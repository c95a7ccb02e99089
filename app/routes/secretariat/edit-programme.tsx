import { listClusterChoices } from '#app/features/clusters/server/clusters.queries.server'
import { readBudget } from '#app/features/programmes/domain'
import { programmeForm } from '#app/features/programmes/forms/programme.form'
import { programmeMessages } from '#app/features/programmes/messages'
import { editProgramme } from '#app/features/programmes/server/edit-programme.command.server'
import { getProgramme } from '#app/features/programmes/server/programmes.queries.server'
import { SaveProgrammePage } from '#app/features/programmes/ui/save-programme-page'
import { formWords } from '#app/kernel/language/form-words'
import { toDecimal } from '#app/kernel/money'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/edit-programme'

export const loader = load('programme.manage', async ({ context, param, language }) => {
  const { ref, hasMoney, title, summary, kind, priorityArea, startsOn, endsOn, budget, clusters } = await getProgramme(context, param('programme'))
  const typed = { titleEn: title.en, titleFr: title.fr, summaryEn: summary.en, summaryFr: summary.fr, kind, priorityArea, startsOn, endsOn, budget: budget.minor === 0n ? '' : toDecimal(budget), clusters: clusters.map((cluster) => cluster.code) }
  return { programme: { ref, hasMoney, typed }, clusters: await listClusterChoices(context), title: programmeMessages[language].form.editTitle(ref) }
})

export const action = act('programme.manage', {
  form: programmeForm,
  async run({ context, param, language }, { titleEn, titleFr, summaryEn, summaryFr, budget, ...details }) {
    const amount = readBudget(budget ?? '', language === 'fr')
    if (!amount.ok) return amount
    const { id } = await getProgramme(context, param('programme'))
    return editProgramme(context, { programme: id, ...details, title: { en: titleEn, fr: titleFr }, summary: { en: summaryEn, fr: summaryFr }, budget: amount.value })
  },
  then: ({ ref }, { language }) => ({ to: `/secretariat/programmes/${ref}`, notice: { tone: 'good', text: programmeMessages[language].form.saved } }),
  words: (language) => ({ ...programmeMessages[language].refusals, ...formWords(language) }),
  fields: { ENDS_BEFORE_START: 'endsOn', UNKNOWN_AREA: 'priorityArea', AREA_IN_USE: 'priorityArea', UNKNOWN_CLUSTER: 'clusters', AMOUNT_NOT_A_NUMBER: 'budget', AMOUNT_THOUSANDS_MARK: 'budget', AMOUNT_NOT_POSITIVE: 'budget', AMOUNT_TOO_MANY_DECIMALS: 'budget', AMOUNT_TOO_LARGE: 'budget' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function EditProgramme({ loaderData, actionData }: Route.ComponentProps) {
  return <SaveProgrammePage programme={loaderData.programme} clusters={loaderData.clusters} lastResult={actionData?.lastResult} />
}
