// Which instalments a payment settles: oldest due first; what remains is unapplied and stays visible. Source: DOMAIN.md, section 4.
import type { Day } from '#app/kernel/time'

export type Applied = { instalment: string; amountMinor: bigint }

/** Shares a payment among instalments by due day, then by sequence; never more than what is unpaid. */
export function applyOldestFirst(instalments: readonly { id: string; dueOn: Day; sequence: number; unpaidMinor: bigint }[], amountMinor: bigint): { applied: Applied[]; unappliedMinor: bigint } {
  const inOrder = [...instalments].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.sequence - b.sequence))
  let left = amountMinor
  const applied: Applied[] = []
  for (const { id, unpaidMinor } of inOrder) {
    const part = unpaidMinor < left ? unpaidMinor : left
    if (part <= 0n) continue
    applied.push({ instalment: id, amountMinor: part })
    left -= part
  }
  return { applied, unappliedMinor: left }
}

/** What a refund takes back: the unapplied part of the payment first, then its applications, the latest due first. Amounts are negative. */
export function takeBackLatestFirst(applications: readonly { instalment: string; dueOn: Day; sequence: number; amountMinor: bigint }[], unappliedMinor: bigint, refundMinor: bigint): Applied[] {
  const inOrder = [...applications].sort((a, b) => (a.dueOn > b.dueOn ? -1 : a.dueOn < b.dueOn ? 1 : b.sequence - a.sequence))
  let left = refundMinor - (unappliedMinor < refundMinor ? unappliedMinor : refundMinor)
  const taken: Applied[] = []
  for (const { instalment, amountMinor } of inOrder) {
    const part = amountMinor < left ? amountMinor : left
    if (part <= 0n) continue
    taken.push({ instalment, amountMinor: -part })
    left -= part
  }
  return taken
}
