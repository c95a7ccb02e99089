import { reviewDonorForm } from '#app/features/donors/forms/donor.form'
import { donorMessages } from '#app/features/donors/messages'
import { getDonor } from '#app/features/donors/server/donors.queries.server'
import { reviewDonor } from '#app/features/donors/server/review-donor.command.server'
import type { Day } from '#app/kernel/time'
import { act } from '#app/platform/http'
import { DonorWithGifts } from './donor'
import type { Route } from './+types/review-donor'

export { loader, meta } from './donor'

export const action = act('donor.review', {
  form: reviewDonorForm,
  run: async ({ context, param }, { to, expiresOn, note }) => reviewDonor(context, { donor: (await getDonor(context, param('donor'))).id, to, expiresOn: (expiresOn as Day | undefined) ?? null, note }),
  then: (_, { param, language }) => ({ to: `/secretariat/donors/${param('donor')}`, notice: { tone: 'good', text: donorMessages[language].desk.reviewed } }),
  words: (language) => donorMessages[language].reviewRefusals,
  fields: { EXPIRY_MISSING: 'expiresOn', EXPIRY_PAST: 'expiresOn', NO_SUCH_MOVE: 'to' },
  conflicts: ['NO_SUCH_MOVE'],
})

export default function ReviewDonor({ loaderData, actionData }: Route.ComponentProps) {
  return <DonorWithGifts loaderData={loaderData} lastResult={actionData?.lastResult} />
}
