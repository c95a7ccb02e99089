import { giveApproval } from '#app/features/approvals/server/give-approval.command.server'
import { isClosedOn, windowBalances } from '#app/features/fund/server/fund.queries.server'
import { personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command } from '#app/platform/context'
import { decideApproval, type AllocationStatus, type ApprovalFailure } from '../domain/allocation'
import { bookAward, checkEligibility, loadAllocation } from './rows.server'

/** Approves a proposed allocation, or gives the first of two approvals (`entry` is null then): posts it, freezes the donors' shares, tells the cities and the donors. FUND-1 holds because only one command writes at a time. */
export const approveAllocation = command(
  'allocation.approve',
  async (context, input: { allocation: Id<'allocation'>; decision: string; on?: Day; seen?: number }): Promise<Result<{ entry: Id<'entry'> | null }, ApprovalFailure>> => {
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

    const given = await giveApproval(context, { deed: 'ALLOCATION', subject: `allocation:${allocation.id}`, amount: usd(allocation.totalMinor), since: allocation.proposedAt, note: input.decision, seen: input.seen ?? null })
    if (!given.ok) return given
    if (!given.value.decides) return accept({ entry: null })

    const { entry, after } = await bookAward(context, allocation, { on, decision: input.decision, approvedBy: approver ?? describeActor(context.actor).actorName, flags: eligible.value, lineStatus: 'AWAITING_CITY' })
    await context.audit({ name: 'allocation.approved', subject: `allocation:${allocation.id}`, before: { status: allocation.status }, after })
    await context.enqueue('tell-cities-of-allocation', `tell-cities-of-allocation:${allocation.id}`, { allocation: allocation.id })
    await context.enqueue('tell-donors-of-allocation', `tell-donors-of-allocation:${allocation.id}`, { allocation: allocation.id })
    return accept({ entry })
  },
)
