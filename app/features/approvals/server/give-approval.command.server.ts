import { inForceOn, personOf } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import { dayOf } from '#app/kernel/time'
import { step } from '#app/platform/context'
import { DEED_ROLES, decideGiving, lowestLimit, type ApprovalFailure } from '../domain/limits'
import { limitRows, listApprovals, type Waiting } from './approvals.queries.server'

/** `note`: what the approver said with it. `seen`: how many approvals the page showed, null where there was none. */
type Giving = Waiting & { note?: string | null; seen?: number | null }

/**
 * APPROVAL-1: is this person's approval enough? If two are needed it is kept, and `decides` says whether it was the second. Called by the command
 * whose thing it is, when everything else about it was found right; nothing else may follow where it does not decide.
 */
export const giveApproval = step(async (context, thing: Giving): Promise<Result<{ decides: boolean }, ApprovalFailure>> => {
  const person = personOf(context.actor)
  if (person === null) return accept({ decides: true })
  const today = context.clock.today()
  const given = (await listApprovals(context, [thing.subject])).get(thing.subject) ?? []
  const limit = lowestLimit(await limitRows(context, thing.deed), dayOf(thing.since), today)
  const decided = decideGiving({ amount: thing.amount, limit, given }, person, thing.seen ?? null)
  if (!decided.ok) return decided
  if (decided.value === 'ONLY') return accept({ decides: true })

  const grants = await context.transaction.roleGrant.findMany({ where: { personId: person, role: DEED_ROLES[thing.deed].role, ...inForceOn(today) }, select: { fromOn: true, untilOn: true } })
  const isDeputy = grants.length > 0 && grants.every((grant) => grant.fromOn !== null || grant.untilOn !== null)
  const row = { deed: thing.deed, subject: thing.subject, givenBy: person, givenAt: context.clock.now(), sequence: given.length + 1, amountMinor: thing.amount?.minor ?? null, limitMinor: limit?.minor ?? null, note: thing.note ?? null, isDeputy }
  await context.transaction.approval.create({ data: { id: context.ids.next('approval'), ...row } })
  await context.audit({ name: decided.value === 'FIRST' ? 'approval.first-given' : 'approval.second-given', subject: thing.subject, after: { deed: thing.deed, amount: thing.amount, limit, ...(thing.note ? { note: thing.note } : {}), ...(isDeputy ? { isDeputy } : {}) } })
  return accept({ decides: decided.value === 'SECOND' })
})
