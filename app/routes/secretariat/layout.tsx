import { Outlet } from 'react-router'
import { agreementMessages } from '#app/features/agreements/messages'
import { allocationMessages } from '#app/features/allocations/messages'
import { listAllocations } from '#app/features/allocations/server/allocations.queries.server'
import { decisionMessages } from '#app/features/decisions/messages'
import { callMessages } from '#app/features/calls/messages'
import { countCallsWaiting } from '#app/features/calls/server/calls.queries.server'
import { historyOf } from '#app/features/audit/domain/subject'
import { auditMessages } from '#app/features/audit/messages'
import { cityMessages } from '#app/features/cities/messages'
import { closingMessages } from '#app/features/closing/messages'
import { donorMessages } from '#app/features/donors/messages'
import { rateMessages } from '#app/features/fund/messages'
import { identityMessages } from '#app/features/identity/messages'
import { importMessages } from '#app/features/imports/messages'
import { inKindMessages } from '#app/features/in-kind/messages'
import { countNewOffers } from '#app/features/in-kind/server/offers.queries.server'
import { incomeMessages } from '#app/features/income/messages'
import { remainderMessages } from '#app/features/remainders/messages'
import { countProposedMoves } from '#app/features/remainders/server/moves.queries.server'
import { lineChangeMessages } from '#app/features/line-changes/messages'
import { countOpenChanges } from '#app/features/line-changes/server/line-changes.queries.server'
import { memberReportMessages } from '#app/features/member-reports/messages'
import { noticeMessages } from '#app/features/notices/messages'
import { countUnread, MOST_COUNTED } from '#app/features/notices/server/happened.queries.server'
import { partnershipMessages } from '#app/features/partnerships/messages'
import { countAwaitingAnswer } from '#app/features/partnerships/server/partnerships.queries.server'
import { paymentMessages } from '#app/features/payments/messages'
import { listPayments } from '#app/features/payments/server/payments.queries.server'
import { placementMessages } from '#app/features/placements/messages'
import { countProposedPlacements } from '#app/features/placements/server/placements.queries.server'
import { pledgeMessages } from '#app/features/pledges/messages'
import { listPledges } from '#app/features/pledges/server/pledges.queries.server'
import { statementMessages } from '#app/features/statements/messages'
import { reportingMessages } from '#app/features/reporting/messages'
import { countSubmittedReports } from '#app/features/reporting/server/reports.queries.server'
import { programmeMessages } from '#app/features/programmes/messages'
import { reportMessages } from '#app/features/statements/messages/report'
import { searchMessages } from '#app/features/search/messages'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { useRootData } from '#app/root-data'
import { useMessages } from '#app/ui/language'
import { WorkspaceLayout, type RailItem } from '#app/ui/layout'
import { workspaceMessages } from '#app/ui/messages/workspace'
import { Notice, TextLink } from '#app/ui/primitives'
import type { Route } from './+types/layout'

/** Pages that the settings lead to and that have no place of their own in the rail. */
const SETTINGS = ['/secretariat/settings', '/secretariat/mails', '/secretariat/agreement-wording', '/secretariat/bank-account']

/** Places by what they are about. */
const GROUPS = {
  givers: ['donors', 'partnerships', 'pledges', 'payments', 'in-kind', 'placements', 'agreements'],
  cities: ['allocations', 'line-changes', 'city-reports', 'calls', 'meetings', 'decisions', 'programmes', 'cities', 'member-reports'],
  books: ['sources-and-uses', 'income', 'remainders', 'periods', 'rates', 'reports', 'ledger', 'import'],
} as const

/** The reader's own places stand first, alone. */
const OWN = 2

/** The places group by group, each in its order. */
function inGroups(names: Record<keyof typeof GROUPS | 'house', string>, rail: readonly RailItem[]): RailItem[] {
  const placeOf = ({ href }: RailItem) => href.split('/')[2]
  const of = (group: keyof typeof GROUPS) => GROUPS[group].flatMap((name) => rail.filter((item) => placeOf(item) === name).map((item) => ({ ...item, group: names[group] })))
  const grouped = [...of('givers'), ...of('cities'), ...of('books')]
  const rest = rail.filter((item) => !grouped.some(({ href }) => href === item.href))
  return [...rest.slice(0, OWN), ...grouped, ...rest.slice(OWN).map((item) => ({ ...item, group: names.house }))]
}

/** Counts of what waits, for the rail. */
export const loader = load('secretariat.view', async ({ context }) => ({
  unread: await countUnread(context),
  mostUnread: MOST_COUNTED,
  partnerships: await countAwaitingAnswer(context),
  pledges: (await listPledges(context, { status: 'SUBMITTED' })).pledges.length,
  placements: await countProposedPlacements(context),
  payments: (await listPayments(context, { status: 'EXPECTED' })).payments.length,
  inKind: await countNewOffers(context),
  allocations: (await listAllocations(context, { status: 'PROPOSED' })).allocations.length,
  'line-changes': await countOpenChanges(context),
  'city-reports': await countSubmittedReports(context),
  calls: await countCallsWaiting(context),
  remainders: await countProposedMoves(context),
  seesLedger: holds(context.actor, 'ledger.view'),
  takesFilesIn: holds(context.actor, 'import.run'),
  seesPeople: holds(context.actor, 'person.manage'),
  seesTrail: holds(context.actor, 'audit.view'),
}))

/** The workspace of the coordination team. */
export default function Secretariat({ loaderData }: Route.ComponentProps) {
  const root = useRootData()
  const words = useMessages(workspaceMessages)
  const labels = {
    donors: useMessages(donorMessages).donors,
    partnerships: useMessages(partnershipMessages).partnerships,
    pledges: useMessages(pledgeMessages).pledges,
    placements: useMessages(placementMessages).placements,
    payments: useMessages(paymentMessages).payments,
    'in-kind': useMessages(inKindMessages).offers,
    income: useMessages(incomeMessages).income,
    remainders: useMessages(remainderMessages).remainders,
    allocations: useMessages(allocationMessages).allocations,
    'line-changes': useMessages(lineChangeMessages).changes,
    'city-reports': useMessages(reportingMessages).reports,
    calls: useMessages(callMessages).calls,
    meetings: useMessages(decisionMessages).meetings,
    agreements: useMessages(agreementMessages).agreements,
    programmes: useMessages(programmeMessages).programmes,
    cities: useMessages(cityMessages).cities,
    periods: useMessages(closingMessages).periods,
    rates: useMessages(rateMessages).rates,
  }
  const notices = useMessages(noticeMessages)
  const memberReports = useMessages(memberReportMessages).reports
  const reportsLabel = useMessages(reportMessages).reports
  const { roles, people } = useMessages(identityMessages)
  const audit = useMessages(auditMessages)
  const search = useMessages(searchMessages)
  const imports = useMessages(importMessages)
  const history = loaderData.seesTrail && root ? historyOf(root.path) : null
  const reports = useMessages(statementMessages)
  if (!root) return <Outlet />
  const place = (key: keyof typeof labels, count?: number) => ({ label: labels[key], href: `/secretariat/${key}`, count, current: root.path.startsWith(`/secretariat/${key}`) })
  return (
    <WorkspaceLayout
      demo={root.demo}
      title={words.secretariat}
      rail={inGroups(words.groups, [
        { label: words.today, href: '/secretariat', current: root.path === '/secretariat' },
        { label: notices.title, href: '/secretariat/notices', count: Math.min(loaderData.unread, loaderData.mostUnread), isMore: loaderData.unread > loaderData.mostUnread, current: root.path.startsWith('/secretariat/notices') },
        place('donors'),
        place('partnerships', loaderData.partnerships),
        place('pledges', loaderData.pledges),
        place('payments', loaderData.payments),
        place('income'),
        place('remainders', loaderData.remainders),
        { ...place('in-kind', loaderData.inKind), current: root.path.startsWith('/secretariat/in-kind') || root.path.startsWith('/secretariat/needs') },
        place('placements', loaderData.placements),
        place('allocations', loaderData.allocations),
        place('line-changes', loaderData['line-changes']),
        place('city-reports', loaderData['city-reports']),
        { ...place('calls', loaderData.calls), current: root.path.startsWith('/secretariat/calls') || root.path.startsWith('/secretariat/applications') },
        { ...place('meetings'), current: root.path.startsWith('/secretariat/meetings') || root.path.startsWith('/secretariat/decisions') },
        place('agreements'),
        place('programmes'),
        place('cities'),
        { label: memberReports, href: '/secretariat/member-reports', current: root.path.startsWith('/secretariat/member-reports') },
        { label: reports.sources.name, href: '/secretariat/sources-and-uses', current: root.path.startsWith('/secretariat/sources-and-uses') },
        place('periods'),
        place('rates'),
        { label: reportsLabel, href: '/secretariat/reports', current: root.path.startsWith('/secretariat/reports') },
        ...(loaderData.seesLedger ? [{ label: words.ledger, href: '/secretariat/ledger', current: root.path.startsWith('/secretariat/ledger') }] : []),
        ...(loaderData.takesFilesIn ? [{ label: imports.import, href: '/secretariat/import', current: root.path.startsWith('/secretariat/import') }] : []),
        { label: words.settings, href: '/secretariat/settings', current: SETTINGS.some((place) => root.path.startsWith(place)) },
        ...(loaderData.seesPeople ? [{ label: people.heading, href: '/secretariat/people', current: root.path.startsWith('/secretariat/people') }] : []),
        ...(loaderData.seesTrail ? [{ label: audit.trail, href: '/secretariat/audit', current: root.path.startsWith('/secretariat/audit') }] : []),
        { label: words.publicPage, href: `/${root.language}` },
      ])}
      who={{ name: root.person?.name ?? '', role: root.person?.roles.map((role) => roles[role]).join(', ') ?? '', href: '/account' }}
      signOutAction="/sign-out"
      otherLanguageHref={`/language/${root.language === 'en' ? 'fr' : 'en'}?back=${encodeURIComponent(root.here)}`}
      homeHref="/secretariat"
      search={{ action: '/secretariat/search', value: root.path === '/secretariat/search' ? (new URLSearchParams(root.here.split('?')[1]).get('q') ?? '') : '', label: search.field, hint: search.shortcut, palette: { title: search.palette, hint: search.paletteHint, keys: search.paletteKeys, found: search.paletteFound, nothing: search.paletteNothing } }}
    >
      {root.flash ? <Notice tone={root.flash.tone}>{root.flash.text}</Notice> : null}
      <Outlet />
      {history ? (
        <p className="mt-10 text-small print:hidden">
          <TextLink href={history}>{audit.history}</TextLink>
        </p>
      ) : null}
    </WorkspaceLayout>
  )
}
