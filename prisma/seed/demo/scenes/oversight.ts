// What the team learned of recipients: risk, visits, and findings with their follow-up.
import { followFinding, recordFinding, recordRisk, recordVisit } from '#app/features/oversight/server/oversight.command.server'
import { personOf } from '#app/kernel/access'
import { day } from '#app/kernel/time'
import { must } from '../stage'
import { known, type Play, type Scene } from './scene'

export function oversightScenes({ stage, cities }: Play): Scene[] {
  const of = (key: string) => known(cities, key)
  const owner = (key: string) => personOf(stage.as(key).actor)!
  const refs: Record<string, string> = {}
  return [
    { on: day('2024-06-10'), tell: async () => void must(await recordRisk(stage.as('officer'), { city: of('kara'), level: 'MEDIUM', reason: 'First grant of this size. Two tranches were considered; one was chosen because the course has one date.' })) },
    { on: day('2025-02-14'), tell: async () => void must(await recordVisit(stage.as('officer'), { city: of('kara'), visitedOn: day('2025-02-12'), visitors: 'Amara Diallo, with the mentor of the city', seen: 'The course room, the attendance lists of all five days, and three of the plans. The lists agree with the figures of the city.' })) },
    { on: day('2025-09-04'), tell: async () => void must(await recordRisk(stage.as('officer'), { city: of('kara'), level: 'LOW', reason: 'Two reports in time, and the visit found what was reported.' })) },
    { on: day('2026-07-02'), tell: async () => void must(await recordRisk(stage.as('officer'), { city: of('bamako'), level: 'HIGH', reason: 'The report is late and letters are not answered. Nothing more is sent before it has come.' })) },
    {
      on: day('2026-07-06'),
      tell: async () => void (refs['bamako'] = must(await recordFinding(stage.as('officer'), { city: of('bamako'), source: 'REPORT', severity: 'HIGH', text: 'No report on the plan of March 2025.', recommendation: 'Reach the mayor’s office by telephone and agree a day.', owner: owner('officer'), dueOn: day('2026-10-30') })).ref),
    },
    { on: day('2026-11-16'), tell: async () => void must(await followFinding(stage.as('officer'), { finding: refs['bamako']!, step: 'The city answered: the office was closed for five months. It asks for more time.', closes: false })) },
    {
      on: day('2025-10-06'),
      tell: async () => void (refs['masaka'] = must(await recordFinding(stage.as('finance'), { city: of('masaka'), source: 'AUDIT', severity: 'MEDIUM', text: 'Two of eleven invoices of the course bear no date.', recommendation: 'Ask for copies with the date of the supplier.', owner: owner('finance'), dueOn: day('2025-12-31') })).ref),
    },
    { on: day('2025-11-20'), tell: async () => void must(await followFinding(stage.as('finance'), { finding: refs['masaka']!, step: 'Both copies have come, dated 14 and 15 October 2024.', closes: false })) },
    { on: day('2025-11-24'), tell: async () => void must(await followFinding(stage.as('finance2'), { finding: refs['masaka']!, step: 'Seen and filed with the report.', closes: true })) },
  ]
}
