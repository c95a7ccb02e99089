import { DonorPeoplePage } from '#app/features/donors/ui/people-pages'
import { actResend, TEAM_DOOR } from '../donor-people.server'
import type { Route } from './+types/resend-invitation'

export { loader, meta } from './donor-people'

export const action = actResend(TEAM_DOOR)

export default function ResendInvitation({ loaderData, actionData }: Route.ComponentProps) {
  return <DonorPeoplePage {...loaderData} refusal={actionData?.lastResult} />
}
