import { AgreementText } from '#app/features/agreements/ui/agreement-text'
import { decideVersion, decideWording, wholeWording } from '#app/features/templates/domain/template'
import { editTemplateForm, previewTemplateForm } from '#app/features/templates/forms/template.forms'
import { templateMessages } from '#app/features/templates/messages'
import { saveTemplate } from '#app/features/templates/server/save-template.command.server'
import { getTemplate } from '#app/features/templates/server/templates.queries.server'
import { BothTexts } from '#app/features/templates/ui/clauses-page'
import { EditTemplatePage } from '#app/features/templates/ui/edit-template-page'
import { accept } from '#app/kernel/failure'
import { act, ask, load, type RouteArgs } from '#app/platform/http'
import { agreementsIn, clauseCrumbs, clauseNames, clausePlaces, clauseSpecOf, familyIn } from './agreement-wording.server'
import { partFields, templateWords, typedIn } from './mail-wording.server'
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
  async run({ context, param }, { note, expected, ...fields }) {
    const family = familyIn(param('family'))
    const spec = clauseSpecOf(family)
    const { texts, versions } = await getTemplate(context, `agreement:${family}`)
    const stands = decideVersion(versions[0] ?? null, expected)
    if (!stands.ok) return stands
    const typed = typedIn(spec, fields)
    const wording = decideWording(spec, texts, typed)
    if (!wording.ok && wording.failure.code !== 'WORDING_UNCHANGED') return wording
    return accept({ typed: { ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])), note: note ?? '' }, shown: agreementsIn(family, expected, wording.ok ? wording.value : texts) })
  },
  words: templateWords,
  fields: partFields,
})

/** One form with two buttons: look at it, or save it. */
export const action = async (args: RouteArgs) => {
  const sent = await args.request.clone().formData().catch(() => null)
  return sent?.get('intent') === 'preview' ? look(args) : save(args)
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function EditAgreementWording({ loaderData, actionData }: Route.ComponentProps) {
  const looked = actionData && 'answer' in actionData ? actionData.answer : null
  return <EditTemplatePage kind="agreement" {...loaderData} lastResult={actionData?.lastResult} looked={looked ? { typed: looked.typed, shown: <BothTexts en={<AgreementText text={looked.shown.en} />} fr={<AgreementText text={looked.shown.fr} />} /> } : null} />
}
