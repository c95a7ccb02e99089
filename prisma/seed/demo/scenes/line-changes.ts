// What cities asked of running allocations, and what the team answered.
import { answerChange, askChange } from '#app/features/line-changes/server/line-changes.command.server'
import type { Asked } from '#app/features/line-changes/domain/line-change'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { AWARDS } from '../plot/awards'
import { must } from '../stage'
import { known, type Play, type Scene } from './scene'

export function lineChangeScenes({ stage, cities }: Play): Scene[] {
  const refs = new Map<string, string>()
  const ask = (on: string, award: string, city: string, asked: Asked): Scene => ({
    on: day(on),
    async tell() {
      const { decision } = AWARDS.find(({ key }) => key === award)!
      const { id } = await stage.database.read.allocationLine.findFirstOrThrow({ where: { cityId: known(cities, city), allocation: { decision } } })
      refs.set(`${city} ${asked.kind}`, must(await askChange(stage.as(city), { line: id, asked })).ref)
    },
  })
  const answer = (on: string, by: string, what: string, text: string, accepts = true): Scene => ({ on: day(on), tell: async () => void must(await answerChange(stage.as(by), { change: known(refs, what), accepts, answer: text })) })
  return [
    ask('2026-04-14', 'a4', 'kilifi', { kind: 'SEND_BACK', reason: 'The translation was paid by the university, so this remains.', amount: usd(220_00n) }),
    answer('2026-04-17', 'officer', 'kilifi SEND_BACK', 'Thank you. Please send it to the account from which it came, with the number of the allocation.'),
    ask('2026-06-22', 'a13', 'gulu', { kind: 'MORE_TIME', reason: 'Elections of the council fell into the months of the hearings.', endsOn: day('2028-04-30') }),
    answer('2026-06-25', 'officer', 'gulu MORE_TIME', 'The mentor has time until April, so the end of April is fine.'),
    ask('2026-10-05', 'b7', 'dakar', { kind: 'MOVE_BUDGET', reason: 'Le premier budget.', budget: { STAFF: 9_000_00n, EVENTS: 8_000_00n, MATERIALS: 7_000_00n, SERVICES: 4_000_00n } }),
    ask('2026-11-13', 'b7', 'dakar', { kind: 'MOVE_BUDGET', reason: 'Les téléphones coûtent plus cher que prévu ; nous formons les moniteurs sur place.', budget: { STAFF: 9_000_00n, EVENTS: 3_500_00n, MATERIALS: 11_500_00n, SERVICES: 4_000_00n } }),
    ask('2026-11-16', 'a6', 'bamako', { kind: 'MORE_TIME', reason: 'Le bureau a été fermé pendant cinq mois. Le rapport suit dès que les quartiers sont réunis.', endsOn: day('2028-06-30') }),
    ask('2026-11-10', 'b2', 'masaka', { kind: 'BANK_DETAILS', reason: 'Our bank was merged with another.', holder: 'Masaka City Council', bank: 'Example Bank Uganda, XXXXUGKA', account: '0001 2345 6789 01' }),
    answer('2026-11-12', 'finance', 'masaka BANK_DETAILS', 'Called the town clerk on the number of the agreement: confirmed.'),
  ]
}
