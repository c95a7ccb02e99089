import type { SubmissionResult } from '@conform-to/react'
import type { Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useMessages } from '#app/ui/language'
import { AmountField, DateField, PageForm, pageForm, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { PageHeading } from '#app/ui/primitives'
import { paymentMessages } from '../messages'

/** A transfer as the bank's line shows it. */
export function RecordWirePage({ currencies, today, lastResult }: { currencies: readonly Currency[]; today: Day; lastResult?: SubmissionResult<string[]> | null }) {
  const { wire } = useMessages(paymentMessages)
  const { fields, errors } = pageForm(['reference', 'currency', 'amount', 'fee', 'receivedOn', 'payer', 'note'], { lastResult, defaultValue: { currency: 'USD', receivedOn: today } })
  return (
    <>
      <PageHeading title={wire.title} lead={wire.lead} />
      <PageForm errors={errors}>
        <TextField {...fields.reference} label={wire.reference} hint={wire.referenceHint} width="half" autoComplete="off" />
        <AmountField {...fields.amount} label={wire.amount} hint={wire.amountHint} currencies={currencies} defaultCurrency={fields.currency.defaultValue} />
        <TextField {...fields.fee} label={wire.fee} hint={wire.feeHint} width="half" inputMode="decimal" optional />
        <DateField {...fields.receivedOn} label={wire.receivedOn} />
        <TextField {...fields.payer} label={wire.payer} hint={wire.payerHint} autoComplete="off" optional />
        <TextAreaField {...fields.note} label={wire.note} hint={wire.noteHint} optional />
        <SubmitButton>{wire.submit}</SubmitButton>
      </PageForm>
    </>
  )
}
