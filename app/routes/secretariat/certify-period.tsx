import { closingMessages } from '#app/features/closing/messages'
import { certifyPeriod } from '#app/features/closing/server/certify-period.command.server'
import { PeriodPage } from '#app/features/closing/ui/period-page'
import { emptyForm } from '#app/features/pledges/forms/gift.form'
import { act } from '#app/platform/http'
import type { Route } from './+types/certify-period'
import { standingChecks } from './standing-checks.server'

export { loader, meta } from './period'

const certify = certifyPeriod(standingChecks)

export const action = act('period.certify', {
  form: emptyForm,
  run: ({ context, param }) => certify(context, { code: param('period') }),
  then: ({ period }, { language }) => ({ to: `/secretariat/periods/${period}`, notice: { tone: 'good', text: closingMessages[language].certified(period.replace('-', '–')) } }),
  words: (language) => closingMessages[language].certifyRefusals,
  conflicts: ['PERIOD_CLOSED_ALREADY'],
})

export default function CertifyPeriod({ loaderData, actionData }: Route.ComponentProps) {
  return <PeriodPage closing={loaderData.closing} duties={loaderData.duties} errors={actionData?.lastResult.error} />
}
