import type { FileFailure, SentFile } from '#app/kernel/evidence'
import { donorsFor, isTeam, NotFound } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command } from '#app/platform/context'
import { keepEvidence } from '#app/platform/files'
import type { DeedFailure } from '../domain/lifecycle'
import { openRowOf } from './rows.server'

/** Lays a file beside an offer that is not over; its donor's people and the team can open it. */
export const layEvidence = command('in-kind.lay-evidence', async (context, { offer, file }: { offer: Id<'inKindOffer'>; file: SentFile }): Promise<Result<{ ref: string; document: Id<'document'> }, FileFailure | DeedFailure>> => {
  const row = await openRowOf(context, offer, 'evidence')
  if (!row.ok) return row
  const { id, ref, donorId } = row.value
  if (!isTeam(context.actor) && !donorsFor(context.actor, 'in-kind.lay-evidence').some((donor) => donor === donorId)) throw new NotFound()
  const kept = await keepEvidence(context, { file, subject: `in-kind:${id}`, number: ref, donorId: donorId as Id<'donor'> })
  return kept.ok ? accept({ ref, ...kept.value }) : kept
})
