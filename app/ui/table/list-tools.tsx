import { useFormats, useMessages } from '../language'
import { uiMessages } from '../messages'
import { Pager } from '../primitives'

/** A column's link that sorts the list by it, and how it is sorted by it now. */
export type SortLink = { href: string; sorted?: 'ascending' | 'descending' }

/** What stands around the rows of a list of the team. */
export type ListTools = {
  /** How many there are; more than `MOST` is told as that. */
  count: number
  previous: string | null
  next: string | null
  files: { csv: string; xlsx: string }
  /** Where something is filtered: the list without filters. */
  clearHref: string | null
  /** The order as the address has it, for the filter's form to keep. */
  order: string
  sorts: Readonly<Record<string, SortLink>>
  /** The one donor whose rows these are. */
  only: string | null
  /** What the reader may open again, and where they save what they see; null where nothing is filtered or it is saved. */
  views: readonly { id: string; name: string; href: string; isCurrent: boolean }[]
  saveHref: string | null
  viewsHref: string
}

/** The same of a list for everybody, which is no file. */
export type PublicTools = Pick<ListTools, 'previous' | 'next' | 'clearHref' | 'order' | 'sorts'>

const MOST = 1000

/** How many rows there are, and all of them as a file. */
export function ListBar({ tools }: { tools: ListTools }) {
  const words = useMessages(uiMessages).list
  const formats = useFormats()
  return (
    <>
      <SavedViews tools={tools} />
      <div className="list-bar">
        <p>
          {tools.count > MOST ? words.more(formats.count(MOST)) : words.count(tools.count, formats.count(tools.count))}
          {tools.only ? <> · {words.only(tools.only)}</> : null}
        </p>
        {tools.count > 0 ? (
          <p className="list-files">
            {words.files}{' '}
            <a href={tools.files.csv} download>
              {words.csv}
            </a>{' '}
            ·{' '}
            <a href={tools.files.xlsx} download>
              {words.xlsx}
            </a>
          </p>
        ) : null}
      </div>
    </>
  )
}

/** Filters under a name: one click away, and the way to save those of today. */
function SavedViews({ tools }: { tools: ListTools }) {
  const words = useMessages(uiMessages).list
  if (tools.views.length === 0 && !tools.saveHref) return null
  return (
    <nav className="list-views" aria-label={words.views}>
      {tools.views.length > 0 ? (
        <>
          <a href={tools.viewsHref}>{words.views}</a>
          <ul>
            {tools.views.map((view) => (
              <li key={view.id}>
                <a href={view.href} aria-current={view.isCurrent ? 'page' : undefined}>
                  <bdi>{view.name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {tools.saveHref ? <a href={tools.saveHref}>{words.saveView}</a> : null}
    </nav>
  )
}

export function ListPager({ tools }: { tools: Pick<ListTools, 'previous' | 'next'> }) {
  return <Pager previous={tools.previous} next={tools.next} />
}

/** What a column needs for its heading to sort the list. */
export function sortedBy(tools: Pick<ListTools, 'sorts'> | undefined, key: string): { sortHref?: string; sorted?: 'ascending' | 'descending' } {
  const link = tools?.sorts[key]
  return link ? { sortHref: link.href, sorted: link.sorted } : {}
}

/** The filter's form keeps the order and what is fixed by the address. */
export function keptBy(tools: ListTools, fixed: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries({ sort: tools.order, ...fixed }).filter(([, value]) => value !== ''))
}
