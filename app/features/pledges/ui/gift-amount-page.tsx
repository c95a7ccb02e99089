import { decideAmount, type GiftFields } from '../domain/gift'
import type { ScheduleLine } from '../domain/schedule'
import { giveMessages } from '../messages/give'
import { ScheduleTable } from './schedule-table'
import type { RateRow } from '#app/features/fund/domain/exchange'
import { parseRate, toUsd, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { addMonths } from '#app/kernel/time'
import { useFormats, useLanguage, useMessages } from '#app/ui/language'
import { AmountField, DateField, FieldSet, PageForm, pageForm, RadioField, SubmitButton, TextField, useTyped } from '#app/ui/form'
import { PageHeading, Steps } from '#app/ui/primitives'
import type { SubmissionResult } from '@conform-to/react'

type Props = { fields: GiftFields; currencies: readonly Currency[]; rates: readonly RateRow[]; today: Day; lastResult?: SubmissionResult<string[]> | null }

const NAMES = ['currency', 'amount', 'plan', 'count', 'firstDueOn', 'monthsBetween'] as const

/** How much, and when. With scripts, what is typed is read back and the schedule is shown while typing; without, on the next page. */
export function GiftAmountPage({ fields: saved, currencies, rates, today, lastResult }: Props) {
  const words = useMessages(giveMessages)
  const defaultValue = { currency: 'USD', plan: 'ONCE', count: '3', firstDueOn: addMonths(today, 1), monthsBetween: '12', ...saved }
  const { fields, errors } = pageForm(NAMES, { lastResult, defaultValue })
  const [typed, reading] = useTyped(NAMES, fields)
  const understood = useUnderstood(typed, rates, today)
  return (
    <>
      <Steps steps={[words.steps.purpose, words.steps.amount, words.steps.who, words.steps.review]} current={2} />
      <PageHeading eyebrow={words.purposes[saved.purpose]} title={words.amount.heading} />
      <PageForm errors={errors}>
        <div {...reading} className="stack">
          <AmountField {...fields.amount} label={words.amount.amount} hint={words.amount.amountHint} currencies={currencies} defaultCurrency={fields.currency.defaultValue} errors={[...(fields.amount.errors ?? []), ...(fields.currency.errors ?? [])]} understood={understood?.sentence} />
          <RadioField
            {...fields.plan}
            label={words.amount.plan}
            choices={(['ONCE', 'INSTALMENTS'] as const).map((plan) => ({ value: plan, label: words.amount.plans[plan], hint: words.amount.planHints[plan] }))}
          />
          <FieldSet legend={words.amount.instalmentsLegend} columns>
            <TextField {...fields.count} label={words.amount.count} inputMode="numeric" width="short" />
            <DateField {...fields.firstDueOn} label={words.amount.firstDueOn} />
            <TextField {...fields.monthsBetween} label={words.amount.monthsBetween} inputMode="numeric" width="short" />
          </FieldSet>
          {understood && typed.plan === 'INSTALMENTS' ? <ScheduleTable lines={understood.schedule} /> : null}
        </div>
        <SubmitButton wide>{words.amount.onward}</SubmitButton>
      </PageForm>
    </>
  )
}

/** What is understood so far, in words with its value today; nothing while it cannot be understood. */
function useUnderstood(typed: Record<string, string | undefined>, rates: readonly RateRow[], today: Day): { sentence: string; schedule: ScheduleLine[]; amount: Money } | null {
  const words = useMessages(giveMessages).amount
  const formats = useFormats()
  const language = useLanguage()
  const decided = decideAmount({ ...typed, plan: typed.plan === 'INSTALMENTS' ? 'INSTALMENTS' : 'ONCE' }, today, language === 'fr')
  if (!decided.ok) return null
  const { amount, schedule } = decided.value
  const row = rates.find((r) => r.currency === amount.currency)
  const rate = row && parseRate(amount.currency, row.unitsPerUsd)
  const sentence = !row || !rate || amount.currency === 'USD' ? words.understoodUsd(formats.money(amount)) : words.understood(formats.money(amount), formats.money(toUsd(amount, rate)), formats.day(row.effectiveOn), row.source)
  return { sentence, schedule, amount }
}
