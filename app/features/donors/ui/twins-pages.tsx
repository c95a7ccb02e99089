import type { SubmissionResult } from '@conform-to/react'
import { dayOf, addDays, type Day } from '#app/kernel/time'
import type { Money } from '#app/kernel/money'
import { useFormats, useMessages } from '#app/ui/language'
import { ErrorSummary, pageForm, PageForm, SubmitButton, TextField } from '#app/ui/form'
import { Button, EmptyState, MoneyText, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { DonorSubtype, DonorType } from '../domain/donor'
import { PART_WITHIN_DAYS } from '../domain/twins'
import { donorMessages } from '../messages'
import { useKindName } from './kind'

export type TwinRow = { id: string; ref: string; name: string; type: DonorType; subtype: DonorSubtype | null; country: string | null; pledges: number; payments: number }

/** Names that are likely one donor's, group by group. */
export function TwinsPage({ groups, mayMerge }: { groups: readonly (readonly TwinRow[])[]; mayMerge: boolean }) {
  const { twins } = useMessages(donorMessages)
  return (
    <>
      <PageHeading title={twins.title(groups.length)} lead={twins.lead} />
      {groups.length === 0 ? <EmptyState title={twins.none}>{twins.noneText}</EmptyState> : null}
      {groups.map((group) => (
        <Section key={group[0]!.id} title={<bdi>{group[0]!.name}</bdi>}>
          <TwinTable twins={group} mayMerge={mayMerge} into={group[0]!.ref} />
        </Section>
      ))}
    </>
  )
}

function TwinTable({ twins: rows, mayMerge, into }: { twins: readonly TwinRow[]; mayMerge: boolean; into: string }) {
  const { twins, desk } = useMessages(donorMessages)
  const formats = useFormats()
  const kindOf = useKindName()
  return (
    <DataTable
      caption={twins.caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', header: desk.name, primary: true, cell: (row) => <TextLink href={`/secretariat/donors/${row.ref}`}>{row.name}</TextLink> },
        { key: 'ref', header: desk.number, cell: (row) => row.ref },
        { key: 'kind', header: desk.kind, cell: kindOf },
        { key: 'country', header: desk.country, cell: (row) => (row.country ? formats.country(row.country) : '') },
        { key: 'pledges', header: desk.pledges, align: 'end', cell: (row) => formats.count(row.pledges) },
        { key: 'payments', header: desk.payments, align: 'end', cell: (row) => formats.count(row.payments) },
        ...(mayMerge ? [{ key: 'merge', header: twins.merge, cell: (row: TwinRow) => (row.ref === into ? twins.stands : <TextLink href={`/secretariat/donors/${row.ref}/merge?into=${into}`}>{twins.mergeInto(into)}</TextLink>) }] : []),
      ]}
      empty={null}
    />
  )
}

export type MergeFigure = { key: 'received' | 'refunded' | 'netProgrammable' | 'attributed'; alias: Money; survivor: Money; together: Money }
type MergeProps = {
  alias: { ref: string; name: string }
  survivor: { ref: string; name: string } | null
  twins: readonly TwinRow[]
  counts: readonly { key: 'pledges' | 'payments' | 'agreements'; alias: number; survivor: number }[]
  figures: readonly MergeFigure[]
  lastResult?: SubmissionResult<string[]> | null
}

/** Which donor this one turned out to be, what is told together from then on, and that no figure moves. */
export function MergePage({ alias, survivor, twins: likely, counts, figures, lastResult }: MergeProps) {
  const { twins, donor: word } = useMessages(donorMessages)
  const { fields } = pageForm(['into'], { lastResult, defaultValue: { into: survivor?.ref } })
  return (
    <>
      <PageHeading eyebrow={`${word} ${alias.ref}`} title={survivor ? twins.mergeTitle(alias.name, survivor.name) : twins.mergeWhich(alias.name)} lead={twins.mergeLead(PART_WITHIN_DAYS)} />
      <ErrorSummary errors={lastResult?.error} />
      {survivor ? (
        <>
          <Section title={twins.previewCaption}>
            <MergePreview alias={alias} survivor={survivor} counts={counts} figures={figures} />
          </Section>
          <form method="post" className="form-actions">
            <input type="hidden" name="into" value={survivor.ref} />
            <Button>{twins.mergeDo(alias.ref, survivor.ref)}</Button>
            <TextLink href={`/secretariat/donors/${alias.ref}`}>{twins.mergeNot}</TextLink>
          </form>
        </>
      ) : (
        <>
          <PageForm method="get">
            <TextField {...fields.into} label={twins.into} width="half" autoComplete="off" />
            <SubmitButton variant="quiet">{twins.preview}</SubmitButton>
          </PageForm>
          {likely.length > 0 ? (
            <Section title={twins.likely}>
              <ul>
                {likely.map((twin) => (
                  <li key={twin.id}>
                    <TextLink href={`/secretariat/donors/${alias.ref}/merge?into=${twin.ref}`}>{`${twin.ref} · ${twin.name}`}</TextLink>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </>
      )}
    </>
  )
}

function MergePreview({ alias, survivor, counts, figures }: Pick<MergeProps, 'alias' | 'counts' | 'figures'> & { survivor: { ref: string; name: string } }) {
  const { twins } = useMessages(donorMessages)
  const formats = useFormats()
  const rows = [
    ...counts.map((row) => ({ key: row.key, label: twins.figures[row.key], alias: formats.count(row.alias), survivor: formats.count(row.survivor), together: formats.count(row.alias + row.survivor) })),
    ...figures.map((row) => ({ key: row.key, label: twins.figures[row.key], alias: <MoneyText amount={row.alias} />, survivor: <MoneyText amount={row.survivor} />, together: <MoneyText amount={row.together} /> })),
  ]
  return (
    <DataTable
      caption={twins.previewCaption}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'what', header: twins.what, primary: true, cell: (row) => row.label },
        { key: 'alias', header: `${alias.ref} · ${alias.name}`, align: 'end', cell: (row) => row.alias },
        { key: 'survivor', header: `${survivor.ref} · ${survivor.name}`, align: 'end', cell: (row) => row.survivor },
        { key: 'together', header: twins.together, align: 'end', cell: (row) => row.together },
      ]}
      empty={null}
    />
  )
}

/** What turned out to be this donor, and the way back. */
export function AliasesSection({ donor, aliases, today, mayMerge }: { donor: string; aliases: readonly { ref: string; formerName: string; mergedAt: Date }[]; today: Day; mayMerge: boolean }) {
  const { twins } = useMessages(donorMessages)
  const formats = useFormats()
  if (aliases.length === 0) return null
  return (
    <Section title={twins.aliases}>
      <ul className="stack">
        {aliases.map((alias) => (
          <li key={alias.ref} className="flex flex-wrap items-center gap-4">
            <span>{twins.alias(alias.formerName, alias.ref, formats.day(dayOf(alias.mergedAt)))}</span>
            {mayMerge && addDays(dayOf(alias.mergedAt), PART_WITHIN_DAYS) >= today ? (
              <form method="post" action={`/secretariat/donors/${donor}/part`}>
                <input type="hidden" name="alias" value={alias.ref} />
                <Button variant="quiet" className="button-small">
                  {twins.part}
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
