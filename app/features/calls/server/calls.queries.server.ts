import { isRegion, type Region } from '#app/features/cities/domain'
import { NotFound } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import type { Bilingual } from '#app/kernel/language'
import { usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { ANSWERS, type Answers, type ApplicationStatus } from '../domain/application'
import { checkApplicant, stageOf, type CallStage, type CallStatus, type EligibilityFailure } from '../domain/call'
import type { TimeZone } from '../domain/deadline'
import { applicantOn, eligibilityOf, namesOf, windowStanding, type WindowStanding } from './rows.server'

/** What everybody may read of a call. */
export type PublicCall = {
  ref: string
  title: Bilingual
  text: Bilingual
  programme: { ref: string; title: Bilingual; area: string }
  opensOn: Day
  deadlineOn: Day
  deadlineTime: string
  timeZone: TimeZone
  /** The first instant at which nothing can be sent any more. */
  closesAt: Date
  amount: Money
  floor: Money
  ceiling: Money
  membersOnly: boolean
  ldcOnly: boolean
  region: Region | null
  stage: CallStage
  statusReason: string | null
  decidedOn: Day | null
  criteria: { id: string; name: Bilingual; weight: number }[]
}

export type CallView = PublicCall & {
  id: Id<'call'>
  status: CallStatus
  window: { id: string; modality: string; pledge: string | null }
  programmeId: string
  talkFrom: number
  decision: string | null
  decidedBy: string | null
  standing: WindowStanding
}

const WITH = { criteria: { orderBy: { sequence: 'asc' as const } }, programme: { select: { ref: true, titleEn: true, titleFr: true, priorityArea: true } }, window: { select: { id: true, modality: true, pledge: { select: { ref: true } } } } }

type Row = NonNullable<Awaited<ReturnType<typeof oneRow>>>

function oneRow(context: Context, idOrRef: string) {
  return reading(context).call.findFirst({ where: { OR: [{ id: idOrRef }, { ref: idOrRef }] }, include: WITH })
}

function toPublic(row: Row, now: Date): PublicCall {
  return {
    ref: row.ref,
    title: { en: row.titleEn, fr: row.titleFr },
    text: { en: row.textEn, fr: row.textFr },
    programme: { ref: row.programme.ref, title: { en: row.programme.titleEn, fr: row.programme.titleFr }, area: row.programme.priorityArea },
    opensOn: row.opensOn as Day,
    deadlineOn: row.deadlineOn as Day,
    deadlineTime: row.deadlineTime,
    timeZone: row.timeZone as TimeZone,
    closesAt: row.closesAt,
    amount: usd(row.amountMinor),
    floor: usd(row.floorMinor),
    ceiling: usd(row.ceilingMinor),
    membersOnly: row.membersOnly,
    ldcOnly: row.ldcOnly,
    region: isRegion(row.region) ? row.region : null,
    stage: stageOf(row, now),
    statusReason: row.statusReason,
    decidedOn: row.decidedOn as Day | null,
    criteria: row.criteria.map(({ id, nameEn, nameFr, weight }) => ({ id, name: { en: nameEn, fr: nameFr }, weight })),
  }
}

export type CallSummary = PublicCall & { applications: number; status: CallStatus }

const PAGE = 25

/** Calls for the team, the last written first, in pages. */
export async function listCalls(context: Context, filter: { status?: CallStatus; search?: string; before?: { at: Date; id: string } }): Promise<{ calls: CallSummary[]; next: { at: Date; id: string } | null }> {
  authorize(context, 'call.view')
  const { before } = filter
  const search = filter.search?.trim()
  const rows = await reading(context).call.findMany({
    where: {
      AND: [
        filter.status ? { status: filter.status } : {},
        search ? { OR: [{ ref: search.toUpperCase() }, { titleEn: { contains: search } }, { titleFr: { contains: search } }] } : {},
        before ? { createdAt: { lte: before.at } } : {},
        before ? { OR: [{ createdAt: { lt: before.at } }, { createdAt: before.at, id: { lt: before.id } }] } : {},
      ],
    },
    include: { ...WITH, _count: { select: { applications: { where: { status: { notIn: ['DRAFT', 'WITHDRAWN'] } } } } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  })
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    calls: page.map((row) => ({ ...toPublic(row, context.clock.now()), status: row.status as CallStatus, applications: row._count.applications })),
    next: rows.length > PAGE && last ? { at: last.createdAt, id: last.id } : null,
  }
}

/** Calls that wait for scores or a decision. */
export async function countCallsWaiting(context: Context): Promise<number> {
  authorize(context, 'call.view')
  return reading(context).call.count({ where: { status: 'PUBLISHED', closesAt: { lte: context.clock.now() } } })
}

/** One call for the team, by id or number, with what its window holds. */
export async function getCall(context: Context, idOrRef: string): Promise<CallView> {
  authorize(context, 'call.view')
  const row = await oneRow(context, idOrRef)
  if (!row) throw new NotFound()
  const nameOf = await namesOf(context, [row.decidedBy ?? ''])
  return {
    ...toPublic(row, context.clock.now()),
    id: row.id as Id<'call'>,
    status: row.status as CallStatus,
    window: { id: row.window.id, modality: row.window.modality, pledge: row.window.pledge?.ref ?? null },
    programmeId: row.programmeId,
    talkFrom: row.talkFrom,
    decision: row.decision,
    decidedBy: row.decidedBy && nameOf(row.decidedBy),
    standing: await windowStanding(context, row.windowId, row.id),
  }
}

/** What the public sees: everything but drafts, the next deadline first, then those that are over. */
export async function listPublicCalls(context: Context): Promise<PublicCall[]> {
  authorize(context, 'fund.view-public')
  const now = context.clock.now()
  const running = await reading(context).call.findMany({ where: { status: 'PUBLISHED', closesAt: { gt: now } }, include: WITH, orderBy: { closesAt: 'asc' } })
  const over = await reading(context).call.findMany({ where: { OR: [{ status: { in: ['DECIDED', 'CANCELLED'] }, publishedAt: { not: null } }, { status: 'PUBLISHED', closesAt: { lte: now } }] }, include: WITH, orderBy: { closesAt: 'desc' }, take: PAGE })
  return [...running, ...over].map((row) => toPublic(row, now))
}

/** One call for everybody, with the cities that it funds once their allocation is approved. */
export async function getPublicCall(context: Context, ref: string): Promise<PublicCall & { funded: { ref: string; name: string }[] }> {
  authorize(context, 'fund.view-public')
  const row = await oneRow(context, ref)
  if (!row?.publishedAt) throw new NotFound()
  const funded = await reading(context).callApplication.findMany({ where: { callId: row.id, status: 'FUNDED', allocation: { approvedOn: { not: null } } }, orderBy: { city: { nameKey: 'asc' } }, select: { city: { select: { ref: true, name: true } } } })
  return { ...toPublic(row, context.clock.now()), funded: funded.map(({ city }) => city) }
}

export type OwnApplication = {
  id: string
  ref: string
  status: ApplicationStatus
  version: number
  answers: Answers
  /** The amount as typed, and as sent. */
  typed: string
  asked: Money | null
  submittedAt: Date | null
  updatedAt: Date
  updatedBy: string
  award: Money | null
  outcomeReason: string | null
  /** The line of the allocation that came of it, once it is approved. */
  line: string | null
}

type ApplicationRow = { id: string; ref: string; status: string; version: number; asked: string; askedMinor: bigint | null; submittedAt: Date | null; updatedAt: Date; updatedBy: string; awardedMinor: bigint | null; outcomeReason: string | null; cityId: string; allocation: { approvedOn: string | null; lines: { id: string; cityId: string | null }[] } | null } & Answers

const WITH_LINE = { allocation: { select: { approvedOn: true, lines: { select: { id: true, cityId: true } } } } }

function toOwn(row: ApplicationRow): OwnApplication {
  return {
    id: row.id,
    ref: row.ref,
    status: row.status as ApplicationStatus,
    version: row.version,
    answers: Object.fromEntries(ANSWERS.map((answer) => [answer, row[answer]])) as Answers,
    typed: row.asked,
    asked: row.askedMinor === null ? null : usd(row.askedMinor),
    submittedAt: row.submittedAt,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy,
    award: row.awardedMinor === null ? null : usd(row.awardedMinor),
    outcomeReason: row.outcomeReason,
    line: row.allocation?.approvedOn ? (row.allocation.lines.find((line) => line.cityId === row.cityId)?.id ?? null) : null,
  }
}

export type CityCall = { call: PublicCall; city: { id: string; ref: string; name: string }; application: OwnApplication | null; obstacle: EligibilityFailure | null }

/** A call as one of one's own cities sees it; not found for cities of others. CALL-3. */
export async function getCityCall(context: Context, ref: string, cities: readonly string[], cityRef: string | null): Promise<CityCall> {
  const row = await oneRow(context, ref)
  if (!row?.publishedAt) throw new NotFound()
  const own = await reading(context).city.findMany({ where: { id: { in: [...cities] }, ...(cityRef ? { ref: cityRef } : {}) }, select: { id: true }, orderBy: { ref: 'asc' } })
  if (own.length === 0) throw new NotFound()
  const seen = await Promise.all(own.map((city) => asSeenBy(context, row, city.id)))
  return seen.find((one) => one.application !== null) ?? seen.find((one) => one.obstacle === null) ?? seen[0]!
}

async function asSeenBy(context: Context, row: Row, cityId: string): Promise<CityCall> {
  const today = context.clock.today()
  const city = await applicantOn(context, cityId, today)
  const application = await reading(context).callApplication.findUnique({ where: { callId_cityId: { callId: row.id, cityId } }, include: WITH_LINE })
  const eligible = checkApplicant(eligibilityOf(row), city, today)
  const nameOf = await namesOf(context, application ? [application.updatedBy] : [])
  return { call: toPublic(row, context.clock.now()), city: { id: city.id, ref: city.ref, name: city.name }, application: application && { ...toOwn(application), updatedBy: nameOf(application.updatedBy) }, obstacle: eligible.ok ? null : eligible.failure }
}

/** For each of one's own cities: the calls that it can apply to, and those to which it has. */
export async function listCityCalls(context: Context, cities: readonly string[]): Promise<CityCall[]> {
  const now = context.clock.now()
  const rows = await reading(context).call.findMany({
    where: { publishedAt: { not: null }, OR: [{ status: 'PUBLISHED', closesAt: { gt: now } }, { applications: { some: { cityId: { in: [...cities] } } } }] },
    include: WITH,
    orderBy: { closesAt: 'desc' },
    take: 100,
  })
  const seen = await Promise.all(rows.flatMap((row) => cities.map((city) => asSeenBy(context, row, city))))
  return seen.filter((one) => one.application !== null || one.call.stage === 'OPEN' || one.call.stage === 'UPCOMING')
}
