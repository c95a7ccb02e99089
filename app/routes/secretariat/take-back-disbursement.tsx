import { takeBackForm } from '#app/features/allocations/forms/allocation.form'
import { allocationMessages } from '#app/features/allocations/messages'
import { recordReturn } from '#app/features/allocations/server/return-disbursement.command.server'
import { AllocationPage } from '#app/features/reporting/ui/allocation-page'
import type { Id } from '#app/kernel/identity'
import { formWords } from '#app/kernel/language/form-words'
import { parseAmount } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { act } from '#app/platform/http'
import type { Route } from './+types/take-back-disbursement'

export { loader, meta } from './allocation'

export const action = act('disbursement.return', {
  form: takeBackForm,
  async run({ context, language }, { disbursement, amount, on, reason, sendAgain }) {
    const parsed = parseAmount(amount, 'USD', language === 'fr')
    return parsed.ok ? recordReturn(context, { disbursement: disbursement as Id<'disbursement'>, amount: parsed.value, on: on as Day, reason, sendAgain: sendAgain === 'on' }) : parsed
  },
  then: (_, { param, language }) => ({ to: `/secretariat/allocations/${param('allocation')}`, notice: { tone: 'good', text: allocationMessages[language].back.recorded } }),
  words: (language) => ({ ...allocationMessages[language].returnRefusals, ...formWords(language) }),
  conflicts: ['RETURN_PENDING', 'NOTHING_SENT'],
})

export default function TakeBackDisbursement({ loaderData, actionData }: Route.ComponentProps) {
  return <AllocationPage {...loaderData} lastResult={actionData?.lastResult} />
}
