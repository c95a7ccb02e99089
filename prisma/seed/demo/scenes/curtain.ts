// Before the first promise: the team, the cities and their people, the clusters that cities are in.
import { createCity } from '#app/features/cities/server/create-city.command.server'
import { editCity } from '#app/features/cities/server/edit-city.command.server'
import { joinCluster } from '#app/features/clusters/server/join-cluster.command.server'
import { recordBankAccount } from '#app/features/fund/server/record-bank-account.command.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { day, type Day } from '#app/kernel/time'
import { CITIES, COORDINATOR, MEMBERSHIPS, type CastCity } from '../cast/cities'
import { TEAM } from '../cast/people'
import { must } from '../stage'
import { known, type Play, type Scene } from './scene'

/** No bank has this number: a transfer to it goes nowhere. */
const ACCOUNT = { holder: 'Learning Cities Fund (demonstration)', bank: 'Example Bank', iban: 'DE79000000001234567890', bic: 'XXXXDEFFXXX' }

/** Lifts the curtain on a day: the first administrator is named by the installation itself, everybody else by people. */
export async function liftCurtain(play: Play, on: Day): Promise<void> {
  const { stage } = play
  for (const member of TEAM) {
    const { person } = must(await invitePerson(stage.system('installation'), member))
    stage.enter(member.key, { id: person, name: member.name, email: member.email, language: member.language, grants: [{ role: member.role }] })
  }
  must(await recordBankAccount(stage.as('admin'), ACCOUNT))
  for (const city of CITIES) {
    stage.moveTo(on)
    await introduceCity(play, city, on)
  }
  const { city, fromOn, untilOn, ...coordinator } = COORDINATOR
  must(await invitePerson(stage.as('admin'), { ...coordinator, role: 'cluster-coordinator', city: known(play.cities, city), fromOn: day(fromOn), untilOn: day(untilOn) }))
  for (const [cluster, members] of Object.entries(MEMBERSHIPS)) {
    const is2019 = cluster.startsWith('2019')
    for (const key of members) must(await joinCluster(stage.as('admin'), { city: known(play.cities, key), cluster, fromOn: day(is2019 ? '2019-10-01' : '2022-01-01'), untilOn: is2019 ? day('2020-12-31') : null }))
  }
}

async function introduceCity({ stage, cities }: Play, city: CastCity, on: Day): Promise<void> {
  const since = memberSince(city)
  const made = must(await createCity(stage.as('admin'), { ...detailsOf(city), memberSince: since && since <= on ? since : null, memberUntil: null }))
  cities.set(city.key, made.city)
  if (!city.focal) return
  const email = `${city.focal.name.toLowerCase().replace(/[^a-z ]/g, '').replace(/ /g, '.')}@${city.key}.example`
  const { person } = must(await invitePerson(stage.as('admin'), { ...city.focal, email, role: 'city-focal-point', city: made.city }))
  stage.enter(city.key, { id: person, name: city.focal.name, email, language: city.focal.language, grants: [{ role: 'city-focal-point', city: made.city }] })
}

/** Cities that join the network while the tale is told. */
export function accessionScenes({ stage, cities }: Play, opening: Day): Scene[] {
  return CITIES.flatMap((city) => {
    const since = memberSince(city)
    if (!since || since <= opening) return []
    return [{ on: since, tell: async () => void must(await editCity(stage.as('admin'), { ...detailsOf(city), city: known(cities, city.key), memberSince: since, memberUntil: null })) }]
  })
}

function memberSince(city: CastCity): Day | null {
  return city.since === null ? null : day(`${city.since}-01-01`)
}

function detailsOf(city: CastCity) {
  return { name: city.name, country: city.country, position: { longitude: city.at[0], latitude: city.at[1] } }
}
