import type Stripe from 'stripe'
import { add, type Money } from '#app/kernel/money'
import { orNull, translated } from './faults'
import { amountOf, disputeStatus, fields, idOf, instant, text, type Fields } from './reading'
import type { DisputeMovement, DisputeView } from './types'

export async function findDisputes(stripe: Stripe, charge: string): Promise<DisputeView[] | null> {
  const known = await orNull(translated(() => stripe.disputes.list({ charge, limit: 100 })))
  const rows = fields(known)?.data
  if (!Array.isArray(rows)) return null
  return rows.flatMap((row: unknown) => {
    const found = fields(row)
    const dispute = found && disputeOf(found)
    return dispute ? [dispute] : []
  })
}

/**
 * What a dispute object says. Its balance transactions tell what moved; where they are left out, its status and the event that brought it do: a lost
 * dispute has taken its money, and one whose funds were reinstated has given it back.
 */
export function disputeOf(object: Fields, event?: { type: string; at: Date }): DisputeView | null {
  const [id, charge, amount] = [text(object.id), idOf(object.charge), amountOf(object.amount, object.currency)]
  if (!id || !charge || !amount) return null
  const status = disputeStatus(object.status)
  const createdAt = instant(object.created)
  const { withdrawn, reinstated } = movementsIn(object.balance_transactions)
  const isBack = reinstated !== null || event?.type === 'charge.dispute.funds_reinstated'
  const isGone = withdrawn !== null || isBack || status === 'lost' || event?.type === 'charge.dispute.funds_withdrawn'
  return { id, status, amount, charge, createdAt, withdrawn: isGone ? (withdrawn ?? { at: createdAt, fee: null }) : null, reinstated: isBack ? (reinstated ?? { at: event?.at ?? createdAt, fee: null }) : null }
}

function movementsIn(transactions: unknown): { withdrawn: DisputeMovement | null; reinstated: DisputeMovement | null } {
  let withdrawn: DisputeMovement | null = null
  let reinstated: DisputeMovement | null = null
  for (const row of Array.isArray(transactions) ? transactions : []) {
    const moved = fields(row)
    if (!moved || typeof moved.amount !== 'number' || moved.amount === 0) continue
    const movement = { at: instant(moved.created), fee: amountOf(moved.fee, moved.currency) }
    if (moved.amount < 0) withdrawn = joined(withdrawn, movement)
    else reinstated = joined(reinstated, movement)
  }
  return { withdrawn, reinstated }
}

function joined(known: DisputeMovement | null, more: DisputeMovement): DisputeMovement {
  if (!known) return more
  return { at: known.at < more.at ? known.at : more.at, fee: sumOf(known.fee, more.fee) }
}

function sumOf(a: Money | null, b: Money | null): Money | null {
  return a && b && a.currency === b.currency ? add(a, b) : (a ?? b)
}
