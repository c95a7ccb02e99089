import { listRecipients } from '#app/features/donors/server/contacts.queries.server'
import { donorsFor, isTeam, NotFound } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Day } from '#app/kernel/time'
import { command, type CommandContext } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { offerAcceptedMail, offerDeclinedMail } from '../documents/in-kind-mails'
import type { DeedFailure, ScheduleFailure } from '../domain/lifecycle'
import { moveTo, openRowOf, type OfferRow } from './rows.server'

type Offer = { offer: Id<'inKindOffer'> }
type Moved = { ref: string }

/** The team begins to look at what is offered. */
export const assessOffer = command('in-kind.manage', async (context, input: Offer): Promise<Result<Moved, DeedFailure>> => {
  const row = await openRowOf(context, input.offer, 'assess')
  if (!row.ok) return row
  await moveTo(context, row.value, 'UNDER_ASSESSMENT', { event: 'in-kind.assessed', data: {} })
  return accept({ ref: row.value.ref })
})

/** The team takes it, with what it found. */
export const acceptOffer = command('in-kind.manage', async (context, input: Offer & { note: string | null; origin: string }): Promise<Result<Moved, DeedFailure>> => {
  const row = await openRowOf(context, input.offer, 'accept')
  if (!row.ok) return row
  await moveTo(context, row.value, 'ACCEPTED', { event: 'in-kind.accepted', text: input.note })
  await tellDonor(context, row.value, { isAccepted: true, text: input.note, origin: input.origin })
  return accept({ ref: row.value.ref })
})

/** The team does not take it, and says why. */
export const declineOffer = command('in-kind.manage', async (context, input: Offer & { reason: string; origin: string }): Promise<Result<Moved, DeedFailure>> => {
  const row = await openRowOf(context, input.offer, 'decline')
  if (!row.ok) return row
  await moveTo(context, row.value, 'DECLINED', { event: 'in-kind.declined', text: input.reason, data: { statusReason: input.reason } })
  await tellDonor(context, row.value, { isAccepted: false, text: input.reason, origin: input.origin })
  return accept({ ref: row.value.ref })
})

/** The donor takes it back before anything was delivered. */
export const withdrawOffer = command('in-kind.withdraw', async (context, input: Offer & { reason: string }): Promise<Result<Moved, DeedFailure>> => {
  const row = await openRowOf(context, input.offer, 'withdraw')
  if (!row.ok) return row
  if (context.actor.kind === 'person' && !isTeam(context.actor) && !donorsFor(context.actor, 'in-kind.withdraw').some((donor) => donor === row.value.donorId)) throw new NotFound()
  await moveTo(context, row.value, 'WITHDRAWN', { event: 'in-kind.withdrawn', text: input.reason, data: { statusReason: input.reason } })
  return accept({ ref: row.value.ref })
})

/** When and where it comes, as agreed with the donor; agreed anew as long as nothing was delivered. */
export const scheduleOffer = command('in-kind.manage', async (context, input: Offer & { from: Day; until: Day | null; place: string | null }): Promise<Result<Moved, ScheduleFailure>> => {
  const row = await openRowOf(context, input.offer, 'schedule')
  if (!row.ok) return row
  if (input.until && input.until < input.from) return refuse({ code: 'DAYS_TURNED_ROUND' })
  await moveTo(context, row.value, 'SCHEDULED', { event: 'in-kind.scheduled', data: { scheduledFrom: input.from, scheduledUntil: input.until, scheduledPlace: input.place } })
  return accept({ ref: row.value.ref })
})

async function tellDonor(context: CommandContext, row: OfferRow, { isAccepted, text, origin }: { isAccepted: boolean; text: string | null; origin: string }): Promise<void> {
  const mailOf = isAccepted ? offerAcceptedMail : offerDeclinedMail
  for (const contact of await listRecipients(context, row.donorId, 'in-kind')) {
    const mail = mailOf({ name: contact.name, ref: row.ref, text, link: `${origin}/donor/in-kind/${row.ref}` }, contact.language)
    await queueMail(context, { key: `${mail.purpose}:${row.id}:${contact.id}`, to: { name: contact.name, email: contact.email }, mail })
  }
}
