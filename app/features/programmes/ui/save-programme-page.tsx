import type { SubmissionResult } from '@conform-to/react'
import { PROGRAMME_AREAS } from '#app/features/priorities/domain'
import { priorityMessages } from '#app/features/priorities/messages'
import type { Bilingual } from '#app/kernel/language'
import { useFormats, useMessages } from '#app/ui/language'
import { CheckboxesField, DateField, FieldSet, PageForm, pageForm, SelectField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { PageHeading } from '#app/ui/primitives'
import { PROGRAMME_KINDS } from '../domain'
import { programmeMessages } from '../messages'

const NAMES = ['titleEn', 'titleFr', 'summaryEn', 'summaryFr', 'kind', 'priorityArea', 'startsOn', 'endsOn', 'budget'] as const

export type ProgrammeTyped = Partial<Record<(typeof NAMES)[number], string | null>> & { clusters?: readonly string[] }

type Props = {
  /** The programme that is corrected; absent while one is recorded. */
  programme?: { ref: string; hasMoney: boolean; typed: ProgrammeTyped } | null
  clusters: readonly { code: string; generation: number; name: Bilingual }[]
  lastResult?: SubmissionResult<string[]> | null
}

/** Records a programme or corrects it. */
export function SaveProgrammePage({ programme, clusters, lastResult }: Props) {
  const words = useMessages(programmeMessages)
  const areas = useMessages(priorityMessages)
  const formats = useFormats()
  const { form } = words
  const { clusters: before = [], ...typed } = programme?.typed ?? {}
  const { fields, errors } = pageForm(NAMES, { lastResult, defaultValue: typed })
  const ticked = lastResult ? listOf(lastResult.initialValue?.['clusters']) : before
  const generations = [...new Set(clusters.map((cluster) => cluster.generation))]
  return (
    <>
      <PageHeading title={programme ? form.editTitle(programme.ref) : form.createTitle} lead={programme ? undefined : form.createLead} />
      <PageForm errors={errors}>
        <TextField {...fields.titleEn} label={form.titleEn} />
        <TextField {...fields.titleFr} label={form.titleFr} />
        <TextAreaField {...fields.summaryEn} label={form.summaryEn} rows={3} optional />
        <TextAreaField {...fields.summaryFr} label={form.summaryFr} rows={3} optional />
        <SelectField {...fields.kind} label={words.fields.kind} hint={form.kindHint} width="half" options={PROGRAMME_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))} />
        <SelectField {...fields.priorityArea} label={words.fields.area} hint={programme?.hasMoney ? form.areaStays : form.areaHint} options={PROGRAMME_AREAS.map((area) => ({ value: area, label: `${area} · ${areas.options[area].shortName}` }))} />
        <FieldSet legend={words.fields.days} columns>
          <DateField {...fields.startsOn} label={form.startsOn} />
          <DateField {...fields.endsOn} label={form.endsOn} />
        </FieldSet>
        <TextField {...fields.budget} label={form.budget} hint={form.budgetHint} width="half" inputMode="decimal" optional />
        {generations.map((generation) => (
          <CheckboxesField
            key={generation}
            name="clusters"
            id={`clusters-${generation}`}
            label={form.clusters(generation)}
            hint={form.clustersHint}
            optional
            choices={clusters.filter((cluster) => cluster.generation === generation).map((cluster) => ({ value: cluster.code, label: formats.text(cluster.name) }))}
            defaultValues={ticked}
          />
        ))}
        <SubmitButton>{programme ? form.save : form.create}</SubmitButton>
      </PageForm>
    </>
  )
}

/** One ticked box arrives as a text, several as a list. */
function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((code): code is string => typeof code === 'string')
}
