import { useId, type ReactNode } from 'react'
import { useFormats, useMessages } from '../language'
import { uiMessages } from '../messages'
import { Icon } from '../primitives/icon'
import { Palette, RailSearch, type RailSearchProps } from './rail-search'
import { DemoNotice, LanguageSwitch, SkipLink, Wordmark } from './wordmark'

export type RailItem = { label: string; href: string; count?: number | null; /** There are more than these. */ isMore?: boolean; current?: boolean; /** Heading of the places that it stands among; neighbours of one group share it. */ group?: string }

export type WorkspaceLayoutProps = {
  demo: boolean
  /** Name of the workspace for screen readers and the phone menu: "Secretariat". */
  title: string
  rail: readonly RailItem[]
  who: { name: string; role: string; href?: string }
  /** The sign-out form posts here. */
  signOutAction: string
  otherLanguageHref: string
  /** Where the wordmark leads; the public front page unless set. */
  homeHref?: string
  /** A field above the places that finds anything. */
  search?: RailSearchProps
  children: ReactNode
}

/** A rail that names places, and the page; the rail folds into a menu on a phone. Expects a LanguageProvider above. */
export function WorkspaceLayout({ demo, title, rail, who, signOutAction, otherLanguageHref, homeHref, search, children }: WorkspaceLayoutProps) {
  const words = useMessages(uiMessages).shell
  const current = rail.find((item) => item.current)
  return (
    <div className="workspace" data-register="desk">
      <SkipLink />
      {demo ? <DemoNotice /> : null}
      <div className="workspace-grid">
        <header className="rail">
          <Wordmark href={homeHref} />
          <nav className="rail-nav" aria-label={title}>
            {search ? <RailSearch {...search} /> : null}
            <RailList rail={rail} />
          </nav>
          <div className="rail-who">
            <Who who={who} signOutAction={signOutAction} otherLanguageHref={otherLanguageHref} />
          </div>
          <details className="phone-menu">
            <summary>
              <Icon name="menu" /> {current?.label ?? words.menu}
            </summary>
            <nav aria-label={title}>
              {search ? <RailSearch {...search} /> : null}
              <RailList rail={rail} />
              <Who who={who} signOutAction={signOutAction} otherLanguageHref={otherLanguageHref} />
            </nav>
          </details>
        </header>
        <main id="content" className="desk" tabIndex={-1}>
          {children}
        </main>
      </div>
      {search ? <Palette {...search} /> : null}
    </div>
  )
}

function RailList({ rail }: { rail: readonly RailItem[] }) {
  const id = useId()
  return byGroup(rail).map(({ group, items }, i) => (
    <div key={items[0]!.href} className="rail-places">
      {group === undefined ? null : (
        <p className="rail-group" id={`${id}-${i}`}>
          {group}
        </p>
      )}
      <ul aria-labelledby={group === undefined ? undefined : `${id}-${i}`}>
        {items.map((item) => (
          <RailPlace key={item.href} item={item} />
        ))}
      </ul>
    </div>
  ))
}

/** Neighbours of one group together. */
function byGroup(rail: readonly RailItem[]): { group: string | undefined; items: RailItem[] }[] {
  const groups: { group: string | undefined; items: RailItem[] }[] = []
  for (const item of rail) {
    const last = groups.at(-1)
    if (last && last.group === item.group) last.items.push(item)
    else groups.push({ group: item.group, items: [item] })
  }
  return groups
}

function RailPlace({ item }: { item: RailItem }) {
  const formats = useFormats()
  return (
    <li>
      <a href={item.href} aria-current={item.current ? 'page' : undefined}>
        <span>{item.label}</span>
        {item.count ? <span className="rail-count">{formats.count(item.count)}{item.isMore ? '+' : ''}</span> : null}
      </a>
    </li>
  )
}

function Who({ who, signOutAction, otherLanguageHref }: Pick<WorkspaceLayoutProps, 'who' | 'signOutAction' | 'otherLanguageHref'>) {
  const words = useMessages(uiMessages).shell
  return (
    <div className="who">
      <p>{who.href ? <a href={who.href}>{who.name}</a> : who.name}</p>
      <p className="text-small text-ink-2">{who.role}</p>
      <div className="who-links">
        <LanguageSwitch href={otherLanguageHref} />
        <form method="post" action={signOutAction}>
          <button type="submit" className="link-button">
            {words.signOut}
          </button>
        </form>
      </div>
    </div>
  )
}
