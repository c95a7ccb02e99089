import { settingMessages } from '#app/features/settings/messages'
import { SettingsPage, type SettingPlace } from '#app/features/settings/ui/settings-page'
import { holds, type Permission } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/settings'

/** Places that not everybody in the team may open. */
const DOORS: Partial<Record<SettingPlace, Permission>> = { people: 'person.manage', audit: 'audit.view', account: 'setting.manage' }

export const loader = load('secretariat.view', ({ context, language }) => ({
  hidden: (Object.keys(DOORS) as SettingPlace[]).filter((place) => !holds(context.actor, DOORS[place]!)),
  title: settingMessages[language].title,
}))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Settings({ loaderData }: Route.ComponentProps) {
  return <SettingsPage hidden={loaderData.hidden} />
}
