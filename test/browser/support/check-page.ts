import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** No violations of the accessibility rules that can be checked by a program, and nothing wider than the screen. */
export async function checkPage(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, 'wider than the screen').toBeLessThanOrEqual(0)
}

/** The same of a page on which no script may run: the checking program reads what its reader sees on a page of its own. */
export async function checkUnscripted(page: Page, reader: Page): Promise<void> {
  const [address, body] = [page.url(), await page.content()]
  await reader.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: body.replace(/<script\b[^]*?<\/script>/g, '') }), { times: 1 })
  await reader.goto(address)
  await checkPage(reader)
}
