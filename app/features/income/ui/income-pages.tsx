import type { SubmissionResult } from '@conform-to/react'
import { useWindowName } from '#app/features/allocations/ui/windows-table'
import type { Currency, Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { AmountField, DateField, ErrorSummary, PageForm, pageForm, ReasonPanel, SelectField, SubmitButton, TextField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, Facts, Notice, PageHeading, Pager, StatusTag, TextLink, type StatusTone } from '#app/ui/primitives'
import { DataTable, FilterSentence } from '#app/ui/table'
import { INCOME_KINDS, INCOME_STATUSES, type IncomeKind, type IncomeStatus } from '../domain/income'
import { incomeMessages } from '../messages'

type Window = { modality: string; priorityArea: string | null; pledge: { ref: string; donor: string } | null }
export type IncomeRow = {
  id: string
  ref: string
  window: Window
  kind: IncomeKind
  status: IncomeStatus
  amount: Money
  value: Money | null
  receivedOn: Day
  evidence: string
  recordedBy: { id: string; name: string }
  confirmedBy: { id: string; name: string } | null
  entry: string | null
  reason: string | null
  reverses: string | null
  reversedBy: string | null
}
type Result = SubmissionResult<string[]> | null

const TONES: Record<IncomeStatus, StatusTone> = { RECORDED: 'waiting', CONFIRMED: 'good', WITHDRAWN: 'neutral', REVERSED: 'stop', REVERSAL: 'neutral' }
const hrefOf = (ref: string) => `/secretariat/income/${ref}`

function IncomeStatusTag({ status }: { status: IncomeStatus }) {
  return <StatusTag tone={TONES[status]}>{useMessages(incomeMessages).statuses[status]}</StatusTag>
}

/** What windows earned, the last recorded first. */
export function IncomeListPage({ income, waiting, status, next, mayRecord }: { income: readonly IncomeRow[]; waiting: number; status: string; next: string | null; mayRecord: boolean }) {
  const words = useMessages(incomeMessages)
  const formats = useFormats()
  const nameOf = useWindowName()
  const { list } = words
  const record = mayRecord ? <ButtonLink href="/secretariat/income/record">{list.record}</ButtonLink> : null
  return (
    <>
      <PageHeading eyebrow={words.income} title={list.title(waiting)} lead={list.lead} actions={record} />
      <FilterSentence clearHref={status ? '/secretariat/income' : undefined} parts={[{ name: 'status', label: list.state, value: status, options: [{ value: '', label: list.all }, ...INCOME_STATUSES.map((one) => ({ value: one, label: words.statuses[one] }))] }]} />
      <DataTable
        caption={words.income}
        rows={income}
        rowKey={(row) => row.id}
        rowHref={(row) => hrefOf(row.ref)}
        columns={[
          { key: 'number', header: list.number, primary: true, cell: (row) => row.ref },
          { key: 'window', header: list.window, cell: (row) => nameOf(row.window) },
          { key: 'kind', header: list.kind, cell: (row) => words.kinds[row.kind] },
          { key: 'on', header: list.on, cell: (row) => formats.shortDay(row.receivedOn) },
          { key: 'state', header: list.state, cell: (row) => <IncomeStatusTag status={row.status} /> },
          { key: 'amount', header: list.amount, align: 'end', cell: (row) => formats.money(row.amount) },
          { key: 'value', header: list.value, align: 'end', cell: (row) => (row.value ? formats.figure(row.value) : '') },
        ]}
        empty={
          <EmptyState title={list.none} action={record}>
            {list.noneText}
          </EmptyState>
        }
      />
      <Pager next={next} />
    </>
  )
}

/** Interest as the bank's statement shows it. */
export function RecordIncomePage({ windows, currencies, today, lastResult }: { windows: readonly (Window & { id: string })[]; currencies: readonly Currency[]; today: Day; lastResult?: Result }) {
  const words = useMessages(incomeMessages)
  const nameOf = useWindowName()
  const { record } = words
  const { fields, errors } = pageForm(['window', 'kind', 'currency', 'amount', 'receivedOn', 'evidence'], { lastResult, defaultValue: { window: windows[0]?.id, kind: 'INTEREST', currency: 'USD', receivedOn: today } })
  return (
    <>
      <PageHeading title={record.title} lead={record.lead} />
      <PageForm errors={errors}>
        <SelectField {...fields.window} label={record.window} hint={record.windowHint} options={windows.map((window) => ({ value: window.id, label: window.pledge ? `${nameOf(window)} · ${window.pledge.ref}` : nameOf(window) }))} />
        <SelectField {...fields.kind} label={record.kind} width="half" options={INCOME_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))} />
        <AmountField {...fields.amount} label={record.amount} hint={record.amountHint} currencies={currencies} defaultCurrency={fields.currency.defaultValue} />
        <DateField {...fields.receivedOn} label={record.receivedOn} />
        <TextField {...fields.evidence} label={record.evidence} hint={record.evidenceHint} autoComplete="off" />
        <SubmitButton>{record.submit}</SubmitButton>
      </PageForm>
    </>
  )
}

export type IncomeDuties = { person: string | null; record: boolean; confirm: boolean; reverse: boolean; seeLedger: boolean }

/** One piece of other income, and what can still be done about it. */
export function IncomePage({ income, duties, refused, lastResult }: { income: IncomeRow; duties: IncomeDuties; refused?: 'withdraw' | 'reverse'; lastResult?: Result }) {
  const words = useMessages(incomeMessages)
  const formats = useFormats()
  const nameOf = useWindowName()
  const { detail, list } = words
  const at = hrefOf(income.ref)
  const optional = (label: string, value: string | null, href?: string) => (value ? [{ label, value: href ? <TextLink href={href}>{value}</TextLink> : value }] : [])
  const reverses = income.status === 'CONFIRMED' && duties.reverse && income.confirmedBy?.id !== duties.person
  return (
    <>
      <PageHeading eyebrow={`${words.income} ${income.ref}`} title={`${formats.money(income.amount)} · ${nameOf(income.window)}`} actions={<IncomeStatusTag status={income.status} />} />
      <ErrorSummary errors={refused ? undefined : lastResult?.error} />
      {income.status === 'RECORDED' ? <Confirm income={income} duties={duties} /> : null}
      <Facts
        facts={[
          { label: list.kind, value: words.kinds[income.kind] },
          { label: list.on, value: formats.day(income.receivedOn) },
          ...optional(list.value, income.value && formats.figure(income.value)),
          { label: detail.evidence, value: income.evidence },
          { label: detail.recordedBy, value: income.recordedBy.name },
          ...optional(detail.confirmedBy, income.confirmedBy?.name ?? null),
          ...optional(detail.reason, income.reason),
          ...optional(detail.takesBack, income.reverses, income.reverses ? hrefOf(income.reverses) : undefined),
          ...optional(detail.takenBackBy, income.reversedBy, income.reversedBy ? hrefOf(income.reversedBy) : undefined),
          ...(duties.seeLedger ? optional(detail.entry, income.entry, income.entry ? `/secretariat/ledger/entries/${income.entry}` : undefined) : []),
        ]}
      />
      {income.status === 'RECORDED' && duties.record ? <ReasonPanel label={detail.withdraw} reasonLabel={detail.reason} text={detail.withdrawText} action={`${at}/withdraw`} lastResult={refused === 'withdraw' ? lastResult : null} /> : null}
      {reverses ? <ReasonPanel label={detail.reverse} reasonLabel={detail.reason} text={detail.reverseText} action={`${at}/reverse`} lastResult={refused === 'reverse' ? lastResult : null} /> : null}
    </>
  )
}

function Confirm({ income, duties }: { income: IncomeRow; duties: IncomeDuties }) {
  const { detail } = useMessages(incomeMessages)
  const may = duties.confirm && income.recordedBy.id !== duties.person
  return (
    <Notice tone="info">
      <p>{may ? detail.waitsYou(income.recordedBy.name) : detail.waitsOther}</p>
      {may ? (
        <PageForm action={`${hrefOf(income.ref)}/confirm`}>
          <SubmitButton>{detail.confirm}</SubmitButton>
        </PageForm>
      ) : null}
    </Notice>
  )
}
