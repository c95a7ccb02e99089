// A deadline is a minute on the clocks of a place. CALL-2.
import type { Day } from '#app/kernel/time'

/** Zones that a deadline can be stated in: the team's own, and one for each part of the network. */
export const TIME_ZONES = ['UTC', 'Europe/Berlin', 'Africa/Dakar', 'Africa/Lagos', 'Africa/Nairobi', 'Africa/Johannesburg', 'America/Bogota', 'America/Sao_Paulo', 'Asia/Kolkata', 'Asia/Bangkok', 'Asia/Seoul', 'Pacific/Auckland'] as const
export type TimeZone = (typeof TIME_ZONES)[number]

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** By how much the clocks of the zone are ahead of UTC at an instant. */
function aheadBy(at: number, zone: TimeZone): number {
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).formatToParts(at)
  const of = (type: string) => Number(shown.find((part) => part.type === type)?.value)
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) - Math.floor(at / MINUTE) * MINUTE
}

/** The instant at which the clocks of the zone show the day and time; the later one where they show it twice, and where they skip it. */
export function instantOf(on: Day, time: string, zone: TimeZone): Date {
  const shown = Date.parse(`${on}T${time}:00Z`)
  const candidates = [shown - DAY, shown + DAY].map((near) => shown - aheadBy(near, zone))
  const real = candidates.filter((at) => at + aheadBy(at, zone) === shown)
  return new Date(Math.max(...(real.length > 0 ? real : candidates)))
}

/** From when a call is open: the beginning of its first day. */
export function opensAt(opensOn: Day, zone: TimeZone): Date {
  return instantOf(opensOn, '00:00', zone)
}

/** The first instant at which nothing can be sent any more: the stated minute belongs to the applicants. */
export function closesAt(deadlineOn: Day, time: string, zone: TimeZone): Date {
  return new Date(instantOf(deadlineOn, time, zone).getTime() + MINUTE)
}
