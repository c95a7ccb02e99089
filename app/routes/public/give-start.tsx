import { redirect } from 'react-router'
import { startGiftForm } from '#app/features/pledges/forms/gift.form'
import { startGift } from '#app/features/pledges/server/save-gift.command.server'
import { act, load } from '#app/platform/http'

/** Begun from a link (`?for=PA1`) the chooser is where one starts. */
export const loader = load('pledge.submit', ({ language }) => {
  throw redirect(`/${language}/give`)
})

export const action = act('pledge.submit', {
  form: startGiftForm,
  run: ({ context }, { purpose }) => startGift(context, { purpose }),
  then: ({ token }, { language }) => `/${language}/give/${token}/amount`,
  words: () => ({}),
})

/** A purpose that is not offered: back to those that are. */
export default function GiveStart() {
  return null
}
