// Reports as other programs read them: amounts are US dollars as decimal strings with two places, keys always present. Source: INTERFACE.md, Report JSON.
import { DONOR_TYPES, type DonorType } from '#app/features/donors/domain/donor'
import { MODALITIES, type Modality } from '#app/features/fund/domain/window'
import { toDecimal, type Money } from '#app/kernel/money'
import { AREAS, type Area } from './areas'

type Position = {
  period: { code: string }
  asOf: string
  receivedByDonorType: Record<DonorType, Money>
  receivedByModality: Record<Modality, Money>
  allocatedByArea: Record<Area, Money>
  allocatedToAfrica: Money
  allocatedToLdc: Money
  allocatedToLic: Money
  allocatedNetworkWide: Money
} & Record<(typeof FIGURES)[number], Money>

const FIGURES = [
  'target',
  'pledged',
  'outstanding',
  'arrears',
  'received',
  'refunded',
  'fees',
  'supportCost',
  'netProgrammable',
  'openingBalance',
  'allocated',
  'available',
  'disbursed',
  'expended',
  'inKind',
  'loans',
  'secondments',
] as const

function each<Key extends string>(keys: readonly Key[], read: (key: Key) => Money): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, toDecimal(read(key))])) as Record<Key, string>
}

export function fundPositionJson(position: Position) {
  return {
    biennium: position.period.code,
    asOf: position.asOf,
    ...each(FIGURES, (figure) => position[figure]),
    received_by_donor_type: each(DONOR_TYPES, (type) => position.receivedByDonorType[type]),
    received_by_modality: each(MODALITIES, (modality) => position.receivedByModality[modality]),
    allocated_by_priority_area: each(AREAS, (area) => position.allocatedByArea[area]),
    allocated_to_africa: toDecimal(position.allocatedToAfrica),
    allocated_to_ldc: toDecimal(position.allocatedToLdc),
    allocated_to_lic: toDecimal(position.allocatedToLic),
    allocated_network_wide: toDecimal(position.allocatedNetworkWide),
  }
}

type DonorSide = {
  donor: { ref: string }
  asOf: string
  received: Money
  refunded: Money
  netProgrammable: Money
  attributed: Money
  remaining: Money
  allocations: readonly { ref: string; programme: { ref: string }; kind: 'exact' | 'notional'; amount: Money; lines: readonly { city: { ref: string } | null; amount: Money }[] }[]
}

export function donorStatementJson(statement: DonorSide) {
  return {
    donor: statement.donor.ref,
    asOf: statement.asOf,
    ...each(['received', 'refunded', 'netProgrammable', 'attributed', 'remaining'], (figure) => statement[figure]),
    allocations: statement.allocations.map(({ ref, programme, kind, amount, lines }) => ({
      allocation: ref,
      programme: programme.ref,
      kind,
      amount: toDecimal(amount),
      cities: lines.map((line) => ({ city: line.city?.ref ?? null, amount: toDecimal(line.amount) })),
    })),
  }
}

type CitySide = {
  city: { ref: string }
  asOf: string
  allocated: Money
  disbursed: Money
  expended: Money
  allocations: readonly { ref: string; programme: { ref: string }; amount: Money; disbursed: Money; expended: Money }[]
}

export function cityStatementJson(statement: CitySide) {
  return {
    city: statement.city.ref,
    asOf: statement.asOf,
    ...each(['allocated', 'disbursed', 'expended'], (figure) => statement[figure]),
    allocations: statement.allocations.map(({ ref, programme, amount, disbursed, expended }) => ({ allocation: ref, programme: programme.ref, amount: toDecimal(amount), disbursed: toDecimal(disbursed), expended: toDecimal(expended) })),
  }
}
