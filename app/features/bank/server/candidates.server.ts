// Who comes into question for lines of money that came in: a few queries for a whole page of lines.
import { OPEN_STATUSES, type PledgeStatus } from '#app/features/pledges/domain/pledge'
import { unpaidMinor, type InstalmentFacts } from '#app/features/pledges/domain/payment-view'
import { nameKeyOf } from '#app/kernel/place'
import type { Currency } from '#app/kernel/money'
import { addDays, type Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'
import { asJsonRows } from '#app/platform/db/insert-rows'
import { isSameName, tellingWords } from '../domain/party-name'
import { proposeFor, type BookedCandidate, type ExpectedCandidate, type PledgeCandidate, type Proposal } from '../domain/proposals'
import { numbersIn } from '../domain/references'

/** The columns of a line by which it is matched. */
export type MatchedLine = { id: string; currency: string; amountMinor: bigint; valueOn: string; chargesMinor: bigint | null; creditorReference: string | null; partyKey: string | null; partyAccount: string | null; text: string; endToEndId: string | null }

/** Proposals of each line, by its id. */
export async function proposalsFor(context: Context, lines: readonly MatchedLine[]): Promise<Map<string, Proposal[]>> {
  if (lines.length === 0) return new Map()
  const numbers = new Map(lines.map((line) => [line.id, numbersIn(`${line.text}\n${line.endToEndId ?? ''}`)]))
  const byAccount = await donorsByAccount(context, lines)
  const byName = await donorsByName(context, lines)
  const donors = [...new Set([...byAccount.values(), ...byName.values()].flatMap((found) => [...found]))]
  const pledges = await loadPledges(context, lines, [...numbers.values()].flat(), donors)
  const expected = await loadExpected(context, lines, pledges)
  const booked = await loadBooked(context, lines)
  return new Map(
    lines.map((line) => {
      const knownDonors = byAccount.get(line.id) ?? new Set()
      const own = (pledge: PledgeCandidate) => ({ ...pledge, isKnownAccount: knownDonors.has(pledge.donor.id) })
      const asked = { amountMinor: line.amountMinor, currency: line.currency as Currency, valueOn: line.valueOn as Day, chargesMinor: line.chargesMinor, creditorReference: line.creditorReference, numbers: numbers.get(line.id)!, partyKey: line.partyKey, text: line.text }
      return [line.id, proposeFor(asked, pledges.map(own), expected.map((one) => ({ ...one, pledge: own(one.pledge) })), (booked.get(line.id) ?? []).map((one) => ({ ...one, isKnownAccount: knownDonors.has(one.donor.id) })))]
    }),
  )
}

/** Donors whose payments came from the line's account before. */
async function donorsByAccount(context: Context, lines: readonly MatchedLine[]): Promise<Map<string, Set<string>>> {
  const accounts = [...new Set(lines.flatMap((line) => line.partyAccount ?? []))]
  const rows = await reading(context).bankDeedPart.findMany({
    where: { standing: { not: null }, paymentId: { not: null }, deed: { line: { partyAccount: { in: accounts } } } },
    select: { payment: { select: { donorId: true, status: true } }, deed: { select: { line: { select: { partyAccount: true } } } } },
    take: 2000,
  })
  const donors = new Map<string, Set<string>>()
  for (const { payment, deed } of rows) {
    if (payment?.status === 'REVERSED') continue
    const account = deed.line.partyAccount!
    donors.set(account, (donors.get(account) ?? new Set()).add(payment!.donorId))
  }
  return new Map(lines.map((line) => [line.id, donors.get(line.partyAccount ?? '') ?? new Set()]))
}

/** Donors of whose name a telling word stands in the payer's; the domain looks at the whole. */
async function donorsByName(context: Context, lines: readonly MatchedLine[]): Promise<Map<string, Set<string>>> {
  const words = [...new Set(lines.flatMap((line) => (line.partyKey ? tellingWords(line.partyKey) : [])))]
  if (words.length === 0) return new Map()
  const rows = await reading(context).$queryRaw<{ id: string; nameKey: string }[]>`
    SELECT DISTINCT d."id" AS "id", d."nameKey" AS "nameKey" FROM "Donor" AS d JOIN json_each(${JSON.stringify(words)}) AS j ON instr(d."nameKey", j.value) > 0 LIMIT 2000`
  return new Map(lines.map((line) => [line.id, new Set(rows.filter((row) => isSameName(line.partyKey, row.nameKey)).map(({ id }) => id))]))
}

/** Pledges that a line names, that have an instalment of its amount, or whose donor may have paid it. */
async function loadPledges(context: Context, lines: readonly MatchedLine[], numbers: readonly string[], donors: readonly string[]): Promise<PledgeCandidate[]> {
  const references = lines.flatMap((line) => line.creditorReference ?? [])
  const currencies = [...new Set(lines.map((line) => line.currency))]
  const open = { status: { in: [...OPEN_STATUSES] }, currency: { in: currencies }, instalments: { some: { isOpen: true } } }
  const rows = await reading(context).pledge.findMany({
    where: {
      OR: [
        { instalments: { some: { reference: { in: references } } } },
        { ref: { in: [...numbers] } },
        { proFormas: { some: { number: { in: [...numbers] } } } },
        { ...open, donorId: { in: [...donors] } },
        { id: { in: await pledgesOfAmounts(context, lines) } },
      ],
    },
    include: { donor: { select: { id: true, ref: true, name: true } }, instalments: { orderBy: { sequence: 'asc' } }, proFormas: { select: { number: true } } },
    orderBy: { ref: 'asc' },
    take: 1000,
  })
  return rows.map((row) => ({
    id: row.id,
    ref: row.ref,
    currency: row.currency as Currency,
    donor: { ...row.donor, nameKey: nameKeyOf(row.donor.name) },
    isOpen: OPEN_STATUSES.includes(row.status as PledgeStatus),
    requests: row.proFormas.map(({ number }) => number),
    instalments: row.instalments.map((i) => ({ sequence: i.sequence, dueOn: i.dueOn as Day, reference: i.reference, unpaidMinor: unpaidMinor({ ...i, status: i.status as InstalmentFacts['status'] }) })),
    isKnownAccount: false,
  }))
}

/** Pledges with an open instalment of exactly a line's amount, or of that and its charges. */
async function pledgesOfAmounts(context: Context, lines: readonly MatchedLine[]): Promise<string[]> {
  const amounts = lines.flatMap((line) => [line.amountMinor, ...(line.chargesMinor ? [line.amountMinor + line.chargesMinor] : [])].map((minor) => [line.currency, minor]))
  const rows = await reading(context).$queryRaw<{ id: string }[]>`
    SELECT DISTINCT p."id" AS "id" FROM "Instalment" AS i JOIN "Pledge" AS p ON p."id" = i."pledgeId"
    JOIN json_each(${asJsonRows(amounts)}) AS j ON p."currency" = j.value->>0 AND i."amountMinor" - i."paidMinor" - i."waivedMinor" = j.value->>1
    WHERE i."isOpen" = 1 AND p."status" IN ('SUBMITTED', 'NEEDS_INFO', 'ACKNOWLEDGED', 'CONFIRMED') LIMIT 500`
  return rows.map(({ id }) => id)
}

/** Transfers that somebody recorded and nobody confirmed. */
async function loadExpected(context: Context, lines: readonly MatchedLine[], pledges: PledgeCandidate[]): Promise<ExpectedCandidate[]> {
  const rows = await reading(context).payment.findMany({
    where: { status: 'EXPECTED', method: 'BANK_TRANSFER', currency: { in: [...new Set(lines.map((line) => line.currency))] }, pledgeId: { not: null } },
    include: { pledge: { include: { donor: { select: { id: true, ref: true, name: true } }, instalments: { orderBy: { sequence: 'asc' } }, proFormas: { select: { number: true } } } } },
    orderBy: { recordedAt: 'asc' },
    take: 500,
  })
  return rows.map((row) => {
    const pledge = row.pledge!
    const candidate = pledges.find(({ id }) => id === pledge.id) ?? {
      id: pledge.id,
      ref: pledge.ref,
      currency: pledge.currency as Currency,
      donor: { ...pledge.donor, nameKey: nameKeyOf(pledge.donor.name) },
      isOpen: OPEN_STATUSES.includes(pledge.status as PledgeStatus),
      requests: pledge.proFormas.map(({ number }) => number),
      instalments: pledge.instalments.map((i) => ({ sequence: i.sequence, dueOn: i.dueOn as Day, reference: i.reference, unpaidMinor: unpaidMinor({ ...i, status: i.status as InstalmentFacts['status'] }) })),
      isKnownAccount: false,
    }
    return { id: row.id, ref: row.ref, reference: row.reference, amountMinor: row.amountMinor, feeMinor: row.feeMinor, receivedOn: (row.receivedOn ?? '2020-01-01') as Day, pledge: candidate }
  })
}

/** Days around a line within which a payment that was booked by hand may be the line's. */
const AROUND = 14

/** Transfers that are booked already, of which exactly the line's amount arrived, and that no line shows. */
async function loadBooked(context: Context, lines: readonly MatchedLine[]): Promise<Map<string, BookedCandidate[]>> {
  const days = lines.map((line) => line.valueOn).sort()
  const amounts = asJsonRows(lines.map((line) => [line.currency, line.amountMinor]))
  const ids = await reading(context).$queryRaw<{ id: string }[]>`
    SELECT p."id" AS "id" FROM "Payment" AS p JOIN json_each(${amounts}) AS j ON p."currency" = j.value->>0 AND p."amountMinor" - p."feeMinor" = j.value->>1
    WHERE p."method" = 'BANK_TRANSFER' AND p."status" IN ('RECEIVED', 'PARTLY_REFUNDED', 'REFUNDED') AND p."receivedOn" BETWEEN ${addDays(days[0] as Day, -AROUND)} AND ${addDays(days.at(-1) as Day, AROUND)}
      AND NOT EXISTS (SELECT 1 FROM "BankDeedPart" AS b WHERE b."paymentId" = p."id" AND b."standing" IS NOT NULL) LIMIT 500`
  const rows = await reading(context).payment.findMany({ where: { id: { in: [...new Set(ids.map(({ id }) => id))] } }, include: { donor: { select: { id: true, ref: true, name: true } }, pledge: { select: { ref: true, instalments: { select: { reference: true } } } } }, orderBy: { ref: 'asc' } })
  return new Map(
    lines.map((line) => [
      line.id,
      rows
        .filter((row) => row.currency === line.currency && row.amountMinor - row.feeMinor === line.amountMinor && row.receivedOn! >= addDays(line.valueOn as Day, -AROUND) && row.receivedOn! <= addDays(line.valueOn as Day, AROUND))
        .map((row) => ({ id: row.id, ref: row.ref, reference: row.reference, amountMinor: row.amountMinor, feeMinor: row.feeMinor, receivedOn: row.receivedOn as Day, pledge: row.pledge?.ref ?? null, donor: { ...row.donor, nameKey: nameKeyOf(row.donor.name) }, isKnownAccount: false, references: row.pledge?.instalments.map(({ reference }) => reference) ?? [] })),
    ]),
  )
}
