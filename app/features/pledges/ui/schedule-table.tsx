import { money } from '#app/kernel/money'
import { useFormats, useMessages } from '#app/ui/language'
import { DataTable } from '#app/ui/table'
import type { ScheduleLine } from '../domain/schedule'
import { giveMessages } from '../messages/give'

/** Due days and parts of a promise, with the total that they add up to. */
export function ScheduleTable({ lines }: { lines: readonly ScheduleLine[] }) {
  const words = useMessages(giveMessages).amount
  const formats = useFormats()
  const currency = lines[0]!.amount.currency
  const total = money(lines.reduce((sum, line) => sum + line.amount.minor, 0n), currency)
  return (
    <DataTable
      caption={words.schedule}
      rows={lines.map((line, i) => ({ ...line, key: String(i) }))}
      rowKey={(line) => line.key}
      columns={[
        { key: 'due', header: words.due, cell: (line) => formats.day(line.dueOn), primary: true },
        { key: 'amount', header: currency, align: 'end', cell: (line) => formats.figure(line.amount) },
      ]}
      empty={null}
      footer={{ due: words.total(lines.length), amount: formats.figure(total) }}
    />
  )
}
