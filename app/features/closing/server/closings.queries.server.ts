import { listPeriods, getPeriod } from '#app/features/fund/server/fund.queries.server'
import type { FundPeriod } from '#app/features/fund/domain/period'
import { NotFound } from '#app/kernel/access'
import { authorize, reading, type Context } from '#app/platform/context'
import { listDocuments, sha256Of, type DocumentFacts } from '#app/platform/files'
import type { SnapshotKind } from '../domain/closing'
import { frozenText, readFrozen, type ReadFigures } from '../domain/frozen-figures'
import { takeFigures } from './freeze.server'

export type SnapshotFacts = { kind: SnapshotKind; sha256: string; takenBy: { id: string; name: string }; takenAt: Date }

export type ClosingSummary = { period: FundPeriod; interim: SnapshotFacts | null; certified: SnapshotFacts | null }

const FACTS = { periodId: true, kind: true, sha256: true, takenBy: true, takenAt: true } as const

/** Every period up to today's, the latest first, with what was frozen of it. */
export async function listClosings(context: Context): Promise<ClosingSummary[]> {
  authorize(context, 'secretariat.view')
  const snapshots = await reading(context).periodSnapshot.findMany({ select: FACTS })
  const facts = await named(context, snapshots)
  const periods = (await listPeriods(context)).reverse()
  return periods.map((period) => {
    const of = (kind: SnapshotKind) => facts.find((row) => row.periodId === period.id && row.kind === kind) ?? null
    return { period, interim: of('INTERIM'), certified: of('CERTIFIED') }
  })
}

async function named<Row extends { kind: string; sha256: string; takenBy: string; takenAt: Date }>(context: Context, rows: readonly Row[]) {
  const people = await reading(context).person.findMany({ where: { id: { in: rows.map((row) => row.takenBy) } }, select: { id: true, name: true } })
  return rows.map((row) => ({ ...row, kind: row.kind as SnapshotKind, takenBy: people.find((person) => person.id === row.takenBy) ?? { id: row.takenBy, name: row.takenBy } }))
}

export type Snapshot = SnapshotFacts & { figures: ReadFigures; /** Is the SHA-256 that of the text? */ isWhole: boolean; /** Certified: made again as known on its day, is it the same text? Interim figures may have moved on the same day. */ isReproduced: boolean | null }

export type Closing = { period: FundPeriod; interim: Snapshot | null; certified: Snapshot | null; /** As they stand now. */ now: ReadFigures; expected: number; certificates: DocumentFacts[] }

/** One period with what was frozen of it, what it would be now, and what still stands in the way. */
export async function getClosing(context: Context, code: string): Promise<Closing> {
  authorize(context, 'secretariat.view')
  const period = await getPeriod(context, { code })
  const rows = await named(context, await reading(context).periodSnapshot.findMany({ where: { periodId: period.id } }))
  const of = async (kind: SnapshotKind): Promise<Snapshot | null> => {
    const row = rows.find((snapshot) => snapshot.kind === kind)
    if (!row) return null
    const { sha256, takenBy, takenAt, figures } = row
    return { kind, sha256, takenBy, takenAt, figures: readFrozen(figures), isWhole: sha256Of(Buffer.from(figures, 'utf8')) === sha256, isReproduced: kind === 'CERTIFIED' ? frozenText(await takeFigures(context, period, takenAt)) === figures : null }
  }
  return {
    period,
    interim: await of('INTERIM'),
    certified: await of('CERTIFIED'),
    now: readFrozen(frozenText(await takeFigures(context, period, null))),
    expected: await reading(context).payment.count({ where: { status: 'EXPECTED', receivedOn: { gte: period.startsOn, lte: period.endsOn } } }),
    certificates: await listDocuments(context, `period:${period.id}`),
  }
}

/** The frozen text itself, byte for byte: what its SHA-256 is of. */
export async function getFrozenFigures(context: Context, input: { code: string; kind: SnapshotKind }): Promise<string> {
  authorize(context, 'secretariat.view')
  const row = await reading(context).periodSnapshot.findFirst({ where: { kind: input.kind, period: { code: input.code } }, select: { figures: true } })
  if (!row) throw new NotFound()
  return row.figures
}
