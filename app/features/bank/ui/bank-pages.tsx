import { printedIban } from '#app/features/fund/domain/bank-account'
import type { Currency, Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { PageForm, SubmitButton, CheckboxesField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, Facts, Notice, PageHeading, Pager, Section, StatusTag, TextLink, type StatusTone } from '#app/ui/primitives'
import { DataTable, FilterSentence } from '#app/ui/table'
import { LINE_STATES, type DeedKind, type LineState } from '../domain/line'
import type { Certainty, Proposal } from '../domain/proposals'
import type { Direction, StatementFormat } from '../domain/statement'
import { bankMessages } from '../messages'

export type LineRow = { id: string; ref: string; account: string; direction: Direction; amount: Money; isReversal: boolean; valueOn: Day; party: string | null; text: string; state: LineState; kind: DeedKind | null; isTakenBack: boolean; isReturned: boolean; best: Proposal | null }
export type StatementRow = { ref: string; account: string; currency: Currency; number: string | null; from: Day; to: Day; opening: Money | null; closing: Money | null; lines: number; waiting: number; file: string; format: StatementFormat; importedBy: string; importedOn: Day }

const TONES: Record<LineState, StatusTone> = { WAITING: 'waiting', SUSPENSE: 'warn', BOOKED: 'good', SET_ASIDE: 'neutral' }
export const CERTAINTY_TONES: Record<Certainty, StatusTone> = { CERTAIN: 'good', LIKELY: 'waiting', POSSIBLE: 'neutral' }
export const lineHref = (ref: string) => `/secretariat/payments/bank/lines/${ref}`
const statementHref = (ref: string) => `/secretariat/payments/bank/statements/${ref}`

/** An account as it is printed, where it is an IBAN. */
export const printedAccount = (account: string) => (/^[A-Z]{2}\d{2}/.test(account) ? printedIban(account) : account)

/** Money out is written below zero. */
export function signed({ amount, direction }: { amount: Money; direction: Direction }): Money {
  return direction === 'CREDIT' ? amount : { ...amount, minor: -amount.minor }
}

export function LineStateTag({ line }: { line: Pick<LineRow, 'state' | 'isTakenBack' | 'isReturned' | 'kind'> }) {
  const words = useMessages(bankMessages)
  if (line.isTakenBack) return <StatusTag tone="stop">{words.takenBack}</StatusTag>
  if (line.isReturned) return <StatusTag tone="neutral">{words.returned}</StatusTag>
  const isSaid = line.kind && line.state !== 'SUSPENSE'
  return <StatusTag tone={TONES[line.state]}>{isSaid ? words.kinds[line.kind!] : words.states[line.state]}</StatusTag>
}

export function LinesTable({ lines, withProposals = false, empty }: { lines: readonly LineRow[]; withProposals?: boolean; empty: { title: string; text: string } }) {
  const words = useMessages(bankMessages)
  const formats = useFormats()
  const { inbox } = words
  const proposal = (row: LineRow) => (row.best ? <StatusTag tone={CERTAINTY_TONES[row.best.certainty]}>{`${words.certainties[row.best.certainty]}: ${row.best.donor.name}, ${row.best.ref}`}</StatusTag> : <span className="text-ink-2">{row.state === 'WAITING' && row.direction === 'CREDIT' ? inbox.nothing : ''}</span>)
  return (
    <DataTable
      caption={inbox.line}
      rows={lines}
      rowKey={(row) => row.id}
      rowHref={(row) => lineHref(row.ref)}
      columns={[
        { key: 'ref', header: inbox.line, primary: true, cell: (row) => row.ref },
        { key: 'day', header: inbox.day, cell: (row) => formats.shortDay(row.valueOn) },
        { key: 'party', header: inbox.party, cell: (row) => (row.party ? row.party : <span className="text-ink-2">{row.text.slice(0, 60)}</span>) },
        { key: 'state', header: inbox.state, cell: (row) => <LineStateTag line={row} /> },
        ...(withProposals ? [{ key: 'proposal', header: inbox.proposal, cell: proposal }] : []),
        { key: 'amount', header: inbox.amount, align: 'end', cell: (row) => formats.money(signed(row)) },
      ]}
      empty={<EmptyState title={empty.title}>{empty.text}</EmptyState>}
    />
  )
}

type Certain = Pick<LineRow, 'ref' | 'amount' | 'best'>

type InboxProps = {
  lines: readonly LineRow[]
  waiting: number
  /** Lines that this person may confirm at once, and how many of the certain ones somebody else must. */
  certain: { lines: readonly Certain[]; own: number }
  suspense: readonly { amount: Money; lines: number }[]
  statements: readonly StatementRow[]
  filter: { state: string; direction: string; search: string }
  next: string | null
  may: { import: boolean; book: boolean }
}

/** The inbox of the bank: what waits, what is certain, and the statements behind it. */
export function BankInboxPage({ lines, waiting, certain, suspense, statements, filter, next, may }: InboxProps) {
  const words = useMessages(bankMessages)
  const formats = useFormats()
  const { inbox } = words
  const isFiltered = filter.state !== 'WAITING' || filter.direction !== '' || filter.search !== ''
  const isEmpty = statements.length === 0
  return (
    <>
      <PageHeading title={inbox.title(waiting)} lead={inbox.lead} actions={<><ButtonLink variant="quiet" href="/secretariat/payments/bank/reconciliation">{words.reconciliation}</ButtonLink><ButtonLink variant="quiet" href="/secretariat/payments/bank/clearing">{words.clearing.name}</ButtonLink>{may.import ? <ButtonLink href="/secretariat/payments/bank/import">{inbox.import}</ButtonLink> : null}</>} />
      {suspense.length > 0 ? (
        <div className="mb-6">
          <Notice tone="warn">
            {words.suspense.waiting(formats.list(suspense.map(({ amount }) => formats.money(amount))))} <TextLink href="/secretariat/payments/bank?state=SUSPENSE">{words.suspense.open}</TextLink>
          </Notice>
        </div>
      ) : null}
      {certain.lines.length + certain.own > 0 && !isFiltered ? (
        <div className="mb-6">
          <CertainLines {...certain} mayBook={may.book} />
        </div>
      ) : null}
      {isEmpty ? null : (
        <FilterSentence
          clearHref={isFiltered ? '/secretariat/payments/bank' : undefined}
          parts={[
            inbox.show,
            { name: 'state', label: inbox.state, value: filter.state, options: [...LINE_STATES.map((state) => ({ value: state, label: words.states[state] })), { value: 'ALL', label: inbox.anyState }] },
            inbox.of,
            { name: 'direction', label: inbox.direction, value: filter.direction, options: [{ value: '', label: inbox.anyDirection }, ...(['CREDIT', 'DEBIT'] as const).map((direction) => ({ value: direction, label: words.directions[direction] }))] },
            { kind: 'search', name: 'search', label: inbox.search, value: filter.search },
          ]}
        />
      )}
      <LinesTable lines={lines} withProposals empty={isEmpty ? { title: inbox.firstTitle, text: inbox.firstText } : { title: inbox.none, text: inbox.noneText }} />
      <Pager next={next} />
      {isEmpty ? null : (
        <Section title={inbox.statements} actions={<TextLink href="/secretariat/payments/bank/statements">{inbox.allStatements}</TextLink>}>
          <StatementsTable statements={statements} />
        </Section>
      )}
    </>
  )
}

function CertainLines({ lines, own, mayBook }: { lines: readonly Certain[]; own: number; mayBook: boolean }) {
  const words = useMessages(bankMessages)
  const formats = useFormats()
  const { certain } = words
  const because = (line: Certain) => words.line.because(formats.list(line.best!.reasons.map((reason) => words.reasons[reason])))
  const label = (line: Certain) => certain.label(formats.money(line.amount), line.best!.donor.name, line.best!.ref)
  const isForOthers = !mayBook || lines.length === 0
  return (
    <Section title={certain.title(lines.length + own)} lead={isForOthers ? null : certain.lead}>
      {isForOthers ? null : (
        <PageForm action="/secretariat/payments/bank/confirm">
          <CheckboxesField name="lines" label={certain.which} defaultValues={lines.map(({ ref }) => ref)} choices={lines.map((line) => ({ value: line.ref, label: label(line), hint: because(line) }))} />
          <SubmitButton>{certain.submit}</SubmitButton>
        </PageForm>
      )}
      {!mayBook ? <Notice tone="info">{words.line.financeOnly}</Notice> : own > 0 ? <Notice tone="info">{certain.own(own)}</Notice> : null}
    </Section>
  )
}

function StatementsTable({ statements }: { statements: readonly StatementRow[] }) {
  const words = useMessages(bankMessages)
  const formats = useFormats()
  const { statement } = words
  return (
    <DataTable
      caption={statement.all}
      rows={statements}
      rowKey={(row) => row.ref}
      rowHref={(row) => statementHref(row.ref)}
      columns={[
        { key: 'number', header: statement.number, primary: true, cell: (row) => row.number ?? row.ref },
        { key: 'days', header: statement.days, cell: (row) => `${formats.shortDay(row.from)} – ${formats.shortDay(row.to)}` },
        { key: 'account', header: statement.account, cell: (row) => printedAccount(row.account) },
        { key: 'lines', header: statement.lines, cell: (row) => words.inbox.lines(row.lines, row.waiting) },
        { key: 'closing', header: statement.closing, align: 'end', cell: (row) => (row.closing ? formats.money(row.closing) : '') },
      ]}
      empty={<EmptyState title={statement.none}>{statement.noneText}</EmptyState>}
    />
  )
}

export function ListStatementsPage({ statements, next }: { statements: readonly StatementRow[]; next: string | null }) {
  const words = useMessages(bankMessages)
  return (
    <>
      <PageHeading title={words.statement.all} actions={<TextLink href="/secretariat/payments/bank">{words.line.back}</TextLink>} />
      <StatementsTable statements={statements} />
      <Pager next={next} />
    </>
  )
}

/** One statement: its balances, which its lines explain. */
export function StatementPage({ statement, lines, credits, debits }: { statement: StatementRow; lines: readonly LineRow[]; credits: Money; debits: Money }) {
  const words = useMessages(bankMessages)
  const formats = useFormats()
  const w = words.statement
  const { opening, closing } = statement
  return (
    <>
      <PageHeading eyebrow={statement.ref} title={w.title(statement.number ?? statement.ref)} actions={<TextLink href="/secretariat/payments/bank">{words.line.back}</TextLink>} />
      {opening && closing ? (
        <Facts
          facts={[
            { label: w.opening, value: formats.money(opening) },
            { label: w.credits, value: formats.money(credits) },
            { label: w.debits, value: formats.money({ ...debits, minor: -debits.minor }) },
            { label: w.closing, value: formats.money(closing) },
          ]}
        />
      ) : (
        <Notice tone="warn">{w.noBalances}</Notice>
      )}
      <Facts
        facts={[
          { label: w.account, value: printedAccount(statement.account) },
          { label: w.days, value: `${formats.day(statement.from)} – ${formats.day(statement.to)}` },
          { label: w.file, value: `${statement.file} (${words.formats[statement.format]})` },
          { label: w.by, value: w.takenIn(statement.importedBy, formats.day(statement.importedOn)) },
        ]}
      />
      <Section title={w.lines}>
        <LinesTable lines={lines} empty={{ title: words.inbox.none, text: words.inbox.noneText }} />
      </Section>
    </>
  )
}
