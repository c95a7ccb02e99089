import type { ReactNode } from 'react'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { DataTable, type Column } from '#app/ui/table'
import { printedReference } from '../domain/creditor-reference'
import type { InstalmentView } from '../domain/payment-view'
import { pledgeMessages } from '../messages'
import { InstalmentTag } from './status'

export type InstalmentLine = { id: string; sequence: number; dueOn: Day; amount: Money; paid: Money; waived: Money; unpaid: Money; view: InstalmentView; reference: string }

/** The schedule of a promise: what is due when, under which reference, and how far it is paid. `action` is a cell of deeds. */
export function InstalmentsTable({ instalments, total, action }: { instalments: readonly InstalmentLine[]; total: Money; action?: (line: InstalmentLine) => ReactNode }) {
  const words = useMessages(pledgeMessages)
  const formats = useFormats()
  const { desk } = words
  const columns: Column<InstalmentLine>[] = [
    { key: 'due', header: desk.due, primary: true, cell: (line) => formats.day(line.dueOn) },
    { key: 'reference', header: desk.reference, cell: (line) => <span className="whitespace-nowrap">{printedReference(line.reference)}</span> },
    { key: 'state', header: desk.state, cell: (line) => <InstalmentTag view={line.view} /> },
    ...(instalments.some((line) => line.waived.minor > 0n) ? [{ key: 'waived', header: `${desk.waived}, ${total.currency}`, align: 'end' as const, cell: (line: InstalmentLine) => formats.figure(line.waived) }] : []),
    { key: 'unpaid', header: `${desk.unpaid}, ${total.currency}`, align: 'end', cell: (line) => formats.figure(line.unpaid) },
    { key: 'amount', header: `${desk.amount}, ${total.currency}`, align: 'end', cell: (line) => formats.figure(line.amount) },
  ]
  return (
    <DataTable
      caption={desk.instalments}
      rows={instalments}
      rowKey={(line) => line.id}
      columns={action ? [...columns, { key: 'action', header: '', cell: action }] : columns}
      empty={null}
      footer={{ amount: formats.figure(total) }}
    />
  )
}
