import { transparencyMessages } from '#app/features/transparency/messages'
import { MethodPage } from '#app/features/transparency/ui/public-rows-page'
import { load } from '#app/platform/http'
import type { Route } from './+types/method'

export const loader = load('fund.view-public', ({ language }) => ({ title: transparencyMessages[language].method.title }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Method() {
  return <MethodPage />
}
