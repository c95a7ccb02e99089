import { removeViewForm } from '#app/features/views/forms/view.form'
import { viewMessages } from '#app/features/views/messages'
import { removeView } from '#app/features/views/server/save-view.command.server'
import { ViewsPage } from '#app/features/views/ui/views-page'
import { act, load } from '#app/platform/http'
import { viewsOfList } from './views-of-list.server'
import type { Route } from './+types/remove-view'

export const loader = load('view.save', viewsOfList)

export const action = act('view.save', {
  form: removeViewForm,
  run: ({ context }, { view }) => removeView(context, { view }),
  then: (_, { param, language }) => ({ to: `/secretariat/lists/${param('list')}/views`, notice: { tone: 'good', text: viewMessages[language].removed } }),
  words: () => ({}),
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function RemoveView({ loaderData }: Route.ComponentProps) {
  return <ViewsPage {...loaderData} />
}
