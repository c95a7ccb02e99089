import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { FilterSentence, keptBy, ListBar, ListPager, type ListTools } from '#app/ui/table'
import { PLACEMENT_STATUSES } from '../domain/life'
import { ARRANGEMENTS } from '../domain/value'
import { placementMessages } from '../messages'
import { PlacementsTable, type PlacementRow } from './placements-table'
import { PlacementTimeline, type TimelineRows } from './timeline'

type Props = {
  rows: readonly PlacementRow[]
  filter: Readonly<Record<string, string>>
  tools: ListTools
  timeline: TimelineRows
  hrefs: { earlier: string; later: string }
  today: Day
  present: { people: number; fte: number }
  mayManage: boolean
}

/** Everybody whom partners second or lend: who is there when, and each placement as a row. */
export function ListPlacementsPage({ rows, filter, tools, timeline, hrefs, today, present, mayManage }: Props) {
  const words = useMessages(placementMessages)
  const formats = useFormats()
  const { list } = words
  const isFiltered = tools.clearHref !== null
  const record = mayManage ? <ButtonLink href="/secretariat/placements/record">{words.record}</ButtonLink> : null
  return (
    <>
      <PageHeading eyebrow={words.placements} title={words.title(present.people, formats.rate((present.fte / 100).toFixed(2)))} lead={words.lead} actions={record} />
      <Section
        title={words.line.title}
        actions={
          <>
            <TextLink href={hrefs.earlier}>{words.line.earlier}</TextLink>
            <TextLink href={hrefs.later}>{words.line.later}</TextLink>
          </>
        }
      >
        <PlacementTimeline timeline={timeline} today={today} />
      </Section>
      <Section title={words.placements}>
        <FilterSentence
          clearHref={tools.clearHref ?? undefined}
          hidden={keptBy(tools, { donor: filter.donor ?? '' })}
          parts={[
            {
              name: 'state',
              label: list.state,
              value: filter.state ?? '',
              options: [{ value: '', label: list.all }, ...(['open', 'present', 'past'] as const).map((group) => ({ value: group, label: list.groups[group] })), ...PLACEMENT_STATUSES.map((state) => ({ value: state, label: words.states[state] }))],
            },
            list.of,
            { name: 'arrangement', label: list.arrangement, value: filter.arrangement ?? '', options: [{ value: '', label: list.any }, ...ARRANGEMENTS.map((value) => ({ value, label: words.arrangements[value] }))] },
            { kind: 'search', name: 'search', label: list.search, value: filter.search ?? '' },
          ]}
        />
        <ListBar tools={tools} />
        <PlacementsTable placements={rows} tools={tools} hrefOf={(row) => `/secretariat/placements/${row.ref}`} empty={isFiltered ? <EmptyState title={list.none}>{list.noneText}</EmptyState> : <EmptyState title={list.empty} action={record ?? undefined}>{list.emptyText}</EmptyState>} />
        <ListPager tools={tools} />
      </Section>
    </>
  )
}
