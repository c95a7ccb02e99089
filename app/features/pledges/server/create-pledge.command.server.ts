import { convertOn } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { mayFund, modalityOf, type PriorityArea } from '#app/features/priorities/domain'
import type { Recognition } from '#app/features/donors/domain/donor'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, nextNumber, step, type CommandContext } from '#app/platform/context'
import { personOf } from '#app/kernel/access'
import { creditorReference } from '../domain/creditor-reference'
import type { CreatePledgeFailure, PledgeModality, PledgeStatus } from '../domain/pledge'
import { checkedSchedule, type ScheduleLine } from '../domain/schedule'
import { promiseOf } from './rows.server'

export type NewPledge = {
  donor: Id<'donor'>
  modality: PledgeModality
  /** `PA1`, `PA2`, `PA3` or `PA3-...`; null for the pool. */
  priorityArea: string | null
  programme: Id<'programme'> | null
  amount: Money
  schedule: readonly ScheduleLine[]
  pledgedOn: Day
  recognition: Recognition
  donorNumber?: string | null
  message?: string | null
  condition?: string | null
}

type Created = { pledge: Id<'pledge'>; ref: string; instalments: { id: Id<'instalment'>; dueOn: Day; amountMinor: bigint }[] }

/** The same as `recordPledge` with the status that a journey needs: SUBMITTED by a mailed link, DRAFT until a card pays. */
export const createPledge = step(async (context, input: NewPledge & { status: PledgeStatus }): Promise<Result<Created, CreatePledgeFailure>> => save(context, input))

/** Records a promise that reached the team by letter or meeting. */
export const recordPledge = command('pledge.record', async (context, input: NewPledge): Promise<Result<Created, CreatePledgeFailure>> => save(context, { ...input, status: 'SUBMITTED' }))

async function save(context: CommandContext, input: NewPledge & { status: PledgeStatus }): Promise<Result<Created, CreatePledgeFailure>> {
  if (input.modality === 'EARMARKED' && !input.priorityArea) return refuse({ code: 'EARMARK_MISSING' })
  if (input.modality === 'MDFM' && (input.priorityArea || input.programme)) return refuse({ code: 'EARMARK_OF_POOL' })
  const fits = await checkProgramme(context, input)
  if (!fits.ok) return fits
  const schedule = checkedSchedule(input.amount, input.schedule)
  if (!schedule.ok) return schedule
  const converted = await convertOn(context, input.amount, input.pledgedOn)
  if (!converted.ok) return converted

  const pledge = context.ids.next('pledge')
  const ref = await nextNumber(context, 'PL')
  await context.transaction.pledge.create({
    data: {
      id: pledge,
      ref,
      donorId: input.donor,
      modality: input.modality,
      priorityArea: input.priorityArea,
      programmeId: input.programme,
      currency: input.amount.currency,
      amountMinor: input.amount.minor,
      usdMinor: converted.value.value.minor,
      rateId: converted.value.rate.id,
      pledgedOn: input.pledgedOn,
      status: input.status,
      recognition: input.recognition,
      donorNumber: input.donorNumber ?? null,
      message: input.message ?? null,
      condition: input.condition ?? null,
      submittedBy: personOf(context.actor),
      createdAt: context.clock.now(),
    },
  })
  const instalments: Created['instalments'] = []
  for (const [i, line] of schedule.value.entries()) {
    const id = context.ids.next('instalment')
    const reference = creditorReference((await nextNumber(context, 'RF', 6)).replace(/\D/g, ''))
    await context.transaction.instalment.create({ data: { id, pledgeId: pledge, sequence: i + 1, dueOn: line.dueOn, amountMinor: line.amount.minor, status: 'SCHEDULED', reference } })
    instalments.push({ id, dueOn: line.dueOn, amountMinor: line.amount.minor })
  }
  if (input.modality === 'EARMARKED') {
    await context.transaction.window.create({
      data: { id: context.ids.next('window'), kind: 'EARMARKED', pledgeId: pledge, modality: modalityOf(input.priorityArea as PriorityArea), priorityArea: input.priorityArea, programmeId: input.programme },
    })
  }
  await moveMeasures(context, await promiseOf(context, pledge))
  await context.audit({ name: 'pledge.created', subject: `pledge:${pledge}`, after: { ref, ...input, schedule: schedule.value } })
  return accept({ pledge, ref, instalments })
}

/** A named programme must be of the area that the pledge is for. */
async function checkProgramme(context: CommandContext, input: NewPledge): Promise<Result<null, CreatePledgeFailure>> {
  if (!input.programme) return accept(null)
  const programme = await context.transaction.programme.findUnique({ where: { id: input.programme } })
  if (!programme) return refuse({ code: 'UNKNOWN_PROGRAMME' })
  const fits = mayFund({ area: input.priorityArea as PriorityArea, programme: input.programme }, { id: programme.id, area: programme.priorityArea as PriorityArea })
  return fits.ok ? accept(null) : refuse({ code: 'PROGRAMME_OF_OTHER_AREA' })
}
