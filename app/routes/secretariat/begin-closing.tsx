import { closingMessages } from '#app/features/closing/messages'
import { beginClosing } from '#app/features/closing/server/begin-closing.command.server'
import { PeriodPage } from '#app/features/closing/ui/period-page'
import { emptyForm } from '#app/features/pledges/forms/gift.form'
import { act } from '#app/platform/http'
import type { Route } from './+types/begin-closing'

export { loader, meta } from './period'

export const action = act('period.manage', {
  form: emptyForm,
  run: ({ context, param }) => beginClosing(context, { code: param('period') }),
  then: ({ period }, { language }) => ({ to: `/secretariat/periods/${period}`, notice: { tone: 'good', text: closingMessages[language].begun(period.replace('-', '–')) } }),
  words: (language) => closingMessages[language].beginRefusals,
  conflicts: ['CLOSING_BEGUN', 'PERIOD_CLOSED_ALREADY'],
})

export default function BeginClosing({ loaderData, actionData }: Route.ComponentProps) {
  return <PeriodPage closing={loaderData.closing} duties={loaderData.duties} errors={actionData?.lastResult.error} />
}
