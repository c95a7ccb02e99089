import type { SubmissionResult } from '@conform-to/react'
import { useFormats, useMessages } from '#app/ui/language'
import { CheckboxField, PageForm, pageForm, RadioField, SelectField, SubmitButton, TextField } from '#app/ui/form'
import { PageHeading } from '#app/ui/primitives'
import { RECOGNITIONS } from '../domain/donor'
import { donorMessages } from '../messages'
import { useKindOptions } from './kind'

/** Registers a donor as a prospect, with the person who speaks for it. */
export function CreateDonorPage({ countries, lastResult }: { countries: readonly string[]; lastResult?: SubmissionResult<string[]> | null }) {
  const words = useMessages(donorMessages)
  const formats = useFormats()
  const kinds = useKindOptions()
  const { desk } = words
  const { fields, errors } = pageForm(['name', 'kind', 'country', 'language', 'recognition', 'contactName', 'email', 'contactFunction', 'another'], { lastResult, defaultValue: { language: 'en', recognition: 'NAME' } })
  const places = countries.map((iso2) => ({ value: iso2, label: formats.country(iso2) })).sort((a, b) => a.label.localeCompare(b.label, formats.language))
  return (
    <>
      <PageHeading title={desk.create} lead={desk.createLead} />
      <PageForm errors={errors}>
        <TextField {...fields.name} label={desk.name} />
        <SelectField {...fields.kind} label={desk.kind} options={kinds} />
        <SelectField {...fields.country} label={desk.country} options={places} />
        <RadioField {...fields.language} label={desk.language} look="segments" choices={[{ value: 'en', label: 'English' }, { value: 'fr', label: 'Français' }]} />
        <RadioField {...fields.recognition} label={desk.recognition} choices={RECOGNITIONS.map((choice) => ({ value: choice, label: words.recognitions[choice], hint: words.recognitionHints[choice] }))} />
        <TextField {...fields.contactName} label={desk.contactName} optional />
        <TextField {...fields.email} type="email" label={desk.email} optional />
        <TextField {...fields.contactFunction} label={desk.function} optional />
        {fields.another.errors ? <CheckboxField {...fields.another} label={words.twins.another} /> : null}
        <SubmitButton>{desk.create}</SubmitButton>
      </PageForm>
    </>
  )
}
