// What lines of money that left may show: rows of the same amount that no line shows yet.
import { money, type Currency } from '#app/kernel/money'
import { nameKeyOf } from '#app/kernel/place'
import { dayOf, type Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'
import { proposeForDebit, type DebitCandidate, type DebitProposal } from '../domain/debits'

export type DebitRow = { id: string; account: string; currency: string; amountMinor: bigint; valueOn: string; isReversal: boolean; partyKey: string | null; partyAccount: string | null; endToEndId: string | null; bankReference: string | null }

/** Proposals for one line, and refunds of its amount that somebody still has to confirm. */
export async function debitProposalsFor(context: Context, line: DebitRow): Promise<{ proposals: DebitProposal[]; waiting: { payment: string; donor: string }[] }> {
  const candidates = [...(await refunds(context, line)), ...(await disbursements(context, line)), ...(await inSuspense(context, line)), ...(await contributions(context, line))]
  const references = [line.endToEndId, line.bankReference].filter((reference): reference is string => reference !== null)
  const asked = await reading(context).refundRequest.findMany({ where: { status: 'REQUESTED', amountMinor: line.amountMinor, payment: { currency: line.currency } }, select: { payment: { select: { ref: true, donor: { select: { name: true } } } } }, take: 5 })
  return {
    proposals: proposeForDebit({ valueOn: line.valueOn as Day, isReversal: line.isReversal, partyKey: line.partyKey, partyAccount: line.partyAccount, references }, candidates),
    waiting: asked.map(({ payment }) => ({ payment: payment.ref, donor: payment.donor.name })),
  }
}

async function refunds(context: Context, line: DebitRow): Promise<DebitCandidate[]> {
  const rows = await reading(context).refund.findMany({
    where: { amountMinor: line.amountMinor, reversesId: null, dispute: null, bankParts: { none: { standing: { not: null } } }, payment: { currency: line.currency, method: 'BANK_TRANSFER' } },
    include: { payment: { select: { ref: true, donor: { select: { name: true } } } } },
    take: 50,
  })
  return rows.map((row) => ({ kind: 'REFUND', id: row.id, ref: `${row.ref} · ${row.payment.ref}`, to: row.payment.donor.name, toKey: nameKeyOf(row.payment.donor.name), account: null, on: row.refundedOn as Day, references: [] }))
}

async function disbursements(context: Context, line: DebitRow): Promise<DebitCandidate[]> {
  if (line.currency !== 'USD') return []
  const rows = await reading(context).disbursement.findMany({
    where: { amountMinor: line.amountMinor, status: { in: ['SENT', 'CONFIRMED'] }, bankParts: { none: { standing: { not: null } } } },
    include: { line: { select: { city: { select: { name: true } }, allocation: { select: { ref: true } } } } },
    take: 50,
  })
  return rows.map((row) => ({ kind: 'DISBURSEMENT', id: row.id, ref: `${row.ref} · ${row.line.allocation.ref}`, to: row.line.city?.name ?? '', toKey: nameKeyOf(row.line.city?.name ?? '-'), account: null, on: (row.sentOn ?? dayOf(row.recordedAt)) as Day, references: [] }))
}

/** Money of an unknown payer that waits. */
async function inSuspense(context: Context, line: DebitRow): Promise<DebitCandidate[]> {
  const rows = await reading(context).bankLine.findMany({ where: { state: 'SUSPENSE', account: line.account, currency: line.currency, amountMinor: line.amountMinor, valueOn: { lte: line.valueOn } }, take: 50 })
  return rows.map((row) => candidateOf('RETURNED', row))
}

/** Contributions that a line brought, whole, and of which nothing went back. */
async function contributions(context: Context, line: DebitRow): Promise<DebitCandidate[]> {
  const rows = await reading(context).bankLine.findMany({
    where: { state: 'BOOKED', direction: 'CREDIT', account: line.account, currency: line.currency, amountMinor: line.amountMinor, valueOn: { lte: line.valueOn }, deeds: { some: { undoneAt: null, kind: 'PAYMENT', parts: { some: { sequence: 0, payment: { status: 'RECEIVED' } }, none: { sequence: 1 } } } } },
    orderBy: { valueOn: 'desc' },
    take: 50,
  })
  return rows.map((row) => candidateOf('GONE_BACK', row))
}

type Row = { id: string; ref: string; party: string | null; partyKey: string | null; partyAccount: string | null; valueOn: string; endToEndId: string | null; bankReference: string | null; amountMinor: bigint; currency: string }

function candidateOf(kind: 'RETURNED' | 'GONE_BACK', row: Row): DebitCandidate {
  return { kind, id: row.id, ref: row.ref, to: row.party ?? '', toKey: row.partyKey ?? '-', account: row.partyAccount, on: row.valueOn as Day, references: [row.endToEndId, row.bankReference].filter((reference): reference is string => reference !== null) }
}

export type Clearing = { currency: Currency; balance: ReturnType<typeof money>; usdMinor: bigint }

/** What the card processor still owes, by currency. */
export async function clearingBalances(context: Context): Promise<Clearing[]> {
  const rows = await reading(context).accountBalance.findMany({ where: { account: { path: 'assets:card-clearing' } }, orderBy: { currency: 'asc' } })
  return rows.map((row) => ({ currency: row.currency as Currency, balance: money(row.debitMinor - row.creditMinor, row.currency as Currency), usdMinor: row.debitUsdMinor - row.creditUsdMinor }))
}
