// A programme is planned some weeks before it begins, runs from its first day, and is completed on the day after its last.
import { advanceProgramme } from '#app/features/programmes/server/advance-programme.command.server'
import { createProgramme } from '#app/features/programmes/server/create-programme.command.server'
import { usd } from '#app/kernel/money'
import { addDays, day, type Day } from '#app/kernel/time'
import { PROGRAMMES, type CastProgramme } from '../cast/programmes'
import { must } from '../stage'
import { known, type Play, type Scene } from './scene'

const DAYS_OF_PLANNING = 75

export function programmeScenes(play: Play, opening: Day): Scene[] {
  return PROGRAMMES.flatMap((programme) => {
    const planned = addDays(day(programme.from), -DAYS_OF_PLANNING)
    const advance = (on: Day, to: 'RUNNING' | 'COMPLETED'): Scene => ({ on, tell: async () => void must(await advanceProgramme(play.stage.as('officer'), { programme: known(play.programmes, programme.key), to })) })
    return [
      { on: planned > opening ? planned : opening, tell: () => plan(play, programme) },
      ...(programme.state === 'PLANNED' ? [] : [advance(day(programme.from), 'RUNNING')]),
      ...(programme.state === 'COMPLETED' ? [advance(addDays(day(programme.to), 1), 'COMPLETED')] : []),
    ]
  })
}

async function plan({ stage, programmes }: Play, p: CastProgramme): Promise<void> {
  const { programme } = must(await createProgramme(stage.as('officer'), { title: p.title, kind: p.kind, priorityArea: p.area, clusters: p.clusters, startsOn: day(p.from), endsOn: day(p.to), budget: usd(p.budget) }))
  programmes.set(p.key, programme)
  must(await advanceProgramme(stage.as('officer'), { programme, to: 'PLANNED' }))
}
