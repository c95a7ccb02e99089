import { formatsIn, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { MailDocument } from '#app/platform/mail'
import { printedReference } from '../domain/creditor-reference'
import { daysLate } from '../domain/reminder'
import { reminderMessages } from '../messages/reminder'

export type Reminded = { name: string; pledge: string; sequence: number; dueOn: Day; amount: Money; reference: string; donorNumber: string | null; hasRequest: boolean; link: string }

/** To a donor's contact who wants reminders: what is due, or was; with the payment request. */
export function reminderMail(reminded: Reminded, today: Day, language: Language): MailDocument {
  const says = reminderMessages[language]
  const formats = formatsIn(language)
  const late = daysLate(reminded.dueOn, today)
  const [amount, due] = [formats.money(reminded.amount), formats.day(reminded.dueOn)]
  const { pledge, sequence, donorNumber } = reminded
  return {
    purpose: 'instalment-reminder',
    language,
    values: { name: reminded.name, number: pledge, sequence: String(sequence), day: due, when: late > 0 ? says.ago(late) : says.ahead(-late), amount, reference: printedReference(reminded.reference) },
    subject: late > 0 ? says.subjectAfter(amount) : says.subjectBefore(amount, due),
    preview: late > 0 ? says.previewAfter : says.previewBefore,
    follows: late > 0 ? { subject: 'subjectLate', preview: 'previewLate' } : {},
    greeting: says.greeting(reminded.name),
    blocks: [
      { kind: 'paragraph', part: late > 0 ? 'after' : 'before', text: late > 0 ? says.after(sequence, pledge, due, says.ago(late)) : says.before(sequence, pledge, due, says.ahead(-late)) },
      {
        kind: 'facts',
        rows: [
          { label: says.amount, value: amount },
          { label: says.due, value: due },
          { label: says.reference, value: printedReference(reminded.reference) },
          ...(donorNumber ? [{ label: says.donorNumber, value: donorNumber }] : []),
        ],
      },
      ...(reminded.hasRequest ? [{ kind: 'paragraph' as const, part: 'attached' as const, text: says.attached }] : []),
      ...(late > 0 ? [{ kind: 'paragraph' as const, part: 'crossed' as const, text: says.crossed }] : []),
      { kind: 'button', label: says.button, href: reminded.link },
      { kind: 'paragraph', text: says.choice },
    ],
    signature: says.signature,
  }
}
