import { donorsOf, NotFound } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command } from '#app/platform/context'
import { donorFamily } from './donors.queries.server'
import type { ReceiptPlan } from '../domain/choices'
import type { Recognition } from '../domain/donor'

type Choices = { donor: Id<'donor'>; recognition: Recognition; receipts: ReceiptPlan; /** The person's own; null leaves it as it is. */ reminders: boolean | null }

/** A donor's people change what the public sees from now on, how receipts come, and which mails they get themselves. */
export const choose = command('donor.choose', async (context, input: Choices): Promise<Result<null, never>> => {
  if (!donorsOf(context.actor).includes(input.donor)) throw new NotFound()
  const before = await context.transaction.donor.findUniqueOrThrow({ where: { id: input.donor }, include: { choice: true } })
  // What turned out to be another donor follows that one's choices.
  if (before.mergedIntoId) throw new NotFound()
  await context.transaction.donor.update({ where: { id: input.donor }, data: { recognition: input.recognition } })
  await context.transaction.donorChoice.upsert({ where: { donorId: input.donor }, create: { donorId: input.donor, receipts: input.receipts }, update: { receipts: input.receipts } })
  if (input.reminders !== null && context.actor.kind === 'person') await context.transaction.donorContact.updateMany({ where: { donorId: { in: await donorFamily(context, input.donor) }, email: context.actor.email }, data: { reminders: input.reminders } })
  await context.audit({ name: 'donor.chose', subject: `donor:${input.donor}`, before: { recognition: before.recognition, receipts: before.choice?.receipts ?? 'EACH' }, after: { recognition: input.recognition, receipts: input.receipts, reminders: input.reminders } })
  return accept(null)
})
