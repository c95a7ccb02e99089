import type { SubmissionResult } from '@conform-to/react'
import { callMessages } from '#app/features/calls/messages'
import { listApplications } from '#app/features/calls/server/applications.queries.server'
import { getCall } from '#app/features/calls/server/calls.queries.server'
import { AfterScoring } from '#app/features/calls/ui/after-decision'
import { ApplicationsTable } from '#app/features/calls/ui/applications-table'
import { CallPage } from '#app/features/calls/ui/call-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/call'

export const loader = load('call.view', async ({ context, param, language }) => {
  const call = await getCall(context, param('call'))
  const duties = { manage: holds(context.actor, 'call.manage'), decide: holds(context.actor, 'call.decide'), propose: holds(context.actor, 'allocation.propose') }
  return { call, ...(await listApplications(context, call.id)), duties, title: `${callMessages[language].call} ${call.ref}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

/** The call with what was refused of the last deed. */
export function CallWithApplications({ loaderData: { call, applications, drafts, left, duties }, lastResult }: { loaderData: Route.ComponentProps['loaderData']; lastResult?: SubmissionResult<string[]> | null }) {
  return (
    <CallPage call={call} mayManage={duties.manage} lastResult={lastResult}>
      {call.stage === 'DRAFT' ? null : <ApplicationsTable applications={applications} drafts={drafts} stage={call.stage} />}
      <AfterScoring call={call} applications={applications} left={left} duties={duties} lastResult={lastResult} />
    </CallPage>
  )
}

export default function Call({ loaderData }: Route.ComponentProps) {
  return <CallWithApplications loaderData={loaderData} />
}
