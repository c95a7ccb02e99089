import { ALL, keyOf, type Measure } from '#app/features/fund/domain/measures'
import { POOL } from '#app/features/fund/domain/window'
import { measureThrough } from '#app/features/fund/server/fund.queries.server'
import { listPlacedValues, placementValues } from '#app/features/placements/server/placements.queries.server'
import { listPromised } from '#app/features/pledges/server/promised.queries.server'
import { NotFound } from '#app/kernel/access'
import { add, subtract, sum, usd, type Money } from '#app/kernel/money'
import { addDays, dayFrom, parts, type Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { isKept, isPromise, isStaff, madeOf, parseFigureKey, ROW_KINDS, type FigureKey, type FigureQuestion, type MeasurePart, type MoneyFigure, type PromiseFigure, type RowKind, type RowPart, type Span, type StaffFigure } from '../domain/figures'
import { recordedBy } from '../domain/known'
import { sourceOf, type Asked, type FigureRow, type Place } from './figure-rows.server'

/** A row behind a figure; of an instalment what is paid of it too. */
export type ExplainedRow = Omit<FigureRow, 'kind'> & { kind: RowKind | 'instalment' | 'placement'; paid: Money | null }

export type Explanation = {
  question: FigureQuestion
  /** The name of the window that the figure is of, where it is of one. */
  window: { modality: string; priorityArea: string | null; pledge: { ref: string; donor: string } | null } | null
  /** The figure as reports show it. */
  figure: Money
  /** All rows behind it, not only those of the page; and how many. */
  total: Money
  count: number
  difference: Money
  rows: ExplainedRow[]
  next: string | null
}

const PAGE = 50

/** The rows behind a figure, in pages, and whether they add up to it. STATEMENT-6. */
export async function explainFigure(context: Context, question: FigureQuestion, page: { after?: string | null; take?: number } = {}): Promise<Explanation> {
  authorize(context, 'secretariat.view')
  const key = parseFigureKey(question.key)
  if (!key || !isKept(question.figure, key)) throw new NotFound()
  const take = page.take ?? PAGE
  const after = placeOf(page.after ?? null)
  const { figure } = question
  const told = isPromise(figure) ? await explainPromise(context, { ...question, figure }, after, take) : isStaff(figure) ? await explainStaff(context, { ...question, figure }, after, take) : await explainMoney(context, { ...question, figure }, key, after, take)
  const rows = told.rows.slice(0, take)
  const last = rows.at(-1)
  return { ...told, question, window: await windowOf(context, key), rows, difference: subtract(told.total, told.figure), next: told.rows.length > take && last ? `${last.day}~${last.kind}~${last.id}` : null }
}

/** Every row behind a figure, for a file. */
export async function listExplainedRows(context: Context, question: FigureQuestion): Promise<ExplainedRow[]> {
  const rows: ExplainedRow[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page: Explanation = await explainFigure(context, question, { after, take: 1000 })
    rows.push(...page.rows)
    after = page.next
  }
  return rows
}

type Told = { figure: Money; total: Money; count: number; rows: ExplainedRow[] }
type After = { day: Day; kind: string; id: string } | null

function placeOf(text: string | null): After {
  const [day, kind, id] = (text ?? '').split('~')
  return day && kind && id ? { day: day as Day, kind, id } : null
}

function daysOf(span: Span, { from, to }: Pick<FigureQuestion, 'from' | 'to'>): { gte?: Day; lte: Day } | null {
  if (span === 'through') return { lte: to }
  if (span === 'before') return from ? { lte: addDays(from, -1) } : null
  return { ...(from ? { gte: from } : {}), lte: to }
}

async function explainMoney(context: Context, question: FigureQuestion & { figure: MoneyFigure }, key: FigureKey, after: After, take: number): Promise<Told> {
  const made = madeOf(question.figure)
  const parts = made.rows.flatMap((part) => {
    const days = daysOf(part.span, question)
    return days ? [{ part, asked: { key, days, knownOn: question.knownOn } }] : []
  })
  const sums = await Promise.all(parts.map(({ part, asked }) => sourceOf(part.kind).sum(context, part, asked)))
  const lists = await Promise.all(parts.map(({ part, asked }) => listPart(context, part, asked, after, take + 1)))
  const rows = lists.flat().sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : ROW_KINDS.indexOf(a.kind) - ROW_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1)))
  return {
    figure: sum(await Promise.all(made.measures.map((part) => storedPart(context, part, question)))),
    total: usd(sums.reduce((a, s) => a + s.minor, 0n)),
    count: sums.reduce((a, s) => a + s.count, 0),
    rows: rows.slice(0, take + 1).map((row) => ({ ...row, paid: null })),
  }
}

/** The rows of one kind that come after a row of any kind: on one day, kinds stand in their order. */
function listPart(context: Context, part: RowPart, asked: Asked, after: After, take: number): Promise<FigureRow[]> {
  const order = after ? ROW_KINDS.indexOf(part.kind) - ROW_KINDS.indexOf(after.kind as RowKind) : 0
  const place: Place = after && { day: after.day, id: after.id, sameDay: order > 0 ? 'all' : order === 0 ? 'after' : 'none' }
  return sourceOf(part.kind).list(context, part, asked, place, take)
}

/** The stored figure of a part; the windows together but the pool's, and what is available in all of them, are kept as differences. */
async function storedPart(context: Context, { measure, sign, span }: MeasurePart, question: FigureQuestion): Promise<Money> {
  const { key, from, to, knownOn } = question
  const days = daysOf(span, question)
  if (!days) return usd(0n)
  const through = async (on: Day) => storedThrough(context, measure, key, on, knownOn)
  const value = span === 'within' && from ? subtract(await through(to), await through(addDays(from, -1))) : await through(days.lte)
  return usd(BigInt(sign) * value.minor)
}

async function storedThrough(context: Context, measure: Measure, key: string, on: Day, knownOn: Day | null): Promise<Money> {
  const through = (of: Measure, at: string) => measureThrough(context, of, at, on, knownOn)
  if (key === 'earmarked') return subtract(await storedThrough(context, measure, ALL, on, knownOn), await through(measure, keyOf.window(POOL)))
  if (key === ALL && measure === 'available') return subtract(add(await through('net', ALL), await through('otherIncome', ALL)), await through('allocated', ALL))
  return through(measure, key)
}

async function explainPromise(context: Context, question: FigureQuestion & { figure: PromiseFigure }, after: After, take: number): Promise<Told> {
  const { figure, on, knownOn } = question
  const [from, to] = [question.from && dayFrom(parts(question.from).year, 1, 1), dayFrom(parts(question.to).year, 12, 31)]
  const measure = figure === 'pledged' ? ('pledged' as const) : ('outstanding' as const)
  const promised = await listPromised(context, { of: measure, due: { ...(from ? { gte: from } : {}), lte: to }, asOf: on, recorded: recordedBy(knownOn), knownOn })
  const rows = promised.map(
    (row): ExplainedRow => ({ kind: 'instalment', id: row.id, ref: `${row.pledge} · ${row.sequence}`, href: `/secretariat/pledges/${row.pledge}`, day: row.dueOn, recordedAt: row.recordedAt, who: row.donor, original: row.counted, amount: row.amount, paid: row.paid }),
  )
  return { figure: await storedPromises(context, measure, { ...question, from, to }), total: sum(rows.map((row) => row.amount), 'USD'), count: rows.length, rows: pageOf(rows, after, take) }
}

/** A part of rows that are all at hand, in order of day. */
function pageOf(rows: readonly ExplainedRow[], after: After, take: number): ExplainedRow[] {
  const begin = after ? rows.findIndex((row) => row.day > after.day || (row.day === after.day && row.id > after.id)) : 0
  return begin < 0 ? [] : rows.slice(begin, begin + take + 1)
}

/** The placements behind the value of people lent or seconded: what of each lies in the days. */
async function explainStaff(context: Context, question: FigureQuestion & { figure: StaffFigure }, after: After, take: number): Promise<Told> {
  const asked = { from: question.from ?? ('0001-01-01' as Day), to: question.to, knownOn: question.knownOn ?? undefined }
  const arrangement = question.figure === 'loans' ? 'LOAN' : 'SECONDMENT'
  const placed = (await listPlacedValues(context, asked)).filter((row) => row.arrangement === arrangement && row.amount.minor !== 0n)
  const rows = placed.map((row): ExplainedRow => ({ kind: 'placement', id: row.id, ref: row.ref, href: `/secretariat/placements/${row.ref}`, day: row.startsOn, recordedAt: row.recordedAt, who: row.donor, original: row.value, amount: row.amount, paid: null }))
  return { figure: (await placementValues(context, asked))[question.figure], total: sum(rows.map((row) => row.amount), 'USD'), count: rows.length, rows: pageOf(rows, after, take) }
}

/** Promises are kept by the year in which they fall due. */
async function storedPromises(context: Context, measure: 'pledged' | 'outstanding', { from, to, on, knownOn }: FigureQuestion): Promise<Money> {
  const keys = await reading(context).fundMeasure.findMany({ where: { measure, key: { gte: from ? keyOf.dueYear(from) : 'due:', lte: keyOf.dueYear(to) } }, distinct: ['key'], select: { key: true } })
  return sum(await Promise.all(keys.map(({ key }) => measureThrough(context, measure, key, on, knownOn))), 'USD')
}

async function windowOf(context: Context, key: FigureKey): Promise<Explanation['window']> {
  if (key.of !== 'window') return null
  const row = await reading(context).window.findUnique({ where: { id: key.window }, select: { modality: true, priorityArea: true, pledge: { select: { ref: true, donor: { select: { name: true } } } } } })
  if (!row) throw new NotFound()
  return { ...row, pledge: row.pledge && { ref: row.pledge.ref, donor: row.pledge.donor.name } }
}
