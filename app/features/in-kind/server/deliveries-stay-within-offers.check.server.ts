import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'
import { isAboveOffer, quantities } from '../domain/lifecycle'

/** OFFER-4: what was delivered of an offer never adds up to more than was offered. */
export const check: Check = {
  name: 'deliveries in kind stay within what was offered (OFFER-4)',
  async run(context) {
    const offers = await reading(context).inKindOffer.findMany({ where: { deliveries: { some: {} } }, select: { ref: true, quantity: true, deliveries: { select: { quantity: true } } } })
    return offers.flatMap(({ ref, quantity, deliveries }) => {
      const parts = deliveries.map((delivery) => delivery.quantity)
      return isAboveOffer(quantity, parts) ? [`Of ${ref}, ${quantities(quantity, parts).delivered} were delivered, and ${quantity} were offered.`] : []
    })
  },
}
