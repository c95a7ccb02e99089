// NOTICE-4: what others did to what somebody owns, from the audit trail by its subject: each thing that is owned is one look into an index.
import type { Id } from '#app/kernel/identity'
import { authorize, reading, type Context } from '#app/platform/context'
import { readerOf } from './notices.queries.server'

/** `what` is what the thing is about; `message`: its partner has written. */
export type Happened = { sequence: number; at: Date; name: string; by: { kind: string; name: string }; kind: string; ref: string; what: string; isMessage: boolean }
export type HappenedPage = { rows: Happened[]; /** The sequence that the next page begins below. */ next: number | null }

const PAGE = 25
/** Unread events are counted up to here; what is more is "more than". */
export const MOST_COUNTED = 99

type Row = { sequence: bigint | number; kind: string; ref: string; what: string }

/** Events that their owner has not read, the latest first, below a sequence; never the owner's own doings. The joins stand in the order in which the indexes serve them. */
async function unread(context: Context, me: Id<'person'>, below: number, most: number): Promise<Row[]> {
  return reading(context).$queryRaw<Row[]>`
    WITH seen AS (SELECT COALESCE((SELECT "seenSequence" FROM "NoticeChoice" WHERE "personId" = ${me}), 0) AS "at")
    SELECT a."sequence" AS "sequence", 'partnership' AS "kind", o."ref" AS "ref", o."organisation" AS "what" FROM seen CROSS JOIN "Partnership" AS o CROSS JOIN "AuditEvent" AS a
      WHERE o."ownerId" = ${me} AND a."subject" = 'partnership:' || o."id" AND a."sequence" > seen."at" AND a."sequence" < ${below} AND a."actorId" IS NOT ${me}
    UNION ALL
    SELECT a."sequence", 'in-kind', o."ref", o."description" FROM seen CROSS JOIN "InKindOffer" AS o CROSS JOIN "AuditEvent" AS a
      WHERE o."ownerId" = ${me} AND a."subject" = 'in-kind:' || o."id" AND a."sequence" > seen."at" AND a."sequence" < ${below} AND a."actorId" IS NOT ${me}
    UNION ALL
    SELECT a."sequence", 'placement', o."ref", COALESCE(o."function", o."ref") FROM seen CROSS JOIN "StaffPlacement" AS o CROSS JOIN "AuditEvent" AS a
      WHERE o."ownerId" = ${me} AND a."subject" = 'placement:' || o."id" AND a."sequence" > seen."at" AND a."sequence" < ${below} AND a."actorId" IS NOT ${me}
    ORDER BY 1 DESC LIMIT ${most}`
}

/** For the rail: one query, up to one more than `MOST_COUNTED`. */
export async function countUnread(context: Context): Promise<number> {
  authorize(context, 'notice.choose')
  return (await unread(context, readerOf(context), Number.MAX_SAFE_INTEGER, MOST_COUNTED + 1)).length
}

function isMessage(name: string, after: string): boolean {
  return name === 'partnership.noted' && (JSON.parse(after) as { kind?: unknown } | null)?.kind === 'RECEIVED'
}

/** A page of what has happened since the reader last looked. */
export async function listUnread(context: Context, { before }: { before: number | null }): Promise<HappenedPage> {
  authorize(context, 'notice.choose')
  const found = await unread(context, readerOf(context), before ?? Number.MAX_SAFE_INTEGER, PAGE + 1)
  const page = found.slice(0, PAGE).map((row) => ({ ...row, sequence: Number(row.sequence) }))
  const events = new Map((await reading(context).auditEvent.findMany({ where: { sequence: { in: page.map((row) => row.sequence) } } })).map((event) => [event.sequence, event]))
  const rows = page.map((row) => {
    const event = events.get(row.sequence)!
    return { ...row, at: event.at, name: event.name, by: { kind: event.actorKind, name: event.actorName }, isMessage: isMessage(event.name, event.after) }
  })
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.sequence ?? null) : null }
}

/** What has happened until now: a page that is marked as read is read up to here. */
export async function lastSequence(context: Context): Promise<number> {
  return (await reading(context).auditEvent.findFirst({ orderBy: { sequence: 'desc' }, select: { sequence: true } }))?.sequence ?? 0
}
