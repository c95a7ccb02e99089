import { citiesOf, NotFound } from '#app/kernel/access'
import type { SentFile } from '#app/kernel/evidence'
import { refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command } from '#app/platform/context'
import { keepEvidence } from '#app/platform/files'
import { decideFileBeside, type AttachFailure } from '../domain/application'
import { stageOf } from '../domain/call'
import { callRow } from './rows.server'

/** CALL-8: lays a file beside one's own application while the call takes applications; it stays, and the team and the city can open it. */
export const attachFile = command('call.apply', async (context, { call: wanted, city, ...file }: SentFile & { call: string; city: string }): Promise<Result<{ document: Id<'document'> }, AttachFailure>> => {
  const call = await callRow(context, wanted)
  if (call.status === 'DRAFT' || !citiesOf(context.actor).some((own) => own === city)) throw new NotFound()
  const application = await context.transaction.callApplication.findUnique({ where: { callId_cityId: { callId: call.id, cityId: city } }, select: { id: true, ref: true } })
  const decided = decideFileBeside(stageOf(call, context.clock.now()), application !== null)
  if (!decided.ok) return decided
  if (!application) return refuse({ code: 'DRAFT_FIRST' })
  return keepEvidence(context, { file, subject: `application:${application.id}`, number: application.ref, cityId: city as Id<'city'> })
})
