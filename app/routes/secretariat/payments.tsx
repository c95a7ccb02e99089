import { bankMessages } from '#app/features/bank/messages'
import { countWaitingLines } from '#app/features/bank/server/lines.queries.server'
import { PAYMENT_METHODS, PAYMENT_STATUSES } from '#app/features/payments/domain/payment'
import { paymentMessages } from '#app/features/payments/messages'
import { listPayments } from '#app/features/payments/server/payments.queries.server'
import { ListPaymentsPage } from '#app/features/payments/ui/list-payments-page'
import { holds } from '#app/kernel/access'
import type { Language } from '#app/kernel/language'
import type { Context } from '#app/platform/context'
import { load } from '#app/platform/http'
import { choiceOf, dayOf, instantCursor, nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/payments'

/** The bank's place, with how many of its lines wait. */
async function bankLabel(context: Context, language: Language): Promise<string> {
  const waiting = await countWaitingLines(context)
  return waiting > 0 ? `${bankMessages[language].bank} (${waiting})` : bankMessages[language].bank
}

export const loader = load('payment.view', async ({ context, url, language }) => {
  const filter = {
    search: url.searchParams.get('search') ?? '',
    status: choiceOf(url, 'status', PAYMENT_STATUSES),
    method: choiceOf(url, 'method', PAYMENT_METHODS),
    rate: url.searchParams.get('rate') || undefined,
    unapplied: choiceOf(url, 'state', ['unapplied']) !== undefined,
    modality: choiceOf(url, 'modality', ['MDFM', 'PA1', 'PA2', 'PA3']),
    from: dayOf(url, 'from'),
    to: dayOf(url, 'to'),
  }
  const { payments, next } = await listPayments(context, { ...filter, before: instantCursor(url) })
  return {
    payments,
    waiting: (await listPayments(context, { status: 'EXPECTED' })).payments,
    filter: { search: filter.search, status: filter.status ?? '', method: filter.method ?? '', modality: filter.modality ?? '', rate: filter.rate ?? '', state: filter.unapplied ? 'unapplied' : '' },
    next: next && nextHref(url, `${next.at.toISOString()}~${next.id}`),
    mayRecord: holds(context.actor, 'payment.record-wire'),
    bank: { label: await bankLabel(context, language), href: '/secretariat/payments/bank' },
    title: paymentMessages[language].payments,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Payments({ loaderData }: Route.ComponentProps) {
  return <ListPaymentsPage {...loaderData} />
}
