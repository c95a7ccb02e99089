import { nextPeriod } from '#app/features/fund/domain/period'
import { openPeriodForm } from '#app/features/fund/forms/planning.form'
import { planningMessages } from '#app/features/fund/messages/planning'
import { listPeriods } from '#app/features/fund/server/fund.queries.server'
import { openPeriod } from '#app/features/fund/server/plan-period.command.server'
import { OpenPeriodPage } from '#app/features/fund/ui/planning-pages'
import { formWords } from '#app/kernel/language/form-words'
import { parseAmount } from '#app/kernel/money'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/open-period'

export const loader = load('period.manage', async ({ context, language }) => {
  const last = (await listPeriods(context)).at(-1)!
  const next = nextPeriod(last, context.clock.today())
  return { next: next.ok ? next.value : null, ahead: last.code, title: planningMessages[language].open.action }
})

export const action = act('period.manage', {
  form: openPeriodForm,
  async run({ context, language }, { target, reason }) {
    const amount = parseAmount(target, 'USD', language === 'fr')
    return amount.ok ? openPeriod(context, { target: amount.value, reason }) : amount
  },
  then: ({ code }, { language }) => ({ to: `/secretariat/periods/${code}`, notice: { tone: 'good', text: planningMessages[language].open.done(code.replace('-', '–')) } }),
  words: (language) => ({ ...planningMessages[language].openRefusals, ...formWords(language) }),
  fields: { AMOUNT_MISSING: 'target', AMOUNT_NOT_A_NUMBER: 'target', AMOUNT_THOUSANDS_MARK: 'target', AMOUNT_NOT_POSITIVE: 'target', AMOUNT_TOO_MANY_DECIMALS: 'target', AMOUNT_TOO_LARGE: 'target' },
  conflicts: ['NEXT_PERIOD_OPEN'],
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function OpenPeriod({ loaderData, actionData }: Route.ComponentProps) {
  return <OpenPeriodPage {...loaderData} lastResult={actionData?.lastResult} />
}
