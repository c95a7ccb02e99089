// Loading a pledge as the domain thinks of it, and keeping the fund's figures of promises in step with its rows.
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { exactRate, getRateRow } from '#app/features/fund/server/fund.queries.server'
import { NotFound } from '#app/kernel/access'
import { parseRate, type Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { CommandContext, Context } from '#app/platform/context'
import { reading } from '#app/platform/context'
import type { Movement } from '#app/features/fund/domain/measures'
import type { PledgeModality, PledgeStatus } from '../domain/pledge'
import { difference, promiseMovements, type PromisedInstalment } from '../domain/promise'

/** What the pledge counts in the fund's figures, from its rows. */
export async function promiseOf(context: Context, pledgeId: string): Promise<Movement[]> {
  const pledge = await reading(context).pledge.findUnique({
    where: { id: pledgeId },
    include: { instalments: { orderBy: { sequence: 'asc' }, include: { applications: { orderBy: { recordedAt: 'asc' } }, waivers: true } } },
  })
  if (!pledge) throw new NotFound()
  const rate = pledge.rateId ? exactRate(await getRateRow(context, pledge.rateId)) : parseRate(pledge.currency as Currency, '1')!
  const instalments = pledge.instalments.map(
    (instalment): PromisedInstalment => ({
      dueOn: instalment.dueOn as Day,
      amountMinor: instalment.amountMinor,
      settled: [
        ...instalment.applications.map((a) => ({ on: a.appliedOn as Day, amountMinor: a.amountMinor })),
        ...instalment.waivers.map((w) => ({ on: w.waivedOn as Day, amountMinor: w.amountMinor })),
      ],
    }),
  )
  return promiseMovements(
    {
      modality: pledge.modality as PledgeModality,
      status: pledge.status as PledgeStatus,
      pledgedOn: pledge.pledgedOn as Day,
      confirmedOn: pledge.confirmedOn as Day | null,
      endedOn: pledge.endedOn as Day | null,
      rate,
    },
    instalments,
  )
}

/** Does the work on a pledge's rows and moves the fund's promised and outstanding figures by what it changed. */
export async function keepingPromise<T>(context: CommandContext, pledgeId: string, work: () => Promise<T>): Promise<T> {
  const before = await promiseOf(context, pledgeId)
  const result = await work()
  await moveMeasures(context, difference(before, await promiseOf(context, pledgeId)))
  return result
}
