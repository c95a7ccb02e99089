import type { RateFailure } from '#app/features/fund/domain/exchange'
import { ALL, keyOf } from '#app/features/fund/domain/measures'
import { convertOn, isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { NotFound, personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command, type CommandContext } from '#app/platform/context'
import { decideDelivery, decideReview, type DeedFailure, type DeliveryFailure, type OfferStatus, type ReviewFailure, type ValueBasis } from '../domain/lifecycle'
import { inKindValue } from '../domain/offer'
import { moveTo, openRowOf } from './rows.server'

type Done = { ref: string; status: OfferStatus }

/** OFFER-4: the team has seen a part of it arrive. It counts once another person has valued it. */
export const confirmDelivery = command('in-kind.manage', async (context, input: { offer: Id<'inKindOffer'>; quantity: string; on: Day; note: string | null }): Promise<Result<Done, DeliveryFailure>> => {
  const found = await openRowOf(context, input.offer, 'deliver')
  if (!found.ok) return found
  const row = found.value
  const decided = decideDelivery(row.quantity, row.deliveries.map((delivery) => delivery.quantity), input.quantity, input.on, context.clock.today())
  if (!decided.ok) return decided
  if (await isClosedOn(context, input.on)) return refuse({ code: 'PERIOD_CLOSED', day: input.on })
  const by = describeActor(context.actor)
  const data = { sequence: row.deliveries.length + 1, quantity: input.quantity, deliveredOn: input.on, note: input.note, recordedBy: personOf(context.actor), recordedByName: by.actorName }
  await context.transaction.inKindDelivery.create({ data: { id: context.ids.next('inKindDelivery'), offerId: row.id, ...data, recordedAt: context.clock.now() } })
  const status = decided.value.isWhole ? 'DELIVERED' : 'PARTLY_DELIVERED'
  await context.audit({ name: 'in-kind.delivery-confirmed', subject: `in-kind:${row.id}`, after: data })
  await moveTo(context, row, status, { event: 'in-kind.delivered', text: input.note })
  return accept({ ref: row.ref, status })
})

/** Nothing more will come of what was offered: what was delivered is all. */
export const closeDelivery = command('in-kind.manage', async (context, input: { offer: Id<'inKindOffer'>; reason: string }): Promise<Result<Done, DeedFailure>> => {
  const found = await openRowOf(context, input.offer, 'close')
  if (!found.ok) return found
  await moveTo(context, found.value, 'DELIVERED', { event: 'in-kind.delivered', text: input.reason, data: { statusReason: input.reason } })
  return accept({ ref: found.value.ref, status: await settle(context, { ...found.value, status: 'DELIVERED' }) })
})

export type DeliveryReview = { offer: Id<'inKindOffer'>; delivery: Id<'inKindDelivery'>; unitValue: string; basis: ValueBasis; evidence: string }

/** OFFER-2, OFFER-5: another person says what a delivery was worth, on what basis; from then on it counts, on its day, beside the cash. */
export const valueDelivery = command('in-kind.value', async (context, input: DeliveryReview): Promise<Result<Done, ReviewFailure | RateFailure>> => {
  const found = await openRowOf(context, input.offer, 'value')
  if (!found.ok) return found
  const row = found.value
  const delivery = row.deliveries.find((one) => one.id === input.delivery)
  if (!delivery) throw new NotFound()
  const by = personOf(context.actor)
  const decided = decideReview({ isValued: delivery.valuedAt !== null, recordedBy: delivery.recordedBy }, by)
  if (!decided.ok) return decided
  const value = inKindValue(delivery.quantity, input.unitValue, row.currency as Currency)
  if (!value || value.minor === 0n) return refuse({ code: 'VALUE_NOT_POSITIVE' })
  const on = delivery.deliveredOn as Day
  if (await isClosedOn(context, on)) return refuse({ code: 'PERIOD_CLOSED', day: on })
  const converted = await convertOn(context, value, on)
  if (!converted.ok) return converted

  const usdMinor = converted.value.value.minor
  const data = { valueMinor: value.minor, usdMinor, rateId: converted.value.rate.id, unitValue: input.unitValue, basis: input.basis, evidence: input.evidence, reviewerId: by, reviewedBy: describeActor(context.actor).actorName }
  await context.transaction.inKindDelivery.update({ where: { id: delivery.id }, data: { ...data, valuedAt: context.clock.now() } })
  await moveMeasures(context, [ALL, keyOf.area(row.priorityArea)].map((key) => ({ measure: 'inKind' as const, key, day: on, deltaMinor: usdMinor })))
  await context.audit({ name: 'in-kind.delivery-valued', subject: `in-kind:${row.id}`, after: { delivery: delivery.sequence, ...data } })
  return accept({ ref: row.ref, status: await settle(context, row) })
})

/** An offer is valued once all of it that comes has come, and each part of that has its value. */
async function settle(context: CommandContext, row: { id: string; status: OfferStatus }): Promise<OfferStatus> {
  const open = await context.transaction.inKindDelivery.count({ where: { offerId: row.id, valuedAt: null } })
  if (row.status !== 'DELIVERED' || open > 0) return row.status
  await moveTo(context, row, 'VALUED', { event: 'in-kind.valued' })
  return 'VALUED'
}
