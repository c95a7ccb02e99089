import { findDonorToPromise, type PromiseFailure } from '#app/features/donors/server/contacts.queries.server'
import { parseKind, type Recognition } from '#app/features/donors/domain/donor'
import { ensureDonor } from '#app/features/donors/server/create-donor.command.server'
import type { RateFailure } from '#app/features/fund/domain/exchange'
import { ensurePerson, grantRole } from '#app/features/identity/server/ensure-person.command.server'
import { assert } from '#app/kernel/assert'
import { decideFile, type FileFailure, type SentFile } from '#app/kernel/evidence'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command, type CommandContext } from '#app/platform/context'
import { keepEvidence } from '#app/platform/files'
import { queueAskedMail, queueMail, type AskedMailFailure } from '#app/platform/mail'
import { offerLinkMail, offerReceivedMail } from '../documents/in-kind-mails'
import { nextDraftStep, type DraftFailure, type DraftFields, type DraftStep } from '../domain/draft'
import { confirmTokenOf, draftOf, draftToConfirm, understoodOffer } from './draft-rows.server'
import { createOffer } from './offer-in-kind.command.server'

type Sent = { step: Exclude<DraftStep, 'review'> } | { step: 'sent' }

/** Mails the link that confirms an offer: whoever opens it has that mailbox. What is not whole yet goes to its step. */
export const sendOfferLink = command('in-kind.offer', async (context, input: { token: string; link: (token: string) => string }): Promise<Result<Sent, DraftFailure | AskedMailFailure>> => {
  const draft = await draftOf(context, input.token)
  if (draft.offer) return refuse({ code: 'OFFER_SENT' })
  const step = nextDraftStep(draft.fields)
  if (step !== 'review') return accept({ step })
  const { email, contactName, description } = draft.fields
  assert(email && contactName && description, 'an offer is sent once it is whole')
  const queued = await queueAskedMail(context, {
    about: `offer-link:${draft.id}`,
    to: { name: contactName, email },
    mail: offerLinkMail({ name: contactName, description, link: input.link(confirmTokenOf(draft.id, email)), expiresAt: draft.expiresAt }, context.language),
  })
  return queued.ok ? accept({ step: 'sent' }) : queued
})

/** As many as one request may carry, each as large as may be. */
const FILES_AT_ONCE = 3

type Confirmed = { ref: string; email: string; isNew: boolean }

/** The mailed link was opened and the offer confirmed: there is a donor, a person who may enter its workspace, and an offer. */
export const confirmOffer = command('in-kind.confirm-by-link', async (context, input: { token: string; files?: readonly SentFile[]; origin: string }): Promise<Result<Confirmed, RateFailure | FileFailure | PromiseFailure | { code: 'TOO_MANY_AT_ONCE' }>> => {
  const draft = await draftToConfirm(context, input.token)
  const { fields } = draft
  assert(fields.email && fields.contactName && nextDraftStep(fields) === 'review', 'an offer is sent once it is whole')
  if (draft.offer) {
    const known = await context.transaction.inKindOffer.findUniqueOrThrow({ where: { id: draft.offer }, select: { ref: true } })
    return accept({ ref: known.ref, email: fields.email, isNew: false })
  }
  if ((input.files ?? []).length > FILES_AT_ONCE) return refuse({ code: 'TOO_MANY_AT_ONCE' })
  for (const [there, file] of (input.files ?? []).entries()) {
    const decided = decideFile(file, there)
    if (!decided.ok) return decided
  }
  const own = await findDonorToPromise(context, fields.organisation ?? '', fields.email)
  if (!own.ok) return own
  const person = await ensurePerson(context, { name: fields.contactName, email: fields.email, language: draft.language })
  const donor = own.value ?? (await newDonor(context, fields, draft.language, person))
  const offer = understoodOffer(fields, null)
  const made = await createOffer(context, { ...offer, donor, recognition: (fields.recognition ?? 'NAME') as Recognition, by: fields.contactName, note: fields.message ?? null })
  if (!made.ok) return made
  for (const file of input.files ?? []) {
    const kept = await keepEvidence(context, { file, subject: `in-kind:${made.value.offer}`, number: made.value.ref, donorId: donor })
    if (!kept.ok) return kept
  }
  await context.transaction.inKindDraft.update({ where: { id: draft.id }, data: { offerId: made.value.offer, submittedAt: context.clock.now() } })
  await grantRole(context, { person, role: 'donor-contact', donor, grantedBy: 'confirmed by a mailed link' })
  await queueMail(context, {
    key: `offer-received:${made.value.offer}`,
    to: { name: fields.contactName, email: fields.email },
    mail: offerReceivedMail({ name: fields.contactName, ref: made.value.ref, declared: offer.value, link: `${input.origin}/donor/in-kind/${made.value.ref}` }, draft.language),
  })
  return accept({ ref: made.value.ref, email: fields.email, isNew: true })
})

async function newDonor(context: CommandContext, fields: DraftFields, language: 'en' | 'fr', person: Id<'person'>): Promise<Id<'donor'>> {
  const kind = parseKind(fields.donorKind ?? '')
  assert(kind && fields.organisation && fields.email && fields.contactName, 'an offer is sent once it is whole')
  const made = await ensureDonor(context, {
    name: fields.organisation,
    ...kind,
    country: fields.country ?? null,
    language,
    recognition: (fields.recognition ?? 'NAME') as Recognition,
    contact: { name: fields.contactName, email: fields.email, function: fields.contactFunction ?? null, person },
  })
  assert(made.ok, 'the giver was checked when it was typed')
  return made.value.donor
}
