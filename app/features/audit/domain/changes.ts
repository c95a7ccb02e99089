// What an event changed, field by field, so that it reads as amounts and days and not as JSON. AUDIT-2.
import { isCurrency, money, usd, type Money } from '#app/kernel/money'
import { parseDay, type Day } from '#app/kernel/time'

export type Shown = { kind: 'none' } | { kind: 'text'; text: string } | { kind: 'money'; amount: Money } | { kind: 'day'; day: Day } | { kind: 'instant'; at: string } | { kind: 'yes-no'; yes: boolean }
export type Change = { field: string; before: Shown | null; after: Shown | null }

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const DIGITS = /^-?\d{1,30}$/
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

function isRecord(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function amountOf(value: Json): Money | null {
  if (!isRecord(value) || Object.keys(value).length !== 2) return null
  const { minor, currency } = value
  return typeof minor === 'string' && DIGITS.test(minor) && typeof currency === 'string' && isCurrency(currency) ? money(BigInt(minor), currency) : null
}

/** An amount that stands as minor units beside its currency, or in US cents by its name. */
function minorOf(key: string, value: Json, currency: Json | undefined): Money | null {
  if (!key.endsWith('Minor') || typeof value !== 'string' || !DIGITS.test(value)) return null
  if (/usd/i.test(key)) return usd(BigInt(value))
  return typeof currency === 'string' && isCurrency(currency) ? money(BigInt(value), currency) : null
}

function shown(value: Json): Shown {
  if (value === null || value === '') return { kind: 'none' }
  if (typeof value === 'boolean') return { kind: 'yes-no', yes: value }
  if (typeof value !== 'string') return { kind: 'text', text: typeof value === 'number' ? String(value) : JSON.stringify(value) }
  if (INSTANT.test(value)) return { kind: 'instant', at: value }
  const day = parseDay(value)
  return day ? { kind: 'day', day } : { kind: 'text', text: value }
}

function fieldsOf(value: Json, at = ''): Map<string, Shown> {
  const fields = new Map<string, Shown>()
  const amount = amountOf(value)
  if (amount) return fields.set(at || 'amount', { kind: 'money', amount })
  if (Array.isArray(value)) {
    if (value.length === 0) return fields.set(at, { kind: 'none' })
    if (value.every((item) => typeof item === 'string')) return fields.set(at, { kind: 'text', text: value.join(', ') })
    value.forEach((item, i) => fieldsOf(item, `${at}[${i + 1}]`).forEach((one, field) => fields.set(field, one)))
    return fields
  }
  if (!isRecord(value)) return fields.set(at || 'value', shown(value))
  for (const [key, item] of Object.entries(value)) {
    const field = at ? `${at}.${key}` : key
    const minor = minorOf(key, item, value['currency'] ?? amountOf(value['amount'] ?? null)?.currency)
    if (minor) fields.set(field, { kind: 'money', amount: minor })
    else fieldsOf(item, field).forEach((one, name) => fields.set(name, one))
  }
  return fields
}

function same(a: Shown | null, b: Shown | null): boolean {
  const written = (value: Shown | null) => JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? v.toString() : v))
  return written(a) === written(b)
}

/** The fields of both sides in their order; with both sides given only those that differ. */
export function changesOf(before: string | null, after: string): Change[] {
  const [then, now] = [before === null ? null : fieldsOf(JSON.parse(before) as Json), fieldsOf(JSON.parse(after) as Json)]
  const names = [...new Set([...(then?.keys() ?? []), ...now.keys()])]
  const all = names.map((field): Change => ({ field, before: then?.get(field) ?? null, after: now.get(field) ?? null }))
  return then ? all.filter((change) => !same(change.before, change.after)) : all.filter((change) => change.after?.kind !== 'none')
}
