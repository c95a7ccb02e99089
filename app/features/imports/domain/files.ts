// The files that can be taken in, their columns, and how each cell is read. Source: INTERFACE.md, Import files.
import { DONOR_TYPES, RECOGNITIONS } from '#app/features/donors/domain/donor'
import { IN_KIND_KINDS } from '#app/features/in-kind/domain/offer'
import { PAYMENT_METHODS } from '#app/features/payments/domain/payment'
import { ARRANGEMENTS } from '#app/features/placements/domain/value'
import { PLEDGE_MODALITIES } from '#app/features/pledges/domain/pledge'
import { MOST_INSTALMENTS } from '#app/features/pledges/domain/schedule'
import { PRIORITY_AREAS, PROGRAMME_AREAS } from '#app/features/priorities/domain'
import { PROGRAMME_KINDS } from '#app/features/programmes/domain'
import { LANGUAGES } from '#app/kernel/language'
import * as cell from './cells'
import type { Reader } from './cells'

const { optional, ref, text } = cell

/** By file name, in the order in which they are read; each with its columns. */
export const FILES = {
  'exchange-rates.csv': { currency: cell.currency, effective_on: cell.day, units_per_usd: cell.unitsPerUsd, source: text(200) },
  'cities.csv': { ref, name: text(200), country: text(2), member_since: optional(cell.day), member_until: optional(cell.day) },
  'donors.csv': {
    ref,
    name: text(200),
    type: cell.oneOf(DONOR_TYPES),
    subtype: optional(text(50)),
    country: optional(text(2)),
    city_ref: optional(ref),
    contact_name: optional(text(200)),
    contact_email: optional(cell.email),
    language: optional(cell.oneOf(LANGUAGES)),
    recognition: cell.oneOf(RECOGNITIONS),
  },
  'programmes.csv': {
    ref,
    title_en: text(300),
    title_fr: text(300),
    kind: cell.oneOf(PROGRAMME_KINDS),
    priority_area: cell.oneOf(PROGRAMME_AREAS),
    clusters: cell.list,
    starts_on: cell.day,
    ends_on: cell.day,
    budget_usd: optional(cell.orZero(cell.usdAmount)),
  },
  'pledges.csv': {
    ref,
    donor_ref: ref,
    modality: cell.oneOf(PLEDGE_MODALITIES),
    priority_area: optional(cell.oneOf(PRIORITY_AREAS)),
    programme_ref: optional(ref),
    currency: cell.currency,
    amount: cell.amount,
    pledged_on: cell.day,
    confirmed_on: optional(cell.day),
    instalments: optional(cell.whole(1, MOST_INSTALMENTS)),
    first_due_on: optional(cell.day),
    months_between: optional(cell.whole(0, 60)),
  },
  'instalments.csv': { pledge_ref: ref, due_on: cell.day, amount: cell.amountText },
  'payments.csv': {
    ref,
    donor_ref: ref,
    pledge_ref: optional(ref),
    currency: cell.currency,
    amount: cell.amount,
    received_on: cell.day,
    method: cell.oneOf(PAYMENT_METHODS),
    fee: optional(cell.orZero(cell.amount)),
  },
  'refunds.csv': { ref, payment_ref: ref, amount: cell.amountText, refunded_on: cell.day },
  'allocations.csv': { ref, source: ref, programme_ref: ref, approved_on: cell.day, decision: text(200) },
  'allocation-lines.csv': { allocation_ref: ref, city_ref: optional(ref), amount_usd: cell.usdAmount },
  'disbursements.csv': { ref, allocation_ref: ref, city_ref: optional(ref), amount_usd: cell.usdAmount, sent_on: cell.day },
  'expenditures.csv': { ref, allocation_ref: ref, city_ref: optional(ref), amount_usd: cell.usdAmount, reported_on: cell.day },
  'in-kind.csv': {
    ref,
    donor_ref: ref,
    priority_area: cell.oneOf(PROGRAMME_AREAS),
    kind: cell.oneOf(IN_KIND_KINDS),
    description: text(2000),
    quantity: cell.decimal,
    unit_value: cell.amount,
    currency: cell.currency,
    delivered_on: optional(cell.day),
  },
  'placements.csv': { ref, donor_ref: ref, arrangement: cell.oneOf(ARRANGEMENTS), monthly_value: cell.amount, currency: cell.currency, fte: cell.decimal, starts_on: cell.day, ends_on: cell.day },
} as const satisfies Record<string, Record<string, Reader<unknown>>>

export type FileName = keyof typeof FILES
export const FILE_NAMES = Object.keys(FILES) as FileName[]

type ValueOf<R> = R extends Reader<infer Value> ? Value : never

/** A row whose cells could all be read; `line` is where it begins in its file, `raw` what was typed. */
export type Row<Name extends FileName> = { line: number; raw: { cells: readonly string[]; columns: ReadonlyMap<string, number> } } & { [Column in keyof (typeof FILES)[Name]]: ValueOf<(typeof FILES)[Name][Column]> }

/** Files whose rows have references of their own, and what those stand for. */
export const WITH_REF = ['cities.csv', 'donors.csv', 'programmes.csv', 'pledges.csv', 'payments.csv', 'refunds.csv', 'allocations.csv', 'disbursements.csv', 'expenditures.csv', 'in-kind.csv', 'placements.csv'] as const satisfies readonly FileName[]
export type FileWithRef = (typeof WITH_REF)[number]

export function isFileName(name: string): name is FileName {
  return Object.hasOwn(FILES, name)
}

/** A cell as it was typed. */
export function typed(row: Pick<Row<FileName>, 'raw'>, column: string): string {
  const at = row.raw.columns.get(column)
  return at === undefined ? '' : (row.raw.cells[at] ?? '')
}
