import { recordLimitForm } from '#app/features/approvals/forms/limit.form'
import { approvalMessages } from '#app/features/approvals/messages'
import { listLimits } from '#app/features/approvals/server/approvals.queries.server'
import { readLimit } from '#app/features/approvals/domain/limits'
import { recordLimit } from '#app/features/approvals/server/record-limit.command.server'
import { LimitsPage } from '#app/features/approvals/ui/limits-page'
import { holds } from '#app/kernel/access'
import { formWords } from '#app/kernel/language/form-words'
import type { Day } from '#app/kernel/time'
import { act, load } from '#app/platform/http'
import { workspaceMessages } from '#app/ui/messages/workspace'
import type { Route } from './+types/limits'

export const loader = load('secretariat.view', async ({ context, language }) => ({
  limits: await listLimits(context),
  today: context.clock.today(),
  mayChange: holds(context.actor, 'setting.manage'),
  home: { label: workspaceMessages[language].settings, href: '/secretariat/settings' },
  title: approvalMessages[language].title,
}))

export const action = act('setting.manage', {
  form: recordLimitForm,
  async run({ context, language }, { deed, limit, isNone, effectiveOn, reason }) {
    const read = readLimit(limit, isNone === 'on', language === 'fr')
    return read.ok ? recordLimit(context, { deed, limit: read.value, effectiveOn: effectiveOn as Day, reason }) : read
  },
  then: (_, { language }) => ({ to: '/secretariat/settings/limits', notice: { tone: 'good', text: approvalMessages[language].form.done } }),
  words: (language) => ({ ...approvalMessages[language].limitRefusals, ...formWords(language), LIMIT_MISSING: approvalMessages[language].form.limitMissing }),
  fields: { LIMIT_MISSING: 'limit', DAY_PAST: 'effectiveOn', RAISED_TODAY: 'effectiveOn', LIMIT_UNCHANGED: 'limit', OWN_DEED: 'deed', AMOUNT_MISSING: 'limit', AMOUNT_NOT_A_NUMBER: 'limit', AMOUNT_THOUSANDS_MARK: 'limit', AMOUNT_NOT_POSITIVE: 'limit', AMOUNT_TOO_MANY_DECIMALS: 'limit', AMOUNT_TOO_LARGE: 'limit' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Limits({ loaderData, actionData }: Route.ComponentProps) {
  return <LimitsPage {...loaderData} lastResult={actionData?.lastResult} />
}
