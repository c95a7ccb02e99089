// The demonstration, told through the commands: each step has the day on which it happened and the person whose role allows it.
import { day } from '#app/kernel/time'
import { openDatabase } from '#app/platform/db'
import { AWARDS } from './plot/awards'
import { REPORTS } from './plot/reports'
import { PLEDGES } from './plot/promises'
import { awardScenes, returnScenes } from './scenes/awards'
import { callScenes } from './scenes/calls'
import { accessionScenes, liftCurtain } from './scenes/curtain'
import { donorScenes } from './scenes/donors'
import { dutyScenes } from './scenes/duties'
import { lineChangeScenes } from './scenes/line-changes'
import { oversightScenes } from './scenes/oversight'
import { offerScenes } from './scenes/offers'
import { otherScenes, rateScenes } from './scenes/others'
import { placementScenes } from './scenes/placements'
import { programmeScenes } from './scenes/programmes'
import { prospectScenes } from './scenes/prospects'
import { memberReportScenes, reportScenes } from './scenes/reports'
import { promiseScenes } from './scenes/promises'
import { beginPlay } from './scenes/scene'
import { statementScenes } from './scenes/statements'
import { setStage } from './stage'

const OPENING = day('2023-12-01')

/** Tells the demonstration into a database once; a database that has people in it is left as it is. */
export async function seedDemo(databaseFile: string): Promise<void> {
  const database = await openDatabase(databaseFile)
  try {
    if ((await database.read.person.count()) > 0) return
    const stage = setStage(database, OPENING)
    const play = beginPlay(stage)
    await liftCurtain(play, OPENING)
    const scenes = [
      ...rateScenes(play),
      ...accessionScenes(play, OPENING),
      ...programmeScenes(play, OPENING),
      ...donorScenes(play),
      ...PLEDGES.flatMap((line) => promiseScenes(play, line)),
      ...AWARDS.flatMap((line) => awardScenes(play, line)),
      ...returnScenes(play),
      ...REPORTS.flatMap((line) => reportScenes(play, line)),
      ...lineChangeScenes(play),
      ...oversightScenes(play),
      ...memberReportScenes(play),
      ...otherScenes(play),
      ...callScenes(play),
      ...prospectScenes(play),
      ...placementScenes(play),
      ...offerScenes(play),
      ...dutyScenes(play),
      ...statementScenes(play),
    ]
    for (const scene of scenes.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
      stage.moveTo(scene.on)
      await scene.tell()
      await stage.doJobs()
    }
  } finally {
    await database.close()
  }
}
