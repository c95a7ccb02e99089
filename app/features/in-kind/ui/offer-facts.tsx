import type { ReactNode } from 'react'
import { donorMessages } from '#app/features/donors/messages'
import type { Recognition } from '#app/features/donors/domain/donor'
import type { RateRow } from '#app/features/fund/domain/exchange'
import { priorityMessages } from '#app/features/priorities/messages'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { Facts, Section, TextLink, Timeline } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { OfferStatus } from '../domain/lifecycle'
import { inKindMessages } from '../messages'
import type { OfferRow } from './offers-table'
import { useBasis, useDays, useQuantity } from './status'

export type DeliveryRow = {
  id: string
  sequence: number
  quantity: string
  deliveredOn: Day
  note: string | null
  recordedBy: { id: string | null; name: string } | null
  unitValue: string | null
  value: Money | null
  usd: Money | null
  rate: RateRow | null
  basis: string | null
  evidence: string | null
  reviewedBy: string | null
}

export type OfferDetail = OfferRow & {
  unitValue: string
  basis: string | null
  availableFrom: Day | null
  availableUntil: Day | null
  place: string | null
  capacity: number | null
  scheduledFrom: Day | null
  scheduledUntil: Day | null
  scheduledPlace: string | null
  statusReason: string | null
  recognition: Recognition
  delivered: string
  remaining: string
  letter: { id: string; number: string } | null
  need: string | null
  deliveries: readonly DeliveryRow[]
  steps: readonly { id: string; status: OfferStatus; text: string | null; by: string; at: Date }[]
}

/** What is offered, and the two values side by side. */
export function OfferFacts({ offer, donorHref }: { offer: OfferDetail; donorHref?: string }) {
  const words = useMessages(inKindMessages)
  const { options } = useMessages(priorityMessages)
  const { recognitions } = useMessages(donorMessages)
  const formats = useFormats()
  const [quantityOf, daysOf, basisOf] = [useQuantity(), useDays(), useBasis()]
  const { facts, desk } = words
  const fact = (label: string, value: ReactNode) => (value ? [{ label, value }] : [])
  const scheduled = [daysOf(offer.scheduledFrom, offer.scheduledUntil), offer.scheduledPlace].filter(Boolean).join(', ')
  const all = [
    ...(donorHref ? fact(desk.donor, <TextLink href={donorHref}>{offer.donor.name}</TextLink>) : []),
    ...fact(desk.kind, words.kinds[offer.kind]),
    ...fact(desk.what, <span className="whitespace-pre-line break-words">{offer.description}</span>),
    ...fact(desk.area, options[offer.area].name),
    ...fact(desk.quantity, quantityOf(offer.quantity, offer.unit)),
    ...fact(facts.declared, <strong>{formats.money(offer.declared)}</strong>),
    ...fact(facts.unitValue, `${formats.rate(offer.unitValue)} ${offer.declared.currency}`),
    ...fact(facts.basis, basisOf(offer.basis)),
    ...fact(facts.confirmed, offer.confirmed.minor > 0n ? <strong>{formats.money(offer.confirmed)}</strong> : facts.notYet),
    ...fact(facts.available, daysOf(offer.availableFrom, offer.availableUntil)),
    ...fact(facts.place, offer.place),
    ...fact(facts.capacity, offer.capacity === null ? null : formats.count(offer.capacity)),
    ...fact(facts.scheduled, scheduled),
    ...fact(facts.remaining, offer.deliveries.length > 0 && offer.remaining !== '0' ? quantityOf(offer.remaining, offer.unit) : null),
    ...fact(facts.recognition, recognitions[offer.recognition]),
    ...fact(facts.reason, offer.statusReason),
    ...fact(facts.need, offer.need ? <TextLink href={`/secretariat/needs?status=all#${offer.need}`}>{offer.need}</TextLink> : null),
    ...fact(facts.letter, offer.letter ? <TextLink href={`/documents/${offer.letter.id}`}>{offer.letter.number} (PDF)</TextLink> : null),
  ]
  return <Facts facts={all} />
}

/** What has come, part by part, each with its value. */
export function Deliveries({ offer }: { offer: OfferDetail }) {
  const { deliveries: words } = useMessages(inKindMessages)
  const { desk } = useMessages(inKindMessages)
  const formats = useFormats()
  const [quantityOf, basisOf] = [useQuantity(), useBasis()]
  return (
    <Section title={words.title}>
      <DataTable
        caption={words.title}
        rows={offer.deliveries}
        rowKey={(row) => row.id}
        columns={[
          { key: 'on', header: words.on, primary: true, cell: (row) => `${row.sequence} · ${formats.shortDay(row.deliveredOn)}` },
          { key: 'quantity', header: desk.quantity, cell: (row) => quantityOf(row.quantity, offer.unit) },
          { key: 'by', header: words.confirmedBy, cell: (row) => row.recordedBy?.name ?? words.carried },
          {
            key: 'basis',
            header: words.basis,
            cell: (row) => (
              <span>
                {basisOf(row.basis) ?? words.waits}
                {row.evidence ? <span className="text-small text-ink-2"> · {row.evidence}</span> : null}
              </span>
            ),
          },
          { key: 'reviewer', header: words.reviewer, cell: (row) => row.reviewedBy ?? '' },
          ...(offer.declared.currency === 'USD' ? [] : [{ key: 'value', header: offer.declared.currency, align: 'end' as const, cell: (row: DeliveryRow) => (row.value ? formats.figure(row.value) : '') }]),
          {
            key: 'usd',
            header: words.usd,
            align: 'end',
            cell: (row) =>
              row.usd ? (
                <span>
                  {formats.figure(row.usd)}
                  {row.rate ? <span className="block text-small text-ink-2">{words.rate(formats.rate(row.rate.unitsPerUsd), formats.shortDay(row.rate.effectiveOn))}</span> : null}
                </span>
              ) : (
                ''
              ),
          },
        ]}
        empty={<p className="text-ink-2">{words.none}</p>}
      />
    </Section>
  )
}

/** What happened, oldest first, and what comes next. */
export function OfferHistory({ offer, next, showWho }: { offer: OfferDetail; next?: string; showWho: boolean }) {
  const words = useMessages(inKindMessages)
  const formats = useFormats()
  return (
    <Section title={words.history}>
      <Timeline
        events={[
          ...offer.steps.map((step) => ({
            when: formats.instant(step.at),
            dateTime: step.at.toISOString(),
            title: words.statuses[step.status],
            detail: [step.text, showWho ? words.by(step.by) : null].filter(Boolean).join(' · '),
          })),
          ...(next ? [{ when: words.next, title: next, tone: 'next' as const }] : []),
        ]}
      />
    </Section>
  )
}
