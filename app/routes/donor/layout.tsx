import { Outlet } from 'react-router'
import { donorWorkspaceMessages } from '#app/features/donors/messages/workspace'
import { peopleMessages } from '#app/features/donors/messages/people'
import { scheduleMessages } from '#app/features/pledges/messages/schedule'
import { placementMessages } from '#app/features/placements/messages'
import { statementMessages } from '#app/features/statements/messages'
import { contributionMessages } from '#app/features/statements/messages/contributions'
import { useRootData } from '#app/root-data'
import { useMessages } from '#app/ui/language'
import { WorkspaceLayout } from '#app/ui/layout'
import { workspaceMessages } from '#app/ui/messages/workspace'
import { Notice } from '#app/ui/primitives'

/** The workspace of a donor's people. */
export default function DonorWorkspace() {
  const root = useRootData()
  const words = useMessages(workspaceMessages)
  const statements = useMessages(statementMessages)
  const { placements } = useMessages(placementMessages)
  const contributions = useMessages(contributionMessages)
  const workspace = useMessages(donorWorkspaceMessages)
  const people = useMessages(peopleMessages).title
  const schedule = useMessages(scheduleMessages).title
  if (!root) return <Outlet />
  return (
    <WorkspaceLayout
      demo={root.demo}
      title={words.donor}
      rail={[
        { label: statements.donor.pledges, href: '/donor', current: root.path === '/donor' || root.path.startsWith('/donor/pledges') || root.path.startsWith('/donor/in-kind') || root.path.startsWith('/donor/agreements') },
        { label: placements, href: '/donor/placements', current: root.path.startsWith('/donor/placements') },
        { label: statements.statement, href: '/donor/statement', current: root.path.startsWith('/donor/statement') },
        { label: contributions.name, href: '/donor/contributions', current: root.path.startsWith('/donor/contributions') },
        { label: schedule, href: '/donor/schedule', current: root.path.startsWith('/donor/schedule') },
        { label: workspace.documents.title, href: '/donor/documents', current: root.path.startsWith('/donor/documents') },
        { label: people, href: '/donor/people', current: root.path.startsWith('/donor/people') },
        { label: workspace.choices.title, href: '/donor/choices', current: root.path.startsWith('/donor/choices') },
        { label: statements.donor.give, href: '/give' },
        { label: words.publicPage, href: `/${root.language}` },
      ]}
      who={{ name: root.person?.name ?? '', role: words.donor, href: '/account' }}
      signOutAction="/sign-out"
      otherLanguageHref={`/language/${root.language === 'en' ? 'fr' : 'en'}?back=${encodeURIComponent(root.here)}`}
    >
      {root.flash ? <Notice tone={root.flash.tone}>{root.flash.text}</Notice> : null}
      <Outlet />
    </WorkspaceLayout>
  )
}
