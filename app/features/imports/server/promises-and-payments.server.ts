// Pledges and payments are replayed in batches: the decisions are those of one by one, the statements are few.
import type { Recognition } from '#app/features/donors/domain/donor'
import { receivePayments, type PastPaymentFailure } from '#app/features/payments/server/receive-payments.command.server'
import { checkedSchedule, equalSchedule, type ScheduleFailure, type ScheduleLine } from '#app/features/pledges/domain/schedule'
import type { CreatePledgeFailure } from '#app/features/pledges/domain/pledge'
import { recordPledges, type NewPledge } from '#app/features/pledges/server/create-pledge.command.server'
import type { Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { money, parseAmount } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { CommandContext } from '#app/platform/context'
import type { Fault, Reason } from '../domain/fault'
import type { Row } from '../domain/files'
import { faultOf } from '../domain/sheaf'
import type { Replay } from './replay.server'

type PledgeRow = Row<'pledges.csv'>
type PaymentRow = Row<'payments.csv'>
type InstalmentRow = Row<'instalments.csv'>

export type Waiting = { pledges: PledgeRow[]; payments: PaymentRow[] }

/** The schedule that a row and its instalments say, or what is wrong with it. */
export function scheduleOf(row: PledgeRow, instalments: readonly InstalmentRow[]): { lines: readonly ScheduleLine[] } | { faults: Fault[] } {
  if (instalments.length > 0) return typedSchedule(row, instalments)
  const missing = (['instalments', 'first_due_on'] as const).filter((column) => row[column] === null)
  if (row.months_between === null && (row.instalments ?? 1) > 1) return { faults: [...missing, 'months_between' as const].map((column) => faultOf('pledges.csv', row, column, { code: 'EMPTY' })) }
  if (missing.length > 0) return { faults: missing.map((column) => faultOf('pledges.csv', row, column, { code: 'EMPTY' })) }
  const schedule = equalSchedule(row.amount, row.instalments!, row.first_due_on!, row.months_between ?? 0)
  if (schedule.ok) return { lines: schedule.value }
  return { faults: [faultOf('pledges.csv', row, schedule.failure.code === 'MONTHS_OUT_OF_RANGE' ? 'months_between' : 'instalments', schedule.failure)] }
}

function typedSchedule(row: PledgeRow, instalments: readonly InstalmentRow[]): { lines: readonly ScheduleLine[] } | { faults: Fault[] } {
  const faults: Fault[] = []
  const lines = instalments.flatMap((instalment): ScheduleLine[] => {
    const amount = parseAmount(instalment.amount, row.currency)
    if (amount.ok) return [{ dueOn: instalment.due_on, amount: amount.value }]
    faults.push(faultOf('instalments.csv', instalment, 'amount', amount.failure))
    return []
  })
  if (faults.length > 0) return { faults }
  const schedule: Result<ScheduleLine[], ScheduleFailure> = checkedSchedule(row.amount, lines)
  return schedule.ok ? { lines: schedule.value } : { faults: [faultOf('instalments.csv', instalments[0]!, 'amount', schedule.failure)] }
}

/** Records what has been waiting: pledges first, because payments are for them. */
export async function recordWaiting(context: CommandContext, replay: Replay, waiting: Waiting, instalments: ReadonlyMap<string, readonly InstalmentRow[]>): Promise<void> {
  await recordPledgeRows(context, replay, waiting.pledges.splice(0), instalments)
  await recordPaymentRows(context, replay, waiting.payments.splice(0))
}

async function recordPledgeRows(context: CommandContext, replay: Replay, rows: readonly PledgeRow[], instalments: ReadonlyMap<string, readonly InstalmentRow[]>): Promise<void> {
  const ready: { row: PledgeRow; input: NewPledge & { confirmed: { on: Day; by: string } | null } }[] = []
  const recognitions = await recognitionOfDonors(context, rows.flatMap((row) => replay.id('donors.csv', row.donor_ref) ?? []))
  for (const row of rows) {
    const [donor, programme] = [replay.id('donors.csv', row.donor_ref), row.programme_ref ? replay.id('programmes.csv', row.programme_ref) : null]
    const schedule = scheduleOf(row, instalments.get(row.ref) ?? [])
    if ('faults' in schedule) schedule.faults.forEach(replay.refuse)
    if (row.confirmed_on && row.confirmed_on < row.pledged_on) replay.refuse(faultOf('pledges.csv', row, 'confirmed_on', { code: 'CONFIRMED_BEFORE_PLEDGED' }))
    else if (!('faults' in schedule) && donor && (!row.programme_ref || programme)) ready.push({ row, input: inputOf(row, { donor, programme, recognition: recognitions.get(donor)! }, schedule.lines) })
  }
  const answers = await recordPledges(context, ready.map(({ input }) => input))
  for (const [i, answer] of answers.entries()) {
    const { row } = ready[i]!
    if (answer.ok) replay.recorded('pledges.csv', row.ref, answer.value.pledge)
    else replay.refuse(pledgeFault(row, answer.failure))
  }
}

async function recognitionOfDonors(context: CommandContext, donors: readonly string[]): Promise<Map<string, Recognition>> {
  const rows = await context.transaction.$queryRaw<{ id: string; recognition: Recognition }[]>`
    SELECT d."id" AS "id", d."recognition" AS "recognition" FROM json_each(${JSON.stringify([...new Set(donors)])}) AS j JOIN "Donor" AS d ON d."id" = j.value`
  return new Map(rows.map((row) => [row.id, row.recognition]))
}

function inputOf(row: PledgeRow, of: { donor: string; programme: string | null; recognition: Recognition }, schedule: readonly ScheduleLine[]): NewPledge & { confirmed: { on: Day; by: string } | null } {
  return {
    ref: row.ref,
    donor: of.donor as Id<'donor'>,
    modality: row.modality,
    priorityArea: row.priority_area,
    programme: of.programme as Id<'programme'> | null,
    amount: row.amount,
    schedule,
    pledgedOn: row.pledged_on,
    recognition: of.recognition,
    confirmed: row.confirmed_on ? { on: row.confirmed_on, by: 'carried by the import' } : null,
  }
}

const PLEDGE_COLUMN: Partial<Record<CreatePledgeFailure['code'], 'currency' | 'priority_area' | 'programme_ref'>> = {
  RATE_MISSING: 'currency',
  EARMARK_MISSING: 'priority_area',
  EARMARK_OF_POOL: 'priority_area',
  UNKNOWN_PROGRAMME: 'programme_ref',
  PROGRAMME_OF_OTHER_AREA: 'programme_ref',
}

function pledgeFault(row: PledgeRow, failure: CreatePledgeFailure): Fault {
  const reason: Reason = failure.code === 'UNKNOWN_PROGRAMME' ? { code: 'UNKNOWN_REF', file: 'programmes.csv' } : failure
  return faultOf('pledges.csv', row, PLEDGE_COLUMN[failure.code] ?? 'instalments', reason)
}

async function recordPaymentRows(context: CommandContext, replay: Replay, rows: readonly PaymentRow[]): Promise<void> {
  const ready = rows.flatMap((row) => {
    const [payer, pledge] = [replay.id('donors.csv', row.donor_ref), row.pledge_ref ? replay.id('pledges.csv', row.pledge_ref) : null]
    if (!payer || (row.pledge_ref && !pledge)) return []
    return [{ row, input: { ref: row.ref, payer: payer as Id<'donor'>, pledge: pledge as Id<'pledge'> | null, amount: row.amount, fee: row.fee ?? money(0n, row.currency), on: row.received_on, method: row.method } }]
  })
  const answers = await receivePayments(context, ready.map(({ input }) => input))
  for (const [i, answer] of answers.entries()) {
    const { row } = ready[i]!
    if (answer.ok) replay.recorded('payments.csv', row.ref, answer.value.payment)
    else replay.refuse(faultOf('payments.csv', row, PAYMENT_COLUMN[answer.failure.code], answer.failure))
  }
}

const PAYMENT_COLUMN = { RATE_MISSING: 'currency', PERIOD_CLOSED: 'received_on', FEE_ABOVE_AMOUNT: 'fee', PLEDGE_CLOSED: 'pledge_ref', DAY_BEFORE_PLEDGE: 'received_on' } as const satisfies Record<PastPaymentFailure['code'], keyof PaymentRow>
