import { saveViewForm } from '#app/features/views/forms/view.form'
import { viewMessages } from '#app/features/views/messages'
import { saveView } from '#app/features/views/server/save-view.command.server'
import { ViewsPage } from '#app/features/views/ui/views-page'
import { act, load } from '#app/platform/http'
import { listNamed } from './lists.server'
import { viewsOfList } from './views-of-list.server'
import type { Route } from './+types/save-view'

export const loader = load('view.save', viewsOfList)

export const action = act('view.save', {
  form: saveViewForm,
  run({ context, param }, { query, name, shared, first }) {
    listNamed(param('list'))
    return saveView(context, { list: param('list'), query: query ?? '', name, isShared: shared === 'on', isFirst: first === 'on' })
  },
  then: ({ name, query }, { param, language }) => ({ to: `${listNamed(param('list')).path}?${query}`, notice: { tone: 'good', text: viewMessages[language].saved(name) } }),
  words: (language) => viewMessages[language].refusals,
  fields: { NAME_TAKEN: 'name', MAY_NOT_SHARE: 'shared' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function SaveView({ loaderData, actionData }: Route.ComponentProps) {
  const typed = actionData?.lastResult?.initialValue as { query?: unknown } | undefined
  return <ViewsPage {...loaderData} query={typeof typed?.query === 'string' ? typed.query : loaderData.query} lastSave={actionData?.lastResult} />
}
