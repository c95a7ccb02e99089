import { isClosedOn, windowBalances } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { chart } from '#app/features/ledger/domain/chart'
import { transfer } from '#app/features/ledger/domain/entry'
import { postEntry } from '#app/features/ledger/server/post-entry.command.server'
import { personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command } from '#app/platform/context'
import { decideApproval, type AllocationStatus, type ApprovalFailure } from '../domain/allocation'
import { awardMovements, checkEligibility, freezeShares, loadAllocation } from './rows.server'

/** Approves a proposed allocation: posts it, freezes the donors' shares, tells the cities. FUND-1 holds because only one command writes at a time. */
export const approveAllocation = command(
  'allocation.approve',
  async (context, input: { allocation: Id<'allocation'>; decision: string; on?: Day }): Promise<Result<{ entry: Id<'entry'> }, ApprovalFailure>> => {
    const today = context.clock.today()
    const on = input.on ?? today
    const allocation = await loadAllocation(context, input.allocation)
    const approver = personOf(context.actor)
    const decided = decideApproval(
      { status: allocation.status as AllocationStatus, proposedBy: allocation.proposedBy, total: usd(allocation.totalMinor) },
      await windowBalances(context, allocation.windowId),
      on,
      today,
      approver,
    )
    if (!decided.ok) return decided
    if (await isClosedOn(context, on)) return refuse({ code: 'PERIOD_CLOSED', day: on })
    const places = allocation.lines.map((line) => line.city && { id: line.city.id, name: line.city.name, country: line.city.country, region: line.city.of.region })
    const eligible = await checkEligibility(context, allocation.window, allocation.programme, places, on)
    if (!eligible.ok) return eligible

    const entry = await postEntry(context, {
      code: 'allocation-approved',
      occurredOn: on,
      description: `${allocation.ref} ${input.decision}`,
      subject: `allocation:${allocation.id}`,
      idempotencyKey: `allocation-approved:${allocation.id}`,
      postings: allocation.lines.flatMap((line) => transfer(chart.allocationsPayable(line.cityId), chart.awards(allocation.windowId), usd(line.amountMinor), line.amountMinor)),
    })
    const last = await context.transaction.allocation.findFirst({ where: { approvalOrder: { not: null } }, orderBy: { approvalOrder: 'desc' }, select: { approvalOrder: true } })
    const after = { status: 'APPROVED', decision: input.decision, approvedBy: approver ?? describeActor(context.actor).actorName, approvedOn: on, approvedAt: context.clock.now(), approvalOrder: (last?.approvalOrder ?? 0) + 1, entryId: entry }
    await context.transaction.allocation.update({ where: { id: allocation.id }, data: after })
    for (const [i, line] of allocation.lines.entries()) {
      const flags = eligible.value[i] ?? { inAfrica: null, inLdc: null, inLic: null }
      await context.transaction.allocationLine.update({ where: { id: line.id }, data: { ...flags, status: line.cityId ? 'AWAITING_CITY' : 'NETWORK_WIDE' } })
    }
    await freezeShares(context, allocation)
    const awarded = allocation.lines.map((line, i) => ({ cityId: line.cityId, amountMinor: line.amountMinor, region: places[i]?.region ?? null, ...(eligible.value[i] ?? { inAfrica: null, inLdc: null, inLic: null }) }))
    await moveMeasures(context, awardMovements(allocation.windowId, allocation.programme.priorityArea, on, awarded))

    await context.audit({ name: 'allocation.approved', subject: `allocation:${allocation.id}`, before: { status: allocation.status }, after })
    await context.enqueue('tell-cities-of-allocation', `tell-cities-of-allocation:${allocation.id}`, { allocation: allocation.id })
    return accept({ entry })
  },
)
