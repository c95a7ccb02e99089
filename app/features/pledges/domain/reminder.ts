// PLEDGE-8: the ladder of reminders of an instalment. Source: DOMAIN.md, section 4.
import { addDays, daysBetween, type Day } from '#app/kernel/time'
import type { PledgeStatus } from './pledge'

/** How many days before the due day the first rung is. `rungs`: days before (below zero) and after it, in order. */
export function earliestRungDays(rungs: readonly number[]): number {
  return -Math.min(0, ...rungs)
}

/** Promises whose donors are reminded: the team has read them, and they stand. */
export const REMINDED_STATUSES: readonly PledgeStatus[] = ['ACKNOWLEDGED', 'CONFIRMED']

/**
 * The rung that applies on a day: the latest one that was reached, so that a pause is followed by one reminder and never by five.
 * None before the first, and none that was reached on or before the day on which the promise became known: nobody is reminded of what they
 * have just said.
 */
export function rungOn(dueOn: Day, today: Day, knownOn: Day, rungs: readonly number[]): number | null {
  const latest = rungs.findLast((rung) => addDays(dueOn, rung) <= today)
  return latest !== undefined && addDays(dueOn, latest) > knownOn ? latest : null
}

/** Days since the due day; below zero where it is still to come. */
export function daysLate(dueOn: Day, today: Day): number {
  return daysBetween(dueOn, today)
}
