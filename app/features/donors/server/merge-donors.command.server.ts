import { NotFound, personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { addDays, dayOf } from '#app/kernel/time'
import { command, type CommandContext } from '#app/platform/context'
import { decideMerge, PART_WITHIN_DAYS, type MergeFailure, type PartFailure } from '../domain/twins'

/** What is known of a donor and follows the one that it turned out to be; a trigger keeps it so. */
const FOLLOWING = ['name', 'nameKey', 'country', 'language', 'recognition', 'dueDiligence', 'dueDiligenceExpiresOn', 'dueDiligenceNote'] as const

async function donorOf(context: CommandContext, id: string) {
  const row = await context.transaction.donor.findUnique({ where: { id }, include: { _count: { select: { aliases: true } } } })
  if (!row) throw new NotFound()
  return { ...row, hasAliases: row._count.aliases > 0 }
}

type Known = Pick<Awaited<ReturnType<typeof donorOf>>, (typeof FOLLOWING)[number]>

function knownOf(row: Known): Known {
  return Object.fromEntries(FOLLOWING.map((column) => [column, row[column]])) as Known
}

/**
 * DONOR-5: one donor turned out to be another. Nothing is moved or deleted: its promises, payments, shares and documents stay under it, and are
 * told with those of the other from now on. No figure of the fund moves.
 */
export const mergeDonors = command('donor.merge', async (context, input: { alias: Id<'donor'>; survivor: Id<'donor'> }): Promise<Result<{ ref: string; alias: string }, MergeFailure>> => {
  const [alias, survivor] = [await donorOf(context, input.alias), await donorOf(context, input.survivor)]
  const decided = decideMerge(alias, survivor)
  if (!decided.ok) return decided
  const after = { ...knownOf(survivor), mergedIntoId: survivor.id, mergedAt: context.clock.now(), mergedBy: personOf(context.actor), former: JSON.stringify(knownOf(alias)), formerKey: alias.nameKey }
  await context.transaction.donor.update({ where: { id: alias.id }, data: after })
  await context.audit({ name: 'donor.merged', subject: `donor:${alias.id}`, before: knownOf(alias), after: { ...knownOf(survivor), into: survivor.ref } })
  await context.audit({ name: 'donor.merged', subject: `donor:${survivor.id}`, after: { alias: alias.ref, name: alias.name } })
  return accept({ ref: survivor.ref, alias: alias.ref })
})

/** They were two after all: the other is again what it was. */
export const partDonors = command('donor.merge', async (context, input: { alias: Id<'donor'> }): Promise<Result<{ ref: string }, PartFailure>> => {
  const alias = await donorOf(context, input.alias)
  if (!alias.mergedIntoId || !alias.mergedAt || !alias.former) return refuse({ code: 'NOT_MERGED' })
  if (addDays(dayOf(alias.mergedAt), PART_WITHIN_DAYS) < context.clock.today()) return refuse({ code: 'TOO_LATE_TO_PART', days: PART_WITHIN_DAYS })
  const former = JSON.parse(alias.former) as Known
  await context.transaction.donor.update({ where: { id: alias.id }, data: { ...former, mergedIntoId: null, mergedAt: null, mergedBy: null, former: null, formerKey: null } })
  await context.audit({ name: 'donor.parted', subject: `donor:${alias.id}`, before: { ...knownOf(alias), mergedIntoId: alias.mergedIntoId }, after: { ...former, mergedIntoId: null } })
  await context.audit({ name: 'donor.parted', subject: `donor:${alias.mergedIntoId}`, after: { alias: alias.ref } })
  return accept({ ref: alias.ref })
})
