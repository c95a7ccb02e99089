import { scheduleOfferForm } from '#app/features/in-kind/forms/offer.form'
import { inKindMessages } from '#app/features/in-kind/messages'
import { scheduleOffer } from '#app/features/in-kind/server/move-offer.command.server'
import { getOffer } from '#app/features/in-kind/server/offers.queries.server'
import { OfferPage } from '#app/features/in-kind/ui/offer-page'
import type { Day } from '#app/kernel/time'
import { act } from '#app/platform/http'
import type { Route } from './+types/schedule-offer'

export { loader, meta } from './offer'

export const action = act('in-kind.manage', {
  form: scheduleOfferForm,
  run: async ({ context, param }, { from, until, place }) => scheduleOffer(context, { offer: (await getOffer(context, param('offer'))).id, from: from as Day, until: (until ?? null) as Day | null, place: place ?? null }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/in-kind/${ref}`, notice: { tone: 'good', text: inKindMessages[language].deeds.schedule.done } }),
  words: (language) => inKindMessages[language].deedRefusals,
  fields: { DAYS_TURNED_ROUND: 'until' },
  conflicts: ['OFFER_CANNOT_MOVE'],
})

export default function ScheduleOffer({ loaderData, actionData }: Route.ComponentProps) {
  return <OfferPage {...loaderData} answer={{ deed: 'schedule', result: actionData?.lastResult }} />
}
