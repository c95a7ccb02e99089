import { mailCatalogueMessages } from '#app/features/identity/messages/mail-catalogue'
import { ShownMails } from '#app/features/identity/ui/mail-catalogue-pages'
import { wholeWording } from '#app/features/templates/domain/template'
import { editTemplateForm, previewTemplateForm } from '#app/features/templates/forms/template.forms'
import { templateMessages } from '#app/features/templates/messages'
import { saveTemplate } from '#app/features/templates/server/save-template.command.server'
import { getTemplate } from '#app/features/templates/server/templates.queries.server'
import { EditTemplatePage } from '#app/features/templates/ui/edit-template-page'
import { accept } from '#app/kernel/failure'
import { act, ask, load } from '#app/platform/http'
import { crumbsOf, inSomeOf, partFields, placesOf, purposeIn, shownIn, specOf, templateWords, typedIn } from './mail-wording.server'
import { lookAt, lookOrSave } from './wording-form.server'
import type { Route } from './+types/edit-mail'

export const loader = load('template.manage', async ({ context, param, language }) => {
  const purpose = purposeIn(param('mail'))
  const { version, texts } = await getTemplate(context, `mail:${purpose}`)
  const title = mailCatalogueMessages[language].purposes[purpose].name
  return { title, crumbs: crumbsOf(purpose, language, templateMessages[language].edit), wording: wholeWording(specOf(purpose).shipped, texts), inSome: inSomeOf(purpose), places: placesOf(purpose), version }
})

const save = act('template.manage', {
  form: editTemplateForm,
  async run({ context, param }, { note, expected, ...fields }) {
    const purpose = purposeIn(param('mail'))
    const spec = specOf(purpose)
    return saveTemplate(context, { template: `mail:${purpose}`, spec, typed: typedIn(spec, fields), note, expected })
  },
  then: ({ version }, { param, language }) => ({ to: `/secretariat/mails/${param('mail')}`, notice: { tone: 'good', text: templateMessages[language].saved(version) } }),
  words: templateWords,
  fields: partFields,
  conflicts: ['CHANGED_MEANWHILE'],
})

const look = ask('template.manage', {
  form: previewTemplateForm,
  async run({ context, param }, sent) {
    const purpose = purposeIn(param('mail'))
    const looked = await lookAt(context, { template: `mail:${purpose}`, spec: specOf(purpose) }, sent)
    return looked.ok ? accept({ typed: looked.value.typed, shown: shownIn(purpose, looked.value.texts) }) : looked
  },
  words: templateWords,
  fields: partFields,
})

export const action = lookOrSave(look, save)

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function EditMail({ loaderData, actionData }: Route.ComponentProps) {
  const looked = actionData && 'answer' in actionData ? actionData.answer : null
  return <EditTemplatePage kind="mail" {...loaderData} lastResult={actionData?.lastResult} looked={looked ? { typed: looked.typed, shown: <ShownMails shown={looked.shown} /> } : null} />
}
