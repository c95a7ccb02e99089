import { toDecimal, type Money } from '#app/kernel/money'
import { toCsv } from '#app/platform/sheet/csv'

type Statement = {
  donor: { ref: string }
  asOf: string
  allocations: readonly { ref: string; decision: string | null; approvedOn: string; programme: { ref: string; titleEn: string }; kind: string; pledge: { ref: string; donorNumber: string | null } | null; lines: readonly { city: { ref: string; name: string; country: string } | null; amount: Money }[] }[]
}

/** A donor's shares line by line; they add up to what is attributed. */
export function statementCsv(statement: Statement): string {
  return toCsv(
    ['donor', 'as_of', 'allocation', 'decision', 'approved_on', 'programme', 'programme_title', 'kind', 'city', 'city_name', 'country', 'amount_usd', 'pledge', 'donor_number'],
    statement.allocations.flatMap((a) =>
      a.lines.map((line) => [statement.donor.ref, statement.asOf, a.ref, a.decision, a.approvedOn, a.programme.ref, a.programme.titleEn, a.kind, line.city?.ref ?? null, line.city?.name ?? null, line.city?.country ?? null, { figure: toDecimal(line.amount) }, a.pledge?.ref ?? null, a.pledge?.donorNumber ?? null]),
    ),
  )
}
