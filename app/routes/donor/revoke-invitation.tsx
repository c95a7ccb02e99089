import { DonorPeoplePage } from '#app/features/donors/ui/people-pages'
import { actRevoke, loadInvitation, OWN_DOOR } from '../donor-people.server'
import type { Route } from './+types/revoke-invitation'

export { meta } from './people'

export const loader = loadInvitation

export const action = actRevoke(OWN_DOOR)

export default function RevokeInvitation({ loaderData, actionData }: Route.ComponentProps) {
  return <DonorPeoplePage {...loaderData} refusal={actionData?.lastResult} />
}
