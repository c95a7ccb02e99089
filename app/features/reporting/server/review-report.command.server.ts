import { recordReportedExpenditure } from '#app/features/allocations/server/record-expenditure.command.server'
import { isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, type CommandContext } from '#app/platform/context'
import type { Comments } from '../domain/content'
import { dueAgainOn } from '../domain/deadline'
import { decideCertification, decideReview, type CertifyFailure, type ReviewFailure } from '../domain/report'
import { actorKey, anyReport, type AnyReport } from './rows.server'

type Reviewed = { report: Id<'cityReport'>; ref: string }

async function answer(context: CommandContext, row: AnyReport, outcome: 'RETURNED' | 'ACCEPTED', comments: Comments): Promise<void> {
  const number = row.rounds.at(-1)!.number
  await context.transaction.cityReportRound.update({
    where: { reportId_number: { reportId: row.id, number } },
    data: { outcome, comments: JSON.stringify(comments), decidedBy: actorKey(context), decidedAt: context.clock.now() },
  })
  await context.enqueue('tell-city-of-report', `tell-city-of-report:${row.id}:${number}`, { report: row.id, round: number })
}

/** REPORT-2: gives a report back with comments by section; the city sends it again. */
export const returnReport = command('city-report.review', async (context, input: { report: string; comments: Comments }): Promise<Result<Reviewed, ReviewFailure>> => {
  const row = await anyReport(context, input.report)
  const decided = decideReview({ status: row.status, submittedBy: row.rounds.at(-1)?.submittedBy ?? null }, actorKey(context))
  if (!decided.ok) return decided
  if (Object.keys(input.comments).length === 0) return refuse({ code: 'NO_COMMENT' })
  await answer(context, row, 'RETURNED', input.comments)
  const dueOn = dueAgainOn(row.dueOn as Day | null, context.clock.today())
  await context.transaction.cityReport.update({ where: { id: row.id }, data: { status: 'RETURNED', dueOn } })
  await context.audit({ name: 'city-report.returned', subject: `city-report:${row.id}`, before: { status: row.status, dueOn: row.dueOn }, after: { status: 'RETURNED', dueOn, comments: input.comments } })
  return accept({ report: row.id, ref: row.ref })
})

/** What the span counted as spent before: the report that is corrected, with its corrections. */
async function countedBefore(context: CommandContext, row: AnyReport): Promise<bigint> {
  if (!row.correctsId) return 0n
  const family = await context.transaction.cityReport.findMany({ where: { OR: [{ id: row.correctsId }, { correctsId: row.correctsId }] }, include: { expenditure: { select: { amountMinor: true } } } })
  return family.reduce((sum, report) => sum + (report.expenditure?.amountMinor ?? 0n), 0n)
}

/** REPORT-3: what was reported counts from the day on which it was sent; of a correction the difference. */
export const acceptReport = command('city-report.review', async (context, input: { report: string; comments?: Comments }): Promise<Result<Reviewed, ReviewFailure>> => {
  const row = await anyReport(context, input.report)
  const round = row.rounds.at(-1)
  const decided = decideReview({ status: row.status, submittedBy: round?.submittedBy ?? null }, actorKey(context))
  if (!decided.ok) return decided
  const today = context.clock.today()
  const sentOn = round!.submittedOn as Day
  const reportedOn = (await isClosedOn(context, sentOn)) ? today : sentOn
  const differenceMinor = round!.spentMinor - (await countedBefore(context, row))
  let expenditureId: string | null = null
  if (differenceMinor !== 0n) {
    const booked = await recordReportedExpenditure(context, { ref: row.ref, line: row.lineId as Id<'allocationLine'>, amountMinor: differenceMinor, on: reportedOn })
    if (!booked.ok) return refuse({ code: 'PERIOD_CLOSED' })
    expenditureId = booked.value.expenditure
  }
  await answer(context, row, 'ACCEPTED', input.comments ?? {})
  const after = { status: 'ACCEPTED', acceptedBy: actorKey(context), acceptedOn: today, reportedOn, expenditureId }
  await context.transaction.cityReport.update({ where: { id: row.id }, data: after })
  await context.audit({ name: 'city-report.accepted', subject: `city-report:${row.id}`, before: { status: row.status }, after: { ...after, spent: usd(round!.spentMinor), counted: usd(differenceMinor) } })
  return accept({ report: row.id, ref: row.ref })
})

/** REPORT-6: a finance officer certifies the spending of an accepted report. */
export const certifyReport = command('city-report.certify', async (context, input: { report: string }): Promise<Result<Reviewed, CertifyFailure>> => {
  const row = await anyReport(context, input.report)
  const decided = decideCertification(row, actorKey(context))
  if (!decided.ok) return decided
  const after = { status: 'CERTIFIED', certifiedBy: actorKey(context), certifiedOn: context.clock.today() }
  await context.transaction.cityReport.update({ where: { id: row.id }, data: after })
  await context.audit({ name: 'city-report.certified', subject: `city-report:${row.id}`, before: { status: row.status }, after })
  return accept({ report: row.id, ref: row.ref })
})
