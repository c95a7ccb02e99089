import { MODALITIES } from '#app/features/fund/domain/window'
import { PAYMENT_METHODS, PAYMENT_STATUSES } from '#app/features/payments/domain/payment'
import { paymentMessages } from '#app/features/payments/messages'
import { listPayments, type PaymentFilter, type PaymentSort, type PaymentSummary } from '#app/features/payments/server/payments.queries.server'
import { priorityMessages } from '#app/features/priorities/messages'
import { dayOf } from '#app/kernel/time'
import { choiceOf, dayOf as dayIn } from '#app/platform/http/list-address'
import { uiMessages } from '#app/ui/messages'
import { donorIn, searchIn, type TeamList } from './team-list.server'

export const paymentsList: TeamList<PaymentFilter, PaymentSummary, PaymentSort> = {
  path: '/secretariat/payments',
  permission: 'payment.view',
  title: (language) => paymentMessages[language].payments,
  sorts: { new: 'down', on: 'down', value: 'down' },
  async asked({ context, url }) {
    const { donor, shown, only } = await donorIn({ context, url })
    const [status, method, modality] = [choiceOf(url, 'status', PAYMENT_STATUSES), choiceOf(url, 'method', PAYMENT_METHODS), choiceOf(url, 'modality', MODALITIES)]
    const [from, to, rate, search] = [dayIn(url, 'from'), dayIn(url, 'to'), url.searchParams.get('rate') ?? '', searchIn(url)]
    const unapplied = choiceOf(url, 'state', ['unapplied']) !== undefined
    return {
      filter: { search, status, method, modality, from, to, rate: rate || undefined, unapplied, donor },
      shown: { search, status: status ?? '', method: method ?? '', modality: modality ?? '', from: from ?? '', to: to ?? '', rate, state: unapplied ? 'unapplied' : '', donor: shown },
      only,
    }
  },
  async page(context, filter, asked) {
    const { payments, ...ends } = await listPayments(context, filter, asked)
    return { rows: payments, ...ends }
  },
  columns(language) {
    const words = paymentMessages[language]
    const { list } = uiMessages[language]
    const { options } = priorityMessages[language]
    return [
      { key: 'ref', label: words.desk.number, of: (row) => row.ref },
      { key: 'donor_ref', label: list.donorNumber, of: (row) => row.donor.ref },
      { key: 'donor', label: words.desk.donor, of: (row) => row.donor.name },
      { key: 'pledge', label: words.desk.pledge, of: (row) => row.pledge?.ref ?? null },
      { key: 'window', label: words.desk.into, of: (row) => ({ code: row.modality, word: options[row.modality as keyof typeof options].shortName }) },
      { key: 'method', label: words.desk.method, of: (row) => ({ code: row.method, word: words.methods[row.method] }) },
      { key: 'received_on', label: words.desk.on, of: (row) => row.receivedOn && { day: row.receivedOn } },
      { key: 'recorded_on', label: list.recordedOn, of: (row) => ({ day: dayOf(row.recordedAt) }) },
      { key: 'status', label: words.desk.state, of: (row) => ({ code: row.status, word: words.statuses[row.status] }) },
      { key: 'currency', label: list.currency, of: (row) => row.amount.currency },
      { key: 'amount', label: words.desk.amount, of: (row) => ({ amount: row.amount }) },
      { key: 'unapplied', label: words.desk.unapplied, of: (row) => ({ amount: row.unapplied }) },
      { key: 'value_usd', label: words.desk.value, of: (row) => row.value && { amount: row.value } },
    ]
  },
}
