import { readPercentage } from '#app/features/fund/domain/support-cost'
import { supportCostForm } from '#app/features/fund/forms/planning.form'
import { planningMessages } from '#app/features/fund/messages/planning'
import { listSupportCostRates } from '#app/features/fund/server/fund.queries.server'
import { recordSupportCost } from '#app/features/fund/server/record-support-cost.command.server'
import { SupportCostPage } from '#app/features/fund/ui/planning-pages'
import { holds } from '#app/kernel/access'
import { addDays, type Day } from '#app/kernel/time'
import { act, load } from '#app/platform/http'
import { workspaceMessages } from '#app/ui/messages/workspace'
import type { Route } from './+types/support-cost'

export const loader = load('rate.view', async ({ context, language }) => ({
  rates: await listSupportCostRates(context),
  earliest: addDays(context.clock.today(), 1),
  mayChange: holds(context.actor, 'setting.manage'),
  home: { label: workspaceMessages[language].settings, href: '/secretariat/settings' },
  title: planningMessages[language].supportCost.title,
}))

export const action = act('setting.manage', {
  form: supportCostForm,
  async run({ context, language }, { percent, mode, effectiveOn, reason }) {
    const read = readPercentage(percent, language === 'fr')
    return read.ok ? recordSupportCost(context, { basisPoints: read.value, mode, effectiveOn: effectiveOn as Day, reason }) : read
  },
  then: (_, { language }) => ({ to: '/secretariat/settings/support-cost', notice: { tone: 'good', text: planningMessages[language].supportCost.form.done } }),
  words: (language) => planningMessages[language].supportCostRefusals,
  fields: { NOT_A_PERCENTAGE: 'percent', DAY_TOO_EARLY: 'effectiveOn', RATE_OF_DAY_KNOWN: 'effectiveOn', RATE_UNCHANGED: 'percent' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function SupportCost({ loaderData, actionData }: Route.ComponentProps) {
  return <SupportCostPage {...loaderData} lastResult={actionData?.lastResult} />
}
