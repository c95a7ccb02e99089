import { PARTS, splitLineForm } from '#app/features/bank/forms/bank.form'
import { bankMessages } from '#app/features/bank/messages'
import { bookLine, type PartRequest } from '#app/features/bank/server/book-line.command.server'
import { getLine } from '#app/features/bank/server/lines.queries.server'
import { BankLinePage } from '#app/features/bank/ui/line-page'
import { accept, refuse } from '#app/kernel/failure'
import { formatsIn } from '#app/kernel/language'
import { formWords } from '#app/kernel/language/form-words'
import { money, parseAmount } from '#app/kernel/money'
import { act } from '#app/platform/http'
import type { Route } from './+types/split-line'

export { loader, meta } from './bank-line'

const isZero = (typed: string) => typed.trim() === '' || /^0+([.,]0+)?$/.test(typed.trim())

export const action = act('bank.book', {
  form: splitLineForm,
  async run({ context, param, language }, input) {
    const line = await getLine(context, param('line'))
    const { currency } = line.amount
    const parts: PartRequest[] = []
    for (const n of PARTS) {
      const [target, arrived, kept] = [input[`target${n}`] ?? '', input[`arrived${n}`] ?? '', input[`fee${n}`] ?? '']
      if (target === '' && isZero(arrived)) continue
      if (target === '') return refuse({ code: 'PARTS_MISSING' })
      const amount = parseAmount(arrived, currency, language === 'fr')
      if (!amount.ok) return amount
      const fee = isZero(kept) ? accept(money(0n, currency)) : parseAmount(kept, currency, language === 'fr')
      if (!fee.ok) return fee
      parts.push({ target, arrived: amount.value, fee: fee.value })
    }
    return bookLine(context, { line: line.id, parts })
  },
  then: ({ payments }, { language }) => ({ to: '/secretariat/payments/bank', notice: { tone: 'good', text: bankMessages[language].line.confirmed(formatsIn(language).list(payments.map(({ ref }) => ref))) } }),
  words: (language) => ({ ...formWords(language), ...bankMessages[language].refusals }),
  conflicts: ['LINE_TAKEN', 'NOT_EXPECTED'],
})

export default function SplitLine({ loaderData, actionData }: Route.ComponentProps) {
  return <BankLinePage {...loaderData} refused="split" lastResult={actionData?.lastResult} />
}
