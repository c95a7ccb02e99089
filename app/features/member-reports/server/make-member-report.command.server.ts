import { listPeriods } from '#app/features/fund/server/fund.queries.server'
import { inForceOn, personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command, nextNumber, type CommandContext } from '#app/platform/context'
import type { MakeFailure } from '../domain/member-report'
import { figuresOf } from './figures.server'

type Made = { report: Id<'memberReport'>; ref: string; copies: number }

/** People who speak for a member city on that day, each once, with the first of their cities. */
async function focalPoints(context: CommandContext, on: Day): Promise<{ personId: string; cityId: string }[]> {
  const isMember = { memberSince: { lte: on }, OR: [{ memberUntil: null }, { memberUntil: { gte: on } }] }
  const grants = await context.transaction.roleGrant.findMany({ where: { ...inForceOn(on), role: 'city-focal-point', city: isMember }, select: { personId: true, cityId: true }, orderBy: [{ city: { ref: 'asc' } }, { personId: 'asc' }] })
  return grants.filter((grant, i) => grants.findIndex(({ personId }) => personId === grant.personId) === i).map(({ personId, cityId }) => ({ personId, cityId: cityId! }))
}

/** Makes the report of a period to all member cities: its figures are kept, the files and the mails follow. */
export const makeMemberReport = command('member-report.make', async (context, input: { period: string; asOf: Day; wordsEn: string; wordsFr: string }): Promise<Result<Made, MakeFailure>> => {
  const period = (await listPeriods(context)).find(({ code }) => code === input.period)
  if (!period) return refuse({ code: 'UNKNOWN_PERIOD' })
  const today = context.clock.today()
  const until = period.endsOn < today ? period.endsOn : today
  if (input.asOf < period.startsOn || input.asOf > until) return refuse({ code: 'DAY_OUTSIDE', from: period.startsOn, until })
  const known = await context.transaction.memberReport.findUnique({ where: { period_asOf: { period: period.code, asOf: input.asOf } } })
  if (known) return refuse({ code: 'MADE_ALREADY', ref: known.ref })
  const people = await focalPoints(context, today)
  if (people.length === 0) return refuse({ code: 'NOBODY_TO_TELL' })
  const report = context.ids.next('memberReport')
  const ref = await nextNumber(context, 'MR')
  const figures = await figuresOf(context, period, input.asOf)
  await context.transaction.memberReport.create({
    data: { id: report, ref, period: period.code, asOf: input.asOf, wordsEn: input.wordsEn, wordsFr: input.wordsFr, figures: JSON.stringify(figures), madeBy: personOf(context.actor) ?? describeActor(context.actor).actorName, madeAt: context.clock.now() },
  })
  await context.transaction.memberReportCopy.createMany({ data: people.map((person) => ({ reportId: report, ...person })) })
  await context.audit({ name: 'member-report.created', subject: `member-report:${report}`, after: { ref, period: period.code, asOf: input.asOf, copies: people.length, totals: figures.totals } })
  await context.enqueue('send-member-report', `send-member-report:${report}`, { report })
  return accept({ report, ref, copies: people.length })
})

/** Notes that a focal point has opened their copy; the first time counts. NETWORK-3. */
export const openMemberReport = command('member-report.read', async (context, input: { report: string }): Promise<Result<null, never>> => {
  const person = personOf(context.actor)
  const copy = person && (await context.transaction.memberReportCopy.findUnique({ where: { reportId_personId: { reportId: input.report, personId: person } } }))
  if (!copy || copy.openedAt) return accept(null)
  await context.transaction.memberReportCopy.update({ where: { reportId_personId: { reportId: copy.reportId, personId: copy.personId } }, data: { openedAt: context.clock.now() } })
  await context.audit({ name: 'member-report.read', subject: `member-report:${copy.reportId}`, after: { city: copy.cityId } })
  return accept(null)
})
