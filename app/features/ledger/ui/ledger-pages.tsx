import type { Currency, Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, Facts, PageHeading, Pager, TextLink } from '#app/ui/primitives'
import { DataTable, FilterSentence } from '#app/ui/table'
import type { EntryCode, Side } from '../domain/entry'
import { ledgerMessages } from '../messages'

type BalanceRow = { account: string; /** What the ids in its path stand for. */ name: string | null; currency: Currency; debit: Money; credit: Money; balance: Money; value: Money }

type TrialBalance = { rows: readonly BalanceRow[]; /** Over all accounts. */ value: Money; shown: Money; filter: { account: string; currency: string }; currencies: readonly string[] }

/** Every account with what it holds, or those that are looked for; the sentence on top says whether the books balance. */
export function TrialBalancePage({ rows, value, shown, filter, currencies }: TrialBalance) {
  const words = useMessages(ledgerMessages)
  const formats = useFormats()
  const actions = (
    <>
      <TextLink href="/secretariat/ledger/entries">{words.journal}</TextLink>
      <TextLink href="/secretariat/ledger/journal" download>
        {words.journalFile}
      </TextLink>
    </>
  )
  return (
    <>
      <PageHeading title={value.minor === 0n ? words.balanced : words.unbalanced(formats.money(value))} lead={words.lead} actions={actions} />
      <FilterSentence
        action="/secretariat/ledger"
        parts={[words.accountsWith, { kind: 'search', name: 'account', label: words.account, value: filter.account }, words.inCurrency, { name: 'currency', label: words.currency, value: filter.currency, options: [{ value: '', label: words.anyCurrency }, ...currencies.map((code) => ({ value: code, label: code }))] }]}
        clearHref={filter.account || filter.currency ? '/secretariat/ledger' : undefined}
      />
      <DataTable
        caption={words.ledger}
        rows={rows}
        rowKey={(row) => `${row.account} ${row.currency}`}
        columns={[
          { key: 'account', header: words.account, primary: true, cell: (row) => <AccountCell row={row} /> },
          { key: 'currency', header: words.currency, cell: (row) => row.currency },
          { key: 'debit', header: words.debit, align: 'end', cell: (row) => formats.figure(row.debit) },
          { key: 'credit', header: words.credit, align: 'end', cell: (row) => formats.figure(row.credit) },
          { key: 'balance', header: words.balance, align: 'end', cell: (row) => formats.figure(row.balance) },
          { key: 'value', header: words.value, align: 'end', cell: (row) => formats.figure(row.value) },
        ]}
        empty={filter.account || filter.currency ? <EmptyState title={words.noneFound}>{words.noneFoundText}</EmptyState> : <EmptyState title={words.none}>{words.noneText}</EmptyState>}
        footer={{ value: formats.figure(shown) }}
      />
    </>
  )
}

function AccountCell({ row }: { row: BalanceRow }) {
  return (
    <>
      <TextLink href={`/secretariat/ledger/entries?account=${encodeURIComponent(row.account)}`}>{row.account}</TextLink>
      {row.name ? <p className="text-small text-ink-2">{row.name}</p> : null}
    </>
  )
}

export type EntryDetail = {
  id: string
  sequence: number
  code: string
  occurredOn: Day
  postedAt: Date
  description: string
  subject: string
  actor: string
  reverses: string | null
  reversedBy: string | null
  postings: readonly { account: string; side: Side; amount: Money; value: Money }[]
}

/** The journal, or the entries of one account. */
export function JournalPage({ entries, account, next }: { entries: readonly EntryDetail[]; account: string | null; next: string | null }) {
  const words = useMessages(ledgerMessages)
  return (
    <>
      <PageHeading title={account ? words.entries(account) : words.journal} lead={words.journalLead} actions={account ? <TextLink href="/secretariat/ledger/entries">{words.all}</TextLink> : <TextLink href="/secretariat/ledger">{words.ledger}</TextLink>} />
      {entries.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : null}
      {entries.map((entry) => (
        <article key={entry.id} className="mb-6">
          <EntryTable entry={entry} />
        </article>
      ))}
      <Pager next={next} />
    </>
  )
}

/** One entry with where it came from. */
export function EntryPage({ entry }: { entry: EntryDetail }) {
  const words = useMessages(ledgerMessages)
  const formats = useFormats()
  return (
    <>
      <PageHeading eyebrow={`${words.entry} ${entry.sequence}`} title={words.codes[entry.code as EntryCode] ?? entry.code} lead={entry.description} />
      <Facts
        facts={[
          { label: words.on, value: formats.day(entry.occurredOn) },
          { label: words.posted, value: formats.instant(entry.postedAt) },
          { label: words.by, value: entry.actor },
          { label: words.subject, value: entry.subject },
          ...(entry.reverses ? [{ label: words.reverses, value: <TextLink href={`/secretariat/ledger/entries/${entry.reverses}`}>{entry.reverses}</TextLink> }] : []),
          ...(entry.reversedBy ? [{ label: words.reversedBy, value: <TextLink href={`/secretariat/ledger/entries/${entry.reversedBy}`}>{entry.reversedBy}</TextLink> }] : []),
        ]}
      />
      <EntryTable entry={entry} />
    </>
  )
}

function EntryTable({ entry }: { entry: EntryDetail }) {
  const words = useMessages(ledgerMessages)
  const formats = useFormats()
  const title = `${entry.sequence} · ${formats.shortDay(entry.occurredOn)} · ${words.codes[entry.code as EntryCode] ?? entry.code} · ${entry.description}`
  return (
    <>
      <h2 className="font-semibold">
        <TextLink href={`/secretariat/ledger/entries/${entry.id}`}>{title}</TextLink>
      </h2>
      <DataTable
        caption={title}
        rows={entry.postings.map((posting, i) => ({ ...posting, key: String(i) }))}
        rowKey={(posting) => posting.key}
        columns={[
          { key: 'account', header: words.account, primary: true, cell: (posting) => posting.account },
          { key: 'debit', header: words.debit, align: 'end', cell: (posting) => (posting.side === 'DEBIT' ? formats.money(posting.amount) : '') },
          { key: 'credit', header: words.credit, align: 'end', cell: (posting) => (posting.side === 'CREDIT' ? formats.money(posting.amount) : '') },
          { key: 'value', header: words.value, align: 'end', cell: (posting) => formats.figure(posting.value) },
        ]}
        empty={null}
      />
    </>
  )
}
