import { changeViewForm } from '#app/features/views/forms/view.form'
import { viewMessages } from '#app/features/views/messages'
import { changeView } from '#app/features/views/server/save-view.command.server'
import { ViewsPage } from '#app/features/views/ui/views-page'
import { act, load } from '#app/platform/http'
import { viewsOfList } from './views-of-list.server'
import type { Route } from './+types/change-view'

export const loader = load('view.save', viewsOfList)

export const action = act('view.save', {
  form: changeViewForm,
  run: ({ context }, { view, name, shared, first }) => changeView(context, { view, name, isShared: shared === 'on', isFirst: first === 'on' }),
  then: ({ name }, { param, language }) => ({ to: `/secretariat/lists/${param('list')}/views`, notice: { tone: 'good', text: viewMessages[language].changed(name) } }),
  words: (language) => viewMessages[language].refusals,
  fields: { NAME_TAKEN: 'name', MAY_NOT_SHARE: 'shared' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function ChangeView({ loaderData, actionData }: Route.ComponentProps) {
  return <ViewsPage {...loaderData} lastChange={actionData?.lastResult} />
}
