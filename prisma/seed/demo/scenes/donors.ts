// A donor is introduced a month before its first promise, looked at, cleared, and its contact given a way in.
import { createDonor } from '#app/features/donors/server/create-donor.command.server'
import { inviteToDonor, joinDonor, type NewDonorPerson } from '#app/features/donors/server/invite-to-donor.command.server'
import { reviewDonor } from '#app/features/donors/server/review-donor.command.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { DONOR_DUTIES } from '#app/kernel/access'
import { addDays, day } from '#app/kernel/time'
import { DONORS, type CastDonor } from '../cast/donors'
import { PLEDGES } from '../plot/promises'
import { must, ORIGIN } from '../stage'
import { known, type Play, type Scene } from './scene'

/** Late in the tale, so that one invitation is still open. */
const PEOPLE_ON = day('2026-11-16')

const NORTHERN_LIGHTS_OFFICE: readonly (Pick<NewDonorPerson, 'name' | 'function' | 'phone' | 'language' | 'duties'> & { /** Null is only written to. */ joins: boolean | null })[] = [
  { name: 'Henrik Dahl', function: 'Head of finance', phone: '+47 22 00 00 17', language: 'en', duties: ['FINANCE'], joins: true },
  { name: 'Camille Roux', function: 'Programme adviser', phone: null, language: 'fr', duties: [], joins: true },
  { name: 'Solveig Berg', function: 'Secretary general', phone: null, language: 'en', duties: ['ADMINISTRATOR', 'SIGNATORY'], joins: false },
  { name: 'Ola Strand', function: 'Press office', phone: '+47 22 00 00 20', language: 'en', duties: [], joins: null },
]

const CLEARED_UNTIL = day('2027-12-31')

export function donorScenes(play: Play): Scene[] {
  return DONORS.flatMap((donor) => {
    const first = PLEDGES.filter((pledge) => pledge.donor === donor.key || pledge.paid?.some((paid) => paid.payer === donor.key)).map((pledge) => day(pledge.on)).sort()[0]
    if (!first) throw new Error(`${donor.key} has no part in the plot`)
    const introduced = addDays(first, -30)
    const review: Scene = { on: addDays(first, -20), tell: () => clear(play, donor) }
    const office: Scene = { on: PEOPLE_ON, tell: () => bringPeople(play) }
    return [...(donor.key === 'northernlights' ? [office] : []), { on: introduced, tell: () => introduce(play, donor) }, ...(donor.cleared ? [review] : [])]
  })
}

async function introduce({ stage, donors }: Play, donor: CastDonor): Promise<void> {
  const { name, type, subtype, country, language, recognition, contact, email } = donor
  const made = must(await createDonor(stage.as('officer'), { name, type, subtype, country, language, recognition, contact: { name: contact, email } }))
  donors.set(donor.key, made.donor)
  // An office that only pays for another donor needs no way in.
  if (!PLEDGES.some((pledge) => pledge.donor === donor.key)) return
  const { person } = must(await invitePerson(stage.as('admin'), { name: contact, email, language, role: 'donor-contact', donor: made.donor }))
  stage.enter(donor.key, { id: person, name: contact, email, language, grants: [{ role: 'donor-contact', donor: made.donor, duties: DONOR_DUTIES }] })
}

/** A foundation with an office: one who pays, one who reads, one who is asked and has not answered, one who is only written to. */
async function bringPeople({ stage, donors }: Play): Promise<void> {
  const ingrid = stage.as('northernlights')
  const donor = known(donors, 'northernlights')
  for (const { joins, ...person } of NORTHERN_LIGHTS_OFFICE) {
    const email = `${person.name.toLowerCase().replace(' ', '.')}@northernlights.example`
    must(await inviteToDonor(ingrid, { donor, ...person, email, origin: joins === null ? null : ORIGIN }))
    if (!joins) continue
    const mail = await stage.database.read.mail.findFirstOrThrow({ where: { purpose: 'donor-invitation', toEmail: email }, select: { text: true } })
    must(await joinDonor({ ...ingrid, actor: { kind: 'public' } }, { token: /\/join\/([\w-]+)/.exec(mail.text)![1]! }))
  }
}

async function clear({ stage, donors }: Play, { key }: CastDonor): Promise<void> {
  const donor = known(donors, key)
  must(await reviewDonor(stage.as('officer'), { donor, to: 'UNDER_REVIEW', expiresOn: null, note: 'Papers asked for.' }))
  must(await reviewDonor(stage.as('head'), { donor, to: 'CLEARED', expiresOn: CLEARED_UNTIL, note: 'Statutes, accounts and sanctions lists looked at.' }))
}
