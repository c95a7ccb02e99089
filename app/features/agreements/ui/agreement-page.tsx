import type { ReactNode } from 'react'
import { ApprovalNote, ApprovedOnceTag } from '#app/features/approvals/ui/approval-note'
import { donorMessages } from '#app/features/donors/messages'
import { fill } from '#app/kernel/language'
import { dayOf } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, Facts, Notice, PageHeading, Plate, Section, TextLink, Timeline } from '#app/ui/primitives'
import { mayMove } from '../domain/agreement'
import type { AgreementFailure } from '../domain/failures'
import { agreementMessages } from '../messages'
import type { AgreementDetail } from './agreement-detail'
import { AgreementFiles } from './agreement-files'
import { AgreementText } from './agreement-text'
import { AgreementStatusTag } from './status'

export type AgreementEventView = { name: string; at: Date; by: string }
/** Steps beside the next one that the reader's role includes. */
export type AgreementDuties = { void: boolean; end: boolean }

type Props = { agreement: AgreementDetail; events: readonly AgreementEventView[]; duties: AgreementDuties }

/** One agreement for the team: where it stands, what comes next and who does it, its files, its history, its text. */
export function AgreementPage({ agreement, events, duties }: Props) {
  const words = useMessages(agreementMessages)
  const { detail } = words
  return (
    <>
      <PageHeading eyebrow={words.agreement(agreement.number)} title={detail.headings[agreement.status](agreement.donor.name)} actions={agreement.status === 'SIGNED_BY_PARTNER' && agreement.approval.given.length > 0 ? <ApprovedOnceTag /> : <AgreementStatusTag status={agreement.status} />} />
      <NextStepSection agreement={agreement} duties={duties} />
      <div className="mt-6">
        <AgreementFacts agreement={agreement} />
      </div>
      <Section title={detail.documents}>{agreement.documents.length > 0 ? <AgreementFiles files={agreement.documents} /> : <EmptyState title={detail.noDocuments}>{detail.noDocumentsText}</EmptyState>}</Section>
      <Section title={detail.history}>
        <History events={events} />
      </Section>
      <Section title={detail.text} lead={agreement.frozen ? detail.frozen : detail.live} id="text">
        {agreement.text.length > 0 ? <AgreementText text={agreement.text} /> : <EmptyState title={detail.noText}>{detail.noTextText}</EmptyState>}
      </Section>
    </>
  )
}

function NextStepSection({ agreement, duties }: Pick<Props, 'agreement' | 'duties'>) {
  const words = useMessages(agreementMessages)
  const { detail } = words
  const { next, number, status } = agreement
  const at = (step: string) => `/secretariat/agreements/${number}/${step}`
  const ask = next && detail.asks[next.step]
  const isOwnApproval = next?.step === 'countersign' && agreement.approval.isOwn
  const primary = next?.mayDo && next.step !== 'sign' && !isOwnApproval ? <ButtonLink href={at(next.step === 'complete' ? 'end' : next.step)}>{detail.asks[next.step].title}</ButtonLink> : null
  const mayVoid = duties.void && mayMove(status, 'VOID')
  const mayTerminate = duties.end && status === 'IN_FORCE'
  if (!next && !mayVoid && !mayTerminate) return null
  return (
    <Section title={detail.nextStep}>
      {ask ? (
        <div className="stack">
          <p>{ask.text}</p>
          {next.mayDo ? null : <WhyNot agreement={agreement} />}
          {next.step === 'countersign' ? <ApprovalNote approval={agreement.approval} mayApprove={next.mayDo} /> : null}
          {primary}
        </div>
      ) : null}
      {mayVoid || mayTerminate ? (
        <p className="mt-4 text-small">
          {detail.other} <TextLink href={at(mayVoid ? 'void' : 'end')}>{mayVoid ? detail.void : detail.end}</TextLink>
        </p>
      ) : null}
    </Section>
  )
}

/** Why the reader cannot take the next step now: the role, or the rule that stands in the way, with the place to mend it. */
export function WhyNot({ agreement }: { agreement: AgreementDetail }) {
  const words = useMessages(agreementMessages)
  const { detail } = words
  const formats = useFormats()
  const { next, missing, donor, pledge, placement } = agreement
  if (!next) return null
  const ask = detail.asks[next.step]
  const reasons: ReactNode[] = [
    ...(next.hasRole ? [] : [next.step === 'sign' ? ask.who : `${detail.notYourRole} ${ask.who}`]),
    ...(missing.length > 0 ? [detail.missing(formats.list(missing.map((field) => words.fields[field])))] : next.why ? [<Refusal key="why" failure={next.why} />] : []),
  ]
  return (
    <Notice tone={next.why && next.step !== 'complete' ? 'warn' : 'info'}>
      {reasons.map((reason, i) => (
        <p key={i}>{reason}</p>
      ))}
      {missing.length > 0 || next.why?.code === 'DONOR_NOT_CLEARED' || next.why?.code === 'CLEARANCE_EXPIRED' ? (
        <p>
          <TextLink href={`/secretariat/donors/${donor.ref}`}>{detail.fix.donor}</TextLink>{placement ? <> · <TextLink href={`/secretariat/placements/${placement.ref}`}>{detail.fix.placement}</TextLink></> : null}
          {pledge ? <> · <TextLink href={`/secretariat/pledges/${pledge.ref}`}>{detail.fix.pledge}</TextLink></> : null}
        </p>
      ) : null}
    </Notice>
  )
}

function Refusal({ failure }: { failure: AgreementFailure }) {
  const words = useMessages(agreementMessages)
  const formats = useFormats()
  return <>{fill(words.refusals[failure.code], failure, formats)}</>
}

/** Who with whom, about how much, signed by whom. */
export function AgreementFacts({ agreement }: { agreement: AgreementDetail }) {
  const words = useMessages(agreementMessages)
  const donors = useMessages(donorMessages)
  const formats = useFormats()
  const { facts, clearedUntil } = words.detail
  const { donor } = agreement
  const state = donors.dueDiligence[donor.dueDiligence]
  return (
    <Facts
      facts={[
        {
          label: facts.donor,
          value: (
            <>
              <TextLink href={`/secretariat/donors/${donor.ref}`}>
                <bdi>{donor.name}</bdi>
              </TextLink>{' '}
              {donor.city ? <Plate name={donor.city} size="small" /> : null}
            </>
          ),
        },
        ...(agreement.placement ? [{ label: facts.placement, value: <TextLink href={`/secretariat/placements/${agreement.placement.ref}`}>{agreement.placement.ref}</TextLink> }] : []),
        ...(agreement.pledge ? [{ label: facts.pledge, value: <TextLink href={`/secretariat/pledges/${agreement.pledge.ref}`}>{agreement.pledge.ref}</TextLink> }] : []),
        { label: agreement.kind === 'LOAN' ? facts.value : facts.amount, value: formats.money(agreement.amount) },
        { label: facts.kind, value: words.kinds[agreement.kind] },
        { label: facts.language, value: words.languages[agreement.language] },
        { label: facts.signatory, value: <bdi>{`${agreement.signatory.name}, ${agreement.signatory.title}`}</bdi> },
        { label: facts.clearance, value: donor.clearedUntil ? clearedUntil(state, formats.day(donor.clearedUntil)) : state },
        ...(agreement.inForceOn ? [{ label: facts.inForceOn, value: formats.day(agreement.inForceOn) }] : []),
        ...(agreement.reason ? [{ label: facts.reason, value: agreement.reason }] : []),
      ]}
    />
  )
}

function History({ events }: { events: readonly AgreementEventView[] }) {
  const { detail } = useMessages(agreementMessages)
  const formats = useFormats()
  const titles: Record<string, string> = detail.events
  return <Timeline events={events.map((event) => ({ when: formats.shortDay(dayOf(event.at)), dateTime: event.at.toISOString(), title: titles[event.name] ?? event.name, detail: `${event.by}, ${formats.instant(event.at)}` }))} />
}
