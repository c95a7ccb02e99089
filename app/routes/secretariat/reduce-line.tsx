import { reduceLineForm } from '#app/features/allocations/forms/allocation.form'
import { allocationMessages } from '#app/features/allocations/messages'
import { reduceLine } from '#app/features/allocations/server/reduce-line.command.server'
import { AllocationPage } from '#app/features/reporting/ui/allocation-page'
import type { Id } from '#app/kernel/identity'
import { formWords } from '#app/kernel/language/form-words'
import { parseAmount } from '#app/kernel/money'
import { act } from '#app/platform/http'
import type { Route } from './+types/reduce-line'

export { loader, meta } from './allocation'

export const action = act('allocation.reduce', {
  form: reduceLineForm,
  async run({ context, language }, { line, amount, reason }) {
    const parsed = parseAmount(amount, 'USD', language === 'fr')
    return parsed.ok ? reduceLine(context, { line: line as Id<'allocationLine'>, amount: parsed.value, on: context.clock.today(), reason }) : parsed
  },
  then: (_, { param, language }) => ({ to: `/secretariat/allocations/${param('allocation')}`, notice: { tone: 'good', text: allocationMessages[language].detail.reduceDone } }),
  words: (language) => ({ ...allocationMessages[language].reductionRefusals, ...formWords(language) }),
})

export default function ReduceLine({ loaderData, actionData }: Route.ComponentProps) {
  return <AllocationPage {...loaderData} lastResult={actionData?.lastResult} />
}
