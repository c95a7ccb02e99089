import type { SubmissionResult } from '@conform-to/react'
import type { Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import { PageForm, pageForm, RadioField, SelectField, SubmitButton, TextField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, PageHeading } from '#app/ui/primitives'
import { AGREEMENT_LANGUAGES } from '../domain/agreement'
import { agreementMessages } from '../messages'

type Awaiting = { ref: string; donor: string; amount: Money; contact: { name: string; function: string | null } | null; language: Language }
type Props = { pledges: readonly Awaiting[]; chosen: string | null; lastResult?: SubmissionResult<string[]> | null }

/** Draws up an agreement for a pledge: who signs, and in which language. */
export function DraftAgreementPage({ pledges, chosen, lastResult }: Props) {
  const words = useMessages(agreementMessages)
  const formats = useFormats()
  const { draft } = words
  const pledge = pledges.find((one) => one.ref === chosen)
  const { fields, errors } = pageForm(['pledge', 'signatory', 'signatoryTitle', 'language'], {
    lastResult,
    defaultValue: { pledge: pledge?.ref, signatory: pledge?.contact?.name, signatoryTitle: pledge?.contact?.function, language: pledge?.language ?? 'en' },
  })
  if (pledges.length === 0)
    return (
      <>
        <PageHeading title={draft.title} />
        <EmptyState title={draft.noPledges} action={<ButtonLink href="/secretariat/pledges">{draft.toPledges}</ButtonLink>}>
          {draft.noPledgesText}
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHeading title={draft.title} lead={draft.lead} />
      <PageForm errors={errors} action="/secretariat/agreements/draft">
        <SelectField {...fields.pledge} label={draft.pledge} hint={draft.pledgeHint} options={pledges.map((one) => ({ value: one.ref, label: draft.pledgeOption(one.ref, one.donor, formats.money(one.amount)) }))} />
        <TextField {...fields.signatory} label={draft.signatory} hint={draft.signatoryHint} autoComplete="off" />
        <TextField {...fields.signatoryTitle} label={draft.signatoryTitle} hint={draft.signatoryTitleHint} autoComplete="off" />
        <RadioField {...fields.language} label={draft.language} look="segments" choices={AGREEMENT_LANGUAGES.map((language) => ({ value: language, label: words.languages[language] }))} />
        <SubmitButton>{draft.submit}</SubmitButton>
      </PageForm>
    </>
  )
}
