import { accept, refuse, type Result } from '#app/kernel/failure'
import { step } from '#app/platform/context'
import type { SettleFailure } from '../domain/settling'
import { donorFamily } from './donors.queries.server'

type Became = { kind: 'in-kind' | 'placement'; ref: string }

/** PARTNERSHIP-2: what was agreed with a donor has become this, and nothing else; a part of the command that writes the thing down. `prospect` is its number. */
export const settleProspect = step(async (context, input: { prospect: string; donor: string; became: Became }): Promise<Result<null, SettleFailure>> => {
  const { partnership } = context.transaction
  const row = await partnership.findUnique({ where: { ref: input.prospect }, select: { id: true, stage: true, donorId: true, becameRef: true, pledge: { select: { ref: true } }, donor: { select: { name: true } } } })
  if (!row?.donorId || row.stage !== 'AGREED') return refuse({ code: 'NOT_AGREED' })
  const before = row.pledge?.ref ?? row.becameRef
  if (before) return refuse({ code: 'BECAME_ALREADY', ref: before })
  if (!(await donorFamily(context, input.donor)).includes(row.donorId)) return refuse({ code: 'OTHER_DONOR', donor: row.donor?.name ?? '' })
  await partnership.update({ where: { id: row.id }, data: { becameKind: input.became.kind, becameRef: input.became.ref } })
  await context.audit({ name: 'partnership.settled', subject: `partnership:${row.id}`, before: { became: null }, after: { became: input.became } })
  return accept(null)
})
