import type { SubmissionResult } from '@conform-to/react'
import { approvalMessages } from '#app/features/approvals/messages'
import { ApprovalNote, ApprovedOnceTag, type ApprovalDetail } from '#app/features/approvals/ui/approval-note'
import { money, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { CheckboxesField, pageForm, TextAreaField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { Button, ConfirmPanel, Facts, Notice, Section, StatusTag, type StatusTone } from '#app/ui/primitives'
import type { WaiverStatus } from '../domain/waiver'
import { waiverMessages } from '../messages/waivers'

export type WaiverDetail = {
  id: string
  status: WaiverStatus
  reason: string
  total: Money
  lines: readonly { sequence: number; dueOn: Day; amount: Money }[]
  proposedBy: { id: string; name: string }
  proposedOn: Day
  decidedBy: { id: string; name: string } | null
  decidedOn: Day | null
  approval: ApprovalDetail
}
export type WaiverDuties = { person: string | null; propose: boolean; approve: boolean; reject: boolean }
type Instalment = { id: string; dueOn: Day; unpaid: Money }

type Props = { pledge: { ref: string; status: string; amount: Money; instalments: readonly Instalment[] }; waivers: readonly WaiverDetail[]; duties: WaiverDuties; lastResult?: SubmissionResult<string[]> | null }

const TONES: Record<WaiverStatus, StatusTone> = { PROPOSED: 'waiting', APPROVED: 'neutral', REJECTED: 'neutral' }

/** What was waived of a promise, what waits for a second person, and the form that proposes it; nothing where there is neither. */
export function WaiversSection({ pledge, waivers, duties, lastResult }: Props) {
  const words = useMessages(waiverMessages)
  const open = pledge.instalments.filter((instalment) => instalment.unpaid.minor > 0n)
  const mayPropose = duties.propose && pledge.status === 'CONFIRMED' && open.length > 0 && !waivers.some((waiver) => waiver.status === 'PROPOSED')
  if (waivers.length === 0 && !mayPropose) return null
  return (
    <Section title={words.title} lead={words.lead}>
      {waivers.map((waiver) => (
        <Waiver key={waiver.id} waiver={waiver} at={`/secretariat/pledges/${pledge.ref}`} duties={duties} />
      ))}
      {mayPropose ? <Propose pledge={pledge} open={open} lastResult={lastResult} /> : null}
    </Section>
  )
}

function Waiver({ waiver, at, duties }: { waiver: WaiverDetail; at: string; duties: WaiverDuties }) {
  const words = useMessages(waiverMessages)
  const approvals = useMessages(approvalMessages).state
  const formats = useFormats()
  const isOpen = waiver.status === 'PROPOSED'
  const isOwn = duties.person === waiver.proposedBy.id
  const decided = waiver.decidedBy && waiver.decidedOn ? (waiver.status === 'APPROVED' ? words.approvedBy : words.rejectedBy)(waiver.decidedBy.name, formats.day(waiver.decidedOn)) : null
  return (
    <div className="stack mb-6">
      <p className="flex flex-wrap items-center gap-4">
        <strong>{formats.money(waiver.total)}</strong> {isOpen && waiver.approval.given.length > 0 ? <ApprovedOnceTag /> : <StatusTag tone={TONES[waiver.status]}>{words.statuses[waiver.status]}</StatusTag>}
      </p>
      <Facts
        facts={[
          { label: words.which, value: waiver.lines.map((line) => words.one(formats.shortDay(line.dueOn), formats.money(line.amount))).join(' · ') },
          { label: words.reason, value: [waiver.reason, `${words.proposedBy(waiver.proposedBy.name, formats.day(waiver.proposedOn))}.`, decided && `${decided}.`].filter(Boolean).join(' · ') },
        ]}
      />
      {isOpen || waiver.approval.given.length > 1 ? <ApprovalNote approval={waiver.approval} mayApprove={duties.approve && !isOwn} /> : null}
      {isOpen && isOwn ? <Notice tone="info">{words.ownProposal}</Notice> : isOpen && !duties.approve ? <Notice tone="info">{words.approverOnly}</Notice> : null}
      {isOpen && duties.approve && !isOwn && !waiver.approval.isOwn ? (
        <ConfirmPanel label={waiver.approval.given.length > 0 ? approvals.also : words.approve} confirm={words.approve} action={`${at}/approve-waiver`} hidden={{ waiver: waiver.id, seen: String(waiver.approval.given.length) }} tone="primary">
          <p>{words.approveWarning(formats.money(waiver.total))}</p>
        </ConfirmPanel>
      ) : null}
      {isOpen && duties.reject ? (
        <form method="post" action={`${at}/reject-waiver`}>
          <input type="hidden" name="waiver" value={waiver.id} />
          <Button variant="quiet">{words.reject}</Button>
        </form>
      ) : null}
    </div>
  )
}

function Propose({ pledge, open, lastResult }: { pledge: Props['pledge']; open: readonly Instalment[]; lastResult?: SubmissionResult<string[]> | null }) {
  const words = useMessages(waiverMessages)
  const formats = useFormats()
  const { fields } = pageForm(['instalments', 'reason'], { lastResult })
  const typed = lastResult?.initialValue?.instalments
  const remains = money(open.reduce((sum, instalment) => sum + instalment.unpaid.minor, 0n), pledge.amount.currency)
  return (
    <ConfirmPanel label={words.propose} confirm={words.propose} action={`/secretariat/pledges/${pledge.ref}/propose-waiver`} open={Boolean(lastResult?.error)}>
      <p>{words.proposeWarning}</p>
      <CheckboxesField
        name="instalments"
        label={words.which}
        errors={fields.instalments.errors}
        defaultValues={typeof typed === 'string' ? [typed] : Array.isArray(typed) ? typed.map(String) : []}
        choices={[{ value: 'all', label: words.all(formats.money(remains)) }, ...open.map((instalment) => ({ value: instalment.id, label: words.one(formats.day(instalment.dueOn), formats.money(instalment.unpaid)) }))]}
      />
      <TextAreaField {...fields.reason} id="waiver-reason" label={words.reason} rows={3} />
    </ConfirmPanel>
  )
}
