import { priorityMessages } from '#app/features/priorities/messages'
import { PROGRAMME_AREAS } from '#app/features/priorities/domain'
import { useMessages } from '#app/ui/language'
import { ButtonLink, PageHeading, Pager, TextLink } from '#app/ui/primitives'
import { FilterSentence } from '#app/ui/table'
import { OFFER_STATUSES } from '../domain/lifecycle'
import { IN_KIND_KINDS } from '../domain/offer'
import { inKindMessages } from '../messages'
import { needMessages } from '../messages/needs'
import { OffersTable, type OfferRow } from './offers-table'

type Props = { offers: readonly OfferRow[]; waiting: number; filter: { status: string; kind: string; area: string; donor: string; search: string; sort: string }; next: string | null; csvHref: string; mayRecord: boolean }

const SORTS = ['new', 'old', 'donor'] as const

/** The desk of gifts in kind. */
export function ListOffersPage({ offers, waiting, filter, next, csvHref, mayRecord }: Props) {
  const words = useMessages(inKindMessages)
  const { options } = useMessages(priorityMessages)
  const { desk } = words
  const { toNeeds } = useMessages(needMessages)
  const isFiltered = filter.status || filter.kind || filter.area || filter.donor || filter.search
  return (
    <>
      <PageHeading eyebrow={words.offers} title={desk.title(waiting)} lead={desk.lead} actions={mayRecord ? <ButtonLink href="/secretariat/in-kind/record">{desk.record}</ButtonLink> : null} />
      <FilterSentence
        clearHref={isFiltered ? '/secretariat/in-kind' : undefined}
        hidden={filter.donor ? { donor: filter.donor } : undefined}
        parts={[
          { name: 'status', label: desk.state, value: filter.status, options: [{ value: '', label: desk.all }, { value: 'open', label: desk.open }, ...OFFER_STATUSES.map((status) => ({ value: status, label: words.statuses[status] }))] },
          desk.of,
          { name: 'kind', label: desk.kind, value: filter.kind, options: [{ value: '', label: desk.anyKind }, ...IN_KIND_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))] },
          desk.for,
          { name: 'area', label: desk.area, value: filter.area, options: [{ value: '', label: desk.anyArea }, ...PROGRAMME_AREAS.map((area) => ({ value: area, label: options[area].shortName }))] },
          desk.by,
          { name: 'sort', label: desk.sort, value: filter.sort, options: SORTS.map((sort) => ({ value: sort, label: desk.sorts[sort] })) },
          { kind: 'search', name: 'search', label: desk.search, value: filter.search },
        ]}
      />
      {filter.donor ? <p className="text-ink-2">{desk.ofDonor(filter.donor)}</p> : null}
      <p className="text-small mt-2">
        <TextLink href={csvHref} download>
          {desk.csv}
        </TextLink>{' '}
        · <TextLink href="/secretariat/needs">{toNeeds}</TextLink>
      </p>
      <OffersTable offers={offers} hrefOf={(row) => `/secretariat/in-kind/${row.ref}`} />
      <Pager next={next} />
    </>
  )
}
