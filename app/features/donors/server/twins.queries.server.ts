import type { Id } from '#app/kernel/identity'
import { authorize, reading, type Context } from '#app/platform/context'
import type { DonorSubtype, DonorType } from '../domain/donor'
import { twinKeyOf, twinsAmong } from '../domain/twins'

export type Twin = { id: Id<'donor'>; ref: string; name: string; type: DonorType; subtype: DonorSubtype | null; country: string | null; pledges: number; payments: number }

const SELECT = { id: true, ref: true, name: true, type: true, subtype: true, country: true } as const

function standing(context: Context) {
  return reading(context).donor.findMany({ where: { mergedIntoId: null }, select: SELECT, orderBy: { ref: 'asc' } })
}

type Row = Awaited<ReturnType<typeof standing>>[number]

async function twinOf(context: Context, row: Row): Promise<Twin> {
  const ofDonor = { OR: [{ donorId: row.id }, { donor: { mergedIntoId: row.id } }] }
  const pledges = await reading(context).pledge.count({ where: ofDonor })
  const payments = await reading(context).payment.count({ where: { ...ofDonor, entryId: { not: null } } })
  return { ...row, id: row.id as Id<'donor'>, type: row.type as DonorType, subtype: row.subtype as DonorSubtype | null, pledges, payments }
}

/** DONOR-4: donors that may be the one of this name. */
export async function findTwins(context: Context, name: string, except?: string): Promise<Twin[]> {
  authorize(context, 'donor.view')
  const key = twinKeyOf(name)
  const twins = (await standing(context)).filter((row) => row.id !== except && twinKeyOf(row.name) === key).slice(0, 10)
  return Promise.all(twins.map((row) => twinOf(context, row)))
}

const MOST_GROUPS = 100

/** DONOR-4: donors whose names are likely one donor's, group by group. */
export async function listTwins(context: Context): Promise<Twin[][]> {
  authorize(context, 'donor.view')
  const groups = twinsAmong(await standing(context)).slice(0, MOST_GROUPS)
  return Promise.all(groups.map((group) => Promise.all(group.map((row) => twinOf(context, row)))))
}

/** What turned out to be this donor, the latest first. */
export async function listAliases(context: Context, donor: Id<'donor'>): Promise<{ id: Id<'donor'>; ref: string; formerName: string; mergedAt: Date }[]> {
  authorize(context, 'donor.view')
  const rows = await reading(context).donor.findMany({ where: { mergedIntoId: donor }, orderBy: { mergedAt: 'desc' }, select: { id: true, ref: true, name: true, former: true, mergedAt: true } })
  return rows.map((row) => ({ id: row.id as Id<'donor'>, ref: row.ref, formerName: row.former ? (JSON.parse(row.former) as { name: string }).name : row.name, mergedAt: row.mergedAt! }))
}
