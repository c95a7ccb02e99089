import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { add, usd } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command } from '#app/platform/context'
import { decideCancel, decideExtension, decidePublish, type CallStatus, type CancelFailure, type ExtendFailure, type PublishFailure } from '../domain/call'
import { closesAt, type TimeZone } from '../domain/deadline'
import { callRow, windowStanding } from './rows.server'

type Moved = { ref: string }

/** CALL-1: from now on it stands. The focal points of eligible cities are told when it opens. */
export const publishCall = command('call.manage', async (context, input: { call: string }): Promise<Result<Moved, PublishFailure>> => {
  const call = await callRow(context, input.call)
  const { holds, offered, promised } = await windowStanding(context, call.windowId, call.id)
  const now = context.clock.now()
  const decided = decidePublish({ ...call, amount: usd(call.amountMinor) }, { holds, offered: add(offered, promised) }, now)
  if (!decided.ok) return decided
  await context.transaction.call.update({ where: { id: call.id }, data: { status: 'PUBLISHED', publishedAt: now } })
  await context.audit({ name: 'call.published', subject: `call:${call.id}`, before: { status: call.status }, after: { status: 'PUBLISHED', windowHolds: holds, offeredBeside: offered, promised } })
  await context.enqueue('tell-cities-of-call', `tell-cities-of-call:${call.id}`, { call: call.id }, call.opensAt > now ? call.opensAt : now)
  return accept({ ref: call.ref })
})

/** Puts the deadline later, for everybody. */
export const extendDeadline = command('call.manage', async (context, input: { call: string; deadlineOn: Day; deadlineTime: string; reason: string }): Promise<Result<Moved, ExtendFailure>> => {
  const call = await callRow(context, input.call)
  const to = closesAt(input.deadlineOn, input.deadlineTime, call.timeZone as TimeZone)
  const sheets = await context.transaction.callSheet.count({ where: { application: { callId: call.id } } })
  const decided = decideExtension(call, to, sheets, context.clock.now())
  if (!decided.ok) return decided
  const after = { deadlineOn: input.deadlineOn, deadlineTime: input.deadlineTime, closesAt: to }
  await context.transaction.call.update({ where: { id: call.id }, data: after })
  await context.audit({ name: 'call.extended', subject: `call:${call.id}`, before: { deadlineOn: call.deadlineOn, deadlineTime: call.deadlineTime, closesAt: call.closesAt }, after: { ...after, reason: input.reason } })
  return accept({ ref: call.ref })
})

/** Ends a call without a decision; who applied reads why. */
export const cancelCall = command('call.manage', async (context, input: { call: string; reason: string }): Promise<Result<Moved & { call: Id<'call'> }, CancelFailure>> => {
  const call = await callRow(context, input.call)
  const decided = decideCancel(call.status as CallStatus)
  if (!decided.ok) return decided
  await context.transaction.call.update({ where: { id: call.id }, data: { status: 'CANCELLED', statusReason: input.reason } })
  await context.audit({ name: 'call.cancelled', subject: `call:${call.id}`, before: { status: call.status }, after: { status: 'CANCELLED', reason: input.reason } })
  await context.enqueue('tell-cities-of-outcome', `tell-cities-of-outcome:${call.id}:cancelled`, { call: call.id })
  return accept({ ref: call.ref, call: call.id as Id<'call'> })
})
