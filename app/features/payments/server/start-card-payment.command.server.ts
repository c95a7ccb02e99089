import { convertOn } from '#app/features/fund/server/fund.queries.server'
import { moneySettingOn } from '#app/features/settings/server/settings.queries.server'
import { POOL } from '#app/features/fund/domain/window'
import { unpaidMinor } from '#app/features/pledges/domain/payment-view'
import { OPEN_STATUSES, type PledgeStatus } from '#app/features/pledges/domain/pledge'
import { donorsFor, NotFound } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import { isMore, money, type Currency, type Money } from '#app/kernel/money'
import { isCardCurrency, toCardAmount } from '#app/kernel/money/card-amount'
import { command, nextNumber, type CommandContext } from '#app/platform/context'
import type { CardFailure } from '../domain/payment'

export type CardPayment = { payment: Id<'payment'>; ref: string; pledgeRef: string; amount: Money; email: string | null }

/** May this amount be charged by card today? Above the limit the transfer is the way. */
async function checkCardAmount(context: CommandContext, amount: Money): Promise<Result<null, CardFailure>> {
  if (!isCardCurrency(amount.currency)) return refuse({ code: 'CURRENCY_NOT_BY_CARD', currency: amount.currency })
  const units = toCardAmount(amount)
  if (units === null) return refuse({ code: 'AMOUNT_NOT_BY_CARD', amount })
  const limit = await moneySettingOn(context, 'card-online-limit')
  const converted = await convertOn(context, amount, context.clock.today())
  if (!converted.ok) return converted
  // Beside the limit in US dollars, the processor takes eight digits.
  if (isMore(converted.value.value, limit) || units > 99_999_999n) return refuse({ code: 'ABOVE_CARD_LIMIT', limit })
  return accept(null)
}

type Wanted = { pledge: Id<'pledge'>; amount: Money; email: string | null; language: Language }

/** A payment of this amount for this pledge that is still open, so that a second click pays nothing twice. */
async function openOrNew(context: CommandContext, { pledge, amount, email, language }: Wanted): Promise<CardPayment> {
  const row = await context.transaction.pledge.findUniqueOrThrow({ where: { id: pledge }, include: { window: { select: { id: true } } } })
  const open = await context.transaction.payment.findFirst({
    where: { pledgeId: pledge, method: 'CARD', status: 'INITIATED', currency: amount.currency, amountMinor: amount.minor },
    orderBy: { recordedAt: 'desc' },
  })
  if (open) return { payment: open.id as Id<'payment'>, ref: open.ref, pledgeRef: row.ref, amount, email: open.payerEmail }
  const payment = context.ids.next('payment')
  const ref = await nextNumber(context, 'PY', 6)
  await context.transaction.payment.create({
    data: {
      id: payment,
      ref,
      donorId: row.donorId,
      pledgeId: pledge,
      windowId: row.window?.id ?? POOL,
      method: 'CARD',
      status: 'INITIATED',
      currency: amount.currency,
      amountMinor: amount.minor,
      recordedAt: context.clock.now(),
      payerEmail: email,
      payerLanguage: language,
    },
  })
  await context.audit({ name: 'payment.initiated', subject: `payment:${payment}`, after: { ref, pledge, amount } })
  return { payment, ref, pledgeRef: row.ref, amount, email }
}

/** Says whether an amount can be paid by card, before anything is written. */
export const checkCard = command('payment.start-card', (context, input: { amount: Money }) => checkCardAmount(context, input.amount))

type Unpaid = Parameters<typeof unpaidMinor>[0]
type Payable = { id: string; status: string; currency: string }

/** May money be asked for, for this pledge, and of how much at most? Not for what has ended, is paid, or is on its way. */
async function decidePayable(context: CommandContext, pledge: Payable, instalments: readonly Unpaid[]): Promise<Result<Money, CardFailure>> {
  if (pledge.status !== 'DRAFT' && !OPEN_STATUSES.includes(pledge.status as PledgeStatus)) return refuse({ code: 'PLEDGE_CLOSED' })
  const left = instalments.reduce((sum, instalment) => sum + unpaidMinor(instalment), 0n)
  if (left === 0n) return refuse({ code: 'NOTHING_TO_PAY' })
  const processing = await context.transaction.payment.findFirst({ where: { pledgeId: pledge.id, status: 'PROCESSING' } })
  return processing ? refuse({ code: 'PAYMENT_UNDER_WAY', payment: processing.ref }) : accept(money(left, pledge.currency as Currency))
}

/** Starts the card payment of a gift that is being given now: of a part, or of all that is unpaid of its pledge, and of no more. */
export const startCardPayment = command('payment.start-card', async (context, input: { pledge: Id<'pledge'>; amount?: Money; email: string | null; language: Language }): Promise<Result<CardPayment, CardFailure>> => {
  const pledge = await context.transaction.pledge.findUniqueOrThrow({ where: { id: input.pledge }, include: { instalments: true } })
  const left = await decidePayable(context, pledge, pledge.instalments.map(unpaidOf))
  if (!left.ok) return left
  const amount = input.amount && isMore(left.value, input.amount) ? input.amount : left.value
  const allowed = await checkCardAmount(context, amount)
  if (!allowed.ok) return allowed
  return accept(await openOrNew(context, { ...input, amount }))
})

function unpaidOf({ amountMinor, paidMinor, waivedMinor, status }: { amountMinor: bigint; paidMinor: bigint; waivedMinor: bigint; status: string }): Unpaid {
  return { amountMinor, paidMinor, waivedMinor, status: status as Unpaid['status'] }
}

/** Starts the card payment of what is unpaid of one instalment of the donor's own pledge. */
export const startInstalmentPayment = command('payment.start-instalment', async (context, input: { instalment: Id<'instalment'> }): Promise<Result<CardPayment, CardFailure>> => {
  const instalment = await context.transaction.instalment.findFirst({
    where: { id: input.instalment, pledge: { donorId: { in: donorsFor(context.actor, 'payment.start-instalment') } } },
    include: { pledge: { select: { id: true, status: true, currency: true } } },
  })
  if (!instalment) throw new NotFound()
  if (instalment.pledge.status === 'DRAFT') return refuse({ code: 'PLEDGE_CLOSED' })
  const decided = await decidePayable(context, instalment.pledge, [unpaidOf(instalment)])
  if (!decided.ok) return decided
  const amount = decided.value
  const allowed = await checkCardAmount(context, amount)
  if (!allowed.ok) return allowed
  const email = context.actor.kind === 'person' ? context.actor.email : null
  return accept(await openOrNew(context, { pledge: instalment.pledgeId as Id<'pledge'>, amount, email, language: context.language }))
})
