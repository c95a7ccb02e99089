import type { RateRow, RecordedRate } from '#app/features/fund/domain/exchange'
import { useFormats, useMessages } from '#app/ui/language'
import { Facts, Notice, Section, TextLink } from '#app/ui/primitives'
import type { ExchangeDifference } from '../domain/exchange-difference'
import { paymentMessages } from '../messages'

export type PaymentExchangeDetail = { used: RecordedRate | null; later: RecordedRate | null; pledge: { rate: RateRow; difference: ExchangeDifference } | null }

function useDifference() {
  const { exchange } = useMessages(paymentMessages)
  const formats = useFormats()
  return ({ difference }: ExchangeDifference) => {
    const { minor } = difference
    if (minor === 0n) return exchange.none
    return minor > 0n ? exchange.gain(formats.money(difference)) : exchange.loss(formats.money({ ...difference, minor: -minor }))
  }
}

/** How a payment was valued: the row that it keeps, what it was worth on the day of the pledge, and whose the difference is. */
export function PaymentExchangeSection({ exchange: { used, later, pledge }, amount, value }: { exchange: PaymentExchangeDetail; amount: string; value: string }) {
  const { exchange: words } = useMessages(paymentMessages)
  const formats = useFormats()
  const inWords = useDifference()
  const rateOf = (row: RateRow) => words.rate(formats.rate(row.unitsPerUsd), row.currency, formats.day(row.effectiveOn), row.source)
  const recorded = (row: RecordedRate) => words.recorded(row.recordedBy, formats.instant(row.recordedAt))
  return (
    <Section title={words.title}>
      {later && used ? (
        <div className="mb-6">
          <Notice tone="info">
            {words.later(rateOf(later), recorded(later), later.reason)} <TextLink href={`/secretariat/rates/${later.currency}`}>{words.history}</TextLink>
          </Notice>
        </div>
      ) : null}
      <Facts
        facts={[
          ...(used
            ? [
                { label: words.used, value: <TextLink href={`/secretariat/rates/${used.currency}`}>{rateOf(used)}</TextLink> },
                { label: words.recordedLabel, value: recorded(used) },
              ]
            : [{ label: words.used, value: words.credited }]),
          { label: words.atPayment, value: words.valueOf(value, amount) },
          ...(pledge
            ? [
                { label: words.atPledge, value: words.valueAt(formats.money(pledge.difference.atPledge), rateOf(pledge.rate)) },
                { label: words.difference, value: inWords(pledge.difference) },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

/** What a promise has brought, at the rate of its day and at the rates of the payments. */
export function PledgeExchangeSection({ exchange }: { exchange: ExchangeDifference }) {
  const { exchange: words } = useMessages(paymentMessages)
  const formats = useFormats()
  const inWords = useDifference()
  return (
    <Section title={words.ofPledge(formats.money(exchange.paid))}>
      <Facts
        facts={[
          { label: words.atPledge, value: formats.money(exchange.atPledge) },
          { label: words.atPayment, value: formats.money(exchange.atPayment) },
          { label: words.difference, value: inWords(exchange) },
        ]}
      />
    </Section>
  )
}

/** The same for the donor, in one sentence. */
export function ExchangeSentence({ exchange }: { exchange: ExchangeDifference }) {
  const { exchange: words } = useMessages(paymentMessages)
  const formats = useFormats()
  return <p className="text-small">{words.forDonor(formats.money(exchange.paid), formats.money(exchange.atPledge), formats.money(exchange.atPayment))}</p>
}
