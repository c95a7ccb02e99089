import { wholeFamily } from '#app/features/donors/server/donors.queries.server'
import { findRateOn, isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { POOL } from '#app/features/fund/domain/window'
import { parseCreditorReference } from '#app/features/pledges/domain/creditor-reference'
import { OPEN_STATUSES, type PledgeStatus } from '#app/features/pledges/domain/pledge'
import { personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, nextNumber, type CommandContext } from '#app/platform/context'
import type { WireFailure } from '../domain/payment'

export type WireRecord = {
  /** The creditor reference on the transfer, or the number of the pledge (`PL-2026-0001`). */
  reference: string
  amount: Money
  /** What the banks kept, in the same currency; the donor is credited the gross amount. */
  fee: Money | null
  receivedOn: Day
  note: string | null
  /** Who paid, where it is another donor than the pledge's (an embassy for its ministry). */
  payer?: Id<'donor'> | null
}

/** Records a bank transfer as expected; it counts when another person has confirmed it against the bank. */
export const recordWire = command('payment.record-wire', async (context, input: WireRecord): Promise<Result<{ payment: Id<'payment'>; ref: string }, WireFailure>> => {
  if (input.receivedOn > context.clock.today()) return refuse({ code: 'DAY_IN_FUTURE', day: input.receivedOn })
  if (await isClosedOn(context, input.receivedOn)) return refuse({ code: 'PERIOD_CLOSED', day: input.receivedOn })
  if (input.fee && input.fee.minor >= input.amount.minor) return refuse({ code: 'FEE_ABOVE_AMOUNT' })
  if (!(await findRateOn(context, input.amount.currency, input.receivedOn))) return refuse({ code: 'RATE_MISSING', currency: input.amount.currency, day: input.receivedOn })
  const found = await findPledge(context, input.reference)
  if (!found) return refuse({ code: /^RF/i.test(input.reference.trim()) ? 'UNKNOWN_REFERENCE' : 'UNKNOWN_PLEDGE' })
  if (!OPEN_STATUSES.includes(found.status as PledgeStatus)) return refuse({ code: 'PLEDGE_CLOSED' })

  const payer = input.payer && !(await wholeFamily(context, found.donorId)).includes(input.payer) ? input.payer : null
  const payment = context.ids.next('payment')
  const ref = await nextNumber(context, 'PY', 6)
  await context.transaction.payment.create({
    data: {
      id: payment,
      ref,
      donorId: found.donorId,
      payerId: payer,
      pledgeId: found.id,
      windowId: found.window?.id ?? POOL,
      method: 'BANK_TRANSFER',
      status: 'EXPECTED',
      currency: input.amount.currency,
      amountMinor: input.amount.minor,
      feeMinor: input.fee?.minor ?? 0n,
      receivedOn: input.receivedOn,
      reference: parseCreditorReference(input.reference) ?? found.ref,
      recordedBy: personOf(context.actor),
      recordedAt: context.clock.now(),
      note: input.note,
    },
  })
  await context.audit({ name: 'payment.recorded', subject: `payment:${payment}`, after: { ref, ...input, payer } })
  return accept({ payment, ref })
})

function findPledge(context: CommandContext, typed: string) {
  const reference = parseCreditorReference(typed)
  return context.transaction.pledge.findFirst({
    where: reference ? { instalments: { some: { reference } } } : { ref: typed.trim().toUpperCase() },
    include: { window: { select: { id: true } } },
  })
}
