import { changeTargetForm } from '#app/features/fund/forms/planning.form'
import { planningMessages } from '#app/features/fund/messages/planning'
import { changeTarget } from '#app/features/fund/server/plan-period.command.server'
import { formWords } from '#app/kernel/language/form-words'
import { parseAmount } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { act } from '#app/platform/http'
import { PeriodWithTarget } from './period'
import type { Route } from './+types/change-target'

export { loader, meta } from './period'

export const action = act('period.manage', {
  form: changeTargetForm,
  async run({ context, param, language }, { target, effectiveOn, reason }) {
    const amount = parseAmount(target, 'USD', language === 'fr')
    return amount.ok ? changeTarget(context, { code: param('period'), target: amount.value, effectiveOn: effectiveOn as Day, reason }) : amount
  },
  then: ({ code }, { language }) => ({ to: `/secretariat/periods/${code}`, notice: { tone: 'good', text: planningMessages[language].target.done } }),
  words: (language) => ({ ...planningMessages[language].targetRefusals, ...formWords(language) }),
  fields: { DAY_OUTSIDE: 'effectiveOn', TARGET_UNCHANGED: 'target', AMOUNT_MISSING: 'target', AMOUNT_NOT_A_NUMBER: 'target', AMOUNT_THOUSANDS_MARK: 'target', AMOUNT_NOT_POSITIVE: 'target', AMOUNT_TOO_MANY_DECIMALS: 'target', AMOUNT_TOO_LARGE: 'target' },
  conflicts: ['PERIOD_NOT_OPEN'],
})

export default function ChangeTarget({ loaderData, actionData }: Route.ComponentProps) {
  return <PeriodWithTarget loaderData={loaderData} lastResult={actionData?.lastResult} />
}
