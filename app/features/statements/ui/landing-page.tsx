import { isMore, subtract, type Money } from '#app/kernel/money'
import { formWords } from '#app/kernel/language/form-words'
import { fill, shareOf } from '#app/kernel/language'
import type { Day, Period } from '#app/kernel/time'
import { PaceLine } from '#app/ui/charts'
import { DateField, FieldSet, PageForm, SubmitButton, TextField, type FormErrors } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { Breadcrumbs, Notice, PageHeading, Section } from '#app/ui/primitives'
import { DataTable, FilterSentence } from '#app/ui/table'
import { workspaceMessages } from '#app/ui/messages/workspace'
import { fundPositionLinks } from '../domain/figure-links'
import { byChance, type Landing, type Part } from '../domain/landing'
import { chanceField, donorField, MOST_IMAGINED, type Fault, type Typed, type TypedDonor } from '../forms/what-if.form'
import { landingMessages } from '../messages/landing'

export type LandingPageProps = {
  landing: {
    bar: { period: Period & { code: string }; asOf: Day; target: Money; received: Money; committed: Money; pledged: Money }
    knownOn?: Day | null
    asItIs: Landing
    tried: Landing
    line: readonly { on: Day; total: Money }[]
    hasProspects: boolean
    signedOnly: Money
  }
  periods: readonly string[]
  typed: Typed
  errors: Readonly<Record<string, Fault>>
}

type Row = { key: string; label: string; href?: string; note?: string; value: Money; probability: number | null; weighed: Money; before: Money | null }

/** Where the period lands, what that is made of, and what it would be if. */
export function LandingPage({ landing, periods, typed, errors }: LandingPageProps) {
  const words = useMessages(landingMessages)
  const workspace = useMessages(workspaceMessages)
  const formats = useFormats()
  const { bar, asItIs, tried, knownOn } = landing
  const isTried = tried.imagined.length > 0 || tried.announced.probability !== asItIs.announced.probability || tried.prospects.some((row) => row.probability !== row.kept)
  const share = formats.percent(shareOf(tried.total, bar.target))
  const period = bar.period.code.replace('-', '–')
  return (
    <>
      <Breadcrumbs items={[{ label: workspace.today, href: `/secretariat?period=${bar.period.code}&asOf=${bar.asOf}` }]} />
      <PageHeading eyebrow={words.eyebrow(period, formats.day(bar.asOf))} title={(isTried ? words.triedTitle : words.title)(formats.wholeMoney(tried.total), share)} lead={isTried ? <Moved from={asItIs.total} to={tried.total} /> : words.lead} />
      <FilterSentence
        action="/secretariat/landing"
        parts={[words.period, { name: 'period', label: words.period, value: bar.period.code, options: periods.map((code) => ({ value: code, label: code.replace('-', '–') })) }, words.asAt, { kind: 'day', name: 'asOf', label: words.asAt, value: bar.asOf }]}
      />
      {landing.hasProspects ? null : (
        <Notice tone="info">
          {knownOn ? `${words.asKnown(formats.day(knownOn))} ` : null}
          {words.withoutProspects} <a href="/secretariat/landing">{words.today}</a>
        </Notice>
      )}
      <div className="columns columns-even">
        <Section title={words.formula}>
          <Formula landing={landing} isTried={isTried} />
        </Section>
        <Section title={words.picture}>
          <PaceLine title={words.picture} period={bar.period} target={bar.target} received={landing.line} asOf={bar.asOf} landing={{ signed: landing.signedOnly, withAnnounced: { ...landing.signedOnly, minor: landing.signedOnly.minor + tried.announced.value.minor }, weighed: tried.total }} />
        </Section>
      </div>
      <Section title={words.tryIt} lead={words.tryLead} id="try">
        <WhatIfForm landing={landing} typed={typed} errors={errors} />
      </Section>
    </>
  )
}

function Moved({ from, to }: { from: Money; to: Money }) {
  const words = useMessages(landingMessages)
  const formats = useFormats()
  const difference = subtract(to, from)
  if (difference.minor === 0n) return <>{words.unmoved}</>
  const up = isMore(to, from)
  return <>{words.moved(formats.money(up ? difference : subtract(from, to)), up)}</>
}

function Formula({ landing: { bar, asItIs, tried, knownOn }, isTried }: Pick<LandingPageProps, 'landing'> & { isTried: boolean }) {
  const words = useMessages(landingMessages)
  const formats = useFormats()
  const links = fundPositionLinks({ period: bar.period, asOf: bar.asOf, knownOn: knownOn ?? null })
  const whole = (key: string, label: string, href: string, value: Money): Row => ({ key, label, href, value, probability: null, weighed: value, before: value })
  const part = (key: string, label: string, { value, probability, weighed }: Part, before: Money | null, more: Partial<Row> = {}): Row => ({ key, label, value, probability, weighed, before, ...more })
  const rows: Row[] = [
    whole('received', words.received, links.bar, tried.received),
    whole('signed', words.signed, links.outstanding, tried.signed),
    part('announced', words.announced, tried.announced, asItIs.announced.weighed, { href: links.pledged }),
    ...tried.prospects.map((row) => part(row.ref, words.prospect(row.organisation, formats.shortDay(row.expectedOn)), row, byChance(row.value, row.kept), { href: `/secretariat/partnerships/${row.ref}` })),
    ...tried.imagined.map((row, i) => part(`donor-${i}`, words.imagined(row.name || words.somebody, formats.shortDay(row.on)), row, null, { note: row.counts ? undefined : words.outside })),
  ]
  return (
    <DataTable
      caption={words.formula}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'part',
          header: words.part,
          primary: true,
          cell: (row) => (
            <>
              {row.href ? <a href={row.href}>{row.label}</a> : row.label}
              {row.note ? <span className="d"> {row.note}</span> : null}
            </>
          ),
        },
        { key: 'value', header: words.value, align: 'end', cell: (row) => formats.figure(row.value) },
        { key: 'chance', header: words.chance, align: 'end', cell: (row) => (row.probability === null ? '' : formats.percent(row.probability / 100)) },
        { key: 'counts', header: words.counts, align: 'end', cell: (row) => formats.figure(row.weighed) },
        ...(isTried ? [{ key: 'before', header: words.before, align: 'end' as const, cell: (row: Row) => (row.before ? formats.figure(row.before) : '') }] : []),
      ]}
      empty={null}
      footer={{ part: words.total, value: '', chance: '', counts: formats.figure(tried.total), ...(isTried ? { before: formats.figure(asItIs.total) } : {}) }}
    />
  )
}

const NOBODY: TypedDonor = { name: '', amount: '', on: '', chance: '' }

function WhatIfForm({ landing: { bar, asItIs, hasProspects, knownOn }, typed, errors }: Pick<LandingPageProps, 'landing' | 'typed' | 'errors'>) {
  const words = useMessages(landingMessages)
  const formats = useFormats()
  const say = formWords(formats.language)
  const worded = Object.fromEntries(Object.entries(errors).map(([name, fault]) => [name, [fill(say[fault.code], fault, formats)]])) as Record<string, string[]>
  const donors = [...typed.donors, NOBODY].slice(0, MOST_IMAGINED)
  return (
    <PageForm method="get" action="/secretariat/landing" errors={Object.keys(worded).length > 0 ? (worded as FormErrors) : undefined} hidden={{ period: bar.period.code, asOf: bar.asOf, knownOn: knownOn ?? undefined }}>
      {Object.keys(worded).length > 0 ? <p>{words.readOut}</p> : null}
      <TextField name="announced" label={words.announcedPays} width="short" inputMode="numeric" defaultValue={typed.announced || '100'} errors={worded.announced} />
      {hasProspects ? (
        <FieldSet legend={words.chances} columns>
          {asItIs.prospects.length === 0 ? <p className="text-ink-2">{words.noProspects}</p> : null}
          {asItIs.prospects.map((row) => (
            <TextField
              key={row.ref}
              name={chanceField(row.ref)}
              label={words.chanceOf(row.organisation, formats.wholeMoney(row.value))}
              hint={words.chanceHint(formats.percent(row.kept / 100), formats.shortDay(row.expectedOn))}
              width="short"
              inputMode="numeric"
              defaultValue={typed.chances[row.ref] ?? String(row.kept)}
              errors={worded[chanceField(row.ref)]}
            />
          ))}
        </FieldSet>
      ) : null}
      {donors.map((donor, i) => (
        <FieldSet key={i} legend={words.donor(i + 1)} columns>
          <TextField name={donorField('name', i)} label={words.donorName} optional maxLength={120} defaultValue={donor.name} />
          <TextField name={donorField('amount', i)} label={words.donorAmount} width="half" inputMode="decimal" defaultValue={donor.amount} errors={worded[donorField('amount', i)]} />
          <DateField name={donorField('on', i)} label={words.donorOn} defaultValue={donor.on} errors={worded[donorField('on', i)]} />
          <TextField name={donorField('chance', i)} label={words.donorChance} width="short" inputMode="numeric" defaultValue={donor.chance} errors={worded[donorField('chance', i)]} />
        </FieldSet>
      ))}
      <SubmitButton aside={<a href={`/secretariat/landing?period=${bar.period.code}&asOf=${bar.asOf}`}>{words.again}</a>}>{words.show}</SubmitButton>
    </PageForm>
  )
}
