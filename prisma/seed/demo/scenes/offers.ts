// Gifts in kind: each offer goes as far as its line says; who confirms a delivery does not value it.
import { decideWorth } from '#app/features/in-kind/domain/new-offer'
import { acknowledgeOffer } from '#app/features/in-kind/server/acknowledge-offer.command.server'
import { confirmDelivery, valueDelivery } from '#app/features/in-kind/server/deliver-offer.command.server'
import { endNeed, linkOffer, recordNeed } from '#app/features/in-kind/server/needs.command.server'
import { acceptOffer, assessOffer, declineOffer, scheduleOffer } from '#app/features/in-kind/server/move-offer.command.server'
import { recordOffer } from '#app/features/in-kind/server/offer-in-kind.command.server'
import { getOffer, listOffers } from '#app/features/in-kind/server/offers.queries.server'
import type { Id } from '#app/kernel/identity'
import { day } from '#app/kernel/time'
import { NEEDS, OFFERS, type NeedLine, type OfferLine } from '../plot/offers'
import { must, ORIGIN } from '../stage'
import { known, type Play, type Scene } from './scene'

export function offerScenes(play: Play): Scene[] {
  return [...OFFERS.flatMap((line) => scenesOf(play, line)), ...NEEDS.flatMap((line) => needScenes(play, line))]
}

function scenesOf({ stage, donors }: Play, line: OfferLine): Scene[] {
  const officer = () => stage.as('officer')
  let offer: Id<'inKindOffer'>
  const scene = (on: string, tell: () => Promise<unknown>): Scene => ({ on: day(on), tell: async () => void (await tell()) })
  return [
    scene(line.on, async () => {
      const fields = { ...line, availableFrom: line.available?.[0], availableUntil: line.available?.[1], capacity: line.capacity ? String(line.capacity) : undefined }
      const worth = must(decideWorth(fields, null))
      ;({ offer } = must(await recordOffer(officer(), { donor: known(donors, line.donor), recognition: 'NAME', kind: line.kind, area: line.area, description: line.description, ...worth })))
    }),
    ...(line.assessed ? [scene(line.assessed, async () => must(await assessOffer(officer(), { offer })))] : []),
    ...(line.accepted ? [scene(line.accepted[0], async () => must(await acceptOffer(officer(), { offer, note: line.accepted![1], origin: ORIGIN })))] : []),
    ...(line.declined ? [scene(line.declined[0], async () => must(await declineOffer(officer(), { offer, reason: line.declined![1], origin: ORIGIN })))] : []),
    ...(line.scheduled ? [scene(line.scheduled[0], async () => must(await scheduleOffer(officer(), { offer, from: day(line.scheduled![1]), until: day(line.scheduled![2]), place: line.scheduled![3] })))] : []),
    ...(line.deliveries ?? []).flatMap(({ on, quantity, valued }, index) => [
      scene(on, async () => must(await confirmDelivery(officer(), { offer, quantity, on: day(on), note: null }))),
      ...(valued
        ? [
            scene(valued[0], async () => {
              const delivery = (await getOffer(officer(), offer)).deliveries[index]!
              must(await valueDelivery(stage.as('finance'), { offer, delivery: delivery.id, unitValue: valued[1], basis: valued[2], evidence: valued[3] }))
            }),
          ]
        : []),
    ]),
    ...(line.acknowledged ? [scene(line.acknowledged, async () => must(await acknowledgeOffer(officer(), { offer, origin: ORIGIN, demonstration: true })))] : []),
  ]
}

function needScenes({ stage, cities, donors }: Play, line: NeedLine): Scene[] {
  const officer = () => stage.as('officer')
  let need: string
  const { met } = line
  return [
    {
      on: day(line.on),
      async tell() {
        need = must(await recordNeed(officer(), { ...line, city: line.city ? known(cities, line.city) : null, programme: null, from: day(line.from), until: day(line.until) })).ref
      },
    },
    ...(met
      ? [
          {
            on: day(met[0]),
            async tell() {
              const { offers } = await listOffers(officer(), { donor: known(donors, met[1]) })
              must(await linkOffer(officer(), { need, offer: offers[0]!.id, origin: ORIGIN }))
              must(await endNeed(officer(), { need, to: 'MET', reason: met[2] }))
            },
          },
        ]
      : []),
  ]
}
