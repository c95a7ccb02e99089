// PLEDGE-1: instalments add up to the pledge exactly. Source: DOMAIN.md, sections 4 and 5.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { money, splitEqually, type Money } from '#app/kernel/money'
import { addMonths, type Day } from '#app/kernel/time'

export const MOST_INSTALMENTS = 120

export type ScheduleLine = { dueOn: Day; amount: Money }

export type ScheduleFailure =
  | { code: 'INSTALMENTS_OUT_OF_RANGE'; most: number }
  | { code: 'INSTALMENT_BELOW_MINOR_UNIT' }
  | { code: 'SCHEDULE_DOES_NOT_ADD_UP'; total: Money; pledged: Money }
  | { code: 'MONTHS_OUT_OF_RANGE' }

/**
 * Equal parts, spare minor units on the first ones; due dates are counted from the first date and month-end safe.
 * EUR 25,000.00 in 3: 8,333.34 / 8,333.33 / 8,333.33. EUR 0.01 in 2 is refused.
 */
export function equalSchedule(amount: Money, count: number, firstDueOn: Day, monthsBetween: number): Result<ScheduleLine[], ScheduleFailure> {
  if (!Number.isInteger(count) || count < 1 || count > MOST_INSTALMENTS) return refuse({ code: 'INSTALMENTS_OUT_OF_RANGE', most: MOST_INSTALMENTS })
  if (!Number.isInteger(monthsBetween) || monthsBetween < 0 || monthsBetween > 60 || (count > 1 && monthsBetween === 0)) return refuse({ code: 'MONTHS_OUT_OF_RANGE' })
  if (amount.minor < BigInt(count)) return refuse({ code: 'INSTALMENT_BELOW_MINOR_UNIT' })
  return accept(splitEqually(amount.minor, count).map((minor, i) => ({ dueOn: addMonths(firstDueOn, i * monthsBetween), amount: money(minor, amount.currency) })))
}

/** A schedule typed by hand: it must add up to the pledge. */
export function checkedSchedule(amount: Money, lines: readonly ScheduleLine[]): Result<ScheduleLine[], ScheduleFailure> {
  if (lines.length < 1 || lines.length > MOST_INSTALMENTS) return refuse({ code: 'INSTALMENTS_OUT_OF_RANGE', most: MOST_INSTALMENTS })
  if (lines.some((line) => line.amount.minor < 1n)) return refuse({ code: 'INSTALMENT_BELOW_MINOR_UNIT' })
  const total = money(lines.reduce((sum, line) => sum + line.amount.minor, 0n), amount.currency)
  if (total.minor !== amount.minor) return refuse({ code: 'SCHEDULE_DOES_NOT_ADD_UP', total, pledged: amount })
  return accept([...lines])
}
