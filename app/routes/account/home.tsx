import { redirect } from 'react-router'
import { workspaceOf } from '#app/kernel/access'
import { load } from '#app/platform/http'

/** Where one's work is. */
export const loader = load('account.use', ({ context }) => {
  throw redirect(workspaceOf(context.actor))
})

export default function Home() {
  return null
}
