// The audit trail: each row carries the hash of the one before, so that a changed or missing row shows. AUDIT-1, ARCHITECTURE.md section 6.
import { createHash } from 'node:crypto'
import type { Actor } from '#app/kernel/access'
import type { Ids } from '#app/kernel/identity'
import type { Db } from '../db'
import { insertRows } from '../db/insert-rows'

export type AuditEntry = {
  /** noun.past-participle: `payment.received`. */
  name: string
  /** What it was done to: `payment:pay_...`. */
  subject: string
  before?: unknown
  after: unknown
}

type Row = {
  sequence: number
  id: string
  at: Date
  name: string
  actorKind: string
  actorId: string | null
  actorName: string
  subject: string
  before: string | null
  after: string
  requestId: string
  previousHash: string
}

const FIRST = '0'.repeat(64)

/** JSON with bigints as decimal strings: the audit trail never rounds. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? v.toString() : v)) ?? 'null'
}

function hashOf(row: Row): string {
  const fields = [row.sequence, row.id, row.at.toISOString(), row.name, row.actorKind, row.actorId, row.actorName, row.subject, row.before, row.after, row.requestId, row.previousHash]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}

export function describeActor(actor: Actor): { actorKind: string; actorId: string | null; actorName: string } {
  if (actor.kind === 'person') return { actorKind: 'person', actorId: actor.person, actorName: actor.name }
  return { actorKind: actor.kind, actorId: null, actorName: actor.kind === 'system' ? actor.name : 'public' }
}

/** Appends events in the open transaction; the write lock makes the chain a line. */
export async function appendAuditEvents(transaction: Db, entries: readonly AuditEntry[], by: { actor: Actor; at: Date; ids: Ids; requestId: string }): Promise<void> {
  const last = await transaction.auditEvent.findFirst({ orderBy: { sequence: 'desc' }, select: { sequence: true, hash: true } })
  let [sequence, previousHash] = [last?.sequence ?? 0, last?.hash ?? FIRST]
  const rows = entries.map((entry) => {
    const row: Row = {
      sequence: ++sequence,
      id: by.ids.next('auditEvent'),
      at: by.at,
      name: entry.name,
      ...describeActor(by.actor),
      subject: entry.subject,
      before: entry.before === undefined ? null : toJson(entry.before),
      after: toJson(entry.after),
      requestId: by.requestId,
      previousHash,
    }
    previousHash = hashOf(row)
    return { ...row, hash: previousHash }
  })
  await insertRows(transaction, 'AuditEvent', rows)
}

/** Walks the chain in pages; the number of rows, and the first broken one with what is wrong. */
export async function verifyAuditChain(db: Db): Promise<{ rows: number; broken: { sequence: number; reason: string } | null }> {
  let [rows, previousHash, after] = [0, FIRST, 0]
  for (;;) {
    const page = await db.auditEvent.findMany({ where: { sequence: { gt: after } }, orderBy: { sequence: 'asc' }, take: 1000 })
    if (page.length === 0) return { rows, broken: null }
    for (const row of page) {
      if (row.sequence !== rows + 1) return { rows, broken: { sequence: rows + 1, reason: 'the row is missing' } }
      if (row.previousHash !== previousHash) return { rows, broken: { sequence: row.sequence, reason: 'it does not follow the row before it' } }
      if (hashOf(row) !== row.hash) return { rows, broken: { sequence: row.sequence, reason: 'its content was changed' } }
      ;[rows, previousHash, after] = [row.sequence, row.hash, row.sequence]
    }
  }
}
