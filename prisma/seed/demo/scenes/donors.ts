// A donor is introduced a month before its first promise, looked at, cleared, and its contact given a way in.
import { createDonor } from '#app/features/donors/server/create-donor.command.server'
import { reviewDonor } from '#app/features/donors/server/review-donor.command.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { addDays, day } from '#app/kernel/time'
import { DONORS, type CastDonor } from '../cast/donors'
import { PLEDGES } from '../plot/promises'
import { must } from '../stage'
import { known, type Play, type Scene } from './scene'

const CLEARED_UNTIL = day('2027-12-31')

export function donorScenes(play: Play): Scene[] {
  return DONORS.flatMap((donor) => {
    const first = PLEDGES.filter((pledge) => pledge.donor === donor.key || pledge.paid?.some((paid) => paid.payer === donor.key)).map((pledge) => day(pledge.on)).sort()[0]
    if (!first) throw new Error(`${donor.key} has no part in the plot`)
    const introduced = addDays(first, -30)
    const review: Scene = { on: addDays(first, -20), tell: () => clear(play, donor) }
    return [{ on: introduced, tell: () => introduce(play, donor) }, ...(donor.cleared ? [review] : [])]
  })
}

async function introduce({ stage, donors }: Play, donor: CastDonor): Promise<void> {
  const { name, type, subtype, country, language, recognition, contact, email } = donor
  const made = must(await createDonor(stage.as('officer'), { name, type, subtype, country, language, recognition, contact: { name: contact, email } }))
  donors.set(donor.key, made.donor)
  // An office that only pays for another donor needs no way in.
  if (!PLEDGES.some((pledge) => pledge.donor === donor.key)) return
  const { person } = must(await invitePerson(stage.as('admin'), { name: contact, email, language, role: 'donor-contact', donor: made.donor }))
  stage.enter(donor.key, { id: person, name: contact, email, language, grants: [{ role: 'donor-contact', donor: made.donor }] })
}

async function clear({ stage, donors }: Play, { key }: CastDonor): Promise<void> {
  const donor = known(donors, key)
  must(await reviewDonor(stage.as('officer'), { donor, to: 'UNDER_REVIEW', expiresOn: null, note: 'Papers asked for.' }))
  must(await reviewDonor(stage.as('head'), { donor, to: 'CLEARED', expiresOn: CLEARED_UNTIL, note: 'Statutes, accounts and sanctions lists looked at.' }))
}
