// A page of something that is being given and is not sent yet: its address is the key to it, on any device.

/** The three ways that are typed in steps. */
export const UNFINISHED_KINDS = ['money', 'in-kind', 'staff'] as const
export type UnfinishedKind = (typeof UNFINISHED_KINDS)[number]

export type Unfinished = { kind: UnfinishedKind; token: string; page: string }

const PAGE = /^(?:(in-kind|staff)\/)?([\w-]{20,60})\/(?:amount|what|worth|questions|profile|who|review)$/

/** Reads the part of an address after `/give/`; null where it is no step of something unfinished. */
export function readUnfinished(page: string): Unfinished | null {
  const found = PAGE.exec(page)
  return found && { kind: (found[1] ?? 'money') as UnfinishedKind, token: found[2]!, page }
}
