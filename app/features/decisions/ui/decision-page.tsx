import type { SubmissionResult } from '@conform-to/react'
import type { Bilingual } from '#app/kernel/language'
import { sum, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { PageForm, pageForm, SelectField, SubmitButton } from '#app/ui/form'
import { Breadcrumbs, Disclosure, Facts, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { LINK_KINDS, type LinkKind } from '../domain/meeting'
import { decisionMessages } from '../messages'
import type { DecisionRow } from './lists'
import { DecisionStatusTag } from './status'

export type DecisionDetail = DecisionRow & {
  followed: {
    allocations: readonly { ref: string; status: string; programme: Bilingual; total: Money; approvedOn: Day | null }[]
    calls: readonly { ref: string; title: Bilingual }[]
    links: readonly { kind: LinkKind; subject: string; name: Bilingual }[]
  }
}

type Choice = { kind: LinkKind; subject: string; name: Bilingual }
type Props = { decision: DecisionDetail; choices: readonly Choice[]; lastResult?: SubmissionResult<string[]> | null }

const hrefOf = ({ kind, subject }: Pick<Choice, 'kind' | 'subject'>, language: string) => (kind === 'PERIOD' ? `/secretariat/periods/${subject}` : kind === 'PROGRAMME' ? `/secretariat/programmes/${subject}` : `/${language}/clusters#${subject}`)

/** A decision, and all that followed from it. */
export function DecisionPage({ decision, choices, lastResult }: Props) {
  const words = useMessages(decisionMessages)
  const formats = useFormats()
  const { decisionPage } = words
  const { allocations, calls, links } = decision.followed
  return (
    <>
      <Breadcrumbs items={[{ label: words.decisions, href: '/secretariat/decisions' }, { label: decision.ref ?? words.decisionList.noNumber }]} />
      <PageHeading eyebrow={`${words.decision} ${decision.ref ?? ''}`} title={decision.title} actions={<DecisionStatusTag status={decision.status} />} />
      <Facts
        facts={[
          { label: decisionPage.meeting, value: <TextLink href={`/secretariat/meetings/${decision.meeting.ref}`}>{decision.meeting.title}</TextLink> },
          { label: decisionPage.on, value: formats.day(decision.takenOn ?? decision.meeting.heldOn) },
          ...(links.length > 0 ? [{ label: decisionPage.about, value: <ul>{links.map((link) => <li key={`${link.kind} ${link.subject}`}>{`${words.linkKinds[link.kind]} `}<TextLink href={hrefOf(link, formats.language)}>{formats.text(link.name)}</TextLink></li>)}</ul> }] : []),
        ]}
      />
      <Section title={decisionPage.words}>
        <div className="prose whitespace-pre-line break-words">{decision.text}</div>
      </Section>
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

function Link({ decision, choices, lastResult }: Pick<Props, 'decision' | 'choices' | 'lastResult'>) {
  const { decisionPage, linkKinds } = useMessages(decisionMessages)
  const formats = useFormats()
  const { fields, errors } = pageForm(['subject'], { lastResult })
  const options = LINK_KINDS.map((kind) => ({ label: linkKinds[kind], options: choices.filter((choice) => choice.kind === kind).map((choice) => ({ value: `${kind}:${choice.subject}`, label: formats.text(choice.name) })) }))
  return (
    <Disclosure summary={decisionPage.link} open={Boolean(lastResult)}>
      <PageForm errors={errors} action={`/secretariat/decisions/${decision.ref}/link`}>
        <SelectField {...fields.subject} label={decisionPage.linkTo} options={options} />
        <SubmitButton>{decisionPage.linkIt}</SubmitButton>
      </PageForm>
    </Disclosure>
  )
}
