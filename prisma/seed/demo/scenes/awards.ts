// An award: proposed, approved six days later, accepted by its cities, sent, confirmed by each city.
import { answerAllocation } from '#app/features/allocations/server/answer-allocation.command.server'
import { approveAllocation } from '#app/features/allocations/server/approve-allocation.command.server'
import { approveDisbursement } from '#app/features/allocations/server/approve-disbursement.command.server'
import { confirmDisbursement } from '#app/features/allocations/server/confirm-disbursement.command.server'
import { planDisbursement } from '#app/features/allocations/server/plan-disbursement.command.server'
import { proposeAllocation } from '#app/features/allocations/server/propose-allocation.command.server'
import { confirmReturn, recordReturn } from '#app/features/allocations/server/return-disbursement.command.server'
import { sendDisbursement } from '#app/features/allocations/server/send-disbursement.command.server'
import { POOL } from '#app/features/fund/domain/window'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import { addDays, day } from '#app/kernel/time'
import { AWARDS, RETURNS, type AwardLine } from '../plot/awards'
import { must } from '../stage'
import { amountOf, known, type Play, type Scene } from './scene'

const [PROPOSED_BEFORE, ANSWERED_AFTER, SENT_AFTER, CONFIRMED_AFTER] = [-6, 9, 16, 20]

export function awardScenes(play: Play, line: AwardLine): Scene[] {
  const { stage } = play
  const approvedOn = day(line.on)
  let allocation: Id<'allocation'>
  const proposal: Scene = { on: line.end === 'proposed' ? approvedOn : addDays(approvedOn, PROPOSED_BEFORE), tell: async () => void (allocation = await propose(play, line)) }
  const approval: Scene = { on: approvedOn, tell: async () => void must(await approveAllocation(stage.as('head'), { allocation, decision: line.decision })) }
  const answer: Scene = { on: addDays(approvedOn, ANSWERED_AFTER), tell: () => accept(play, allocation) }
  const sending: Scene = { on: addDays(approvedOn, SENT_AFTER), tell: () => send(play, allocation, line) }
  const arrival: Scene = { on: addDays(approvedOn, CONFIRMED_AFTER), tell: () => confirm(play, allocation) }
  switch (line.end) {
    case 'proposed':
      return [proposal]
    case 'asked':
      return [proposal, approval]
    case 'sent':
      return [proposal, approval, answer, sending]
    default:
      return [proposal, approval, answer, sending, arrival]
  }
}

async function propose({ stage, cities, programmes, pledges }: Play, line: AwardLine): Promise<Id<'allocation'>> {
  const window = line.from ? (await stage.database.read.window.findUniqueOrThrow({ where: { pledgeId: known(pledges, line.from).id } })).id : POOL
  const lines = line.lines.map(([city, text]) => ({ city: city ? known(cities, city) : null, amount: amountOf(text, 'USD') }))
  return must(await proposeAllocation(stage.as('officer'), { window, programme: known(programmes, line.programme), purpose: line.purpose, lines })).allocation
}

async function accept(play: Play, allocation: Id<'allocation'>): Promise<void> {
  const rows = await play.stage.database.read.allocationLine.findMany({ where: { allocationId: allocation, cityId: { not: null } }, orderBy: { sequence: 'asc' } })
  for (const row of rows) must(await answerAllocation(focalPoint(play, row.cityId!), { line: row.id as Id<'allocationLine'>, declineReason: null }))
}

/** One finance officer plans and sends, the head of the team releases. */
async function send({ stage }: Play, allocation: Id<'allocation'>, line: AwardLine): Promise<void> {
  const rows = await stage.database.read.allocationLine.findMany({ where: { allocationId: allocation }, orderBy: { sequence: 'asc' } })
  for (const row of rows) {
    const amount = usd(line.end === 'part' ? row.amountMinor / 2n : row.amountMinor)
    const { disbursement } = must(await planDisbursement(stage.as('finance'), { line: row.id as Id<'allocationLine'>, amount }))
    must(await approveDisbursement(stage.as('head'), { disbursement }))
    must(await sendDisbursement(stage.as('finance'), { disbursement, on: addDays(day(line.on), SENT_AFTER) }))
  }
}

async function confirm(play: Play, allocation: Id<'allocation'>): Promise<void> {
  const rows = await play.stage.database.read.disbursement.findMany({ where: { line: { allocationId: allocation, cityId: { not: null } } }, orderBy: { ref: 'asc' }, include: { line: true } })
  for (const row of rows) must(await confirmDisbursement(focalPoint(play, row.line.cityId!), { disbursement: row.id as Id<'disbursement'> }))
}

function focalPoint({ stage, cities }: Play, city: string) {
  const found = [...cities].find(([, id]) => id === city)
  if (!found) throw new Error('an award went to a city that is not of the cast')
  return stage.as(found[0])
}

/** Money that came back: one finance officer records it, the other confirms it the day after. */
export function returnScenes({ stage, cities }: Play): Scene[] {
  return RETURNS.flatMap(({ award, city, on, amount, reason, waits }) => {
    let back: { disbursement: Id<'disbursement'> }
    const record: Scene = {
      on: day(on),
      async tell() {
        const { decision } = AWARDS.find(({ key }) => key === award)!
        const sent = await stage.database.read.disbursement.findFirstOrThrow({ where: { status: 'CONFIRMED', returnsId: null, line: { cityId: known(cities, city), allocation: { decision } } } })
        back = must(await recordReturn(stage.as('finance'), { disbursement: sent.id as Id<'disbursement'>, amount: amountOf(amount, 'USD'), on: day(on), reason, sendAgain: false }))
      },
    }
    return waits ? [record] : [record, { on: addDays(day(on), 1), tell: async () => void must(await confirmReturn(stage.as('finance2'), back)) }]
  })
}
