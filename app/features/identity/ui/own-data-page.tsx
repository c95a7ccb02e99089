import type { SubmissionResult } from '@conform-to/react'
import { ErrorSummary, pageForm, TextField } from '#app/ui/form'
import { useMessages } from '#app/ui/language'
import { ConfirmPanel, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { ownDataMessages } from '../messages/own-data'

/** What is kept of a person: to take along, or to have erased. */
export function OwnDataPage({ lastResult }: { lastResult?: SubmissionResult<string[]> | null }) {
  const words = useMessages(ownDataMessages)
  const { fields, errors } = pageForm(['email'], { lastResult })
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <ErrorSummary errors={errors} />
      <p>{words.exportLead}</p>
      <p>
        <TextLink href="/account/data.json" download="my-data.json">
          {words.export}
        </TextLink>
      </p>
      <Section title={words.erase}>
        <ConfirmPanel label={words.erase} confirm={words.erase} action="/account/data" open={Boolean(errors)}>
          <p>{words.eraseLead}</p>
          <p>{words.stays}</p>
          <TextField {...fields.email} label={words.email} inputMode="email" autoComplete="off" />
        </ConfirmPanel>
      </Section>
    </>
  )
}
