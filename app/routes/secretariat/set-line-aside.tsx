import { setAsideForm } from '#app/features/bank/forms/bank.form'
import { bankMessages } from '#app/features/bank/messages'
import { getLine } from '#app/features/bank/server/lines.queries.server'
import { setAside } from '#app/features/bank/server/settle-line.command.server'
import { BankLinePage } from '#app/features/bank/ui/line-page'
import { accept } from '#app/kernel/failure'
import { formWords } from '#app/kernel/language/form-words'
import { parseAmount } from '#app/kernel/money'
import { act } from '#app/platform/http'
import type { Route } from './+types/set-line-aside'

export { loader, meta } from './bank-line'

export const action = act('bank.book', {
  form: setAsideForm,
  async run({ context, param, language }, { kind, note, fee: typed = '' }) {
    const { amount } = await getLine(context, param('line'))
    const fee = /^(0+([.,]0+)?)?$/.test(typed) ? accept(null) : parseAmount(typed, amount.currency, language === 'fr')
    return fee.ok ? setAside(context, { line: param('line'), kind, note: note ?? null, fee: fee.value }) : fee
  },
  then: ({ ref }, { language }) => ({ to: '/secretariat/payments/bank', notice: { tone: 'good', text: bankMessages[language].deeds.settled(ref) } }),
  words: (language) => ({ ...formWords(language), ...bankMessages[language].refusals }),
  fields: { REASON_MISSING: 'note', FEE_OF_OTHERS: 'fee', AMOUNT_NOT_A_NUMBER: 'fee', AMOUNT_THOUSANDS_MARK: 'fee', AMOUNT_NOT_POSITIVE: 'fee', AMOUNT_TOO_MANY_DECIMALS: 'fee', AMOUNT_TOO_LARGE: 'fee' },
  conflicts: ['LINE_TAKEN'],
})

export default function SetLineAside({ loaderData, actionData }: Route.ComponentProps) {
  return <BankLinePage {...loaderData} refused="set-aside" lastResult={actionData?.lastResult} />
}
