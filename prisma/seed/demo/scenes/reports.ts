// A report: written and sent by the city, given back or accepted by the team, certified by a finance officer.
import { acceptReport, certifyReport, returnReport } from '#app/features/reporting/server/review-report.command.server'
import { makeMemberReport, openMemberReport } from '#app/features/member-reports/server/make-member-report.command.server'
import { beginReport, saveReport, submitReport } from '#app/features/reporting/server/write-report.command.server'
import { HEADINGS } from '#app/features/allocations/domain/headings'
import { spentFieldOf, type Typed } from '#app/features/reporting/domain/content'
import type { Id } from '#app/kernel/identity'
import { addDays, day } from '#app/kernel/time'
import type { ReportLine } from '../plot/reports'
import { AWARDS } from '../plot/awards'
import { must } from '../stage'
import { known, type Play, type Scene } from './scene'

const [ANSWERED_AFTER, SENT_AGAIN_AFTER, CERTIFIED_AFTER] = [6, 11, 9]

export function reportScenes(play: Play, line: ReportLine): Scene[] {
  const { stage } = play
  const on = day(line.on)
  let report: Id<'cityReport'>
  let version: number
  const send = async () => void must(await submitReport(stage.as(line.city), { report, version: version++, typed: typedOf(line), decimalComma: false }))
  const writing: Scene = {
    on,
    async tell() {
      report = must(await beginReport(stage.as(line.city), { line: await lineOf(play, line) })).report
      version = must(await saveReport(stage.as(line.city), { report, version: 0, typed: typedOf(line) })).version
      if (line.end !== 'draft') await send()
    },
  }
  const givingBack: Scene = { on: addDays(on, ANSWERED_AFTER), tell: async () => void must(await returnReport(stage.as('officer'), { report, comments: { spending: line.comment! } })) }
  const sendingAgain: Scene = { on: addDays(on, SENT_AGAIN_AFTER), tell: send }
  const asked = line.comment ? [givingBack] : []
  if (line.end === 'draft' || line.end === 'sent') return [writing]
  if (line.end === 'returned') return [writing, ...asked]
  const acceptedOn = addDays(on, line.comment ? SENT_AGAIN_AFTER + ANSWERED_AFTER : ANSWERED_AFTER)
  const accepting: Scene = { on: acceptedOn, tell: async () => void must(await acceptReport(stage.as('officer'), { report })) }
  const certifying: Scene = { on: addDays(acceptedOn, CERTIFIED_AFTER), tell: async () => void must(await certifyReport(stage.as('finance'), { report })) }
  return [writing, ...asked, ...(line.comment ? [sendingAgain] : []), accepting, ...(line.end === 'certified' ? [certifying] : [])]
}

async function lineOf({ stage, cities }: Play, { award, city }: ReportLine): Promise<Id<'allocationLine'>> {
  const { decision } = AWARDS.find(({ key }) => key === award)!
  const row = await stage.database.read.allocationLine.findFirstOrThrow({ where: { cityId: known(cities, city), allocation: { decision } } })
  return row.id as Id<'allocationLine'>
}

function typedOf({ spent, people, women, activities, results, difficulties, summary }: ReportLine): Typed {
  const amounts = Object.fromEntries(HEADINGS.flatMap((heading) => (spent[heading] ? [[spentFieldOf(heading), spent[heading]]] : [])))
  return { activities, results, summary, ...(difficulties ? { difficulties } : {}), people: String(people), women: String(women), ...amounts }
}

/** The report of the closed period goes to all member cities; some have opened it. */
export function memberReportScenes({ stage }: Play): Scene[] {
  let report: Id<'memberReport'>
  const words = { wordsEn: 'Thank you for reporting on your work. Four reports of this period were held up by a single missing figure; the new form asks for it at the right place.', wordsFr: 'Merci d’avoir rendu compte de votre travail. Quatre rapports de cette période ont été retardés par un seul chiffre manquant ; le nouveau formulaire le demande au bon endroit.' }
  return [
    { on: day('2026-02-09'), tell: async () => void ({ report } = must(await makeMemberReport(stage.as('officer'), { period: '2024-2025', asOf: day('2025-12-31'), ...words }))) },
    ...(['kara', 'gulu', 'athens', 'dakar'] as const).map((city, i): Scene => ({ on: addDays(day('2026-02-10'), i), tell: async () => void must(await openMemberReport(stage.as(city), { report })) })),
  ]
}
