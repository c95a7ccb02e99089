import type { Heading } from '#app/features/allocations/domain/headings'
import { citiesOf, NotFound, personOf } from '#app/kernel/access'
import type { Bilingual } from '#app/kernel/language'
import { usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { maskedAccount, type Budget, type ChangeKind, type ChangeStatus } from '../domain/line-change'
import { readBudget, TERMS, termsOf, toleranceOf } from './terms.server'

export type BudgetLine = { heading: Heading; amount: Money }
export type ChangeView = {
  ref: string
  line: string
  allocation: string
  city: { ref: string; name: string }
  programme: Bilingual
  kind: ChangeKind
  status: ChangeStatus
  reason: string
  endsOn: Day | null
  budget: BudgetLine[] | null
  /** The budget that held when it was asked; null where there was none. */
  before: BudgetLine[] | null
  moved: Money | null
  amount: Money | null
  /** The account by its last four signs. */
  account: { holder: string; bank: string; masked: string } | null
  askedBy: string
  askedAt: Date
  checkedBy: string | null
  answer: string | null
  answeredBy: string | null
  /** Who looks at it asked or checked it, so somebody else goes on. */
  isOwn: boolean
}

const linesOf = (budget: Budget): BudgetLine[] => Object.entries(budget).map(([heading, minor]) => ({ heading: heading as Heading, amount: usd(minor) }))

const budgetOf = (json: string | null) => (json === null ? null : linesOf(readBudget(json)))

const WITH = { line: { select: { id: true, city: TERMS.city, allocation: TERMS.allocation } } }
type Row = Awaited<ReturnType<typeof rowsOf>>[number]

function rowsOf(context: Context, where: object) {
  return reading(context).lineChange.findMany({ where, include: WITH, orderBy: [{ askedAt: 'desc' }, { id: 'asc' }], take: 200 })
}

async function viewsOf(context: Context, rows: readonly Row[]): Promise<ChangeView[]> {
  const ids = rows.flatMap((row) => [row.askedBy, row.checkedBy, row.answeredBy]).filter((id) => id !== null)
  const names = new Map((await reading(context).person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map((person) => [person.id, person.name]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id))
  const me = personOf(context.actor)
  const budgets = await reading(context).lineChange.findMany({ where: { lineId: { in: rows.flatMap((row) => (row.kind === 'MOVE_BUDGET' ? [row.lineId] : [])) }, kind: 'MOVE_BUDGET', status: 'ACCEPTED' }, orderBy: { answeredAt: 'asc' }, select: { id: true, lineId: true, budget: true, answeredAt: true } })
  const beforeOf = (row: Row) => budgets.findLast((one) => one.lineId === row.lineId && one.id !== row.id && one.answeredAt! <= row.askedAt)?.budget ?? null
  return rows.map((row) => ({
    ref: row.ref,
    line: row.lineId,
    allocation: row.line.allocation.ref,
    city: row.line.city!,
    programme: { en: row.line.allocation.programme.titleEn, fr: row.line.allocation.programme.titleFr },
    kind: row.kind as ChangeKind,
    status: row.status as ChangeStatus,
    reason: row.reason,
    endsOn: row.endsOn as Day | null,
    budget: budgetOf(row.budget),
    before: budgetOf(row.kind === 'MOVE_BUDGET' ? beforeOf(row) : null),
    moved: row.movedMinor === null ? null : usd(row.movedMinor),
    amount: row.amountMinor === null ? null : usd(row.amountMinor),
    account: row.account === null ? null : { holder: row.holder!, bank: row.bank!, masked: maskedAccount(row.account) },
    askedBy: nameOf(row.askedBy)!,
    askedAt: row.askedAt,
    checkedBy: nameOf(row.checkedBy),
    answer: row.answer,
    answeredBy: nameOf(row.answeredBy),
    isOwn: me !== null && (row.askedBy === me || row.checkedBy === me),
  }))
}

const OPEN = { status: { in: ['OPEN', 'CHECKED'] } }

/** What cities ask: open questions, or those that were answered. */
export async function listChanges(context: Context, state: 'open' | 'answered' = 'open'): Promise<ChangeView[]> {
  authorize(context, 'line-change.view')
  return viewsOf(context, await rowsOf(context, state === 'open' ? OPEN : { NOT: OPEN }))
}

export async function countOpenChanges(context: Context): Promise<number> {
  authorize(context, 'line-change.view')
  return reading(context).lineChange.count({ where: OPEN })
}

/** How many percent of a line may be moved without asking. */
export async function getTolerance(context: Context): Promise<number> {
  authorize(context, 'line-change.view')
  return toleranceOf(context)
}

export type LineTermsView = { line: string; allocation: string; city: { ref: string; name: string }; programme: Bilingual; held: Money; sent: Money; endsOn: Day; budget: BudgetLine[] | null; tolerance: number; isRunning: boolean; changes: ChangeView[] }

/** What holds of a line and what was asked of it, for its city's people. */
export async function getLineTerms(context: Context, line: string): Promise<LineTermsView> {
  authorize(context, 'city-workspace.view')
  const row = await reading(context).allocationLine.findFirst({ where: { AND: [{ id: line }, { cityId: { in: citiesOf(context.actor) } }, { allocation: { approvedOn: { not: null } } }] }, include: TERMS })
  if (!row) throw new NotFound()
  const terms = termsOf(row)
  const { programme } = row.allocation
  return {
    line: row.id,
    allocation: row.allocation.ref,
    city: row.city!,
    programme: { en: programme.titleEn, fr: programme.titleFr },
    held: terms.held,
    sent: terms.sent,
    endsOn: terms.endsOn,
    budget: terms.budget && linesOf(terms.budget),
    tolerance: await toleranceOf(context),
    isRunning: terms.status === 'ACCEPTED',
    changes: await viewsOf(context, await rowsOf(context, { lineId: row.id })),
  }
}

/** There is such a question; not found else. */
export async function requireChange(context: Context, change: string): Promise<void> {
  authorize(context, 'line-change.view')
  if (!(await reading(context).lineChange.findFirst({ where: { OR: [{ id: change }, { ref: change }] }, select: { id: true } }))) throw new NotFound()
}

export type AccountView = { city: { ref: string; name: string }; holder: string; bank: string; masked: string; since: Date }

/** The accounts that two people accepted for the cities of an allocation, by their last four signs; a city's latest holds for all its allocations. */
export async function listAccounts(context: Context, allocation: string): Promise<AccountView[]> {
  authorize(context, 'line-change.view')
  const lines = await reading(context).allocationLine.findMany({ where: { cityId: { not: null }, allocation: { OR: [{ id: allocation }, { ref: allocation }] } }, select: { cityId: true } })
  const rows = await reading(context).lineChange.findMany({
    where: { kind: 'BANK_DETAILS', status: 'ACCEPTED', line: { cityId: { in: lines.flatMap(({ cityId }) => cityId ?? []) } } },
    orderBy: { answeredAt: 'asc' },
    select: { holder: true, bank: true, account: true, answeredAt: true, line: { select: { city: TERMS.city } } },
  })
  const latest = new Map(rows.map((row) => [row.line.city!.ref, row]))
  return [...latest.values()].map((row) => ({ city: row.line.city!, holder: row.holder!, bank: row.bank!, masked: maskedAccount(row.account!), since: row.answeredAt! }))
}
