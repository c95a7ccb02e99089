import type { SubmissionResult } from '@conform-to/react'
import { approvalMessages } from '#app/features/approvals/messages'
import { ApprovalNote, ApprovedOnceTag } from '#app/features/approvals/ui/approval-note'
import type { ReactNode } from 'react'
import { useFormats, useMessages } from '#app/ui/language'
import { ErrorSummary, PageForm, pageForm, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { ConfirmPanel, Facts, Notice, PageHeading, Plate, Section, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { allocationMessages } from '../messages'
import type { AllocationDetail, AllocationDuties, LineDetail } from './allocation-view'
import { ProposalCheck, type ProposalCheckView } from './proposal-check'
import { LineDisbursements } from './line-disbursements'
import { AllocationStatusTag, LineStatusTag } from './status'

/** What the proposal came out of, where that has a page of its own; `decision` fills in the reference. */
type Origin = { label: string; text: string; href: string; decision: string | null }

/** Decisions with a number: the one that this allocation names, and those that a form can offer. */
type Decisions = { named: { ref: string; title: string } | null; choices: readonly { ref: string; title: string }[] }

type Props = { allocation: AllocationDetail; duties: AllocationDuties; origin?: Origin | null; decisions?: Decisions; check?: ProposalCheckView | null; lastResult?: SubmissionResult<string[]> | null; /** Reports of its cities: joined by the route. */ children?: ReactNode }

/** One allocation: what was decided, for whom, with whose money, and what was sent. */
export function AllocationPage({ allocation, duties, origin, decisions, check, lastResult, children }: Props) {
  const words = useMessages(allocationMessages)
  const formats = useFormats()
  const { detail } = words
  const net = { minor: allocation.total.minor, currency: allocation.total.currency }
  return (
    <>
      <PageHeading eyebrow={`${words.allocation} ${allocation.ref}`} title={`${formats.money(net)} · ${formats.text(allocation.programme.title)}`} actions={allocation.status === 'PROPOSED' && allocation.approval.given.length > 0 ? <ApprovedOnceTag /> : <AllocationStatusTag status={allocation.status} />} />
      <ErrorSummary errors={lastResult?.error} />
      <Facts
        facts={[
          ...(allocation.purpose ? [{ label: detail.purpose, value: allocation.purpose }] : []),
          { label: detail.window, value: allocation.window.pledge ? <TextLink href={`/secretariat/pledges/${allocation.window.pledge}`}>{allocation.window.pledge}</TextLink> : words.windows.pool },
          { label: detail.programme, value: <TextLink href={`/secretariat/programmes/${allocation.programme.ref}`}>{`${allocation.programme.area} · ${formats.text(allocation.programme.title)}`}</TextLink> },
          ...(origin ? [{ label: origin.label, value: <TextLink href={origin.href}>{origin.text}</TextLink> }] : []),
          { label: detail.proposedBy, value: allocation.proposedBy.name },
          ...(allocation.status === 'PROPOSED' ? [{ label: detail.available, value: formats.money(allocation.available) }] : []),
          ...(allocation.decision ? [{ label: detail.decision, value: decisions?.named ? <TextLink href={`/secretariat/decisions/${decisions.named.ref}`}>{`${decisions.named.ref} · ${decisions.named.title}`}</TextLink> : allocation.decision }] : []),
          ...(allocation.approvedBy && allocation.approvedOn ? [{ label: detail.approvedBy, value: `${allocation.approvedBy.name}, ${formats.day(allocation.approvedOn)}` }] : []),
          ...(allocation.rejectedReason ? [{ label: detail.rejected, value: allocation.rejectedReason }] : []),
          ...(allocation.entry && duties.seeLedger ? [{ label: detail.entry, value: <TextLink href={`/secretariat/ledger/entries/${allocation.entry}`}>{allocation.entry}</TextLink> }] : []),
        ]}
      />
      {allocation.status === 'PROPOSED' || allocation.approval.given.length > 1 ? <ApprovalNote approval={allocation.approval} mayApprove={duties.approve && allocation.proposedBy.id !== duties.person} /> : null}
      {check ? <ProposalCheck check={check} /> : null}
      {allocation.status === 'PROPOSED' ? <Decide allocation={allocation} duties={duties} origin={origin} decisions={decisions} lastResult={lastResult} /> : null}
      <Section title={detail.lines}>
        <DataTable
          caption={detail.lines}
          rows={allocation.lines}
          rowKey={(line) => line.id}
          columns={[
            { key: 'city', header: detail.city, primary: true, cell: (line) => (line.city ? <Plate name={line.city.name} href={`/secretariat/cities/${line.city.ref}`} /> : words.list.wholeNetwork) },
            { key: 'flags', header: detail.country, cell: (line) => flagWords(line.flags, detail) },
            { key: 'status', header: detail.status, cell: (line) => (<><LineStatusTag status={line.status} />{line.declineReason ? <p className="text-small text-ink-2">{line.declineReason}</p> : null}</>) },
            { key: 'sent', header: detail.sent, align: 'end', cell: (line) => formats.figure(line.sent) },
            { key: 'amount', header: detail.amount, align: 'end', cell: (line) => formats.figure({ ...line.amount, minor: line.amount.minor - line.reduced.minor }) },
          ]}
          empty={null}
          footer={{ amount: formats.figure(allocation.total) }}
        />
      </Section>
      {allocation.approvedOn ? (
        <Section title={detail.disbursements}>
          {allocation.lines.map((line) => (
            <LineDisbursements key={line.id} line={line} duties={duties} allocationRef={allocation.ref} />
          ))}
        </Section>
      ) : null}
      {children}
      {allocation.shares.length > 0 ? (
        <Section title={detail.shares} lead={allocation.shares[0]!.kind === 'exact' ? detail.sharesExact : detail.sharesNotional}>
          <DataTable
            caption={detail.shares}
            rows={allocation.shares}
            rowKey={(share) => share.donor.ref}
            columns={[
              { key: 'donor', header: detail.donor, primary: true, cell: (share) => <TextLink href={`/secretariat/donors/${share.donor.ref}`}>{share.donor.name}</TextLink> },
              { key: 'amount', header: detail.share, align: 'end', cell: (share) => formats.figure(share.amount) },
            ]}
            empty={null}
            footer={{ amount: formats.figure(allocation.total) }}
          />
        </Section>
      ) : null}
    </>
  )
}

function flagWords(flags: LineDetail['flags'], words: { africa: string; ldc: string; lic: string }): string {
  if (!flags) return ''
  return [flags.inAfrica ? words.africa : null, flags.inLdc ? words.ldc : null, flags.inLic ? words.lic : null].filter(Boolean).join(', ')
}

function Decide({ allocation, duties, origin, decisions, lastResult }: Props) {
  const words = useMessages(allocationMessages).detail
  const approvals = useMessages(approvalMessages).state
  const first = allocation.approval.given[0]
  const { fields } = pageForm(['decision', 'reason'], { lastResult, defaultValue: { decision: first?.note ?? origin?.decision ?? undefined } })
  if (!duties.approve) return <Notice tone="info">{words.approverOnly}</Notice>
  if (allocation.proposedBy.id === duties.person) return <Notice tone="info">{words.ownProposal}</Notice>
  const at = (deed: string) => `/secretariat/allocations/${allocation.ref}/${deed}`
  return (
    <Section title={words.approveTitle}>
      {allocation.approval.isOwn ? null : (
        <PageForm action={at('approve')} hidden={{ seen: String(allocation.approval.given.length) }}>
          <TextField {...fields.decision} label={words.decisionLabel} hint={words.decisionHint} width="half" list="decisions" />
          <datalist id="decisions">
            {decisions?.choices.map((choice) => (
              <option key={choice.ref} value={choice.ref} label={choice.title} />
            ))}
          </datalist>
          <SubmitButton>{first ? approvals.also : words.approve}</SubmitButton>
        </PageForm>
      )}
      <ConfirmPanel label={words.reject} confirm={words.reject} action={at('reject')}>
        <p>{words.rejectWarning}</p>
        <TextAreaField {...fields.reason} label={words.reason} />
      </ConfirmPanel>
    </Section>
  )
}
