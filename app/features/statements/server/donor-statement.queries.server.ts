import { MOVED } from '#app/features/allocations/domain/disbursement'
import { donorsOf, isTeam, NotFound } from '#app/kernel/access'
import { add, subtract, sum, usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'
import { donorFamily, getDonor, type DonorView } from '#app/features/donors/server/donors.queries.server'
import { recordedBy, wasKnown } from '../domain/known'
import { sharesAfter } from './shares-after.server'

export type AttributedLine = { city: { ref: string; name: string; country: string } | null; amount: Money; sent: Money; confirmed: Money }
export type AttributedAllocation = { ref: string; decision: string | null; approvedOn: Day; programme: { ref: string; titleEn: string; titleFr: string; priorityArea: string }; /** The promise whose window it came from, where it was earmarked, with the donor's own number. */ pledge: { ref: string; donorNumber: string | null } | null; kind: 'exact' | 'notional'; amount: Money; lines: AttributedLine[] }

/** What a donor gave and what became of it, US dollars. `attributed` + `remaining` = `netProgrammable`. */
export type DonorStatement = {
  donor: DonorView
  asOf: Day
  /** As it was known at the end of that day; null: as known today. */
  knownOn: Day | null
  received: Money
  refunded: Money
  fees: Money
  supportCost: Money
  netProgrammable: Money
  attributed: Money
  remaining: Money
  allocations: AttributedAllocation[]
}

type Days = { asOf: Day; knownOn: Day | null }

/** One donor's statement as at a day, as known today or on a past day (STATEMENT-4), for the team and the donor's own people. */
export async function getDonorStatement(context: Context, input: { donor: string; asOf: Day; knownOn?: Day | null }): Promise<DonorStatement> {
  if (!isTeam(context.actor) && context.actor.kind !== 'system' && donorsOf(context.actor).length === 0) throw new NotFound()
  const donor = await getDonor(context, input.donor)
  const { asOf, knownOn = null } = input
  // Who turned out to be this donor belongs to it from the day on which that was known.
  const family = await donorFamily(context, donor.id, recordedBy(knownOn))
  const payments = await reading(context).payment.findMany({
    where: { donorId: { in: family }, entryId: { not: null }, receivedOn: { lte: asOf }, receivedAt: recordedBy(knownOn) },
    select: { usdMinor: true, feeUsdMinor: true, supportUsdMinor: true, netUsdMinor: true, refunds: { where: { refundedOn: { lte: asOf }, recordedAt: recordedBy(knownOn) }, select: { usdMinor: true, supportUsdMinor: true, feeUsdMinor: true } } },
  })
  const refunds = payments.flatMap((p) => p.refunds)
  const total = (values: readonly (bigint | null)[]) => usd(values.reduce<bigint>((a, b) => a + (b ?? 0n), 0n))
  const refunded = total(refunds.map((r) => r.usdMinor))
  const supportBack = total(refunds.map((r) => r.supportUsdMinor))
  const disputeFees = total(refunds.map((r) => r.feeUsdMinor))
  const allocations = await attributedTo(context, family, { asOf, knownOn })
  const netProgrammable = subtract(total(payments.map((p) => p.netUsdMinor)), add(subtract(refunded, supportBack), disputeFees))
  const attributed = sum(allocations.map((a) => a.amount), 'USD')
  return {
    donor,
    asOf,
    knownOn,
    received: total(payments.map((p) => p.usdMinor)),
    refunded,
    fees: add(total(payments.map((p) => p.feeUsdMinor)), disputeFees),
    supportCost: subtract(total(payments.map((p) => p.supportUsdMinor)), supportBack),
    netProgrammable,
    attributed,
    remaining: subtract(netProgrammable, attributed),
    allocations,
  }
}

/** The donor's share of each line approved by a day, in order of approval, less what reductions up to that day gave back. */
async function attributedTo(context: Context, donors: readonly string[], { asOf, knownOn }: Days): Promise<AttributedAllocation[]> {
  const shares = await reading(context).attributionShare.findMany({
    where: { donorId: { in: [...donors] }, line: { allocation: { approvedOn: { lte: asOf }, approvedAt: recordedBy(knownOn) } } },
    include: {
      line: {
        include: {
          city: { select: { ref: true, name: true, country: true } },
          reductions: { orderBy: { recordedAt: 'asc' } },
          disbursements: { select: { amountMinor: true, status: true, sentOn: true, sentAt: true, confirmedOn: true, confirmedAt: true } },
          allocation: { include: { window: { select: { pledge: { select: { ref: true, donorNumber: true } } } }, programme: { select: { ref: true, titleEn: true, titleFr: true, priorityArea: true } } } },
        },
      },
    },
  })
  shares.sort((a, b) => a.line.allocation.approvalOrder! - b.line.allocation.approvalOrder! || a.line.sequence - b.line.sequence)
  const byAllocation = new Map<string, AttributedAllocation>()
  for (const { line, ofLine } of byLineOf(shares)) {
    const told = line.reductions.filter((r) => r.reducedOn <= asOf && wasKnown(r.recordedAt, knownOn))
    const after = told.length < line.reductions.length ? await sharesAfter(context, line.id, told) : null
    const standing = (share: (typeof ofLine)[number]) => after?.find(({ donor }) => donor === share.donorId)?.amountMinor ?? (after ? 0n : share.amountMinor - share.reducedMinor)
    const amountMinor = ofLine.reduce((a, share) => a + standing(share), 0n)
    if (amountMinor === 0n) continue
    const { allocation } = line
    const known = byAllocation.get(allocation.id) ?? {
      ref: allocation.ref,
      decision: allocation.decision,
      approvedOn: allocation.approvedOn as Day,
      programme: allocation.programme,
      pledge: allocation.window.pledge,
      kind: ofLine[0]!.kind as 'exact' | 'notional',
      amount: usd(0n),
      lines: [],
    }
    const sent = line.disbursements.filter((d) => (MOVED as readonly string[]).includes(d.status) && d.sentOn !== null && d.sentOn <= asOf && wasKnown(d.sentAt, knownOn))
    const confirmed = sent.filter((d) => d.confirmedOn !== null && d.confirmedOn <= asOf && wasKnown(d.confirmedAt, knownOn))
    byAllocation.set(allocation.id, { ...known, amount: sum([known.amount, usd(amountMinor)]), lines: [...known.lines, { city: line.city, amount: usd(amountMinor), sent: totalOf(sent), confirmed: totalOf(confirmed) }] })
  }
  return [...byAllocation.values()]
}

/** Shares by their line, in order: several donors that turned out to be one may share in a line. */
function byLineOf<Share extends { lineId: string; line: object }>(shares: readonly Share[]): { line: Share['line']; ofLine: Share[] }[] {
  const lines = new Map<string, { line: Share['line']; ofLine: Share[] }>()
  for (const share of shares) {
    const known = lines.get(share.lineId)
    if (known) known.ofLine.push(share)
    else lines.set(share.lineId, { line: share.line, ofLine: [share] })
  }
  return [...lines.values()]
}

const totalOf = (rows: readonly { amountMinor: bigint }[]) => usd(rows.reduce((a, row) => a + row.amountMinor, 0n))
