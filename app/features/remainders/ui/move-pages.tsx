import type { SubmissionResult } from '@conform-to/react'
import { useWindowName } from '#app/features/allocations/ui/windows-table'
import { ApprovalNote, type ApprovalDetail } from '#app/features/approvals/ui/approval-note'
import type { Day } from '#app/kernel/time'
import { DateField, ErrorSummary, EVIDENCE_ENDINGS, FileField, PageForm, pageForm, ReasonPanel, SelectField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, Facts, Notice, PageHeading, Pager, Section, StatusTag, TextLink, type StatusTone } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { MoveStatus } from '../domain/move'
import type { MoveView, RemainderView, TargetView, WindowFacts } from '../domain/move-view'
import { remainderMessages } from '../messages'

type Result = SubmissionResult<string[]> | null

const TONES: Record<MoveStatus, StatusTone> = { PROPOSED: 'waiting', MOVED: 'good', DECLINED: 'neutral', WITHDRAWN: 'neutral', REVERSED: 'stop', REVERSAL: 'neutral' }
const hrefOf = (ref: string) => `/secretariat/remainders/${ref}`

/** What could be moved, and what was. */
export function RemaindersPage({ remainders, more, moves, waiting, next, today, mayPropose }: { remainders: readonly RemainderView[]; more: number; moves: readonly MoveView[]; waiting: number; next: string | null; today: Day; mayPropose: boolean }) {
  const words = useMessages(remainderMessages)
  const formats = useFormats()
  const nameOf = useWindowName()
  const { list } = words
  const programmeOf = ({ programme }: RemainderView) => (programme ? `${programme.title[formats.language]}, ${(programme.endsOn < today ? list.ended : list.running)(formats.shortDay(programme.endsOn))}` : list.noProgramme)
  return (
    <>
      <PageHeading eyebrow={words.remainders} title={list.title(waiting)} lead={list.lead} />
      <Section title={list.windows}>
        <DataTable
          caption={list.windows}
          rows={remainders}
          rowKey={(row) => row.id}
          columns={[
            { key: 'window', header: list.window, primary: true, cell: (row) => <TextLink href={`/secretariat/pledges/${row.pledge?.ref}`}>{`${nameOf(row)} · ${row.pledge?.ref}`}</TextLink> },
            { key: 'programme', header: list.programme, cell: programmeOf },
            { key: 'awarded', header: list.awarded, cell: (row) => (row.lastAwardOn ? formats.shortDay(row.lastAwardOn) : list.never) },
            { key: 'remains', header: list.remains, align: 'end', cell: (row) => formats.figure(row.remains) },
            ...(mayPropose ? [{ key: 'propose', header: '', cell: (row: RemainderView) => <TextLink href={`/secretariat/remainders/propose?window=${row.pledge?.ref}`}>{list.propose}</TextLink> }] : []),
          ]}
          empty={<EmptyState title={list.noWindows}>{list.noWindowsText}</EmptyState>}
        />
        {more > 0 ? <p className="text-small text-ink-2 mt-3">{list.more(formats.count(more))}</p> : null}
      </Section>
      <Section title={list.moves}>
        <DataTable
          caption={list.moves}
          rows={moves}
          rowKey={(row) => row.id}
          rowHref={(row) => hrefOf(row.ref)}
          columns={[
            { key: 'number', header: list.number, primary: true, cell: (row) => row.ref },
            { key: 'window', header: list.window, cell: (row) => nameOf(row.from) },
            { key: 'to', header: list.to, cell: (row) => nameOf(row.to) },
            { key: 'on', header: list.on, cell: (row) => <time dateTime={row.proposedAt.toISOString()}>{formats.instant(row.proposedAt)}</time> },
            { key: 'state', header: list.state, cell: (row) => <StatusTag tone={TONES[row.status]}>{words.statuses[row.status]}</StatusTag> },
            { key: 'amount', header: list.amount, align: 'end', cell: (row) => formats.figure(row.amount) },
          ]}
          empty={<EmptyState title={list.none}>{list.noneText}</EmptyState>}
        />
        <Pager next={next} />
      </Section>
    </>
  )
}

/** The donor's consent, and where what remains goes. */
export function ProposeMovePage({ remainder, targets, today, lastResult }: { remainder: RemainderView; targets: readonly TargetView[]; today: Day; lastResult?: Result }) {
  const words = useMessages(remainderMessages)
  const formats = useFormats()
  const nameOf = useWindowName()
  const { propose } = words
  const { fields, errors } = pageForm(['window', 'to', 'amount', 'reason', 'consentBy', 'consentOn', 'file'], { lastResult, defaultValue: { window: remainder.id, to: targets[0]?.id, consentOn: today } })
  return (
    <>
      <PageHeading eyebrow={nameOf(remainder)} title={propose.title} lead={propose.lead(remainder.pledge?.donor ?? '', remainder.pledge?.ref ?? '', formats.money(remainder.remains))} />
      <PageForm errors={errors} encType="multipart/form-data" hidden={{ window: remainder.id }}>
        <SelectField {...fields.to} label={propose.to} hint={propose.toHint} options={targets.map((target) => ({ value: target.id, label: target.pledge ? propose.other(target.pledge.ref, nameOf(target)) : propose.pool }))} />
        <TextField {...fields.amount} label={propose.amount} hint={propose.amountHint} width="half" optional />
        <TextAreaField {...fields.reason} label={propose.reason} hint={propose.reasonHint} rows={3} />
        <TextField {...fields.consentBy} label={propose.consentBy} hint={propose.consentByHint} autoComplete="off" />
        <DateField {...fields.consentOn} label={propose.consentOn} />
        <FileField {...fields.file} label={propose.file} hint={propose.fileHint} accept={EVIDENCE_ENDINGS} />
        <SubmitButton>{propose.submit}</SubmitButton>
      </PageForm>
    </>
  )
}

export type MoveDuties = { person: string | null; propose: boolean; approve: boolean; seeLedger: boolean }

/** One move, its consent, and what can still be done about it. */
export function MovePage({ move, duties, refused, lastResult }: { move: MoveView & { approval: ApprovalDetail }; duties: MoveDuties; refused?: 'decline' | 'withdraw' | 'reverse'; lastResult?: Result }) {
  const words = useMessages(remainderMessages)
  const formats = useFormats()
  const nameOf = useWindowName()
  const { detail } = words
  const at = hrefOf(move.ref)
  const optional = (label: string, value: string | null, href?: string) => (value ? [{ label, value: href ? <TextLink href={href}>{value}</TextLink> : value }] : [])
  const placeOf = (window: WindowFacts) => (window.pledge ? <TextLink href={`/secretariat/pledges/${window.pledge.ref}`}>{`${nameOf(window)} · ${window.pledge.ref}`}</TextLink> : detail.pool)
  const isOwn = move.proposedBy.id === duties.person
  const waits = move.status === 'PROPOSED'
  return (
    <>
      <PageHeading eyebrow={`${words.remainders} ${move.ref}`} title={detail.title(formats.money(move.amount), move.donor.name)} lead={detail.noReceipt} actions={<StatusTag tone={TONES[move.status]}>{words.statuses[move.status]}</StatusTag>} />
      <ErrorSummary errors={refused ? undefined : lastResult?.error} />
      {waits ? <Decide move={move} may={duties.approve && !isOwn} /> : null}
      <Facts
        facts={[
          { label: detail.from, value: placeOf(move.from) },
          { label: detail.to, value: placeOf(move.to) },
          { label: detail.reason, value: move.reason },
          { label: detail.consent, value: detail.consented(move.consent.by, formats.day(move.consent.on)) },
          ...optional(detail.paper, move.consent.paper?.fileName ?? null, `/documents/${move.consent.paper?.id}`),
          { label: detail.proposedBy, value: `${move.proposedBy.name}, ${formats.instant(move.proposedAt)}` },
          ...optional(detail.decidedBy, move.decidedBy?.name ?? null),
          ...optional(detail.decision, move.decisionReason),
          ...optional(detail.movedOn, move.movedOn && formats.day(move.movedOn)),
          ...optional(detail.letter, move.letter && move.ref, `/documents/${move.letter}`),
          ...optional(detail.takesBack, move.reverses, move.reverses ? hrefOf(move.reverses) : undefined),
          ...optional(detail.takenBackBy, move.reversedBy, move.reversedBy ? hrefOf(move.reversedBy) : undefined),
          ...(duties.seeLedger ? optional(detail.entry, move.entry, `/secretariat/ledger/entries/${move.entry}`) : []),
        ]}
      />
      {waits && duties.approve && !isOwn ? <ReasonPanel label={detail.decline} reasonLabel={detail.reasonLabel} text={detail.declineText} action={`${at}/decline`} lastResult={refused === 'decline' ? lastResult : null} /> : null}
      {waits && duties.propose ? <ReasonPanel label={detail.withdraw} reasonLabel={detail.reasonLabel} text={detail.withdrawText} action={`${at}/withdraw`} lastResult={refused === 'withdraw' ? lastResult : null} /> : null}
      {move.status === 'MOVED' && duties.approve && move.decidedBy?.id !== duties.person ? <ReasonPanel label={detail.reverse} reasonLabel={detail.reasonLabel} text={detail.reverseText} action={`${at}/reverse`} lastResult={refused === 'reverse' ? lastResult : null} /> : null}
    </>
  )
}

function Decide({ move, may }: { move: MoveView & { approval: ApprovalDetail }; may: boolean }) {
  const { detail } = useMessages(remainderMessages)
  const mayNow = may && !move.approval.isOwn
  return (
    <>
      <ApprovalNote approval={move.approval} mayApprove={may} />
      <Notice tone="info">
        <p>{mayNow ? detail.waitsYou(move.proposedBy.name) : detail.waitsOther}</p>
        {mayNow ? (
          <PageForm action={`${hrefOf(move.ref)}/approve`} hidden={{ seen: String(move.approval.given.length) }}>
            <SubmitButton>{detail.approve}</SubmitButton>
          </PageForm>
        ) : null}
      </Notice>
    </>
  )
}
