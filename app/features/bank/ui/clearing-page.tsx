import type { Currency, Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { ledgerMessages } from '#app/features/ledger/messages'
import type { EntryCode } from '#app/features/ledger/domain/entry'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { bankMessages } from '../messages'

type Account = { currency: Currency; balance: Money; movements: readonly { entry: string; code: string; on: Day; what: string; amount: Money; after: Money }[]; isCut: boolean }

/** What the card processor owes: everything since the account was last at zero. */
export function ClearingPage({ accounts, seesLedger }: { accounts: readonly Account[]; seesLedger: boolean }) {
  const words = useMessages(bankMessages)
  const codes = useMessages(ledgerMessages).codes
  const formats = useFormats()
  const w = words.clearing
  const open = accounts.filter(({ balance }) => balance.minor !== 0n)
  return (
    <>
      <PageHeading title={open.length > 2 ? w.titleOfMany(open.length) : w.title(formats.list(open.map(({ balance }) => formats.money(balance))))} lead={w.lead} actions={<TextLink href="/secretariat/payments/bank">{words.line.back}</TextLink>} />
      {open.length === 0 ? <EmptyState title={w.none}>{w.noneText}</EmptyState> : null}
      {open.map((account) => (
        <Section key={account.currency} title={w.onTheWay(formats.money(account.balance))} lead={account.isCut ? w.cut : null}>
          <DataTable
            caption={w.onTheWay(account.currency)}
            rows={account.movements.map((row, i) => ({ ...row, key: `${row.entry}-${i}` }))}
            rowKey={(row) => row.key}
            columns={[
              { key: 'what', header: w.what, primary: true, cell: (row) => (seesLedger ? <TextLink href={`/secretariat/ledger/entries/${row.entry}`}>{row.what}</TextLink> : row.what) },
              { key: 'on', header: w.on, cell: (row) => formats.shortDay(row.on) },
              { key: 'why', header: w.why, cell: (row) => codes[row.code as EntryCode] },
              { key: 'amount', header: account.currency, align: 'end', cell: (row) => formats.figure(row.amount) },
              { key: 'after', header: w.after, align: 'end', cell: (row) => formats.figure(row.after) },
            ]}
            empty={null}
          />
        </Section>
      ))}
    </>
  )
}
