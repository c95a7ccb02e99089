import type { SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { DateField, PageForm, pageForm, SelectField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { cityMessages } from '#app/features/cities/messages'
import { Breadcrumbs, Button, Disclosure, Facts, Notice, PageHeading, Section, StatusTag, Timeline } from '#app/ui/primitives'
import { LEVELS, SOURCES, type FindingSource, type Level } from '../domain/oversight'
import { oversightMessages } from '../messages'
import { RiskTag } from './risk-tag'

type Answer = SubmissionResult<string[]> | null | undefined
type FindingRow = { ref: string; source: FindingSource; severity: Level; text: string; recommendation: string; owner: string; isOwner: boolean; dueOn: Day; isOpen: boolean; overdue: number; closedOn: Day | null; closedBy: string | null; steps: readonly { text: string; by: string; at: Date }[] }
export type OversightShown = {
  city: { ref: string; name: string }
  risks: readonly { level: Level; reason: string; by: string; at: Date }[]
  visits: readonly { ref: string; visitedOn: Day; visitors: string; seen: string; by: string }[]
  findings: readonly FindingRow[]
  team: readonly { id: string; name: string }[]
}
type Deed = 'risk' | 'visit' | 'finding' | 'follow'
type Props = { oversight: OversightShown; mayRecord: boolean; today: Day; /** Which form was refused, and how. */ refused?: { deed: Deed; result: Answer } }

/** What the team knows of a city that receives money, with the forms to add to it. */
export function OversightPage({ oversight, mayRecord, today, refused }: Props) {
  const words = useMessages(oversightMessages)
  const cities = useMessages(cityMessages).cities
  const { city } = oversight
  const at = (deed: Deed) => `/secretariat/cities/${city.ref}/oversight/${deed}`
  const resultOf = (deed: Deed) => (refused?.deed === deed ? refused.result : null)
  return (
    <>
      <Breadcrumbs items={[{ label: cities, href: '/secretariat/cities' }, { label: city.name, href: `/secretariat/cities/${city.ref}` }, { label: words.oversight }]} />
      <PageHeading title={words.title(city.name)} lead={words.lead} actions={oversight.risks[0] ? <RiskTag level={oversight.risks[0].level} /> : null} />
      <Risks risks={oversight.risks}>{mayRecord ? <RiskForm action={at('risk')} result={resultOf('risk')} /> : null}</Risks>
      <Visits visits={oversight.visits}>{mayRecord ? <VisitForm action={at('visit')} today={today} result={resultOf('visit')} /> : null}</Visits>
      <Section title={words.finding.title}>
        {oversight.findings.length === 0 ? <p className="text-ink-2">{words.finding.none}</p> : null}
        {oversight.findings.map((finding) => (
          <Finding key={finding.ref} finding={finding} action={mayRecord ? at('follow') : null} result={refused?.deed === 'follow' && refused.result?.initialValue?.['finding'] === finding.ref ? refused.result : null} />
        ))}
        {mayRecord ? <FindingForm action={at('finding')} today={today} team={oversight.team} result={resultOf('finding')} /> : null}
      </Section>
    </>
  )
}

function Risks({ risks, children }: { risks: OversightShown['risks']; children: ReactNode }) {
  const words = useMessages(oversightMessages)
  const formats = useFormats()
  const [latest, ...earlier] = risks
  return (
    <Section title={words.risk.title}>
      {latest ? (
        <div className="stack">
          <p className="prose whitespace-pre-line break-words">{latest.reason}</p>
          <p className="text-small text-ink-2">{words.risk.by(latest.by, formats.instant(latest.at))}</p>
        </div>
      ) : (
        <p className="text-ink-2">{words.risk.none}</p>
      )}
      {earlier.length > 0 ? (
        <Disclosure summary={words.risk.earlier}>
          <Timeline events={earlier.map((risk) => ({ when: formats.instant(risk.at), title: words.risk.of(words.levels[risk.level]), detail: `${risk.reason} (${risk.by})` }))} />
        </Disclosure>
      ) : null}
      {children}
    </Section>
  )
}

function RiskForm({ action, result }: { action: string; result: Answer }) {
  const words = useMessages(oversightMessages)
  const { fields, errors } = pageForm(['level', 'reason'], { lastResult: result })
  return (
    <Disclosure summary={words.risk.record} open={Boolean(result?.error)}>
      <PageForm errors={errors} action={action}>
        <SelectField {...fields.level} label={words.risk.level} width="half" options={LEVELS.map((value) => ({ value, label: words.levels[value] }))} />
        <TextAreaField {...fields.reason} id="risk-reason" label={words.risk.reason} rows={3} />
        <SubmitButton variant="quiet">{words.risk.record}</SubmitButton>
      </PageForm>
    </Disclosure>
  )
}

function Visits({ visits, children }: { visits: OversightShown['visits']; children: ReactNode }) {
  const words = useMessages(oversightMessages)
  const formats = useFormats()
  return (
    <Section title={words.visit.title}>
      {visits.length === 0 ? <p className="text-ink-2">{words.visit.none}</p> : <Timeline events={visits.map((visit) => ({ when: formats.day(visit.visitedOn), dateTime: visit.visitedOn, title: <span id={visit.ref}>{`${visit.ref} · ${visit.visitors}`}</span>, detail: <span className="whitespace-pre-line break-words">{visit.seen}</span> }))} />}
      {children}
    </Section>
  )
}

function VisitForm({ action, today, result }: { action: string; today: Day; result: Answer }) {
  const words = useMessages(oversightMessages).visit
  const { fields, errors } = pageForm(['visitedOn', 'visitors', 'seen'], { lastResult: result })
  return (
    <Disclosure summary={words.record} open={Boolean(result?.error)}>
      <PageForm errors={errors} action={action}>
        <DateField {...fields.visitedOn} label={words.on} max={today} />
        <TextField {...fields.visitors} label={words.visitors} />
        <TextAreaField {...fields.seen} label={words.seen} />
        <SubmitButton variant="quiet">{words.record}</SubmitButton>
      </PageForm>
    </Disclosure>
  )
}

function FindingForm({ action, today, team, result }: { action: string; today: Day; team: OversightShown['team']; result: Answer }) {
  const words = useMessages(oversightMessages)
  const says = words.finding
  const { fields, errors } = pageForm(['source', 'severity', 'text', 'recommendation', 'owner', 'dueOn'], { lastResult: result })
  return (
    <Disclosure summary={says.record} open={Boolean(result?.error)}>
      <PageForm errors={errors} action={action}>
        <SelectField {...fields.source} label={says.source} width="half" options={SOURCES.map((value) => ({ value, label: words.sources[value] }))} />
        <SelectField {...fields.severity} label={says.severity} width="half" options={LEVELS.map((value) => ({ value, label: words.levels[value] }))} />
        <TextAreaField {...fields.text} label={says.text} rows={3} />
        <TextAreaField {...fields.recommendation} label={says.recommendation} rows={3} />
        <SelectField {...fields.owner} label={says.owner} width="half" options={team.map(({ id, name }) => ({ value: id, label: name }))} />
        <DateField {...fields.dueOn} label={says.dueOn} min={today} />
        <SubmitButton variant="quiet">{says.record}</SubmitButton>
      </PageForm>
    </Disclosure>
  )
}

function Finding({ finding, action, result }: { finding: FindingRow; action: string | null; result: Answer }) {
  const words = useMessages(oversightMessages)
  const says = words.finding
  const formats = useFormats()
  return (
    <div className="stack border-b border-line py-4" id={finding.ref}>
      <p className="flex flex-wrap items-center gap-3">
        <strong>{finding.ref}</strong>
        <StatusTag tone={finding.isOpen ? 'waiting' : 'good'}>{finding.isOpen ? says.isOpen : says.closed}</StatusTag>
        {finding.overdue > 0 ? <StatusTag tone="stop">{says.overdue(finding.overdue)}</StatusTag> : null}
      </p>
      <p className="prose whitespace-pre-line break-words">{finding.text}</p>
      <Facts
        facts={[
          { label: says.recommendation, value: <span className="whitespace-pre-line break-words">{finding.recommendation}</span> },
          { label: says.source, value: `${words.sources[finding.source]} · ${words.levels[finding.severity]}` },
          { label: says.owner, value: finding.owner },
          { label: says.dueOn, value: formats.day(finding.dueOn) },
        ]}
      />
      {finding.steps.length > 0 ? <Timeline events={finding.steps.map((step) => ({ when: formats.instant(step.at), title: step.by, detail: <span className="whitespace-pre-line break-words">{step.text}</span> }))} /> : null}
      {finding.closedBy && finding.closedOn ? <p>{says.closedBy(finding.closedBy, formats.day(finding.closedOn))}</p> : null}
      {finding.isOpen && action ? <Follow finding={finding} action={action} result={result} /> : null}
    </div>
  )
}

function Follow({ finding, action, result }: { finding: FindingRow; action: string; result: Answer }) {
  const says = useMessages(oversightMessages).finding
  const { fields, errors } = pageForm(['step'], { lastResult: result })
  return (
    <Disclosure summary={says.steps} open={Boolean(result?.error)}>
      <PageForm errors={errors} action={action} hidden={{ finding: finding.ref }}>
        <TextAreaField {...fields.step} id={`step-${finding.ref}`} label={says.step} rows={3} />
        <div className="form-actions">
          <Button name="deed" value="NOTE" variant="quiet">
            {says.note}
          </Button>
          {finding.isOwner ? null : (
            <Button name="deed" value="CLOSE">
              {says.close}
            </Button>
          )}
        </div>
        {finding.isOwner ? <Notice tone="info">{says.ownerCloses}</Notice> : null}
      </PageForm>
    </Disclosure>
  )
}
