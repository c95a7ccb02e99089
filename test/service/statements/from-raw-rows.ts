// The fund counted again from nothing but rows, with its own arithmetic: what every report must say of a day. Source: DOMAIN.md, section 5.
import type { Db } from '#app/platform/db'

const DECIMALS: Record<string, bigint> = { USD: 2n, EUR: 2n, JPY: 0n }

/** Half away from zero. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const sign = numerator < 0n ? -1n : 1n
  return (sign * (2n * sign * numerator + denominator)) / (2n * denominator)
}

/** US cents of an amount at units per dollar as they were typed (`156.3`). */
function valueOf(minor: bigint, currency: string, unitsPerUsd: string): bigint {
  const [whole, fraction = ''] = unitsPerUsd.split('.')
  return rounded(minor * 100n * 10n ** BigInt(fraction.length), 10n ** DECIMALS[currency]! * BigInt(whole! + fraction))
}

const directOf = (gross: bigint) => rounded(gross * 100n, 107n)
const total = (amounts: readonly bigint[]) => amounts.reduce((a, b) => a + b, 0n)

type Event = { on: string; donor: string; window: string; gross: bigint; refunded: bigint; cost: bigint; fee: bigint; net: bigint }

/** Everything that moved, one row per payment, refund, award and reduction. */
export async function readFund(db: Db) {
  const rates = new Map((await db.exchangeRate.findMany()).map((row) => [row.id, row.unitsPerUsd]))
  const rateOf = (id: string | null) => (id === null ? '1' : rates.get(id)!)
  const payments = await db.payment.findMany({ where: { entryId: { not: null } }, include: { refunds: true } })
  // Refunds of one payment follow each other as they were booked: the cents of each rest on those before it.
  const order = new Map((await db.entry.findMany({ where: { subject: { startsWith: 'payment:' } }, select: { id: true, sequence: true } })).map((entry) => [entry.id, entry.sequence]))
  const events = payments.flatMap((p): Event[] => {
    const of = (minor: bigint) => valueOf(minor, p.currency, rateOf(p.rateId))
    const fee = of(p.feeMinor)
    let [left, gross] = [p.amountMinor, of(p.amountMinor)]
    const came = { on: p.receivedOn!, donor: p.donorId, window: p.windowId, gross, refunded: 0n, cost: gross - directOf(gross), fee, net: directOf(gross) - fee }
    const booked = [...p.refunds].sort((a, b) => order.get(a.entryId)! - order.get(b.entryId)!)
    const went = booked.map((refund): Event => {
      left -= refund.amountMinor
      const after = of(left)
      const net = directOf(after) - directOf(gross)
      const row = { on: refund.refundedOn, donor: p.donorId, window: p.windowId, gross: 0n, refunded: gross - after, cost: after - gross - net, fee: refund.feeUsdMinor, net: net - refund.feeUsdMinor }
      gross = after
      return row
    })
    return [came, ...went]
  })
  const lines = await db.allocationLine.findMany({ where: { allocation: { entryId: { not: null } } }, include: { allocation: true, reductions: true, disbursements: true } })
  const awards = lines.flatMap((line) => {
    const of = { window: line.allocation.windowId, city: line.cityId }
    return [{ ...of, on: line.allocation.approvedOn!, amount: line.amountMinor }, ...line.reductions.map((r) => ({ ...of, on: r.reducedOn, amount: -r.amountMinor }))]
  })
  const sent = lines.flatMap((line) => line.disbursements.filter((d) => d.sentOn !== null).map((d) => ({ window: line.allocation.windowId, city: line.cityId, on: d.sentOn!, amount: d.amountMinor })))
  const pledges = (await db.pledge.findMany({ where: { modality: 'MDFM' }, include: { instalments: { include: { applications: true, waivers: true } } } })).map((p) => ({ ...p, of: (minor: bigint) => valueOf(minor, p.currency, rateOf(p.rateId)) }))
  return { events, awards, sent, pledges }
}

export type RawFund = Awaited<ReturnType<typeof readFund>>

/** What the events of a day range come to; both ends included. */
export function moneyBetween({ events }: RawFund, from: string, to: string, fits: (event: Event) => boolean = () => true) {
  const within = events.filter((e) => e.on >= from && e.on <= to && fits(e))
  const of = (key: 'gross' | 'refunded' | 'cost' | 'fee' | 'net') => total(within.map((e) => e[key]))
  return { received: of('gross'), refunded: of('refunded'), supportCost: of('cost'), fees: of('fee'), net: of('net') }
}

export function awardedBetween({ awards }: RawFund, from: string, to: string, fits: (award: RawFund['awards'][number]) => boolean = () => true): bigint {
  return total(awards.filter((a) => a.on >= from && a.on <= to && fits(a)).map((a) => a.amount))
}

export function sentBetween({ sent }: RawFund, from: string, to: string, fits: (row: RawFund['sent'][number]) => boolean = () => true): bigint {
  return total(sent.filter((s) => s.on >= from && s.on <= to && fits(s)).map((s) => s.amount))
}

/** What the pool holds at the end of a day. */
export function poolOn(fund: RawFund, pool: string, on: string): bigint {
  return moneyBetween(fund, '', on, (e) => e.window === pool).net - awardedBetween(fund, '', on, (a) => a.window === pool)
}

/** The statement of sources and uses of some windows, counted again. */
export function sourcesBetween(fund: RawFund, from: string, to: string, isOf: (window: string) => boolean) {
  const of = (row: { window: string }) => isOf(row.window)
  const before = (on: string) => on < from
  const all = (until: (on: string) => boolean) => total(fund.events.filter((e) => of(e) && until(e.on)).map((e) => e.net)) - total(fund.sent.filter((s) => of(s) && until(s.on)).map((s) => s.amount))
  const money = moneyBetween(fund, from, to, of)
  const [sentToCities, spentDirectly] = [sentBetween(fund, from, to, (s) => of(s) && s.city !== null), sentBetween(fund, from, to, (s) => of(s) && s.city === null)]
  const available = moneyBetween(fund, '', to, of).net - awardedBetween(fund, '', to, of)
  const closing = all((on) => on <= to)
  return { opening: all(before), contributions: money.received - money.refunded, supportCost: money.supportCost, fees: money.fees, sentToCities, spentDirectly, closing, unsent: closing - available, available }
}

/** Promises of the pool as a day knows them: announced ones in full, confirmed ones less what was paid; by the day on which they fall due. */
export function promisedOn({ pledges }: RawFund, on: string, isDue: (day: string) => boolean): { pledged: bigint; outstanding: bigint } {
  const standing = pledges.filter((p) => p.pledgedOn <= on && p.status !== 'DRAFT')
  const confirmed = standing.filter((p) => p.confirmedOn !== null && p.confirmedOn <= on)
  const announced = standing.filter((p) => !confirmed.includes(p) && (p.endedOn === null || p.endedOn > on))
  const due = (p: RawFund['pledges'][number]) => p.instalments.filter((i) => isDue(i.dueOn))
  const unpaid = (i: RawFund['pledges'][number]['instalments'][number]) => i.amountMinor - total(i.applications.filter((a) => a.appliedOn <= on).map((a) => a.amountMinor)) - total(i.waivers.filter((w) => w.waivedOn <= on).map((w) => w.amountMinor))
  return {
    pledged: total(announced.flatMap((p) => due(p).map((i) => p.of(i.amountMinor)))),
    outstanding: total(confirmed.flatMap((p) => due(p).map((i) => p.of(unpaid(i))))),
  }
}
