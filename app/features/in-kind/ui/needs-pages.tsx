import type { SubmissionResult } from '@conform-to/react'
import { priorityMessages } from '#app/features/priorities/messages'
import { PROGRAMME_AREAS, type ProgrammeArea } from '#app/features/priorities/domain'
import type { Bilingual } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { DateField, ErrorSummary, PageForm, pageForm, SelectField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { Button, ButtonLink, ConfirmPanel, EmptyState, PageHeading, Pager, Plate, Section, StatusTag, TextLink } from '#app/ui/primitives'
import { FilterSentence } from '#app/ui/table'
import type { OfferStatus } from '../domain/lifecycle'
import { NEED_STATUSES, type NeedStatus } from '../domain/need'
import { IN_KIND_KINDS, type InKindKind } from '../domain/offer'
import { inKindMessages } from '../messages'
import { needMessages } from '../messages/needs'
import { OfferStatusTag, useDays, useQuantity } from './status'

type Answer = SubmissionResult<string[]> | null | undefined
export type MatchRow = { id: string; ref: string; donor: string; description: string; quantity: string; unit: string | null; status: OfferStatus; from: Day | null; until: Day | null }
export type NeedRow = { ref: string; city: { ref: string; name: string } | null; programme: { ref: string; title: Bilingual } | null; kind: InKindKind; area: ProgrammeArea; description: string; quantity: string; unit: string | null; from: Day; until: Day; status: NeedStatus; statusReason: string | null; linked: readonly MatchRow[]; candidates: readonly MatchRow[] }
export type NeedAnswer = { need: string; result: Answer }

type BoardProps = { needs: readonly NeedRow[]; filter: { status: string; kind: string; area: string }; next: string | null; mayManage: boolean; answer?: NeedAnswer }

/** Needs beside the offers that would meet them. */
export function NeedsPage({ needs, filter, next, mayManage, answer }: BoardProps) {
  const words = useMessages(needMessages)
  const { desk, kinds } = useMessages(inKindMessages)
  const { options } = useMessages(priorityMessages)
  return (
    <>
      <PageHeading eyebrow={words.needs} title={words.title} lead={words.lead} actions={mayManage ? <ButtonLink href="/secretariat/needs/record">{words.record}</ButtonLink> : null} />
      <FilterSentence
        clearHref={filter.status !== 'OPEN' || filter.kind || filter.area ? '/secretariat/needs' : undefined}
        parts={[
          { name: 'status', label: desk.state, value: filter.status, options: [{ value: 'all', label: words.all }, ...NEED_STATUSES.map((status) => ({ value: status, label: words.statuses[status] }))] },
          desk.of,
          { name: 'kind', label: desk.kind, value: filter.kind, options: [{ value: '', label: desk.anyKind }, ...IN_KIND_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))] },
          desk.for,
          { name: 'area', label: desk.area, value: filter.area, options: [{ value: '', label: desk.anyArea }, ...PROGRAMME_AREAS.map((area) => ({ value: area, label: options[area].shortName }))] },
        ]}
      />
      {needs.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : null}
      {needs.map((need) => (
        <Need key={need.ref} need={need} mayManage={mayManage} result={answer?.need === need.ref ? answer.result : null} />
      ))}
      <Pager next={next} />
    </>
  )
}

function Need({ need, mayManage, result }: { need: NeedRow; mayManage: boolean; result: Answer }) {
  const words = useMessages(needMessages)
  const { kinds } = useMessages(inKindMessages)
  const { options } = useMessages(priorityMessages)
  const formats = useFormats()
  const [quantityOf, daysOf] = [useQuantity(), useDays()]
  const tone = ({ OPEN: 'waiting', MET: 'good', DROPPED: 'neutral' } as const)[need.status]
  return (
    <Section title={`${need.ref} · ${kinds[need.kind]}, ${quantityOf(need.quantity, need.unit)}`} actions={<StatusTag tone={tone}>{words.statuses[need.status]}</StatusTag>} id={need.ref}>
      <ErrorSummary errors={result?.error} />
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="stack min-w-0">
          <p>{need.city ? <Plate name={need.city.name} href={`/secretariat/cities/${need.city.ref}`} size="small" /> : need.programme ? <TextLink href={`/secretariat/programmes/${need.programme.ref}`}>{formats.text(need.programme.title)}</TextLink> : words.team}</p>
          <p className="whitespace-pre-line break-words">{need.description}</p>
          <p className="text-ink-2">
            {options[need.area].name} · {daysOf(need.from, need.until)}
          </p>
          {need.statusReason ? <p className="text-ink-2">{need.statusReason}</p> : null}
          {need.status === 'OPEN' && mayManage ? <EndNeed need={need} result={result} /> : null}
        </div>
        <div className="stack min-w-0">
          {need.linked.length > 0 ? (
            <>
              <h3>{words.linked}</h3>
              <Matches rows={need.linked} />
            </>
          ) : null}
          {need.status === 'OPEN' ? (
            <>
              <h3>{words.candidates}</h3>
              {need.candidates.length > 0 ? <Matches rows={need.candidates} linkAction={mayManage ? `/secretariat/needs/${need.ref}/link` : undefined} /> : <p className="text-ink-2">{words.noCandidates}</p>}
            </>
          ) : null}
        </div>
      </div>
    </Section>
  )
}

function Matches({ rows, linkAction }: { rows: readonly MatchRow[]; linkAction?: string }) {
  const words = useMessages(needMessages)
  const [quantityOf, daysOf] = [useQuantity(), useDays()]
  return (
    <ul className="stack">
      {rows.map((row) => (
        <li key={row.id} className="board-card">
          <p>
            <TextLink href={`/secretariat/in-kind/${row.ref}`}>{row.ref}</TextLink> · <bdi>{row.donor}</bdi> · {quantityOf(row.quantity, row.unit)}
          </p>
          <p className="text-small text-ink-2">
            {row.description}
            {row.from || row.until ? ` · ${daysOf(row.from, row.until)}` : null}
          </p>
          <OfferStatusTag status={row.status} />
          {linkAction ? (
            <form method="post" action={linkAction} className="mt-2">
              <input type="hidden" name="offer" value={row.ref} />
              <Button variant="quiet" className="button-small" aria-label={words.linkOf(row.ref)}>
                {words.link}
              </Button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function EndNeed({ need, result }: { need: NeedRow; result: Answer }) {
  const words = useMessages(needMessages)
  const { fields } = pageForm(['to', 'reason'], { lastResult: result, defaultValue: { to: need.linked.length > 0 ? 'MET' : 'DROPPED' } })
  return (
    <ConfirmPanel label={words.end} confirm={words.end} action={`/secretariat/needs/${need.ref}/end`} open={Boolean(result?.error && result.initialValue?.['to'])}>
      <p>{words.endWarning}</p>
      <SelectField {...fields.to} id={`${need.ref}-to`} label={words.to} width="half" options={(['MET', 'DROPPED'] as const).map((to) => ({ value: to, label: words.statuses[to] }))} placeholder={false} />
      <TextAreaField {...fields.reason} id={`${need.ref}-reason`} label={words.reason} rows={2} />
    </ConfirmPanel>
  )
}

type Choice = { id: string; label: string }

/** Whose need, what would meet it, and when. */
export function RecordNeedPage({ cities, programmes, lastResult }: { cities: readonly Choice[]; programmes: readonly (Omit<Choice, 'label'> & { title: Bilingual })[]; lastResult?: Answer }) {
  const { form } = useMessages(needMessages)
  const { kinds } = useMessages(inKindMessages)
  const { options } = useMessages(priorityMessages)
  const formats = useFormats()
  const { fields, errors } = pageForm(['city', 'programme', 'kind', 'area', 'description', 'quantity', 'unit', 'from', 'until'], { lastResult })
  return (
    <>
      <PageHeading title={form.title} lead={form.lead} />
      <PageForm errors={errors}>
        <SelectField {...fields.city} label={form.city} hint={form.whoseHint} options={cities.map(({ id, label }) => ({ value: id, label }))} optional />
        <SelectField {...fields.programme} label={form.programme} options={programmes.map(({ id, title }) => ({ value: id, label: formats.text(title) }))} optional />
        <SelectField {...fields.kind} label={form.kind} width="half" options={IN_KIND_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))} />
        <SelectField {...fields.area} label={form.area} options={PROGRAMME_AREAS.map((area) => ({ value: area, label: options[area].name }))} />
        <TextAreaField {...fields.description} label={form.description} />
        <TextField {...fields.quantity} label={form.quantity} width="short" inputMode="decimal" />
        <TextField {...fields.unit} label={form.unit} width="half" optional />
        <DateField {...fields.from} label={form.from} />
        <DateField {...fields.until} label={form.until} />
        <SubmitButton>{form.submit}</SubmitButton>
      </PageForm>
    </>
  )
}
