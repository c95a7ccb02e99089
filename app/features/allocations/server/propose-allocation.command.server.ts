import { windowBalances } from '#app/features/fund/server/fund.queries.server'
import { personOf } from '#app/kernel/access'
import { describeActor } from '#app/platform/audit'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command, nextNumber } from '#app/platform/context'
import { checkAvailable, checkLines, type ProposalFailure, type ProposedLine } from '../domain/allocation'
import { checkEligibility } from './rows.server'

/** Proposes an award of a window's money to cities, or to the whole network, through a programme. */
export const proposeAllocation = command(
  'allocation.propose',
  async (context, input: { window: string; programme: Id<'programme'>; purpose: string | null; lines: readonly ProposedLine[] }): Promise<Result<{ allocation: Id<'allocation'>; ref: string }, ProposalFailure>> => {
    const { transaction } = context
    const window = await transaction.window.findUnique({ where: { id: input.window } })
    if (!window) return refuse({ code: 'UNKNOWN_WINDOW' })
    const programme = await transaction.programme.findUnique({ where: { id: input.programme } })
    if (!programme) return refuse({ code: 'UNKNOWN_PROGRAMME' })
    const cities = await transaction.city.findMany({ where: { id: { in: input.lines.flatMap((line) => line.city ?? []) } }, include: { of: true } })
    const placeOf = new Map(cities.map((city) => [city.id, { id: city.id, name: city.name, country: city.country, region: city.of.region }]))
    if (input.lines.some((line) => line.city && !placeOf.has(line.city))) return refuse({ code: 'UNKNOWN_CITY' })

    const lines = checkLines(input.lines.map((line) => ({ ...line, name: line.city ? placeOf.get(line.city)!.name : '' })))
    if (!lines.ok) return lines
    const today = context.clock.today()
    const eligible = await checkEligibility(context, window, programme, input.lines.map((line) => (line.city ? placeOf.get(line.city)! : null)), today)
    if (!eligible.ok) return eligible
    const enough = checkAvailable(lines.value.total, await windowBalances(context, window.id), today)
    if (!enough.ok) return enough

    const allocation = context.ids.next('allocation')
    const ref = await nextNumber(context, 'AL')
    await transaction.allocation.create({
      data: {
        id: allocation,
        ref,
        windowId: window.id,
        programmeId: programme.id,
        status: 'PROPOSED',
        totalMinor: lines.value.total.minor,
        purpose: input.purpose,
        proposedBy: personOf(context.actor) ?? describeActor(context.actor).actorName,
        proposedAt: context.clock.now(),
      },
    })
    await transaction.allocationLine.createMany({
      data: input.lines.map((line, i) => ({ id: context.ids.next('allocationLine'), allocationId: allocation, sequence: i + 1, cityId: line.city, amountMinor: line.amount.minor, status: 'PROPOSED' })),
    })
    await context.audit({ name: 'allocation.proposed', subject: `allocation:${allocation}`, after: { ref, ...input, total: lines.value.total } })
    return accept({ allocation, ref })
  },
)
