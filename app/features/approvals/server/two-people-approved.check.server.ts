import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** The statuses in which a thing is decided, by the kind in an approval's subject. */
const DECIDED = { allocation: ['APPROVED', 'ACCEPTED', 'CLOSED'], disbursement: ['APPROVED', 'SENT', 'CONFIRMED', 'RETURNED'], waiver: ['APPROVED'], refund: ['CONFIRMED'], remainder: ['MOVED', 'REVERSED'], agreement: ['IN_FORCE', 'COMPLETED', 'TERMINATED'] } as const

/** APPROVAL-1: what was approved once is decided only with a second approval, and by another person. */
export const check: Check = {
  name: 'what needed two approvals was approved by two people (APPROVAL-1)',
  async run(context) {
    const db = reading(context)
    const rows = await db.approval.findMany({ orderBy: [{ subject: 'asc' }, { sequence: 'asc' }] })
    const bySubject = new Map<string, typeof rows>()
    for (const row of rows) bySubject.set(row.subject, [...(bySubject.get(row.subject) ?? []), row])
    const faults: string[] = []
    const once = new Map<string, string[]>()
    for (const [subject, given] of bySubject) {
      if (new Set(given.map((row) => row.givenBy)).size !== given.length) faults.push(`${subject} was approved twice by the same person.`)
      const [kind, id] = subject.split(':') as [string, string]
      if (given.length < 2) once.set(kind, [...(once.get(kind) ?? []), id])
    }
    const where = (kind: keyof typeof DECIDED) => ({ where: { id: { in: once.get(kind) ?? [] }, status: { in: [...DECIDED[kind]] } }, select: { id: true } })
    const decided = [
      ...(await db.allocation.findMany(where('allocation'))),
      ...(await db.disbursement.findMany(where('disbursement'))),
      ...(await db.waiverProposal.findMany(where('waiver'))),
      ...(await db.refundRequest.findMany(where('refund'))),
      ...(await db.remainderMove.findMany(where('remainder'))),
      ...(await db.agreement.findMany(where('agreement'))),
    ]
    return [...faults, ...decided.map((row) => `${row.id} needed two approvals and was decided with one.`)]
  },
}
