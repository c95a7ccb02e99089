import type { ReactNode } from 'react'
import type { SubmissionResult } from '@conform-to/react'
import { addDays, addMonths, type Day } from '#app/kernel/time'
import { fill } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import { useFormats, useMessages } from '#app/ui/language'
import { DateField, ErrorSummary, pageForm, PageForm, RadioField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { Facts, PageHeading, Section, TextLink, Timeline } from '#app/ui/primitives'
import { mayCallOff, stepAfter, type PlacementStatus } from '../domain/life'
import { MOST_MONTHS } from '../domain/stay'
import { placementMessages } from '../messages'
import type { PlacementRow } from './placements-table'
import { PlacementTag } from './status'
import { ValueTable, type PeriodRow } from './value-table'

type Event = { id: string; kind: string; status: PlacementStatus; endsOn: Day; endedOn: Day | null; fromOn: Day; reason: string | null; pledge: string | null; by: string; at: Date }

export type PlacementDetail = PlacementRow & {
  donor: { ref: string; name: string }
  monthly: Money
  endsOn: Day
  expertise: string | null
  languages: string | null
  level: string | null
  statusReason: string | null
  agreedOn: Day | null
  pledge: { ref: string } | null
  periods: readonly PeriodRow[]
  again: Day | null
  events: readonly Event[]
}

type Answer = SubmissionResult<string[]> | null
export type PlacementAnswers = { move?: Answer; extend?: Answer; end?: Answer }
type Where = { donor?: (ref: string) => string; pledge: (ref: string) => string }

/** One placement: what was offered, what comes next, what it is worth, and everything that was said of it. */
export function PlacementPage({ placement, where, children }: { placement: PlacementDetail; where: Where; children?: ReactNode }) {
  const words = useMessages(placementMessages)
  const { detail } = words
  return (
    <>
      <PageHeading eyebrow={`${words.placement} ${placement.ref}`} title={<bdi>{placement.person ?? placement.function ?? placement.ref}</bdi>} lead={words.arrangementMeans[placement.arrangement]} />
      <PlacementFacts placement={placement} where={where} />
      {children}
      <Section title={detail.values} lead={detail.valuesLead}>
        <ValueTable periods={placement.periods} value={placement.value} dollars={placement.usd} />
      </Section>
      <Section title={detail.history}>
        <History events={placement.events} pledgeHref={where.pledge} />
      </Section>
    </>
  )
}

function PlacementFacts({ placement: p, where }: { placement: PlacementDetail; where: Where }) {
  const words = useMessages(placementMessages)
  const formats = useFormats()
  const { detail } = words
  const optional = (label: string, value: ReactNode) => (value ? [{ label, value }] : [])
  return (
    <Facts
      facts={[
        { label: detail.state, value: <PlacementTag status={p.status} /> },
        { label: detail.nextStep, value: words.next[p.status] },
        ...optional(detail.reason, p.statusReason),
        { label: detail.arrangement, value: words.arrangements[p.arrangement] },
        ...(where.donor ? [{ label: detail.donor, value: <TextLink href={where.donor(p.donor.ref)}>{p.donor.name}</TextLink> }] : []),
        { label: detail.person, value: p.person ?? detail.nobody },
        ...optional(detail.function, p.function),
        ...optional(detail.expertise, p.expertise),
        ...optional(detail.languages, p.languages),
        ...optional(detail.level, p.level),
        { label: detail.from, value: formats.day(p.startsOn) },
        { label: detail.until, value: p.until === p.endsOn ? formats.day(p.until) : `${formats.day(p.until)} (${detail.plannedUntil(formats.day(p.endsOn))})` },
        { label: detail.fte, value: formats.rate(p.fte) },
        { label: detail.monthly, value: formats.money(p.monthly) },
        { label: detail.value, value: p.usd && p.value.currency !== 'USD' ? `${formats.money(p.value)} (${formats.money(p.usd)})` : formats.money(p.value) },
        ...(p.pledge ? [{ label: detail.pledge, value: <TextLink href={where.pledge(p.pledge.ref)}>{p.pledge.ref}</TextLink> }] : []),
        ...(p.again ? [{ label: detail.again, value: detail.againText(formats.day(p.again)) }] : []),
      ]}
    />
  )
}

function History({ events, pledgeHref }: { events: readonly Event[]; pledgeHref: (ref: string) => string }) {
  const { detail, states } = useMessages(placementMessages)
  const formats = useFormats()
  const titleOf = (event: Event) => {
    if (event.kind === 'EXTENDED') return detail.extendedUntil(formats.day(event.endsOn))
    if (event.kind === 'ENDED_EARLY') return detail.endedOn(formats.day(event.endedOn ?? event.endsOn))
    return event.kind === 'MOVED' ? detail.movedTo(states[event.status]) : detail.events[event.kind]
  }
  return (
    <Timeline
      events={events.map((event) => ({
        when: formats.instant(event.at),
        dateTime: event.at.toISOString(),
        title: titleOf(event),
        detail: (
          <>
            {event.reason ? <div className="whitespace-pre-line break-words">{event.reason}</div> : null}
            {event.kind === 'EXTENDED' || event.kind === 'ENDED_EARLY' ? `${detail.holdsFrom(formats.day(event.fromOn))} · ` : null}
            {event.pledge ? (
              <>
                {detail.makes} <TextLink href={pledgeHref(event.pledge)}>{event.pledge}</TextLink> ·{' '}
              </>
            ) : null}
            {detail.by(event.by)}
          </>
        ),
      }))}
    />
  )
}

/** What the team may do with a placement as it stands: its next step, other dates, or nothing more. */
export function PlacementDeeds({ placement, today, answers = {} }: { placement: PlacementDetail; today: Day; answers?: PlacementAnswers }) {
  const at = (deed: string) => `/secretariat/placements/${placement.ref}/${deed}`
  const calledOff = answers.move?.initialValue?.['to'] === 'WITHDRAWN' || answers.move?.initialValue?.['to'] === 'DECLINED'
  return (
    <>
      <NextStep placement={placement} today={today} action={at('move')} lastResult={calledOff ? null : answers.move} />
      {placement.status === 'ACTIVE' ? (
        <>
          <Extend placement={placement} action={at('extend')} lastResult={answers.extend} />
          <EndEarly placement={placement} action={at('end')} lastResult={answers.end} />
        </>
      ) : null}
      {mayCallOff(placement.status) ? <CallOff action={at('move')} lastResult={calledOff ? answers.move : null} /> : null}
    </>
  )
}

/** The day for which the next step waits; null where it can be taken. */
function waitsFor({ status, startsOn, until, again }: PlacementDetail, today: Day): { code: 'NOT_BEGUN'; startsOn: Day } | { code: 'NOT_OVER'; until: Day } | { code: 'MORATORIUM_RUNS'; again: Day } | null {
  if (status === 'AGREEMENT' && today < startsOn) return { code: 'NOT_BEGUN', startsOn }
  if (status === 'ACTIVE' && today < until) return { code: 'NOT_OVER', until }
  return status === 'MORATORIUM' && again && today < again ? { code: 'MORATORIUM_RUNS', again } : null
}

function NextStep({ placement, today, action, lastResult }: { placement: PlacementDetail; today: Day; action: string; lastResult?: Answer }) {
  const words = useMessages(placementMessages)
  const next = stepAfter(placement.status)
  const { fields, errors } = pageForm(['person'], { lastResult, defaultValue: { person: placement.person } })
  const formats = useFormats()
  const waits = waitsFor(placement, today)
  if (!next || !(next in words.steps)) return <ErrorSummary errors={errors} />
  if (waits)
    return (
      <Section title={words.detail.step} lead={words.next[placement.status]}>
        <ErrorSummary errors={errors} />
        <p>{fill(words.stepRefusals[waits.code], waits, formats)}</p>
      </Section>
    )
  return (
    <Section title={words.detail.step} lead={words.next[placement.status]}>
      <PageForm action={action} errors={errors}>
        <input type="hidden" name="to" value={next} />
        {next === 'SELECTED' ? <TextField {...fields.person} label={words.detail.personLabel} hint={words.detail.personHint} /> : null}
        <SubmitButton>{words.steps[next as keyof typeof words.steps]}</SubmitButton>
      </PageForm>
    </Section>
  )
}

function Extend({ placement, action, lastResult }: { placement: PlacementDetail; action: string; lastResult?: Answer }) {
  const { detail } = useMessages(placementMessages)
  const formats = useFormats()
  const { fields, errors } = pageForm(['endsOn', 'reason'], { lastResult })
  const latest = addDays(addMonths(placement.startsOn, MOST_MONTHS), -1)
  return (
    <Section title={detail.extend} lead={`${detail.extendLead(formats.day(latest))}${placement.arrangement === 'SECONDMENT' ? ` ${detail.extendSecondment}` : ''}`} id="extend">
      <PageForm action={action} errors={errors}>
        <DateField {...fields.endsOn} label={detail.newEnd} />
        <TextAreaField {...fields.reason} id={lastResult ? undefined : 'extend-reason'} label={detail.reason} hint={detail.reasonHint} rows={2} />
        <SubmitButton variant="quiet">{detail.extend}</SubmitButton>
      </PageForm>
    </Section>
  )
}

function EndEarly({ placement, action, lastResult }: { placement: PlacementDetail; action: string; lastResult?: Answer }) {
  const { detail } = useMessages(placementMessages)
  const { fields, errors } = pageForm(['endedOn', 'reason'], { lastResult })
  return (
    <Section title={detail.endEarly} lead={`${detail.endLead}${placement.arrangement === 'SECONDMENT' ? ` ${detail.endSecondment}` : ''}`} id="end">
      <PageForm action={action} errors={errors}>
        <DateField {...fields.endedOn} label={detail.lastDay} />
        <TextAreaField {...fields.reason} id={lastResult ? undefined : 'end-reason'} label={detail.reason} hint={detail.reasonHint} rows={2} />
        <SubmitButton variant="quiet">{detail.endEarly}</SubmitButton>
      </PageForm>
    </Section>
  )
}

function CallOff({ action, lastResult }: { action: string; lastResult?: Answer }) {
  const { detail } = useMessages(placementMessages)
  const { fields, errors } = pageForm(['to', 'reason'], { lastResult, defaultValue: { to: 'WITHDRAWN' } })
  return (
    <Section title={detail.callOff} lead={detail.callOffLead}>
      <PageForm action={action} errors={errors}>
        <RadioField {...fields.to} label={detail.outcome} choices={(['WITHDRAWN', 'DECLINED'] as const).map((value) => ({ value, label: detail.outcomes[value] }))} />
        <TextAreaField {...fields.reason} id={lastResult ? undefined : 'off-reason'} label={detail.reason} hint={detail.reasonHint} rows={2} />
        <SubmitButton variant="quiet">{detail.callOff}</SubmitButton>
      </PageForm>
    </Section>
  )
}
