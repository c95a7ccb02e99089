import { Fragment } from 'react'
import { useMessages } from '../language'
import { uiMessages } from '../messages'
import { Icon } from '../primitives/icon'

/** A word of the sentence: plain text, a choice, or something to look for. */
export type FilterPart =
  | string
  | { name: string; label: string; value: string; options: readonly { value: string; label: string }[] }
  | { kind: 'search'; name: string; label: string; value: string }
  | { kind: 'day'; name: string; label: string; value: string }

export type FilterSentenceProps = { parts: readonly FilterPart[]; action?: string; hidden?: Readonly<Record<string, string>>; /** Shown where something is filtered. */ clearHref?: string; label?: string }

/** Filters that read as a sentence: "[confirmed] pledges of [foundations], due [this quarter]". A GET form, so that the address keeps them. */
export function FilterSentence({ parts, action, hidden, clearHref, label }: FilterSentenceProps) {
  const words = useMessages(uiMessages).table
  return (
    <form method="get" action={action} className="filter" role="search" aria-label={label ?? words.filters}>
      {hidden ? Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />) : null}
      <span className="filter-sentence">
        {parts.map((part, i) => (
          <Fragment key={i}>
            {i > 0 ? ' ' : null}
            <Part part={part} />
          </Fragment>
        ))}
      </span>
      <span className="filter-actions">
        <button type="submit" className="button button-quiet button-small">
          {words.apply}
        </button>
        {clearHref ? <a href={clearHref}>{words.clear}</a> : null}
      </span>
    </form>
  )
}

function Part({ part }: { part: FilterPart }) {
  if (typeof part === 'string') return <span>{part}</span>
  if ('options' in part) {
    return (
      <select name={part.name} aria-label={part.label} defaultValue={part.value} className="filter-select">
        {part.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  if (part.kind === 'day') return <input type="date" name={part.name} aria-label={part.label} defaultValue={part.value} className="filter-select" />
  return (
    <span className="filter-search">
      <Icon name="search" />
      <input type="search" name={part.name} aria-label={part.label} placeholder={part.label} defaultValue={part.value} />
    </span>
  )
}
