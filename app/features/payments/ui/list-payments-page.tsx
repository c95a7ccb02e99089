import { priorityMessages } from '#app/features/priorities/messages'
import { MODALITIES } from '#app/features/fund/domain/window'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, PageHeading, Section } from '#app/ui/primitives'
import { FilterSentence, keptBy, ListBar, ListPager, type ListTools } from '#app/ui/table'
import { PAYMENT_METHODS, PAYMENT_STATUSES } from '../domain/payment'
import { paymentMessages } from '../messages'
import { correctionMessages } from '../messages/corrections'
import { PaymentsTable, type PaymentRow } from './payments-table'

type Props = { rows: readonly PaymentRow[]; waiting: readonly PaymentRow[]; filter: Readonly<Record<string, string>>; tools: ListTools; mayRecord: boolean; /** Where lines of the bank wait. */ bank: { label: string; href: string } }

/** The payments desk: what waits for a second person, then everything that arrived. */
export function ListPaymentsPage({ rows, waiting, filter, tools, mayRecord, bank }: Props) {
  const words = useMessages(paymentMessages)
  const formats = useFormats()
  const { desk } = words
  const correction = useMessages(correctionMessages)
  const { options } = useMessages(priorityMessages)
  const hrefOf = (row: PaymentRow) => `/secretariat/payments/${row.ref}`
  return (
    <>
      <PageHeading title={desk.title(waiting.length)} lead={desk.lead} actions={<><ButtonLink variant="quiet" href={bank.href}>{bank.label}</ButtonLink>{mayRecord ? <ButtonLink href="/secretariat/payments/record">{desk.record}</ButtonLink> : null}</>} />
      {waiting.length > 0 && !tools.clearHref ? (
        <Section title={desk.waiting}>
          <ul className="todo">
            {waiting.map((row) => (
              <li key={row.id}>
                <span>
                  {formats.money(row.amount)} · {row.donor.name}
                </span>
                <a href={hrefOf(row)}>{row.ref}</a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <FilterSentence
        clearHref={tools.clearHref ?? undefined}
        hidden={keptBy(tools, { donor: filter.donor ?? '', rate: filter.rate ?? '' })}
        parts={[
          { name: 'status', label: desk.state, value: filter.status ?? '', options: [{ value: '', label: desk.all }, ...PAYMENT_STATUSES.map((status) => ({ value: status, label: words.statuses[status] }))] },
          desk.by,
          { name: 'method', label: desk.method, value: filter.method ?? '', options: [{ value: '', label: desk.anyMethod }, ...PAYMENT_METHODS.map((method) => ({ value: method, label: words.methods[method] }))] },
          desk.into,
          { name: 'modality', label: desk.into, value: filter.modality ?? '', options: [{ value: '', label: desk.anyWindow }, ...MODALITIES.map((code) => ({ value: code, label: options[code].shortName }))] },
          { name: 'state', label: correction.applied, value: filter.state ?? '', options: [{ value: '', label: correction.anyState }, { value: 'unapplied', label: correction.unapplied }] },
          desk.between,
          { kind: 'day', name: 'from', label: desk.fromDay, value: filter.from ?? '' },
          desk.and,
          { kind: 'day', name: 'to', label: desk.toDay, value: filter.to ?? '' },
          { kind: 'search', name: 'search', label: desk.search, value: filter.search ?? '' },
        ]}
      />
      <ListBar tools={tools} />
      <PaymentsTable payments={rows} hrefOf={hrefOf} tools={tools} />
      <ListPager tools={tools} />
    </>
  )
}
