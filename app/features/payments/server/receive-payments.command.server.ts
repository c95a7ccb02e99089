// Payments that arrived long ago and are recorded now, many at a time: the same decisions, entries and figures as one that arrives today.
import { changePoolRemainders } from '#app/features/fund/server/change-pool-remainder.command.server'
import { rememberLookups } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { POOL } from '#app/features/fund/domain/window'
import { postEntries } from '#app/features/ledger/server/post-entry.command.server'
import { OPEN_STATUSES, type PledgeStatus } from '#app/features/pledges/domain/pledge'
import { settleMany } from '#app/features/pledges/server/settle-instalments.command.server'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { step, type CommandContext } from '#app/platform/context'
import { insertRows } from '#app/platform/db/insert-rows'
import { confirmIfPaid, draftContribution, type BookingFailure, type DraftContribution } from './book-contribution.server'
import type { PaymentMethod } from '../domain/payment'

export type PastPayment = {
  ref: string
  /** Who paid. Without a pledge the payer is the donor, and the money the pool's. */
  payer: Id<'donor'>
  pledge: Id<'pledge'> | null
  amount: Money
  fee: Money
  on: Day
  method: PaymentMethod
}

export type PastPaymentFailure = BookingFailure | { code: 'FEE_ABOVE_AMOUNT' } | { code: 'PLEDGE_CLOSED' } | { code: 'DAY_BEFORE_PLEDGE'; day: Day }

type PledgeFacts = { id: string; donorId: string; currency: string; status: string; pledgedOn: Day; usdMinor: bigint; windowId: string | null; modality: string | null }

/** Books payments in the order of the list. What is refused is left out; the answers stand in the order of the list. */
export const receivePayments = step(async (context, payments: readonly PastPayment[]): Promise<Result<{ payment: Id<'payment'> }, PastPaymentFailure>[]> => {
  const lookups = rememberLookups(context)
  const pledges = await pledgeFacts(context, payments)
  const types = await donorTypes(context, [...payments.map((p) => p.payer as string), ...[...pledges.values()].map((p) => p.donorId)])
  const answers: Result<{ payment: Id<'payment'> }, PastPaymentFailure>[] = []
  const drafts: { row: ReturnType<typeof rowOf>; pledge: PledgeFacts | null; of: PastPayment; drafted: DraftContribution }[] = []
  for (const payment of payments) {
    const pledge = payment.pledge ? pledges.get(payment.pledge)! : null
    const row = rowOf(context, payment, pledge)
    const fits = decide(payment, pledge)
    const drafted = fits.ok ? await draftContribution(context, lookups, row, { on: payment.on, credited: null }, { donorType: types.get(row.donorId)!, modality: pledge?.modality ?? 'MDFM' }) : fits
    answers.push(drafted.ok ? accept({ payment: row.id }) : drafted)
    if (drafted.ok) drafts.push({ row, pledge, of: payment, drafted: drafted.value })
  }
  const entries = await postEntries(context, drafts.map(({ drafted }) => drafted.entry))
  await insertRows(context.transaction, 'Payment', drafts.map(({ row, drafted }, i) => ({ ...row, ...drafted.columns, entryId: entries[i]! })))
  await moveMeasures(context, drafts.flatMap(({ drafted }) => drafted.movements))
  await changePoolRemainders(context, drafts.flatMap(({ drafted }) => (drafted.remainder ? [drafted.remainder] : [])))
  await context.audit(...drafts.map(({ row, of, drafted }) => ({ name: 'payment.received', subject: `payment:${row.id}`, after: { ref: row.ref, amount: of.amount, ...drafted.columns } })))
  await settle(context, drafts)
  return answers
})

function decide(payment: PastPayment, pledge: PledgeFacts | null): Result<null, PastPaymentFailure> {
  if (payment.fee.minor >= payment.amount.minor) return refuse({ code: 'FEE_ABOVE_AMOUNT' })
  if (!pledge) return accept(null)
  if (!OPEN_STATUSES.includes(pledge.status as PledgeStatus)) return refuse({ code: 'PLEDGE_CLOSED' })
  return payment.on < pledge.pledgedOn ? refuse({ code: 'DAY_BEFORE_PLEDGE', day: pledge.pledgedOn }) : accept(null)
}

function rowOf(context: CommandContext, payment: PastPayment, pledge: PledgeFacts | null) {
  const donorId = pledge?.donorId ?? payment.payer
  return {
    id: context.ids.next('payment'),
    ref: payment.ref,
    donorId,
    payerId: payment.payer === donorId ? null : payment.payer,
    pledgeId: pledge?.id ?? null,
    windowId: pledge?.windowId ?? POOL,
    method: payment.method,
    currency: payment.amount.currency,
    amountMinor: payment.amount.minor,
    feeMinor: payment.fee.minor,
    recordedAt: context.clock.now(),
  }
}

/** Applies the money to the instalments of its pledges, and confirms the small ones that are paid. */
async function settle(context: CommandContext, drafts: readonly { row: { id: Id<'payment'>; currency: string }; pledge: PledgeFacts | null; of: PastPayment }[]): Promise<void> {
  const settling = drafts.flatMap(({ row, pledge, of }) => (pledge && pledge.currency === row.currency ? [{ pledge, payment: row.id, on: of.on, amountMinor: of.amount.minor }] : []))
  const appliedOn = await settleMany(context, settling.map((one) => ({ ...one, pledge: one.pledge.id as Id<'pledge'> })))
  for (const pledge of new Set(settling.map((one) => one.pledge))) {
    const on = appliedOn.get(pledge.id)
    if (on && pledge.status !== 'CONFIRMED') await confirmIfPaid(context, pledge, on)
  }
}

async function pledgeFacts(context: CommandContext, payments: readonly PastPayment[]): Promise<Map<string, PledgeFacts>> {
  const ids = JSON.stringify([...new Set(payments.flatMap((p) => (p.pledge ? [p.pledge] : [])))])
  const rows = await context.transaction.$queryRaw<PledgeFacts[]>`
    SELECT p."id" AS "id", p."donorId" AS "donorId", p."currency" AS "currency", p."status" AS "status", p."pledgedOn" AS "pledgedOn", p."usdMinor" AS "usdMinor",
      w."id" AS "windowId", w."modality" AS "modality"
    FROM json_each(${ids}) AS j JOIN "Pledge" AS p ON p."id" = j.value LEFT JOIN "Window" AS w ON w."pledgeId" = p."id"`
  return new Map(rows.map((row) => [row.id, { ...row, usdMinor: BigInt(row.usdMinor) }]))
}

async function donorTypes(context: CommandContext, donors: readonly string[]): Promise<Map<string, string>> {
  const rows = await context.transaction.$queryRaw<{ id: string; type: string }[]>`
    SELECT d."id" AS "id", d."type" AS "type" FROM json_each(${JSON.stringify([...new Set(donors)])}) AS j JOIN "Donor" AS d ON d."id" = j.value`
  return new Map(rows.map((row) => [row.id, row.type]))
}
