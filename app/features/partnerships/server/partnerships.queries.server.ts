import { numberSetting } from '#app/features/settings/server/settings.queries.server'
import { ofDonor } from '#app/features/donors/server/donors.queries.server'
import { NotFound } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { isLanguage, type Language } from '#app/kernel/language'
import { money, usd, type Currency, type Money } from '#app/kernel/money'
import { nameKeyOf } from '#app/kernel/place'
import { addDays, dayOf, type Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { pageOf, type PageAsked, type PageEnds, type SortBy } from '#app/platform/lists/keyset'
import { isOpen, weighed, type NoteKind, type Purpose, type Stage, OPEN_STAGES } from '../domain/partnership'

export type PartnershipSummary = {
  id: Id<'partnership'>
  ref: string
  organisation: string
  donor: { ref: string; name: string } | null
  owner: { id: Id<'person'>; name: string } | null
  stage: Stage
  purpose: Purpose
  probability: number
  expected: Money | null
  /** In US dollars, at the rate of the day on which the amount was typed. */
  value: Money
  /** PARTNERSHIP-4: by its chance. */
  weighed: Money
  expectedOn: Day
  nextStep: string
  nextStepOn: Day
  isOverdue: boolean
  awaitsAnswer: boolean
  pledge: string | null
  /** What it became where that is no promise of money. */
  became: { kind: 'in-kind' | 'placement'; ref: string } | null
}

export type NoteView = { id: string; kind: NoteKind; text: string; stage: Stage | null; heldOn: Day | null; by: string; at: Date }

export type PartnershipView = PartnershipSummary & {
  contactName: string | null
  contactEmail: string | null
  language: Language
  about: string
  lostReason: string | null
  thread: string
  createdAt: Date
  isProposal: boolean
  notes: NoteView[]
}

const WITH = { donor: { select: { ref: true, name: true, recognition: true } }, owner: { select: { id: true, name: true } }, pledge: { select: { ref: true } } } as const

type Row = {
  id: string
  ref: string
  organisation: string
  donor: { ref: string; name: string } | null
  owner: { id: string; name: string } | null
  pledge: { ref: string } | null
  becameKind: string | null
  becameRef: string | null
  stage: string
  purpose: string
  probability: number
  currency: string | null
  expectedMinor: bigint | null
  expectedUsdMinor: bigint
  expectedOn: string
  nextStep: string
  nextStepOn: string
  awaitsAnswerAt: Date | null
}

function summary(row: Row, today: Day): PartnershipSummary {
  const stage = row.stage as Stage
  const value = usd(row.expectedUsdMinor)
  return {
    id: row.id as Id<'partnership'>,
    ref: row.ref,
    organisation: row.donor?.name ?? row.organisation,
    donor: row.donor && { ref: row.donor.ref, name: row.donor.name },
    owner: row.owner && { id: row.owner.id as Id<'person'>, name: row.owner.name },
    stage,
    purpose: row.purpose as Purpose,
    probability: row.probability,
    expected: row.expectedMinor === null ? null : money(row.expectedMinor, row.currency as Currency),
    value,
    weighed: weighed(value, row.probability),
    expectedOn: row.expectedOn as Day,
    nextStep: row.nextStep,
    nextStepOn: row.nextStepOn as Day,
    isOverdue: isOpen(stage) && row.nextStepOn < today,
    awaitsAnswer: row.awaitsAnswerAt !== null,
    pledge: row.pledge?.ref ?? null,
    became: row.becameRef === null ? null : { kind: row.becameKind as 'in-kind' | 'placement', ref: row.becameRef },
  }
}

export const SORTS = ['step', 'value', 'name'] as const
export type Sort = (typeof SORTS)[number]
/** `open`: whatever is neither agreed nor lost. `board`: whatever is neither lost nor a pledge. `nobody`: those without an owner. */
export type PartnershipFilter = { stage?: Stage | 'open' | 'board'; owner?: string | 'nobody'; overdue?: boolean; search?: string; donor?: string }

function whereOf({ stage, owner, overdue, search, donor }: PartnershipFilter, today: Day) {
  return [
    stage === 'board' ? { stage: { not: 'LOST' }, pledgeId: null, becameRef: null } : stage === 'open' ? { stage: { in: [...OPEN_STAGES] } } : stage ? { stage } : {},
    owner === 'nobody' ? { ownerId: null } : owner ? { ownerId: owner } : {},
    overdue ? { stage: { in: [...OPEN_STAGES] }, nextStepOn: { lt: today } } : {},
    search ? { OR: [{ ref: search.trim().toUpperCase() }, { organisationKey: { contains: nameKeyOf(search) } }] } : {},
    donor ? ofDonor(donor) : {},
  ]
}

const BY: Record<Sort, SortBy> = { step: { column: ['nextStepOn'], of: 'text' }, value: { column: ['expectedUsdMinor'], of: 'number', down: true }, name: { column: ['organisationKey'], of: 'text' } }

/** Prospects in pages; sorted by the day of the next step where nothing else is asked, so that what is overdue stands on top. */
export async function listPartnerships(context: Context, filter: PartnershipFilter, asked: PageAsked & { sort?: Sort } = {}): Promise<{ partnerships: PartnershipSummary[] } & PageEnds> {
  authorize(context, 'partnership.view')
  const today = context.clock.today()
  const db = reading(context).partnership
  const where = whereOf(filter, today)
  const { rows, ...ends } = await pageOf(BY[asked.sort ?? 'step'], asked, {
    find: (part) => db.findMany({ where: { AND: [...where, part.where] }, include: WITH, orderBy: part.orderBy, take: part.take }),
    count: (part) => db.count({ where: { AND: where }, ...part }),
  })
  return { partnerships: rows.map((row) => summary(row, today)), ...ends }
}

export type BoardColumn = { stage: Stage; count: number; weighed: Money; cards: PartnershipSummary[] }

const CARDS = 20

/** The stages side by side, each with its first cards; what has become a pledge is no longer a prospect. */
export async function getBoard(context: Context, filter: Pick<PartnershipFilter, 'owner' | 'overdue' | 'search'>): Promise<{ columns: BoardColumn[]; lost: number; overdue: number }> {
  authorize(context, 'partnership.view')
  const db = reading(context)
  const today = context.clock.today()
  const columns = await Promise.all(
    ([...OPEN_STAGES, 'AGREED'] as const).map(async (stage): Promise<BoardColumn> => {
      const where = { AND: [...whereOf(filter, today), { stage, pledgeId: null, becameRef: null }] }
      const all = await db.partnership.findMany({ where, select: { expectedUsdMinor: true, probability: true } })
      const cards = await db.partnership.findMany({ where, include: WITH, orderBy: [{ nextStepOn: 'asc' }, { id: 'asc' }], take: CARDS })
      return { stage, count: all.length, weighed: sumOf(all), cards: cards.map((row) => summary(row, today)) }
    }),
  )
  const lost = await db.partnership.count({ where: { AND: [...whereOf({ ...filter, overdue: false }, today), { stage: 'LOST' }] } })
  const overdue = await db.partnership.count({ where: { AND: whereOf({ ...filter, overdue: true }, today) } })
  return { columns, lost, overdue }
}

function sumOf(rows: readonly { expectedUsdMinor: bigint; probability: number }[]): Money {
  return usd(rows.reduce((total, row) => total + weighed(usd(row.expectedUsdMinor), row.probability).minor, 0n))
}

export type Forecast = {
  count: number
  /** If all of them succeed, US dollars. */
  expected: Money
  /** Each by its chance. */
  weighed: Money
  /** The part of it that is for the pool and so for the target. */
  weighedOfPool: Money
}

/** What prospects can be expected to bring, by their chance; with a period those whose agreement is expected in it. Pledges are not among them: they count as announced. */
export async function getPipelineForecast(context: Context, period: { startsOn: Day; endsOn: Day } | null): Promise<Forecast> {
  authorize(context, 'partnership.view')
  const rows = await reading(context).partnership.findMany({
    where: { stage: { not: 'LOST' }, pledgeId: null, becameRef: null, ...(period ? { expectedOn: { gte: period.startsOn, lte: period.endsOn } } : {}) },
    select: { expectedUsdMinor: true, probability: true, purpose: true },
  })
  return {
    count: rows.length,
    expected: usd(rows.reduce((total, row) => total + row.expectedUsdMinor, 0n)),
    weighed: sumOf(rows),
    weighedOfPool: sumOf(rows.filter((row) => row.purpose === 'MDFM')),
  }
}

/** The prospects behind the pool's part of the forecast of a period, by the day on which they are expected. */
export async function listProspects(context: Context, period: { startsOn: Day; endsOn: Day }): Promise<{ ref: string; organisation: string; expectedOn: Day; value: Money; probability: number }[]> {
  authorize(context, 'partnership.view')
  const rows = await reading(context).partnership.findMany({
    where: { stage: { not: 'LOST' }, pledgeId: null, becameRef: null, purpose: 'MDFM', expectedOn: { gte: period.startsOn, lte: period.endsOn } },
    select: { ref: true, organisation: true, donor: { select: { name: true } }, expectedOn: true, expectedUsdMinor: true, probability: true },
    orderBy: [{ expectedOn: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ref: row.ref, organisation: row.donor?.name ?? row.organisation, expectedOn: row.expectedOn as Day, value: usd(row.expectedUsdMinor), probability: row.probability }))
}

/** How many partners wait for an answer, for the rail. */
export async function countAwaitingAnswer(context: Context): Promise<number> {
  authorize(context, 'partnership.view')
  return reading(context).partnership.count({ where: { awaitsAnswerAt: { not: null }, stage: { not: 'LOST' } } })
}

/** One prospect by id or number, with its whole history, the latest first. */
export async function getPartnership(context: Context, partnership: string): Promise<PartnershipView> {
  authorize(context, 'partnership.view')
  const row = await reading(context).partnership.findFirst({ where: { OR: [{ id: partnership }, { ref: partnership }] }, include: { ...WITH, notes: { orderBy: { sequence: 'desc' } } } })
  if (!row) throw new NotFound()
  return {
    ...summary(row, context.clock.today()),
    contactName: row.contactName,
    contactEmail: row.contactEmail,
    language: isLanguage(row.language) ? row.language : 'en',
    about: row.about,
    lostReason: row.lostReason,
    thread: row.thread,
    createdAt: row.createdAt,
    isProposal: row.createdBy === null,
    notes: row.notes.map((note) => ({ id: note.id, kind: note.kind as NoteKind, text: note.text, stage: note.stage as Stage | null, heldOn: note.heldOn as Day | null, by: note.byName, at: note.at })),
  }
}

/** The prospect that a promise came from, where it came from one. */
export async function findPartnershipOfPledge(context: Context, pledge: Id<'pledge'>): Promise<{ ref: string } | null> {
  authorize(context, 'partnership.view')
  return reading(context).partnership.findUnique({ where: { pledgeId: pledge }, select: { ref: true } })
}

export type Thread = { ref: string; organisation: string; answerBy: Day | null; messages: { id: string; fromPartner: boolean; text: string; at: Date }[] }

/** PARTNERSHIP-3: what the partner sees: the messages, and nothing that the team noted for itself. */
export async function getThread(context: Context, thread: string): Promise<Thread> {
  authorize(context, 'partnership.propose')
  const row = await reading(context).partnership.findUnique({
    where: { thread },
    select: { ref: true, organisation: true, awaitsAnswerAt: true, notes: { where: { kind: { in: ['SENT', 'RECEIVED'] } }, orderBy: { sequence: 'asc' }, select: { id: true, kind: true, text: true, at: true } } },
  })
  if (!row) throw new NotFound()
  return {
    ref: row.ref,
    organisation: row.organisation,
    answerBy: row.awaitsAnswerAt ? addDays(dayOf(row.awaitsAnswerAt), await numberSetting(context, 'answer-days')) : null,
    messages: row.notes.map((note) => ({ id: note.id, fromPartner: note.kind === 'RECEIVED', text: note.text, at: note.at })),
  }
}
