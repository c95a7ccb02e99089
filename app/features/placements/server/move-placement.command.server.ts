import { isClearedOn, type DueDiligence } from '#app/features/donors/domain/due-diligence'
import { findRateOn, isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { closePledge } from '#app/features/pledges/server/move-pledge.command.server'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { addDays, type Day } from '#app/kernel/time'
import { command, type CommandContext } from '#app/platform/context'
import type { DatesFailure, StepFailure } from '../domain/failures'
import { decideStep, type PlacementStatus } from '../domain/life'
import { checkAgain, checkLength, comesAgainOn, personKeyOf, type AgainFailure } from '../domain/stay'
import { promiseSecondment } from './promise-of-secondment.server'
import { appendEvent, otherStays, rowOf, termsOf, untilOf, type NewEvent, type PlacementRow } from './rows.server'

type Steps = Exclude<PlacementStatus, 'PROPOSED' | 'EXTENDED' | 'ENDED_EARLY'>
export type Step = { placement: Id<'placement'>; to: Steps; /** Who comes: needed once a person is selected. */ person: string | null; reason: string | null }

type Moved = { ref: string; status: PlacementStatus; /** The commitment that came of it. */ pledge: string | null }
type Change = Partial<{ status: PlacementStatus; endsOn: Day; endedOn: Day; agreedOn: Day; personName: string; personKey: string | null; statusReason: string; rateId: string | null; pledgeId: string }>

/** PLACEMENT-6: the next step of a placement; what has to hold for it is looked at in the order of its life. */
export const movePlacement = command('placement.manage', async (context, input: Step): Promise<Result<Moved, StepFailure>> => {
  const row = await rowOf(context, input.placement)
  const step = decideStep(row.status, input.to)
  if (!step.ok) return step
  const change = await changeOf(context, row, input)
  if (!change.ok) return change
  const { pledge, ...data } = change.value
  await save(context, row, { ...data, status: input.to }, { kind: 'MOVED', fromOn: context.clock.today(), reason: input.reason })
  return accept({ ref: row.ref, status: input.to, pledge })
})

function changeOf(context: CommandContext, row: PlacementRow, input: Step): Promise<Result<Change & { pledge: string | null }, StepFailure>> | Result<Change & { pledge: string | null }, StepFailure> {
  const today = context.clock.today()
  switch (input.to) {
    case 'SELECTED':
      return select(context, row, input.person)
    case 'AGREEMENT':
      return agree(context, row)
    case 'ACTIVE':
      return begin(context, row)
    case 'ENDED':
      return today < untilOf(row) ? refuse({ code: 'NOT_OVER', until: untilOf(row) }) : accept({ pledge: null })
    case 'CLOSED':
      return today < comesAgainOn(untilOf(row)) ? refuse({ code: 'MORATORIUM_RUNS', again: comesAgainOn(untilOf(row)) }) : accept({ pledge: null })
    case 'DECLINED':
    case 'WITHDRAWN':
      return callOff(context, row, input.to, input.reason?.trim() || null)
    default:
      return accept({ pledge: null })
  }
}

async function again(context: CommandContext, row: PlacementRow, personKey: string | null, endsOn: Day): Promise<Result<null, AgainFailure>> {
  return checkAgain({ startsOn: row.startsOn, endsOn }, await otherStays(context, { donor: row.donorId, personKey, except: row.id }))
}

async function select(context: CommandContext, row: PlacementRow, typed: string | null): Promise<Result<Change & { pledge: null }, StepFailure>> {
  const personName = typed?.trim() || row.personName
  if (!personName) return refuse({ code: 'PERSON_MISSING' })
  const personKey = personKeyOf(personName)
  const free = await again(context, row, personKey, row.endsOn)
  return free.ok ? accept({ personName, personKey, pledge: null }) : free
}

/** PLACEMENT-8: a secondment becomes a promise of money; a loan does not. */
async function agree(context: CommandContext, row: PlacementRow): Promise<Result<Change & { pledge: string | null }, StepFailure>> {
  const free = await again(context, row, row.personKey, row.endsOn)
  if (!free.ok) return free
  if (row.arrangement === 'LOAN') return accept({ pledge: null })
  const promised = await promiseSecondment(context, row, row.startsOn)
  return promised.ok ? accept({ pledgeId: promised.value.pledge, pledge: promised.value.ref }) : promised
}

/** Agreed and begun: from now on its days count, at the rate of its first day. */
async function begin(context: CommandContext, row: PlacementRow): Promise<Result<Change & { pledge: null }, StepFailure>> {
  if (row.status === 'EXTENDED') return accept({ pledge: null })
  if (context.clock.today() < row.startsOn) return refuse({ code: 'NOT_BEGUN', startsOn: row.startsOn })
  const unsigned = await agreementOf(context, row, ['VOID', 'IN_FORCE', 'COMPLETED'])
  if (unsigned) return refuse({ code: 'AGREEMENT_NOT_IN_FORCE', number: unsigned.ref })
  if (row.agreedOn) return accept({ pledge: null })
  const donor = await context.transaction.donor.findUniqueOrThrow({ where: { id: row.donorId } })
  if (!isClearedOn({ dueDiligence: donor.dueDiligence as DueDiligence, expiresOn: donor.dueDiligenceExpiresOn as Day | null }, context.clock.today())) return refuse({ code: 'DONOR_NOT_CLEARED' })
  if (await isClosedOn(context, row.startsOn)) return refuse({ code: 'PERIOD_CLOSED', day: row.startsOn })
  const rate = await findRateOn(context, row.currency, row.startsOn)
  if (!rate) return refuse({ code: 'RATE_MISSING', currency: row.currency, day: row.startsOn })
  return accept({ agreedOn: context.clock.today(), rateId: rate.id, pledge: null })
}

/** The latest agreement on the placement that is in none of these states. */
function agreementOf(context: CommandContext, row: PlacementRow, notIn: string[]): Promise<{ ref: string } | null> {
  return context.transaction.agreement.findFirst({ where: { placementId: row.id, status: { notIn } }, select: { ref: true }, orderBy: { draftedAt: 'desc' } })
}

/** It comes to nothing, and so does the promise that was made for it, while nothing is paid. */
async function callOff(context: CommandContext, row: PlacementRow, to: 'DECLINED' | 'WITHDRAWN', reason: string | null): Promise<Result<Change & { pledge: null }, StepFailure>> {
  if (!reason) return refuse({ code: 'REASON_MISSING' })
  const standing = await agreementOf(context, row, ['VOID', 'COMPLETED', 'TERMINATED'])
  if (standing) return refuse({ code: 'AGREEMENT_STANDS', number: standing.ref })
  if (row.agreedOn && (await isClosedOn(context, row.startsOn))) return refuse({ code: 'PERIOD_CLOSED', day: row.startsOn })
  const pledge = row.pledgeId && (await context.transaction.pledge.findUniqueOrThrow({ where: { id: row.pledgeId }, select: { status: true } }))
  if (pledge && !['WITHDRAWN', 'DECLINED', 'LAPSED'].includes(pledge.status)) {
    const closed = await closePledge(context, { pledge: row.pledgeId!, to, reason: `${row.ref}: ${reason}` })
    if (!closed.ok) return refuse({ code: 'COMMITMENT_STANDS' })
  }
  return accept({ statusReason: reason, pledge: null })
}

/** PLACEMENT-7: a later last day, from the day after the present one on; of a secondment the days that are added are a further commitment. */
export const extendPlacement = command('placement.manage', async (context, input: { placement: Id<'placement'>; endsOn: Day; reason: string }): Promise<Result<Moved, DatesFailure>> => {
  const row = await rowOf(context, input.placement)
  const step = decideStep(row.status, 'EXTENDED')
  if (!step.ok) return step
  if (input.endsOn <= row.endsOn) return refuse({ code: 'NOT_LATER', endsOn: row.endsOn })
  const length = checkLength(row.arrangement, { startsOn: row.startsOn, endsOn: input.endsOn })
  if (!length.ok) return length
  const free = await again(context, row, row.personKey, input.endsOn)
  if (!free.ok) return free
  const fromOn = addDays(row.endsOn, 1)
  if (await isClosedOn(context, fromOn)) return refuse({ code: 'PERIOD_CLOSED', day: fromOn })
  const promised = row.arrangement === 'SECONDMENT' ? await promiseSecondment(context, { ...row, endsOn: input.endsOn }, fromOn) : null
  if (promised && !promised.ok) return promised
  await save(context, row, { status: 'EXTENDED', endsOn: input.endsOn }, { kind: 'EXTENDED', fromOn, reason: input.reason, pledge: promised?.value.pledge })
  return accept({ ref: row.ref, status: 'EXTENDED', pledge: promised?.value.ref ?? null })
})

/** PLACEMENT-7: it ended before its last day: the days after it no longer count. A commitment stays as it was promised until it is waived. */
export const endPlacementEarly = command('placement.manage', async (context, input: { placement: Id<'placement'>; endedOn: Day; reason: string }): Promise<Result<Moved, DatesFailure>> => {
  const row = await rowOf(context, input.placement)
  const step = decideStep(row.status, 'ENDED_EARLY')
  if (!step.ok) return step
  if (input.endedOn < row.startsOn || input.endedOn >= row.endsOn) return refuse({ code: 'NOT_EARLIER', startsOn: row.startsOn, endsOn: row.endsOn })
  if (input.endedOn > context.clock.today()) return refuse({ code: 'DAY_IN_FUTURE' })
  const fromOn = addDays(input.endedOn, 1)
  if (await isClosedOn(context, fromOn)) return refuse({ code: 'PERIOD_CLOSED', day: fromOn })
  await save(context, row, { status: 'ENDED_EARLY', endedOn: input.endedOn, statusReason: input.reason }, { kind: 'ENDED_EARLY', fromOn, reason: input.reason })
  return accept({ ref: row.ref, status: 'ENDED_EARLY', pledge: null })
})

async function save(context: CommandContext, row: PlacementRow, change: Change, event: NewEvent): Promise<void> {
  const saved = await context.transaction.staffPlacement.update({ where: { id: row.id }, data: { ...change, updatedAt: context.clock.now() } })
  await appendEvent(context, row.id, termsOf(saved), event)
  const before = Object.fromEntries(Object.keys(change).map((key) => [key, row[key as keyof PlacementRow]]))
  const name = event.kind === 'MOVED' ? `placement.${saved.status.toLowerCase()}` : `placement.${event.kind.toLowerCase().replace('_', '-')}`
  await context.audit({ name, subject: `placement:${row.id}`, before, after: { ...change, reason: event.reason ?? null } })
}
