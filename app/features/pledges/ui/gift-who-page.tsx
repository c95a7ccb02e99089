import type { SubmissionResult } from '@conform-to/react'
import { RECOGNITIONS } from '#app/features/donors/domain/donor'
import { donorMessages } from '#app/features/donors/messages'
import { useKindOptions } from '#app/features/donors/ui/kind'
import { useFormats, useMessages } from '#app/ui/language'
import { PageForm, pageForm, RadioField, SelectField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { PageHeading, Steps } from '#app/ui/primitives'
import type { GiftFields } from '../domain/gift'
import { giveMessages } from '../messages/give'

const NAMES = ['organisation', 'kind', 'country', 'contactName', 'email', 'contactFunction', 'recognition', 'donorNumber', 'message'] as const

/** Who gives: the organisation, what kind of donor it is, and the person who answers for it. */
export function GiftWhoPage({ fields: saved, countries, lastResult }: { fields: GiftFields; countries: readonly string[]; lastResult?: SubmissionResult<string[]> | null }) {
  const words = useMessages(giveMessages)
  const donor = useMessages(donorMessages)
  const formats = useFormats()
  const { fields, errors } = pageForm(NAMES, { lastResult, defaultValue: { recognition: 'NAME', ...saved } })
  const kinds = useKindOptions()
  const places = countries.map((iso2) => ({ value: iso2, label: formats.country(iso2) })).sort((a, b) => a.label.localeCompare(b.label, formats.language))
  return (
    <>
      <Steps steps={[words.steps.purpose, words.steps.amount, words.steps.who, words.steps.review]} current={3} />
      <PageHeading title={words.who.heading} />
      <PageForm errors={errors}>
        <TextField {...fields.organisation} label={words.who.organisation} autoComplete="organization" />
        <SelectField {...fields.kind} label={words.who.kind} options={kinds} />
        <SelectField {...fields.country} label={words.who.country} options={places} autoComplete="country" />
        <TextField {...fields.contactName} label={words.who.contactName} autoComplete="name" />
        <TextField {...fields.email} type="email" label={words.who.email} hint={words.who.emailHint} autoComplete="email" />
        <TextField {...fields.contactFunction} label={words.who.contactFunction} autoComplete="organization-title" optional />
        <RadioField {...fields.recognition} label={words.who.recognition} choices={RECOGNITIONS.map((choice) => ({ value: choice, label: donor.recognitions[choice], hint: donor.recognitionHints[choice] }))} />
        <TextField {...fields.donorNumber} label={words.who.donorNumber} hint={words.who.donorNumberHint} optional />
        <TextAreaField {...fields.message} label={words.who.message} optional />
        <p className="text-small text-ink-2">{words.who.privacy}</p>
        <SubmitButton wide>{words.who.onward}</SubmitButton>
      </PageForm>
    </>
  )
}
