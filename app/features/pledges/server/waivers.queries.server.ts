import { approvalStates, type ApprovalState } from '#app/features/approvals/server/approvals.queries.server'
import { convertOn } from '#app/features/fund/server/fund.queries.server'
import type { Id } from '#app/kernel/identity'
import { money, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { dayOf } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import type { WaiverStatus } from '../domain/waiver'

export type WaiverView = {
  id: Id<'waiver'>
  pledge: { ref: string; donor: string }
  status: WaiverStatus
  reason: string
  /** What was proposed, or for an approved one what was waived. */
  total: Money
  lines: { sequence: number; dueOn: Day; amount: Money }[]
  proposedBy: { id: string; name: string }
  proposedOn: Day
  decidedBy: { id: string; name: string } | null
  decidedOn: Day | null
  /** Of a proposal, or of one that two people approved. */
  approval: ApprovalState
}

/** Proposals to waive instalments, the newest first; for the team. */
export async function listWaivers(context: Context, filter: { pledge?: string; status?: WaiverStatus }): Promise<WaiverView[]> {
  authorize(context, 'pledge.view')
  const rows = await reading(context).waiverProposal.findMany({
    where: { ...(filter.pledge ? { pledgeId: filter.pledge } : {}), ...(filter.status ? { status: filter.status } : {}) },
    include: {
      pledge: { select: { ref: true, currency: true, pledgedOn: true, donor: { select: { name: true } } } },
      lines: { orderBy: { instalment: { sequence: 'asc' } }, include: { instalment: { select: { sequence: true, dueOn: true } } } },
      waivers: { select: { instalmentId: true, amountMinor: true } },
    },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  const people = await reading(context).person.findMany({ where: { id: { in: rows.flatMap((row) => [row.proposedBy, row.decidedBy ?? '']) } }, select: { id: true, name: true } })
  const nameOf = (id: string) => people.find((person) => person.id === id) ?? { id, name: id }
  const things = await Promise.all(
    rows.map(async (row) => {
      const valued = await convertOn(context, money(row.lines.reduce((sum, line) => sum + line.amountMinor, 0n), row.pledge.currency as Currency), row.pledge.pledgedOn as Day)
      return { deed: 'WAIVER' as const, subject: `waiver:${row.id}`, amount: valued.ok ? valued.value.value : null, since: row.proposedAt }
    }),
  )
  const approvals = await approvalStates(context, things)
  return rows.map((row, index) => {
    const of = (minor: bigint) => money(minor, row.pledge.currency as Currency)
    const lines = row.lines
      .map((line) => ({ sequence: line.instalment.sequence, dueOn: line.instalment.dueOn as Day, amount: of(row.status === 'APPROVED' ? (row.waivers.find((w) => w.instalmentId === line.instalmentId)?.amountMinor ?? 0n) : line.amountMinor) }))
      .filter((line) => line.amount.minor > 0n)
    return {
      id: row.id as Id<'waiver'>,
      pledge: { ref: row.pledge.ref, donor: row.pledge.donor.name },
      status: row.status as WaiverStatus,
      reason: row.reason,
      total: of(lines.reduce((sum, line) => sum + line.amount.minor, 0n)),
      lines,
      proposedBy: nameOf(row.proposedBy),
      proposedOn: dayOf(row.proposedAt),
      decidedBy: row.decidedBy === null ? null : nameOf(row.decidedBy),
      decidedOn: row.decidedAt && dayOf(row.decidedAt),
      approval: approvals[index]!,
    }
  })
}
