import type { SubmissionResult } from '@conform-to/react'
import { usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { DateField, PageForm, pageForm, RadioField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { ConfirmPanel, Notice, PageHeading, Section, StatusTag, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { directCost, SUPPORT_COST_MODES, type SupportCostRate } from '../domain/support-cost'
import { planningMessages } from '../messages/planning'

type Last = SubmissionResult<string[]> | null | undefined

/** The two years that follow the last period, with the form that opens them. */
export function OpenPeriodPage({ next, ahead, lastResult }: { next: { code: string; startsOn: Day; endsOn: Day } | null; ahead: string; lastResult?: Last }) {
  const words = useMessages(planningMessages).open
  const formats = useFormats()
  const { fields, errors } = pageForm(['target', 'reason'], { lastResult })
  const back = <TextLink href="/secretariat/periods">{words.back}</TextLink>
  if (!next) {
    return (
      <>
        <PageHeading title={words.action} actions={back} />
        <Notice tone="info">{words.notYet(ahead.replace('-', '–'))}</Notice>
      </>
    )
  }
  return (
    <>
      <PageHeading title={words.title(next.code.replace('-', '–'))} lead={words.lead(formats.day(next.startsOn), formats.day(next.endsOn))} actions={back} />
      <PageForm errors={errors}>
        <TextField {...fields.target} label={words.target} hint={words.targetHint} width="half" inputMode="decimal" autoComplete="off" />
        <TextAreaField {...fields.reason} label={words.reason} hint={words.reasonHint} rows={2} />
        <SubmitButton>{words.submit}</SubmitButton>
      </PageForm>
    </>
  )
}

type TargetChange = { id: string; target: Money; before: Money; effectiveOn: Day; reason: string; recordedBy: string; recordedAt: Date }

/** How the target of a period came to be what it is, and the form that changes it. */
export function TargetSection({ code, began, changes, mayChange, today, lastResult }: { code: string; began: Money; changes: readonly TargetChange[]; mayChange: boolean; today: Day; lastResult?: Last }) {
  const words = useMessages(planningMessages).target
  const formats = useFormats()
  const { fields } = pageForm(['target', 'effectiveOn', 'reason'], { lastResult, defaultValue: { effectiveOn: today } })
  return (
    <Section title={words.title} lead={`${words.began(formats.money(began))} ${words.lead}`}>
      {changes.length > 0 ? (
        <DataTable
          caption={words.caption}
          rows={changes}
          rowKey={(row) => row.id}
          columns={[
            { key: 'from', header: words.columns.from, primary: true, cell: (row) => formats.shortDay(row.effectiveOn) },
            { key: 'before', header: words.columns.before, align: 'end', cell: (row) => formats.money(row.before) },
            { key: 'after', header: words.columns.after, align: 'end', cell: (row) => formats.money(row.target) },
            { key: 'reason', header: words.columns.reason, cell: (row) => row.reason },
            { key: 'recorded', header: words.columns.recorded, cell: (row) => words.by(row.recordedBy, formats.instant(row.recordedAt)) },
          ]}
          empty={null}
        />
      ) : null}
      {mayChange ? (
        <div className="mt-4">
          <ConfirmPanel label={words.change} confirm={words.submit} action={`/secretariat/periods/${code}/target`} tone="primary" open={Boolean(lastResult?.error)}>
            <TextField {...fields.target} label={words.amount} width="half" inputMode="decimal" autoComplete="off" />
            <DateField {...fields.effectiveOn} label={words.from} min={today} />
            <TextAreaField {...fields.reason} label={words.reason} rows={2} />
          </ConfirmPanel>
        </div>
      ) : null}
    </Section>
  )
}

type RateRow = SupportCostRate & { effectiveOn: Day; source: string; recordedBy: string | null; recordedAt: Date | null; isNow: boolean; isAhead: boolean }

const EXAMPLE = usd(107_000_00n)

/** What of each contribution pays for running the fund: now, before, and from a day on. */
export function SupportCostPage({ rates, earliest, mayChange, home, lastResult }: { rates: readonly RateRow[]; earliest: Day; mayChange: boolean; home: { label: string; href: string }; lastResult?: Last }) {
  const words = useMessages(planningMessages).supportCost
  const formats = useFormats()
  const percent = (rate: SupportCostRate) => `${formats.rate(String(rate.basisPoints / 100))}\u00a0%`
  const now = rates.find((rate) => rate.isNow)
  const direct = now ? usd(directCost(EXAMPLE.minor, now)) : null
  return (
    <>
      <PageHeading title={now ? `${words.title}: ${percent(now)} ${words.modes[now.mode]}` : words.title} lead={words.lead} actions={<TextLink href={home.href}>{home.label}</TextLink>} />
      {now && direct ? <p className="mb-4">{words.explained[now.mode](percent(now), formats.money(EXAMPLE), formats.money(direct), formats.money(usd(EXAMPLE.minor - direct.minor)))}</p> : null}
      <DataTable
        caption={words.title}
        rows={rates}
        rowKey={(row) => row.id}
        columns={[
          { key: 'from', header: words.columns.from, primary: true, cell: (row) => formats.shortDay(row.effectiveOn) },
          { key: 'rate', header: words.columns.rate, align: 'end', cell: percent },
          { key: 'mode', header: words.columns.mode, cell: (row) => words.modes[row.mode] },
          { key: 'state', header: words.columns.state, cell: (row) => (row.isNow ? <StatusTag tone="good">{words.now}</StatusTag> : row.isAhead ? <StatusTag tone="waiting">{words.ahead}</StatusTag> : '') },
          { key: 'reason', header: words.columns.reason, cell: (row) => row.source },
          { key: 'recorded', header: words.columns.recorded, cell: (row) => (row.recordedBy && row.recordedAt ? words.by(row.recordedBy, formats.instant(row.recordedAt)) : words.shipped) },
        ]}
        empty={null}
      />
      {mayChange ? <RecordSupportCost earliest={earliest} lastResult={lastResult} /> : <p className="mt-4 text-ink-2">{words.form.adminOnly}</p>}
    </>
  )
}

function RecordSupportCost({ earliest, lastResult }: { earliest: Day; lastResult?: Last }) {
  const { form, modes } = useMessages(planningMessages).supportCost
  const { fields, errors } = pageForm(['percent', 'mode', 'effectiveOn', 'reason'], { lastResult, defaultValue: { mode: 'OF_DIRECT_COST', effectiveOn: earliest } })
  return (
    <Section title={form.title}>
      <PageForm action="/secretariat/settings/support-cost" errors={errors}>
        <TextField {...fields.percent} label={form.percent} hint={form.percentHint} width="short" inputMode="decimal" autoComplete="off" />
        <RadioField {...fields.mode} label={form.mode} choices={SUPPORT_COST_MODES.map((mode) => ({ value: mode, label: modes[mode], hint: form.modeHints[mode] }))} />
        <DateField {...fields.effectiveOn} label={form.from} min={earliest} />
        <TextAreaField {...fields.reason} label={form.reason} hint={form.reasonHint} rows={3} />
        <SubmitButton>{form.submit}</SubmitButton>
      </PageForm>
    </Section>
  )
}
