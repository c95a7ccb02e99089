import type { ReactNode } from 'react'
import { useFormats, useMessages } from '#app/ui/language'
import { DateField, ErrorSummary, PageForm, pageForm, SelectField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { ConfirmPanel, Disclosure, Notice, Section } from '#app/ui/primitives'
import { mayDo, VALUE_BASES, type OfferDeed } from '../domain/lifecycle'
import { inKindMessages } from '../messages'
import type { DeliveryRow, OfferDetail } from './offer-facts'
import type { OfferAnswer, OfferDuties } from './offer-duties'
import { useQuantity } from './status'

type Props = { offer: OfferDetail; duties: OfferDuties; answer?: OfferAnswer }
type DeedProps = Props & { action: string; result: OfferAnswer['result'] }

const MANAGED: Partial<Record<OfferDeed, (props: DeedProps) => ReactNode>> = { assess: Assess, accept: Accept, schedule: Schedule, deliver: Deliver, acknowledge: Acknowledge, close: Close, decline: Decline, withdraw: Withdraw }

/** The next step as forms: what may be done now, by the person who looks. */
export function OfferDeeds({ offer, duties, answer }: Props) {
  const words = useMessages(inKindMessages)
  const actionOf = (deed: OfferDeed) => `/secretariat/in-kind/${offer.ref}/${deed}`
  const propsOf = (deed: OfferDeed): DeedProps => ({ offer, duties, answer, action: actionOf(deed), result: answer?.deed === deed ? answer.result : null })
  const managed = duties.manage ? (Object.keys(MANAGED) as OfferDeed[]).filter((deed) => mayDo(offer.status, deed)) : []
  const waiting = duties.value && mayDo(offer.status, 'value') ? offer.deliveries.filter((delivery) => !delivery.value) : []
  if (managed.length === 0 && waiting.length === 0) return mayDo(offer.status, 'acknowledge') || mayDo(offer.status, 'value') ? <p className="text-ink-2 mb-6">{words.nothingMine}</p> : <ErrorSummary errors={answer?.result?.error} />
  return (
    <Section title={words.next}>
      <div className="stack mb-6">
        {answer && !managed.includes(answer.deed) && answer.deed !== 'value' ? <ErrorSummary errors={answer.result?.error} /> : null}
        {waiting.map((delivery) => (
          <ValueDelivery key={delivery.id} delivery={delivery} {...propsOf('value')} />
        ))}
        {managed.map((deed) => {
          const Deed = MANAGED[deed]!
          return <Deed key={deed} {...propsOf(deed)} />
        })}
      </div>
    </Section>
  )
}

function Assess({ action, result }: DeedProps) {
  const { deeds } = useMessages(inKindMessages)
  return (
    <PageForm action={action} errors={result?.error}>
      <SubmitButton>{deeds.assess.button}</SubmitButton>
    </PageForm>
  )
}

function Accept({ action, result }: DeedProps) {
  const { deeds, forms } = useMessages(inKindMessages)
  const { fields, errors } = pageForm(['note'], { lastResult: result })
  return (
    <PageForm action={action} errors={errors}>
      <TextAreaField {...fields.note} label={forms.acceptNote} rows={3} optional />
      <SubmitButton>{deeds.accept.button}</SubmitButton>
    </PageForm>
  )
}

function Schedule({ offer, action, result }: DeedProps) {
  const { deeds, forms } = useMessages(inKindMessages)
  const isAgain = offer.status === 'SCHEDULED'
  const { fields, errors } = pageForm(['from', 'until', 'place'], {
    lastResult: result,
    defaultValue: { from: offer.scheduledFrom ?? offer.availableFrom, until: offer.scheduledUntil ?? offer.availableUntil, place: offer.scheduledPlace ?? offer.place },
  })
  const form = (
    <PageForm action={action} errors={errors}>
      <p>{forms.scheduleLead}</p>
      <DateField {...fields.from} id="schedule-from" label={forms.from} />
      <DateField {...fields.until} id="schedule-until" label={forms.until} optional />
      <TextField {...fields.place} id="schedule-place" label={forms.place} optional />
      <SubmitButton variant={isAgain ? 'quiet' : 'primary'}>{deeds.schedule.button}</SubmitButton>
    </PageForm>
  )
  return isAgain ? (
    <Disclosure summary={forms.reschedule} open={Boolean(result?.error)}>
      {form}
    </Disclosure>
  ) : (
    form
  )
}

function Deliver({ offer, duties, action, result }: DeedProps) {
  const { deeds, forms } = useMessages(inKindMessages)
  const quantityOf = useQuantity()
  const { fields, errors } = pageForm(['quantity', 'on', 'note'], { lastResult: result, defaultValue: { quantity: offer.remaining, on: duties.today } })
  return (
    <PageForm action={action} errors={errors}>
      <p>{forms.deliverLead}</p>
      <TextField {...fields.quantity} label={forms.quantity} hint={forms.quantityHint(quantityOf(offer.remaining, offer.unit))} width="short" inputMode="decimal" />
      <DateField {...fields.on} label={forms.on} />
      <TextField {...fields.note} label={forms.note} optional />
      <SubmitButton>{deeds.deliver.button}</SubmitButton>
    </PageForm>
  )
}

function ValueDelivery({ offer, duties, delivery, action, result }: DeedProps & { delivery: DeliveryRow }) {
  const { deeds, forms, bases } = useMessages(inKindMessages)
  const formats = useFormats()
  const quantityOf = useQuantity()
  const mine = result?.initialValue?.['delivery'] === delivery.id ? result : null
  const { fields, errors } = pageForm(['unitValue', 'basis', 'evidence'], { lastResult: mine })
  if (delivery.recordedBy?.id && delivery.recordedBy.id === duties.person) return <Notice tone="info" title={forms.valueTitle(delivery.sequence, formats.day(delivery.deliveredOn))}>{forms.ownDelivery}</Notice>
  const id = (name: string) => `value-${delivery.sequence}-${name}`
  return (
    <PageForm action={action} errors={errors} hidden={{ delivery: delivery.id }}>
      <h3>{forms.valueTitle(delivery.sequence, formats.day(delivery.deliveredOn))}</h3>
      <p>{forms.valueLead(quantityOf(delivery.quantity, offer.unit))}</p>
      <TextField {...fields.unitValue} id={id('unit')} label={forms.unitValue(offer.declared.currency)} width="short" inputMode="decimal" />
      <SelectField {...fields.basis} id={id('basis')} label={forms.basis} width="half" options={VALUE_BASES.map((basis) => ({ value: basis, label: bases[basis] }))} />
      <TextAreaField {...fields.evidence} id={id('evidence')} label={forms.evidence} hint={forms.evidenceHint} rows={3} />
      <SubmitButton>{deeds.value.button}</SubmitButton>
    </PageForm>
  )
}

function Acknowledge({ action, result }: DeedProps) {
  const { deeds, forms } = useMessages(inKindMessages)
  return (
    <PageForm action={action} errors={result?.error}>
      <p>{forms.acknowledgeLead}</p>
      <SubmitButton>{deeds.acknowledge.button}</SubmitButton>
    </PageForm>
  )
}

/** A deed that cannot be taken back asks first and wants a reason. */
function WithReason({ deed, warning, action, result }: { deed: 'close' | 'decline' | 'withdraw'; warning: string } & Pick<DeedProps, 'action' | 'result'>) {
  const { deeds, forms } = useMessages(inKindMessages)
  const { fields, errors } = pageForm(['reason'], { lastResult: result })
  return (
    <div>
      <ErrorSummary errors={errors} />
      <ConfirmPanel label={deeds[deed].button} confirm={deeds[deed].button} action={action} open={Boolean(errors)}>
        <p>{warning}</p>
        <TextAreaField {...fields.reason} id={`${deed}-reason`} label={forms.reason} rows={3} />
      </ConfirmPanel>
    </div>
  )
}

function Close({ action, result }: DeedProps) {
  return <WithReason deed="close" warning={useMessages(inKindMessages).forms.closeWarning} action={action} result={result} />
}

function Decline({ action, result }: DeedProps) {
  return <WithReason deed="decline" warning={useMessages(inKindMessages).forms.declineWarning} action={action} result={result} />
}

function Withdraw({ action, result }: DeedProps) {
  return <WithReason deed="withdraw" warning={useMessages(inKindMessages).forms.withdrawWarning} action={action} result={result} />
}

/** The same for the donor's own people. */
export function WithdrawOwn({ action, result }: Pick<DeedProps, 'action' | 'result'>) {
  return <WithReason deed="withdraw" warning={useMessages(inKindMessages).forms.withdrawOwn} action={action} result={result} />
}
