import type { SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import type { Language } from '#app/kernel/language'
import { FieldSet, PageForm, pageForm, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { Breadcrumbs, Button, Notice, PageHeading, Section, type Breadcrumb } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { fieldOf, isOneLine, type Wording } from '../domain/template'
import { templateMessages } from '../messages'
import { partNames } from './parts'

type Place = { name: string; en: string; fr: string }
export type EditTemplateProps = {
  kind: 'mail' | 'agreement'
  title: string
  /** What the parts are called, where they have names of their own. */
  named?: Readonly<Record<string, string>>
  crumbs: readonly Breadcrumb[]
  wording: Wording
  /** Parts that only some of these texts have. */
  inSome: readonly string[]
  places: readonly Place[]
  version: number
  lastResult?: SubmissionResult<string[]> | null
  /** What was typed to be looked at, and how it reads. */
  looked?: { typed: Record<string, string>; shown: ReactNode } | null
}

/** The wording of a template, both languages beside each other; it can be looked at before it is saved. */
export function EditTemplatePage({ kind, title, named, crumbs, wording, inSome, places, version, lastResult, looked }: EditTemplateProps) {
  const words = useMessages(templateMessages)
  const { language: reader } = useFormats()
  const languages: readonly Language[] = reader === 'fr' ? ['fr', 'en'] : ['en', 'fr']
  const parts = Object.keys(wording.en)
  const names = partNames(parts, words, named)
  const shown = Object.fromEntries(languages.flatMap((language) => parts.map((part) => [fieldOf(language, part), wording[language][part]])))
  const { fields, errors } = pageForm(['note', ...Object.keys(shown)], { lastResult, defaultValue: looked ? looked.typed : shown })
  return (
    <>
      <Breadcrumbs items={crumbs} />
      <PageHeading title={words.editTitle(title)} lead={words.editLead[kind]} />
      {looked ? (
        <>
          <Notice tone="info">{words.unsaved}</Notice>
          {looked.shown}
        </>
      ) : null}
      <PageForm errors={errors} hidden={{ expected: String(version) }}>
        {parts.map((part) => (
          <FieldSet key={part} legend={names.get(part)!} hint={[inSome.includes(part) ? words.inSome : null, kind === 'agreement' || isOneLine(part) || part === 'signature' ? null : words.blank].filter(Boolean).join(' ') || undefined} columns>
            {languages.map((language) => {
              const field = fields[fieldOf(language, part)]!
              const label = words.field(names.get(part)!, words.languages[language])
              return isOneLine(part) ? <TextField key={language} {...field} label={label} autoComplete="off" /> : <TextAreaField key={language} {...field} label={label} rows={part === 'signature' ? 2 : 5} />
            })}
          </FieldSet>
        ))}
        <TextAreaField {...fields.note!} label={words.note} hint={words.noteHint} rows={2} />
        <SubmitButton aside={<Button variant="quiet" name="intent" value="preview">{words.lookFirst}</Button>}>{words.save}</SubmitButton>
      </PageForm>
      <Section title={words.places}>
        <p className="text-ink-2">{words.placesLead[kind]}</p>
        <DataTable
          caption={words.places}
          rows={places}
          rowKey={(place) => place.name}
          columns={[
            { key: 'place', header: words.place, primary: true, cell: (place) => <code>{`{${place.name}}`}</code> },
            ...languages.map((language) => ({ key: language, header: words.sample[language], cell: (place: Place) => place[language] })),
          ]}
          empty={null}
        />
      </Section>
    </>
  )
}
