import { EditDonorPersonPage } from '#app/features/donors/ui/people-pages'
import { actPerson, loadPerson, TEAM_DOOR } from '../donor-people.server'
import type { Route } from './+types/donor-person'

export const loader = loadPerson(TEAM_DOOR)

export const action = actPerson(TEAM_DOOR)

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function DonorPerson({ loaderData, actionData }: Route.ComponentProps) {
  return <EditDonorPersonPage {...loaderData} answers={{ change: actionData?.lastResult }} />
}
