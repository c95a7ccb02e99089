import { AGREEMENT_STATUSES } from '#app/features/agreements/domain/agreement'
import { agreementMessages } from '#app/features/agreements/messages'
import { listAgreements, type AgreementFilter, type AgreementSort, type AgreementSummary } from '#app/features/agreements/server/agreements.queries.server'
import { dayOf } from '#app/kernel/time'
import { choiceOf } from '#app/platform/http/list-address'
import { uiMessages } from '#app/ui/messages'
import { donorIn, searchIn, type TeamList } from './team-list.server'

export const agreementsList: TeamList<AgreementFilter, AgreementSummary, AgreementSort> = {
  path: '/secretariat/agreements',
  permission: 'agreement.view',
  title: (language) => agreementMessages[language].agreements,
  sorts: { new: 'down', number: 'down' },
  async asked({ context, url }) {
    const { donor, shown, only } = await donorIn({ context, url })
    const filter = { search: searchIn(url), status: choiceOf(url, 'status', AGREEMENT_STATUSES), donor }
    return { filter, shown: { search: filter.search, status: filter.status ?? '', donor: shown }, only }
  },
  async page(context, filter, asked) {
    const { agreements, ...ends } = await listAgreements(context, filter, asked)
    return { rows: agreements, ...ends }
  },
  columns(language) {
    const { list: words, statuses, kinds } = agreementMessages[language]
    const { list } = uiMessages[language]
    return [
      { key: 'number', label: words.columns.number, of: (row) => row.number },
      { key: 'donor_ref', label: list.donorNumber, of: (row) => row.donor.ref },
      { key: 'donor', label: words.columns.donor, of: (row) => row.donor.name },
      { key: 'kind', label: list.kind, of: (row) => ({ code: row.kind, word: kinds[row.kind] }) },
      { key: 'status', label: words.columns.state, of: (row) => ({ code: row.status, word: statuses[row.status] }) },
      { key: 'since', label: words.columns.since, of: (row) => ({ day: dayOf(row.since) }) },
      { key: 'currency', label: list.currency, of: (row) => row.amount.currency },
      { key: 'amount', label: words.columns.amount, of: (row) => ({ amount: row.amount }) },
    ]
  },
}
