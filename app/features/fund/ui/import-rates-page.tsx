import type { SubmissionResult } from '@conform-to/react'
import type { Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { fill } from '#app/kernel/language'
import { useFormats, useMessages } from '#app/ui/language'
import { ErrorSummary, FileField, PageForm, pageForm, RadioField, SubmitButton } from '#app/ui/form'
import { Disclosure, Notice, PageHeading, Section, StatusTag, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { RateNews } from '../domain/exchange'
import type { RowFault } from '../domain/rate-file'
import type { RateLayout } from '../domain/rate-layouts'
import { RATE_ORIGINS } from '../forms/rate.form'
import { rateMessages } from '../messages'

type Previewed = { currency: Currency; effectiveOn: Day; unitsPerUsd: string; news: RateNews; before: { unitsPerUsd: string; source: string } | null; last: string | null; isFarOff: boolean }
export type RatePreview = { name: string; layout: RateLayout; rates: readonly Previewed[]; skipped: readonly { currency: string }[]; sealed: { content: string; name: string; mark: string } }

type Props = { addresses: Record<RateLayout, string>; preview?: RatePreview | null; faults?: readonly RowFault[] | null; lastResult?: SubmissionResult<string[]> | null }

/** Rows of a list that are shown; a file of a quarter has some thousands. */
const SHOWN = 250

/** A file of rates, or an official address: looked at first, recorded whole or not at all. */
export function ImportRatesPage({ addresses, preview, faults, lastResult }: Props) {
  const words = useMessages(rateMessages)
  const { file } = words
  const { fields, errors } = pageForm(['from', 'file', 'content', 'name', 'mark'], { lastResult, defaultValue: { from: 'FILE' } })
  const kept = { content: fields.content.defaultValue, name: fields.name.defaultValue, mark: fields.mark.defaultValue }
  if (preview) return <Preview preview={preview} />
  return (
    <>
      <PageHeading title={file.title} lead={file.lead} actions={<TextLink href="/secretariat/rates">{words.back}</TextLink>} />
      <ErrorSummary errors={errors} labels={new Map([['file', file.file], ['from', file.from]])} />
      {faults ? <Faults faults={faults} /> : null}
      {kept.content ? (
        <PageForm action="/secretariat/rates/import/confirm" hidden={kept}>
          <p>{file.keepsContent}</p>
          <SubmitButton variant="quiet">{file.again}</SubmitButton>
        </PageForm>
      ) : null}
      <PageForm action="/secretariat/rates/import" encType="multipart/form-data">
        <RadioField {...fields.from} label={file.from} choices={RATE_ORIGINS.map((origin) => ({ value: origin, label: file.sources[origin], hint: origin === 'FILE' ? undefined : addresses[origin] }))} />
        <FileField {...fields.file} label={file.file} hint={file.fileHint} accept=".tsv,.csv,.txt,.xml,text/*,application/xml" />
        <SubmitButton>{file.look}</SubmitButton>
      </PageForm>
    </>
  )
}

function Preview({ preview }: { preview: RatePreview }) {
  const words = useMessages(rateMessages)
  const { file } = words
  const fresh = preview.rates.filter((rate) => rate.news !== 'KNOWN')
  const known = preview.rates.filter((rate) => rate.news === 'KNOWN')
  const replacing = fresh.filter((rate) => rate.news === 'REPLACES').length
  const farOff = fresh.filter((rate) => rate.isFarOff).length
  const skipped = [...new Set(preview.skipped.map((row) => row.currency))]
  return (
    <>
      <PageHeading eyebrow={`${preview.name} · ${file.layouts[preview.layout]}`} title={file.toRecord(fresh.length)} lead={preview.layout === 'ECB' ? file.throughEuro : null} actions={<TextLink href="/secretariat/rates/import">{words.import}</TextLink>} />
      <div className="stack mb-6">
        {farOff > 0 ? <Notice tone="warn">{file.farOff(farOff)}</Notice> : null}
        {replacing > 0 ? <Notice tone="info">{file.replacing(replacing)}</Notice> : null}
        {skipped.length > 0 ? <Notice tone="info">{file.skipped(skipped.join(', '))}</Notice> : null}
      </div>
      {fresh.length > 0 ? (
        <>
          <div className="mb-6">
            <PageForm action="/secretariat/rates/import/confirm" hidden={preview.sealed}>
              <SubmitButton>{file.confirm(fresh.length)}</SubmitButton>
            </PageForm>
          </div>
          <PreviewTable rates={fresh} />
        </>
      ) : null}
      {known.length > 0 ? (
        <Disclosure summary={file.known(known.length)} open={fresh.length === 0}>
          <PreviewTable rates={known} />
        </Disclosure>
      ) : null}
    </>
  )
}

function PreviewTable({ rates }: { rates: readonly Previewed[] }) {
  const words = useMessages(rateMessages)
  const formats = useFormats()
  const { file } = words
  const change = (rate: Previewed) => (rate.last ? formats.percent(Number(rate.unitsPerUsd) / Number(rate.last) - 1) : '')
  const named = (rate: Previewed) => (rate.news === 'REPLACES' && rate.before ? `${file.news.REPLACES} ${file.beforeOf(formats.rate(rate.before.unitsPerUsd), rate.before.source)}` : file.news[rate.news])
  return (
    <>
      <DataTable
        caption={words.rates}
        rows={rates.slice(0, SHOWN)}
        rowKey={(rate) => `${rate.currency} ${rate.effectiveOn}`}
        columns={[
          { key: 'currency', header: words.currency, primary: true, cell: (rate) => `${rate.currency} · ${formats.currencyName(rate.currency)}` },
          { key: 'since', header: words.since, cell: (rate) => formats.shortDay(rate.effectiveOn) },
          { key: 'units', header: words.units, align: 'end', cell: (rate) => formats.rate(rate.unitsPerUsd) },
          { key: 'last', header: file.last, align: 'end', cell: (rate) => (rate.last ? formats.rate(rate.last) : '') },
          { key: 'change', header: file.change, align: 'end', cell: (rate) => (rate.isFarOff ? <StatusTag tone="warn">{change(rate)}</StatusTag> : change(rate)) },
          { key: 'news', header: words.state, cell: named },
        ]}
        empty={null}
      />
      {rates.length > SHOWN ? <p className="text-small">{file.more(rates.length - SHOWN)}</p> : null}
    </>
  )
}

/** Each fault with its line, in words. */
function Faults({ faults }: { faults: readonly RowFault[] }) {
  const words = useMessages(rateMessages)
  const formats = useFormats()
  const { file } = words
  const inXml = faults.some((fault) => fault.element !== null)
  return (
    <Section title={file.faults(faults.length)} lead={file.faultsLead}>
      <DataTable
        caption={file.faults(faults.length)}
        rows={faults.slice(0, SHOWN).map((fault, i) => ({ ...fault, key: String(i) }))}
        rowKey={(fault) => fault.key}
        columns={[
          { key: 'line', header: file.line, primary: true, cell: (fault) => formats.count(fault.line) },
          ...(inXml ? [{ key: 'element', header: file.element, cell: (fault: RowFault) => fault.element ?? '' }] : []),
          { key: 'fault', header: file.fault, cell: (fault) => fill(words.faults[fault.code], fault, formats) },
        ]}
        empty={null}
      />
      {faults.length > SHOWN ? <p className="text-small">{file.more(faults.length - SHOWN)}</p> : null}
    </Section>
  )
}
