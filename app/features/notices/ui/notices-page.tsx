import { pageOf } from '#app/features/audit/domain/subject'
import { auditMessages } from '#app/features/audit/messages'
import type { Todo } from '#app/features/statements/domain/todo'
import { statementMessages } from '#app/features/statements/messages'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { PageForm, RadioField, SubmitButton, type FormErrors } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, PageHeading, Pager, Section } from '#app/ui/primitives'
import { DIGESTS, type DigestChoice } from '../domain/digest'
import { noticeMessages } from '../messages'

type Instalment = { pledge: string; donor: string; amount: Money; dueOn: Day; days: number }
type HappenedRow = { sequence: number; at: Date; name: string; by: { kind: string; name: string }; kind: string; ref: string; what: string; isMessage: boolean }
type Props = { happened: { rows: readonly HappenedRow[]; next: string | null; upTo: number }; waiting: { todos: readonly Todo[]; overdue: readonly Instalment[]; due: readonly Instalment[] }; seesInstalments: boolean; digest: DigestChoice; errors?: FormErrors | null }

/** What waits for the reader, what others did to what is theirs, and how often they are told by mail. */
export function NoticesPage({ happened, waiting, seesInstalments, digest, errors }: Props) {
  const words = useMessages(noticeMessages)
  const today = useMessages(statementMessages).today
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <Section title={words.waits}>
        {waiting.todos.length === 0 ? <p className="text-ink-2">{words.nothingWaits}</p> : null}
        <ul className="todo">
          {waiting.todos.map((todo) => (
            <li key={todo.key}>
              <span>{todo.title}</span>
              <a href={todo.href}>{todo.deed}</a>
              <span className="d">{todo.detail}</span>
            </li>
          ))}
        </ul>
      </Section>
      {seesInstalments ? (
        <>
          <Instalments title={words.late} empty={words.nothingLate} rows={waiting.overdue} say={today.overdue} />
          <Instalments title={words.due} empty={words.nothingDue} rows={waiting.due} say={today.dueIn} />
        </>
      ) : null}
      <HappenedList {...happened} />
      <Section title={words.byMail} lead={words.byMailLead}>
        <PageForm action="/secretariat/notices" errors={errors} id="digest-form">
          <RadioField name="digest" label={words.digest} defaultValue={digest} choices={DIGESTS.map((value) => ({ value, label: words.choices[value] }))} />
          <SubmitButton>{words.save}</SubmitButton>
        </PageForm>
      </Section>
    </>
  )
}

function Instalments({ title, empty, rows, say }: { title: string; empty: string; rows: readonly Instalment[]; say: (days: number) => string }) {
  const today = useMessages(statementMessages).today
  const formats = useFormats()
  return (
    <Section title={title}>
      {rows.length === 0 ? <p className="text-ink-2">{empty}</p> : null}
      <ul className="todo">
        {rows.map((row) => (
          <li key={`${row.pledge}-${row.dueOn}`}>
            <span>
              {formats.money(row.amount)}, {say(row.days)}
            </span>
            <a href={`/secretariat/pledges/${row.pledge}`}>{today.open}</a>
            <span className="d">
              {today.instalment(row.donor)}, {formats.day(row.dueOn)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What others did to what the reader owns, until they mark it as read. */
function HappenedList({ rows, next, upTo }: Props['happened']) {
  const words = useMessages(noticeMessages)
  const today = useMessages(statementMessages).today
  const trail = useMessages(auditMessages)
  const formats = useFormats()
  const deedOf = (name: string) => {
    const deed = name.slice(name.indexOf('.') + 1)
    return (trail.deeds as Record<string, string>)[deed] ?? deed
  }
  const byWhom = ({ kind, name }: HappenedRow['by']) => (kind === 'person' ? name : kind === 'public' ? trail.byPublic : trail.byItself(name))
  return (
    <Section title={words.happened} lead={words.happenedLead}>
      {rows.length === 0 ? <EmptyState title={words.nothingHappened}>{words.nothingHappenedText}</EmptyState> : null}
      <ul className="todo">
        {rows.map((row) => (
          <li key={row.sequence}>
            <span>{row.isMessage ? words.wrote(row.what) : words.did(trail.kinds[row.kind] ?? row.kind, deedOf(row.name), row.what)}</span>
            <a href={pageOf(row.kind, row.ref) ?? '/secretariat'}>{today.open}</a>
            <span className="d">
              {row.ref} · {byWhom(row.by)} · <time dateTime={row.at.toISOString()}>{formats.instant(row.at)}</time>
            </span>
          </li>
        ))}
      </ul>
      <Pager next={next} />
      {rows.length > 0 ? (
        <PageForm action="/secretariat/notices/read" hidden={{ upTo: String(upTo) }} id="read-form">
          <SubmitButton variant="quiet">{words.markRead}</SubmitButton>
        </PageForm>
      ) : null}
    </Section>
  )
}
