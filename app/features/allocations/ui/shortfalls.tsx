import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { Notice, TextLink } from '#app/ui/primitives'
import { shortfallMessages } from '../messages/shortfalls'
import { useWindowName } from './windows-table'

export type ShortfallRow = { window: string; modality: string; priorityArea: string | null; pledge: { ref: string; donor: string } | null; short: Money; since: Day; cause: { kind: 'REFUND' | 'DISPUTE' | 'CORRECTION' | 'INCOME'; ref: string; payment: string } | null }

/** Windows that hold less than nothing, by name, with what made them short; nothing where there is none. */
export function Shortfalls({ shortfalls }: { shortfalls: readonly ShortfallRow[] }) {
  const words = useMessages(shortfallMessages)
  const formats = useFormats()
  const nameOf = useWindowName()
  return shortfalls.map((row) => (
    <Notice key={row.window} tone="warn" title={words.title(nameOf(row), formats.money(row.short))}>
      {words.since(formats.day(row.since))} {row.cause ? <TextLink href={`/secretariat/${row.cause.kind === 'INCOME' ? 'income' : 'payments'}/${row.cause.payment}`}>{words.causes[row.cause.kind](row.cause.ref, row.cause.payment)}</TextLink> : null} {words.blocked}
    </Notice>
  ))
}
