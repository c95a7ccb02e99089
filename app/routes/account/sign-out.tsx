import { redirect } from 'react-router'
import { signOutForm } from '#app/features/identity/forms/identity.form'
import { identityMessages } from '#app/features/identity/messages'
import { accept } from '#app/kernel/failure'
import { act, load } from '#app/platform/http'

export const loader = load('fund.view-public', () => {
  throw redirect('/')
})

export const action = act('fund.view-public', {
  form: signOutForm,
  run: async ({ server, request }) => accept({ cookies: await server.auth.signOut(request) }),
  then: ({ cookies }, { language }) => ({ to: `/${language}`, headers: cookies, notice: { tone: 'info', text: identityMessages[language].signIn.signedOut } }),
  words: () => ({}),
})

export default function SignOut() {
  return null
}
