import { Outlet } from 'react-router'
import { calendarMessages } from '#app/features/calendar/messages'
import { clusterMessages } from '#app/features/clusters/messages'
import { useRootData } from '#app/root-data'
import { useMessages } from '#app/ui/language'
import { WorkspaceLayout } from '#app/ui/layout'
import { workspaceMessages } from '#app/ui/messages/workspace'
import { Notice } from '#app/ui/primitives'

/** The workspace of whoever coordinates clusters. */
export default function CoordinatorWorkspace() {
  const root = useRootData()
  const words = useMessages(workspaceMessages)
  const clusters = useMessages(clusterMessages).title
  const calendar = useMessages(calendarMessages).title
  if (!root) return <Outlet />
  return (
    <WorkspaceLayout
      demo={root.demo}
      title={words.coordinator}
      rail={[
        { label: clusters, href: '/coordinator', current: true },
        { label: calendar, href: `/${root.language}/calendar`, current: false },
        { label: words.publicPage, href: `/${root.language}`, current: false },
      ]}
      who={{ name: root.person?.name ?? '', role: words.coordinator, href: '/account' }}
      signOutAction="/sign-out"
      otherLanguageHref={`/language/${root.language === 'en' ? 'fr' : 'en'}?back=${encodeURIComponent(root.here)}`}
    >
      {root.flash ? <Notice tone={root.flash.tone}>{root.flash.text}</Notice> : null}
      <Outlet />
    </WorkspaceLayout>
  )
}
