import { redirect } from 'react-router'
import { giftAmountForm } from '#app/features/pledges/forms/gift.form'
import { giveMessages } from '#app/features/pledges/messages/give'
import { getGiftAmount } from '#app/features/pledges/server/gift.queries.server'
import { saveGiftAmount } from '#app/features/pledges/server/save-gift.command.server'
import { GiftAmountPage } from '#app/features/pledges/ui/gift-amount-page'
import { act, load } from '#app/platform/http'
import { AMOUNT_FIELDS } from '../amount-fields'
import type { Route } from './+types/give-amount'

/** The amount is read back while it is typed. */
export const handle = { interactive: true }

export const loader = load('pledge.submit', async ({ context, param, language }) => {
  const gift = await getGiftAmount(context, param('gift'))
  if (gift.standing === 'promised' || gift.standing === 'ended') throw redirect(`/${language}/give/${param('gift')}/sent`)
  return { ...gift, title: giveMessages[language].amount.heading }
})

export const action = act('pledge.submit', {
  form: giftAmountForm,
  run: ({ context, param }, fields) => saveGiftAmount(context, { token: param('gift'), fields }),
  then: ({ token }, { language }) => `/${language}/give/${token}/who`,
  words: (language) => giveMessages[language].amountRefusals,
  fields: {
    ...AMOUNT_FIELDS,
    UNKNOWN_CURRENCY: 'amount',
    RATE_MISSING: 'amount',
    INSTALMENT_BELOW_MINOR_UNIT: 'count',
    INSTALMENTS_OUT_OF_RANGE: 'count',
    MONTHS_OUT_OF_RANGE: 'monthsBetween',
    DAY_MISSING: 'firstDueOn',
    DAY_PAST: 'firstDueOn',
  },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveAmount({ loaderData, actionData }: Route.ComponentProps) {
  return <GiftAmountPage {...loaderData} lastResult={actionData?.lastResult} />
}
