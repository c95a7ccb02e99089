import type { SubmissionResult } from '@conform-to/react'
import { useWindowName, type WindowRow } from '#app/features/allocations/ui/windows-table'
import { REGIONS } from '#app/features/cities/domain'
import type { Bilingual } from '#app/kernel/language'
import { useFormats, useMessages } from '#app/ui/language'
import { CheckboxField, DateField, FieldSet, PageForm, pageForm, SelectField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { PageHeading } from '#app/ui/primitives'
import { MOST_CRITERIA } from '../domain/call'
import { TIME_ZONES } from '../domain/deadline'
import { callMessages } from '../messages'

const ROWS = Array.from({ length: MOST_CRITERIA }, (_, i) => i + 1)
/** Shown at first; the others open when one of them was filled. */
const FIRST = 3
const NAMES = ['titleEn', 'titleFr', 'textEn', 'textFr', 'window', 'programme', 'amount', 'floor', 'ceiling', 'opensOn', 'deadlineOn', 'deadlineTime', 'timeZone', 'membersOnly', 'ldcOnly', 'region', 'talkFrom', ...ROWS.flatMap((n) => [`criterionEn${n}`, `criterionFr${n}`, `weight${n}`])]

export type CallTyped = Readonly<Record<string, string | null | undefined>>

type Props = {
  /** The draft that is corrected; absent while one is written. */
  call?: { ref: string; typed: CallTyped } | null
  windows: readonly WindowRow[]
  programmes: readonly { id: string; title: Bilingual; area: string }[]
  lastResult?: SubmissionResult<string[]> | null
}

/** Writes a call down, or corrects it while it is a draft. */
export function SaveCallPage({ call, windows, programmes, lastResult }: Props) {
  const { form, zones, regions } = useMessages(callMessages)
  const formats = useFormats()
  const nameOf = useWindowName()
  const { fields, errors } = pageForm(NAMES, { lastResult, defaultValue: call?.typed ?? { window: windows[0]?.id, deadlineTime: '23:59', timeZone: 'Europe/Berlin', talkFrom: '1.00' } })
  const of = (name: string) => fields[name]!
  const ticked = (name: string) => {
    const { defaultValue, ...field } = of(name)
    return { ...field, defaultChecked: defaultValue === 'on' }
  }
  const row = (n: number) => (
    <FieldSet key={n} legend={form.criterionEn(n)} columns>
      <TextField {...of(`criterionEn${n}`)} label={form.criterionEn(n)} />
      <TextField {...of(`criterionFr${n}`)} label={form.criterionFr(n)} />
      <TextField {...of(`weight${n}`)} label={form.weight(n)} inputMode="numeric" width="short" />
    </FieldSet>
  )
  const usesMore = ROWS.slice(FIRST).some((n) => of(`criterionEn${n}`).defaultValue || of(`criterionFr${n}`).defaultValue || of(`weight${n}`).defaultValue)
  return (
    <>
      <PageHeading title={call ? form.editTitle(call.ref) : form.createTitle} lead={form.lead} />
      <PageForm errors={errors}>
        <TextField {...of('titleEn')} label={form.titleEn} />
        <TextField {...of('titleFr')} label={form.titleFr} />
        <TextAreaField {...of('textEn')} label={form.textEn} hint={form.textHint} rows={6} />
        <TextAreaField {...of('textFr')} label={form.textFr} rows={6} />
        <SelectField {...of('window')} label={form.window} placeholder={false} options={windows.map((window) => ({ value: window.id, label: form.windowOption(nameOf(window), formats.money(window.available)) }))} />
        <SelectField {...of('programme')} label={form.programme} hint={form.programmeHint} options={programmes.map((programme) => ({ value: programme.id, label: `${programme.area} · ${formats.text(programme.title)}` }))} />
        <FieldSet legend={form.money} hint={form.amountHint} columns>
          <TextField {...of('amount')} label={form.amount} inputMode="decimal" />
          <TextField {...of('floor')} label={form.floor} inputMode="decimal" />
          <TextField {...of('ceiling')} label={form.ceiling} inputMode="decimal" />
        </FieldSet>
        <FieldSet legend={form.when} columns>
          <DateField {...of('opensOn')} label={form.opensOn} />
          <DateField {...of('deadlineOn')} label={form.deadlineOn} />
          <TextField {...of('deadlineTime')} label={form.deadlineTime} hint={form.deadlineTimeHint} width="short" />
          <SelectField {...of('timeZone')} label={form.timeZone} placeholder={false} options={TIME_ZONES.map((zone) => ({ value: zone, label: zones[zone] }))} />
        </FieldSet>
        <FieldSet legend={form.who}>
          <CheckboxField {...ticked('membersOnly')} label={form.membersOnly} />
          <CheckboxField {...ticked('ldcOnly')} label={form.ldcOnly} />
          <SelectField {...of('region')} label={form.region} placeholder={form.everyRegion} width="half" options={REGIONS.map((region) => ({ value: region, label: regions[region] }))} />
        </FieldSet>
        <h2 className="section-title">{form.criteria}</h2>
        <p className="field-hint">{form.criteriaHint}</p>
        {ROWS.slice(0, FIRST).map(row)}
        <details open={usesMore}>
          <summary>{form.more}</summary>
          {ROWS.slice(FIRST).map(row)}
        </details>
        <TextField {...of('talkFrom')} label={form.talkFrom} hint={form.talkFromHint} width="short" inputMode="decimal" />
        <SubmitButton>{form.save}</SubmitButton>
      </PageForm>
    </>
  )
}
