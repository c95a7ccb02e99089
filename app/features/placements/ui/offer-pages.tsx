import type { SubmissionResult } from '@conform-to/react'
import { useKindOptions } from '#app/features/donors/ui/kind'
import { giveMessages } from '#app/features/pledges/messages/give'
import type { RateRow } from '#app/features/fund/domain/exchange'
import { fill } from '#app/kernel/language'
import { money, parseRate, type Currency } from '#app/kernel/money'
import { addDays, addMonths, parseDay, type Day } from '#app/kernel/time'
import { useFormats, useLanguage, useMessages } from '#app/ui/language'
import { AmountField, DateField, FieldSet, PageForm, pageForm, RadioField, SelectField, SubmitButton, TextAreaField, TextField, useTyped } from '#app/ui/form'
import { Notice, PageHeading, Steps, TextLink } from '#app/ui/primitives'
import { LENGTHS, SIDES, YES_NO } from '../domain/arrangement'
import { decideStay, type OfferFields } from '../domain/offer'
import { LEAST_MONTHS, MOST_MONTHS } from '../domain/stay'
import { parseFte, placedMonths, sumOfMonths, type Arrangement } from '../domain/value'
import { placementMessages } from '../messages'
import { offerMessages } from '../messages/offer'

type Answer = SubmissionResult<string[]> | null

export function OfferSteps({ current }: { current: number }) {
  const { steps } = useMessages(offerMessages)
  return <Steps steps={[steps.questions, steps.profile, steps.who, steps.review]} current={current} />
}

/** Four questions; where the answers are neither of the two, the reason and the way to the team. */
export function OfferQuestionsPage({ fields: saved, talkHref, lastResult }: { fields: OfferFields; talkHref: string; lastResult?: Answer }) {
  const { questions } = useMessages(offerMessages)
  const { employer, salary, money: flow, length } = saved
  const { fields, errors } = pageForm(['employer', 'salary', 'money', 'length'], { lastResult, defaultValue: { employer, salary, money: flow, length } })
  return (
    <>
      <OfferSteps current={1} />
      <PageHeading title={questions.heading} lead={questions.lead} />
      <PageForm errors={errors}>
        <RadioField {...fields.employer} label={questions.employer} choices={SIDES.map((value) => ({ value, label: questions.employers[value] }))} />
        <RadioField {...fields.salary} label={questions.salary} choices={SIDES.map((value) => ({ value, label: questions.salaries[value] }))} />
        <RadioField {...fields.money} label={questions.money} choices={YES_NO.map((value) => ({ value, label: questions.moneys[value] }))} />
        <RadioField {...fields.length} label={questions.length} choices={LENGTHS.map((value) => ({ value, label: questions.lengths[value] }))} />
        <SubmitButton wide>{questions.onward}</SubmitButton>
      </PageForm>
      <p className="mt-6">
        <TextLink href={talkHref}>{questions.talk}</TextLink>
      </p>
    </>
  )
}

const PROFILE = ['function', 'expertise', 'languages', 'level', 'person', 'earlierUntil', 'fte', 'startsOn', 'endsOn', 'currency', 'amount'] as const

type ProfileProps = { fields: OfferFields; arrangement: Arrangement; currencies: readonly Currency[]; rates: readonly RateRow[]; today: Day; questionsHref: string; lastResult?: Answer }

/** Who would come and when. With scripts, limits and worth are read back while typing; without, by the answer. */
export function OfferProfilePage({ fields: saved, arrangement, currencies, rates, today, questionsHref, lastResult }: ProfileProps) {
  const words = useMessages(offerMessages)
  const { profile } = words
  const { fields, errors } = pageForm(PROFILE, { lastResult, defaultValue: { fte: '1', currency: 'USD', ...saved } })
  const [typed, reading] = useTyped(PROFILE, fields)
  const said = useStaySaid(arrangement, typed, rates, today)
  return (
    <>
      <OfferSteps current={2} />
      <PageHeading title={profile.heading} lead={words.result[arrangement]} actions={<TextLink href={questionsHref}>{words.change}</TextLink>} />
      <PageForm errors={errors}>
        <div {...reading} className="stack">
          <TextField {...fields.function} label={profile.function} hint={profile.functionHint} />
          <TextAreaField {...fields.expertise} label={profile.expertise} rows={3} optional />
          <TextField {...fields.languages} label={profile.languages} optional />
          <TextField {...fields.level} label={profile.level} hint={profile.levelHint} optional />
          <TextField {...fields.person} label={profile.person} hint={profile.personHint} optional />
          <DateField {...fields.earlierUntil} label={profile.earlierUntil} hint={profile.earlierHint} optional />
          <FieldSet legend={profile.dates}>
            <TextField {...fields.fte} label={profile.fte} hint={profile.fteHint} inputMode="decimal" width="short" />
            <DateField {...fields.startsOn} label={profile.startsOn} />
            <DateField {...fields.endsOn} label={profile.endsOn} />
          </FieldSet>
          {said.limits ? <p className="text-small text-ink-2">{said.limits}</p> : null}
          {said.refusal ? <Notice tone="warn">{said.refusal}</Notice> : null}
          <AmountField {...fields.amount} label={profile.monthly} hint={profile.monthlyHint} currencies={currencies} defaultCurrency={fields.currency.defaultValue} errors={[...(fields.amount.errors ?? []), ...(fields.currency.errors ?? [])]} understood={said.worth} />
        </div>
        <SubmitButton wide>{profile.onward}</SubmitButton>
      </PageForm>
    </>
  )
}

const SAID_AT_ONCE = ['ENDS_BEFORE_START', 'STAY_BELOW_LEAST', 'STAY_ABOVE_MOST', 'FTE_OUT_OF_RANGE', 'OWN_MORATORIUM', 'START_PAST']

/** What can be said of the stay as it is typed so far: its limits, what stands in its way, what it is worth. */
function useStaySaid(arrangement: Arrangement, typed: Record<string, string | undefined>, rates: readonly RateRow[], today: Day): { limits: string | null; refusal: string | null; worth?: string } {
  const { profile } = useMessages(offerMessages)
  const { recordRefusals } = useMessages(placementMessages)
  const formats = useFormats()
  const language = useLanguage()
  const startsOn = parseDay(typed.startsOn ?? '')
  const limits = startsOn && profile.limits(formats.day(addDays(addMonths(startsOn, LEAST_MONTHS[arrangement]), -1)), formats.day(addDays(addMonths(startsOn, MOST_MONTHS), -1)))
  const decided = decideStay(arrangement, typed, { decimalComma: language === 'fr', notBefore: today })
  if (!decided.ok) {
    const { failure } = decided
    return { limits, refusal: SAID_AT_ONCE.includes(failure.code) ? fill(recordRefusals[failure.code], failure, formats) : null }
  }
  const { monthly, fte, endsOn, startsOn: begins } = decided.value
  const row = rates.find((one) => one.currency === monthly.currency)
  const rate = row && parseRate(monthly.currency, row.unitsPerUsd)
  if (!rate) return { limits, refusal: null }
  const placed = { startsOn: begins, endsOn, currency: monthly.currency, monthlyMinor: monthly.minor, fte: parseFte(fte)!, rate }
  return { limits, refusal: null, worth: profile.worth(formats.money(money(sumOfMonths(placedMonths(placed, begins, endsOn)).valueMinor, monthly.currency))) }
}

const WHO = ['organisation', 'kind', 'country', 'contactName', 'email', 'contactFunction', 'message'] as const

/** Who offers: the releasing entity, and the person who answers for it. */
export function OfferWhoPage({ fields: saved, countries, lastResult }: { fields: OfferFields; countries: readonly string[]; lastResult?: Answer }) {
  const words = useMessages(offerMessages).who
  const give = useMessages(giveMessages).who
  const formats = useFormats()
  const { fields, errors } = pageForm(WHO, { lastResult, defaultValue: saved })
  const kinds = useKindOptions()
  const places = countries.map((iso2) => ({ value: iso2, label: formats.country(iso2) })).sort((a, b) => a.label.localeCompare(b.label, formats.language))
  return (
    <>
      <OfferSteps current={3} />
      <PageHeading title={words.heading} />
      <PageForm errors={errors}>
        <TextField {...fields.organisation} label={give.organisation} autoComplete="organization" />
        <SelectField {...fields.kind} label={give.kind} options={kinds} />
        <SelectField {...fields.country} label={give.country} options={places} autoComplete="country" />
        <TextField {...fields.contactName} label={give.contactName} autoComplete="name" />
        <TextField {...fields.email} type="email" label={give.email} autoComplete="email" />
        <TextField {...fields.contactFunction} label={give.contactFunction} autoComplete="organization-title" optional />
        <TextAreaField {...fields.message} label={words.message} optional />
        <p className="text-small text-ink-2">{words.privacy}</p>
        <SubmitButton wide>{words.onward}</SubmitButton>
      </PageForm>
    </>
  )
}
