import { settingMessages } from '#app/features/settings/messages'
import { listSettings } from '#app/features/settings/server/settings.queries.server'
import { ThresholdsPage } from '#app/features/settings/ui/thresholds-pages'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/thresholds'

export const loader = load('secretariat.view', async ({ context, language }) => ({ settings: await listSettings(context), mayChange: holds(context.actor, 'setting.manage'), title: settingMessages[language].thresholds.title }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Thresholds({ loaderData }: Route.ComponentProps) {
  return <ThresholdsPage {...loaderData} />
}
