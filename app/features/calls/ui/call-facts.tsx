import type { Region } from '#app/features/cities/domain'
import type { Bilingual } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useLanguage, useMessages } from '#app/ui/language'
import { Facts, Section, StatusTag, TextLink, type Fact, type StatusTone } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { deadlineIn } from '../documents/deadline'
import type { CallStage } from '../domain/call'
import type { TimeZone } from '../domain/deadline'
import { callMessages } from '../messages'

export type CallWords = {
  ref: string
  title: Bilingual
  text: Bilingual
  programme: { ref: string; title: Bilingual; area: string }
  opensOn: Day
  deadlineOn: Day
  deadlineTime: string
  timeZone: TimeZone
  closesAt: Date
  amount: Money
  floor: Money
  ceiling: Money
  membersOnly: boolean
  ldcOnly: boolean
  region: Region | null
  stage: CallStage
  statusReason: string | null
  decidedOn: Day | null
  criteria: readonly { id: string; name: Bilingual; weight: number }[]
}

const TONES: Record<CallStage, StatusTone> = { DRAFT: 'neutral', UPCOMING: 'neutral', OPEN: 'waiting', SCORING: 'waiting', DECIDED: 'good', CANCELLED: 'neutral' }

export function CallStageTag({ stage }: { stage: CallStage }) {
  return <StatusTag tone={TONES[stage]}>{useMessages(callMessages).stages[stage]}</StatusTag>
}

export function useDeadline(): (call: Pick<CallWords, 'deadlineOn' | 'deadlineTime' | 'timeZone' | 'closesAt'>) => string {
  const language = useLanguage()
  return (call) => deadlineIn(call, language)
}

/** What is offered, to whom, until when. */
export function CallFacts({ call, programmes, more = [] }: { call: CallWords; /** Address of the list of programmes. */ programmes: string; more?: readonly Fact[] }) {
  const words = useMessages(callMessages)
  const formats = useFormats()
  const deadline = useDeadline()
  const { facts } = words
  const who = [call.membersOnly ? facts.members : facts.anyCity, ...(call.ldcOnly ? [facts.inLdc] : []), ...(call.region ? [facts.inRegion(words.regions[call.region])] : [])].join(' ')
  return (
    <Facts
      facts={[
        { label: facts.stage, value: <CallStageTag stage={call.stage} /> },
        ...(call.stage === 'UPCOMING' || call.stage === 'DRAFT' ? [{ label: facts.opens, value: formats.day(call.opensOn) }] : []),
        { label: facts.deadline, value: deadline(call) },
        { label: facts.amount, value: formats.money(call.amount) },
        { label: facts.perCity, value: facts.between(formats.money(call.floor), formats.money(call.ceiling)) },
        { label: facts.who, value: who },
        { label: facts.programme, value: <TextLink href={`${programmes}/${call.programme.ref}`}>{formats.text(call.programme.title)}</TextLink> },
        ...(call.stage === 'CANCELLED' && call.statusReason ? [{ label: facts.cancelled, value: call.statusReason }] : []),
        ...(call.decidedOn ? [{ label: facts.decidedOn, value: formats.day(call.decidedOn) }] : []),
        ...more,
      ]}
    />
  )
}

export function CallText({ text }: { text: Bilingual }) {
  return <div className="prose whitespace-pre-line break-words">{useFormats().text(text)}</div>
}

export function CriteriaTable({ criteria }: { criteria: CallWords['criteria'] }) {
  const { criteria: words } = useMessages(callMessages)
  const formats = useFormats()
  return (
    <Section title={words.title} lead={words.lead}>
      <DataTable
        caption={words.title}
        rows={criteria}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', header: words.criterion, primary: true, cell: (row) => formats.text(row.name) },
          { key: 'weight', header: words.weight, align: 'end', cell: (row) => words.percent(row.weight) },
        ]}
        empty={null}
      />
    </Section>
  )
}
