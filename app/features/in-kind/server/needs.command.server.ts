import { listRecipients } from '#app/features/donors/server/contacts.queries.server'
import type { ProgrammeArea } from '#app/features/priorities/domain'
import { inForceOn, NotFound, personOf } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { isLanguage } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command, nextNumber, type CommandContext } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { needMatchedMail, offerMatchedMail } from '../documents/in-kind-mails'
import { decideEnd, decideLink, decideNeed, type NeedDeedFailure, type NeedFailure, type NeedStatus } from '../domain/need'
import type { InKindKind } from '../domain/offer'
import { rowOf, type OfferRow } from './rows.server'

export type NewNeed = { city: Id<'city'> | null; programme: Id<'programme'> | null; kind: InKindKind; area: ProgrammeArea; description: string; quantity: string; unit: string | null; from: Day; until: Day }
type Need = { ref: string }

/** Writes down what a city, a programme or the team lacks. */
export const recordNeed = command('in-kind.manage', async (context, input: NewNeed): Promise<Result<Need, NeedFailure>> => {
  const decided = decideNeed(input)
  if (!decided.ok) return decided
  const { city, programme } = context.transaction
  if (input.city && !(await city.findUnique({ where: { id: input.city }, select: { id: true } }))) throw new NotFound()
  if (input.programme && !(await programme.findUnique({ where: { id: input.programme }, select: { id: true } }))) throw new NotFound()
  const id = context.ids.next('need')
  const ref = await nextNumber(context, 'ND')
  const data = { ref, cityId: input.city, programmeId: input.programme, kind: input.kind, priorityArea: input.area, description: input.description, quantity: input.quantity, unit: input.unit, neededFrom: input.from, neededUntil: input.until }
  await context.transaction.need.create({ data: { id, ...data, status: 'OPEN', recordedBy: personOf(context.actor), createdAt: context.clock.now() } })
  await context.audit({ name: 'need.recorded', subject: `need:${id}`, after: data })
  return accept({ ref })
})

async function needOf(context: CommandContext, ref: string) {
  const row = await context.transaction.need.findUnique({ where: { ref }, include: { matches: true, city: { select: { name: true } } } })
  if (!row) throw new NotFound()
  return { ...row, status: row.status as NeedStatus }
}

/** NEED-2: says that an offer serves a need; the donor and the city's focal points are told. */
export const linkOffer = command('in-kind.manage', async (context, input: { need: string; offer: Id<'inKindOffer'>; origin: string }): Promise<Result<Need, NeedDeedFailure>> => {
  const need = await needOf(context, input.need)
  const offer = await rowOf(context, input.offer)
  const known = await context.transaction.needMatch.findUnique({ where: { offerId: offer.id } })
  const decided = decideLink(
    { status: need.status, kind: need.kind, area: need.priorityArea, from: need.neededFrom as Day, until: need.neededUntil as Day },
    { kind: offer.kind, area: offer.priorityArea, from: offer.availableFrom as Day | null, until: offer.availableUntil as Day | null, status: offer.status, need: known?.needId ?? null },
  )
  if (!decided.ok) return decided
  await context.transaction.needMatch.create({ data: { offerId: offer.id, needId: need.id, linkedBy: describeActor(context.actor).actorName, linkedAt: context.clock.now() } })
  await context.audit({ name: 'need.matched', subject: `need:${need.id}`, after: { offer: offer.ref } }, { name: 'in-kind.matched', subject: `in-kind:${offer.id}`, after: { need: need.ref } })
  await tellBoth(context, need, offer, input.origin)
  return accept({ ref: need.ref })
})

/** NEED-1: it is met, or no longer wanted. */
export const endNeed = command('in-kind.manage', async (context, input: { need: string; to: 'MET' | 'DROPPED'; reason: string }): Promise<Result<Need, NeedDeedFailure>> => {
  const need = await needOf(context, input.need)
  const decided = decideEnd({ status: need.status, links: need.matches.length }, input.to)
  if (!decided.ok) return decided
  await context.transaction.need.update({ where: { id: need.id }, data: { status: input.to, statusReason: input.reason } })
  await context.audit({ name: 'need.ended', subject: `need:${need.id}`, before: { status: need.status }, after: { status: input.to, reason: input.reason } })
  return accept({ ref: need.ref })
})

async function tellBoth(context: CommandContext, need: Awaited<ReturnType<typeof needOf>>, offer: OfferRow, origin: string): Promise<void> {
  const spoken = (language: string) => (isLanguage(language) ? language : 'en')
  for (const contact of await listRecipients(context, offer.donorId, 'in-kind')) {
    const mail = offerMatchedMail({ name: contact.name, ref: offer.ref, need: need.description, link: `${origin}/donor/in-kind/${offer.ref}` }, contact.language)
    await queueMail(context, { key: `in-kind-matched:${offer.id}:${contact.id}`, to: { name: contact.name, email: contact.email }, mail })
  }
  if (!need.city) return
  for (const person of await context.transaction.person.findMany({ where: { grants: { some: { ...inForceOn(context.clock.today()), role: 'city-focal-point', cityId: need.cityId } } } })) {
    const mail = needMatchedMail({ name: person.name, ref: need.ref, city: need.city.name, need: need.description, offer: offer.description, link: `${origin}/city` }, spoken(person.language))
    await queueMail(context, { key: `need-matched:${need.id}:${offer.id}:${person.id}`, to: { name: person.name, email: person.email }, mail })
  }
}
