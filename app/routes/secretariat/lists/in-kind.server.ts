import { OFFER_STATUSES } from '#app/features/in-kind/domain/lifecycle'
import { IN_KIND_KINDS } from '#app/features/in-kind/domain/offer'
import { inKindMessages } from '#app/features/in-kind/messages'
import { listOffers, type OfferFilter, type OfferSort, type OfferSummary } from '#app/features/in-kind/server/offers.queries.server'
import { PROGRAMME_AREAS } from '#app/features/priorities/domain'
import { priorityMessages } from '#app/features/priorities/messages'
import { dayOf } from '#app/kernel/time'
import { choiceOf } from '#app/platform/http/list-address'
import { uiMessages } from '#app/ui/messages'
import { donorIn, searchIn, type TeamList } from './team-list.server'

export const inKindList: TeamList<OfferFilter, OfferSummary, OfferSort> = {
  path: '/secretariat/in-kind',
  permission: 'in-kind.view',
  title: (language) => inKindMessages[language].offers,
  sorts: { new: 'down', donor: 'up' },
  async asked({ context, url }) {
    const { donor, shown, only } = await donorIn({ context, url })
    const filter = { search: searchIn(url), status: choiceOf(url, 'status', [...OFFER_STATUSES, 'open'] as const), kind: choiceOf(url, 'kind', IN_KIND_KINDS), area: choiceOf(url, 'area', PROGRAMME_AREAS), donor }
    return { filter, shown: { search: filter.search, status: filter.status ?? '', kind: filter.kind ?? '', area: filter.area ?? '', donor: shown }, only }
  },
  async page(context, filter, asked) {
    const { offers, ...ends } = await listOffers(context, filter, asked)
    return { rows: offers, ...ends }
  },
  columns(language) {
    const words = inKindMessages[language]
    const { list } = uiMessages[language]
    const { options } = priorityMessages[language]
    return [
      { key: 'ref', label: words.desk.number, of: (row) => row.ref },
      { key: 'donor_ref', label: list.donorNumber, of: (row) => row.donor.ref },
      { key: 'donor', label: words.desk.donor, of: (row) => row.donor.name },
      { key: 'priority_area', label: words.desk.area, of: (row) => ({ code: row.area, word: options[row.area].shortName }) },
      { key: 'kind', label: words.desk.kind, of: (row) => ({ code: row.kind, word: words.kinds[row.kind] }) },
      { key: 'description', label: words.desk.what, of: (row) => row.description },
      { key: 'quantity', label: words.desk.quantity, of: (row) => ({ figure: row.quantity }) },
      { key: 'unit', label: list.unit, of: (row) => row.unit },
      { key: 'delivered', label: list.delivered, of: (row) => ({ figure: row.delivered }) },
      { key: 'state', label: words.desk.state, of: (row) => ({ code: row.status, word: words.statuses[row.status] }) },
      { key: 'currency', label: list.currency, of: (row) => row.declared.currency },
      { key: 'declared', label: words.desk.declared, of: (row) => ({ amount: row.declared }) },
      { key: 'confirmed_usd', label: words.desk.confirmed, of: (row) => ({ amount: row.confirmed }) },
      { key: 'available_from', label: list.from, of: (row) => row.availableFrom && { day: row.availableFrom } },
      { key: 'available_until', label: list.until, of: (row) => row.availableUntil && { day: row.availableUntil } },
      { key: 'offered_on', label: list.offeredOn, of: (row) => ({ day: dayOf(row.createdAt) }) },
    ]
  },
}
