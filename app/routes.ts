// Every address of the product, by audience. Public pages have a permanent address in each language beside the one that follows the reader.
import { layout, route, type RouteConfig } from '@react-router/dev/routes'

export default [
  // public
  layout('routes/public/layout.tsx', [
    route(':language?', 'routes/public/fund.tsx', { id: 'public-home' }),
    route(':language?/fund', 'routes/public/fund.tsx', { id: 'public-fund' }),
    route(':language?/fund/:of', 'routes/public/fund-rows.tsx'),
    route(':language?/method', 'routes/public/method.tsx'),
    route(':language?/give', 'routes/public/give.tsx'),
  ]),
  route(':language?/fund/:of/rows.csv', 'routes/public/fund-rows-csv.tsx'),
  // public: the steps of giving
  layout('routes/public/narrow-layout.tsx', [
    route(':language?/give/start', 'routes/public/give-start.tsx'),
    route(':language?/give/confirm/:token', 'routes/public/give-confirm.tsx'),
    route(':language?/give/:gift/amount', 'routes/public/give-amount.tsx'),
    route(':language?/give/:gift/who', 'routes/public/give-who.tsx'),
    route(':language?/give/:gift/review', 'routes/public/give-review.tsx'),
    route(':language?/give/:gift/send', 'routes/public/give-send.tsx'),
    route(':language?/give/:gift/pay', 'routes/public/give-pay.tsx'),
    route(':language?/give/:gift/sent', 'routes/public/give-sent.tsx'),
    route(':language?/give/:gift/thanks', 'routes/public/give-thanks.tsx'),
  ]),
  // account
  layout('routes/account/layout.tsx', [
    route('sign-in', 'routes/account/sign-in.tsx'),
    route('sign-in/:token', 'routes/account/open-link.tsx'),
    route('sign-out', 'routes/account/sign-out.tsx'),
    route('account', 'routes/account/account.tsx'),
    route('account/end-session', 'routes/account/end-session.tsx'),
    route('home', 'routes/account/home.tsx'),
    route('language/:to', 'routes/account/language.tsx'),
    route('dev/mail', 'routes/machine/dev-mail.tsx'),
    route('dev/mail/:mail', 'routes/machine/dev-mail-item.tsx'),
    route('dev/people', 'routes/machine/dev-people.tsx'),
  ]),
  // donor
  layout('routes/donor/layout.tsx', [
    route('donor', 'routes/donor/home.tsx'),
    route('donor/pledges/:pledge', 'routes/donor/pledge.tsx'),
    route('donor/pledges/:pledge/pay', 'routes/donor/pay-instalment.tsx'),
    route('donor/pledges/:pledge/paid', 'routes/donor/paid.tsx'),
    route('donor/statement', 'routes/donor/statement.tsx'),
  ]),
  route('donor/statement.csv', 'routes/donor/statement-csv.tsx'),
  // city
  layout('routes/city/layout.tsx', [
    route('city', 'routes/city/home.tsx'),
    route('city/allocations/:line', 'routes/city/allocation.tsx'),
    route('city/allocations/:line/accept', 'routes/city/accept-allocation.tsx'),
    route('city/allocations/:line/decline', 'routes/city/decline-allocation.tsx'),
    route('city/allocations/:line/confirm', 'routes/city/confirm-disbursement.tsx'),
  ]),
  // secretariat
  layout('routes/secretariat/layout.tsx', [
    route('secretariat', 'routes/secretariat/today.tsx'),
    route('secretariat/donors', 'routes/secretariat/donors.tsx'),
    route('secretariat/donors/create', 'routes/secretariat/create-donor.tsx'),
    route('secretariat/donors/:donor', 'routes/secretariat/donor.tsx'),
    route('secretariat/donors/:donor/review', 'routes/secretariat/review-donor.tsx'),
    route('secretariat/donors/:donor/statement', 'routes/secretariat/donor-statement.tsx'),
    route('secretariat/pledges', 'routes/secretariat/pledges.tsx'),
    route('secretariat/pledges/:pledge', 'routes/secretariat/pledge.tsx'),
    route('secretariat/pledges/:pledge/acknowledge', 'routes/secretariat/acknowledge-pledge.tsx'),
    route('secretariat/pledges/:pledge/close', 'routes/secretariat/close-pledge.tsx'),
    route('secretariat/payments', 'routes/secretariat/payments.tsx'),
    route('secretariat/payments/record', 'routes/secretariat/record-wire.tsx'),
    route('secretariat/payments/:payment', 'routes/secretariat/payment.tsx'),
    route('secretariat/payments/:payment/confirm', 'routes/secretariat/confirm-wire.tsx'),
    route('secretariat/payments/:payment/cancel', 'routes/secretariat/cancel-wire.tsx'),
    route('secretariat/allocations', 'routes/secretariat/allocations.tsx'),
    route('secretariat/allocations/propose', 'routes/secretariat/propose-allocation.tsx'),
    route('secretariat/allocations/:allocation', 'routes/secretariat/allocation.tsx'),
    route('secretariat/allocations/:allocation/approve', 'routes/secretariat/approve-allocation.tsx'),
    route('secretariat/allocations/:allocation/reject', 'routes/secretariat/reject-allocation.tsx'),
    route('secretariat/allocations/:allocation/plan', 'routes/secretariat/plan-disbursement.tsx'),
    route('secretariat/allocations/:allocation/release', 'routes/secretariat/release-disbursement.tsx'),
    route('secretariat/allocations/:allocation/send', 'routes/secretariat/send-disbursement.tsx'),
    route('secretariat/allocations/:allocation/reduce', 'routes/secretariat/reduce-line.tsx'),
    route('secretariat/ledger', 'routes/secretariat/ledger.tsx'),
    route('secretariat/ledger/entries', 'routes/secretariat/entries.tsx'),
    route('secretariat/ledger/entries/:entry', 'routes/secretariat/entry.tsx'),
  ]),
  route('secretariat/donors/:donor/statement.csv', 'routes/secretariat/donor-statement-csv.tsx'),
  // machine
  route('webhooks/stripe', 'routes/machine/stripe-webhook.tsx'),
  route('healthz', 'routes/machine/healthz.tsx'),
  route('readyz', 'routes/machine/readyz.tsx'),
  route('dev/people.json', 'routes/machine/dev-people-json.tsx'),
  route('dev/mail/:mail/:part', 'routes/machine/dev-mail-part.tsx'),
  route('dev/ui', 'routes/machine/dev-ui.tsx'),
] satisfies RouteConfig
