// The team's pipeline: each prospect is opened by its owner, moves on its days, and has what was said beside it.
import { parseKind } from '#app/features/donors/domain/donor'
import { createDonor } from '#app/features/donors/server/create-donor.command.server'
import { addNote } from '#app/features/partnerships/server/add-note.command.server'
import { movePartnership, pledgePartnership } from '#app/features/partnerships/server/move-partnership.command.server'
import { proposePartnership, writeInThread } from '#app/features/partnerships/server/propose-partnership.command.server'
import { openPartnership } from '#app/features/partnerships/server/save-partnership.command.server'
import type { GiftPurpose } from '#app/features/pledges/domain/gift'
import { acknowledgePledge } from '#app/features/pledges/server/move-pledge.command.server'
import { saveView } from '#app/features/views/server/save-view.command.server'
import { personOf } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { addDays, day } from '#app/kernel/time'
import { PROPOSALS, PROSPECTS, type Prospect } from '../plot/prospects'
import { must, ORIGIN } from '../stage'
import { amountOf, known, type Play, type Scene } from './scene'

export function prospectScenes(play: Play): Scene[] {
  return [...PROSPECTS.flatMap((prospect) => scenesOf(play, prospect)), ...PROPOSALS.flatMap((proposal) => proposalScenes(play, proposal)), twinScene(play), viewScene(play)]
}

/** A donor that is registered twice, for the list of likely twins. */
function twinScene({ stage }: Play): Scene {
  const contact = { name: 'Ingrid Aas', email: 'ingrid.aas@northernlights.example' }
  return { on: day('2026-11-12'), tell: async () => void must(await createDonor(stage.as('officer'), { name: 'Fondation Northern Lights', type: 'PRIVATE', subtype: 'FOUNDATION', country: 'NO', language: 'fr', recognition: 'NAME', contact })) }
}

/** Filters that the team keeps under names. */
function viewScene({ stage }: Play): Scene {
  const save = async (list: string, name: string, query: string) => void must(await saveView(stage.as('officer'), { list, name, query, isShared: true, isFirst: false }))
  return {
    on: day('2026-11-13'),
    tell: async () => {
      await save('donors', 'Foundations and companies', 'type=PRIVATE')
      await save('payments', 'Not applied yet', 'state=unapplied')
      await save('pledges', 'Largest first', 'sort=value')
    },
  }
}

function scenesOf(play: Play, prospect: Prospect): Scene[] {
  const { stage } = play
  const by = () => stage.as(prospect.owner)
  let partnership: Id<'partnership'>
  return [
    { on: day(prospect.on), tell: async () => void (partnership = await open(play, prospect)) },
    ...(prospect.notes ?? []).map((note): Scene => {
      const next = note.next ? { step: note.next.step, on: day(note.next.on) } : null
      return { on: day(note.on), tell: async () => void must(await addNote(by(), { partnership, kind: note.kind, text: note.text, heldOn: note.kind === 'MINUTES' ? day(note.on) : null, next, origin: ORIGIN })) }
    }),
    ...(prospect.moves ?? []).map((move): Scene => ({ on: day(move.on), tell: async () => void must(await movePartnership(by(), { partnership, to: move.to, reason: move.reason ?? null })) })),
    ...(prospect.pledged ? [{ on: day(prospect.pledged), tell: () => pledge(play, prospect, partnership) }] : []),
  ]
}

async function open({ stage, donors }: Play, prospect: Prospect): Promise<Id<'partnership'>> {
  const donor = prospect.donor ? await stage.database.read.donor.findUniqueOrThrow({ where: { id: known(donors, prospect.donor) } }) : null
  const by = stage.as(prospect.owner)
  const { partnership } = must(
    await openPartnership(by, {
      organisation: donor?.ref ?? prospect.name ?? '',
      kind: prospect.kind ? parseKind(prospect.kind) : null,
      country: prospect.country ?? null,
      contactName: prospect.contact,
      contactEmail: prospect.email,
      language: prospect.language,
      about: prospect.about,
      purpose: prospect.purpose,
      owner: personOf(by.actor),
      probability: prospect.chance,
      expected: prospect.amount ? amountOf(...prospect.amount) : null,
      expectedOn: day(prospect.expectedOn),
      nextStep: prospect.step[0],
      nextStepOn: day(prospect.step[1]),
    }),
  )
  return partnership
}

async function pledge({ stage }: Play, { purpose, amount }: Prospect, partnership: Id<'partnership'>): Promise<void> {
  const officer = stage.as('officer')
  const today = officer.clock.today()
  const money = amountOf(...amount!)
  const made = must(await pledgePartnership(officer, { partnership, purpose: purpose as GiftPurpose, amount: money, schedule: [{ dueOn: addDays(today, 60), amount: money }], pledgedOn: today, recognition: 'NAME', condition: null }))
  must(await acknowledgePledge(officer, { pledge: made.pledge }))
}

function proposalScenes({ stage }: Play, proposal: (typeof PROPOSALS)[number]): Scene[] {
  const visitor = () => ({ ...stage.system('visitor'), actor: { kind: 'public' as const }, language: proposal.language })
  let thread: string
  const { answered, replied } = proposal
  const own = () => stage.database.read.partnership.findUniqueOrThrow({ where: { thread } })
  return [
    { on: day(proposal.on), tell: async () => void ({ thread } = must(await proposePartnership(visitor(), { ...proposal, origin: ORIGIN }))) },
    ...(answered ? [{ on: day(answered.on), tell: async () => void must(await addNote(stage.as('officer'), { partnership: (await own()).id as Id<'partnership'>, kind: 'SENT', text: answered.text, heldOn: null, next: { step: 'Read the answer and name a cluster', on: day('2026-11-30') }, origin: ORIGIN })) }] : []),
    ...(replied ? [{ on: day(replied.on), tell: async () => void must(await writeInThread(visitor(), { thread, text: replied.text, origin: ORIGIN })) }] : []),
  ]
}
