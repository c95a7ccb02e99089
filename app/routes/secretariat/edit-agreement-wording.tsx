import { AgreementText } from '#app/features/agreements/ui/agreement-text'
import { wholeWording } from '#app/features/templates/domain/template'
import { editTemplateForm, previewTemplateForm } from '#app/features/templates/forms/template.forms'
import { templateMessages } from '#app/features/templates/messages'
import { saveTemplate } from '#app/features/templates/server/save-template.command.server'
import { getTemplate } from '#app/features/templates/server/templates.queries.server'
import { BothTexts } from '#app/features/templates/ui/clauses-page'
import { EditTemplatePage } from '#app/features/templates/ui/edit-template-page'
import { accept } from '#app/kernel/failure'
import { act, ask, load } from '#app/platform/http'
import { agreementsIn, clauseCrumbs, clauseNames, clausePlaces, clauseSpecOf, familyIn } from './agreement-wording.server'
import { partFields, templateWords, typedIn } from './mail-wording.server'
import { lookAt, lookOrSave } from './wording-form.server'
import type { Route } from './+types/edit-agreement-wording'

export const loader = load('template.manage', async ({ context, param, language }) => {
  const family = familyIn(param('family'))
  const { version, texts } = await getTemplate(context, `agreement:${family}`)
  const words = templateMessages[language]
  return { title: words.clauses.families[family], crumbs: clauseCrumbs(family, language, words.edit), wording: wholeWording(clauseSpecOf(family).shipped, texts), inSome: [], named: clauseNames(family, language), places: clausePlaces(), version }
})

const save = act('template.manage', {
  form: editTemplateForm,
  async run({ context, param }, { note, expected, ...fields }) {
    const family = familyIn(param('family'))
    const spec = clauseSpecOf(family)
    return saveTemplate(context, { template: `agreement:${family}`, spec, typed: typedIn(spec, fields), note, expected })
  },
  then: ({ version }, { param, language }) => ({ to: `/secretariat/agreement-wording/${param('family')}`, notice: { tone: 'good', text: templateMessages[language].savedClauses(version) } }),
  words: templateWords,
  fields: partFields,
  conflicts: ['CHANGED_MEANWHILE'],
})

const look = ask('template.manage', {
  form: previewTemplateForm,
  async run({ context, param }, sent) {
    const family = familyIn(param('family'))
    const looked = await lookAt(context, { template: `agreement:${family}`, spec: clauseSpecOf(family) }, sent)
    return looked.ok ? accept({ typed: looked.value.typed, shown: agreementsIn(family, sent.expected, looked.value.texts) }) : looked
  },
  words: templateWords,
  fields: partFields,
})

export const action = lookOrSave(look, save)

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function EditAgreementWording({ loaderData, actionData }: Route.ComponentProps) {
  const looked = actionData && 'answer' in actionData ? actionData.answer : null
  return <EditTemplatePage kind="agreement" {...loaderData} lastResult={actionData?.lastResult} looked={looked ? { typed: looked.typed, shown: <BothTexts en={<AgreementText text={looked.shown.en} />} fr={<AgreementText text={looked.shown.fr} />} /> } : null} />
}
