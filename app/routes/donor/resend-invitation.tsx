import { DonorPeoplePage } from '#app/features/donors/ui/people-pages'
import { actResend, loadInvitation, OWN_DOOR } from '../donor-people.server'
import type { Route } from './+types/resend-invitation'

export { meta } from './people'

export const loader = loadInvitation

export const action = actResend(OWN_DOOR)

export default function ResendInvitation({ loaderData, actionData }: Route.ComponentProps) {
  return <DonorPeoplePage {...loaderData} refusal={actionData?.lastResult} />
}
