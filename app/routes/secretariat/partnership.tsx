import { getDonor } from '#app/features/donors/server/donors.queries.server'
import { listConvertibleCurrencies } from '#app/features/fund/server/fund.queries.server'
import { isMoney } from '#app/features/partnerships/domain/partnership'
import { partnershipMessages } from '#app/features/partnerships/messages'
import { getPartnership } from '#app/features/partnerships/server/partnerships.queries.server'
import { listPartnershipFiles } from '#app/features/partnerships/server/files.queries.server'
import { PartnershipPage, type PartnershipAnswers } from '#app/features/partnerships/ui/partnership-page'
import { PledgeIt } from '#app/features/partnerships/ui/pledge-it'
import { numberSetting } from '#app/features/settings/server/settings.queries.server'
import { holds } from '#app/kernel/access'
import { toDecimal } from '#app/kernel/money'
import { addDays } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { load } from '#app/platform/http'
import type { PartnershipView } from '#app/features/partnerships/server/partnerships.queries.server'
import type { Route } from './+types/partnership'

/** The promise that an agreed prospect becomes, filled in; null where there is none to make. */
async function promiseOf(context: Context, { ref, donor, stage, pledge, became, purpose, expected }: PartnershipView) {
  if (stage !== 'AGREED' || pledge || became || !donor || !holds(context.actor, 'pledge.record')) return null
  const today = context.clock.today()
  const typed = { purpose: isMoney(purpose) ? purpose : '', currency: expected?.currency ?? 'USD', amount: expected ? toDecimal(expected) : '', count: '1', firstDueOn: addDays(today, await numberSetting(context, 'payment-due-days')), monthsBetween: '12', pledgedOn: today, recognition: (await getDonor(context, donor.ref)).recognition }
  return { typed, isMoney: isMoney(purpose), elsewhere: { offer: holds(context.actor, 'in-kind.manage') ? `/secretariat/in-kind/record?partnership=${ref}` : null, placement: holds(context.actor, 'placement.manage') ? `/secretariat/placements/record?partnership=${ref}` : null }, currencies: await listConvertibleCurrencies(context, today) }
}

export const loader = load('partnership.view', async ({ context, param, language }) => {
  const partnership = await getPartnership(context, param('partnership'))
  return { partnership, files: await listPartnershipFiles(context, partnership.id), promise: await promiseOf(context, partnership), mayManage: holds(context.actor, 'partnership.manage'), title: `${partnershipMessages[language].partnership} ${partnership.ref}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

/** A prospect with what it becomes. */
export function PartnershipWithPledge({ loaderData, answers = {} }: { loaderData: Route.ComponentProps['loaderData']; answers?: PartnershipAnswers & { pledge?: PartnershipAnswers['note'] } }) {
  const { partnership, files, promise, mayManage } = loaderData
  return (
    <PartnershipPage partnership={partnership} files={files} mayManage={mayManage} answers={answers}>
      {promise ? <PledgeIt action={`/secretariat/partnerships/${partnership.ref}/pledge`} {...promise} lastResult={answers.pledge} /> : null}
    </PartnershipPage>
  )
}

export default function Partnership({ loaderData }: Route.ComponentProps) {
  return <PartnershipWithPledge loaderData={loaderData} />
}
