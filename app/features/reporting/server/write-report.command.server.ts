import { NotFound } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command, nextNumber, type CommandContext } from '#app/platform/context'
import { readContent, type Typed } from '../domain/content'
import { decideWrite, type BeginFailure, type CorrectFailure, type SubmitFailure, type WriteFailure } from '../domain/report'
import { actorKey, lineScope, OWING, ownReport, spanOwed } from './rows.server'

type Begun = { report: Id<'cityReport'> }

/** Opens the draft of the report that a line owes next; who asks again gets the one that is open. */
export const beginReport = command('city-report.write', async (context, input: { line: Id<'allocationLine'> }): Promise<Result<Begun, BeginFailure>> => {
  const line = await context.transaction.allocationLine.findFirst({ where: { AND: [{ id: input.line }, lineScope(context)] }, include: OWING })
  if (!line) throw new NotFound()
  const open = line.reports.find((report) => report.kind !== 'CORRECTION' && (report.status === 'DRAFT' || report.status === 'RETURNED'))
  if (open) return accept({ report: open.id as Id<'cityReport'> })
  const span = spanOwed(line)
  if (!span) return refuse({ code: 'NOTHING_DUE' })
  const report = await create(context, { lineId: line.id, sequence: line.reports.length + 1, kind: span.kind, coversFrom: span.from, coversTo: span.to, dueOn: span.dueOn, correctsId: null, draft: '{}' })
  return accept({ report })
})

type New = { lineId: string; sequence: number; kind: string; coversFrom: string; coversTo: string; dueOn: string | null; correctsId: string | null; draft: string }

async function create(context: CommandContext, data: New): Promise<Id<'cityReport'>> {
  const id = context.ids.next('cityReport')
  const ref = await nextNumber(context, 'CR')
  await context.transaction.cityReport.create({ data: { id, ref, ...data, status: 'DRAFT', version: 0, savedBy: null, savedAt: context.clock.now() } })
  await context.audit({ name: 'city-report.opened', subject: `city-report:${id}`, after: { ref, line: data.lineId, kind: data.kind, coversFrom: data.coversFrom, coversTo: data.coversTo, dueOn: data.dueOn } })
  return id
}

async function nameOf(context: CommandContext, key: string | null): Promise<string> {
  const person = key && (await context.transaction.person.findUnique({ where: { id: key }, select: { name: true } }))
  return person ? person.name : (key ?? '')
}

/** REPORT-5: keeps what was typed as it was typed. Drafts are not in the audit trail: nothing is said before it is sent. */
export const saveReport = command('city-report.write', async (context, input: { report: string; version: number; typed: Typed }): Promise<Result<{ version: number }, WriteFailure>> => {
  const row = await ownReport(context, input.report)
  const decided = decideWrite({ status: row.status, version: row.version, savedBy: await nameOf(context, row.savedBy) }, input.version)
  if (!decided.ok) return decided
  const version = row.version + 1
  await context.transaction.cityReport.update({ where: { id: row.id }, data: { draft: JSON.stringify(input.typed), version, savedBy: actorKey(context), savedAt: context.clock.now() } })
  return accept({ version })
})

/** Sends a report to the team: from now on this round stays as it is. */
export const submitReport = command('city-report.write', async (context, input: { report: string; version: number; typed: Typed; decimalComma: boolean }): Promise<Result<{ report: Id<'cityReport'>; round: number }, SubmitFailure>> => {
  const row = await ownReport(context, input.report)
  const decided = decideWrite({ status: row.status, version: row.version, savedBy: await nameOf(context, row.savedBy) }, input.version)
  if (!decided.ok) return decided
  const read = readContent(input.typed, input.decimalComma)
  if (!read.ok) return read
  const round = row.rounds.length + 1
  const { content, spent } = read.value
  await context.transaction.cityReportRound.create({
    data: { reportId: row.id, number: round, content: JSON.stringify(content), spentMinor: spent.minor, submittedBy: actorKey(context), submittedAt: context.clock.now(), submittedOn: context.clock.today() },
  })
  await context.transaction.cityReport.update({
    where: { id: row.id },
    data: { status: 'SUBMITTED', draft: JSON.stringify(input.typed), version: row.version + 1, savedBy: actorKey(context), savedAt: context.clock.now() },
  })
  await context.audit({ name: 'city-report.submitted', subject: `city-report:${row.id}`, before: { status: row.status }, after: { status: 'SUBMITTED', round, spent } })
  return accept({ report: row.id as Id<'cityReport'>, round })
})

/** Opens a correction of an accepted report, with what it said. One is open at a time. */
export const correctReport = command('city-report.write', async (context, input: { report: string }): Promise<Result<Begun, CorrectFailure>> => {
  const row = await ownReport(context, input.report)
  if (row.status !== 'ACCEPTED' && row.status !== 'CERTIFIED') return refuse({ code: 'NOT_ACCEPTED' })
  const root = row.correctsId ?? row.id
  const family = await context.transaction.cityReport.findMany({ where: { OR: [{ id: root }, { correctsId: root }] }, orderBy: { sequence: 'asc' } })
  if (family.some((report) => report.status !== 'ACCEPTED' && report.status !== 'CERTIFIED')) return refuse({ code: 'CORRECTION_OPEN' })
  const sequence = (await context.transaction.cityReport.count({ where: { lineId: row.lineId } })) + 1
  const report = await create(context, { lineId: row.lineId, sequence, kind: 'CORRECTION', coversFrom: row.coversFrom, coversTo: row.coversTo, dueOn: null, correctsId: root, draft: family.at(-1)!.draft })
  return accept({ report })
})
