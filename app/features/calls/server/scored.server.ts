// Applications with the scores that count. Nothing of it leaves this folder before `maySeeScores` was asked.
import type { Id } from '#app/kernel/identity'
import { usd, type Money } from '#app/kernel/money'
import { reading, type Context } from '#app/platform/context'
import type { ApplicationStatus } from '../domain/application'
import { countedSheets, scoringState } from '../domain/scoring'
import { namesOf, type CallRow } from './rows.server'

const WITH = {
  city: { select: { ref: true, name: true, country: true } },
  sheets: { include: { scores: true }, orderBy: { at: 'asc' as const } },
  conflicts: { orderBy: { at: 'asc' as const } },
  allocation: { select: { ref: true, status: true, lines: { select: { cityId: true, status: true, amountMinor: true, reducedMinor: true } } } },
}

/** All that was sent to a call, the first sent first; or one application. Drafts are the cities' own. */
export async function scoredApplications(context: Context, call: CallRow, application?: string) {
  const one = application === undefined ? {} : { id: application }
  const rows = await reading(context).callApplication.findMany({ where: { callId: call.id, status: { not: 'DRAFT' }, ...one }, include: WITH, orderBy: [{ submittedAt: 'asc' }, { ref: 'asc' }] })
  const nameOf = await namesOf(context, rows.flatMap((row) => [...row.sheets.map((sheet) => sheet.scorerId), ...row.conflicts.map((conflict) => conflict.personId)]))
  return rows.map((row) => {
    const conflicts = row.conflicts.map((conflict) => conflict.personId)
    const sheets = row.sheets.map((sheet) => {
      const given = call.criteria.map((criterion) => sheet.scores.find((score) => score.criterionId === criterion.id) ?? { points: 0, comment: '' })
      return { scorer: sheet.scorerId, name: nameOf(sheet.scorerId), revision: sheet.revision, mean: sheet.mean, at: sheet.at, points: given.map((score) => score.points), comments: given.map((score) => score.comment) }
    })
    const counted = countedSheets(sheets, conflicts)
    return {
      ...row,
      id: row.id as Id<'callApplication'>,
      status: row.status as ApplicationStatus,
      asked: usd(row.askedMinor ?? 0n),
      award: row.awardedMinor === null ? null : usd(row.awardedMinor),
      sentAt: row.submittedAt!,
      sheets: counted,
      allSheets: sheets,
      declared: row.conflicts.map((conflict) => ({ ...conflict, name: nameOf(conflict.personId) })),
      conflicts,
      state: scoringState(counted, call.talkFrom, row.talk !== null),
    }
  })
}

export type ScoredApplication = Awaited<ReturnType<typeof scoredApplications>>[number]

/** What of an award still stands: nothing where the city declined its line, what is left of it where the line was lowered. */
export function standingAward(application: Pick<ScoredApplication, 'cityId' | 'award' | 'allocation'>): Money {
  const line = application.allocation?.lines.find((one) => one.cityId === application.cityId)
  if (!line || !application.award) return application.award ?? usd(0n)
  return line.status === 'DECLINED' ? usd(0n) : usd(line.amountMinor - line.reducedMinor)
}
