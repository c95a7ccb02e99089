import { donorsFor, NotFound } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command } from '#app/platform/context'
import type { ReceiptPlan } from '../domain/choices'
import type { Recognition } from '../domain/donor'

type Choices = { donor: Id<'donor'>; recognition: Recognition; receipts: ReceiptPlan }

/** An administrator of a donor changes what the public sees of it from now on, and how receipts come. */
export const choose = command('donor.choose', async (context, input: Choices): Promise<Result<null, never>> => {
  if (!donorsFor(context.actor, 'donor.choose').includes(input.donor)) throw new NotFound()
  const before = await context.transaction.donor.findUniqueOrThrow({ where: { id: input.donor }, include: { choice: true } })
  // What turned out to be another donor follows that one's choices.
  if (before.mergedIntoId) throw new NotFound()
  await context.transaction.donor.update({ where: { id: input.donor }, data: { recognition: input.recognition } })
  await context.transaction.donorChoice.upsert({ where: { donorId: input.donor }, create: { donorId: input.donor, receipts: input.receipts }, update: { receipts: input.receipts } })
  await context.audit({ name: 'donor.chose', subject: `donor:${input.donor}`, before: { recognition: before.recognition, receipts: before.choice?.receipts ?? 'EACH' }, after: { recognition: input.recognition, receipts: input.receipts } })
  return accept(null)
})
