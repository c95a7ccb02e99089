import type { SubmissionResult } from '@conform-to/react'
import type { Currency } from '#app/kernel/money'
import { useMessages } from '#app/ui/language'
import { AmountField, DateField, FieldSet, PageForm, pageForm, RadioField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { PageHeading } from '#app/ui/primitives'
import { ARRANGEMENTS } from '../domain/value'
import { placementMessages } from '../messages'

const NAMES = ['donor', 'arrangement', 'person', 'function', 'expertise', 'languages', 'level', 'fte', 'startsOn', 'endsOn', 'currency', 'amount'] as const

/** An offer that reached the team otherwise than online. */
export function RecordPlacementPage({ currencies, typed, lastResult }: { currencies: readonly Currency[]; /** What is known already. */ typed: Readonly<Record<string, string>>; lastResult?: SubmissionResult<string[]> | null }) {
  const words = useMessages(placementMessages)
  const { form } = words
  const { fields, errors } = pageForm(NAMES, { lastResult, defaultValue: { fte: '1', currency: 'USD', ...typed } })
  return (
    <>
      <PageHeading eyebrow={words.placements} title={form.title} lead={form.lead} />
      <PageForm errors={errors}>
        <TextField {...fields.donor} label={form.donor} hint={form.donorHint} />
        <RadioField {...fields.arrangement} label={form.arrangement} choices={ARRANGEMENTS.map((value) => ({ value, label: words.arrangements[value], hint: words.arrangementMeans[value] }))} />
        <TextField {...fields.person} label={form.person} optional />
        <TextField {...fields.function} label={form.function} />
        <TextAreaField {...fields.expertise} label={form.expertise} rows={3} optional />
        <TextField {...fields.languages} label={form.languages} optional />
        <TextField {...fields.level} label={form.level} optional />
        <FieldSet legend={words.list.dates} columns>
          <DateField {...fields.startsOn} label={form.startsOn} />
          <DateField {...fields.endsOn} label={form.endsOn} />
          <TextField {...fields.fte} label={form.fte} hint={form.fteHint} inputMode="decimal" width="short" />
        </FieldSet>
        <AmountField {...fields.amount} label={form.monthly} currencies={currencies} defaultCurrency={fields.currency.defaultValue} errors={[...(fields.amount.errors ?? []), ...(fields.currency.errors ?? [])]} />
        <SubmitButton>{form.submit}</SubmitButton>
      </PageForm>
    </>
  )
}
