import { redirect } from 'react-router'
import { endSessionForm } from '#app/features/identity/forms/identity.form'
import { identityMessages } from '#app/features/identity/messages'
import { accept } from '#app/kernel/failure'
import { act, load } from '#app/platform/http'

export const loader = load('account.use', () => {
  throw redirect('/account')
})

export const action = act('account.use', {
  form: endSessionForm,
  async run({ server, request }, { session }) {
    await server.auth.endSession(request, session)
    return accept(null)
  },
  then: (_, { language }) => ({ to: '/account', notice: { tone: 'good', text: identityMessages[language].account.ended } }),
  words: () => ({}),
})

export default function EndSession() {
  return null
}
