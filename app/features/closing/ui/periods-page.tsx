import type { PeriodState } from '#app/features/fund/domain/period'
import { planningMessages } from '#app/features/fund/messages/planning'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, PageHeading, StatusTag, type StatusTone } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { SnapshotKind } from '../domain/closing'
import { closingMessages } from '../messages'

type Taken = { kind: SnapshotKind; takenBy: { name: string }; takenAt: Date }
type Row = { period: { code: string; startsOn: Day; endsOn: Day; target: Money; state: PeriodState }; interim: Taken | null; certified: Taken | null }

const TONES: Record<PeriodState, StatusTone> = { OPEN: 'neutral', CLOSING: 'waiting', CLOSED: 'good' }

export function PeriodStateTag({ state }: { state: PeriodState }) {
  const words = useMessages(closingMessages)
  return <StatusTag tone={TONES[state]}>{words.states[state]}</StatusTag>
}

/** The periods of the fund, the latest first, with who closed them. */
export function PeriodsPage({ closings, mayOpen }: { closings: readonly Row[]; mayOpen: boolean }) {
  const words = useMessages(closingMessages)
  const planning = useMessages(planningMessages).open
  const formats = useFormats()
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} actions={mayOpen ? <ButtonLink href="/secretariat/periods/open">{planning.action}</ButtonLink> : null} />
      <DataTable
        caption={words.title}
        rows={closings}
        rowKey={({ period }) => period.code}
        rowHref={({ period }) => `/secretariat/periods/${period.code}`}
        columns={[
          { key: 'period', header: words.period, primary: true, cell: ({ period }) => period.code.replace('-', '–') },
          { key: 'days', header: words.days, cell: ({ period }) => `${formats.shortDay(period.startsOn)} – ${formats.shortDay(period.endsOn)}` },
          { key: 'state', header: words.state, cell: ({ period }) => <PeriodStateTag state={period.state} /> },
          { key: 'frozen', header: words.frozen, cell: (row) => <FrozenLines taken={[row.interim, row.certified].filter((one) => one !== null)} /> },
          { key: 'target', header: words.target, align: 'end', cell: ({ period }) => formats.figure(period.target) },
        ]}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
    </>
  )
}

function FrozenLines({ taken }: { taken: readonly Taken[] }) {
  const words = useMessages(closingMessages)
  const formats = useFormats()
  if (taken.length === 0) return <span className="text-ink-2">{words.notFrozen}</span>
  return (
    <>
      {taken.map((one) => (
        <p key={one.kind} className="text-small">
          {words.taken(words.kinds[one.kind], one.takenBy.name, formats.instant(one.takenAt))}
        </p>
      ))}
    </>
  )
}
