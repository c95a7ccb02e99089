import { wholeFamily } from '#app/features/donors/server/donors.queries.server'
import { POOL } from '#app/features/fund/domain/window'
import { personOf } from '#app/kernel/access'
import type { FileFailure, SentFile } from '#app/kernel/evidence'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command, nextNumber } from '#app/platform/context'
import { keepEvidence } from '#app/platform/files'
import { decideProposal, type ProposeFailure } from '../domain/move'
import { remainsOf } from './move-rows.server'

/** `amount` null: all that remains. `consent`: who said yes for the donor, when, and the paper that shows it. */
export type MoveProposal = { window: string; to: string; amount: Money | null; reason: string; consent: { by: string; on: Day; file: SentFile } }

/** Proposes to move what remains of an earmarked window, with the donor's recorded consent; nothing moves before another person approves. REMAINDER-1. */
export const proposeMove = command('remainder.propose', async (context, input: MoveProposal): Promise<Result<{ move: Id<'remainderMove'>; ref: string }, ProposeFailure | FileFailure>> => {
  const { transaction, clock } = context
  const window = await transaction.window.findUnique({ where: { id: input.window }, select: { id: true, pledge: { select: { donorId: true } } } })
  if (!window?.pledge) return refuse({ code: 'UNKNOWN_WINDOW' })
  // The donor as the pledge names it, whoever it turned out to be: its part in the pool is kept under the same name as that of its payments.
  const { donorId } = window.pledge
  const family = await wholeFamily(context, donorId)
  const target = input.to === POOL ? { id: POOL } : await transaction.window.findFirst({ where: { id: input.to, NOT: { id: window.id }, pledge: { donorId: { in: family } } }, select: { id: true } })
  if (!target) return refuse({ code: 'NOT_THIS_DONORS_WINDOW' })
  const open = await transaction.remainderMove.findFirst({ where: { fromId: window.id, status: 'PROPOSED' }, select: { ref: true } })
  if (open) return refuse({ code: 'ALREADY_PROPOSED', ref: open.ref })
  const proposed = await transaction.allocation.findFirst({ where: { windowId: window.id, status: 'PROPOSED' }, select: { ref: true } })
  if (proposed) return refuse({ code: 'STILL_AT_WORK', allocation: proposed.ref })
  const remains = await remainsOf(context, window.id)
  const decided = decideProposal({ amount: input.amount ?? remains.amount, consentOn: input.consent.on }, remains, clock.today())
  if (!decided.ok) return decided

  const [move, ref] = [context.ids.next('remainderMove'), await nextNumber(context, 'WM')]
  const kept = await keepEvidence(context, { subject: `remainder:${move}`, number: ref, donorId: donorId as Id<'donor'>, file: input.consent.file })
  if (!kept.ok) return kept
  const row = {
    ref,
    fromId: window.id,
    toId: target.id,
    donorId,
    amountMinor: decided.value.minor,
    reason: input.reason,
    consentBy: input.consent.by,
    consentOn: input.consent.on,
    consentDocumentId: kept.value.document,
    status: 'PROPOSED',
    proposedBy: personOf(context.actor) ?? describeActor(context.actor).actorName,
    proposedAt: clock.now(),
  }
  await transaction.remainderMove.create({ data: { id: move, ...row } })
  await context.audit({ name: 'remainder.proposed', subject: `remainder:${move}`, after: { ...row, amount: usd(row.amountMinor) } })
  return accept({ move, ref })
})
