import type { SubmissionResult } from '@conform-to/react'
import { fill } from '#app/kernel/language'
import { money, type Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { ErrorSummary, FileField, PageForm, pageForm, SelectField, SubmitButton, TextField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { Disclosure, Notice, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { COLUMNS, type Mapping } from '../domain/csv-statement'
import type { StatementFault, StatementFormat } from '../domain/statement'
import { bankMessages } from '../messages'
import { printedAccount } from './bank-pages'

type StatementPreview = {
  account: string
  currency: Currency
  number: string | null
  days: { from: Day; to: Day }
  opening: bigint | null
  closing: bigint | null
  credits: { count: number; minor: bigint }
  debits: { count: number; minor: bigint }
  fresh: number
  known: number
  gap: { closingMinor: bigint; on: Day } | null
}

type FilePreview = { kind: 'PREVIEW'; name: string; format: StatementFormat; pending: number; statements: readonly StatementPreview[]; sealed: { content: string; name: string; reading: string; mark: string } }
type ToName = { kind: 'COLUMNS'; name: string; content: string; headings: readonly string[]; sample: readonly (readonly string[])[]; mapping: Mapping; isMissing: boolean }

type Props = {
  /** What a table is taken to be of, until somebody says otherwise. */
  account: { account: string; currency: Currency }
  currencies: readonly Currency[]
  answer?: FilePreview | ToName | null
  faults?: readonly StatementFault[] | null
  lastResult?: SubmissionResult<string[]> | null
}

const ACCEPTED = '.xml,.sta,.mt940,.940,.txt,.csv,text/*,application/xml'
const SHOWN = 250

/** A file of the bank: looked at first, then taken in whole or not at all. */
export function ImportStatementPage({ account, currencies, answer, faults, lastResult }: Props) {
  const words = useMessages(bankMessages).import
  const { fields, errors } = pageForm(['file', 'content', 'name', 'reading', 'mark'], { lastResult })
  const kept = { content: fields.content.defaultValue, name: fields.name.defaultValue, reading: fields.reading.defaultValue, mark: fields.mark.defaultValue }
  if (answer?.kind === 'PREVIEW') return <Preview preview={answer} />
  if (answer) return <NameColumns {...answer} account={account} currencies={currencies} />
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} actions={<Back />} />
      <ErrorSummary errors={errors} labels={new Map([['file', words.file]])} />
      {faults ? <Faults faults={faults} /> : null}
      {kept.content && kept.mark ? (
        <PageForm action="/secretariat/payments/bank/import/confirm" hidden={kept}>
          <p>{words.keepsContent}</p>
          <SubmitButton variant="quiet">{words.again}</SubmitButton>
        </PageForm>
      ) : null}
      {kept.content && !kept.mark ? (
        <PageForm action="/secretariat/payments/bank/import" hidden={{ content: kept.content, name: kept.name }}>
          <p>{words.keepsContent}</p>
          <SubmitButton variant="quiet">{words.columns.title}</SubmitButton>
        </PageForm>
      ) : null}
      <LookForm />
    </>
  )
}

/** A table's columns, guessed from its headings, to be put right. */
function NameColumns({ name, content, headings, sample, mapping, isMissing, account, currencies }: ToName & Pick<Props, 'account' | 'currencies'>) {
  const { import: words, fileRefusals } = useMessages(bankMessages)
  const w = words.columns
  const { fields } = pageForm([...COLUMNS.map((column) => `column-${column}` as const), 'account', 'currency'], { defaultValue: { account: account.account, currency: account.currency, ...Object.fromEntries(COLUMNS.map((column) => [`column-${column}`, mapping[column]?.toString() ?? ''])) } })
  const options = headings.map((heading, i) => ({ value: String(i), label: heading || `${i + 1}` }))
  return (
    <>
      <PageHeading eyebrow={name} title={w.title} lead={w.lead} actions={<Back />} />
      {isMissing ? <ErrorSummary errors={{ 'column-amount': [fileRefusals.COLUMNS_MISSING] }} /> : null}
      <PageForm action="/secretariat/payments/bank/import" hidden={{ content, name }}>
        <TextField {...fields.account} label={w.account} hint={w.accountHint} autoComplete="off" />
        <SelectField {...fields.currency} label={w.currency} placeholder={false} width="short" options={currencies.map((code) => ({ value: code, label: code }))} />
        {COLUMNS.map((column) => (
          <SelectField key={column} {...fields[`column-${column}`]} label={w.names[column]} placeholder={w.none} width="half" options={options} optional={column !== 'amount' && column !== 'bookedOn'} />
        ))}
        <SubmitButton>{words.look}</SubmitButton>
      </PageForm>
      <Section title={w.sample}>
        <DataTable
          caption={w.sample}
          rows={sample.map((cells, i) => ({ cells, key: String(i) }))}
          rowKey={(row) => row.key}
          columns={headings.slice(0, 12).map((heading, i) => ({ key: String(i), header: heading || `${i + 1}`, primary: i === 0, cell: (row: { cells: readonly string[] }) => (row.cells[i] ?? '').slice(0, 60) }))}
          empty={null}
        />
      </Section>
    </>
  )
}

function Back() {
  return <TextLink href="/secretariat/payments/bank">{useMessages(bankMessages).line.back}</TextLink>
}

function LookForm() {
  const words = useMessages(bankMessages).import
  return (
    <PageForm action="/secretariat/payments/bank/import" encType="multipart/form-data">
      <FileField name="file" label={words.file} hint={words.fileHint} accept={ACCEPTED} required />
      <SubmitButton>{words.look}</SubmitButton>
    </PageForm>
  )
}

function Preview({ preview }: { preview: FilePreview }) {
  const all = useMessages(bankMessages)
  const words = all.import
  const formats = useFormats()
  const { statements, pending } = preview
  const sum = (of: 'fresh' | 'known') => statements.reduce((total, statement) => total + statement[of], 0)
  const balance = (minor: bigint | null, currency: Currency) => (minor === null ? '' : formats.money(money(minor, currency)))
  return (
    <>
      <PageHeading eyebrow={`${preview.name} · ${all.formats[preview.format]}`} title={words.previewTitle(sum('fresh'))} actions={<Back />} />
      <div className="stack mb-6">
        {statements.map((s, i) => (s.gap ? <Notice key={i} tone="warn">{words.gap(printedAccount(s.account), formats.day(s.gap.on), balance(s.gap.closingMinor, s.currency), balance(s.opening, s.currency))}</Notice> : null))}
        {statements.some((s) => s.opening === null) ? <Notice tone="warn">{words.noBalances}</Notice> : null}
        {sum('known') > 0 ? <Notice tone="info">{words.known(sum('known'))}</Notice> : null}
        {pending > 0 ? <Notice tone="info">{words.pending(pending)}</Notice> : null}
      </div>
      {sum('fresh') > 0 || statements.some((s) => s.known === 0) ? (
        <div className="mb-6">
          <PageForm action="/secretariat/payments/bank/import/confirm" hidden={preview.sealed}>
            <SubmitButton>{words.take}</SubmitButton>
          </PageForm>
        </div>
      ) : null}
      <DataTable
        caption={words.statements}
        rows={statements.slice(0, SHOWN).map((statement, i) => ({ ...statement, key: String(i) }))}
        rowKey={(s) => s.key}
        columns={[
          { key: 'account', header: words.account, primary: true, cell: (s) => printedAccount(s.account) },
          { key: 'days', header: words.days, cell: (s) => `${formats.shortDay(s.days.from)} – ${formats.shortDay(s.days.to)}` },
          { key: 'opening', header: words.opening, align: 'end', cell: (s) => balance(s.opening, s.currency) },
          { key: 'in', header: words.in, align: 'end', cell: (s) => balance(s.credits.minor, s.currency) },
          { key: 'out', header: words.out, align: 'end', cell: (s) => balance(-s.debits.minor, s.currency) },
          { key: 'closing', header: words.closing, align: 'end', cell: (s) => balance(s.closing, s.currency) },
          { key: 'new', header: words.isNew, align: 'end', cell: (s) => formats.count(s.fresh) },
        ]}
        empty={null}
      />
      <div className="mt-6">
        <Disclosure summary={words.other}>
          <LookForm />
        </Disclosure>
      </div>
    </>
  )
}

/** Each fault with its place, in words. */
function Faults({ faults }: { faults: readonly StatementFault[] }) {
  const all = useMessages(bankMessages)
  const formats = useFormats()
  const words = all.import
  return (
    <Section title={words.faults(faults.length)} lead={words.faultsLead}>
      <DataTable
        caption={words.faults(faults.length)}
        rows={faults.slice(0, SHOWN).map((fault, i) => ({ ...fault, key: String(i) }))}
        rowKey={(fault) => fault.key}
        columns={[
          { key: 'line', header: words.place, primary: true, cell: (fault) => formats.count(fault.line) },
          { key: 'fault', header: words.fault, cell: (fault) => fill(all.faults[fault.code], fault, formats) },
        ]}
        empty={null}
      />
    </Section>
  )
}
