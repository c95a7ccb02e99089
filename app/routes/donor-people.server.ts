// The people of a donor are managed at two doors, with the same forms and commands: by its administrators, and by the team.
import { changePersonForm, invitePersonForm, noFields } from '#app/features/donors/forms/people.form'
import { peopleMessages } from '#app/features/donors/messages/people'
import { changeDonorPerson, removeDonorPerson } from '#app/features/donors/server/change-donor-person.command.server'
import { getDonor } from '#app/features/donors/server/donors.queries.server'
import { inviteToDonor, resendInvitation, revokeInvitation } from '#app/features/donors/server/invite-to-donor.command.server'
import { getDonorPerson, getInvitedTo, listOwnPeople } from '#app/features/donors/server/people.queries.server'
import { identityMessages } from '#app/features/identity/messages'
import { donorsFor, NotFound } from '#app/kernel/access'
import { act, load, type Entered } from '#app/platform/http'

type Door = { permission: 'donor.manage-own-people' | 'donor.manage-people-for-donor'; /** The donor that the address names; null at the door of one's own. */ donorOf(entered: Entered): string | null; base(entered: Entered): string }

export const OWN_DOOR: Door = { permission: 'donor.manage-own-people', donorOf: () => null, base: () => '/donor/people' }
export const TEAM_DOOR: Door = { permission: 'donor.manage-people-for-donor', donorOf: ({ param }) => param('donor'), base: ({ param }) => `/secretariat/donors/${param('donor')}/people` }

/** The donor to invite to: the one of the address, or of the question in it, or the first of one's own. */
async function donorFor(door: Door, entered: Entered) {
  const { context, url } = entered
  const own = donorsFor(context.actor, 'donor.manage-own-people')
  const wanted = door.donorOf(entered) ?? url.searchParams.get('donor') ?? own[0]
  if (!wanted) throw new NotFound()
  const donor = await getDonor(context, wanted)
  if (door === OWN_DOOR && !own.includes(donor.id)) throw new NotFound()
  return donor
}

export const loadInvite = (door: Door) => load(door.permission, async (entered) => ({ donor: { name: (await donorFor(door, entered)).name }, back: door.base(entered), title: peopleMessages[entered.language].invite }))

export const actInvite = (door: Door) =>
  act(door.permission, {
    form: invitePersonForm,
    run: async (entered, { contactOnly, function: function_, phone, ...input }) =>
      inviteToDonor(entered.context, { ...input, function: function_ ?? null, phone: phone ?? null, donor: (await donorFor(door, entered)).id, origin: contactOnly ? null : entered.server.config.origin }),
    then: ({ name }, entered, { contactOnly }) => ({ to: door.base(entered), notice: { tone: 'good', text: peopleMessages[entered.language][contactOnly ? 'named' : 'sent'](name) } }),
    words: (language) => peopleMessages[language].inviteRefusals,
    fields: { OWN_ROLES: 'email', HAS_ACCESS: 'email', INVITED_ALREADY: 'email' },
    conflicts: ['HAS_ACCESS', 'INVITED_ALREADY'],
  })

export const loadPerson = (door: Door) =>
  load(door.permission, async (entered) => {
    const found = await getDonorPerson(entered.context, { key: entered.param('person'), donor: door.donorOf(entered) })
    return { ...found, back: door.base(entered), here: `${door.base(entered)}/${found.person.key}`, title: found.person.name }
  })

const foundAt = async (door: Door, entered: Entered) => {
  const { donor, person } = await getDonorPerson(entered.context, { key: entered.param('person'), donor: door.donorOf(entered) })
  return { donor: donor.id, key: person.key }
}

export const actPerson = (door: Door) =>
  act(door.permission, {
    form: changePersonForm,
    run: async (entered, { has, duties, isPrimary, function: function_, phone, ...input }) =>
      changeDonorPerson(entered.context, { ...(await foundAt(door, entered)), ...input, function: function_ ?? null, phone: phone ?? null, isPrimary: isPrimary === 'on', duties: has ? duties : null }),
    then: ({ name }, entered) => ({ to: door.base(entered), notice: { tone: 'good', text: peopleMessages[entered.language].saved(name) } }),
    words: (language) => identityMessages[language].refusals,
    fields: { LAST_DONOR_ADMINISTRATOR: 'duties', OWN_ROLES: 'duties' },
    conflicts: ['LAST_DONOR_ADMINISTRATOR'],
  })

export const actRemove = (door: Door) =>
  act(door.permission, {
    form: noFields,
    run: async (entered) => removeDonorPerson(entered.context, await foundAt(door, entered)),
    then: ({ name }, entered) => ({ to: door.base(entered), notice: { tone: 'good', text: peopleMessages[entered.language].removed(name) } }),
    words: (language) => identityMessages[language].refusals,
    conflicts: ['LAST_DONOR_ADMINISTRATOR'],
  })

const invitationAt = async (door: Door, entered: Entered) => {
  const invitation = entered.param('invitation')
  return { invitation, donor: await getInvitedTo(entered.context, { invitation, donor: door.donorOf(entered) }) }
}

/** The people of one's own donors, where the invitation is one of theirs. */
export const loadInvitation = load('donor.manage-own-people', async ({ context, param, language }) => {
  await getInvitedTo(context, { invitation: param('invitation'), donor: null })
  return { of: await listOwnPeople(context), base: '/donor/people', named: false, title: peopleMessages[language].title }
})

export const actResend = (door: Door) =>
  act(door.permission, {
    form: noFields,
    run: async (entered) => resendInvitation(entered.context, { ...(await invitationAt(door, entered)), origin: entered.server.config.origin }),
    then: ({ name }, entered) => ({ to: door.base(entered), notice: { tone: 'good', text: peopleMessages[entered.language].resent(name) } }),
    words: (language) => ({ INVITATION_CLOSED: peopleMessages[language].closed }),
    conflicts: ['INVITATION_CLOSED'],
  })

export const actRevoke = (door: Door) =>
  act(door.permission, {
    form: noFields,
    run: async (entered) => revokeInvitation(entered.context, await invitationAt(door, entered)),
    then: ({ name }, entered) => ({ to: door.base(entered), notice: { tone: 'good', text: peopleMessages[entered.language].revoked(name) } }),
    words: (language) => ({ INVITATION_CLOSED: peopleMessages[language].closed }),
    conflicts: ['INVITATION_CLOSED'],
  })
