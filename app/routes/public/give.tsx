import { InKindChoice } from '#app/features/in-kind/ui/give-pages'
import { priorityMessages } from '#app/features/priorities/messages'
import { GIFT_PURPOSES } from '#app/features/pledges/domain/gift'
import { giveMessages } from '#app/features/pledges/messages/give'
import { GiveChooserPage } from '#app/features/pledges/ui/give-chooser-page'
import { OfferStaff } from '#app/features/placements/ui/offer-review-pages'
import { addressSetting } from '#app/features/settings/server/settings.queries.server'
import { load } from '#app/platform/http'
import type { Route } from './+types/give'

export const loader = load('pledge.submit', async ({ context, language }) => {
  const { options } = priorityMessages[language]
  const { purposes } = giveMessages[language]
  const offers = GIFT_PURPOSES.map((purpose) => ({ purpose, title: purposes[purpose], results: options[purpose].leadsTo }))
  return { contact: await addressSetting(context, 'team-address'), title: giveMessages[language].title, pool: offers[0]!, areas: offers.slice(1), action: `/${language}/give/start`, talkHref: `/${language}/give/something-else`, inKindAction: `/${language}/give/in-kind`, staffHref: `/${language}/give/staff` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Give({ loaderData }: Route.ComponentProps) {
  return (
    <GiveChooserPage pool={loaderData.pool} areas={loaderData.areas} action={loaderData.action} talkHref={loaderData.talkHref} contact={loaderData.contact}>
      <InKindChoice action={loaderData.inKindAction} />
      <OfferStaff href={loaderData.staffHref} />
    </GiveChooserPage>
  )
}
