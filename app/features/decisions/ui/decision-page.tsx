import type { SubmissionResult } from '@conform-to/react'
import type { Bilingual } from '#app/kernel/language'
import { sum, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { PageForm, pageForm, SelectField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { Breadcrumbs, Disclosure, Facts, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { LINK_KINDS, type LinkKind } from '../domain/meeting'
import { decisionMessages } from '../messages'
import { DecisionTitle, type DecisionRow } from './lists'
import { DecisionStatusTag } from './status'

export type DecisionDetail = DecisionRow & {
  lacksFrench: boolean
  followed: {
    allocations: readonly { ref: string; status: string; programme: Bilingual; total: Money; approvedOn: Day | null }[]
    calls: readonly { ref: string; title: Bilingual }[]
    links: readonly { kind: LinkKind; subject: string; name: Bilingual }[]
  }
}

type Choice = { kind: LinkKind; subject: string; name: Bilingual }
type Props = { decision: DecisionDetail; choices: readonly Choice[]; mayTranslate: boolean; lastResult?: SubmissionResult<string[]> | null }

const hrefOf = ({ kind, subject }: Pick<Choice, 'kind' | 'subject'>, language: string) => (kind === 'PERIOD' ? `/secretariat/periods/${subject}` : kind === 'PROGRAMME' ? `/secretariat/programmes/${subject}` : `/${language}/clusters#${subject}`)

/** A decision, and all that followed from it. */
export function DecisionPage({ decision, choices, mayTranslate, lastResult }: Props) {
  const words = useMessages(decisionMessages)
  const formats = useFormats()
  const { decisionPage } = words
  const { allocations, calls, links } = decision.followed
  return (
    <>
      <Breadcrumbs items={[{ label: words.decisions, href: '/secretariat/decisions' }, { label: decision.ref ?? words.decisionList.noNumber }]} />
      <PageHeading eyebrow={`${words.decision} ${decision.ref ?? ''}`} title={<DecisionTitle decision={decision} />} actions={<DecisionStatusTag status={decision.status} />} />
      <Facts
        facts={[
          { label: decisionPage.meeting, value: <TextLink href={`/secretariat/meetings/${decision.meeting.ref}`}>{decision.meeting.title}</TextLink> },
          { label: decisionPage.on, value: formats.day(decision.takenOn ?? decision.meeting.heldOn) },
          ...(links.length > 0 ? [{ label: decisionPage.about, value: <ul>{links.map((link) => <li key={`${link.kind} ${link.subject}`}>{`${words.linkKinds[link.kind]} `}<TextLink href={hrefOf(link, formats.language)}>{formats.text(link.name)}</TextLink></li>)}</ul> }] : []),
        ]}
      />
      <Section title={decisionPage.words}>
        <div className="prose whitespace-pre-line break-words" lang={decision.onlyEnglish ? 'en' : undefined}>{decision.text}</div>
      </Section>
      {mayTranslate && decision.lacksFrench && decision.status !== 'DROPPED' ? <Translate decision={decision} lastResult={lastResult} /> : null}
      {decision.status === 'TAKEN' ? (
        <Section title={decisionPage.followed}>
          {allocations.length === 0 && calls.length === 0 ? <p className="text-ink-2">{decisionPage.nothing}</p> : null}
          {allocations.length > 0 ? (
            <DataTable
              caption={decisionPage.followed}
              rows={allocations}
              rowKey={(row) => row.ref}
              rowHref={(row) => `/secretariat/allocations/${row.ref}`}
              columns={[
                { key: 'ref', header: decisionPage.allocation, primary: true, cell: (row) => row.ref },
                { key: 'programme', header: decisionPage.programme, cell: (row) => formats.text(row.programme) },
                { key: 'on', header: decisionPage.approvedOn, cell: (row) => (row.approvedOn ? formats.shortDay(row.approvedOn) : '') },
                { key: 'amount', header: decisionPage.amount, align: 'end', cell: (row) => formats.figure(row.total) },
              ]}
              empty={null}
              footer={{ amount: formats.figure(sum(allocations.map((row) => row.total))) }}
            />
          ) : null}
          {calls.length > 0 ? (
            <ul className="mt-4">
              {calls.map((call) => (
                <li key={call.ref}>
                  {`${decisionPage.call} `}
                  <TextLink href={`/secretariat/calls/${call.ref}`}>{`${call.ref} · ${formats.text(call.title)}`}</TextLink>
                </li>
              ))}
            </ul>
          ) : null}
        </Section>
      ) : null}
      {choices.length > 0 && decision.status === 'TAKEN' ? <Link decision={decision} choices={choices} lastResult={lastResult} /> : null}
    </>
  )
}

/** Says the decision in French, once. */
function Translate({ decision, lastResult }: Pick<Props, 'decision' | 'lastResult'>) {
  const { decisionPage, page } = useMessages(decisionMessages)
  const { fields, errors } = pageForm(['titleFr', 'textFr'], { lastResult })
  const isAnswered = Boolean(lastResult?.initialValue && !('subject' in lastResult.initialValue))
  return (
    <Disclosure summary={decisionPage.inFrench} open={isAnswered}>
      <PageForm errors={isAnswered ? errors : undefined} action={`/secretariat/decisions/${decision.ref ?? decision.id}/translate`}>
        <p className="text-ink-2">{decisionPage.inFrenchHint}</p>
        <TextField {...fields.titleFr} label={page.putTitleFr} maxLength={200} />
        <TextAreaField {...fields.textFr} label={page.putTextFr} rows={4} />
        <SubmitButton>{decisionPage.saveFrench}</SubmitButton>
      </PageForm>
    </Disclosure>
  )
}

function Link({ decision, choices, lastResult }: Pick<Props, 'decision' | 'choices' | 'lastResult'>) {
  const { decisionPage, linkKinds } = useMessages(decisionMessages)
  const formats = useFormats()
  const { fields, errors } = pageForm(['subject'], { lastResult })
  const options = LINK_KINDS.map((kind) => ({ label: linkKinds[kind], options: choices.filter((choice) => choice.kind === kind).map((choice) => ({ value: `${kind}:${choice.subject}`, label: formats.text(choice.name) })) }))
  return (
    <Disclosure summary={decisionPage.link} open={Boolean(lastResult?.initialValue && 'subject' in lastResult.initialValue)}>
      <PageForm errors={errors} action={`/secretariat/decisions/${decision.ref}/link`}>
        <SelectField {...fields.subject} label={decisionPage.linkTo} options={options} />
        <SubmitButton>{decisionPage.linkIt}</SubmitButton>
      </PageForm>
    </Disclosure>
  )
}
