import type { SubmissionResult } from '@conform-to/react'
import { RECOGNITIONS } from '#app/features/donors/domain/donor'
import { donorMessages } from '#app/features/donors/messages'
import { GIFT_PURPOSES } from '#app/features/pledges/domain/gift'
import { giveMessages } from '#app/features/pledges/messages/give'
import type { Currency } from '#app/kernel/money'
import { useMessages } from '#app/ui/language'
import { AmountField, DateField, FieldSet, PageForm, pageForm, RadioField, SelectField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { ButtonLink, Section } from '#app/ui/primitives'
import { partnershipMessages } from '../messages'

const NAMES = ['purpose', 'currency', 'amount', 'count', 'firstDueOn', 'monthsBetween', 'pledgedOn', 'recognition', 'condition'] as const

type Props = { action: string; typed: Partial<Record<(typeof NAMES)[number], string | null>>; isMoney: boolean; currencies: readonly Currency[]; /** Where it is recorded as something else than money, filled in too; null where the reader may not. */ elsewhere: { offer: string | null; placement: string | null }; lastResult?: SubmissionResult<string[]> | null }

/** What was agreed, filled in, to be recorded as a promise. */
export function PledgeIt({ action, typed, isMoney, currencies, elsewhere, lastResult }: Props) {
  const { pledge } = useMessages(partnershipMessages)
  const { purposes } = useMessages(giveMessages)
  const donors = useMessages(donorMessages)
  const { fields, errors } = pageForm(NAMES, { lastResult, defaultValue: typed })
  return (
    <Section title={pledge.title} lead={isMoney ? pledge.lead : pledge.notMoney} id="pledge">
      <PageForm action={action} errors={errors}>
        <SelectField {...fields.purpose} label={pledge.purpose} options={GIFT_PURPOSES.map((purpose) => ({ value: purpose, label: purposes[purpose] }))} />
        <AmountField {...fields.amount} label={pledge.amount} currencies={currencies} defaultCurrency={fields.currency.defaultValue} />
        <FieldSet legend={pledge.schedule} columns>
          <TextField {...fields.count} label={pledge.count} inputMode="numeric" />
          <DateField {...fields.firstDueOn} label={pledge.firstDueOn} />
          <TextField {...fields.monthsBetween} label={pledge.monthsBetween} inputMode="numeric" />
        </FieldSet>
        <DateField {...fields.pledgedOn} label={pledge.pledgedOn} />
        <RadioField {...fields.recognition} label={pledge.recognition} choices={RECOGNITIONS.map((choice) => ({ value: choice, label: donors.recognitions[choice] }))} />
        <TextAreaField {...fields.condition} label={pledge.condition} rows={2} optional />
        <SubmitButton>{pledge.submit}</SubmitButton>
      </PageForm>
      {elsewhere.offer || elsewhere.placement ? (
        <p className="mt-6 flex flex-wrap items-center gap-3">
          {pledge.instead}
          {elsewhere.offer ? (
            <ButtonLink href={elsewhere.offer} variant="quiet">
              {pledge.asOffer}
            </ButtonLink>
          ) : null}
          {elsewhere.placement ? (
            <ButtonLink href={elsewhere.placement} variant="quiet">
              {pledge.asPlacement}
            </ButtonLink>
          ) : null}
        </p>
      ) : null}
    </Section>
  )
}
