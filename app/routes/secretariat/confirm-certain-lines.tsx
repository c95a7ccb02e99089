import { confirmCertainForm } from '#app/features/bank/forms/bank.form'
import { bankMessages } from '#app/features/bank/messages'
import { confirmCertain } from '#app/features/bank/server/book-line.command.server'
import { accept } from '#app/kernel/failure'
import { act } from '#app/platform/http'
import Bank from './bank'

export { loader, meta } from './bank'

export const action = act('bank.book', {
  form: confirmCertainForm,
  run: async ({ context }, { lines }) => accept(await confirmCertain(context, lines)),
  then: ({ booked, left }, { language }) => ({ to: '/secretariat/payments/bank', notice: { tone: left > 0 ? 'warn' : 'good', text: bankMessages[language].certain.done(booked, left) } }),
  words: () => ({}),
})

export default Bank
