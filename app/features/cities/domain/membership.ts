// A city belongs to the network from a day, and may leave. Cities outside it can benefit too (area 1). CITY-2.
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'

export const MEMBERSHIPS = ['MEMBER', 'NOT_YET', 'FORMER'] as const
export type Membership = (typeof MEMBERSHIPS)[number]

export function isMembership(text: string | null | undefined): text is Membership {
  return (MEMBERSHIPS as readonly (string | null | undefined)[]).includes(text)
}

/** First and last day as a member, both included; without a first day the city never was one. */
export type MemberSpan = { memberSince: Day | null; memberUntil: Day | null }

/** CITY-2: membership is that of the day asked for. */
export function membershipOn({ memberSince, memberUntil }: MemberSpan, on: Day): Membership {
  if (memberSince === null || on < memberSince) return 'NOT_YET'
  return memberUntil !== null && on > memberUntil ? 'FORMER' : 'MEMBER'
}

export type MemberSpanFailure = { code: 'MEMBERSHIP_WITHOUT_START' } | { code: 'MEMBERSHIP_ENDS_FIRST'; since: Day }

export function decideMemberSpan(span: MemberSpan): Result<MemberSpan, MemberSpanFailure> {
  if (span.memberUntil !== null && span.memberSince === null) return refuse({ code: 'MEMBERSHIP_WITHOUT_START' })
  if (span.memberUntil !== null && span.memberSince !== null && span.memberUntil < span.memberSince) return refuse({ code: 'MEMBERSHIP_ENDS_FIRST', since: span.memberSince })
  return accept(span)
}
