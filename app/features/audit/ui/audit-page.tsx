import { useFormats, useMessages } from '#app/ui/language'
import { Disclosure, EmptyState, PageHeading, Pager, TextLink } from '#app/ui/primitives'
import { DataTable, FilterSentence } from '#app/ui/table'
import type { Change, Shown } from '../domain/changes'
import { pageOf } from '../domain/subject'
import { auditMessages } from '../messages'

export type EventRow = { sequence: number; at: Date; name: string; actor: { kind: string; name: string; person: string | null }; object: { kind: string; id: string; label: string; hasPage: boolean }; changes: readonly Change[] }

/** `payment.received` in the reader's words. */
function useEventName(): (name: string) => string {
  const words = useMessages(auditMessages)
  return (name) => {
    const at = name.indexOf('.')
    const [kind, deed] = [name.slice(0, at), name.slice(at + 1)]
    return `${words.kinds[kind] ?? kind} · ${words.deeds[deed] ?? deed}`
  }
}

type Props = { events: readonly EventRow[]; names: readonly string[]; filter: { person: string; object: string; from: string; to: string; name: string }; next: string | null; seesPeople: boolean }

/** Who did what, when, and what was before and after. */
export function AuditPage({ events, names, filter, next, seesPeople }: Props) {
  const words = useMessages(auditMessages)
  const formats = useFormats()
  const nameOf = useEventName()
  const label = filter.object ? (events[0]?.object.label ?? filter.object) : null
  const isFiltered = Object.values(filter).some((value) => value !== '')
  return (
    <>
      <PageHeading eyebrow={label ? words.trail : undefined} title={label ? words.titleOf(label) : words.trail} lead={words.lead} />
      <FilterSentence
        clearHref={isFiltered ? '/secretariat/audit' : undefined}
        parts={[
          words.filter.done,
          { name: 'name', label: words.what, value: filter.name, options: [{ value: '', label: words.filter.anything }, ...names.map((name) => ({ value: name, label: nameOf(name) }))] },
          words.filter.by,
          { kind: 'search', name: 'person', label: words.filter.anybody, value: filter.person },
          words.filter.to,
          { kind: 'search', name: 'object', label: words.filter.objectHint, value: filter.object },
          words.filter.from,
          { kind: 'day', name: 'from', label: words.filter.from, value: filter.from },
          words.filter.until,
          { kind: 'day', name: 'to', label: words.filter.until, value: filter.to },
        ]}
      />
      <DataTable
        caption={words.trail}
        rows={events}
        rowKey={(row) => String(row.sequence)}
        columns={[
          { key: 'what', header: words.what, primary: true, cell: (row) => nameOf(row.name) },
          { key: 'object', header: words.object, cell: (row) => <ObjectLink object={row.object} seesPeople={seesPeople} /> },
          { key: 'who', header: words.who, cell: (row) => <bdi>{row.actor.kind === 'system' ? words.byItself(row.actor.name) : row.actor.kind === 'public' ? words.byPublic : row.actor.name}</bdi> },
          {
            key: 'when',
            header: words.when,
            cell: (row) => (
              <>
                <time dateTime={row.at.toISOString()}>{formats.instant(row.at)}</time> <span className="text-small text-ink-2">{words.row(formats.count(row.sequence))}</span>
              </>
            ),
          },
          { key: 'changes', header: `${words.before} / ${words.after}`, cell: (row) => <Changes changes={row.changes} /> },
        ]}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
      <Pager next={next} />
    </>
  )
}

function ObjectLink({ object, seesPeople }: { object: EventRow['object']; seesPeople: boolean }) {
  const page = !object.hasPage || (object.kind === 'person' && !seesPeople) ? null : pageOf(object.kind, object.id)
  return page ? <TextLink href={page}>{object.label}</TextLink> : <span className="break-all">{object.label}</span>
}

const MOST = 60

function Changes({ changes }: { changes: readonly Change[] }) {
  const words = useMessages(auditMessages)
  if (changes.length === 0) return <span className="text-ink-2">{words.noChange}</span>
  return (
    <Disclosure summary={words.changes(changes.length)}>
      <dl className="changes">
        {changes.slice(0, MOST).map((change) => (
          <div key={change.field}>
            <dt>{change.field}</dt>
            <dd>
              {change.before ? (
                <>
                  <del>
                    <ShownValue value={change.before} />
                  </del>{' '}
                  →{' '}
                </>
              ) : null}
              <ins>{change.after ? <ShownValue value={change.after} /> : words.nothing}</ins>
            </dd>
          </div>
        ))}
      </dl>
      {changes.length > MOST ? <p>{words.moreFields(changes.length - MOST)}</p> : null}
    </Disclosure>
  )
}

function ShownValue({ value }: { value: Shown }) {
  const words = useMessages(auditMessages)
  const formats = useFormats()
  switch (value.kind) {
    case 'none':
      return words.nothing
    case 'yes-no':
      return value.yes ? words.yes : words.no
    case 'money':
      return formats.money(value.amount)
    case 'day':
      return formats.day(value.day)
    case 'instant':
      return formats.instant(value.at)
    case 'text':
      return value.text
  }
}
