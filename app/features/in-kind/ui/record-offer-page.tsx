import type { SubmissionResult } from '@conform-to/react'
import { donorMessages } from '#app/features/donors/messages'
import { RECOGNITIONS } from '#app/features/donors/domain/donor'
import type { Currency } from '#app/kernel/money'
import { useMessages } from '#app/ui/language'
import { PageForm, pageForm, RadioField, SubmitButton, TextField } from '#app/ui/form'
import { PageHeading } from '#app/ui/primitives'
import { inKindMessages } from '../messages'
import { WhatFields, WHAT_NAMES, WorthFields, WORTH_NAMES } from './offer-fields'

/** An offer that reached the team otherwise than online. */
export function RecordOfferPage({ typed, currencies, lastResult }: { /** What is known already. */ typed: Readonly<Record<string, string>>; currencies: readonly Currency[]; lastResult?: SubmissionResult<string[]> | null }) {
  const { record } = useMessages(inKindMessages)
  const donors = useMessages(donorMessages)
  const { fields, errors } = pageForm(['donor', ...WHAT_NAMES, ...WORTH_NAMES, 'recognition'], { lastResult, defaultValue: { currency: 'USD', recognition: 'NAME', ...typed } })
  return (
    <>
      <PageHeading title={record.title} lead={record.lead} />
      <PageForm errors={errors}>
        <TextField {...fields.donor} label={record.donor} hint={record.donorHint} width="half" autoComplete="off" />
        <WhatFields fields={fields} />
        <WorthFields fields={fields} currencies={currencies} placeNeeded={false} />
        <RadioField {...fields.recognition} label={record.recognition} choices={RECOGNITIONS.map((choice) => ({ value: choice, label: donors.recognitions[choice], hint: donors.recognitionHints[choice] }))} />
        <SubmitButton>{record.submit}</SubmitButton>
      </PageForm>
    </>
  )
}
