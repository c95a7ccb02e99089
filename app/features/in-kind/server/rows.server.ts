import { describeActor } from '#app/platform/audit'
import { donorsOf, isTeam, NotFound, type Actor } from '#app/kernel/access'
import type { CommandContext } from '#app/platform/context'
import { decideDeed, type DeedFailure, type OfferDeed, type OfferStatus } from '../domain/lifecycle'
import { accept, type Result } from '#app/kernel/failure'

/** The offers that the actor may see: the team and the system all, a donor's people their own. */
export function visibleTo(actor: Actor) {
  return isTeam(actor) || actor.kind === 'system' ? {} : { donorId: { in: donorsOf(actor) } }
}

/** The offer inside a command, with its deliveries; not found where there is none that the actor may see. */
export async function rowOf(context: CommandContext, offer: string) {
  const row = await context.transaction.inKindOffer.findFirst({ where: { AND: [{ id: offer }, visibleTo(context.actor)] }, include: { deliveries: { orderBy: { sequence: 'asc' } } } })
  if (!row) throw new NotFound()
  return { ...row, status: row.status as OfferStatus }
}
export type OfferRow = Awaited<ReturnType<typeof rowOf>>

/** OFFER-3: the offer, where the deed may be done to it now. */
export async function openRowOf(context: CommandContext, offer: string, deed: OfferDeed): Promise<Result<OfferRow, DeedFailure>> {
  const row = await rowOf(context, offer)
  const decided = decideDeed(row.status, deed)
  return decided.ok ? accept(row) : decided
}

/** Adds a line to the history, after the last one. */
export async function appendStep(context: CommandContext, offer: string, status: OfferStatus, text: string | null, by?: string): Promise<void> {
  const last = await context.transaction.inKindStep.findFirst({ where: { offerId: offer }, orderBy: { sequence: 'desc' }, select: { sequence: true } })
  await context.transaction.inKindStep.create({
    data: { id: context.ids.next('inKindStep'), offerId: offer, sequence: (last?.sequence ?? 0) + 1, status, text, byName: by ?? describeActor(context.actor).actorName, at: context.clock.now() },
  })
}

/** The offer stands somewhere else now: the row, its history and the audit trail say so. */
export async function moveTo(context: CommandContext, row: { id: string; status: OfferStatus }, to: OfferStatus, more: { text?: string | null; data?: Record<string, unknown>; event: string }): Promise<void> {
  await context.transaction.inKindOffer.update({ where: { id: row.id }, data: { status: to, updatedAt: context.clock.now(), ...more.data } })
  await appendStep(context, row.id, to, more.text ?? null)
  await context.audit({ name: more.event, subject: `in-kind:${row.id}`, before: { status: row.status }, after: { status: to, ...(more.text ? { text: more.text } : {}), ...more.data } })
}
