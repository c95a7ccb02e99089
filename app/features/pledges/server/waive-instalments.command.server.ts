import { giveApproval } from '#app/features/approvals/server/give-approval.command.server'
import { convertOn } from '#app/features/fund/server/fund.queries.server'
import { NotFound, personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { money, type Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command, type CommandContext } from '#app/platform/context'
import type { InstalmentFacts } from '../domain/payment-view'
import type { PledgeStatus } from '../domain/pledge'
import { decideWaiver, decideWaiverProposal, type ProposeWaiverFailure, type WaiveFailure, type WaiverStatus } from '../domain/waiver'
import { keepingPromise } from './rows.server'

const factsOf = <Row extends { dueOn: string; status: string }>(row: Row) => ({ ...row, dueOn: row.dueOn as Day, status: row.status as InstalmentFacts['status'] })
const whoActs = (context: CommandContext) => personOf(context.actor) ?? describeActor(context.actor).actorName

/** Proposes to waive what is unpaid of instalments, or all that remains of a pledge; nothing changes before another person approves it. */
export const proposeWaiver = command(
  'pledge.propose-waiver',
  async (context, input: { pledge: Id<'pledge'>; instalments: 'ALL' | readonly string[]; reason: string }): Promise<Result<{ proposal: Id<'waiver'> }, ProposeWaiverFailure>> => {
    const pledge = await context.transaction.pledge.findUnique({
      where: { id: input.pledge },
      include: { instalments: { orderBy: { sequence: 'asc' } }, waivers: { where: { status: 'PROPOSED' }, select: { id: true } } },
    })
    if (!pledge) throw new NotFound()
    if (input.instalments !== 'ALL' && input.instalments.some((id) => !pledge.instalments.some((instalment) => instalment.id === id))) throw new NotFound()
    const decided = decideWaiverProposal({ status: pledge.status as PledgeStatus, isPending: pledge.waivers.length > 0 }, pledge.instalments.map(factsOf), input.instalments)
    if (!decided.ok) return decided

    const proposal = context.ids.next('waiver')
    await context.transaction.waiverProposal.create({ data: { id: proposal, pledgeId: pledge.id, reason: input.reason, status: 'PROPOSED', proposedBy: whoActs(context), proposedAt: context.clock.now() } })
    await context.transaction.waiverLine.createMany({ data: decided.value.map((part) => ({ proposalId: proposal, instalmentId: part.instalment, amountMinor: part.amountMinor })) })
    await context.audit({ name: 'waiver.proposed', subject: `pledge:${pledge.id}`, after: { proposal, reason: input.reason, parts: decided.value } })
    return accept({ proposal })
  },
)

async function loadProposal(context: CommandContext, id: string) {
  const proposal = await context.transaction.waiverProposal.findUnique({ where: { id }, include: { pledge: { select: { currency: true, pledgedOn: true } }, lines: { orderBy: { instalment: { sequence: 'asc' } }, include: { instalment: true } } } })
  if (!proposal) throw new NotFound()
  return proposal
}

/** Another person approves (above the limit, two do): what is unpaid is waived from today on, each part by a row that is never changed. PLEDGE-6. */
export const waiveInstalments = command('pledge.approve-waiver', async (context, input: { proposal: Id<'waiver'>; seen?: number }): Promise<Result<{ pledge: Id<'pledge'>; decides: boolean }, WaiveFailure>> => {
  const proposal = await loadProposal(context, input.proposal)
  const approvedBy = whoActs(context)
  const lines = proposal.lines.map((line) => ({ instalment: line.instalmentId, amountMinor: line.amountMinor, of: factsOf(line.instalment) }))
  const decided = decideWaiver({ status: proposal.status as WaiverStatus, proposedBy: proposal.proposedBy, lines }, approvedBy)
  if (!decided.ok) return decided

  // An unpaid instalment is worth what it was on the day of the pledge.
  const total = money(proposal.lines.reduce((sum, line) => sum + line.amountMinor, 0n), proposal.pledge.currency as Currency)
  const valued = await convertOn(context, total, proposal.pledge.pledgedOn as Day)
  const given = await giveApproval(context, { deed: 'WAIVER', subject: `waiver:${proposal.id}`, amount: valued.ok ? valued.value.value : null, since: proposal.proposedAt, seen: input.seen ?? null })
  if (!given.ok) return given
  if (!given.value.decides) return accept({ pledge: proposal.pledgeId as Id<'pledge'>, decides: false })

  const { transaction, clock } = context
  await transaction.waiverProposal.update({ where: { id: proposal.id }, data: { status: 'APPROVED', decidedBy: approvedBy, decidedAt: clock.now() } })
  await keepingPromise(context, proposal.pledgeId, async () => {
    for (const { instalment, amountMinor } of decided.value) {
      await transaction.instalmentWaiver.create({
        data: { id: context.ids.next('waiver'), instalmentId: instalment, proposalId: proposal.id, amountMinor, waivedOn: clock.today(), reason: proposal.reason, proposedBy: proposal.proposedBy, approvedBy, recordedAt: clock.now() },
      })
      const row = await transaction.instalment.update({ where: { id: instalment }, data: { waivedMinor: { increment: amountMinor } } })
      if (row.waivedMinor === row.amountMinor) await transaction.instalment.update({ where: { id: instalment }, data: { status: 'WAIVED' } })
    }
  })
  await context.audit({ name: 'pledge.waived', subject: `pledge:${proposal.pledgeId}`, after: { proposal: proposal.id, reason: proposal.reason, parts: decided.value, proposedBy: proposal.proposedBy } })
  return accept({ pledge: proposal.pledgeId as Id<'pledge'>, decides: true })
})

/** The proposal is not followed, or its own author takes it back. */
export const rejectWaiver = command('pledge.reject-waiver', async (context, input: { proposal: Id<'waiver'> }): Promise<Result<{ pledge: Id<'pledge'> }, Extract<WaiveFailure, { code: 'WAIVER_DECIDED' }>>> => {
  const proposal = await loadProposal(context, input.proposal)
  if (proposal.status !== 'PROPOSED') return refuse({ code: 'WAIVER_DECIDED', status: proposal.status as WaiverStatus })
  await context.transaction.waiverProposal.update({ where: { id: proposal.id }, data: { status: 'REJECTED', decidedBy: whoActs(context), decidedAt: context.clock.now() } })
  await context.audit({ name: 'waiver.rejected', subject: `pledge:${proposal.pledgeId}`, after: { proposal: proposal.id } })
  return accept({ pledge: proposal.pledgeId as Id<'pledge'> })
})
