import { toDecimal, type Money } from '#app/kernel/money'
import { toCsv } from '#app/platform/sheet/csv'

type Amounts = { allocated: Money; sent: Money; confirmed: Money; spent: Money }
type Line = { ref: string; decision: string | null; approvedOn: string; kind: string; programme: { ref: string; title: { en: string }; clusters: readonly { en: string }[] }; city: { ref: string; name: string; country: string } | null }
type Contributions = {
  donor: { ref: string }
  asOf: string
  contributions: readonly { ref: string; reference: string | null; donorNumber: string | null; payer: string | null; receivedOn: string; original: Money; remaining: Money }[]
  parts: readonly (Amounts & { contribution: string | null; line: Line })[]
}

/** A donor's contributions, one row per allocation line behind which each stands and one for what of it is still in the fund; allocated and in the fund add up to the net programmable. */
export function contributionsCsv({ donor, asOf, contributions, parts }: Contributions): string {
  const figure = (amount: Money) => ({ figure: toDecimal(amount) })
  const ofLine = ({ line, ...part }: (typeof parts)[number]) => [
    ...[line.ref, line.decision, line.approvedOn, line.programme.ref, line.programme.title.en, line.programme.clusters.map(({ en }) => en).join('; ') || null, line.kind],
    ...[line.city?.ref ?? null, line.city?.name ?? null, line.city?.country ?? null],
    ...[part.allocated, part.sent, part.confirmed, part.spent].map(figure),
    null,
  ]
  const without = Array.from({ length: 14 }, () => null)
  return toCsv(
    ['donor', 'as_of', 'contribution', 'reference', 'donor_number', 'payer', 'received_on', 'currency', 'amount', 'allocation', 'decision', 'approved_on', 'programme', 'programme_title', 'clusters', 'kind', 'city', 'city_name', 'country', 'allocated_usd', 'sent_usd', 'confirmed_usd', 'spent_usd', 'in_fund_usd'],
    [
      ...contributions.flatMap((row) => {
        const facts = [donor.ref, asOf, row.ref, row.reference, row.donorNumber, row.payer, row.receivedOn, row.original.currency, figure(row.original)]
        return [...parts.filter((part) => part.contribution === row.ref).map((part) => [...facts, ...ofLine(part)]), [...facts, ...without, figure(row.remaining)]]
      }),
      ...parts.filter((part) => part.contribution === null).map((part) => [donor.ref, asOf, null, null, null, null, null, null, null, ...ofLine(part)]),
    ],
  )
}
