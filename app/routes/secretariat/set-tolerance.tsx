import { toleranceForm } from '#app/features/line-changes/forms/line-change.form'
import { lineChangeMessages } from '#app/features/line-changes/messages'
import { setTolerance } from '#app/features/line-changes/server/line-changes.command.server'
import { ChangesDeskPage } from '#app/features/line-changes/ui/changes-pages'
import { act } from '#app/platform/http'
import type { Route } from './+types/set-tolerance'

export { loader, meta } from './line-changes'

export const action = act('setting.manage', {
  form: toleranceForm,
  run: ({ context }, input) => setTolerance(context, input),
  then: (_, { language }) => ({ to: '/secretariat/line-changes', notice: { tone: 'good', text: lineChangeMessages[language].desk.saved } }),
  words: () => ({}),
})

export default function SetTolerance({ loaderData, actionData }: Route.ComponentProps) {
  return <ChangesDeskPage {...loaderData} refusedTolerance={actionData?.lastResult} />
}
