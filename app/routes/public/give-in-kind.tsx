import { redirect } from 'react-router'
import { noDetailForm } from '#app/features/in-kind/forms/offer.form'
import { startOffer } from '#app/features/in-kind/server/save-draft.command.server'
import { act, load } from '#app/platform/http'

/** The chooser is where one starts. */
export const loader = load('in-kind.offer', ({ language }) => {
  throw redirect(`/${language}/give`)
})

export const action = act('in-kind.offer', {
  form: noDetailForm,
  run: ({ context, url }) => startOffer(context, { area: url.searchParams.get('for') }),
  then: ({ token }, { language }) => `/${language}/give/in-kind/${token}/what`,
  words: () => ({}),
})

export default function GiveInKind() {
  return null
}
