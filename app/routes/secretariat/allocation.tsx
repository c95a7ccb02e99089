import { allocationMessages } from '#app/features/allocations/messages'
import { getAllocation } from '#app/features/allocations/server/allocations.queries.server'
import { assessProposal } from '#app/features/allocations/server/assess-proposal.queries.server'
import { findDecision, listDecisionChoices } from '#app/features/decisions/server/meetings.queries.server'
import { AllocationPage } from '#app/features/reporting/ui/allocation-page'
import { listAccounts } from '#app/features/line-changes/server/line-changes.queries.server'
import { listReportsOf } from '#app/features/reporting/server/reports.queries.server'
import { findCallOfAllocation } from '#app/features/calls/server/applications.queries.server'
import { scoringMessages } from '#app/features/calls/messages/scoring'
import { holds, personOf } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/allocation'

export const loader = load('allocation.view', async ({ context, param, language }) => {
  const allocation = await getAllocation(context, param('allocation'))
  const { actor } = context
  const duties = { person: personOf(actor), approve: holds(actor, 'allocation.approve'), send: holds(actor, 'disbursement.send'), takeBack: holds(actor, 'disbursement.return'), reduce: holds(actor, 'allocation.reduce'), seeLedger: holds(actor, 'ledger.view'), today: context.clock.today() }
  const reports = await listReportsOf(context, { allocation: allocation.ref })
  const call = await findCallOfAllocation(context, allocation.id)
  const origin = call && { label: scoringMessages[language].propose.ofCall, text: `${call.ref} · ${call.title[language]}`, href: `/secretariat/calls/${call.ref}`, decision: call.decision }
  const accounts = await listAccounts(context, allocation.ref)
  const proposed = allocation.status === 'PROPOSED'
  const decisions = { named: await findDecision(context, allocation.decision), choices: proposed ? await listDecisionChoices(context) : [] }
  const check = proposed ? await assessProposal(context, allocation.id) : null
  return { allocation, duties, origin, decisions, check, reports, accounts, title: `${allocationMessages[language].allocation} ${allocation.ref}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Allocation({ loaderData }: Route.ComponentProps) {
  return <AllocationPage {...loaderData} />
}
