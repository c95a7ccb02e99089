// BANK-1: which entries of a file are on record already, whatever file and format they came in before.
import type { Day } from '#app/kernel/time'
import { daysBetween } from '#app/kernel/time'
import type { Direction, EntryDraft } from './statement'

/** An entry that is on record: its key, and what tells it from others that are alike. */
export type KnownEntry = { key: string; account: string; currency: string; direction: Direction; amountMinor: bigint; bookedOn: Day; bankReference: string | null; text: string }

export type Incoming = { account: string; currency: string; entry: EntryDraft }

/** Days between which the same reference names the same entry: banks give short ones again after a while. */
const SAME_REFERENCE_WITHIN = 31

const alike = (e: { account: string; currency: string; direction: Direction; amountMinor: bigint; bookedOn: Day }) => `${e.account}|${e.currency}|${e.direction}|${e.amountMinor}|${e.bookedOn}`
const referred = (account: string, currency: string, direction: Direction, amountMinor: bigint, reference: string) => `${account}|${currency}|${direction}|${amountMinor}|${reference.toUpperCase()}`

function gather<T>(rows: readonly T[], keyOf: (row: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return groups
}

/**
 * Pairs each entry of a file with one on record, or gives it the next free key. First by the bank's own reference; then, where one of the two has
 * none, by account, direction, amount and day: of n that are alike in the file, as many are known as are on record. An entry on record is paired once.
 */
export function pairEntries(incoming: readonly Incoming[], known: readonly KnownEntry[]): { key: string; isKnown: boolean }[] {
  const answers = new Map<Incoming, { key: string; isKnown: boolean }>()
  const taken = new Set<string>()
  const take = (one: Incoming, row: KnownEntry) => {
    taken.add(row.key)
    answers.set(one, { key: row.key, isKnown: true })
  }
  const byReference = gather(known, (row) => row.bankReference && referred(row.account, row.currency, row.direction, row.amountMinor, row.bankReference))
  for (const one of incoming) {
    const { account, currency, entry } = one
    if (entry.bankReference === null) continue
    const rows = byReference.get(referred(account, currency, entry.direction, entry.amountMinor, entry.bankReference)) ?? []
    const row = rows.find((candidate) => !taken.has(candidate.key) && Math.abs(daysBetween(candidate.bookedOn, entry.bookedOn)) <= SAME_REFERENCE_WITHIN)
    if (row) take(one, row)
  }
  const byLook = gather(known, alike)
  const lookOf = (one: Incoming) => alike({ account: one.account, currency: one.currency, direction: one.entry.direction, amountMinor: one.entry.amountMinor, bookedOn: one.entry.bookedOn })
  for (const one of incoming) {
    if (answers.has(one)) continue
    const rows = (byLook.get(lookOf(one)) ?? []).filter((row) => !taken.has(row.key) && (row.bankReference === null || one.entry.bankReference === null))
    // Of several that are alike, the one with the same words first.
    const words = wordsOf(one.entry)
    const row = rows.find((candidate) => candidate.text === words) ?? rows[0]
    if (row) take(one, row)
  }
  const last = new Map<string, number>()
  for (const row of known) last.set(alike(row), Math.max(last.get(alike(row)) ?? 0, Number(row.key.split('|').at(-1))))
  for (const one of incoming) {
    if (answers.has(one)) continue
    const look = lookOf(one)
    const next = (last.get(look) ?? 0) + 1
    last.set(look, next)
    answers.set(one, { key: `${look}|${next}`, isKnown: false })
  }
  return incoming.map((one) => answers.get(one)!)
}

/** What was written about an entry, to tell it from others that are alike. */
export const wordsOf = (entry: EntryDraft) => entry.lines.map((line) => line.text).join('\n')
