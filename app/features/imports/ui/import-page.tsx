import type { SubmissionResult } from '@conform-to/react'
import { useFormats, useMessages } from '#app/ui/language'
import { ErrorSummary, FileField, PageForm, pageForm, SubmitButton } from '#app/ui/form'
import { Disclosure, Notice, PageHeading, Section } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { Fault } from '../domain/fault'
import { importMessages } from '../messages'

export type ImportPreview = { recorded: readonly (readonly [file: string, rows: number])[]; known: number; sealed: { content: string; mark: string } }

type Props = { files: readonly (readonly [file: string, columns: readonly string[]])[]; preview?: ImportPreview | null; faults?: readonly Fault[] | null; lastResult?: SubmissionResult<string[]> | null }

/** Faults that are shown; the rest is counted. */
const SHOWN = 500

/** Files of others: dropped, looked at, and then taken in whole or not at all. */
export function ImportPage({ files, preview, faults, lastResult }: Props) {
  const words = useMessages(importMessages)
  const { fields, errors } = pageForm(['files'], { lastResult })
  if (preview) return <Preview preview={preview} />
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <ErrorSummary errors={errors} labels={new Map([['files', words.files]])} />
      {faults ? <Faults faults={faults} /> : null}
      <PageForm action="/secretariat/import" encType="multipart/form-data">
        <FileField {...fields.files} label={words.files} hint={words.filesHint} accept=".csv,.xlsx,text/csv" multiple required />
        <SubmitButton>{words.look}</SubmitButton>
      </PageForm>
      <Section title={words.whichFiles} lead={words.whichFilesLead}>
        <DataTable
          caption={words.whichFiles}
          rows={files}
          rowKey={([file]) => file}
          columns={[
            { key: 'file', header: words.file, primary: true, cell: ([file]) => file },
            { key: 'columns', header: words.columns, cell: ([, columns]) => columns.join(', ') },
          ]}
          empty={null}
        />
      </Section>
    </>
  )
}

function Preview({ preview }: { preview: ImportPreview }) {
  const words = useMessages(importMessages)
  const formats = useFormats()
  const total = preview.recorded.reduce((sum, [, rows]) => sum + rows, 0)
  return (
    <>
      <PageHeading title={total === 0 ? words.nothingNew : words.wouldBeTakenIn(formats.count(total))} lead={preview.known > 0 ? words.known(formats.count(preview.known)) : null} />
      {total > 0 ? (
        <>
          <Notice tone="info">{words.carriesApprovals}</Notice>
          <DataTable
            caption={words.whatIsNew}
            rows={preview.recorded}
            rowKey={([file]) => file}
            columns={[
              { key: 'file', header: words.file, primary: true, cell: ([file]) => file },
              { key: 'rows', header: words.rows, align: 'end', cell: ([, rows]) => formats.count(rows) },
            ]}
            empty={null}
          />
          <div className="mt-6">
            <PageForm action="/secretariat/import/confirm" hidden={preview.sealed}>
              <SubmitButton>{words.takeIn}</SubmitButton>
            </PageForm>
          </div>
        </>
      ) : null}
      <div className="mt-6">
        <Disclosure summary={words.otherFiles}>
          <PageForm action="/secretariat/import" encType="multipart/form-data">
            <FileField name="files" label={words.files} hint={words.filesHint} accept=".csv,.xlsx,text/csv" multiple required />
            <SubmitButton variant="quiet">{words.look}</SubmitButton>
          </PageForm>
        </Disclosure>
      </div>
    </>
  )
}

/** Each fault with its place, in words. */
function Faults({ faults }: { faults: readonly Fault[] }) {
  const words = useMessages(importMessages)
  const formats = useFormats()
  return (
    <Section title={words.faults(faults.length)} lead={words.faultsLead}>
      <DataTable
        caption={words.faults(faults.length)}
        rows={faults.slice(0, SHOWN).map((fault, i) => ({ ...fault, key: String(i) }))}
        rowKey={(fault) => fault.key}
        columns={[
          { key: 'place', header: words.place, primary: true, cell: (fault) => `${fault.file}, ${words.line(fault.line)}` },
          { key: 'column', header: words.column, cell: (fault) => fault.column ?? '' },
          { key: 'value', header: words.value, cell: (fault) => (fault.value ?? '').slice(0, 80) },
          { key: 'reason', header: words.why, cell: (fault) => words.reason(fault.reason) },
        ]}
        empty={null}
      />
      {faults.length > SHOWN ? <p className="text-small">{words.more(formats.count(faults.length - SHOWN))}</p> : null}
    </Section>
  )
}
