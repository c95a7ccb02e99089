// A deadline in words: the clocks that count, and the same minute in UTC.
import { formatsIn, type Language } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import type { TimeZone } from '../domain/deadline'
import { callMessages } from '../messages'

export type Deadline = { deadlineOn: Day; deadlineTime: string; timeZone: TimeZone; closesAt: Date }

export function deadlineIn({ deadlineOn, deadlineTime, timeZone, closesAt }: Deadline, language: Language): string {
  const { deadline, zones } = callMessages[language]
  const formats = formatsIn(language)
  const said = deadline.at(formats.day(deadlineOn), deadlineTime, zones[timeZone])
  return timeZone === 'UTC' ? said : deadline.inUtc(said, formats.instant(new Date(new Date(closesAt).getTime() - 60_000)))
}
