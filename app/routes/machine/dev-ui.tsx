import { NotFound } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { UiGallery } from '#app/ui/dev/ui-gallery'
import type { Route } from './+types/dev-ui'

export const loader = load('development.view', ({ server }) => {
  if (!server.config.demo) throw new NotFound()
  return null
})

export const meta: Route.MetaFunction = () => [{ title: 'The design system' }]

export default function DevUi() {
  return <UiGallery />
}
