import type { SubmissionResult } from '@conform-to/react'
import { CheckboxField, ErrorSummary, PageForm, pageForm, SubmitButton, TextField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { Facts, PageHeading, TextLink } from '#app/ui/primitives'
import { agreementMessages } from '../messages'
import type { AgreementDetail } from './agreement-detail'
import { Hash } from './agreement-files'

type Props = { agreement: AgreementDetail; email: string; lastResult?: SubmissionResult<string[]> | null }

/** The signature: name, title and consent, beside the fingerprint of the file that is signed. */
export function SignAgreementPage({ agreement, email, lastResult }: Props) {
  const words = useMessages(agreementMessages)
  const formats = useFormats()
  const { sign: says } = words
  const { fields, errors } = pageForm(['name', 'title', 'consent'], { lastResult })
  const { sent } = agreement
  if (agreement.status !== 'SENT' || !sent) {
    return (
      <>
        <PageHeading eyebrow={words.agreement(agreement.number)} title={says.notNow} />
        <ErrorSummary errors={errors} />
        <p>
          <TextLink href={`/donor/agreements/${agreement.number}`}>{words.back}</TextLink>
        </p>
      </>
    )
  }
  return (
    <>
      <PageHeading eyebrow={words.agreement(agreement.number)} title={says.title} lead={says.lead} />
      <Facts
        facts={[
          { label: says.file, value: <TextLink href={`/documents/${sent.id}`} download={sent.fileName}>{sent.fileName}</TextLink> },
          { label: says.fileHash, value: <Hash of={sent.sha256} /> },
          { label: words.detail.facts.amount, value: formats.money(agreement.amount) },
        ]}
      />
      <p className="my-6">
        <TextLink href={`/donor/agreements/${agreement.number}#text`}>{says.readAgain}</TextLink>
      </p>
      <PageForm errors={errors} hidden={{ sha256: sent.sha256 }}>
        <TextField {...fields.name} label={says.name} hint={says.nameHint(agreement.signatory.name)} autoComplete="name" />
        <TextField {...fields.title} label={says.titleField} autoComplete="organization-title" />
        <CheckboxField name="consent" label={says.consent} errors={fields.consent.errors} />
        <p className="text-small text-ink-2">{says.account(email)}</p>
        <SubmitButton wide>{says.submit}</SubmitButton>
      </PageForm>
    </>
  )
}
