import { useFormats, useMessages } from '#app/ui/language'
import { Section } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { reminderMessages } from '../messages/reminder'

export type ReminderRow = { sequence: number; rung: number; recipients: number; sentAt: Date }

/** The reminders of a promise that were sent; nothing where there are none. */
export function RemindersSection({ reminders }: { reminders: readonly ReminderRow[] }) {
  const words = useMessages(reminderMessages).sent
  const formats = useFormats()
  if (reminders.length === 0) return null
  return (
    <Section title={words.title}>
      <DataTable
        caption={words.title}
        rows={reminders}
        rowKey={(row) => `${row.sequence}:${row.rung}`}
        columns={[
          { key: 'rung', header: words.rung, primary: true, cell: (row) => (row.rung < 0 ? words.before(-row.rung) : words.after(row.rung)) },
          { key: 'instalment', header: words.instalment, cell: (row) => formats.count(row.sequence) },
          { key: 'on', header: words.on, cell: (row) => formats.instant(row.sentAt) },
          { key: 'to', header: words.to, cell: (row) => words.people(row.recipients) },
        ]}
        empty={null}
      />
    </Section>
  )
}
