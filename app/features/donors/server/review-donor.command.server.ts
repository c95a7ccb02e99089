import { NotFound } from '#app/kernel/access'
import { accept } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Day } from '#app/kernel/time'
import { command } from '#app/platform/context'
import { decideReview, type DueDiligence } from '../domain/due-diligence'

/** Moves a donor's due diligence; a clearance names the day on which it expires, and a note says why. */
export const reviewDonor = command('donor.review', async (context, input: { donor: Id<'donor'>; to: DueDiligence; expiresOn: Day | null; note: string }) => {
  const donor = await context.transaction.donor.findUnique({ where: { id: input.donor } })
  if (!donor || donor.mergedIntoId) throw new NotFound()
  const decided = decideReview(donor.dueDiligence as DueDiligence, input.to, input.expiresOn, context.clock.today())
  if (!decided.ok) return decided

  const after = { dueDiligence: decided.value.to, dueDiligenceExpiresOn: decided.value.expiresOn, dueDiligenceNote: input.note }
  await context.transaction.donor.update({ where: { id: input.donor }, data: after })
  await context.audit({
    name: 'donor.reviewed',
    subject: `donor:${input.donor}`,
    before: { dueDiligence: donor.dueDiligence, dueDiligenceExpiresOn: donor.dueDiligenceExpiresOn, dueDiligenceNote: donor.dueDiligenceNote },
    after,
  })
  return accept({ donor: input.donor })
})
