import { expect } from 'vitest'
import type { Cursor, PageAsked, PageEnds } from '#app/platform/lists/keyset'

/** The ids of a whole list, page by page to its end; the way back over the same pages is checked on the way. */
export async function walked<Page extends PageEnds>(read: (asked: PageAsked) => Promise<Page>, rowsOf: (page: Page) => readonly { id: string }[]): Promise<string[]> {
  const ids = (page: Page) => rowsOf(page).map((row) => row.id)
  const pages = [await read({})]
  expect(pages[0]!.previous).toBeNull()
  for (let cursor: Cursor | null = pages[0]!.next; cursor; cursor = pages.at(-1)!.next) pages.push(await read({ cursor }))
  for (let i = pages.length - 1; i > 0; i--) {
    const back = await read({ cursor: pages[i]!.previous! })
    expect(ids(back)).toEqual(ids(pages[i - 1]!))
    expect(back.next).toMatchObject({ id: ids(back).at(-1) })
  }
  return pages.flatMap(ids)
}
