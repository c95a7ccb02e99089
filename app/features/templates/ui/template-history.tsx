import type { SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import { LANGUAGES } from '#app/kernel/language'
import { PageForm, pageForm, SubmitButton, TextAreaField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { Breadcrumbs, Button, ButtonLink, EmptyState, Notice, PageHeading, Section, StatusTag, TextLink, type Breadcrumb } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { differenceOf, sameTexts, type Wording } from '../domain/template'
import { templateMessages } from '../messages'
import { partNames } from './parts'

type Version = { version: number; texts: Wording; note: string; restoredFrom: number | null; by: string; recordedAt: Date }
type Template = { version: number; versions: readonly Version[]; changed: Record<'en' | 'fr', number> }

/** Whose wording it is, which language lags behind, and every version that there was. */
export function TemplateHistory({ template, at, mayChange, testable }: { template: Template; at: string; mayChange: boolean; /** It can be sent to oneself. */ testable?: boolean }) {
  const words = useMessages(templateMessages)
  const formats = useFormats()
  const { changed, versions } = template
  const before = (i: number): Wording => versions[i + 1]?.texts ?? { en: {}, fr: {} }
  return (
    <Section title={words.wording}>
      <Lagging changed={changed} />
      {mayChange ? (
        <div className="form-actions">
          <ButtonLink href={`${at}/edit`}>{words.edit}</ButtonLink>
          {testable ? (
            <form method="post" action={`${at}/test`}>
              <Button variant="quiet" name="send" value="yes">{words.test}</Button>
            </form>
          ) : null}
        </div>
      ) : null}
      <DataTable
        caption={words.history}
        rows={versions.map((row, i) => ({ ...row, languages: LANGUAGES.filter((language) => !sameTexts(row.texts[language], before(i)[language])) }))}
        rowKey={(row) => String(row.version)}
        rowHref={(row) => `${at}/versions/${row.version}`}
        columns={[
          { key: 'version', header: words.columns.version, primary: true, cell: (row) => (<>{words.version(row.version)} {row.version === template.version ? <StatusTag tone="good">{words.holds}</StatusTag> : null}</>) },
          { key: 'changed', header: words.columns.changed, cell: (row) => [row.restoredFrom === null ? null : words.back(row.restoredFrom), formats.list(row.languages.map((language) => words.languages[language]))].filter(Boolean).join(' · ') },
          { key: 'why', header: words.columns.why, cell: (row) => row.note },
          { key: 'saved', header: words.columns.saved, cell: (row) => words.by(row.by, formats.instant(row.recordedAt)) },
        ]}
        empty={<EmptyState title={words.never}>{words.neverText}</EmptyState>}
      />
      {versions.length > 0 ? <p><TextLink href={`${at}/versions/0`}>{words.shipped}</TextLink></p> : null}
    </Section>
  )
}

function Lagging({ changed: { en, fr } }: { changed: Record<'en' | 'fr', number> }) {
  const words = useMessages(templateMessages)
  if (en === fr) return en === 0 ? <p className="text-ink-2">{words.asShipped}</p> : null
  const [behind, of] = en < fr ? (['en', en] as const) : (['fr', fr] as const)
  return <Notice tone="warn">{(of === 0 ? words.onlyShipped : words.older)[behind]}</Notice>
}

export type TemplateVersionProps = { shown: { version: number; note: string; by: string; recordedAt: Date } | null; before: Wording; after: Wording; current: number; named?: Readonly<Record<string, string>>; crumbs: readonly Breadcrumb[]; mayChange: boolean; lastResult?: SubmissionResult<string[]> | null }

/** One version against the one before it (the shipped text against what holds), and the way back to it. */
export function TemplateVersionPage({ shown, before, after, current, named, crumbs, mayChange, lastResult }: TemplateVersionProps) {
  const words = useMessages(templateMessages)
  const formats = useFormats()
  const number = shown?.version ?? 0
  const parts = [...new Set([...Object.keys(after.en), ...Object.keys(before.en)])]
  const names = partNames(parts, words, named)
  const rows = LANGUAGES.flatMap((language) => parts.filter((part) => before[language][part] !== after[language][part]).map((part) => ({ key: `${language}:${part}`, language, name: words.field(names.get(part)!, words.languages[language]), ...differenceOf(before[language][part] ?? '', after[language][part] ?? '') })))
  const { fields, errors } = pageForm(['note'], { lastResult })
  return (
    <>
      <Breadcrumbs items={crumbs} />
      <PageHeading title={shown ? words.version(number) : words.shipped} lead={shown ? `${words.by(shown.by, formats.instant(shown.recordedAt))}: ${shown.note}` : words.versionLead(0)} />
      <DataTable
        caption={words.versionLead(number)}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'part', header: words.part, primary: true, cell: (row) => row.name },
          { key: 'before', header: shown ? words.before : words.now, cell: (row) => <Side lang={row.language} start={row.start} end={row.end}>{row.gone ? <del>{row.gone}</del> : null}</Side> },
          { key: 'after', header: shown ? words.after : words.then, cell: (row) => <Side lang={row.language} start={row.start} end={row.end}>{row.come ? <ins>{row.come}</ins> : null}</Side> },
        ]}
        empty={<EmptyState title={words.noDifference}>{words.versionLead(number)}</EmptyState>}
      />
      {mayChange && number !== current && (shown || rows.length > 0) ? (
        <Section title={words.restore(number)}>
          <p className="text-ink-2">{words.restoreText}</p>
          <PageForm errors={errors} hidden={{ expected: String(current) }}>
            <TextAreaField {...fields.note} label={words.note} hint={words.noteHint} rows={2} />
            <SubmitButton>{words.restore(number)}</SubmitButton>
          </PageForm>
        </Section>
      ) : null}
    </>
  )
}

function Side({ lang, start, end, children }: { lang: string; start: string; end: string; children: ReactNode }) {
  const words = useMessages(templateMessages)
  if (!start && !end && !children) return <span className="text-ink-2">{words.nothing}</span>
  return <span lang={lang} className="whitespace-pre-line">{start}{children}{end}</span>
}
