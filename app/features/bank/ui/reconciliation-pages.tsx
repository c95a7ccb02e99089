import { ledgerMessages } from '#app/features/ledger/messages'
import type { EntryCode } from '#app/features/ledger/domain/entry'
import { negate, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { ErrorSummary, type FormErrors } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, ConfirmPanel, EmptyState, Facts, Notice, PageHeading, Section, StatusTag, TextLink, type StatusTone } from '#app/ui/primitives'
import { DataTable, FilterSentence } from '#app/ui/table'
import type { AccountStanding, BankItem, BooksItem, Figures, FrozenFigure, ReconciliationState } from '../domain/reconciliation'
import type { LineState } from '../domain/line'
import { bankMessages, reconciliationMessages } from '../messages'
import { lineHref, printedAccount } from './bank-pages'

type Certified = { ref: string; on: Day; state: ReconciliationState; sha256: string; certified: { by: string; at: Date }; confirmed: { by: string; at: Date } | null; withdrawn: { by: string; at: Date } | null }
type Summary = { currency: Currency; figures: Figures | null; accounts: readonly string[]; gaps: number; certified: { on: Day; state: ReconciliationState } | null }

const TONES: Record<ReconciliationState, StatusTone> = { CERTIFIED: 'waiting', CONFIRMED: 'good', WITHDRAWN: 'neutral' }
const hrefOf = (currency: string) => `/secretariat/payments/bank/reconciliation/${currency}`

/** Every currency, as the last statements leave it. */
export function ReconciliationsPage({ currencies }: { currencies: readonly Summary[] }) {
  const words = useMessages(reconciliationMessages)
  const bank = useMessages(bankMessages)
  const formats = useFormats()
  const { list } = words
  return (
    <>
      <PageHeading title={list.title} lead={list.lead} actions={<TextLink href="/secretariat/payments/bank">{bank.line.back}</TextLink>} />
      <DataTable
        caption={list.title}
        rows={currencies}
        rowKey={(row) => row.currency}
        rowHref={(row) => (row.figures ? hrefOf(row.currency) : null)}
        columns={[
          { key: 'currency', header: list.currency, primary: true, cell: (row) => row.currency },
          { key: 'on', header: list.on, cell: (row) => (row.figures ? formats.shortDay(row.figures.on) : list.noBalance) },
          { key: 'accounts', header: list.accounts, cell: (row) => row.accounts.map((account) => <div key={account}>{printedAccount(account)}</div>) },
          { key: 'certified', header: list.certified, cell: (row) => (row.certified ? <StatusTag tone={TONES[row.certified.state]}>{`${formats.shortDay(row.certified.on)}: ${words.states[row.certified.state]}`}</StatusTag> : list.notYet) },
          { key: 'bank', header: words.figures.bank, align: 'end', cell: (row) => (row.figures ? formats.figure(row.figures.bank) : '') },
          { key: 'books', header: words.figures.books, align: 'end', cell: (row) => (row.figures ? formats.figure(row.figures.books) : '') },
          { key: 'difference', header: words.figures.difference, align: 'end', cell: (row) => (row.figures ? <>{formats.figure(row.figures.difference)}{row.gaps > 0 ? <div><StatusTag tone="warn">{words.gapTitle}</StatusTag></div> : null}</> : '') },
        ]}
        empty={<EmptyState title={list.none}>{list.noneText}</EmptyState>}
      />
    </>
  )
}

type View = {
  currency: Currency
  on: Day
  days: readonly Day[]
  reconciled: { figures: Figures; accounts: readonly AccountStanding[]; rows: { books: readonly BooksItem[]; before: readonly BooksItem[]; bank: readonly BankItem[] }; isCut: boolean } | null
  certified: (Certified & { isOwn: boolean; holds: boolean }) | null
  history: readonly Certified[]
}

type Props = { view: View; may: { reconcile: boolean; seeLedger: boolean }; errors?: FormErrors | null }

/** One currency on one day: the bank, the books, and every row between them. */
export function ReconciliationPage({ view, may, errors }: Props) {
  const words = useMessages(reconciliationMessages)
  const formats = useFormats()
  const { currency, on, reconciled } = view
  const file = (format: string) => `${hrefOf(currency)}/${format}?on=${on}`
  const difference = reconciled?.figures.difference
  return (
    <>
      <PageHeading
        eyebrow={words.name}
        title={words.title(currency, formats.day(on))}
        lead={difference ? (difference.minor === 0n ? words.agrees : words.explained(formats.money(difference))) : null}
        actions={<>{reconciled ? <><ButtonLink variant="quiet" href={file('pdf')} download>{words.pdf}</ButtonLink><ButtonLink variant="quiet" href={file('csv')} download>{words.csv}</ButtonLink></> : null}<TextLink href="/secretariat/payments/bank/reconciliation">{words.back}</TextLink></>}
      />
      <ErrorSummary errors={errors} />
      <FilterSentence action={hrefOf(currency)} parts={[words.show, { name: 'on', label: words.dayLabel, value: on, options: [...(view.days.includes(on) ? [] : [on]), ...view.days].map((day) => ({ value: day, label: formats.day(day) })) }]} />
      {reconciled ? (
        <>
          {reconciled.accounts.flatMap((account) => account.gaps).map((gap) => (
            <div key={gap.ref} className="mb-6">
              <Notice tone="warn" title={words.gapTitle}>
                {words.gap(printedAccount(gap.account), formats.day(gap.before.on), formats.money(gap.before.closing), gap.ref, formats.day(gap.on), formats.money(gap.opening))}
              </Notice>
            </div>
          ))}
          <Deeds view={view} may={may} />
          <StepsTable figures={reconciled.figures} />
          <Accounts accounts={reconciled.accounts} on={on} />
          <BankOnly rows={reconciled.rows.bank} figures={reconciled.figures} />
          <BooksOnly id="books-only" title={words.bookedOnly} lead={words.bookedOnlyLead} none={words.bookedOnlyNone} rows={reconciled.rows.books} total={reconciled.figures.onBooksOnly.total} seeLedger={may.seeLedger} />
          {reconciled.figures.before.count > 0 ? <BooksOnly id="before" title={words.beforeTitle} lead={words.beforeLead(formats.day(reconciled.figures.before.since))} none="" rows={reconciled.rows.before} total={reconciled.figures.before.entries} seeLedger={may.seeLedger} /> : null}
          {reconciled.isCut ? <Notice tone="info">{words.cut}</Notice> : null}
        </>
      ) : (
        <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
      )}
      <History rows={view.history} currency={currency} />
    </>
  )
}

function Deeds({ view, may }: Pick<Props, 'view' | 'may'>) {
  const words = useMessages(reconciliationMessages)
  const formats = useFormats()
  const { certified, currency, on } = view
  const at = (deed: string) => `${hrefOf(currency)}/${deed}?on=${on}`
  const hidden = { on }
  if (!certified) {
    return may.reconcile ? (
      <div className="mb-6">
        <ConfirmPanel label={words.certify} confirm={words.certify} action={at('certify')} hidden={hidden} tone="primary">
          <p>{words.certifyLead}</p>
        </ConfirmPanel>
      </div>
    ) : (
      <div className="mb-6"><Notice tone="info">{words.onlyFinance}</Notice></div>
    )
  }
  const isOpen = certified.state === 'CERTIFIED'
  const name = ({ by, at: instant }: { by: string; at: Date }) => words.byAt(by, formats.instant(instant))
  return (
    <Section title={words.certifiedTitle(certified.ref)} actions={<StatusTag tone={TONES[certified.state]}>{words.states[certified.state]}</StatusTag>}>
      <div className="stack">
        {certified.holds ? null : <Notice tone="warn">{isOpen ? words.moved : words.movedLater}</Notice>}
        <Facts
          facts={[
            { label: words.certifiedBy, value: name(certified.certified) },
            { label: words.confirmedBy, value: certified.confirmed ? name(certified.confirmed) : words.nobody },
            { label: words.fingerprint, value: <span className="break-all">{certified.sha256}</span> },
          ]}
        />
        {isOpen ? <Notice tone="info">{certified.isOwn ? words.ownWaits : words.waitsForOther(certified.certified.by)}</Notice> : null}
        {isOpen && may.reconcile && !certified.isOwn && certified.holds ? (
          <ConfirmPanel label={words.confirm} confirm={words.confirm} action={at('confirm')} hidden={hidden} tone="primary">
            <p>{words.confirmLead}</p>
          </ConfirmPanel>
        ) : null}
        {isOpen && may.reconcile ? (
          <ConfirmPanel label={words.withdraw} confirm={words.withdraw} action={at('withdraw')} hidden={hidden}>
            <p>{words.withdrawLead}</p>
          </ConfirmPanel>
        ) : null}
      </div>
    </Section>
  )
}

function StepsTable({ figures }: { figures: Figures }) {
  const words = useMessages(reconciliationMessages)
  const formats = useFormats()
  const { onBooksOnly, atBankOnly, before, missing } = figures
  const steps: { key: FrozenFigure; amount: Money; note?: string; href?: string }[] = [
    { key: 'bank', amount: figures.bank, href: '#accounts' },
    { key: 'onBooksOnly', amount: onBooksOnly.total, note: words.rows(onBooksOnly.count), href: '#books-only' },
    { key: 'atBankOnly', amount: negate(atBankOnly.total), note: words.rows(atBankOnly.count), href: '#bank-only' },
    ...(before.total.minor === 0n && before.count === 0 ? [] : [{ key: 'before' as const, amount: before.total, note: words.beforeOf(formats.money(before.entries), formats.money(before.opening), formats.day(before.since)), ...(before.count > 0 ? { href: '#before' } : {}) }]),
    ...(missing.minor === 0n ? [] : [{ key: 'missing' as const, amount: negate(missing) }]),
  ]
  return (
    <Section title={words.steps}>
      <DataTable
        caption={words.steps}
        rows={steps}
        rowKey={(step) => step.key}
        columns={[
          { key: 'step', header: words.step, primary: true, cell: (step) => <>{step.href ? <TextLink href={step.href}>{words.figures[step.key]}</TextLink> : words.figures[step.key]}{step.note ? <div className="text-small text-ink-2 font-normal">{step.note}</div> : null}</> },
          { key: 'amount', header: `${words.amount}, ${figures.currency}`, align: 'end', cell: (step) => formats.figure(step.amount) },
        ]}
        footer={{ step: words.figures.books, amount: formats.figure(figures.books) }}
        empty={null}
      />
    </Section>
  )
}

function Accounts({ accounts, on }: { accounts: readonly AccountStanding[]; on: Day }) {
  const words = useMessages(reconciliationMessages)
  const formats = useFormats()
  return (
    <Section id="accounts" title={words.accountsTitle} lead={accounts.length > 1 ? words.oneAccount : accounts.some(({ closingOn }) => closingOn < on) ? words.olderThan(formats.day(on)) : null}>
      <DataTable
        caption={words.accountsTitle}
        rows={accounts}
        rowKey={(row) => row.account}
        columns={[
          { key: 'account', header: words.account, primary: true, cell: (row) => printedAccount(row.account) },
          { key: 'statement', header: words.statement, cell: (row) => <TextLink href={`/secretariat/payments/bank/statements/${row.statement}`}>{row.statement}</TextLink> },
          { key: 'on', header: words.closedOn, cell: (row) => formats.shortDay(row.closingOn) },
          { key: 'closing', header: words.closing, align: 'end', cell: (row) => formats.money(row.closing) },
        ]}
        empty={null}
      />
    </Section>
  )
}

function BankOnly({ rows, figures }: { rows: readonly BankItem[]; figures: Figures }) {
  const words = useMessages(reconciliationMessages)
  const bank = useMessages(bankMessages)
  const formats = useFormats()
  return (
    <Section id="bank-only" title={words.bankOnly} lead={rows.length > 0 ? words.bankOnlyLead : null}>
      <DataTable
        caption={words.bankOnly}
        rows={rows}
        rowKey={(row) => row.line}
        rowHref={(row) => lineHref(row.line)}
        columns={[
          { key: 'line', header: words.line, primary: true, cell: (row) => row.line },
          { key: 'on', header: words.day, cell: (row) => formats.shortDay(row.on) },
          { key: 'party', header: words.party, cell: (row) => row.party ?? row.text },
          { key: 'state', header: words.state, cell: (row) => bank.states[row.state as LineState] },
          { key: 'amount', header: words.amount, align: 'end', cell: (row) => formats.money(row.amount) },
        ]}
        footer={{ line: words.total, amount: formats.money(figures.atBankOnly.total) }}
        empty={<p className="text-ink-2">{words.bankOnlyNone}</p>}
      />
    </Section>
  )
}

function BooksOnly({ id, title, lead, none, rows, total, seeLedger }: { id: string; title: string; lead: string; none: string; rows: readonly BooksItem[]; total: Money; seeLedger: boolean }) {
  const words = useMessages(reconciliationMessages)
  const codes = useMessages(ledgerMessages).codes
  const formats = useFormats()
  return (
    <Section id={id} title={title} lead={rows.length > 0 ? lead : null}>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.entry}
        rowHref={(row) => (seeLedger ? `/secretariat/ledger/entries/${row.entry}` : null)}
        columns={[
          { key: 'what', header: words.what, primary: true, cell: (row) => row.what },
          { key: 'on', header: words.day, cell: (row) => formats.shortDay(row.on) },
          { key: 'why', header: words.why, cell: (row) => codes[row.code as EntryCode] },
          { key: 'amount', header: words.amount, align: 'end', cell: (row) => formats.money(row.amount) },
        ]}
        footer={{ what: words.total, amount: formats.money(total) }}
        empty={<p className="text-ink-2">{none}</p>}
      />
    </Section>
  )
}

function History({ rows, currency }: { rows: readonly Certified[]; currency: Currency }) {
  const words = useMessages(reconciliationMessages)
  const formats = useFormats()
  if (rows.length === 0) return null
  return (
    <Section title={words.history}>
      <DataTable
        caption={words.history}
        rows={rows}
        rowKey={(row) => row.ref}
        rowHref={(row) => `${hrefOf(currency)}?on=${row.on}`}
        columns={[
          { key: 'ref', header: words.reference, primary: true, cell: (row) => row.ref },
          { key: 'on', header: words.day, cell: (row) => formats.shortDay(row.on) },
          { key: 'state', header: words.state, cell: (row) => <StatusTag tone={TONES[row.state]}>{words.states[row.state]}</StatusTag> },
          { key: 'certified', header: words.certifiedBy, cell: (row) => row.certified.by },
          { key: 'confirmed', header: words.confirmedBy, cell: (row) => row.confirmed?.by ?? '' },
        ]}
        empty={null}
      />
    </Section>
  )
}
