import type { SubmissionResult } from '@conform-to/react'
import type { Formats } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { DateField, PageForm, pageForm, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, PageHeading, Section, StatusTag, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { readLadder, readMoney, SETTINGS, type SettingKey } from '../domain/settings'
import { settingMessages } from '../messages'

type Change = { id: string; value: string; before: string; effectiveOn: Day; reason: string; recordedBy: string; recordedAt: Date; isAhead: boolean }
type Setting = { key: SettingKey; value: string; start: string; next: { value: string; effectiveOn: Day } | null; changes: readonly Change[] }
type Words = (typeof settingMessages.en)['thresholds']

/** A kept value as people read it. */
function worded(key: SettingKey, value: string, words: Words, formats: Formats): string {
  switch (SETTINGS[key].kind) {
    case 'MONEY':
      return formats.money(readMoney(value))
    case 'DAYS':
      return words.days(value)
    case 'PERCENT':
      return words.percent(value)
    case 'LADDER':
      return formats.list(readLadder(value).map((day) => (day < 0 ? words.rungBefore(String(-day)) : words.rungAfter(String(day)))))
    case 'ADDRESS':
      return value
  }
}

/** Every day and threshold that the team can set, with what it is, was to begin with, and will be. */
export function ThresholdsPage({ settings, mayChange }: { settings: readonly Setting[]; mayChange: boolean }) {
  const all = useMessages(settingMessages)
  const words = all.thresholds
  const formats = useFormats()
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} actions={<TextLink href="/secretariat/settings">{all.title}</TextLink>} />
      <DataTable
        caption={words.title}
        rows={settings}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'name',
            header: words.name,
            primary: true,
            cell: (row) => (
              <>
                <span className="font-semibold">{all.settings[row.key].name}</span>
                <p className="text-small text-ink-2">{all.settings[row.key].text}</p>
              </>
            ),
          },
          { key: 'now', header: words.now, cell: (row) => worded(row.key, row.value, words, formats) },
          { key: 'start', header: words.start, cell: (row) => worded(row.key, row.start, words, formats) },
          { key: 'next', header: words.next, cell: (row) => (row.next ? words.from(worded(row.key, row.next.value, words, formats), formats.shortDay(row.next.effectiveOn)) : '') },
          { key: 'change', header: words.history, cell: (row) => <TextLink href={`/secretariat/settings/thresholds/${row.key}`}>{mayChange ? words.change : words.history}</TextLink> },
        ]}
        empty={null}
      />
    </>
  )
}

/** One of them: what it means, its bounds, its history, and the form that changes it. */
export function ThresholdPage({ setting, earliest, mayChange, lastResult }: { setting: Setting; earliest: Day; mayChange: boolean; lastResult?: SubmissionResult<string[]> | null }) {
  const all = useMessages(settingMessages)
  const words = all.thresholds
  const formats = useFormats()
  const { key } = setting
  const { fields, errors } = pageForm(['value', 'effectiveOn', 'reason'], { lastResult, defaultValue: { effectiveOn: earliest } })
  const spec = SETTINGS[key]
  const bounds = spec.kind === 'ADDRESS' ? words.bounds.ADDRESS : spec.kind === 'MONEY' ? words.bounds.MONEY(formats.money(spec.least), formats.money(spec.most)) : words.bounds[spec.kind](String(spec.least), String(spec.most))
  return (
    <>
      <PageHeading eyebrow={all.settings[key].name} title={worded(key, setting.value, words, formats)} lead={all.settings[key].text} actions={<TextLink href="/secretariat/settings/thresholds">{words.title}</TextLink>} />
      {mayChange ? (
        <PageForm errors={errors}>
          <TextField {...fields.value} label={words.value} hint={bounds} width={spec.kind === 'ADDRESS' ? 'full' : 'half'} autoComplete="off" />
          <DateField {...fields.effectiveOn} label={words.effectiveOn} min={earliest} />
          <TextAreaField {...fields.reason} label={words.reason} hint={words.reasonHint} rows={3} />
          <SubmitButton>{words.submit}</SubmitButton>
        </PageForm>
      ) : (
        <p className="text-ink-2">{words.adminOnly}</p>
      )}
      <Section title={words.history}>
        <DataTable
          caption={words.history}
          rows={setting.changes}
          rowKey={(row) => row.id}
          columns={[
            { key: 'from', header: words.columns.from, primary: true, cell: (row) => (<>{formats.shortDay(row.effectiveOn)} {row.isAhead ? <StatusTag tone="waiting">{words.ahead}</StatusTag> : null}</>) },
            { key: 'before', header: words.columns.before, cell: (row) => worded(key, row.before, words, formats) },
            { key: 'after', header: words.columns.after, cell: (row) => worded(key, row.value, words, formats) },
            { key: 'reason', header: words.columns.reason, cell: (row) => row.reason },
            { key: 'recorded', header: words.columns.recorded, cell: (row) => words.by(row.recordedBy, formats.instant(row.recordedAt)) },
          ]}
          empty={<EmptyState title={words.never}>{words.neverText}</EmptyState>}
        />
      </Section>
    </>
  )
}
