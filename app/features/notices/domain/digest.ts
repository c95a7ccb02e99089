// NOTICE-1: on which days somebody is written to.
import type { Day } from '#app/kernel/time'

export const DIGESTS = ['DAILY', 'WEEKLY', 'NEVER'] as const
export type DigestChoice = (typeof DIGESTS)[number]

const MONDAY = 1

/** Days are those of UTC. */
export function isDigestDay(choice: DigestChoice, on: Day): boolean {
  return choice === 'DAILY' || (choice === 'WEEKLY' && new Date(`${on}T00:00:00Z`).getUTCDay() === MONDAY)
}

/** A mail that was sent is not written again: one for each person and day. */
export function digestKey(person: string, on: Day): string {
  return `digest:${person}:${on}`
}
