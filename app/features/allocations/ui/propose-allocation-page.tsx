import type { SubmissionResult } from '@conform-to/react'
import type { Bilingual } from '#app/kernel/language'
import { useFormats, useMessages } from '#app/ui/language'
import { FieldSet, PageForm, pageForm, SelectField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { PageHeading } from '#app/ui/primitives'
import { MOST_LINES } from '../forms/allocation.form'
import { allocationMessages } from '../messages'
import { Shortfalls, type ShortfallRow } from './shortfalls'
import { useWindowName, type WindowRow } from './windows-table'

type Props = {
  windows: readonly WindowRow[]
  shortfalls: readonly ShortfallRow[]
  programmes: readonly { id: string; ref: string; title: Bilingual; area: string }[]
  cities: readonly { id: string; name: string; country: string }[]
  lastResult?: SubmissionResult<string[]> | null
}

const LINES = Array.from({ length: MOST_LINES }, (_, i) => i + 1)
/** Shown at first; the others open when one of them was filled. */
const FIRST = 4

/** A proposal: from which window, for which programme, to which cities. */
export function ProposeAllocationPage({ windows, shortfalls, programmes, cities, lastResult }: Props) {
  const words = useMessages(allocationMessages)
  const formats = useFormats()
  const nameOf = useWindowName()
  const names = ['window', 'programme', 'purpose', ...LINES.flatMap((n) => [`city${n}`, `amount${n}`])]
  const { fields, errors } = pageForm(names, { lastResult, defaultValue: { window: windows[0]?.id } })
  const places = [{ value: 'network', label: words.propose.network }, ...cities.map((city) => ({ value: city.id, label: `${city.name}, ${formats.country(city.country)}` }))]
  const line = (n: number) => (
    <FieldSet key={n} legend={words.propose.city(n)} columns>
      <SelectField {...fields[`city${n}`]!} label={words.propose.city(n)} options={places} />
      <TextField {...fields[`amount${n}`]!} label={words.propose.amount(n)} inputMode="decimal" />
    </FieldSet>
  )
  const usesMore = LINES.slice(FIRST).some((n) => fields[`city${n}`]?.defaultValue || fields[`amount${n}`]?.defaultValue)
  return (
    <>
      <PageHeading title={words.propose.title} lead={words.propose.lead} />
      <Shortfalls shortfalls={shortfalls} />
      <PageForm errors={errors}>
        <SelectField {...fields.window!} label={words.propose.window} placeholder={false} options={windows.map((window) => ({ value: window.id, label: words.propose.windowOption(nameOf(window), formats.money(window.available)) }))} />
        <SelectField {...fields.programme!} label={words.propose.programme} options={programmes.map((programme) => ({ value: programme.id, label: `${programme.area} · ${formats.text(programme.title)}` }))} />
        <TextAreaField {...fields.purpose!} label={words.propose.purpose} hint={words.propose.purposeHint} optional />
        <h2 className="section-title">{words.propose.lines}</h2>
        <p className="field-hint">{words.propose.linesHint}</p>
        {LINES.slice(0, FIRST).map(line)}
        <details open={usesMore}>
          <summary>+{MOST_LINES - FIRST}</summary>
          {LINES.slice(FIRST).map(line)}
        </details>
        <SubmitButton>{words.propose.submit}</SubmitButton>
      </PageForm>
    </>
  )
}
