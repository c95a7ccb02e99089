import type { SubmissionResult } from '@conform-to/react'
import type { Currency } from '#app/kernel/money'
import { useFormats, useMessages } from '#app/ui/language'
import { CheckboxField, DateField, PageForm, pageForm, SelectField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { PageHeading, TextLink } from '#app/ui/primitives'
import { rateMessages } from '../messages'

type Props = { currencies: readonly Currency[]; begin: { currency: string; effectiveOn: string; source: string }; lastResult?: SubmissionResult<string[]> | null }

/** A rate as its source states it, typed by hand. */
export function RecordRatePage({ currencies, begin, lastResult }: Props) {
  const words = useMessages(rateMessages)
  const formats = useFormats()
  const { form } = words
  const { fields, errors } = pageForm(['currency', 'effectiveOn', 'unitsPerUsd', 'source', 'reason', 'isSure'], { lastResult, defaultValue: begin })
  const asksAgain = fields.isSure.errors !== undefined || fields.isSure.defaultValue === 'on'
  return (
    <>
      <PageHeading title={form.title} lead={form.lead} actions={<TextLink href="/secretariat/rates">{words.back}</TextLink>} />
      <PageForm errors={errors}>
        <SelectField {...fields.currency} label={form.currency} options={currencies.map((code) => ({ value: code, label: `${code} · ${formats.currencyName(code)}` }))} />
        <DateField {...fields.effectiveOn} label={form.effectiveOn} hint={form.effectiveOnHint} />
        <TextField {...fields.unitsPerUsd} label={form.units} hint={form.unitsHint} width="half" inputMode="decimal" autoComplete="off" />
        {asksAgain ? <CheckboxField name="isSure" label={form.isSure} errors={fields.isSure.errors} defaultChecked={fields.isSure.defaultValue === 'on'} /> : null}
        <TextField {...fields.source} label={form.source} hint={form.sourceHint} autoComplete="off" />
        <TextAreaField {...fields.reason} label={form.reason} hint={form.reasonHint} rows={3} optional />
        <SubmitButton>{form.submit}</SubmitButton>
      </PageForm>
    </>
  )
}
