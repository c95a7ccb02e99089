import { bankAccountForm } from '#app/features/fund/forms/bank-account.form'
import { bankAccountMessages } from '#app/features/fund/messages/bank-account'
import { findBankAccount } from '#app/features/fund/server/fund.queries.server'
import { recordBankAccount } from '#app/features/fund/server/record-bank-account.command.server'
import { BankAccountPage } from '#app/features/fund/ui/bank-account-page'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/bank-account'

export const loader = load('setting.manage', async ({ context, language }) => ({ account: await findBankAccount(context), title: bankAccountMessages[language].account.title }))

export const action = act('setting.manage', {
  form: bankAccountForm,
  run: ({ context }, account) => recordBankAccount(context, account),
  then: (_, { language }) => ({ to: '/secretariat/bank-account', notice: { tone: 'good', text: bankAccountMessages[language].account.saved } }),
  words: (language) => bankAccountMessages[language].accountRefusals,
  fields: { IBAN_WRONG: 'iban', BIC_WRONG: 'bic', HOLDER_TOO_LONG: 'holder' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function BankAccount({ loaderData, actionData }: Route.ComponentProps) {
  return <BankAccountPage account={loaderData.account} lastResult={actionData?.lastResult} />
}
