import { MODALITIES } from '#app/features/fund/domain/window'
import { PLEDGE_STATUSES } from '#app/features/pledges/domain/pledge'
import { pledgeMessages } from '#app/features/pledges/messages'
import { listPledges, type PledgeFilter, type PledgeSort, type PledgeSummary } from '#app/features/pledges/server/pledges.queries.server'
import { priorityMessages } from '#app/features/priorities/messages'
import { choiceOf } from '#app/platform/http/list-address'
import { uiMessages } from '#app/ui/messages'
import { donorIn, searchIn, type TeamList } from './team-list.server'

export const pledgesList: TeamList<PledgeFilter, PledgeSummary, PledgeSort> = {
  path: '/secretariat/pledges',
  permission: 'pledge.view',
  title: (language) => pledgeMessages[language].pledges,
  sorts: { on: 'down', value: 'down', number: 'down' },
  async asked({ context, url }) {
    const { donor, shown, only } = await donorIn({ context, url })
    const filter = { search: searchIn(url), status: choiceOf(url, 'status', PLEDGE_STATUSES), modality: choiceOf(url, 'modality', MODALITIES), donor }
    return { filter, shown: { search: filter.search, status: filter.status ?? '', modality: filter.modality ?? '', donor: shown }, only }
  },
  async page(context, filter, asked) {
    const { pledges, ...ends } = await listPledges(context, filter, asked)
    return { rows: pledges, ...ends }
  },
  columns(language) {
    const words = pledgeMessages[language]
    const { list } = uiMessages[language]
    const { options } = priorityMessages[language]
    const areaOf = (row: PledgeSummary) => (row.priorityArea ?? row.modality) as keyof typeof options
    return [
      { key: 'ref', label: words.desk.number, of: (row) => row.ref },
      { key: 'donor_ref', label: list.donorNumber, of: (row) => row.donor.ref },
      { key: 'donor', label: words.desk.donor, of: (row) => row.donor.name },
      { key: 'for', label: words.desk.for, of: (row) => ({ code: areaOf(row), word: options[areaOf(row)].shortName }) },
      { key: 'pledged_on', label: words.desk.on, of: (row) => ({ day: row.pledgedOn }) },
      { key: 'status', label: words.desk.state, of: (row) => ({ code: row.status, word: words.statuses[row.status] }) },
      { key: 'payment', label: words.desk.paid, of: (row) => ({ code: row.payment, word: words.paymentViews[row.payment] }) },
      { key: 'next_due_on', label: words.desk.due, of: (row) => row.nextDueOn && { day: row.nextDueOn } },
      { key: 'currency', label: list.currency, of: (row) => row.amount.currency },
      { key: 'amount', label: words.desk.amount, of: (row) => ({ amount: row.amount }) },
      { key: 'paid', label: list.paid, of: (row) => ({ amount: row.paid }) },
      { key: 'value_usd', label: words.desk.value, of: (row) => ({ amount: row.value }) },
    ]
  },
}
