import type { Id } from '#app/kernel/identity'
import { step } from '#app/platform/context'

/** Moves what remains of a donor's net programmable money in the pool; it may fall below zero after a refund. */
export const changePoolRemainder = step(async (context, input: { donor: Id<'donor'>; deltaMinor: bigint }): Promise<void> => {
  if (input.deltaMinor === 0n) return
  await context.transaction.poolRemainder.upsert({
    where: { donorId: input.donor },
    create: { donorId: input.donor, remainingMinor: input.deltaMinor },
    update: { remainingMinor: { increment: input.deltaMinor } },
  })
})
