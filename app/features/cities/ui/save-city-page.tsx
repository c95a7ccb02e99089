import type { SubmissionResult } from '@conform-to/react'
import { useFormats, useMessages } from '#app/ui/language'
import { CheckboxField, DateField, FieldSet, PageForm, pageForm, SelectField, SubmitButton, TextField } from '#app/ui/form'
import { PageHeading } from '#app/ui/primitives'
import { cityMessages } from '../messages'

const NAMES = ['name', 'country', 'memberSince', 'memberUntil', 'longitude', 'latitude', 'source', 'differsFromTwin'] as const

export type CityTyped = Partial<Record<(typeof NAMES)[number], string | null>>

type Props = {
  /** The city that is corrected; absent while one is registered. */
  city?: { name: string; typed: CityTyped } | null
  countries: readonly string[]
  lastResult?: SubmissionResult<string[]> | null
}

/** Registers a city or corrects it. */
export function SaveCityPage({ city, countries, lastResult }: Props) {
  const words = useMessages(cityMessages)
  const formats = useFormats()
  const { form } = words
  const { fields, errors } = pageForm(NAMES, { lastResult, defaultValue: city?.typed })
  const places = countries.map((iso2) => ({ value: iso2, label: formats.country(iso2) })).sort((a, b) => a.label.localeCompare(b.label, formats.language))
  const { defaultValue: ticked, ...twin } = fields.differsFromTwin
  return (
    <>
      <PageHeading title={city ? form.editTitle(city.name) : form.createTitle} lead={city ? undefined : form.createLead} />
      <PageForm errors={errors}>
        <TextField {...fields.name} label={words.fields.name} hint={form.nameHint} />
        {twin.errors?.length || ticked ? <CheckboxField {...twin} label={form.differs} defaultChecked={ticked === 'on'} /> : null}
        <SelectField {...fields.country} label={words.fields.country} options={places} />
        <DateField {...fields.memberSince} label={words.fields.since} hint={form.sinceHint} optional />
        <DateField {...fields.memberUntil} label={words.fields.until} hint={form.untilHint} optional />
        <FieldSet legend={words.fields.position} hint={form.positionHint} columns>
          <TextField {...fields.longitude} label={form.longitude} width="short" inputMode="decimal" optional />
          <TextField {...fields.latitude} label={form.latitude} width="short" inputMode="decimal" optional />
        </FieldSet>
        <TextField {...fields.source} label={words.fields.source} hint={form.sourceHint} optional />
        <SubmitButton>{city ? form.save : form.create}</SubmitButton>
      </PageForm>
    </>
  )
}
