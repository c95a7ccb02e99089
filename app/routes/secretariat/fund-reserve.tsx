import { reserveForm } from '#app/features/calls/forms/scoring.form'
import { scoringMessages } from '#app/features/calls/messages/scoring'
import { fundFromReserve } from '#app/features/calls/server/decide-call.command.server'
import { formWords } from '#app/kernel/language/form-words'
import { parseAmount } from '#app/kernel/money'
import { act } from '#app/platform/http'
import { CallWithApplications } from './call'
import type { Route } from './+types/fund-reserve'

export { loader, meta } from './call'

export const action = act('call.decide', {
  form: reserveForm,
  async run({ context, param, language }, { application, award, reason }) {
    const amount = parseAmount(award, 'USD', language === 'fr')
    return amount.ok ? fundFromReserve(context, { call: param('call'), application, award: amount.value, reason }) : amount
  },
  then: ({ ref }, { param, language }) => ({ to: `/secretariat/calls/${param('call')}`, notice: { tone: 'good', text: scoringMessages[language].reserve.done(ref) } }),
  words: (language) => ({ ...formWords(language), ...scoringMessages[language].promoteRefusals }),
  conflicts: ['NOT_ON_RESERVE', 'MORE_THAN_AVAILABLE', 'ABOVE_THE_CALL'],
})

export default function FundReserve({ loaderData, actionData }: Route.ComponentProps) {
  return <CallWithApplications loaderData={loaderData} lastResult={actionData?.lastResult} />
}
