// The rows of money that moved, by kind: each can be listed from a place onward, newest first, and added up.
import { POOL } from '#app/features/fund/domain/window'
import { assert } from '#app/kernel/assert'
import { money, usd, type Currency, type Money } from '#app/kernel/money'
import { MOVED } from '#app/features/allocations/domain/disbursement'
import type { Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'
import type { FigureKey, RowAmount, RowKind, RowPart, Weights } from '../domain/figures'
import { recordedBy } from '../domain/known'

export type FigureRow = { kind: RowKind; id: string; ref: string; /** Null where it has no page of its own. */ href: string | null; day: Day; recordedAt: Date | null; who: string | null; original: Money; amount: Money }

/** What is asked: rows of these days, of this key, as far as they were known. */
export type Asked = { key: FigureKey; days: { gte?: Day; lte: Day }; knownOn: Day | null }

/** Where in the list of a kind to begin: after this row of the day, with all rows of the day, or on the day before. */
export type Place = { day: Day; sameDay: 'all' | 'after' | 'none'; id: string } | null

type Amounts = Partial<Record<RowAmount, bigint | null>>

type Source = {
  list(context: Context, part: RowPart, asked: Asked, place: Place, take: number): Promise<FigureRow[]>
  sum(context: Context, part: RowPart, asked: Asked): Promise<{ minor: bigint; count: number }>
}

const weighed = (amounts: Amounts, weights: Weights) => (Object.entries(weights) as [RowAmount, 1 | -1][]).reduce((sum, [name, sign]) => sum + BigInt(sign) * (amounts[name] ?? 0n), 0n)

/** Rows after a place, newest first; `on` says where the day of the row stands. */
function following<Where>(place: Place, on: (day: Day | { lt: Day }) => Where) {
  if (!place) return {}
  const { day, sameDay, id } = place
  return { OR: [on({ lt: day }), ...(sameDay === 'all' ? [on(day)] : sameDay === 'after' ? [{ ...on(day), id: { gt: id } }] : [])] }
}

function ofWindow(key: FigureKey) {
  return key.of === 'window' ? { windowId: key.window } : key.of === 'earmarked' ? { windowId: { not: POOL } } : {}
}

const moneyIn = (key: FigureKey) => ({ ...ofWindow(key), ...(key.of === 'modality' ? { window: { modality: key.modality } } : {}), ...(key.of === 'type' ? { donor: { type: key.type } } : {}) })
const flagged = { africa: { inAfrica: true }, ldc: { inLdc: true }, lic: { inLic: true }, 'network-wide': { cityId: null } }
/** A line of the key's window, area or place. */
const lineOf = (key: FigureKey, part: RowPart) => ({
  ...(key.of === 'region' ? { city: { of: { region: key.region } } } : key.of === 'flag' ? flagged[key.flag] : part.to ? { cityId: part.to === 'network' ? null : { not: null } } : {}),
  allocation: { ...ofWindow(key), ...(key.of === 'area' ? { programme: { priorityArea: { startsWith: key.area } } } : {}) },
})

const NAMES = { donor: { select: { name: true } } } as const
const WHERE = { city: { select: { name: true } }, allocation: { select: { ref: true } } } as const
const paymentHref = (ref: string) => `/secretariat/payments/${ref}`
const allocationHref = (ref: string) => `/secretariat/allocations/${ref}`

/** Where nothing but the fee is asked for, rows without one are left out. */
const feesOnly = ({ weights }: RowPart) => (weights.fee && !weights.usd ? { feeUsdMinor: { not: 0n } } : {})

const payment: Source = {
  async list(context, part, asked, place, take) {
    const only = part.weights.fee ? { feeUsdMinor: { not: 0n } } : {}
    const rows = await reading(context).payment.findMany({ where: { AND: [paymentWhere(asked), only, following(place, (receivedOn) => ({ receivedOn }))] }, orderBy: [{ receivedOn: 'desc' }, { id: 'asc' }], take, include: NAMES })
    return rows.map((row) => ({
      kind: 'payment',
      id: row.id,
      ref: row.ref,
      href: paymentHref(row.ref),
      day: row.receivedOn as Day,
      recordedAt: row.receivedAt,
      who: row.donor.name,
      original: money(row.amountMinor, row.currency as Currency),
      amount: usd(weighed({ usd: row.usdMinor, fee: row.feeUsdMinor, support: row.supportUsdMinor, net: row.netUsdMinor }, part.weights)),
    }))
  },
  async sum(context, part, asked) {
    const only = part.weights.fee ? { feeUsdMinor: { not: 0n } } : {}
    const { _sum, _count } = await reading(context).payment.aggregate({ where: { AND: [paymentWhere(asked), only] }, _count: true, _sum: { usdMinor: true, feeUsdMinor: true, supportUsdMinor: true, netUsdMinor: true } })
    return { minor: weighed({ usd: _sum.usdMinor, fee: _sum.feeUsdMinor, support: _sum.supportUsdMinor, net: _sum.netUsdMinor }, part.weights), count: _count }
  },
}
const paymentWhere = ({ key, days, knownOn }: Asked) => ({ entryId: { not: null }, receivedOn: days, receivedAt: recordedBy(knownOn), ...moneyIn(key) })

const refund: Source = {
  async list(context, part, asked, place, take) {
    const rows = await reading(context).refund.findMany({ where: { AND: [refundWhere(asked), feesOnly(part), following(place, (refundedOn) => ({ refundedOn }))] }, orderBy: [{ refundedOn: 'desc' }, { id: 'asc' }], take, include: { payment: { select: { ref: true, currency: true, ...NAMES } } } })
    return rows.map((row) => ({
      kind: 'refund',
      id: row.id,
      ref: row.ref,
      href: paymentHref(row.payment.ref),
      day: row.refundedOn as Day,
      recordedAt: row.recordedAt,
      who: row.payment.donor.name,
      original: money(-row.amountMinor, row.payment.currency as Currency),
      amount: usd(weighed({ usd: row.usdMinor, support: row.supportUsdMinor, fee: row.feeUsdMinor }, part.weights)),
    }))
  },
  async sum(context, part, asked) {
    const { _sum, _count } = await reading(context).refund.aggregate({ where: { AND: [refundWhere(asked), feesOnly(part)] }, _count: true, _sum: { usdMinor: true, supportUsdMinor: true, feeUsdMinor: true } })
    return { minor: weighed({ usd: _sum.usdMinor, support: _sum.supportUsdMinor, fee: _sum.feeUsdMinor }, part.weights), count: _count }
  },
}
const refundWhere = ({ key, days, knownOn }: Asked) => ({ refundedOn: days, recordedAt: recordedBy(knownOn), payment: moneyIn(key) })

const income: Source = {
  async list(context, part, asked, place, take) {
    const rows = await reading(context).otherIncome.findMany({ where: { AND: [incomeWhere(asked), following(place, (receivedOn) => ({ receivedOn }))] }, orderBy: [{ receivedOn: 'desc' }, { id: 'asc' }], take })
    return rows.map((row) => ({ kind: 'income', id: row.id, ref: row.ref, href: `/secretariat/income/${row.ref}`, day: row.receivedOn as Day, recordedAt: row.confirmedAt, who: null, original: money(row.amountMinor, row.currency as Currency), amount: usd(weighed({ amount: row.usdMinor }, part.weights)) }))
  },
  async sum(context, part, asked) {
    const { _sum, _count } = await reading(context).otherIncome.aggregate({ where: incomeWhere(asked), _count: true, _sum: { usdMinor: true } })
    return { minor: weighed({ amount: _sum.usdMinor }, part.weights), count: _count }
  },
}
const incomeWhere = ({ key, days, knownOn }: Asked) => ({ entryId: { not: null }, receivedOn: days, confirmedAt: recordedBy(knownOn), ...ofWindow(key) })

const moved = (side: 'toId' | 'fromId'): Source => {
  const where = ({ key, days, knownOn }: Asked) => ({ entryId: { not: null }, movedOn: days, decidedAt: recordedBy(knownOn), ...(key.of === 'window' ? { [side]: key.window } : key.of === 'earmarked' ? { [side]: { not: POOL } } : {}) })
  return {
    async list(context, part, asked, place, take) {
      const rows = await reading(context).remainderMove.findMany({ where: { AND: [where(asked), following(place, (movedOn) => ({ movedOn }))] }, orderBy: [{ movedOn: 'desc' }, { id: 'asc' }], take, include: NAMES })
      return rows.map((row) => ({ kind: side === 'toId' ? 'movedIn' : 'movedOut', id: row.id, ref: row.ref, href: `/secretariat/remainders/${row.ref}`, day: row.movedOn as Day, recordedAt: row.decidedAt, who: row.donor.name, original: usd(row.amountMinor), amount: usd(weighed({ amount: row.amountMinor }, part.weights)) }))
    },
    async sum(context, part, asked) {
      const { _sum, _count } = await reading(context).remainderMove.aggregate({ where: where(asked), _count: true, _sum: { amountMinor: true } })
      return { minor: weighed({ amount: _sum.amountMinor }, part.weights), count: _count }
    },
  }
}

const line: Source = {
  async list(context, part, asked, place, take) {
    const rows = await reading(context).allocationLine.findMany({
      where: { AND: [lineWhere(asked, part), following(place, (approvedOn) => ({ allocation: { approvedOn } }))] },
      orderBy: [{ allocation: { approvedOn: 'desc' } }, { id: 'asc' }],
      take,
      include: { city: WHERE.city, allocation: { select: { ref: true, approvedOn: true, approvedAt: true } } },
    })
    return rows.map((row) => ({ kind: 'line', id: row.id, ref: row.allocation.ref, href: allocationHref(row.allocation.ref), day: row.allocation.approvedOn as Day, recordedAt: row.allocation.approvedAt, who: row.city?.name ?? null, original: usd(row.amountMinor), amount: usd(weighed({ amount: row.amountMinor }, part.weights)) }))
  },
  async sum(context, part, asked) {
    const { _sum, _count } = await reading(context).allocationLine.aggregate({ where: lineWhere(asked, part), _count: true, _sum: { amountMinor: true } })
    return { minor: weighed({ amount: _sum.amountMinor }, part.weights), count: _count }
  },
}
const lineWhere = ({ key, days, knownOn }: Asked, part: RowPart) => {
  const { allocation, ...of } = lineOf(key, part)
  return { ...of, allocation: { ...allocation, entryId: { not: null }, approvedOn: days, approvedAt: recordedBy(knownOn) } }
}

const reduction: Source = {
  async list(context, part, asked, place, take) {
    const rows = await reading(context).lineReduction.findMany({ where: { AND: [reductionWhere(asked, part), following(place, (reducedOn) => ({ reducedOn }))] }, orderBy: [{ reducedOn: 'desc' }, { id: 'asc' }], take, include: { line: { select: WHERE } } })
    return rows.map((row) => ({ ...placed(row.line), kind: 'reduction', id: row.id, ref: row.line.allocation.ref, day: row.reducedOn as Day, recordedAt: row.recordedAt, original: usd(-row.amountMinor), amount: usd(weighed({ amount: row.amountMinor }, part.weights)) }))
  },
  async sum(context, part, asked) {
    const { _sum, _count } = await reading(context).lineReduction.aggregate({ where: reductionWhere(asked, part), _count: true, _sum: { amountMinor: true } })
    return { minor: weighed({ amount: _sum.amountMinor }, part.weights), count: _count }
  },
}
const reductionWhere = ({ key, days, knownOn }: Asked, part: RowPart) => ({ reducedOn: days, recordedAt: recordedBy(knownOn), line: lineOf(key, part) })

const disbursement: Source = {
  async list(context, part, asked, place, take) {
    const rows = await reading(context).disbursement.findMany({ where: { AND: [disbursementWhere(asked, part), following(place, (sentOn) => ({ sentOn }))] }, orderBy: [{ sentOn: 'desc' }, { id: 'asc' }], take, include: { line: { select: WHERE } } })
    return rows.map((row) => ({ ...placed(row.line), kind: 'disbursement', id: row.id, ref: row.ref, day: row.sentOn as Day, recordedAt: row.sentAt, original: usd(row.amountMinor), amount: usd(weighed({ amount: row.amountMinor }, part.weights)) }))
  },
  async sum(context, part, asked) {
    const { _sum, _count } = await reading(context).disbursement.aggregate({ where: disbursementWhere(asked, part), _count: true, _sum: { amountMinor: true } })
    return { minor: weighed({ amount: _sum.amountMinor }, part.weights), count: _count }
  },
}
const disbursementWhere = ({ key, days, knownOn }: Asked, part: RowPart) => ({ status: { in: [...MOVED] }, sentOn: days, sentAt: recordedBy(knownOn), line: lineOf(key, part) })

const expenditure: Source = {
  async list(context, part, asked, place, take) {
    const rows = await reading(context).expenditure.findMany({ where: { AND: [expenditureWhere(asked, part), following(place, (reportedOn) => ({ reportedOn }))] }, orderBy: [{ reportedOn: 'desc' }, { id: 'asc' }], take, include: { line: { select: WHERE } } })
    return rows.map((row) => ({ ...placed(row.line), kind: 'expenditure', id: row.id, ref: row.ref, day: row.reportedOn as Day, recordedAt: row.recordedAt, original: usd(row.amountMinor), amount: usd(weighed({ amount: row.amountMinor }, part.weights)) }))
  },
  async sum(context, part, asked) {
    const { _sum, _count } = await reading(context).expenditure.aggregate({ where: expenditureWhere(asked, part), _count: true, _sum: { amountMinor: true } })
    return { minor: weighed({ amount: _sum.amountMinor }, part.weights), count: _count }
  },
}
const expenditureWhere = ({ key, days, knownOn }: Asked, part: RowPart) => ({ reportedOn: days, recordedAt: recordedBy(knownOn), line: lineOf(key, part) })

const delivery: Source = {
  async list(context, part, asked, place, take) {
    const rows = await reading(context).inKindDelivery.findMany({ where: { AND: [deliveryWhere(asked), following(place, (deliveredOn) => ({ deliveredOn }))] }, orderBy: [{ deliveredOn: 'desc' }, { id: 'asc' }], take, include: { offer: { select: { ref: true, currency: true, ...NAMES } } } })
    return rows.map((row) => ({ kind: 'delivery', id: row.id, ref: row.offer.ref, href: `/secretariat/in-kind/${row.offer.ref}`, day: row.deliveredOn as Day, recordedAt: row.valuedAt, who: row.offer.donor.name, original: money(row.valueMinor ?? 0n, row.offer.currency as Currency), amount: usd(weighed({ amount: row.usdMinor }, part.weights)) }))
  },
  async sum(context, part, asked) {
    const { _sum, _count } = await reading(context).inKindDelivery.aggregate({ where: deliveryWhere(asked), _count: true, _sum: { usdMinor: true } })
    return { minor: weighed({ amount: _sum.usdMinor }, part.weights), count: _count }
  },
}
const deliveryWhere = ({ key, days, knownOn }: Asked) => ({ deliveredOn: days, valuedAt: recordedBy(knownOn) ?? { not: null }, ...(key.of === 'area' ? { offer: { priorityArea: { startsWith: key.area } } } : {}) })

function placed(of: { city: { name: string } | null; allocation: { ref: string } }): { href: string; who: string | null } {
  return { href: allocationHref(of.allocation.ref), who: of.city?.name ?? null }
}

const SOURCES: Record<RowKind, Source> = { payment, refund, income, movedIn: moved('toId'), movedOut: moved('fromId'), line, reduction, disbursement, expenditure, delivery }

export function sourceOf(kind: RowKind): Source {
  const source = SOURCES[kind]
  assert(source, `no rows of the kind ${kind}`)
  return source
}
