import type { SubmissionResult } from '@conform-to/react'
import type { Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import { PageForm, pageForm, RadioField, SubmitButton, TextField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { AGREEMENT_LANGUAGES } from '../domain/agreement'
import { agreementMessages } from '../messages'
import type { AgreementRow } from './agreement-detail'
import { AgreementsTable } from './list-agreements-page'

/** The agreements of a placement, and the way to draw one up where that is the next thing. */
export function PlacementAgreements({ agreements, draftHref }: { agreements: readonly AgreementRow[]; draftHref: string | null }) {
  const words = useMessages(agreementMessages)
  if (agreements.length === 0 && !draftHref) return null
  return (
    <Section title={words.agreements} lead={words.placement.section} id="agreements">
      {agreements.length > 0 ? <AgreementsTable agreements={agreements} showDonor={false} hrefOf={(row) => `/secretariat/agreements/${row.number}`} /> : null}
      {draftHref ? (
        <p className="mt-4">
          <ButtonLink href={draftHref}>{words.list.draft}</ButtonLink>
        </p>
      ) : null}
    </Section>
  )
}

type Draft = { ref: string; person: string | null; donor: string; amount: Money; contact: { name: string; function: string | null } | null; language: Language }

/** Draws up the agreement of a placement: who signs, and in which language. */
export function DraftPlacementAgreementPage({ placement, lastResult }: { placement: Draft; lastResult?: SubmissionResult<string[]> | null }) {
  const words = useMessages(agreementMessages)
  const formats = useFormats()
  const { draft } = words
  const { fields, errors } = pageForm(['signatory', 'signatoryTitle', 'language'], {
    lastResult,
    defaultValue: { signatory: placement.contact?.name, signatoryTitle: placement.contact?.function, language: placement.language },
  })
  const back = `/secretariat/placements/${placement.ref}`
  return (
    <>
      <PageHeading eyebrow={words.placement.of(placement.ref, placement.donor, formats.money(placement.amount))} title={draft.title} lead={words.placement.lead} />
      <PageForm errors={errors} action={`${back}/agreement`}>
        <TextField {...fields.signatory} label={draft.signatory} hint={draft.signatoryHint} autoComplete="off" />
        <TextField {...fields.signatoryTitle} label={draft.signatoryTitle} hint={draft.signatoryTitleHint} autoComplete="off" />
        <RadioField {...fields.language} label={draft.language} look="segments" choices={AGREEMENT_LANGUAGES.map((language) => ({ value: language, label: words.languages[language] }))} />
        <SubmitButton aside={<TextLink href={back}>{words.placement.back}</TextLink>}>{draft.submit}</SubmitButton>
      </PageForm>
    </>
  )
}
