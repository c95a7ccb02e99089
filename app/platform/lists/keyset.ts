// Pages of a list by keyset: a page begins after a row, told by the value that it is sorted by and its id, so that any page costs the same.

/** The row beside which a page begins; `back` for the page that ends before it. The value is null for a row that has none. */
export type Cursor = { value: string | null; id: string; back?: boolean }

/** What a list is sorted by. Rows without such a value stand last, whichever way it is sorted; rows of one value are in order of their ids. */
export type SortBy = { column: readonly [string] | readonly [string, string]; of: 'text' | 'number' | 'instant'; down?: boolean; mayBeEmpty?: boolean }

/** The page that is asked for; without a cursor the first one. `turned`: sorted the other way round. `counted`: tell how many there are in all. `onward`: never begin again at the first page. */
export type PageAsked = { cursor?: Cursor; turned?: boolean; most?: number; counted?: boolean; onward?: boolean }

/** Where the pages beside this one begin. `count` goes up to one more than `MOST_COUNTED`; null where nobody asked. */
export type PageEnds = { previous: Cursor | null; next: Cursor | null; count: number | null }

export const PAGE = 25
/** Rows of a list are counted up to here; what is more is "more than". */
export const MOST_COUNTED = 1000

type Part = { where: object; orderBy: object[]; take: number }
type Source<Row> = { find(part: Part): Promise<Row[]>; count(part: Omit<Part, 'where'>): Promise<number> }
type Value = string | bigint | Date

const nest = ([column, inner]: SortBy['column'], condition: unknown): object => ({ [column]: inner === undefined ? condition : { [inner]: condition } })

/** The value in an address as the database has it; undefined where it is none. */
function read(value: string, of: SortBy['of']): Value | undefined {
  if (of === 'text') return value
  if (of === 'number') return /^-?\d{1,18}$/.test(value) ? BigInt(value) : undefined
  const at = new Date(value)
  return Number.isNaN(at.getTime()) ? undefined : at
}

function cursorAt(row: object, sort: SortBy, back: boolean): Cursor {
  const [column, inner] = sort.column
  const outer = (row as Record<string, unknown>)[column]
  const value = (inner === undefined ? outer : (outer as Record<string, unknown>)[inner]) as Value | number | null
  return { value: value === null ? null : value instanceof Date ? value.toISOString() : String(value), id: (row as { id: string }).id, back }
}

/** The parts of a list in their order: first the rows that have a value, then those without; where the page begins, from there on. */
function partsFrom(sort: SortBy, isDown: boolean, cursor: Cursor | undefined): Omit<Part, 'take'>[] {
  const beyond = isDown ? 'lt' : 'gt'
  const way = isDown ? 'desc' : 'asc'
  const byId = { id: { [beyond]: cursor?.id } }
  const withValue = { where: sort.mayBeEmpty ? nest(sort.column, { not: null }) : {}, orderBy: [nest(sort.column, way), { id: way }] }
  const without = { where: nest(sort.column, null), orderBy: [{ id: way }] }
  const isLast = !cursor?.back
  const inOrder = !sort.mayBeEmpty ? [withValue] : isLast ? [withValue, without] : [without, withValue]
  if (!cursor) return inOrder
  if (cursor.value === null) return sort.mayBeEmpty ? [{ ...without, where: { AND: [without.where, byId] } }, ...(isLast ? [] : [withValue])] : inOrder
  const value = read(cursor.value, sort.of)
  if (value === undefined) return inOrder
  const from = [nest(sort.column, { [isDown ? 'lte' : 'gte']: value }), { OR: [nest(sort.column, { [beyond]: value }), { AND: [nest(sort.column, value), byId] }] }]
  return [{ ...withValue, where: { AND: from } }, ...(sort.mayBeEmpty && isLast ? [without] : [])]
}

/** One page of a list. A page that would begin beside a row that is gone, with nothing beyond it, is the first one. */
export async function pageOf<Row extends { id: string }>(sort: SortBy, asked: PageAsked, source: Source<Row>): Promise<{ rows: Row[] } & PageEnds> {
  const { cursor, most = PAGE } = asked
  const isBack = cursor?.back === true
  const isDown = (sort.down === true) !== (asked.turned === true) !== isBack
  const found: Row[] = []
  for (const part of partsFrom(sort, isDown, cursor)) {
    if (found.length > most) break
    found.push(...(await source.find({ ...part, take: most + 1 - found.length })))
  }
  const hasMore = found.length > most
  if (cursor && !asked.onward && (found.length === 0 || (isBack && !hasMore))) return pageOf(sort, { ...asked, cursor: undefined }, source)
  const rows = isBack ? found.slice(0, most).reverse() : found.slice(0, most)
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    rows,
    previous: first && cursor ? cursorAt(first, sort, true) : null,
    next: last && (isBack || hasMore) ? cursorAt(last, sort, false) : null,
    // In the order of an index, so that the rows are counted in it.
    count: asked.counted ? await source.count({ orderBy: [nest(sort.column, 'asc'), { id: 'asc' }], take: MOST_COUNTED + 1 }) : null,
  }
}
