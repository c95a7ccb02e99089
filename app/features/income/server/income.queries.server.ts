import { NotFound } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { money, usd, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import type { IncomeKind, IncomeStatus } from '../domain/income'

export type IncomeWindow = { modality: string; priorityArea: string | null; pledge: { ref: string; donor: string } | null }

export type IncomeView = {
  id: Id<'otherIncome'>
  ref: string
  window: IncomeWindow
  kind: IncomeKind
  status: IncomeStatus
  amount: Money
  /** US dollars at the rate of its day, once confirmed. */
  value: Money | null
  receivedOn: Day
  evidence: string
  recordedBy: { id: string; name: string }
  recordedAt: Date
  confirmedBy: { id: string; name: string } | null
  confirmedAt: Date | null
  entry: string | null
  reason: string | null
  reverses: string | null
  reversedBy: string | null
}

const WITH = { window: { select: { modality: true, priorityArea: true, pledge: { select: { ref: true, donor: { select: { name: true } } } } } }, reverses: { select: { ref: true } }, reversedBy: { select: { ref: true } } } as const

const PAGE = 25

/** Other income, the last recorded first, in pages. */
export async function listIncome(context: Context, filter: { status?: IncomeStatus; before?: { at: Date; id: string } }): Promise<{ income: IncomeView[]; next: { at: Date; id: string } | null }> {
  authorize(context, 'income.view')
  const { status, before } = filter
  const rows = await reading(context).otherIncome.findMany({
    where: { AND: [status ? { status } : {}, before ? { OR: [{ recordedAt: { lt: before.at } }, { recordedAt: before.at, id: { lt: before.id } }] } : {}] },
    include: WITH,
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  })
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return { income: await viewsOf(context, page), next: rows.length > PAGE && last ? { at: last.recordedAt, id: last.id } : null }
}

/** One by id or number. */
export async function getIncome(context: Context, income: string): Promise<IncomeView> {
  authorize(context, 'income.view')
  const row = await reading(context).otherIncome.findFirst({ where: { OR: [{ id: income }, { ref: income }] }, include: WITH })
  if (!row) throw new NotFound()
  return (await viewsOf(context, [row]))[0]!
}

type Row = {
  id: string
  ref: string
  window: { modality: string; priorityArea: string | null; pledge: { ref: string; donor: { name: string } } | null }
  kind: string
  status: string
  currency: string
  amountMinor: bigint
  usdMinor: bigint | null
  receivedOn: string
  evidence: string
  recordedBy: string
  recordedAt: Date
  confirmedBy: string | null
  confirmedAt: Date | null
  entryId: string | null
  reason: string | null
  reverses: { ref: string } | null
  reversedBy: { ref: string } | null
}

async function viewsOf(context: Context, rows: readonly Row[]): Promise<IncomeView[]> {
  const ids = [...new Set(rows.flatMap((row) => [row.recordedBy, row.confirmedBy ?? []].flat()))]
  const names = new Map((await reading(context).person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map((person) => [person.id, person.name]))
  const who = (id: string) => ({ id, name: names.get(id) ?? id })
  return rows.map((row) => ({
    id: row.id as Id<'otherIncome'>,
    ref: row.ref,
    window: { modality: row.window.modality, priorityArea: row.window.priorityArea, pledge: row.window.pledge && { ref: row.window.pledge.ref, donor: row.window.pledge.donor.name } },
    kind: row.kind as IncomeKind,
    status: row.status as IncomeStatus,
    amount: money(row.amountMinor, row.currency as Currency),
    value: row.usdMinor === null ? null : usd(row.usdMinor),
    receivedOn: row.receivedOn as Day,
    evidence: row.evidence,
    recordedBy: who(row.recordedBy),
    recordedAt: row.recordedAt,
    confirmedBy: row.confirmedBy === null ? null : who(row.confirmedBy),
    confirmedAt: row.confirmedAt,
    entry: row.entryId,
    reason: row.reason,
    reverses: row.reverses?.ref ?? null,
    reversedBy: row.reversedBy?.ref ?? null,
  }))
}
