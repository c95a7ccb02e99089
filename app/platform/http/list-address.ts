// Filters and pages of a list live in its address, so that it can be kept, shared and gone back to.
import { parseDay, type Day } from '#app/kernel/time'

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
