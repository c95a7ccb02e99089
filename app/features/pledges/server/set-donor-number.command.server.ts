import { donorsFor, isTeam, NotFound } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command } from '#app/platform/context'

/** The donor's own grant or purchase-order number, as the donor or the team has it now: papers that were issued stay as they are, those to come carry it. */
export const setDonorNumber = command('pledge.set-donor-number', async (context, input: { pledge: Id<'pledge'>; number: string | null }): Promise<Result<{ ref: string }, never>> => {
  const mine = isTeam(context.actor) || context.actor.kind === 'system' ? {} : { donorId: { in: donorsFor(context.actor, 'pledge.set-donor-number') } }
  const pledge = await context.transaction.pledge.findFirst({ where: { AND: [{ id: input.pledge }, mine] }, select: { ref: true, donorNumber: true } })
  if (!pledge) throw new NotFound()
  const number = input.number?.trim() || null
  if (number === pledge.donorNumber) return accept({ ref: pledge.ref })
  await context.transaction.pledge.update({ where: { id: input.pledge }, data: { donorNumber: number } })
  await context.audit({ name: 'pledge.donor-number-set', subject: `pledge:${input.pledge}`, before: { donorNumber: pledge.donorNumber }, after: { donorNumber: number } })
  return accept({ ref: pledge.ref })
})
