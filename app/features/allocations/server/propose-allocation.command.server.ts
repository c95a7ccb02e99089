import { isClosedOn, windowBalances } from '#app/features/fund/server/fund.queries.server'
import { personOf } from '#app/kernel/access'
import { describeActor } from '#app/platform/audit'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Day } from '#app/kernel/time'
import { command, nextNumber, step, type CommandContext } from '#app/platform/context'
import { checkAvailable, checkLines, type ProposalFailure, type ProposedLine } from '../domain/allocation'
import { bookAward, checkEligibility, loadAllocation } from './rows.server'

type Proposal = { window: string; programme: Id<'programme'>; purpose: string | null; lines: readonly ProposedLine[] }

/** Proposes an award of a window's money to cities, or to the whole network, through a programme. */
export const proposeAllocation = command('allocation.propose', async (context, input: Proposal): Promise<Result<{ allocation: Id<'allocation'>; ref: string }, ProposalFailure>> => {
  const checked = await check(context, input, context.clock.today())
  if (!checked.ok) return checked
  const ref = await nextNumber(context, 'AL')
  const allocation = await save(context, input, ref, checked.value.totalMinor)
  await context.audit({ name: 'allocation.proposed', subject: `allocation:${allocation}`, after: { ref, ...input, totalMinor: checked.value.totalMinor } })
  return accept({ allocation, ref })
})

/**
 * Records an award that was decided on a past day and carries its approval: the same rules hold on its day as for one that is decided now.
 * The cities are taken to have accepted.
 */
export const recordPastAward = step(async (context, input: Proposal & { ref: string; on: Day; decision: string }): Promise<Result<{ allocation: Id<'allocation'> }, ProposalFailure | { code: 'PERIOD_CLOSED'; day: Day }>> => {
  if (await isClosedOn(context, input.on)) return refuse({ code: 'PERIOD_CLOSED', day: input.on })
  const checked = await check(context, input, input.on)
  if (!checked.ok) return checked
  const allocation = await save(context, input, input.ref, checked.value.totalMinor)
  const { after } = await bookAward(context, await loadAllocation(context, allocation), { on: input.on, decision: input.decision, approvedBy: 'carried by the import', flags: checked.value.flags, lineStatus: 'ACCEPTED' })
  await context.audit({ name: 'allocation.approved', subject: `allocation:${allocation}`, after: { ref: input.ref, lines: input.lines, ...after } })
  return accept({ allocation })
})

async function check(context: CommandContext, input: Proposal, on: Day) {
  const { transaction } = context
  const window = await transaction.window.findUnique({ where: { id: input.window } })
  if (!window) return refuse<ProposalFailure>({ code: 'UNKNOWN_WINDOW' })
  const programme = await transaction.programme.findUnique({ where: { id: input.programme } })
  if (!programme) return refuse<ProposalFailure>({ code: 'UNKNOWN_PROGRAMME' })
  const cities = await transaction.city.findMany({ where: { id: { in: input.lines.flatMap((line) => line.city ?? []) } }, include: { of: true } })
  const placeOf = new Map(cities.map((city) => [city.id, { id: city.id, name: city.name, country: city.country, region: city.of.region }]))
  if (input.lines.some((line) => line.city && !placeOf.has(line.city))) return refuse<ProposalFailure>({ code: 'UNKNOWN_CITY' })

  const lines = checkLines(input.lines.map((line) => ({ ...line, name: line.city ? placeOf.get(line.city)!.name : '' })))
  if (!lines.ok) return lines
  const eligible = await checkEligibility(context, window, programme, input.lines.map((line) => (line.city ? placeOf.get(line.city)! : null)), on)
  if (!eligible.ok) return eligible
  const enough = checkAvailable(lines.value.total, await windowBalances(context, window.id), on)
  return enough.ok ? accept({ totalMinor: lines.value.total.minor, flags: eligible.value }) : enough
}

async function save(context: CommandContext, input: Proposal, ref: string, totalMinor: bigint): Promise<Id<'allocation'>> {
  const allocation = context.ids.next('allocation')
  await context.transaction.allocation.create({
    data: {
      id: allocation,
      ref,
      windowId: input.window,
      programmeId: input.programme,
      status: 'PROPOSED',
      totalMinor,
      purpose: input.purpose,
      proposedBy: personOf(context.actor) ?? describeActor(context.actor).actorName,
      proposedAt: context.clock.now(),
    },
  })
  await context.transaction.allocationLine.createMany({
    data: input.lines.map((line, i) => ({ id: context.ids.next('allocationLine'), allocationId: allocation, sequence: i + 1, cityId: line.city, amountMinor: line.amount.minor, status: 'PROPOSED' })),
  })
  return allocation
}
