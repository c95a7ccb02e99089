import { priorityMessages } from '#app/features/priorities/messages'
import { PROGRAMME_AREAS } from '#app/features/priorities/domain'
import { useMessages } from '#app/ui/language'
import { ButtonLink, PageHeading, TextLink } from '#app/ui/primitives'
import { FilterSentence, keptBy, ListBar, ListPager, type ListTools } from '#app/ui/table'
import { OFFER_STATUSES } from '../domain/lifecycle'
import { IN_KIND_KINDS } from '../domain/offer'
import { inKindMessages } from '../messages'
import { needMessages } from '../messages/needs'
import { OffersTable, type OfferRow } from './offers-table'

type Props = { rows: readonly OfferRow[]; waiting: number; filter: Readonly<Record<string, string>>; tools: ListTools; mayRecord: boolean }

const SORTS = { new: 'new', '-new': 'old', donor: 'donor' } as const

/** The desk of gifts in kind. */
export function ListOffersPage({ rows, waiting, filter, tools, mayRecord }: Props) {
  const words = useMessages(inKindMessages)
  const { options } = useMessages(priorityMessages)
  const { desk } = words
  const { toNeeds } = useMessages(needMessages)
  return (
    <>
      <PageHeading eyebrow={words.offers} title={desk.title(waiting)} lead={desk.lead} actions={mayRecord ? <ButtonLink href="/secretariat/in-kind/record">{desk.record}</ButtonLink> : null} />
      <FilterSentence
        clearHref={tools.clearHref ?? undefined}
        hidden={keptBy({ ...tools, order: '' }, { donor: filter.donor ?? '' })}
        parts={[
          { name: 'status', label: desk.state, value: filter.status ?? '', options: [{ value: '', label: desk.all }, { value: 'open', label: desk.open }, ...OFFER_STATUSES.map((status) => ({ value: status, label: words.statuses[status] }))] },
          desk.of,
          { name: 'kind', label: desk.kind, value: filter.kind ?? '', options: [{ value: '', label: desk.anyKind }, ...IN_KIND_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))] },
          desk.for,
          { name: 'area', label: desk.area, value: filter.area ?? '', options: [{ value: '', label: desk.anyArea }, ...PROGRAMME_AREAS.map((area) => ({ value: area, label: options[area].shortName }))] },
          desk.by,
          { name: 'sort', label: desk.sort, value: tools.order || 'new', options: Object.entries(SORTS).map(([value, sort]) => ({ value, label: desk.sorts[sort] })) },
          { kind: 'search', name: 'search', label: desk.search, value: filter.search ?? '' },
        ]}
      />
      <p className="text-small mt-2">
        <TextLink href="/secretariat/needs">{toNeeds}</TextLink>
      </p>
      <ListBar tools={tools} />
      <OffersTable offers={rows} hrefOf={(row) => `/secretariat/in-kind/${row.ref}`} tools={tools} />
      <ListPager tools={tools} />
    </>
  )
}
