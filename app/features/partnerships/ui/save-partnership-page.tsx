import type { SubmissionResult } from '@conform-to/react'
import { useKindOptions } from '#app/features/donors/ui/kind'
import type { Currency } from '#app/kernel/money'
import { useFormats, useMessages } from '#app/ui/language'
import { AmountField, DateField, PageForm, pageForm, RadioField, SelectField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { PageHeading } from '#app/ui/primitives'
import { partnershipMessages } from '../messages'
import { usePurposeOptions } from './words'

const NAMES = ['organisation', 'kind', 'country', 'contactName', 'contactEmail', 'language', 'about', 'purpose', 'owner', 'probability', 'currency', 'amount', 'expectedOn', 'nextStep', 'nextStepOn'] as const

type Props = {
  /** The prospect that is edited; absent while one is added. */
  editing?: string
  typed: Partial<Record<(typeof NAMES)[number], string | null>>
  countries: readonly string[]
  currencies: readonly Currency[]
  team: readonly { id: string; name: string }[]
  lastResult?: SubmissionResult<string[]> | null
}

/** Adds a prospect or changes what is known of it. */
export function SavePartnershipPage({ editing, typed, countries, currencies, team, lastResult }: Props) {
  const { form } = useMessages(partnershipMessages)
  const formats = useFormats()
  const kinds = useKindOptions()
  const purposes = usePurposeOptions()
  const { fields, errors } = pageForm(NAMES, { lastResult, defaultValue: typed })
  const places = countries.map((iso2) => ({ value: iso2, label: formats.country(iso2) })).sort((a, b) => a.label.localeCompare(b.label, formats.language))
  return (
    <>
      <PageHeading title={editing ? form.editTitle(editing) : form.createTitle} lead={form.lead} />
      <PageForm errors={errors}>
        <TextField {...fields.organisation} label={form.organisation} hint={form.organisationHint} autoComplete="off" />
        <SelectField {...fields.kind} label={form.kind} hint={form.kindHint} options={kinds} optional />
        <SelectField {...fields.country} label={form.country} options={places} optional />
        <TextField {...fields.contactName} label={form.contactName} optional />
        <TextField {...fields.contactEmail} type="email" label={form.contactEmail} optional />
        <RadioField {...fields.language} label={form.language} look="segments" choices={[{ value: 'en', label: 'English' }, { value: 'fr', label: 'Français' }]} />
        <TextAreaField {...fields.about} label={form.about} />
        <SelectField {...fields.purpose} label={form.purpose} options={purposes} />
        <AmountField {...fields.amount} label={form.amount} hint={form.amountHint} currencies={currencies} defaultCurrency={fields.currency.defaultValue} optional />
        <TextField {...fields.probability} label={form.probability} hint={form.probabilityHint} width="short" inputMode="numeric" />
        <DateField {...fields.expectedOn} label={form.expectedOn} />
        <SelectField {...fields.owner} label={form.owner} options={team.map(({ id, name }) => ({ value: id, label: name }))} placeholder={form.nobody} optional />
        <TextField {...fields.nextStep} label={form.nextStep} />
        <DateField {...fields.nextStepOn} label={form.nextStepOn} />
        <SubmitButton>{editing ? form.save : form.create}</SubmitButton>
      </PageForm>
    </>
  )
}
