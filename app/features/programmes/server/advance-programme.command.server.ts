import { NotFound } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command } from '#app/platform/context'
import { decideAdvance, type AdvanceFailure, type ProgrammeStatus } from '../domain'

/** Moves a programme along its life, or cancels it. PROGRAMME-1. */
export const advanceProgramme = command('programme.manage', async (context, input: { programme: Id<'programme'>; to: ProgrammeStatus }): Promise<Result<{ ref: string; status: ProgrammeStatus }, AdvanceFailure>> => {
  const programme = await context.transaction.programme.findUnique({ where: { id: input.programme }, select: { ref: true, status: true } })
  if (!programme) throw new NotFound()
  const decided = decideAdvance(programme.status as ProgrammeStatus, input.to)
  if (!decided.ok) return decided

  await context.transaction.programme.update({ where: { id: input.programme }, data: { status: decided.value } })
  await context.audit({ name: 'programme.advanced', subject: `programme:${input.programme}`, before: { status: programme.status }, after: { status: decided.value } })
  return accept({ ref: programme.ref, status: decided.value })
})
