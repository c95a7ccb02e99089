import type { SubmissionResult } from '@conform-to/react'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { EvidenceFiles, PageForm, pageForm, type EvidenceRow, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { PageHeading, Section, Timeline } from '#app/ui/primitives'
import { partnershipMessages } from '../messages'
import { Paragraphs } from './partnership-page'

type Answer = SubmissionResult<string[]> | null

/** "Something else": who writes, and what they have in mind. */
export function TalkPage({ contact, lastResult }: { contact: string; lastResult?: Answer }) {
  const { talk } = useMessages(partnershipMessages)
  const { fields, errors } = pageForm(['name', 'organisation', 'email', 'about'], { lastResult })
  return (
    <>
      <PageHeading title={talk.title} lead={talk.lead} />
      <PageForm errors={errors}>
        <TextField {...fields.name} label={talk.name} autoComplete="name" />
        <TextField {...fields.organisation} label={talk.organisation} autoComplete="organization" />
        <TextField {...fields.email} type="email" label={talk.email} hint={talk.emailHint} autoComplete="email" />
        <TextAreaField {...fields.about} label={talk.about} rows={8} />
        <SubmitButton wide>{talk.send}</SubmitButton>
      </PageForm>
      <p className="mt-6 text-ink-2">
        {talk.rather} <a href={`mailto:${contact}`}>{contact}</a>
      </p>
    </>
  )
}

export type ThreadRow = { ref: string; organisation: string; answerBy: Day | null; messages: readonly { id: string; fromPartner: boolean; text: string; at: Date }[] }

/** The messages that were exchanged, and room for a further one. */
export function ThreadPage({ thread, files, at, lastResult, refusedFile }: { thread: ThreadRow; files: readonly EvidenceRow[]; /** The address of the thread. */ at: string; lastResult?: Answer; refusedFile?: Answer }) {
  const { talk, threadFiles } = useMessages(partnershipMessages)
  const formats = useFormats()
  const { fields, errors } = pageForm(['text'], { lastResult })
  return (
    <>
      <PageHeading eyebrow={<bdi>{thread.organisation}</bdi>} title={talk.threadTitle} lead={talk.threadLead(thread.ref)} />
      <Timeline
        events={[
          ...thread.messages.map((message) => ({ when: formats.instant(message.at), dateTime: message.at.toISOString(), title: message.fromPartner ? talk.you : talk.team, detail: <Paragraphs text={message.text} /> })),
          ...(thread.answerBy ? [{ when: formats.day(thread.answerBy), title: talk.noAnswer(formats.day(thread.answerBy)), tone: 'next' as const }] : []),
        ]}
      />
      <Section title={talk.write}>
        <PageForm errors={errors} action={at}>
          <TextAreaField {...fields.text} label={talk.writeLabel} />
          <SubmitButton wide>{talk.writeSend}</SubmitButton>
        </PageForm>
      </Section>
      <EvidenceFiles files={files} words={threadFiles} action={`${at}/file`} hrefOf={(id) => `${at}/files/${id}`} lastResult={refusedFile} />
    </>
  )
}
