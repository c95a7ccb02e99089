import { NotFound } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command } from '#app/platform/context'
import { decideEdit, type ProgrammeStatus, type SaveProgrammeFailure } from '../domain'
import { checkDetails, programmeData, saveClusters, type ProgrammeDetails } from './create-programme.command.server'

/** Corrects a programme's details. Its area stays once money is behind it. PROGRAMME-2. */
export const editProgramme = command('programme.manage', async (context, input: ProgrammeDetails & { programme: Id<'programme'> }): Promise<Result<{ ref: string }, SaveProgrammeFailure>> => {
  const before = await context.transaction.programme.findUnique({ where: { id: input.programme }, include: { clusters: true, _count: { select: { allocations: true, pledges: true } } } })
  if (!before) throw new NotFound()
  const area = await checkDetails(context, input)
  if (!area.ok) return area
  const hasMoney = before._count.allocations + before._count.pledges > 0
  const decided = decideEdit({ status: before.status as ProgrammeStatus, priorityArea: before.priorityArea, hasMoney }, area.value)
  if (!decided.ok) return decided

  const after = programmeData(input, before.ref)
  await context.transaction.programme.update({ where: { id: input.programme }, data: after })
  await saveClusters(context, input.programme, input.clusters)
  const { clusters, _count, ...columns } = before
  await context.audit({ name: 'programme.edited', subject: `programme:${input.programme}`, before: { ...columns, clusters: clusters.map((row) => row.cluster) }, after: { ...after, clusters: input.clusters } })
  return accept({ ref: before.ref })
})
