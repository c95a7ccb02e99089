import { wholeWording } from '#app/features/templates/domain/template'
import { restoreTemplateForm } from '#app/features/templates/forms/template.forms'
import { templateMessages } from '#app/features/templates/messages'
import { restoreTemplate } from '#app/features/templates/server/save-template.command.server'
import { getTemplate } from '#app/features/templates/server/templates.queries.server'
import { TemplateVersionPage } from '#app/features/templates/ui/template-history'
import { holds, NotFound } from '#app/kernel/access'
import { act, load } from '#app/platform/http'
import { clauseCrumbs, clauseNames, clauseSpecOf, familyIn } from './agreement-wording.server'
import { templateWords } from './mail-wording.server'
import type { Route } from './+types/agreement-wording-version'

function numberIn(param: string): number {
  if (!/^\d{1,6}$/.test(param)) throw new NotFound()
  return Number(param)
}

const SHIPPED = { en: {}, fr: {} }

export const loader = load('secretariat.view', async ({ context, param, language }) => {
  const family = familyIn(param('family'))
  const number = numberIn(param('version'))
  const { version, texts, versions } = await getTemplate(context, `agreement:${family}`)
  const shown = versions.find((row) => row.version === number) ?? null
  if (number > 0 && !shown) throw new NotFound()
  const whole = (of: typeof texts) => wholeWording(clauseSpecOf(family).shipped, of)
  const words = templateMessages[language]
  const title = shown ? words.version(number) : words.shipped
  const before = shown ? (versions.find((row) => row.version === number - 1)?.texts ?? SHIPPED) : texts
  return { shown, before: whole(before), after: whole(shown?.texts ?? SHIPPED), current: version, named: clauseNames(family, language), crumbs: clauseCrumbs(family, language, title), mayChange: holds(context.actor, 'template.manage'), title }
})

export const action = act('template.manage', {
  form: restoreTemplateForm,
  run: ({ context, param }, { note, expected }) => {
    const family = familyIn(param('family'))
    return restoreTemplate(context, { template: `agreement:${family}`, spec: clauseSpecOf(family), version: numberIn(param('version')), note, expected })
  },
  then: ({ version }, { param, language }) => ({ to: `/secretariat/agreement-wording/${param('family')}`, notice: { tone: 'good', text: templateMessages[language].savedClauses(version) } }),
  words: templateWords,
  conflicts: ['CHANGED_MEANWHILE'],
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function AgreementWordingVersion({ loaderData, actionData }: Route.ComponentProps) {
  return <TemplateVersionPage {...loaderData} lastResult={actionData?.lastResult} />
}
