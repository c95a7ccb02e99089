// Mails about reports: reminders once a day, one transaction for each report, and what the team answered.
import { inForceOn } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import { isLanguage } from '#app/kernel/language'
import { usd } from '#app/kernel/money'
import { addDays, type Day } from '#app/kernel/time'
import { command, type CommandContext, type Context } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { reportAcceptedMail, reportDueMail, reportReturnedMail } from '../documents/report-mails'
import type { Comments } from '../domain/content'
import { EARLIEST_RUNG_DAYS, rungOn } from '../domain/deadline'
import { listOwedReports, type ReportSummary } from './reports.queries.server'
import { anyReport } from './rows.server'

type Settings = { origin: string }

function focalPoints(context: CommandContext, city: string) {
  return context.transaction.person.findMany({ where: { grants: { some: { ...inForceOn(context.clock.today()), role: 'city-focal-point', cityId: city } } } })
}

const spoken = (language: string) => (isLanguage(language) ? language : 'en')

/** REPORT-4: sends the rung of one report, once. */
function remind({ origin }: Settings) {
  return command('job.run', async (context, owed: ReportSummary & { dueOn: Day }): Promise<Result<null, never>> => {
    const today = context.clock.today()
    const rung = rungOn(owed.dueOn, today)
    if (rung === null) return accept(null)
    const sent = await context.transaction.cityReportReminder.count({ where: { lineId: owed.line, dueOn: owed.dueOn, rung: { gte: rung } } })
    if (sent > 0) return accept(null)
    const line = await context.transaction.allocationLine.findUniqueOrThrow({ where: { id: owed.line } })
    const people = await focalPoints(context, line.cityId!)
    for (const person of people) {
      const about = { name: person.name, city: owed.city.name, programme: owed.programme.title, from: owed.from, to: owed.to, dueOn: owed.dueOn, link: `${origin}${owed.id ? `/city/reports/${owed.id}` : `/city/allocations/${owed.line}`}` }
      await queueMail(context, { key: `report-due:${owed.line}:${owed.dueOn}:${rung}:${person.id}`, to: person, mail: reportDueMail(about, today, spoken(person.language)) })
    }
    await context.transaction.cityReportReminder.create({ data: { lineId: owed.line, dueOn: owed.dueOn, rung, recipients: people.length, sentAt: context.clock.now() } })
    await context.audit({ name: 'city-report.reminded', subject: owed.id ? `city-report:${owed.id}` : `allocation:${line.allocationId}`, after: { line: owed.line, dueOn: owed.dueOn, rung, recipients: people.length } })
    return accept(null)
  })
}

/** The job `remind-cities`, once a day. */
export function remindCitiesJob(settings: Settings) {
  const remindOf = remind(settings)
  return async (context: Context): Promise<void> => {
    const failed: unknown[] = []
    for (const owed of await listOwedReports(context, addDays(context.clock.today(), EARLIEST_RUNG_DAYS))) {
      try {
        await remindOf(context, { ...owed, dueOn: owed.dueOn! })
      } catch (error) {
        failed.push(error)
      }
    }
    // The job is tried again; what was sent is on record and is not sent again.
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} reminders could not be written: ${String(failed[0])}`)
  }
}

/** The job `tell-city-of-report` with `{ report, round }`: what the team answered. */
export function tellCityOfReportJob({ origin }: Settings) {
  const tell = command('job.run', async (context, input: { report: string; round: number }): Promise<Result<null, never>> => {
    const row = await anyReport(context, input.report)
    const round = row.rounds.find(({ number }) => number === input.round)
    if (!round?.outcome) return accept(null)
    const { city, allocation } = row.line
    for (const person of await focalPoints(context, city!.id)) {
      const about = { name: person.name, city: city!.name, programme: { en: allocation.programme.titleEn, fr: allocation.programme.titleFr }, from: row.coversFrom as Day, to: row.coversTo as Day, dueOn: row.dueOn as Day | null, link: `${origin}/city/reports/${row.id}` }
      const language = spoken(person.language)
      const mail = round.outcome === 'ACCEPTED' ? reportAcceptedMail({ ...about, spent: usd(round.spentMinor) }, language) : reportReturnedMail({ ...about, comments: JSON.parse(round.comments ?? '{}') as Comments }, language)
      await queueMail(context, { key: `report-answered:${row.id}:${round.number}:${person.id}`, to: person, mail })
    }
    return accept(null)
  })
  return async (context: Context, payload: unknown): Promise<void> => void (await tell(context, payload as { report: string; round: number }))
}
