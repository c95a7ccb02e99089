import type { ReactNode } from 'react'
import { useMessages } from '../language'
import { uiMessages } from '../messages'
import { Icon } from './icon'

/** Where one is in a sequence; `current` counts from 1. */
export function Steps({ steps, current }: { steps: readonly string[]; current: number }) {
  const words = useMessages(uiMessages).steps
  return (
    <nav className="steps" aria-label={words.list}>
      <p className="eyebrow">
        {words.of(current, steps.length)} · {steps[current - 1]}
      </p>
      <ol aria-hidden="true">
        {steps.map((step, i) => (
          <li key={step} className={i + 1 < current ? 'step-done' : i + 1 === current ? 'step-now' : undefined} />
        ))}
      </ol>
    </nav>
  )
}

/** Earlier and later pages of a list; nothing where there is one page only. */
export function Pager({ previous, next, children }: { previous?: string | null; next?: string | null; children?: ReactNode }) {
  const words = useMessages(uiMessages).pager
  if (!previous && !next) return children ? <p className="pager text-small text-ink-2">{children}</p> : null
  return (
    <nav className="pager" aria-label={words.label}>
      {previous ? (
        <a href={previous} rel="prev">
          <Icon name="arrow" className="-scale-x-100 rtl:scale-x-100" /> {words.previous}
        </a>
      ) : (
        <span />
      )}
      {children ? <span className="text-small text-ink-2">{children}</span> : null}
      {next ? (
        <a href={next} rel="next">
          {words.next} <Icon name="arrow" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}

export type Breadcrumb = { label: string; href?: string }

/** The way here; the last one is this page. */
export function Breadcrumbs({ items }: { items: readonly Breadcrumb[] }) {
  const words = useMessages(uiMessages).shell
  return (
    <nav className="breadcrumbs" aria-label={words.breadcrumbs}>
      <ol>
        {items.map((item, i) => (
          <li key={i}>{item.href && i < items.length - 1 ? <a href={item.href}>{item.label}</a> : <span aria-current={i === items.length - 1 ? 'page' : undefined}>{item.label}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
