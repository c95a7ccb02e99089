import type { RateRow } from '#app/features/fund/domain/exchange'
import { exactRate, rememberLookups, type DayLookups } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { mayFund, modalityOf, type PriorityArea } from '#app/features/priorities/domain'
import type { Recognition } from '#app/features/donors/domain/donor'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { toUsd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, nextNumbers, step, type CommandContext } from '#app/platform/context'
import { insertRows } from '#app/platform/db/insert-rows'
import { personOf } from '#app/kernel/access'
import { creditorReference } from '../domain/creditor-reference'
import type { CreatePledgeFailure, PledgeModality, PledgeStatus } from '../domain/pledge'
import { promiseMovements } from '../domain/promise'
import { checkedSchedule, type ScheduleLine } from '../domain/schedule'

export type NewPledge = {
  /** The sender's own reference; a number of the series `PL` without one. */
  ref?: string
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
export const createPledge = step(async (context, input: NewPledge & { status: PledgeStatus }): Promise<Result<Created, CreatePledgeFailure>> => (await save(context, [{ ...input, confirmed: null }]))[0]!)

/** Records a promise that reached the team by letter or meeting. */
export const recordPledge = command('pledge.record', async (context, input: NewPledge): Promise<Result<Created, CreatePledgeFailure>> => (await save(context, [{ ...input, status: 'SUBMITTED', confirmed: null }]))[0]!)

/** Records many promises with few statements, some of them confirmed already. What is refused is left out; the answers stand in the order of the list. */
export const recordPledges = step(async (context, pledges: readonly (NewPledge & { confirmed: Confirmed })[]): Promise<Result<Created, CreatePledgeFailure>[]> =>
  save(context, pledges.map((pledge) => ({ ...pledge, status: pledge.confirmed ? 'CONFIRMED' : 'SUBMITTED' }))),
)

type Confirmed = { on: Day; by: string } | null
type Input = NewPledge & { status: PledgeStatus; confirmed: Confirmed }
type Checked = { input: Input; lines: readonly ScheduleLine[]; usdMinor: bigint; rate: RateRow }

async function save(context: CommandContext, inputs: readonly Input[]): Promise<Result<Created, CreatePledgeFailure>[]> {
  const lookups = rememberLookups(context)
  const checks = await Promise.all(inputs.map((input) => check(context, lookups, input)))
  const good = checks.flatMap((one) => (one.ok ? [one.value] : []))
  const refs = await nextNumbers(context, 'PL', good.filter(({ input }) => input.ref === undefined).length)
  const references = await nextNumbers(context, 'RF', good.reduce((count, { lines }) => count + lines.length, 0), 6)
  const drafts = good.map((one) => draft(context, one, one.input.ref ?? refs.shift()!, references.splice(0, one.lines.length)))

  await insertRows(context.transaction, 'Pledge', drafts.map(({ pledge }) => pledge))
  await insertRows(context.transaction, 'Instalment', drafts.flatMap(({ instalments }) => instalments))
  await insertRows(context.transaction, 'Window', drafts.flatMap(({ window }) => (window ? [window] : [])))
  await moveMeasures(context, drafts.flatMap(({ movements }) => movements))
  await context.audit(...drafts.map(({ pledge, after }) => ({ name: 'pledge.created', subject: `pledge:${pledge.id}`, after })))
  return checks.map((one): Result<Created, CreatePledgeFailure> => {
    if (!one.ok) return one
    const { pledge, instalments } = drafts.shift()!
    return accept({ pledge: pledge.id, ref: pledge.ref, instalments: instalments.map(({ id, dueOn, amountMinor }) => ({ id, dueOn, amountMinor })) })
  })
}

async function check(context: CommandContext, lookups: DayLookups, input: Input): Promise<Result<Checked, CreatePledgeFailure>> {
  if (input.modality === 'EARMARKED' && !input.priorityArea) return refuse({ code: 'EARMARK_MISSING' })
  if (input.modality === 'MDFM' && (input.priorityArea || input.programme)) return refuse({ code: 'EARMARK_OF_POOL' })
  const fits = await checkProgramme(context, input)
  if (!fits.ok) return fits
  const schedule = checkedSchedule(input.amount, input.schedule)
  if (!schedule.ok) return schedule
  const rate = await lookups.rateOn(input.amount.currency, input.pledgedOn)
  if (!rate) return refuse({ code: 'RATE_MISSING', currency: input.amount.currency, day: input.pledgedOn })
  return accept({ input, lines: schedule.value, usdMinor: toUsd(input.amount, exactRate(rate)).minor, rate })
}

/** The rows of a pledge, what it moves, and what the audit trail says of it. */
function draft(context: CommandContext, { input, lines, usdMinor, rate }: Checked, ref: string, references: readonly string[]) {
  const { confirmed, schedule, ...told } = input
  const id = context.ids.next('pledge')
  const pledge = {
    id,
    ref,
    donorId: input.donor,
    modality: input.modality,
    priorityArea: input.priorityArea,
    programmeId: input.programme,
    currency: input.amount.currency,
    amountMinor: input.amount.minor,
    usdMinor,
    rateId: rate.id,
    pledgedOn: input.pledgedOn,
    status: input.status,
    confirmedOn: confirmed?.on ?? null,
    confirmedBy: confirmed?.by ?? null,
    confirmedAt: confirmed ? context.clock.now() : null,
    recognition: input.recognition,
    donorNumber: input.donorNumber ?? null,
    message: input.message ?? null,
    condition: input.condition ?? null,
    submittedBy: personOf(context.actor),
    createdAt: context.clock.now(),
    announcedAt: input.status === 'DRAFT' ? null : context.clock.now(),
  }
  const instalments = lines.map((line, i) => ({ id: context.ids.next('instalment'), pledgeId: id, sequence: i + 1, dueOn: line.dueOn, amountMinor: line.amount.minor, status: 'SCHEDULED', reference: creditorReference(references[i]!.replace(/\D/g, '')) }))
  const area = input.priorityArea
  const window = input.modality === 'EARMARKED' ? { id: context.ids.next('window'), kind: 'EARMARKED', pledgeId: id, modality: modalityOf(area as PriorityArea), priorityArea: area, programmeId: input.programme } : null
  const promised = { modality: input.modality, status: input.status, pledgedOn: input.pledgedOn, confirmedOn: pledge.confirmedOn, endedOn: null, rate: exactRate(rate) }
  const movements = promiseMovements(promised, lines.map((line) => ({ dueOn: line.dueOn, amountMinor: line.amount.minor, settled: [] })))
  return { pledge, instalments, window, movements, after: { ...told, ref, schedule: lines, ...(confirmed ? { confirmed } : {}) } }
}

/** A named programme must be of the area that the pledge is for. */
async function checkProgramme(context: CommandContext, input: NewPledge): Promise<Result<null, CreatePledgeFailure>> {
  if (!input.programme) return accept(null)
  const programme = await context.transaction.programme.findUnique({ where: { id: input.programme } })
  if (!programme) return refuse({ code: 'UNKNOWN_PROGRAMME' })
  const fits = mayFund({ area: input.priorityArea as PriorityArea, programme: input.programme }, { id: programme.id, area: programme.priorityArea as PriorityArea })
  return fits.ok ? accept(null) : refuse({ code: 'PROGRAMME_OF_OTHER_AREA' })
}
