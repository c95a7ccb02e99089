// The rows behind each public total. They are grouped by what the public may know of a donor, so that they add up and give nobody away.
import { donorMessages } from '#app/features/donors/messages'
import { publicNameOf } from '#app/features/donors/domain/public-name'
import type { DonorType, Recognition } from '#app/features/donors/domain/donor'
import { POOL } from '#app/features/fund/domain/window'
import { getPeriod } from '#app/features/fund/server/fund.queries.server'
import { listPromised } from '#app/features/pledges/server/promised.queries.server'
import { subtract, sum, usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import type { FundPeriod } from '#app/features/fund/domain/period'
import type { PublicRowsOf } from '../domain/public-rows'

/** A row that the public may read: who or what for, where, and how much (US dollars). */
export type PublicRow = { key: string; label: string; detail: string | null; city: { ref: string; name: string; country: string } | null; on: Day | null; amount: Money }
export type PublicRows = { of: PublicRowsOf; period: FundPeriod; asOf: Day; rows: PublicRow[]; total: Money }

export async function listPublicRows(context: Context, input: { of: PublicRowsOf; period: string; asOf: Day }): Promise<PublicRows> {
  authorize(context, 'fund.view-public')
  const period = await getPeriod(context, { code: input.period })
  const until = input.asOf < period.endsOn ? input.asOf : period.endsOn
  const rows = input.of === 'allocated' ? await allocatedRows(context, period, until) : input.of === 'received' ? await receivedRows(context, period, until) : await promisedRows(context, period, input.of, input.asOf)
  return { of: input.of, period, asOf: input.asOf, rows, total: sum(rows.map((row) => row.amount), 'USD') }
}

type Giver = { name: string; type: string; recognition: string; country: string | null; ref: string; mergedInto: { ref: string } | null }
const GIVER = { name: true, type: true, recognition: true, country: true, ref: true, mergedInto: { select: { ref: true } } } as const

/** Adds amounts up by what the public may call their giver: a name, a type, or nothing. */
async function byPublicName(context: Context, gifts: readonly { donor: Giver; recognition: string; amount: Money }[]): Promise<PublicRow[]> {
  const africa = new Set((await reading(context).country.findMany({ where: { isAfrica: true }, select: { iso2: true } })).map((c) => c.iso2))
  const words = donorMessages[context.language]
  const groups = new Map<string, PublicRow>()
  for (const { donor, recognition, amount } of gifts) {
    const type = donor.type as DonorType
    const shown = publicNameOf({ name: donor.name, type, recognition: donor.recognition as Recognition, inAfrica: donor.country !== null && africa.has(donor.country) }, recognition as Recognition)
    const [key, label] = shown.shown === 'name' ? [`name:${donor.mergedInto?.ref ?? donor.ref}`, shown.name] : shown.shown === 'type' ? [`type:${type}:${shown.inAfrica}`, words.publicType[type](shown.inAfrica)] : ['anonymous', words.anonymous]
    const known = groups.get(key)
    groups.set(key, { key, label, detail: shown.shown === 'name' ? words.types[type] : null, city: null, on: null, amount: known ? sum([known.amount, amount]) : amount })
  }
  return [...groups.values()].filter((row) => row.amount.minor !== 0n).sort((a, b) => (a.amount.minor > b.amount.minor ? -1 : a.amount.minor < b.amount.minor ? 1 : a.label < b.label ? -1 : 1))
}

/** What the pool received in the period, less what was refunded in it. */
async function receivedRows(context: Context, period: FundPeriod, until: Day): Promise<PublicRow[]> {
  const inPeriod = { gte: period.startsOn, lte: until }
  const db = reading(context)
  const payments = await db.payment.findMany({ where: { windowId: POOL, entryId: { not: null }, receivedOn: inPeriod }, select: { usdMinor: true, donor: { select: GIVER }, pledge: { select: { recognition: true } } } })
  const refunds = await db.refund.findMany({ where: { refundedOn: inPeriod, payment: { windowId: POOL } }, select: { usdMinor: true, payment: { select: { donor: { select: GIVER }, pledge: { select: { recognition: true } } } } } })
  return byPublicName(context, [
    ...payments.map((p) => ({ donor: p.donor, recognition: p.pledge?.recognition ?? 'NAME', amount: usd(p.usdMinor!) })),
    ...refunds.map((r) => ({ donor: r.payment.donor, recognition: r.payment.pledge?.recognition ?? 'NAME', amount: usd(-r.usdMinor) })),
  ])
}

/** Instalments of the pool's pledges that fall due in the period, as a day saw them: what is unpaid of confirmed ones, or the whole of the others. */
async function promisedRows(context: Context, period: FundPeriod, of: 'committed' | 'pledged', asOf: Day): Promise<PublicRow[]> {
  const promised = await listPromised(context, { of: of === 'committed' ? 'outstanding' : 'pledged', due: { gte: period.startsOn, lte: period.endsOn }, asOf, knownOn: null })
  const pledges = await reading(context).pledge.findMany({ where: { ref: { in: [...new Set(promised.map((row) => row.pledge))] } }, select: { ref: true, recognition: true, donor: { select: GIVER } } })
  const givers = new Map(pledges.map((pledge) => [pledge.ref, pledge]))
  return byPublicName(context, promised.map((row) => ({ ...givers.get(row.pledge)!, amount: row.amount })))
}

async function allocatedRows(context: Context, period: FundPeriod, until: Day): Promise<PublicRow[]> {
  const lines = await reading(context).allocationLine.findMany({
    where: { allocation: { windowId: POOL, approvedOn: { gte: period.startsOn, lte: until } } },
    include: { city: { select: { ref: true, name: true, country: true } }, reductions: { where: { reducedOn: { lte: until } } }, allocation: { include: { programme: true } } },
    orderBy: [{ allocation: { approvedOn: 'desc' } }, { sequence: 'asc' }],
  })
  return lines.map((line) => ({
    key: line.id,
    label: context.language === 'fr' ? line.allocation.programme.titleFr : line.allocation.programme.titleEn,
    detail: `${line.allocation.ref} · ${line.allocation.decision}`,
    city: line.city,
    on: line.allocation.approvedOn as Day,
    amount: subtract(usd(line.amountMinor), usd(line.reductions.reduce((a, r) => a + r.amountMinor, 0n))),
  }))
}
