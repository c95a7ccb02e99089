import { assert } from '../assert'

/** A calendar day, `YYYY-MM-DD`, without a zone: what a bank or a contract means by a date. */
export type Day = string & { readonly __day: true }

/** A span of whole days, both ends included. */
export type Period = { startsOn: Day; endsOn: Day }

/** Where the present comes from; a fixed one in tests. */
export type Clock = { now(): Date; today(): Day }

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day that the text names, or null where there is no such day (`2026-02-30`). */
export function parseDay(text: string): Day | null {
  const match = SHAPE.exec(text)
  if (!match) return null
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1900 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null
  return text as Day
}

/** A day that is known to exist; anything else is a bug. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  assert(parsed, `no such day: ${text}`)
  return parsed
}

/** The calendar day of an instant in UTC. */
export function dayOf(instant: Date): Day {
  return instant.toISOString().slice(0, 10) as Day
}

export function clockAt(now: () => Date): Clock {
  return { now, today: () => dayOf(now()) }
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function parts(of: Day): { year: number; month: number; date: number } {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)), date: Number(of.slice(8, 10)) }
}

export function dayFrom(year: number, month: number, date: number): Day {
  return day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
}

export function addDays(to: Day, count: number): Day {
  const { year, month, date } = parts(to)
  return dayOf(new Date(Date.UTC(year, month - 1, date + count)))
}

/** Months counted from the first day, month-end safe: 31 Jan + 1 is 28 Feb, + 2 is 31 Mar. Source: DOMAIN.md, section 4. */
export function addMonths(to: Day, count: number): Day {
  const { year, month, date } = parts(to)
  const index = year * 12 + (month - 1) + count
  const [targetYear, targetMonth] = [Math.floor(index / 12), (index % 12) + 1]
  return dayFrom(targetYear, targetMonth, Math.min(date, daysInMonth(targetYear, targetMonth)))
}

/** Whole days from one day to another; negative when the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** How much of the period has passed at the end of a day, from 0 to 1. */
export function shareOfPeriodPassed(period: Period, on: Day): number {
  const length = daysBetween(period.startsOn, period.endsOn) + 1
  return Math.min(1, Math.max(0, (daysBetween(period.startsOn, on) + 1) / length))
}
