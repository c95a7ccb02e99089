import { changeFundRemainder, changePoolRemainder } from '#app/features/fund/server/change-pool-remainder.command.server'
import { isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { POOL } from '#app/features/fund/domain/window'
import { chart } from '#app/features/ledger/domain/chart'
import { transfer } from '#app/features/ledger/domain/entry'
import { postEntry } from '#app/features/ledger/server/post-entry.command.server'
import { personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command, step, type CommandContext } from '#app/platform/context'
import { decideReduction, type ReductionFailure } from '../domain/allocation'
import { FUND_ITSELF, giveBack } from '../domain/attribution'
import { awardMovements, loadLine, type LoadedLine } from './rows.server'

type Lowering = { line: Id<'allocationLine'>; amount: Money; on: Day; reason: string }

/** Lowers a line by a dated reduction: the money is the window's again, and the donors behind it get back their parts. ALLOCATION-2. */
export const reduceLine = command('allocation.reduce', (context, input: Lowering) => lower(context, input))

/** The same for money that came back, whose return two people have decided. */
export const lowerLine = step((context, input: Lowering) => lower(context, input))

async function lower(context: CommandContext, input: Lowering): Promise<Result<{ entry: Id<'entry'> }, ReductionFailure>> {
  const line = await loadLine(context, input.line)
  const { allocation } = line
  const decided = decideReduction({ ...line, approvedOn: allocation.approvedOn as Day | null }, input.amount, input.on, context.clock.today())
  if (!decided.ok) return decided
  if (await isClosedOn(context, input.on)) return refuse({ code: 'PERIOD_CLOSED', day: input.on })

  const reduction = context.ids.next('entry')
  const entry = await postEntry(context, {
    code: 'allocation-reduced',
    occurredOn: input.on,
    description: `${allocation.ref} ${input.reason}`,
    subject: `allocation:${allocation.id}`,
    idempotencyKey: `allocation-reduced:${reduction}`,
    postings: transfer(chart.awards(allocation.windowId), chart.allocationsPayable(line.cityId), input.amount, input.amount.minor),
  })
  await context.transaction.lineReduction.create({
    data: { id: reduction, lineId: line.id, amountMinor: input.amount.minor, reducedOn: input.on, reason: input.reason, entryId: entry, recordedBy: personOf(context.actor) ?? describeActor(context.actor).actorName, recordedAt: context.clock.now() },
  })
  await context.transaction.allocationLine.update({ where: { id: line.id }, data: { reducedMinor: { increment: input.amount.minor } } })
  await returnShares(context, line, input.amount)
  await moveMeasures(context, awardMovements(allocation.windowId, allocation.programme.priorityArea, input.on, [{ ...line, amountMinor: -input.amount.minor, region: line.city?.of.region ?? null }]))
  await context.audit({ name: 'allocation.reduced', subject: `allocation:${allocation.id}`, before: { line: line.id, reducedMinor: line.reducedMinor }, after: { ...input, entry } })
  return accept({ entry })
}

async function returnShares(context: CommandContext, line: LoadedLine, amount: Money): Promise<void> {
  const inOrder = [...line.shares].sort((a, b) => (a.donor.ref < b.donor.ref ? -1 : 1))
  const standing = inOrder.map((share) => ({ donor: share.donorId, amountMinor: share.amountMinor - share.reducedMinor }))
  if (line.ownShare) standing.push({ donor: FUND_ITSELF, amountMinor: line.ownShare.amountMinor - line.ownShare.reducedMinor })
  const { windowId } = line.allocation
  for (const back of giveBack(standing, amount.minor)) {
    const data = { reducedMinor: { increment: back.amountMinor } }
    if (back.donor === FUND_ITSELF) {
      await context.transaction.fundShare.update({ where: { lineId: line.id }, data })
      await changeFundRemainder(context, { window: windowId, deltaMinor: back.amountMinor })
      continue
    }
    await context.transaction.attributionShare.update({ where: { lineId_donorId: { lineId: line.id, donorId: back.donor } }, data })
    if (windowId === POOL) await changePoolRemainder(context, { donor: back.donor as Id<'donor'>, deltaMinor: back.amountMinor })
  }
}
