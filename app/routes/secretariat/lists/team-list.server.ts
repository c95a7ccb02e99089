// What every list of the team does alike: filters, order and page from the address, how many there are, and the whole of it as a file.
import { redirect } from 'react-router'
import { plainQuery } from '#app/features/views/domain/view'
import { listViews } from '#app/features/views/server/views.queries.server'
import { authorize, type Context } from '#app/platform/context'
import type { Cursor, PageAsked, PageEnds } from '#app/platform/lists/keyset'
import { findDonorTyped, getDonor } from '#app/features/donors/server/donors.queries.server'
import type { Permission } from '#app/kernel/access'
import type { Language } from '#app/kernel/language'
import type { Entered } from '#app/platform/http'
import { cursorOf, listHref, pageHref } from '#app/platform/http/list-address'
import type { ListColumn } from '#app/platform/sheet/list-file'
import type { ListTools, PublicTools, SortLink } from '#app/ui/table'

/** Which way a list is sorted by a column where nobody asks for the other. */
type Way = 'up' | 'down'

/** `shown` are the filters as the address holds them; an empty text is no filter. */
export type Asked<Filter> = { filter: Filter; shown: Record<string, string>; /** Of which donor alone. */ only?: string | null }

export type TeamList<Filter, Row, Sort extends string> = {
  path: string
  permission: Permission
  title: (language: Language) => string
  /** The first one where nothing else is asked. */
  sorts: Record<Sort, Way>
  asked(entered: Pick<Entered, 'context' | 'url'>): Promise<Asked<Filter>> | Asked<Filter>
  page(context: Context, filter: Filter, asked: PageAsked & { sort: Sort }): Promise<{ rows: Row[] } & PageEnds>
  columns(language: Language): ListColumn<Row>[]
}

/** `?sort=name`, or `?sort=-name` the other way round. */
function orderOf<Sort extends string>(url: URL, sorts: Record<Sort, Way>): { sort: Sort; turned: boolean } {
  const asked = url.searchParams.get('sort') ?? ''
  const known = Object.keys(sorts) as Sort[]
  const sort = known.find((one) => one === asked.replace(/^-/, ''))
  return sort ? { sort, turned: asked.startsWith('-') } : { sort: known[0]!, turned: false }
}

/** Links that sort the list by each of its columns; by the one that it is sorted by the other way round. */
function sortLinks<Sort extends string>(url: URL, sorts: Record<Sort, Way>): Record<string, SortLink> {
  const { sort, turned } = orderOf(url, sorts)
  return Object.fromEntries(
    (Object.entries(sorts) as [Sort, Way][]).map(([one, way]) => {
      const isBy = one === sort
      const isUp = (way === 'up') !== turned
      return [one, { href: listHref(url, { sort: isBy && !turned ? `-${one}` : one }), ...(isBy ? { sorted: isUp ? ('ascending' as const) : ('descending' as const) } : {}) }]
    }),
  )
}

/** One page of a list, and what stands around it. */
export async function readPage<Filter, Row, Sort extends string>(entered: Entered, list: TeamList<Filter, Row, Sort>): Promise<{ rows: Row[]; filter: Record<string, string>; tools: ListTools }> {
  const { context, url } = entered
  const { filter, shown, only = null } = await list.asked(entered)
  const { rows, previous, next, count } = await list.page(context, filter, { ...orderOf(url, list.sorts), cursor: cursorOf(url), counted: true })
  const isFiltered = Object.values(shown).some((value) => value !== '')
  const place = `/secretariat/lists/${nameOf(list.path)}`
  const query = plainQuery(url.search)
  const file = (format: string) => `${place}/file/${format}${query && `?${query}`}`
  return {
    rows,
    filter: shown,
    tools: {
      count: count ?? 0,
      previous: pageHref(url, previous),
      next: pageHref(url, next),
      files: { csv: file('csv'), xlsx: file('xlsx') },
      clearHref: isFiltered ? list.path : null,
      order: url.searchParams.get('sort') ?? '',
      sorts: sortLinks(url, list.sorts),
      only,
      views: [],
      saveHref: null,
      viewsHref: `${place}/views`,
    },
  }
}

const nameOf = (path: string) => path.split('/').at(-1)!

/** The same for the team, who keep filters under names: a list that is asked for nothing opens with the view that its reader chose. */
export async function readList<Filter, Row, Sort extends string>(entered: Entered, list: TeamList<Filter, Row, Sort>): ReturnType<typeof readPage<Filter, Row, Sort>> {
  const { context, url } = entered
  const views = await listViews(context, nameOf(list.path))
  const first = views.find((view) => view.isFirst)
  const query = plainQuery(url.search)
  if (first && query === '' && !url.searchParams.has('saved')) throw redirect(`${list.path}?${first.query}`)
  const { tools, ...page } = await readPage(entered, list)
  const open = views.map((view) => ({ id: view.id, name: view.name, href: `${list.path}?${view.query}`, isCurrent: view.query === query }))
  return {
    ...page,
    tools: {
      ...tools,
      clearHref: tools.clearHref && (first ? `${list.path}?saved=none` : list.path),
      views: open,
      saveHref: query === '' || open.some((view) => view.isCurrent) ? null : `${tools.viewsHref}?${new URLSearchParams({ query }).toString()}`,
    },
  }
}

/** What stands around a list for everybody: no file. */
export function publicTools({ url }: Entered, { previous, next, clearHref, order, sorts }: ListTools): PublicTools {
  return { previous, next, clearHref: clearHref && url.pathname.replace(/\.data$/, ''), order, sorts }
}

const ROWS_AT_ONCE = 500

/** All rows that a list's address finds, page by page, in its order. */
export async function* allRows<Filter, Row, Sort extends string>({ context, url }: Pick<Entered, 'context' | 'url'>, list: TeamList<Filter, Row, Sort>): AsyncGenerator<Row[]> {
  authorize(context, list.permission)
  const { filter } = await list.asked({ context, url })
  let cursor: Cursor | undefined
  do {
    const { rows, next } = await list.page(context, filter, { ...orderOf(url, list.sorts), cursor, most: ROWS_AT_ONCE, onward: true })
    yield rows
    cursor = next ?? undefined
  } while (cursor)
}

/** `?donor=NUMBER`: rows of one donor alone; an unknown one has none. */
export async function donorIn({ context, url }: Pick<Entered, 'context' | 'url'>): Promise<{ donor?: string; shown: string; only: string | null }> {
  const typed = url.searchParams.get('donor') ?? ''
  if (typed === '') return { shown: '', only: null }
  const donor = await findDonorTyped(context, typed)
  return donor ? { donor, shown: typed, only: (await getDonor(context, donor)).name } : { donor: 'nobody', shown: typed, only: typed }
}

export const searchIn = (url: URL): string => url.searchParams.get('search')?.slice(0, 120) ?? ''
