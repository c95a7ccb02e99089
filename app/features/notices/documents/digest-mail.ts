import { statementMessages } from '#app/features/statements/messages'
import type { Todo } from '#app/features/statements/domain/todo'
import { formatsIn, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { MailBlock, MailDocument } from '#app/platform/mail'
import { noticeMessages } from '../messages'

/** `days` says how long ago it fell due, or in how many days it will. */
type Instalment = { pledge: string; donor: string; amount: Money; dueOn: Day; days: number }
type Waiting = { todos: readonly Todo[]; overdue: readonly Instalment[]; due: readonly Instalment[] }

/** So much of what waits stands in the mail; all of it stands on the page. */
const MOST = 20

/** To somebody of the team: what waits for them, what is overdue, and what falls due. */
export function digestMail({ name, on, todos, overdue, due, link }: Waiting & { name: string; on: Day; link: string }, language: Language): MailDocument {
  const says = noticeMessages[language].mail
  const formats = formatsIn(language)
  const today = statementMessages[language].today
  const waiting = says.subject(todos.length + overdue.length + due.length)
  const section = <Part extends 'late' | 'due'>(text: string, rows: { label: string; value: string }[], part?: Part): MailBlock<Part>[] => (rows.length === 0 ? [] : [{ kind: 'paragraph', part, text }, { kind: 'facts', rows }])
  const instalments = (rows: readonly Instalment[], say: (days: number) => string) => rows.map((row) => ({ label: `${row.donor} · ${row.pledge}`, value: `${formats.money(row.amount)}, ${formats.day(row.dueOn)} (${say(row.days)})` }))
  return {
    purpose: 'team-digest',
    language,
    values: { name, waiting, day: formats.day(on) },
    subject: waiting,
    preview: says.preview(formats.day(on)),
    greeting: says.greeting(name),
    blocks: [
      ...section(says.waits(todos.length), todos.slice(0, MOST).map((todo) => ({ label: todo.title, value: todo.detail || todo.deed }))),
      ...(todos.length > MOST ? [{ kind: 'paragraph' as const, text: says.more(todos.length - MOST) }] : []),
      ...section(says.late, instalments(overdue, today.overdue), 'late'),
      ...section(says.due, instalments(due, today.dueIn), 'due'),
      { kind: 'button', label: says.button, href: link },
      { kind: 'paragraph', part: 'asOf', text: says.asOf(formats.day(on)) },
      { kind: 'paragraph', text: says.choice },
    ],
    signature: says.signature,
  }
}
