import { holds, NotFound, personOf } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { money, type Currency, type Money } from '#app/kernel/money'
import { nameKeyOf } from '#app/kernel/place'
import { dayOf, type Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import type { DeedKind, LineState } from '../domain/line'
import type { Proposal } from '../domain/proposals'
import type { Direction, StatementFormat } from '../domain/statement'
import type { DebitProposal } from '../domain/debits'
import { proposalsFor } from './candidates.server'
import { clearingBalances, debitProposalsFor } from './debit-candidates.server'

export type LineSummary = {
  id: Id<'bankLine'>
  ref: string
  account: string
  direction: Direction
  amount: Money
  isReversal: boolean
  valueOn: Day
  party: string | null
  text: string
  state: LineState
  /** What stands about it. */
  kind: DeedKind | null
  /** A payment that the line brought was taken back: the line waits again. */
  isTakenBack: boolean
  /** Money of an unknown payer that went back. */
  isReturned: boolean
  /** The best proposal, where the line waits for one. */
  best: Proposal | null
  importedBy: string
}

export type LineFilter = { state?: LineState; direction?: Direction; account?: string; search?: string; before?: { day: Day; id: string } }

const PAGE = 25
const STANDING = { where: { undoneAt: null }, include: { parts: { include: { payment: { select: { status: true } } } } } }
/** Lines that ask for something: those that wait, and those whose payment was taken back at the payments desk. */
const WAITING = { OR: [{ state: 'WAITING' }, { state: 'BOOKED', deeds: { some: { undoneAt: null, parts: { some: { payment: { status: 'REVERSED' } } } } } }] }

type Row = Awaited<ReturnType<typeof findRows>>[number]

function findRows(context: Context, where: object, take: number) {
  return reading(context).bankLine.findMany({ where, include: { deeds: STANDING }, orderBy: [{ valueOn: 'desc' }, { id: 'desc' }], take })
}

function summary(row: Row, best: Proposal | null): LineSummary {
  const [deed] = row.deeds
  return {
    id: row.id as Id<'bankLine'>,
    ref: row.ref,
    account: row.account,
    direction: row.direction as Direction,
    amount: money(row.amountMinor, row.currency as Currency),
    isReversal: row.isReversal,
    valueOn: row.valueOn as Day,
    party: row.party,
    text: row.text.replace(/\s+/g, ' ').slice(0, 140),
    state: row.state as LineState,
    kind: (deed?.kind ?? null) as DeedKind | null,
    isTakenBack: deed?.parts.some((part) => part.payment?.status === 'REVERSED') ?? false,
    isReturned: deed?.kind === 'SUSPENSE' && row.state !== 'SUSPENSE',
    best,
    importedBy: row.importedBy,
  }
}

const isToMatch = (row: Row) => row.direction === 'CREDIT' && !row.isReversal && (row.state === 'WAITING' || row.state === 'SUSPENSE')

async function withProposals(context: Context, rows: readonly Row[]): Promise<LineSummary[]> {
  const proposals = await proposalsFor(context, rows.filter(isToMatch))
  return rows.map((row) => summary(row, proposals.get(row.id)?.[0] ?? null))
}

/** Lines, the latest value date first, in pages. */
export async function listLines(context: Context, filter: LineFilter): Promise<{ lines: LineSummary[]; next: { day: Day; id: string } | null }> {
  authorize(context, 'bank.view')
  const { before, search } = filter
  const found = search?.trim()
  const rows = await findRows(
    context,
    {
      AND: [
        filter.state === 'WAITING' ? WAITING : filter.state ? { state: filter.state } : {},
        filter.direction ? { direction: filter.direction } : {},
        filter.account ? { account: filter.account } : {},
        found ? { OR: [{ ref: found.toUpperCase() }, { creditorReference: found.replace(/\s/g, '').toUpperCase() }, { partyKey: { contains: nameKeyOf(found) } }, { text: { contains: found } }] } : {},
        before ? { valueOn: { lte: before.day } } : {},
        before ? { OR: [{ valueOn: { lt: before.day } }, { valueOn: before.day, id: { lt: before.id } }] } : {},
      ],
    },
    PAGE + 1,
  )
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return { lines: await withProposals(context, page), next: rows.length > PAGE && last ? { day: last.valueOn as Day, id: last.id } : null }
}

/** Lines that wait and whose proposal is certain: what can be confirmed at once, by somebody who neither took them in nor recorded them. */
export async function listCertain(context: Context): Promise<{ lines: LineSummary[]; own: number }> {
  authorize(context, 'bank.view')
  const rows = await findRows(context, { state: 'WAITING', direction: 'CREDIT', isReversal: false }, 200)
  const certain = (await withProposals(context, rows)).filter(({ best }) => best?.certainty === 'CERTAIN')
  const by = personOf(context.actor)
  const recorded = await reading(context).payment.findMany({ where: { ref: { in: certain.map(({ best }) => best!.ref) }, recordedBy: by ?? '' }, select: { ref: true } })
  const isOwn = ({ best, importedBy }: LineSummary) => by !== null && !best!.key.startsWith('booked:') && (best!.key.startsWith('payment:') ? recorded.some(({ ref }) => ref === best!.ref) : importedBy === by)
  const lines = certain.filter((line) => !isOwn(line))
  return { lines, own: certain.length - lines.length }
}

export async function countWaitingLines(context: Context): Promise<number> {
  authorize(context, 'bank.view')
  return reading(context).bankLine.count({ where: WAITING })
}

export type LineView = Omit<LineSummary, 'importedBy'> & {
  bookedOn: Day
  bankReference: string | null
  endToEndId: string | null
  creditorReference: string | null
  partyAccount: string | null
  fullText: string
  charges: Money | null
  /** Other payments of the same entry of the bank. */
  batch: { ref: string; amount: Money }[]
  statements: { ref: string; number: string | null; from: Day; to: Day }[]
  importedBy: { id: string; name: string }
  isOwnImport: boolean
  proposals: Proposal[]
  /** What money that left may show, and refunds of its amount that somebody has to confirm first. */
  debits: { proposals: DebitProposal[]; waiting: { payment: string; donor: string }[] }
  /** What the card processor owes in the line's currency, where it may be a payout. */
  clearing: Money | null
  deeds: DeedView[]
}

export type DeedView = {
  kind: DeedKind
  stands: boolean
  isEvidence: boolean
  by: string
  at: Date
  bookedOn: Day
  note: string | null
  entry: string | null
  undone: { by: string; on: Day; note: string | null } | null
  parts: { amount: Money; fee: Money; payment: { ref: string; status: string; donor: string; pledge: string | null } | null; refund: { ref: string; payment: string } | null; disbursement: { ref: string; allocation: string } | null; returnedLine: string | null }[]
}

/** One line with what is proposed and what was done about it. */
export async function getLine(context: Context, wanted: string): Promise<LineView> {
  authorize(context, 'bank.view')
  const row = await reading(context).bankLine.findFirst({
    where: { OR: [{ id: wanted }, { ref: wanted }] },
    include: {
      statements: { include: { statement: { select: { ref: true, number: true, openingOn: true, closingOn: true } } } },
      deeds: {
        orderBy: { doneAt: 'asc' },
        include: {
          parts: {
            orderBy: { sequence: 'asc' },
            include: {
              payment: { select: { ref: true, status: true, donor: { select: { name: true } }, pledge: { select: { ref: true } } } },
              refund: { select: { ref: true, payment: { select: { ref: true } } } },
              disbursement: { select: { ref: true, line: { select: { allocation: { select: { ref: true } } } } } },
              returnedLine: { select: { ref: true } },
            },
          },
        },
      },
    },
  })
  if (!row) throw new NotFound()
  const currency = row.currency as Currency
  const standing = row.deeds.filter((deed) => deed.undoneAt === null)
  const proposals = isToMatch({ ...row, deeds: standing }) ? ((await proposalsFor(context, [row])).get(row.id) ?? []) : []
  const batch = await reading(context).bankLine.findMany({ where: { entryKey: row.entryKey, id: { not: row.id } }, select: { ref: true, amountMinor: true }, orderBy: { part: 'asc' }, take: 50 })
  const names = await namesOf(context, [row.importedBy, ...row.deeds.flatMap((deed) => [deed.doneBy, ...(deed.undoneBy ? [deed.undoneBy] : [])])])
  return {
    ...summary({ ...row, deeds: standing }, proposals[0] ?? null),
    bookedOn: row.bookedOn as Day,
    bankReference: row.bankReference,
    endToEndId: row.endToEndId,
    creditorReference: row.creditorReference,
    partyAccount: row.partyAccount,
    fullText: row.text,
    charges: row.chargesMinor === null ? null : money(row.chargesMinor, currency),
    batch: batch.map(({ ref, amountMinor }) => ({ ref, amount: money(amountMinor, currency) })),
    statements: row.statements.map(({ statement }) => ({ ref: statement.ref, number: statement.number, from: statement.openingOn as Day, to: statement.closingOn as Day })),
    importedBy: { id: row.importedBy, name: names(row.importedBy) },
    isOwnImport: personOf(context.actor) === row.importedBy,
    proposals,
    clearing: row.direction === 'CREDIT' ? ((await clearingBalances(context)).find((one) => one.currency === currency && one.balance.minor > 0n)?.balance ?? null) : null,
    debits: row.state === 'WAITING' && row.direction === 'DEBIT' ? await debitProposalsFor(context, row) : { proposals: [], waiting: [] },
    deeds: row.deeds.map((deed) => ({
      kind: deed.kind as DeedKind,
      stands: deed.undoneAt === null,
      isEvidence: deed.isEvidence,
      by: names(deed.doneBy),
      at: deed.doneAt,
      bookedOn: deed.bookedOn as Day,
      note: deed.note,
      entry: deed.entryId,
      undone: deed.undoneAt && { by: names(deed.undoneBy!), on: dayOf(deed.undoneAt), note: deed.undoneNote },
      parts: deed.parts.map((part) => ({
        amount: money(part.amountMinor, currency),
        fee: money(part.feeMinor, currency),
        payment: part.payment && { ref: part.payment.ref, status: part.payment.status, donor: part.payment.donor.name, pledge: part.payment.pledge?.ref ?? null },
        refund: part.refund && { ref: part.refund.ref, payment: part.refund.payment.ref },
        disbursement: part.disbursement && { ref: part.disbursement.ref, allocation: part.disbursement.line.allocation.ref },
        returnedLine: part.returnedLine?.ref ?? null,
      })),
    })),
  }
}

/** Names of people by id; what acted by itself is named as it is. */
export async function namesOf(context: Context, ids: readonly string[]): Promise<(id: string) => string> {
  const people = await reading(context).person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
  return (id) => people.find((person) => person.id === id)?.name ?? id
}

export type StatementSummary = { ref: string; account: string; currency: Currency; number: string | null; from: Day; to: Day; opening: Money | null; closing: Money | null; lines: number; waiting: number; file: string; format: StatementFormat; importedBy: string; importedOn: Day }

/** Statements, the latest first. */
export async function listStatements(context: Context, page: { before?: { day: Day; id: string } } = {}): Promise<{ statements: StatementSummary[]; next: { day: Day; id: string } | null }> {
  authorize(context, 'bank.view')
  const { before } = page
  const rows = await findStatements(context, before ? { OR: [{ closingOn: { lt: before.day } }, { closingOn: before.day, id: { lt: before.id } }] } : {}, PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return { statements: await summaries(context, shown), next: rows.length > PAGE && last ? { day: last.closingOn as Day, id: last.id } : null }
}

function findStatements(context: Context, where: object, take: number) {
  return reading(context).bankStatement.findMany({ where, include: { file: true, _count: { select: { lines: true } } }, orderBy: [{ closingOn: 'desc' }, { id: 'desc' }], take })
}

async function summaries(context: Context, rows: Awaited<ReturnType<typeof findStatements>>): Promise<StatementSummary[]> {
  const names = await namesOf(context, rows.map((row) => row.file.importedBy))
  const waiting = await reading(context).bankStatementLine.groupBy({ by: ['statementId'], where: { statementId: { in: rows.map(({ id }) => id) }, line: { state: 'WAITING' } }, _count: true })
  return rows.map((row) => {
    const currency = row.currency as Currency
    const balance = (minor: bigint | null) => (minor === null ? null : money(minor, currency))
    return {
      ref: row.ref,
      account: row.account,
      currency,
      number: row.number,
      from: row.openingOn as Day,
      to: row.closingOn as Day,
      opening: balance(row.openingMinor),
      closing: balance(row.closingMinor),
      lines: row._count.lines,
      waiting: waiting.find(({ statementId }) => statementId === row.id)?._count ?? 0,
      file: row.file.name,
      format: row.file.format as StatementFormat,
      importedBy: names(row.file.importedBy),
      importedOn: dayOf(row.file.importedAt),
    }
  })
}

export type StatementView = { statement: StatementSummary; lines: LineSummary[]; credits: Money; debits: Money }

/** Lines of a statement that a page shows. */
const LARGEST_STATEMENT = 1000

export async function getStatement(context: Context, ref: string): Promise<StatementView> {
  authorize(context, 'bank.view')
  const [row] = await findStatements(context, { ref }, 1)
  if (!row) throw new NotFound()
  const members = await reading(context).bankStatementLine.findMany({ where: { statementId: row.id }, orderBy: { position: 'asc' }, take: LARGEST_STATEMENT, include: { line: { include: { deeds: STANDING } } } })
  const lines = members.map(({ line }) => summary(line, null))
  const currency = row.currency as Currency
  const of = (direction: Direction) => money(lines.filter((line) => line.direction === direction).reduce((sum, line) => sum + line.amount.minor, 0n), currency)
  return { statement: (await summaries(context, [row]))[0]!, lines, credits: of('CREDIT'), debits: of('DEBIT') }
}

/** What waits in suspense, by currency. */
export async function listSuspense(context: Context): Promise<{ amount: Money; lines: number }[]> {
  authorize(context, 'bank.view')
  const rows = await reading(context).bankLine.groupBy({ by: ['currency'], where: { state: 'SUSPENSE' }, _sum: { amountMinor: true }, _count: true, orderBy: { currency: 'asc' } })
  return rows.map((row) => ({ amount: money(row._sum.amountMinor ?? 0n, row.currency as Currency), lines: row._count }))
}

export type ClearingView = { currency: Currency; balance: Money; /** Since the account was last at zero, the latest first, with what it held after each. */ movements: { entry: string; code: string; on: Day; what: string; amount: Money; after: Money }[]; isCut: boolean }

/** Movements of the clearing account that a page shows. */
const MOVEMENTS = 200

/** What the card processor owes, by currency: everything since the account was last at zero. */
export async function listClearing(context: Context): Promise<ClearingView[]> {
  authorize(context, 'bank.view')
  const balances = await clearingBalances(context)
  return Promise.all(
    balances.map(async ({ currency, balance }) => {
      const rows = await reading(context).posting.findMany({ where: { account: { path: 'assets:card-clearing' }, currency }, include: { entry: true }, orderBy: [{ entry: { sequence: 'desc' } }, { line: 'desc' }], take: MOVEMENTS })
      let after = balance.minor
      const movements: ClearingView['movements'] = []
      for (const row of rows) {
        if (after === 0n && movements.length > 0) break
        const moved = row.side === 'DEBIT' ? row.amountMinor : -row.amountMinor
        if (after !== 0n || moved !== 0n) movements.push({ entry: row.entry.id, code: row.entry.code, on: row.entry.occurredOn as Day, what: row.entry.description, amount: money(moved, currency), after: money(after, currency) })
        after -= moved
      }
      return { currency, balance, movements: balance.minor === 0n ? [] : movements, isCut: after !== 0n && balance.minor !== 0n && rows.length === MOVEMENTS }
    }),
  )
}

/** The line by which a payment arrived, while that booking stands. */
export async function findLineOfPayment(context: Context, payment: string): Promise<string | null> {
  if (!holds(context.actor, 'bank.view')) return null
  const part = await reading(context).bankDeedPart.findUnique({ where: { standing: payment }, select: { deed: { select: { line: { select: { ref: true } } } } } })
  return part?.deed.line.ref ?? null
}
