import { DonorPeoplePage } from '#app/features/donors/ui/people-pages'
import { actRevoke, TEAM_DOOR } from '../donor-people.server'
import type { Route } from './+types/revoke-invitation'

export { loader, meta } from './donor-people'

export const action = actRevoke(TEAM_DOOR)

export default function RevokeInvitation({ loaderData, actionData }: Route.ComponentProps) {
  return <DonorPeoplePage {...loaderData} refusal={actionData?.lastResult} />
}
