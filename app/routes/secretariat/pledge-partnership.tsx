import { pledgeItForm } from '#app/features/partnerships/forms/partnership.form'
import { partnershipMessages } from '#app/features/partnerships/messages'
import { pledgePartnership } from '#app/features/partnerships/server/move-partnership.command.server'
import { getPartnership } from '#app/features/partnerships/server/partnerships.queries.server'
import { equalSchedule } from '#app/features/pledges/domain/schedule'
import { pledgeMessages } from '#app/features/pledges/messages'
import { refuse } from '#app/kernel/failure'
import { formWords } from '#app/kernel/language/form-words'
import { isCurrency, parseAmount } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { act } from '#app/platform/http'
import { PartnershipWithPledge } from './partnership'
import { AMOUNT_FIELDS } from '../amount-fields'
import type { Route } from './+types/pledge-partnership'

export { loader, meta } from './partnership'

export const action = act('pledge.record', {
  form: pledgeItForm,
  async run({ context, param, language }, { purpose, currency, amount: typed, count, firstDueOn, monthsBetween, pledgedOn, recognition, condition }) {
    if (!isCurrency(currency)) return refuse({ code: 'UNKNOWN_CURRENCY' })
    const amount = parseAmount(typed, currency, language === 'fr')
    if (!amount.ok) return amount
    const schedule = equalSchedule(amount.value, count, firstDueOn as Day, monthsBetween)
    if (!schedule.ok) return schedule
    const { id } = await getPartnership(context, param('partnership'))
    return pledgePartnership(context, { partnership: id, purpose, amount: amount.value, schedule: schedule.value, pledgedOn: pledgedOn as Day, recognition, condition: condition ?? null })
  },
  then: ({ ref }, { language }) => ({ to: `/secretariat/pledges/${ref}`, notice: { tone: 'good', text: partnershipMessages[language].pledge.done(ref) } }),
  words: (language) => ({ ...formWords(language), ...pledgeMessages[language].createRefusals, ...partnershipMessages[language].pledgeRefusals }),
  fields: {
    ...AMOUNT_FIELDS,
    UNKNOWN_CURRENCY: 'amount',
    RATE_MISSING: 'amount',
    INSTALMENTS_OUT_OF_RANGE: 'count',
    INSTALMENT_BELOW_MINOR_UNIT: 'count',
    MONTHS_OUT_OF_RANGE: 'monthsBetween',
  },
  conflicts: ['PLEDGED_ALREADY'],
})

export default function PledgePartnership({ loaderData, actionData }: Route.ComponentProps) {
  return <PartnershipWithPledge loaderData={loaderData} answers={{ pledge: actionData?.lastResult }} />
}
