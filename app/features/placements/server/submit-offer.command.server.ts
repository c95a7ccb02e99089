import { findDonorToPromise, type PromiseFailure } from '#app/features/donors/server/contacts.queries.server'
import { parseKind } from '#app/features/donors/domain/donor'
import { ensureDonor } from '#app/features/donors/server/create-donor.command.server'
import { ensurePerson, grantRole } from '#app/features/identity/server/ensure-person.command.server'
import { assert } from '#app/kernel/assert'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command, type CommandContext } from '#app/platform/context'
import { queueAskedMail, queueMail, type AskedMailFailure } from '#app/platform/mail'
import { offerLinkMail, offerReceivedMail } from '../documents/placement-mails'
import { decideStay, nextOfferStep } from '../domain/offer'
import { createPlacement, type OfferFailure } from './create-placement.server'
import { confirmTokenOf, offerDraftBy, type OfferDraft } from './offer-rows.server'

type Unready = { code: 'OFFER_SENT' } | { code: 'NOT_WHOLE' } | AskedMailFailure

/** Mails the link that sends an offer off: whoever opens it has that mailbox. `link` makes the address out of its token. */
export const sendOfferLink = command('placement.propose', async (context, input: { token: string; link: (token: string) => string }): Promise<Result<{ email: string }, Unready>> => {
  const draft = await offerDraftBy(context, { token: input.token })
  if (draft.placement) return refuse({ code: 'OFFER_SENT' })
  if (nextOfferStep(draft.fields) !== 'review') return refuse({ code: 'NOT_WHOLE' })
  const { email, contactName, arrangement } = draft.fields
  const stay = decideStay(arrangement!, draft.fields, { decimalComma: true, notBefore: null })
  assert(stay.ok && email && contactName && arrangement, 'an offer is sent once it is whole')
  const queued = await queueAskedMail(context, {
    about: `offer-link:${draft.id}`,
    to: { name: contactName, email },
    mail: offerLinkMail({ name: contactName, arrangement, function: draft.fields.function ?? '', startsOn: stay.value.startsOn, endsOn: stay.value.endsOn, link: input.link(confirmTokenOf(draft.id, email)), expiresAt: draft.expiresAt }, context.language),
  })
  return queued.ok ? accept({ email }) : queued
})

type Confirmed = { placement: Id<'placement'>; ref: string; email: string; isNew: boolean }

/** The mailed link was opened and the offer sent: there is a donor, a person who may enter its workspace, and a placement. */
export const confirmOffer = command('placement.confirm-by-link', async (context, input: { token: string; workspace: string }): Promise<Result<Confirmed, OfferFailure | PromiseFailure | { code: 'NOT_WHOLE' }>> => {
  const draft = await offerDraftBy(context, { confirm: input.token })
  const { email, contactName } = draft.fields
  if (nextOfferStep(draft.fields) !== 'review' || !email || !contactName) return refuse({ code: 'NOT_WHOLE' })
  if (draft.placement) {
    const known = await context.transaction.staffPlacement.findUniqueOrThrow({ where: { id: draft.placement } })
    return accept({ placement: known.id as Id<'placement'>, ref: known.ref, email, isNew: false })
  }
  const own = await findDonorToPromise(context, draft.fields.organisation ?? '', email)
  if (!own.ok) return own
  const person = await ensurePerson(context, { name: contactName, email, language: draft.language })
  const donor = own.value ?? (await newDonor(context, draft, person))
  const placed = await place(context, draft, donor)
  if (!placed.ok) return placed
  await grantRole(context, { person, role: 'donor-contact', donor, grantedBy: 'confirmed by a mailed link' })
  await context.transaction.placementDraft.update({ where: { id: draft.id }, data: { placementId: placed.value.placement, updatedAt: context.clock.now() } })
  await queueMail(context, { key: `offer-received:${placed.value.placement}`, to: { name: contactName, email }, mail: offerReceivedMail({ name: contactName, ref: placed.value.ref, link: input.workspace }, draft.language) })
  return accept({ ...placed.value, email, isNew: true })
})

async function place(context: CommandContext, { fields }: OfferDraft, donor: Id<'donor'>) {
  const arrangement = fields.arrangement!
  const stay = decideStay(arrangement, fields, { decimalComma: true, notBefore: null })
  assert(stay.ok, 'the stay was understood when it was typed')
  const { person = null, expertise = null, languages = null, level = null, contactName } = fields
  return createPlacement(context, { donor, arrangement, person, function: fields.function!, expertise, languages, level, ...stay.value }, { kind: 'PROPOSED', by: contactName, reason: fields.message })
}

async function newDonor(context: CommandContext, { fields, language }: OfferDraft, person: Id<'person'>): Promise<Id<'donor'>> {
  const [organisation, email] = [fields.organisation!, fields.email!]
  const kind = parseKind(fields.kind ?? '')
  assert(kind, 'the kind of donor was checked when it was typed')
  const made = await ensureDonor(context, { name: organisation, ...kind, country: fields.country ?? null, language, recognition: 'NAME', contact: { name: fields.contactName!, email, function: fields.contactFunction ?? null, person } })
  assert(made.ok, 'the giver was checked when it was typed')
  return made.value.donor
}
