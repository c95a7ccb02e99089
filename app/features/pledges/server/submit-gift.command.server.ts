import { numberSetting } from '#app/features/settings/server/settings.queries.server'
import { parseKind, type Recognition } from '#app/features/donors/domain/donor'
import { ensureDonor } from '#app/features/donors/server/create-donor.command.server'
import { findDonorToPromise, findOwnDonor, type PromiseFailure } from '#app/features/donors/server/contacts.queries.server'
import { ensurePerson, grantRole } from '#app/features/identity/server/ensure-person.command.server'
import { assert } from '#app/kernel/assert'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command, type CommandContext } from '#app/platform/context'
import { queueAskedMail, queueMail, type AskedMailFailure } from '#app/platform/mail'
import { confirmationLinkMail, pledgeReceivedMail } from '../documents/gift-mails'
import type { CreatePledgeFailure } from '../domain/pledge'
import { createPledge } from './create-pledge.command.server'
import { confirmTokenOf, getGiftDraft, getGiftToConfirm, understoodAmount, type GiftDraft } from './gift-rows.server'
import { submitDraft } from './move-pledge.command.server'
import { getPledge } from './pledges.queries.server'

type Submitted = { pledge: Id<'pledge'>; ref: string; donor: Id<'donor'> }

/** The donor and the pledge that a gift describes; the same ones for a gift that was turned into them before. */
async function pledgeOf(context: CommandContext, draft: GiftDraft, status: 'DRAFT' | 'SUBMITTED', person: Id<'person'> | null): Promise<Result<Submitted, CreatePledgeFailure>> {
  const { fields } = draft
  if (draft.pledge) {
    const known = await context.transaction.pledge.findUniqueOrThrow({ where: { id: draft.pledge } })
    return accept({ pledge: known.id as Id<'pledge'>, ref: known.ref, donor: known.donorId as Id<'donor'> })
  }
  const kind = parseKind(fields.kind ?? '')
  assert(kind && fields.organisation && fields.email && fields.contactName, 'a gift is submitted once it is whole')
  const recognition = (fields.recognition ?? 'NAME') as Recognition
  const known = (person ? await findOwnDonor(context, fields.organisation, fields.email) : null) ?? (fields.donor ? (fields.donor as Id<'donor'>) : null)
  const donor = known ? accept({ donor: known }) : await ensureDonor(context, {
    name: fields.organisation,
    ...kind,
    country: fields.country ?? null,
    language: draft.language,
    recognition,
    contact: { name: fields.contactName, email: fields.email, function: fields.contactFunction ?? null, person },
  })
  assert(donor.ok, 'the giver was checked when it was typed')
  const today = context.clock.today()
  const { amount, schedule } = understoodAmount(fields, today, await numberSetting(context, 'payment-due-days'))
  const isPool = fields.purpose === 'MDFM'
  const pledge = await createPledge(context, {
    donor: donor.value.donor,
    modality: isPool ? 'MDFM' : 'EARMARKED',
    priorityArea: isPool ? null : fields.purpose,
    programme: null,
    amount,
    schedule,
    pledgedOn: today,
    recognition,
    donorNumber: fields.donorNumber ?? null,
    message: fields.message ?? null,
    status,
  })
  if (!pledge.ok) return pledge
  await context.transaction.giftDraft.update({ where: { id: draft.id }, data: { pledgeId: pledge.value.pledge, submittedAt: context.clock.now() } })
  return accept({ pledge: pledge.value.pledge, ref: pledge.value.ref, donor: donor.value.donor })
}

/** Mails the link that confirms a gift: whoever opens it has that mailbox. `link` makes the address out of its token. */
export const sendGiftLink = command('pledge.submit', async (context, input: { token: string; link: (token: string) => string }): Promise<Result<{ email: string }, { code: 'GIFT_SUBMITTED' } | AskedMailFailure>> => {
  const draft = await getGiftDraft(context, input.token)
  if (draft.standing === 'promised' || draft.standing === 'ended') return refuse({ code: 'GIFT_SUBMITTED' })
  const { email, contactName } = draft.fields
  assert(email && contactName, 'a gift is submitted once it is whole')
  const { amount } = understoodAmount(draft.fields, context.clock.today())
  const queued = await queueAskedMail(context, {
    about: `gift-link:${draft.id}`,
    to: { name: contactName, email },
    mail: confirmationLinkMail({ name: contactName, amount, purpose: draft.fields.purpose, link: input.link(confirmTokenOf(draft.id, email)), expiresAt: draft.expiresAt }, context.language),
  })
  return queued.ok ? accept({ email }) : queued
})

/** The mailed link was opened and the gift confirmed: there is a donor, a person who may enter its workspace, and a pledge. */
export const confirmGift = command('pledge.confirm-by-link', async (context, input: { token: string; workspace: string }): Promise<Result<Submitted & { person: Id<'person'>; email: string; isNew: boolean }, CreatePledgeFailure | PromiseFailure>> => {
  const draft = await getGiftToConfirm(context, input.token)
  const { email, contactName } = draft.fields
  assert(email && contactName, 'a gift is submitted once it is whole')
  const person = await ensurePerson(context, { name: contactName, email, language: draft.language })
  const isNew = draft.standing === 'typed' || draft.standing === 'waiting'
  const own = isNew ? await findDonorToPromise(context, draft.fields.organisation ?? '', email) : accept(null)
  if (!own.ok) return own
  const submitted = await pledgeOf(context, draft, 'SUBMITTED', person)
  if (!submitted.ok) return submitted
  if (draft.standing === 'waiting') {
    const promised = await submitDraft(context, { pledge: submitted.value.pledge })
    assert(promised.ok, 'what waits for its card can be promised')
  }
  await context.transaction.donorContact.updateMany({ where: { donorId: submitted.value.donor, email: email.trim().toLowerCase(), personId: null }, data: { personId: person } })
  await grantRole(context, { person, role: 'donor-contact', donor: submitted.value.donor, grantedBy: 'confirmed by a mailed link' })
  if (isNew) {
    const pledge = await getPledge({ ...context, actor: { kind: 'system', name: 'giving' } }, submitted.value.pledge)
    await queueMail(context, { key: `pledge-received:${pledge.id}`, to: { name: contactName, email }, mail: pledgeReceivedMail({ name: contactName, pledge, link: input.workspace }, draft.language) })
  }
  return accept({ ...submitted.value, person, email, isNew })
})

/** A gift that is paid by card at once, without an account: its pledge waits as a draft for the money. */
export const prepareCardGift = command('pledge.submit', async (context, input: { token: string }): Promise<Result<Submitted & { email: string }, CreatePledgeFailure>> => {
  const draft = await getGiftDraft(context, input.token)
  const submitted = await pledgeOf(context, draft, 'DRAFT', null)
  return submitted.ok ? accept({ ...submitted.value, email: draft.fields.email! }) : submitted
})
