// People for the team: each offer is recorded by the officer and goes on as its days come.
import { movePlacement } from '#app/features/placements/server/move-placement.command.server'
import { recordPlacement } from '#app/features/placements/server/record-placement.command.server'
import type { Id } from '#app/kernel/identity'
import { day } from '#app/kernel/time'
import { PLACEMENTS, type Placed } from '../plot/placements'
import { must } from '../stage'
import { known, type Play, type Scene } from './scene'

export function placementScenes(play: Play): Scene[] {
  return PLACEMENTS.flatMap((line) => scenesOf(play, line))
}

function scenesOf({ stage, donors }: Play, line: Placed): Scene[] {
  let placement: Id<'placement'>
  const record = async () => {
    const donor = await stage.database.read.donor.findUniqueOrThrow({ where: { id: known(donors, line.donor) } })
    const { function: task, languages, level, fte } = line
    const offered = { donor: donor.ref, arrangement: line.arrangement, person: line.person ?? '', function: task, languages, level, fte, startsOn: line.days[0], endsOn: line.days[1], amount: line.monthly[0], currency: line.monthly[1] }
    placement = must(await recordPlacement(stage.as('officer'), offered)).placement
  }
  return [{ on: day(line.on), tell: record }, ...line.steps.map(([on, to]): Scene => ({ on: day(on), tell: async () => void must(await movePlacement(stage.as('officer'), { placement, to, person: null, reason: null })) }))]
}
