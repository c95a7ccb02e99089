import type { Money } from '#app/kernel/money'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, Plate, Section, StatusTag, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { ApplicationStatus } from '../domain/application'
import type { CallStage } from '../domain/call'
import type { ScoringState } from '../domain/scoring'
import { callMessages } from '../messages'
import { scoringMessages } from '../messages/scoring'
import { ApplicationStatusTag } from './city-call-pages'

export type ApplicationRow = {
  ref: string
  city: { ref: string; name: string }
  title: string
  status: ApplicationStatus
  asked: Money
  award: Money | null
  sentAt: Date
  state: ScoringState
  scored: number
  ownIn: boolean
  ownConflict: boolean
  mean: number | null
  rank: number | null
  outcomeReason: string | null
  allocation: { ref: string; status: string } | null
}

/** Hundredths of a point as the reader writes them. */
export function usePoints(): (hundredths: number) => string {
  const formats = useFormats()
  return (hundredths) => formats.figure({ minor: BigInt(hundredths), currency: 'USD' })
}

const TONES = { WAITING: 'waiting', DIFFERS: 'warn', COMPLETE: 'good' } as const

export function ScoringTag({ state }: { state: ScoringState }) {
  return <StatusTag tone={TONES[state]}>{useMessages(scoringMessages).states[state]}</StatusTag>
}

/** What cities sent to a call, by rank as far as the reader may know it. */
export function ApplicationsTable({ applications, drafts, stage }: { applications: readonly ApplicationRow[]; drafts: number; stage: CallStage }) {
  const { page, list } = useMessages(callMessages)
  const { table } = useMessages(scoringMessages)
  const formats = useFormats()
  const pointsOf = usePoints()
  const decided = stage === 'DECIDED'
  const said = (row: ApplicationRow) => [table.of(formats.count(row.scored)), ...(row.ownIn ? [table.yours] : []), ...(row.ownConflict ? [table.conflict] : [])].join(' · ')
  return (
    <Section title={page.applications} lead={stage === 'OPEN' || stage === 'UPCOMING' ? (drafts > 0 ? page.begun(drafts) : undefined) : `${table.tie} ${table.lead}`}>
      <DataTable
        caption={page.applications}
        rows={applications}
        rowKey={(row) => row.ref}
        columns={[
          { key: 'city', header: page.city, primary: true, cell: (row) => <Plate name={row.city.name} href={`/secretariat/applications/${row.ref}`} size="small" /> },
          ...(stage === 'SCORING' || decided ? [{ key: 'rank', header: table.rank, align: 'end' as const, cell: (row: ApplicationRow) => (row.rank === null ? '' : formats.count(row.rank)) }] : []),
          { key: 'ref', header: list.number, cell: (row) => <TextLink href={`/secretariat/applications/${row.ref}`}>{row.ref}</TextLink> },
          { key: 'state', header: page.state, cell: (row) => (row.status === 'SUBMITTED' && stage === 'SCORING' ? <ScoringTag state={row.state} /> : <ApplicationStatusTag status={row.status} />) },
          ...(stage === 'SCORING' ? [{ key: 'scored', header: table.scores, cell: (row: ApplicationRow) => (row.status === 'SUBMITTED' ? said(row) : '') }] : []),
          ...(stage === 'SCORING' || decided ? [{ key: 'mean', header: table.mean, align: 'end' as const, cell: (row: ApplicationRow) => (row.mean !== null ? pointsOf(row.mean) : row.scored > 0 ? table.hidden : '') }] : [{ key: 'sent', header: page.sentAt, cell: (row: ApplicationRow) => formats.instant(row.sentAt) }]),
          { key: 'asked', header: page.asked, align: 'end', cell: (row) => formats.figure(row.asked) },
          ...(decided
            ? [
                { key: 'award', header: table.award, align: 'end' as const, cell: (row: ApplicationRow) => (row.award ? formats.figure(row.award) : '') },
                { key: 'allocation', header: table.allocation, cell: (row: ApplicationRow) => (row.allocation ? <TextLink href={`/secretariat/allocations/${row.allocation.ref}`}>{row.allocation.ref}</TextLink> : '') },
              ]
            : []),
        ]}
        empty={<EmptyState title={page.noApplications}>{page.noApplicationsText}</EmptyState>}
      />
    </Section>
  )
}
