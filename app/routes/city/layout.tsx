import { Outlet } from 'react-router'
import { allocationMessages } from '#app/features/allocations/messages'
import { callMessages } from '#app/features/calls/messages'
import { useRootData } from '#app/root-data'
import { useMessages } from '#app/ui/language'
import { WorkspaceLayout } from '#app/ui/layout'
import { workspaceMessages } from '#app/ui/messages/workspace'
import { Notice } from '#app/ui/primitives'

/** The workspace of a member city. */
export default function CityWorkspace() {
  const root = useRootData()
  const words = useMessages(workspaceMessages)
  const allocations = useMessages(allocationMessages).allocations
  const calls = useMessages(callMessages).calls
  if (!root) return <Outlet />
  return (
    <WorkspaceLayout
      demo={root.demo}
      title={words.city}
      rail={[{ label: allocations, href: '/city', current: !root.path.startsWith('/city/calls') }, { label: calls, href: '/city/calls', current: root.path.startsWith('/city/calls') }, { label: words.publicPage, href: `/${root.language}` }]}
      who={{ name: root.person?.name ?? '', role: words.city, href: '/account' }}
      signOutAction="/sign-out"
      otherLanguageHref={`/language/${root.language === 'en' ? 'fr' : 'en'}?back=${encodeURIComponent(root.here)}`}
    >
      {root.flash ? <Notice tone={root.flash.tone}>{root.flash.text}</Notice> : null}
      <Outlet />
    </WorkspaceLayout>
  )
}
