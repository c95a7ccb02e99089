import { InviteDonorPersonPage } from '#app/features/donors/ui/people-pages'
import { actInvite, loadInvite, OWN_DOOR } from '../donor-people.server'
import type { Route } from './+types/invite-to-donor'

export const loader = loadInvite(OWN_DOOR)

export const action = actInvite(OWN_DOOR)

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function InviteToDonor({ loaderData, actionData }: Route.ComponentProps) {
  return <InviteDonorPersonPage {...loaderData} lastResult={actionData?.lastResult} />
}
