import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { identityMessages } from '#app/features/identity/messages'
import type { Language } from '#app/kernel/language'
import type { Cast } from './cast'

const root = path.resolve(import.meta.dirname, '../../..')

export type World = { url: string; payments: string; database: string; cast: Cast }

/** The product of this run and the cast in it. */
export function world(): World {
  return JSON.parse(readFileSync(path.join(root, 'var/test/browser/world.json'), 'utf8')) as World
}

/** Every page of a test is watched: an error in its console, other than a refusal that the test provoked, fails it. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page }, use) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (400|402|403|404|409|410)|Blocked script execution/.test(message.text())) faults.push(message.text())
    })
    await use(page)
    expect(faults, 'errors in the console').toEqual([])
  },
})

export { expect }

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>
const sessions = new Map<string, Cookies>()

/** Signs in: the first time through the mailed link, as a person would (the address, the mailbox, the button); later with the session of then. */
export async function signIn(page: Page, email: string, language: Language): Promise<void> {
  const { url } = world()
  const words = identityMessages[language]
  await page.context().clearCookies()
  await page.context().addCookies([{ name: 'language', value: language, url }])
  const session = sessions.get(email)
  if (session) return page.context().addCookies(session)
  await page.goto(`${url}/sign-in`)
  await page.getByLabel(words.signIn.email).fill(email)
  await page.getByRole('button', { name: words.signIn.submit }).click()
  await expect(page.getByRole('heading', { name: words.signIn.sentTitle })).toBeVisible()
  await page.goto(await mailedLink(page, email, 'sign-in-link', '/sign-in/'))
  await page.getByRole('button', { name: words.signIn.open, exact: true }).click()
  await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'))
  sessions.set(email, (await page.context().cookies()).filter((cookie) => cookie.name !== 'language'))
}

/** How many mails with this purpose an address has. */
export async function countMails(page: Page, email: string, purpose: string): Promise<number> {
  await page.goto(`${world().url}/dev/mail?search=${encodeURIComponent(email)}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page.locator('tbody tr').filter({ hasText: purpose }).count()
}

/** The newest link with this path in a mail with this purpose to an address; waits until it is mailed. */
export async function mailedLink(page: Page, email: string, purpose: string, containing: string): Promise<string> {
  const { url } = world()
  const mail = page.locator('tbody tr').filter({ hasText: purpose }).locator('a').first()
  await expect(async () => {
    await page.goto(`${url}/dev/mail?search=${encodeURIComponent(email)}`)
    await expect(mail).toBeVisible({ timeout: 500 })
  }).toPass()
  await mail.click()
  const link = page.locator(`a[href*="${containing}"]`).first()
  await expect(link).toBeVisible()
  return (await link.getAttribute('href'))!
}
