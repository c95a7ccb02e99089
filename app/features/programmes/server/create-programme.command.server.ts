import type { ProgrammeArea } from '#app/features/priorities/domain'
import { assert } from '#app/kernel/assert'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { nameKeyOf } from '#app/kernel/place'
import type { Bilingual } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, nextNumber, type CommandContext } from '#app/platform/context'
import { decideDetails, type ProgrammeKind, type SaveProgrammeFailure } from '../domain'

export type ProgrammeDetails = {
  title: Bilingual
  summary?: Bilingual
  kind: ProgrammeKind
  priorityArea: string
  /** Codes of clusters of either generation. */
  clusters: readonly string[]
  startsOn: Day
  endsOn: Day
  /** US dollars; zero where no budget is known yet. */
  budget: Money
}

export type NewProgramme = ProgrammeDetails & {
  /** The sender's own reference; a number of the series `PR` without one. */
  ref?: string
}

/** Records a programme as an idea. */
export const createProgramme = command('programme.manage', async (context, input: NewProgramme): Promise<Result<{ programme: Id<'programme'>; ref: string }, SaveProgrammeFailure>> => {
  const checked = await checkDetails(context, input)
  if (!checked.ok) return checked
  if (input.ref && (await context.transaction.programme.findUnique({ where: { ref: input.ref }, select: { id: true } }))) return refuse({ code: 'REF_TAKEN', ref: input.ref })

  const programme = context.ids.next('programme')
  const ref = input.ref ?? (await nextNumber(context, 'PR'))
  const columns = programmeData(input, ref)
  await context.transaction.programme.create({ data: { id: programme, ref, status: 'IDEA', ...columns } })
  await saveClusters(context, programme, input.clusters)
  await context.audit({ name: 'programme.created', subject: `programme:${programme}`, after: { ref, ...columns, clusters: input.clusters } })
  return accept({ programme, ref })
})

/** What must hold of the details; the area as the domain knows it. */
export async function checkDetails(context: CommandContext, input: ProgrammeDetails): Promise<Result<ProgrammeArea, SaveProgrammeFailure>> {
  assert(input.budget.currency === 'USD' && input.budget.minor >= 0n, 'a budget is in US dollars and not below zero')
  const clusters = await context.transaction.cluster.findMany({ select: { code: true } })
  return decideDetails(input, clusters.map((cluster) => cluster.code))
}

/** The columns that a programme's details fill. */
export function programmeData(input: ProgrammeDetails, ref: string) {
  const title = { en: input.title.en.trim(), fr: input.title.fr.trim() }
  return {
    titleEn: title.en,
    titleFr: title.fr,
    summaryEn: input.summary?.en.trim() ?? '',
    summaryFr: input.summary?.fr.trim() ?? '',
    searchKey: nameKeyOf(`${ref} ${title.en} ${title.fr}`),
    kind: input.kind,
    priorityArea: input.priorityArea,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    budgetMinor: input.budget.minor,
  }
}

/** Replaces the clusters of a programme. */
export async function saveClusters(context: CommandContext, programme: Id<'programme'>, clusters: readonly string[]): Promise<void> {
  await context.transaction.programmeCluster.deleteMany({ where: { programmeId: programme } })
  await context.transaction.programmeCluster.createMany({ data: [...new Set(clusters)].map((cluster) => ({ programmeId: programme, cluster })) })
}
