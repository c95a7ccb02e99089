// "Where did my money go", contribution by contribution. STATEMENT-8.
import { donorFamily, getDonor, type DonorView } from '#app/features/donors/server/donors.queries.server'
import { POOL } from '#app/features/fund/domain/window'
import { donorsOf, isTeam, NotFound } from '#app/kernel/access'
import type { Bilingual } from '#app/kernel/language'
import { money, usd, type Currency, type Money } from '#app/kernel/money'
import { MOVED } from '#app/features/allocations/domain/disbursement'
import type { Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'
import { FOLLOWED, followFirstIn, shareOfLine, type Followed, type FollowedPart } from '../domain/follow'
import { FUND_ITSELF } from '#app/features/allocations/domain/attribution'
import { sharesAfter } from './shares-after.server'

export type FollowedAmounts = Record<keyof Followed, Money>
/** `netProgrammable` = `allocated` + `remaining`. */
export type ContributionRow = FollowedAmounts & {
  ref: string
  /** What the payer wrote on the transfer. */
  reference: string | null
  pledge: string | null
  /** The donor's own number of the promise, and who paid where it was not the donor. */
  donorNumber: string | null
  payer: string | null
  receivedOn: Day
  kind: 'exact' | 'notional'
  original: Money
  received: Money
  refunded: Money
  fees: Money
  supportCost: Money
  netProgrammable: Money
  remaining: Money
}
export type LineFacts = { key: string; ref: string; decision: string | null; approvedOn: Day; kind: 'exact' | 'notional'; programme: { ref: string; title: Bilingual; clusters: Bilingual[] }; city: { ref: string; name: string; country: string } | null }
/** Where a part of a contribution went; `contribution` is null where none of them covers it. */
export type PartRow = FollowedAmounts & { contribution: string | null; line: LineFacts }
/** What remained of an earmarked promise and was moved with the donor's consent: `to` is the other promise, null the pool. */
export type MovedRow = { ref: string; on: Day; amount: Money; from: string; to: string | null; consentBy: string; consentOn: Day; letter: string | null }
export type Contributions = { donor: DonorView; asOf: Day; contributions: ContributionRow[]; moved: MovedRow[]; parts: PartRow[]; /** Allocated beyond what the contributions still cover. */ uncovered: FollowedAmounts; total: FollowedAmounts & { received: Money; netProgrammable: Money; remaining: Money } }

/** All contributions of a donor that had arrived by a day, and what became of each, for the team and the donor's own people. */
export async function getContributions(context: Context, input: { donor: string; asOf: Day }): Promise<Contributions> {
  if (!isTeam(context.actor) && context.actor.kind !== 'system' && donorsOf(context.actor).length === 0) throw new NotFound()
  const donor = await getDonor(context, input.donor)
  const family = await donorFamily(context, donor.id)
  const payments = await paymentsOf(context, family, input.asOf)
  const lines = await linesOf(context, family, input.asOf)
  const moves = await movesOf(context, family, input.asOf)
  const parts = followFirstIn(
    payments.map(({ row, window }) => ({ id: row.ref, window, netMinor: row.netProgrammable.minor })),
    // A move stands after the lines of the last allocation approved before it: the sort is stable.
    [...lines.map(({ facts, followed, window, order }) => ({ ...followed, id: facts.key, window, order })), ...moves.map(({ line }) => line)].sort((a, b) => a.order - b.order),
  )
  const contributions = payments.map(({ row }): ContributionRow => {
    const of = totalOf(parts.filter((part) => part.contribution === row.ref))
    return { ...row, ...of, remaining: usd(row.netProgrammable.minor - of.allocated.minor) }
  })
  const facts = new Map(lines.map((line) => [line.facts.key, line.facts]))
  const [all, sum] = [totalOf(parts), (key: 'received' | 'netProgrammable') => usd(contributions.reduce((a, row) => a + row[key].minor, 0n))]
  return {
    donor,
    asOf: input.asOf,
    contributions,
    moved: moves.map(({ row }) => row),
    parts: parts.map((part) => ({ ...amountsOf(part), contribution: part.contribution, line: facts.get(part.line)! })),
    uncovered: totalOf(parts.filter((part) => part.contribution === null)),
    total: { ...all, received: sum('received'), netProgrammable: sum('netProgrammable'), remaining: usd(sum('netProgrammable').minor - all.allocated.minor) },
  }
}

/** One contribution by its number. Who may not see it does not learn that it exists. */
export async function getContribution(context: Context, input: { payment: string; donor?: string; asOf: Day }): Promise<{ donor: DonorView; asOf: Day; contribution: ContributionRow; parts: PartRow[] }> {
  const found = await reading(context).payment.findUnique({ where: { ref: input.payment }, select: { donor: { select: { id: true, ref: true, mergedInto: { select: { id: true, ref: true } } } } } })
  if (!found || (input.donor !== undefined && ![found.donor.id, found.donor.ref, found.donor.mergedInto?.id, found.donor.mergedInto?.ref].includes(input.donor))) throw new NotFound()
  const { donor, asOf, contributions, parts } = await getContributions(context, { donor: found.donor.id, asOf: input.asOf })
  const contribution = contributions.find(({ ref }) => ref === input.payment)
  if (!contribution) throw new NotFound()
  return { donor, asOf, contribution, parts: parts.filter((part) => part.contribution === contribution.ref) }
}

const amountsOf = (part: Followed) => Object.fromEntries(FOLLOWED.map((key) => [key, usd(part[key])])) as FollowedAmounts
const minorOf = (rows: readonly { amountMinor: bigint }[]) => rows.reduce((a, row) => a + row.amountMinor, 0n)

function totalOf(parts: readonly FollowedPart[]): FollowedAmounts {
  return Object.fromEntries(FOLLOWED.map((key) => [key, usd(parts.reduce((a, part) => a + part[key], 0n))])) as FollowedAmounts
}

/** In order of value day; of one day, in order of number. */
async function paymentsOf(context: Context, donors: readonly string[], asOf: Day) {
  const rows = await reading(context).payment.findMany({
    where: { donorId: { in: [...donors] }, entryId: { not: null }, receivedOn: { lte: asOf } },
    include: { pledge: { select: { ref: true, donorNumber: true } }, payer: { select: { name: true } }, refunds: { where: { refundedOn: { lte: asOf } }, select: { usdMinor: true, supportUsdMinor: true, feeUsdMinor: true } } },
    orderBy: [{ receivedOn: 'asc' }, { ref: 'asc' }],
  })
  return rows.map((row) => {
    const back = (key: 'usdMinor' | 'supportUsdMinor' | 'feeUsdMinor') => row.refunds.reduce((a, refund) => a + refund[key], 0n)
    return {
      window: row.windowId,
      row: {
        ref: row.ref,
        reference: row.reference,
        pledge: row.pledge?.ref ?? null,
        donorNumber: row.pledge?.donorNumber ?? null,
        payer: row.payer?.name ?? null,
        receivedOn: row.receivedOn as Day,
        kind: row.windowId === POOL ? ('notional' as const) : ('exact' as const),
        original: money(row.amountMinor, row.currency as Currency),
        received: usd(row.usdMinor!),
        refunded: usd(back('usdMinor')),
        fees: usd(row.feeUsdMinor! + back('feeUsdMinor')),
        supportCost: usd(row.supportUsdMinor! - back('supportUsdMinor')),
        netProgrammable: usd(row.netUsdMinor! - back('usdMinor') + back('supportUsdMinor') - back('feeUsdMinor')),
      },
    }
  })
}

/** What the donor, under all its names, has of each line approved by a day, in order of approval, less what reductions up to that day gave back. */
async function linesOf(context: Context, donors: readonly string[], asOf: Day) {
  const until = { lte: asOf }
  const rows = await reading(context).allocationLine.findMany({
    where: { shares: { some: { donorId: { in: [...donors] } } }, allocation: { approvedOn: until } },
    include: {
      city: { select: { ref: true, name: true, country: true } },
      shares: { include: { donor: { select: { ref: true } } } },
      ownShare: true,
      reductions: { orderBy: { recordedAt: 'asc' } },
      disbursements: { where: { status: { in: [...MOVED] }, sentOn: until }, select: { amountMinor: true, confirmedOn: true } },
      expenditures: { where: { reportedOn: until }, select: { amountMinor: true } },
      allocation: { include: { programme: { select: { ref: true, titleEn: true, titleFr: true, clusters: { orderBy: { cluster: 'asc' }, select: { of: { select: { nameEn: true, nameFr: true } } } } } } } },
    },
  })
  rows.sort((a, b) => a.allocation.approvalOrder! - b.allocation.approvalOrder! || a.sequence - b.sequence)
  const lines = []
  for (const row of rows) {
    const told = row.reductions.filter((reduction) => reduction.reducedOn <= asOf)
    const stored = row.shares.sort((a, b) => (a.donor.ref < b.donor.ref ? -1 : 1)).map((share) => ({ donor: share.donorId, amountMinor: share.amountMinor - share.reducedMinor }))
    if (row.ownShare) stored.push({ donor: FUND_ITSELF, amountMinor: row.ownShare.amountMinor - row.ownShare.reducedMinor })
    const shares = told.length < row.reductions.length ? await sharesAfter(context, row.id, told) : stored
    const own = shares.flatMap(({ donor, amountMinor }, index) => (donors.includes(donor) && amountMinor !== 0n ? [index] : []))
    if (own.length === 0) continue
    const { programme, ...allocation } = row.allocation
    const confirmed = row.disbursements.filter(({ confirmedOn }) => confirmedOn !== null && confirmedOn <= asOf)
    const facts: LineFacts = {
      key: row.id,
      ref: allocation.ref,
      decision: allocation.decision,
      approvedOn: allocation.approvedOn as Day,
      kind: row.shares.find((share) => donors.includes(share.donorId))!.kind as 'exact' | 'notional',
      programme: { ref: programme.ref, title: { en: programme.titleEn, fr: programme.titleFr }, clusters: programme.clusters.map(({ of }) => ({ en: of.nameEn, fr: of.nameFr })) },
      city: row.city,
    }
    const done = { sent: minorOf(row.disbursements), confirmed: minorOf(confirmed), spent: minorOf(row.expenditures) }
    const parts = own.map((index) => shareOfLine(shares.map(({ amountMinor }) => amountMinor), index, done))
    lines.push({ window: allocation.windowId, order: allocation.approvalOrder!, facts, followed: Object.fromEntries(FOLLOWED.map((key) => [key, parts.reduce((a, part) => a + part[key], 0n)])) as Followed })
  }
  return lines
}

/** Moves of what remained by a day, but those that were taken back by then: the money is where it was. */
async function movesOf(context: Context, donors: readonly string[], asOf: Day) {
  const rows = await reading(context).remainderMove.findMany({
    where: { donorId: { in: [...donors] }, status: { in: ['MOVED', 'REVERSED'] }, movedOn: { lte: asOf }, NOT: { reversedBy: { movedOn: { lte: asOf } } } },
    include: { from: { select: { pledge: { select: { ref: true } } } }, to: { select: { pledge: { select: { ref: true } } } } },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    line: { id: row.id, window: row.fromId, movedTo: row.toId, order: row.afterOrder!, allocated: row.amountMinor, sent: 0n, confirmed: 0n, spent: 0n },
    row: { ref: row.ref, on: row.movedOn as Day, amount: usd(row.amountMinor), from: row.from.pledge!.ref, to: row.to.pledge?.ref ?? null, consentBy: row.consentBy, consentOn: row.consentOn as Day, letter: row.letterId } satisfies MovedRow,
  }))
}
