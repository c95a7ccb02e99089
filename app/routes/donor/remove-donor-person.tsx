import { EditDonorPersonPage } from '#app/features/donors/ui/people-pages'
import { actRemove, OWN_DOOR } from '../donor-people.server'
import type { Route } from './+types/remove-donor-person'

export { loader, meta } from './donor-person'

export const action = actRemove(OWN_DOOR)

export default function RemoveDonorPerson({ loaderData, actionData }: Route.ComponentProps) {
  return <EditDonorPersonPage {...loaderData} answers={{ remove: actionData?.lastResult }} />
}
