import { keyOf, type Movement } from '#app/features/fund/domain/measures'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import type { Id } from '#app/kernel/identity'
import { money, parseRate, toUsd, type Currency, type Rate } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { step, type CommandContext } from '#app/platform/context'
import { asJsonRows, insertRows } from '#app/platform/db/insert-rows'
import { applyOldestFirst, takeBackLatestFirst, type Applied } from '../domain/application'
import { unpaidMinor, type InstalmentFacts } from '../domain/payment-view'
import { keepingPromise } from './rows.server'

type Settlement = { pledge: Id<'pledge'>; payment: Id<'payment'>; on: Day; amountMinor: bigint }

/** Applies a payment in the pledge's currency to its instalments, oldest due first; what is left stays unapplied. */
export const settleInstalments = step(async (context, input: Settlement): Promise<{ applied: Applied[]; unappliedMinor: bigint }> => {
  const instalments = await context.transaction.instalment.findMany({ where: { pledgeId: input.pledge, status: { not: 'CANCELLED' } } })
  const open = instalments.map((i) => ({ id: i.id, dueOn: i.dueOn as Day, sequence: i.sequence, unpaidMinor: unpaidMinor({ ...i, status: i.status as InstalmentFacts['status'] }) }))
  const { applied, unappliedMinor } = applyOldestFirst(open, input.amountMinor)
  await keepingPromise(context, input.pledge, () => write(context, input, applied))
  return { applied, unappliedMinor }
})

type OpenInstalment = { id: string; pledgeId: string; dueOn: Day; sequence: number; amountMinor: bigint; paidMinor: bigint; waivedMinor: bigint; status: InstalmentFacts['status']; lastOn: Day | null }

/**
 * Applies many payments, in the order of the list, with few statements; the pledges are of the payments' currencies. A payment that is earlier than
 * one applied before it goes by itself, because it changes what later days said. Gives the last day on which something was applied to each pledge.
 */
export const settleMany = step(async (context, settlements: readonly Settlement[]): Promise<Map<string, Day>> => {
  const rates = await ratesOfPromises(context, settlements)
  const open = await openInstalments(context, settlements)
  const [rows, paid, movements, late, appliedOn]: [ApplicationRow[], Map<string, bigint>, Movement[], Settlement[], Map<string, Day>] = [[], new Map(), [], [], new Map()]
  for (const settlement of settlements) {
    const instalments = open.get(settlement.pledge) ?? []
    if (late.some((one) => one.pledge === settlement.pledge) || instalments.some((i) => i.lastOn !== null && i.lastOn > settlement.on)) {
      late.push(settlement)
      continue
    }
    const { applied } = applyOldestFirst(instalments.map((i) => ({ ...i, unpaidMinor: unpaidMinor(i) })), settlement.amountMinor)
    const promise = rates.get(settlement.pledge)
    if (applied.length > 0) appliedOn.set(settlement.pledge, settlement.on)
    for (const { instalment: id, amountMinor } of applied) {
      const instalment = instalments.find((i) => i.id === id)!
      if (promise) movements.push(paidMovement(promise, instalment, settlement.on, amountMinor))
      instalment.paidMinor += amountMinor
      instalment.lastOn = settlement.on
      paid.set(id, (paid.get(id) ?? 0n) + amountMinor)
      rows.push({ id: context.ids.next('application'), paymentId: settlement.payment, instalmentId: id, amountMinor, appliedOn: settlement.on, recordedAt: context.clock.now() })
    }
  }
  await insertRows(context.transaction, 'PaymentApplication', rows)
  const paidRows = asJsonRows([...paid])
  await context.transaction.$executeRaw`UPDATE "Instalment" SET "paidMinor" = "paidMinor" + (j.value->>1) FROM json_each(${paidRows}) AS j WHERE "Instalment"."id" = j.value->>0`
  await moveMeasures(context, movements)
  for (const settlement of late) {
    const { applied } = await settleInstalments(context, settlement)
    if (applied.length > 0) appliedOn.set(settlement.pledge, settlement.on)
  }
  return appliedOn
})

type ApplicationRow = { id: string; paymentId: string; instalmentId: string; amountMinor: bigint; appliedOn: string; recordedAt: Date }
type ConfirmedPromise = { confirmedOn: Day; rate: Rate }

/** PLEDGE-5: what is outstanding of an instalment falls by what a payment was worth of it, at the rate of the pledge. */
function paidMovement({ confirmedOn, rate }: ConfirmedPromise, instalment: OpenInstalment, on: Day, amountMinor: bigint): Movement {
  const value = (minor: bigint) => toUsd(money(minor, rate.currency), rate).minor
  const unpaid = instalment.amountMinor - instalment.paidMinor - instalment.waivedMinor
  return { measure: 'outstanding', key: keyOf.dueYear(instalment.dueOn), day: on < confirmedOn ? confirmedOn : on, deltaMinor: value(unpaid - amountMinor) - value(unpaid) }
}

/** Confirmed promises to the pool, which the fund's figures of outstanding money count. */
async function ratesOfPromises(context: CommandContext, settlements: readonly Settlement[]): Promise<Map<string, ConfirmedPromise>> {
  const ids = JSON.stringify([...new Set(settlements.map(({ pledge }) => pledge))])
  const rows = await context.transaction.$queryRaw<{ id: string; currency: Currency; confirmedOn: Day; units: string | null }[]>`
    SELECT p."id" AS "id", p."currency" AS "currency", p."confirmedOn" AS "confirmedOn", r."unitsPerUsd" AS "units"
    FROM json_each(${ids}) AS j JOIN "Pledge" AS p ON p."id" = j.value LEFT JOIN "ExchangeRate" AS r ON r."id" = p."rateId"
    WHERE p."modality" = 'MDFM' AND p."confirmedOn" IS NOT NULL`
  return new Map(rows.map((row) => [row.id, { confirmedOn: row.confirmedOn, rate: parseRate(row.currency, row.units ?? '1')! }]))
}

async function openInstalments(context: CommandContext, settlements: readonly Settlement[]): Promise<Map<string, OpenInstalment[]>> {
  const ids = JSON.stringify([...new Set(settlements.map(({ pledge }) => pledge))])
  const rows = await context.transaction.$queryRaw<OpenInstalment[]>`
    SELECT i."id" AS "id", i."pledgeId" AS "pledgeId", i."dueOn" AS "dueOn", i."sequence" AS "sequence", i."amountMinor" AS "amountMinor", i."paidMinor" AS "paidMinor",
      i."waivedMinor" AS "waivedMinor", i."status" AS "status",
      NULLIF(MAX(COALESCE((SELECT MAX(a."appliedOn") FROM "PaymentApplication" AS a WHERE a."instalmentId" = i."id"), ''), COALESCE((SELECT MAX(w."waivedOn") FROM "InstalmentWaiver" AS w WHERE w."instalmentId" = i."id"), '')), '') AS "lastOn"
    FROM json_each(${ids}) AS j JOIN "Instalment" AS i ON i."pledgeId" = j.value WHERE i."status" <> 'CANCELLED'`
  const open = new Map<string, OpenInstalment[]>()
  for (const row of rows) {
    const of = open.get(row.pledgeId) ?? []
    of.push({ ...row, amountMinor: BigInt(row.amountMinor), paidMinor: BigInt(row.paidMinor), waivedMinor: BigInt(row.waivedMinor) })
    open.set(row.pledgeId, of)
  }
  return open
}

/** Takes back what a refund of the payment had settled, the latest due first, of whatever pledges; the instalments are open again. */
export const unsettleInstalments = step(async (context, input: Omit<Settlement, 'pledge'> & { unappliedMinor: bigint }): Promise<Applied[]> => {
  const rows = await context.transaction.paymentApplication.findMany({ where: { paymentId: input.payment }, include: { instalment: true }, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] })
  const standing = new Map<string, { instalment: string; dueOn: Day; sequence: number; amountMinor: bigint }>()
  for (const row of rows) {
    const known = standing.get(row.instalmentId)
    standing.set(row.instalmentId, { instalment: row.instalmentId, dueOn: row.instalment.dueOn as Day, sequence: row.instalment.sequence, amountMinor: (known?.amountMinor ?? 0n) + row.amountMinor })
  }
  // Of two that are due on the same day, what was settled last is taken back first.
  const taken = takeBackLatestFirst([...standing.values()].toReversed(), input.unappliedMinor, input.amountMinor)
  const pledgeOf = new Map(rows.map((row) => [row.instalmentId, row.instalment.pledgeId]))
  for (const pledge of new Set(taken.map(({ instalment }) => pledgeOf.get(instalment)!))) {
    await keepingPromise(context, pledge, () => write(context, input, taken.filter(({ instalment }) => pledgeOf.get(instalment) === pledge)))
  }
  return taken
})

async function write(context: CommandContext, { payment, on }: Omit<Settlement, 'pledge' | 'amountMinor'>, parts: readonly Applied[]): Promise<void> {
  for (const { instalment, amountMinor } of parts) {
    await context.transaction.paymentApplication.create({
      data: { id: context.ids.next('application'), paymentId: payment, instalmentId: instalment, amountMinor, appliedOn: on, recordedAt: context.clock.now() },
    })
    await context.transaction.instalment.update({ where: { id: instalment }, data: { paidMinor: { increment: amountMinor } } })
  }
}
