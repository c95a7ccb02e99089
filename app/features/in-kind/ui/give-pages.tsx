import type { SubmissionResult } from '@conform-to/react'
import { RECOGNITIONS } from '#app/features/donors/domain/donor'
import { donorMessages } from '#app/features/donors/messages'
import { useKindOptions } from '#app/features/donors/ui/kind'
import { giveMessages } from '#app/features/pledges/messages/give'
import type { Currency } from '#app/kernel/money'
import { useFormats, useMessages } from '#app/ui/language'
import { PageForm, pageForm, RadioField, SelectField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { Button, PageHeading, Section, Steps } from '#app/ui/primitives'
import type { DraftFields } from '../domain/draft'
import { needsPlace } from '../domain/new-offer'
import { giveInKindMessages } from '../messages/give'
import { WhatFields, WHAT_NAMES, WorthFields, WORTH_NAMES } from './offer-fields'

type Answer = SubmissionResult<string[]> | null

/** On the chooser: the way to give something that is no money. */
export function InKindChoice({ action }: { action: string }) {
  const { chooser } = useMessages(giveInKindMessages)
  return (
    <Section title={chooser.title}>
      <ul className="offers">
        <li className="offer">
          <div>
            <h3 className="offer-title" id="offer-in-kind">
              {chooser.lead}
            </h3>
            <p className="text-small text-ink-2">{chooser.where}</p>
          </div>
          <form method="post" action={action}>
            <Button variant="quiet" aria-describedby="offer-in-kind">
              {chooser.choose}
            </Button>
          </form>
        </li>
      </ul>
    </Section>
  )
}

export function GiveSteps({ current }: { current: 1 | 2 | 3 | 4 }) {
  const { steps } = useMessages(giveInKindMessages)
  return <Steps steps={[steps.what, steps.worth, steps.who, steps.review]} current={current} />
}

/** What is offered. */
export function GiveWhatPage({ fields: saved, lastResult }: { fields: DraftFields; lastResult?: Answer }) {
  const words = useMessages(giveInKindMessages)
  const { fields, errors } = pageForm(WHAT_NAMES, { lastResult, defaultValue: saved })
  return (
    <>
      <GiveSteps current={1} />
      <PageHeading title={words.what.heading} />
      <PageForm errors={errors}>
        <WhatFields fields={fields} />
        <SubmitButton wide>{words.onward}</SubmitButton>
      </PageForm>
    </>
  )
}

/** How much of it, what it is worth, when and where. */
export function GiveWorthPage({ fields: saved, currencies, lastResult }: { fields: DraftFields; currencies: readonly Currency[]; lastResult?: Answer }) {
  const words = useMessages(giveInKindMessages)
  const { fields, errors } = pageForm(WORTH_NAMES, { lastResult, defaultValue: { currency: 'USD', ...saved } })
  return (
    <>
      <GiveSteps current={2} />
      <PageHeading title={words.worth.heading} lead={words.worth.lead} />
      <PageForm errors={errors}>
        <WorthFields fields={fields} currencies={currencies} placeNeeded={needsPlace(saved.kind)} />
        <SubmitButton wide>{words.onward}</SubmitButton>
      </PageForm>
    </>
  )
}

const WHO_NAMES = ['organisation', 'kind', 'country', 'contactName', 'email', 'contactFunction', 'recognition', 'message'] as const

/** Who offers: the organisation, what kind of donor it is, and the person who answers for it. */
export function GiveWhoPage({ fields: saved, countries, lastResult }: { fields: DraftFields; countries: readonly string[]; lastResult?: Answer }) {
  const words = useMessages(giveInKindMessages)
  const { who } = useMessages(giveMessages)
  const donor = useMessages(donorMessages)
  const formats = useFormats()
  const { donorKind, ...rest } = saved
  const { fields, errors } = pageForm(WHO_NAMES, { lastResult, defaultValue: { recognition: 'NAME', ...rest, kind: donorKind } })
  const kinds = useKindOptions()
  const places = countries.map((iso2) => ({ value: iso2, label: formats.country(iso2) })).sort((a, b) => a.label.localeCompare(b.label, formats.language))
  return (
    <>
      <GiveSteps current={3} />
      <PageHeading title={who.heading} />
      <PageForm errors={errors}>
        <TextField {...fields.organisation} label={who.organisation} autoComplete="organization" />
        <SelectField {...fields.kind} label={who.kind} options={kinds} />
        <SelectField {...fields.country} label={who.country} options={places} autoComplete="country" />
        <TextField {...fields.contactName} label={who.contactName} autoComplete="name" />
        <TextField {...fields.email} type="email" label={who.email} hint={who.emailHint} autoComplete="email" />
        <TextField {...fields.contactFunction} label={who.contactFunction} autoComplete="organization-title" optional />
        <RadioField {...fields.recognition} label={who.recognition} choices={RECOGNITIONS.map((choice) => ({ value: choice, label: donor.recognitions[choice], hint: donor.recognitionHints[choice] }))} />
        <TextAreaField {...fields.message} label={who.message} optional />
        <p className="text-small text-ink-2">{who.privacy}</p>
        <SubmitButton wide>{words.onward}</SubmitButton>
      </PageForm>
    </>
  )
}
