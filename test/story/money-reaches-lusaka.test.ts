// A city gives, a donor pays late, money reaches Lusaka: the books as a bookkeeper reads them.
import { expect, test } from 'vitest'
import { answerAllocation } from '#app/features/allocations/server/answer-allocation.command.server'
import { approveDisbursement } from '#app/features/allocations/server/approve-disbursement.command.server'
import { confirmDisbursement } from '#app/features/allocations/server/confirm-disbursement.command.server'
import { planDisbursement } from '#app/features/allocations/server/plan-disbursement.command.server'
import { reduceLine } from '#app/features/allocations/server/reduce-line.command.server'
import { sendDisbursement } from '#app/features/allocations/server/send-disbursement.command.server'
import { createCity } from '#app/features/cities/server/create-city.command.server'
import { createDonor } from '#app/features/donors/server/create-donor.command.server'
import { listEntries } from '#app/features/ledger/server/ledger.queries.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { getCityStatement } from '#app/features/statements/server/city-statement.queries.server'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import type { Id } from '#app/kernel/identity'
import { money, toDecimal, usd, type Money } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { moneyWorld, must } from '../service/core/world'
import { faultsOf } from '../service/ledger/faults'

/** The journal, oldest first: day, what, account, debit, credit, value. Ids are replaced by names. */
async function journal(context: Context, names: Record<string, string>): Promise<string> {
  const { entries } = await listEntries(context, {})
  const named = (account: string) => account.split(':').map((word) => names[word] ?? word).join(':')
  const column = (amount: Money | null) => (amount ? `${amount.currency} ${toDecimal(amount)}` : '').padStart(14)
  return entries
    .reverse()
    .map((entry) =>
      [
        `${entry.occurredOn} ${entry.code}`,
        ...entry.postings.map((p) => `  ${named(p.account).padEnd(44)}${column(p.side === 'DEBIT' ? p.amount : null)}${column(p.side === 'CREDIT' ? p.amount : null)}${column(p.value)}`.trimEnd()),
      ].join('\n'),
    )
    .join('\n')
}

test('LEDGER-1, STATEMENT-1, STATEMENT-2: a city gives, a donor pays late, money reaches Lusaka', async () => {
  const w = await moneyWorld()
  const lusaka = must(await createCity(w.officer, { name: 'Lusaka', country: 'ZM', memberSince: day('2019-01-01'), memberUntil: null, position: null })).city
  const espoo = must(await createDonor(w.officer, { name: 'City of Espoo', type: 'MEMBER_CITY', subtype: null, country: 'FI', language: 'en', recognition: 'NAME', contact: { name: 'Aino', email: 'aino@espoo.example' } })).donor
  const trust = w.donors[0]

  // January: Espoo promises and pays at once; the foundation promises EUR 25,000.00 in three.
  const gift = await w.promise({ donor: espoo, amount: usd(10_700_00n) })
  await w.received(gift.ref, usd(10_700_00n), usd(15_00n))
  const promise = await w.promise({ donor: trust, amount: money(25_000_00n, 'EUR'), count: 3 })

  // April: the first instalment, due on 31 March, is late.
  w.setNow('2026-04-20T08:00:00Z')
  expect(await getPledge(w.officer, promise.ref)).toMatchObject({ payment: 'OVERDUE' })
  await w.received(promise.ref, money(8_333_34n, 'EUR'))
  expect(await getPledge(w.officer, promise.ref)).toMatchObject({ payment: 'IN_PROGRESS' })

  // May: Lusaka is awarded US$12,000.00, says yes, and is sent half; a part comes back to the pool.
  w.setNow('2026-05-04T08:00:00Z')
  const { allocation } = must(await w.propose([{ city: lusaka, amount: usd(12_000_00n) }]))
  must(await w.approve(allocation))
  const line = (await w.system.database.read.allocationLine.findFirstOrThrow({ where: { allocationId: allocation } })).id as Id<'allocationLine'>
  const focal = w.as({ kind: 'person', person: 'prs_mwila' as Id<'person'>, name: 'Mwila', email: 'mwila@lusaka.example', grants: [{ role: 'city-focal-point', city: lusaka }] })
  must(await answerAllocation(focal, { line, declineReason: null }))
  const { disbursement } = must(await planDisbursement(w.finance, { line, amount: usd(6_000_00n) }))
  must(await approveDisbursement(w.head, { disbursement }))
  w.setNow('2026-05-18T08:00:00Z')
  must(await sendDisbursement(w.finance, { disbursement, on: day('2026-05-18') }))
  must(await confirmDisbursement(focal, { disbursement }))
  must(await reduceLine(w.head, { line, amount: usd(1_000_00n), on: day('2026-05-18'), reason: 'the hall is free' }))

  expect(await journal(w.finance, { [espoo]: 'espoo', [trust]: 'aurora', [lusaka]: 'lusaka', win_mdfm: 'pool' })).toMatchInlineSnapshot(`
    "2026-01-05 contribution-received
      assets:bank:usd                               USD 10700.00                USD 10700.00
      income:contributions:pool:espoo                             USD 10700.00  USD 10700.00
      expenses:fees:bank:pool                          USD 15.00                   USD 15.00
      assets:bank:usd                                                USD 15.00     USD 15.00
      expenses:support-cost:pool                      USD 700.00                  USD 700.00
      liabilities:support-cost                                      USD 700.00    USD 700.00
    2026-04-20 contribution-received
      assets:bank:eur                                EUR 8333.34                 USD 9803.93
      income:contributions:pool:aurora                             EUR 8333.34   USD 9803.93
      expenses:support-cost:pool                      USD 641.38                  USD 641.38
      liabilities:support-cost                                      USD 641.38    USD 641.38
    2026-05-04 allocation-approved
      expenses:allocations:pool                     USD 12000.00                USD 12000.00
      liabilities:allocations-payable:lusaka                      USD 12000.00  USD 12000.00
    2026-05-18 disbursement-sent
      liabilities:allocations-payable:lusaka         USD 6000.00                 USD 6000.00
      assets:bank:usd                                              USD 6000.00   USD 6000.00
    2026-05-18 allocation-reduced
      liabilities:allocations-payable:lusaka         USD 1000.00                 USD 1000.00
      expenses:allocations:pool                                    USD 1000.00   USD 1000.00"
  `)

  const statements = await Promise.all([espoo, trust].map((donor) => getDonorStatement(w.officer, { donor, asOf: day('2026-05-18') })))
  expect(statements.map((s) => [s.received, s.supportCost, s.fees, s.netProgrammable, s.attributed, s.remaining].map(toDecimal).join(' | ')).join('\n')).toMatchInlineSnapshot(`
    "10700.00 | 700.00 | 15.00 | 9985.00 | 5736.24 | 4248.76
    9803.93 | 641.38 | 0.00 | 9162.55 | 5263.76 | 3898.79"
  `)
  const city = await getCityStatement(focal, { city: lusaka, asOf: day('2026-05-18') })
  expect([city.allocated, city.disbursed, city.confirmed].map(toDecimal)).toEqual(['11000.00', '6000.00', '6000.00'])
  expect(city.allocations[0]!.madePossibleBy.toSorted()).toEqual(['Aurora Foundation', 'City of Espoo'])
  expect(await faultsOf(w.system)).toEqual([])
})
