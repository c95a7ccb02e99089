import { Fault } from './faults'
import type { State } from './state'

type Fields = Record<string, unknown>

/** What a reference in each field points to. */
function find(state: State, field: string, id: string): unknown {
  switch (field) {
    case 'payment_intent':
      return state.intents[id]
    case 'latest_charge':
    case 'charge':
      return state.charges[id]
    case 'balance_transaction':
    case 'failure_balance_transaction':
      return state.transactions[id]
    default:
      return undefined
  }
}

const EXPANDABLE = ['payment_intent', 'latest_charge', 'charge', 'balance_transaction', 'failure_balance_transaction', 'line_items', 'refunds', 'data']
const DEEPEST = 4

/** A copy of the object with the named references in place of their identifiers (`payment_intent.latest_charge`). */
export function expanded(state: State, object: object, paths: readonly string[]): object {
  const copy = structuredClone(object) as Fields
  for (const path of paths) {
    const steps = path.split('.')
    if (steps.length > DEEPEST) throw new Fault(400, `You cannot expand more than ${DEEPEST} levels of a property. Property: ${path}`, { param: 'expand' })
    walk(state, copy, steps, path)
  }
  return copy
}

function walk(state: State, at: Fields, steps: readonly string[], path: string): void {
  const [field, ...rest] = steps as [string, ...string[]]
  if (!EXPANDABLE.includes(field) || !(field in at || field === 'line_items' || field === 'refunds')) {
    throw new Fault(400, `This property cannot be expanded (${path}).`, { param: 'expand' })
  }
  if (typeof at[field] === 'string') at[field] = structuredClone(find(state, field, at[field])) ?? at[field]
  if (field === 'line_items' && at.object === 'checkout.session') at.line_items = listOf(state.sessions[String(at.id)]?.lineItems ?? [], `/v1/checkout/sessions/${String(at.id)}/line_items`)
  if (field === 'refunds' && at.object === 'charge') {
    const refunds = Object.values(state.refunds).filter((refund) => refund.charge === at.id).reverse()
    at.refunds = listOf(refunds, `/v1/charges/${String(at.id)}/refunds`)
  }
  const next = at[field]
  if (rest.length === 0 || next === null) return
  for (const inner of Array.isArray(next) ? next : [next]) if (typeof inner === 'object' && inner !== null) walk(state, inner as Fields, rest, path)
}

export function listOf(data: readonly object[], url: string, hasMore = false) {
  return { object: 'list', data: structuredClone(data), has_more: hasMore, url }
}
