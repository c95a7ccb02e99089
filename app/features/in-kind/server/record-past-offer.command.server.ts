import type { Recognition } from '#app/features/donors/domain/donor'
import { ALL, keyOf } from '#app/features/fund/domain/measures'
import type { RateFailure } from '#app/features/fund/domain/exchange'
import { convertOn, isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { step } from '#app/platform/context'
import type { InKindKind } from '../domain/offer'

export type PastOffer = {
  ref: string
  donor: Id<'donor'>
  recognition: Recognition
  priorityArea: string
  kind: InKindKind
  description: string
  quantity: string
  unitValue: string
  /** Quantity times unit value. */
  value: Money
  /** The day on which all of it was delivered; null: it is offered. */
  deliveredOn: Day | null
}

/** Records an offer of the past; one that was delivered carries its confirmed value. OFFER-1. */
export const recordPastOffer = step(async (context, input: PastOffer): Promise<Result<{ offer: Id<'inKindOffer'> }, RateFailure | { code: 'PERIOD_CLOSED'; day: Day }>> => {
  const { ref, donor, value, deliveredOn: on } = input
  const converted = on ? await convertOn(context, value, on) : null
  if (converted && !converted.ok) return converted
  if (on && (await isClosedOn(context, on))) return refuse({ code: 'PERIOD_CLOSED', day: on })

  const [offer, now] = [context.ids.next('inKindOffer'), context.clock.now()]
  await context.transaction.inKindOffer.create({
    data: {
      id: offer,
      ref,
      donorId: donor,
      priorityArea: input.priorityArea,
      kind: input.kind,
      description: input.description,
      quantity: input.quantity,
      currency: value.currency,
      unitValue: input.unitValue,
      declaredMinor: value.minor,
      status: on ? 'VALUED' : 'OFFERED',
      recognition: input.recognition,
      createdAt: now,
      updatedAt: now,
    },
  })
  if (on && converted) {
    const usdMinor = converted.value.value.minor
    await context.transaction.inKindDelivery.create({
      data: {
        id: context.ids.next('inKindDelivery'),
        offerId: offer,
        sequence: 1,
        quantity: input.quantity,
        deliveredOn: on,
        valueMinor: value.minor,
        usdMinor,
        rateId: converted.value.rate.id,
        basis: 'carried by the import',
        reviewedBy: describeActor(context.actor).actorName,
        recordedAt: now,
        valuedAt: now,
      },
    })
    await moveMeasures(context, [ALL, keyOf.area(input.priorityArea)].map((key) => ({ measure: 'inKind' as const, key, day: on, deltaMinor: usdMinor })))
  }
  await context.audit({ name: on ? 'in-kind.valued' : 'in-kind.offered', subject: `in-kind:${offer}`, after: input })
  return accept({ offer })
})
