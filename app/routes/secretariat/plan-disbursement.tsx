import { planDisbursementForm } from '#app/features/allocations/forms/allocation.form'
import { allocationMessages } from '#app/features/allocations/messages'
import { planDisbursement } from '#app/features/allocations/server/plan-disbursement.command.server'
import { AllocationPage } from '#app/features/reporting/ui/allocation-page'
import type { Id } from '#app/kernel/identity'
import { formWords } from '#app/kernel/language/form-words'
import { parseAmount } from '#app/kernel/money'
import { act } from '#app/platform/http'
import type { Route } from './+types/plan-disbursement'

export { loader, meta } from './allocation'

export const action = act('disbursement.send', {
  form: planDisbursementForm,
  async run({ context, language }, { line, amount }) {
    const parsed = parseAmount(amount, 'USD', language === 'fr')
    return parsed.ok ? planDisbursement(context, { line: line as Id<'allocationLine'>, amount: parsed.value }) : parsed
  },
  then: (_, { param, language }) => ({ to: `/secretariat/allocations/${param('allocation')}`, notice: { tone: 'good', text: allocationMessages[language].detail.planDone } }),
  words: (language) => ({ ...allocationMessages[language].disbursementRefusals, ...formWords(language) }),
})

export default function PlanDisbursement({ loaderData, actionData }: Route.ComponentProps) {
  return <AllocationPage {...loaderData} lastResult={actionData?.lastResult} />
}
