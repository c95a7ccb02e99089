import { redirect } from 'react-router'
import { ownPath } from '#app/features/identity/domain/next-path'
import { NotFound } from '#app/kernel/access'
import { isLanguage } from '#app/kernel/language'
import { load, writeCookie } from '#app/platform/http'

/** Keeps the language that was chosen and goes back. */
export const loader = load('fund.view-public', ({ param, url, server }) => {
  const to = param('to')
  if (!isLanguage(to)) throw new NotFound()
  throw redirect(ownPath(url.searchParams.get('back')) ?? '/', { headers: { 'Set-Cookie': writeCookie('language', to, 31_536_000, server.config.origin.startsWith('https:')) } })
})

export default function ChooseLanguage() {
  return null
}
