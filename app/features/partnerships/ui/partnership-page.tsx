import type { ReactNode } from 'react'
import type { SubmissionResult } from '@conform-to/react'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { CheckboxField, DateField, ErrorSummary, EvidenceFiles, pageForm, PageForm, RadioField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { Button, ButtonLink, ConfirmPanel, Facts, PageHeading, Section, TextLink, Timeline } from '#app/ui/primitives'
import { isOpen, stageAfter, type NoteKind, type Stage } from '../domain/partnership'
import { partnershipMessages } from '../messages'
import type { PartnershipRow } from './pipeline-pages'
import { StageTag, usePurposeName, useStepName } from './words'

export type NoteRow = { id: string; kind: NoteKind; text: string; stage: Stage | null; heldOn: Day | null; by: string; at: Date }

export type PartnershipDetail = PartnershipRow & {
  donor: { ref: string; name: string } | null
  contactName: string | null
  contactEmail: string | null
  about: string
  expectedOn: Day
  lostReason: string | null
  pledge: string | null
  became: { kind: 'in-kind' | 'placement'; ref: string } | null
  thread: string
  language: string
  createdAt: Date
  isProposal: boolean
  notes: readonly NoteRow[]
}

type Answer = SubmissionResult<string[]> | null
export type PartnershipAnswers = { move?: Answer; note?: Answer; file?: Answer }
export type FileRow = { id: string; title: string; byteLength: number; issuedAt: Date; shared: boolean }

/** One prospect: what is known, what comes next, and all that was said. Turning it into a pledge comes as a child. */
export function PartnershipPage({ partnership, files, mayManage, answers = {}, children }: { partnership: PartnershipDetail; files: readonly FileRow[]; mayManage: boolean; answers?: PartnershipAnswers; children?: ReactNode }) {
  const words = useMessages(partnershipMessages)
  const { detail, board } = words
  const next = stageAfter(partnership.stage)
  const at = (deed: string) => `/secretariat/partnerships/${partnership.ref}/${deed}`
  const canMove = mayManage && isOpen(partnership.stage)
  const { fields } = pageForm(['reason'], { lastResult: answers.move })
  return (
    <>
      <PageHeading
        eyebrow={`${words.partnership} ${partnership.ref}`}
        title={<bdi>{partnership.organisation}</bdi>}
        actions={
          canMove ? (
            <>
              {next ? (
                <form method="post" action={at('move')}>
                  <input type="hidden" name="to" value={next} />
                  <Button>{board.moveTo(words.stages[next])}</Button>
                </form>
              ) : null}
              <ButtonLink href={at('edit')} variant="quiet">
                {detail.edit}
              </ButtonLink>
            </>
          ) : null
        }
      />
      <ErrorSummary errors={answers.move?.error} />
      <PartnershipFacts partnership={partnership} />
      {!partnership.donor && canMove ? <p className="text-ink-2">{detail.notDonor(partnership.organisation)}</p> : null}
      {children}
      <Section title={detail.history}>
        <History partnership={partnership} />
      </Section>
      <Files partnership={partnership} files={files} action={mayManage ? at('file') : undefined} lastResult={answers.file} />
      {mayManage ? <AddNote partnership={partnership} action={at('note')} lastResult={answers.note} /> : null}
      {canMove ? (
        <Section title={detail.lose}>
          <ConfirmPanel label={detail.lose} confirm={detail.lose} action={at('move')} hidden={{ to: 'LOST' }} open={Boolean(answers.move?.error?.['reason'])}>
            <p>{detail.loseWarning}</p>
            <TextAreaField {...fields.reason} label={detail.reason} rows={3} />
          </ConfirmPanel>
        </Section>
      ) : null}
    </>
  )
}

function Files({ partnership, files, action, lastResult }: { partnership: PartnershipDetail; files: readonly FileRow[]; action?: string; lastResult?: Answer }) {
  const { files: words } = useMessages(partnershipMessages)
  const { fields } = pageForm(['shared'], { lastResult })
  return (
    <EvidenceFiles files={files.map((file) => ({ ...file, note: file.shared ? words.shared : words.own }))} words={words} action={action} lastResult={lastResult}>
      {partnership.contactEmail ? <CheckboxField {...fields.shared} value="yes" label={words.share} hint={words.shareHint} /> : null}
    </EvidenceFiles>
  )
}

function PartnershipFacts({ partnership: p }: { partnership: PartnershipDetail }) {
  const words = useMessages(partnershipMessages)
  const formats = useFormats()
  const purposeOf = usePurposeName()
  const stepOf = useStepName()
  const { detail, board } = words
  const day = formats.day(p.nextStepOn)
  return (
    <Facts
      facts={[
        { label: detail.stage, value: <StageTag stage={p.stage} /> },
        ...(p.donor ? [{ label: detail.donor, value: <TextLink href={`/secretariat/donors/${p.donor.ref}`}>{p.donor.name}</TextLink> }] : []),
        ...(p.pledge ? [{ label: detail.pledge, value: <TextLink href={`/secretariat/pledges/${p.pledge}`}>{p.pledge}</TextLink> }] : []),
        ...(p.became ? [{ label: detail.became, value: <TextLink href={`/secretariat/${p.became.kind === 'in-kind' ? 'in-kind' : 'placements'}/${p.became.ref}`}>{p.became.ref}</TextLink> }] : []),
        ...(p.lostReason ? [{ label: detail.lostReason, value: p.lostReason }] : []),
        ...(isOpen(p.stage) ? [{ label: detail.nextStep, value: <>{stepOf(p.nextStep)}, {p.isOverdue ? <span className="font-semibold text-stop">{board.late(day)}</span> : board.due(day)}</> }] : []),
        { label: detail.owner, value: p.owner?.name ?? board.noOwner },
        { label: detail.purpose, value: purposeOf(p.purpose) },
        { label: detail.expected, value: p.expected ? formats.money(p.expected) : board.noAmount },
        ...(p.expected && p.expected.currency !== 'USD' ? [{ label: detail.value, value: formats.money(p.value) }] : []),
        { label: detail.chance, value: `${p.probability}\u00a0%` },
        { label: detail.weighed, value: formats.money(p.weighed) },
        { label: detail.expectedOn, value: formats.day(p.expectedOn) },
        ...(p.contactName || p.contactEmail ? [{ label: detail.contact, value: <Contact name={p.contactName} email={p.contactEmail} /> }] : []),
        { label: detail.about, value: <Paragraphs text={p.about} /> },
        { label: detail.thread, value: <TextLink href={`/${p.language}/give/something-else/${p.thread}`}>{detail.threadLink}</TextLink> },
      ]}
    />
  )
}

function Contact({ name, email }: { name: string | null; email: string | null }) {
  return (
    <>
      {name}
      {name && email ? ' · ' : null}
      {email ? <a href={`mailto:${email}`}>{email}</a> : null}
    </>
  )
}

export function Paragraphs({ text }: { text: string }) {
  return <div className="whitespace-pre-line break-words">{text}</div>
}

function History({ partnership }: { partnership: PartnershipDetail }) {
  const { detail, noteKinds, stages } = useMessages(partnershipMessages)
  const formats = useFormats()
  const titleOf = (note: NoteRow) => (note.stage ? detail.movedTo(stages[note.stage]) : note.heldOn ? detail.heldOn(formats.day(note.heldOn)) : noteKinds[note.kind])
  const seen = (note: NoteRow) => (note.kind === 'SENT' || note.kind === 'RECEIVED' ? detail.seenByPartner : detail.internal)
  return (
    <Timeline
      events={[
        ...partnership.notes.map((note) => ({
          when: formats.instant(note.at),
          dateTime: note.at.toISOString(),
          title: titleOf(note),
          detail: (
            <>
              {note.text ? <Paragraphs text={note.text} /> : null}
              {detail.by(note.by)} · {seen(note)}
            </>
          ),
        })),
        { when: formats.instant(partnership.createdAt), dateTime: partnership.createdAt.toISOString(), title: partnership.isProposal ? detail.proposed : detail.opened },
      ]}
    />
  )
}

function AddNote({ partnership, action, lastResult }: { partnership: PartnershipDetail; action: string; lastResult?: Answer }) {
  const { note, noteKinds } = useMessages(partnershipMessages)
  const kind = partnership.awaitsAnswer ? 'SENT' : 'NOTE'
  const { fields, errors } = pageForm(['kind', 'text', 'heldOn', 'nextStep', 'nextStepOn'], { lastResult, defaultValue: { kind } })
  return (
    <Section title={note.title} id="note">
      <PageForm action={action} errors={errors}>
        <RadioField {...fields.kind} label={note.kind} choices={(['NOTE', 'MINUTES', 'SENT'] as const).map((value) => ({ value, label: noteKinds[value], hint: note.kindHints[value] }))} />
        <TextAreaField {...fields.text} label={note.text} />
        <DateField {...fields.heldOn} label={note.heldOn} optional />
        {isOpen(partnership.stage) ? (
          <>
            <TextField {...fields.nextStep} label={note.nextStep} optional />
            <DateField {...fields.nextStepOn} label={note.nextStepOn} optional />
          </>
        ) : null}
        <SubmitButton variant="quiet">{note.add}</SubmitButton>
      </PageForm>
    </Section>
  )
}
