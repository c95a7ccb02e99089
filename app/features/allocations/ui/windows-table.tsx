import type { Money } from '#app/kernel/money'
import { useFormats, useMessages } from '#app/ui/language'
import { DataTable } from '#app/ui/table'
import { allocationMessages } from '../messages'

export type WindowRow = { id: string; modality: string; priorityArea: string | null; pledge: { ref: string; donor: string } | null; net: Money; allocated: Money; available: Money }

/** A window's name as the team says it. */
export function useWindowName(): (window: Pick<WindowRow, 'priorityArea' | 'modality' | 'pledge'>) => string {
  const words = useMessages(allocationMessages).windows
  return (window) => (window.pledge ? words.earmarked(window.priorityArea ?? window.modality, window.pledge.donor) : words.pool)
}

/** Received, allocated and available by window; each name opens its pledge. */
export function WindowsTable({ windows }: { windows: readonly WindowRow[] }) {
  const words = useMessages(allocationMessages).windows
  const formats = useFormats()
  const nameOf = useWindowName()
  return (
    <DataTable
      caption={words.title}
      rows={windows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'window', header: words.window, primary: true, cell: (row) => <a href={row.pledge ? `/secretariat/pledges/${row.pledge.ref}` : '/secretariat/payments?modality=MDFM'}>{nameOf(row)}</a> },
        { key: 'net', header: words.net, align: 'end', cell: (row) => formats.figure(row.net) },
        { key: 'allocated', header: words.allocated, align: 'end', cell: (row) => formats.figure(row.allocated) },
        { key: 'available', header: words.available, align: 'end', cell: (row) => (row.available.minor < 0n ? <strong>{`${formats.figure(row.available)} · ${words.short}`}</strong> : formats.figure(row.available)) },
      ]}
      empty={null}
    />
  )
}
