// Filters and pages of a list live in its address, so that it can be kept, shared and gone back to.
import { parseDay, type Day } from '#app/kernel/time'
import type { Cursor } from '../lists/keyset'

/** A filter's value where it is one of the choices; else undefined. */
export function choiceOf<Choice extends string>(url: URL, name: string, choices: readonly Choice[]): Choice | undefined {
  const value = url.searchParams.get(name)
  return choices.find((choice) => choice === value)
}

export function dayOf(url: URL, name: string): Day | undefined {
  return parseDay(url.searchParams.get(name) ?? '') ?? undefined
}

/** `?knownOn=DAY`: figures as they were known at the end of a past day; null for as known today. */
export function knownOnOf(url: URL, today: Day): Day | null {
  const asked = dayOf(url, 'knownOn')
  return asked && asked < today ? asked : null
}

/** `?before=INSTANT~ID`: where the page before ended. */
export function instantCursor(url: URL): { at: Date; id: string } | undefined {
  const [instant, id] = (url.searchParams.get('before') ?? '').split('~')
  const at = new Date(instant ?? '')
  return id && !Number.isNaN(at.getTime()) ? { at, id } : undefined
}

/** `?before=DAY~ID`. */
export function dayCursor(url: URL): { day: Day; id: string } | undefined {
  const [text, id] = (url.searchParams.get('before') ?? '').split('~')
  const day = parseDay(text ?? '')
  return id && day ? { day, id } : undefined
}

/** The same list, its next page. */
export function nextHref(url: URL, cursor: string): string {
  const next = new URLSearchParams(url.searchParams)
  next.set('before', cursor)
  next.delete('_routes')
  return `?${next.toString()}`
}

/** `?before=VALUE~ID`: the page after that row; `?back=VALUE~ID`: the page before it. */
export function cursorOf(url: URL): Cursor | undefined {
  const back = url.searchParams.get('back')
  const text = back ?? url.searchParams.get('before') ?? ''
  const at = text.lastIndexOf('~')
  return at < 0 || at === text.length - 1 ? undefined : { value: at === 0 ? null : text.slice(0, at), id: text.slice(at + 1), back: back !== null }
}

/** The same list with other words in its address; without its page, unless one is asked for. */
export function listHref(url: URL, changes: Readonly<Record<string, string | null>>): string {
  const changed = new URLSearchParams(url.searchParams)
  for (const name of ['before', 'back', '_routes']) changed.delete(name)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) changed.delete(name)
    else changed.set(name, value)
  }
  const query = changed.toString()
  return query === '' ? url.pathname.replace(/\.data$/, '') : `?${query}`
}

/** The page that begins beside a row. */
export function pageHref(url: URL, cursor: Cursor | null): string | null {
  return cursor && listHref(url, { [cursor.back ? 'back' : 'before']: `${cursor.value ?? ''}~${cursor.id}` })
}
