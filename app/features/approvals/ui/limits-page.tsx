import type { SubmissionResult } from '@conform-to/react'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { CheckboxField, DateField, PageForm, pageForm, SelectField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, Notice, PageHeading, Section, StatusTag, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { DEED_ROLES, DEEDS, type Deed } from '../domain/limits'
import { approvalMessages } from '../messages'

type Row = { id: string; deed: Deed; limit: Money | null; before: Money | null; effectiveOn: Day; reason: string; recordedBy: string; recordedAt: Date; isAhead: boolean }
type Limit = { deed: Deed; limit: Money | null; holders: number; needed: number; history: readonly Row[] }
type Props = { limits: readonly Limit[]; today: Day; mayChange: boolean; home: { label: string; href: string }; lastResult?: SubmissionResult<string[]> | null }

/** Up to how much one person decides alone, for each deed by which money leaves, with the history of it. */
export function LimitsPage({ limits, today, mayChange, home, lastResult }: Props) {
  const words = useMessages(approvalMessages)
  const formats = useFormats()
  const limitOf = (limit: Money | null) => (limit ? formats.money(limit) : words.none)
  const history = limits.flatMap((limit) => limit.history).sort((a, b) => (a.effectiveOn === b.effectiveOn ? b.recordedAt.getTime() - a.recordedAt.getTime() : a.effectiveOn < b.effectiveOn ? 1 : -1))
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} actions={<TextLink href={home.href}>{home.label}</TextLink>} />
      {limits.filter((limit) => limit.limit !== null && limit.holders < limit.needed).map((limit) => (
        <Notice key={limit.deed} tone="warn">
          {words.tooFew(words.deeds[limit.deed], limit.needed)} {mayChange ? <TextLink href="/secretariat/people">{words.namePeople}</TextLink> : null}
        </Notice>
      ))}
      <DataTable
        caption={words.title}
        rows={limits}
        rowKey={(row) => row.deed}
        columns={[
          { key: 'deed', header: words.deedHead, primary: true, cell: (row) => words.deeds[row.deed] },
          { key: 'role', header: words.roleHead, cell: (row) => words.roles[DEED_ROLES[row.deed].role] },
          { key: 'limit', header: words.limitHead, align: 'end', cell: (row) => limitOf(row.limit) },
          { key: 'people', header: words.peopleHead, align: 'end', cell: (row) => formats.count(row.holders) },
        ]}
        empty={null}
      />
      {mayChange ? <Record today={today} lastResult={lastResult} /> : <p className="mt-4 text-ink-2">{words.form.adminOnly}</p>}
      <Section title={words.history.title}>
        <DataTable
          caption={words.history.title}
          rows={history}
          rowKey={(row) => row.id}
          columns={[
            { key: 'from', header: words.history.from, primary: true, cell: (row) => (<>{formats.shortDay(row.effectiveOn)} {row.isAhead ? <StatusTag tone="waiting">{words.history.ahead}</StatusTag> : null}</>) },
            { key: 'deed', header: words.deedHead, cell: (row) => words.deeds[row.deed] },
            { key: 'before', header: words.history.before, align: 'end', cell: (row) => limitOf(row.before) },
            { key: 'after', header: words.history.after, align: 'end', cell: (row) => limitOf(row.limit) },
            { key: 'reason', header: words.history.reason, cell: (row) => row.reason },
            { key: 'recorded', header: words.history.recorded, cell: (row) => words.history.by(row.recordedBy, formats.instant(row.recordedAt)) },
          ]}
          empty={<EmptyState title={words.history.empty}>{words.history.emptyText}</EmptyState>}
        />
      </Section>
    </>
  )
}

function Record({ today, lastResult }: Pick<Props, 'today' | 'lastResult'>) {
  const { form, deeds } = useMessages(approvalMessages)
  const { fields, errors } = pageForm(['deed', 'limit', 'isNone', 'effectiveOn', 'reason'], { lastResult, defaultValue: { effectiveOn: today } })
  return (
    <Section title={form.title} lead={form.lead}>
      <PageForm action="/secretariat/settings/limits" errors={errors}>
        <SelectField {...fields.deed} label={useMessages(approvalMessages).deedHead} options={DEEDS.map((deed) => ({ value: deed, label: deeds[deed] }))} />
        <TextField {...fields.limit} label={form.limit} hint={form.limitHint} width="half" inputMode="decimal" autoComplete="off" />
        <CheckboxField name="isNone" label={form.isNone} errors={fields.isNone.errors} defaultChecked={fields.isNone.defaultValue === 'on'} />
        <DateField {...fields.effectiveOn} label={form.effectiveOn} min={today} />
        <TextAreaField {...fields.reason} label={form.reason} hint={form.reasonHint} rows={3} />
        <SubmitButton>{form.submit}</SubmitButton>
      </PageForm>
    </Section>
  )
}
