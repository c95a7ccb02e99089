// Loading reports and what they are owed for.
import { citiesOf, NotFound, personOf } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import type { CommandContext, Context } from '#app/platform/context'
import { nextSpan, type ReportKind, type Span } from '../domain/deadline'
import type { KeptStatus } from '../domain/report'

/** A city's people reach their own lines only; the team and the system all. */
export function lineScope(context: Context) {
  return context.actor.kind === 'system' ? {} : { cityId: { in: citiesOf(context.actor) } }
}

/** Who acts, for separation of duties and for the record. */
export function actorKey(context: Context): string {
  return personOf(context.actor) ?? describeActor(context.actor).actorName
}

export const OWING = {
  disbursements: { where: { status: { in: ['SENT', 'CONFIRMED'] as string[] }, returnsId: null }, select: { sentOn: true } },
  reports: { select: { id: true, ref: true, kind: true, sequence: true, coversFrom: true, coversTo: true, dueOn: true, status: true, savedAt: true }, orderBy: { sequence: 'asc' as const } },
  allocation: { select: { ref: true, programme: { select: { ref: true, titleEn: true, titleFr: true, endsOn: true } } } },
  city: { select: { ref: true, name: true } },
  changes: { where: { kind: 'MORE_TIME', status: 'ACCEPTED' }, select: { endsOn: true } },
}

type OwingRow = { sentMinor: bigint; disbursements: readonly { sentOn: string | null }[]; reports: readonly { kind: string; coversTo: string }[]; allocation: { programme: { endsOn: string } }; changes: readonly { endsOn: string | null }[] }

/** The span of the report that the line owes next; null where nothing is with the city, or the final one was begun. */
export function spanOwed(line: OwingRow): Span | null {
  const firstSentOn = line.disbursements.reduce<string | null>((first, { sentOn }) => (sentOn !== null && (first === null || sentOn < first) ? sentOn : first), null)
  if (firstSentOn === null || line.sentMinor === 0n) return null
  const filed = line.reports.flatMap((report) => (report.kind === 'CORRECTION' ? [] : [{ kind: report.kind as ReportKind, coversTo: report.coversTo as Day }]))
  // More time that was granted moves the end of the work, never back.
  const endsOn = line.changes.reduce((latest, change) => (change.endsOn !== null && change.endsOn > latest ? change.endsOn : latest), line.allocation.programme.endsOn)
  return nextSpan({ firstSentOn: firstSentOn as Day, endsOn: endsOn as Day, filed })
}

/** A report that the actor may write; not found for other cities' people. */
export async function ownReport(context: CommandContext, id: string) {
  const row = await context.transaction.cityReport.findFirst({ where: { AND: [{ id }, { line: lineScope(context) }] }, include: { rounds: { orderBy: { number: 'asc' } } } })
  if (!row) throw new NotFound()
  return { ...row, status: row.status as KeptStatus }
}

/** A report for the team, by id or number. */
export async function anyReport(context: CommandContext, report: string) {
  const row = await context.transaction.cityReport.findFirst({
    where: { OR: [{ id: report }, { ref: report }] },
    include: { rounds: { orderBy: { number: 'asc' } }, corrects: true, line: { include: { city: true, allocation: { include: { programme: true } } } } },
  })
  if (!row) throw new NotFound()
  return { ...row, id: row.id as Id<'cityReport'>, status: row.status as KeptStatus }
}

export type AnyReport = Awaited<ReturnType<typeof anyReport>>
