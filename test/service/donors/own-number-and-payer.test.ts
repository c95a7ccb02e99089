// The donor's own number and a payer who is not the donor, on every paper that an office files. Source: DOMAIN.md, sections 4 and 6.
import { expect, test } from 'vitest'
import { recordBankAccount } from '#app/features/fund/server/record-bank-account.command.server'
import { confirmWire } from '#app/features/payments/server/confirm-wire.command.server'
import { getPayment, listPayments } from '#app/features/payments/server/payments.queries.server'
import { recordWire } from '#app/features/payments/server/record-wire.command.server'
import { issueProForma } from '#app/features/pledges/server/issue-pro-forma.command.server'
import { setDonorNumber } from '#app/features/pledges/server/set-donor-number.command.server'
import { contributionsCsv } from '#app/features/statements/documents/contributions-csv'
import { donorStatementReport } from '#app/features/statements/documents/donor-statement-report'
import { statementCsv } from '#app/features/statements/documents/statement-csv'
import { getContributions } from '#app/features/statements/server/contributions.queries.server'
import { getDonorMoney } from '#app/features/statements/server/donor-money.queries.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { Forbidden, NotFound, type DonorDuty } from '#app/kernel/access'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { toJson } from '#app/platform/audit'
import { runDueJobs } from '#app/platform/jobs'
import { openLog } from '#app/platform/log'
import { jobHandlers, workerContext } from '#app/worker.server'
import { person } from '#test/support/context'
import { moneyWorld, must } from '../core/world'
import { readPdf } from '../pdf/read-pdf'

async function ministry() {
  const w = await moneyWorld()
  const [donor, embassy] = w.donors
  must(await recordBankAccount(w.admin, { holder: 'Learning Cities Fund', bank: 'Example Bank', iban: 'DE79 0000 0000 1234 5678 90', bic: 'XXXXDEFFXXX' }))
  const pledge = await w.promise({ donor, amount: usd(900_00n), area: 'PA1' })
  const of = (name: string, ...duties: DonorDuty[]) => w.as(person(name, { role: 'donor-contact', donor, duties }))
  const ask = () => issueProForma(w.finance, { pledge: pledge.pledge, instalment: null, language: 'en', origin: 'https://fund.example', demonstration: false })
  const textOf = async (document: string) => readPdf(Buffer.from((await w.system.database.read.document.findUniqueOrThrow({ where: { id: document } })).bytes)).pages.flatMap((page) => page.marked.map((part) => part.text)).join(' ')
  const paid = async (payer: typeof donor | null) => {
    const { payment } = must(await recordWire(w.finance, { reference: pledge.ref, amount: usd(300_00n), fee: null, receivedOn: day('2026-01-05'), note: null, payer }))
    must(await confirmWire(w.finance2, { payment }))
    await runDueJobs(workerContext(w.system), jobHandlers({ sendMail: async () => undefined, origin: 'https://fund.example', demo: false, card: null }), openLog('silent'))
    return payment
  }
  return { ...w, donor, embassy, pledge, of, ask, textOf, paid }
}

test('donor and team set the number, readers and others do not; what comes carries it, what was issued stays, and who changed it is on record', async () => {
  const w = await ministry()
  const before = must(await w.ask()).document
  must(await setDonorNumber(w.of('Ana', 'FINANCE'), { pledge: w.pledge.pledge, number: ' MOE/26/118 ' }))
  const after = must(await w.ask()).document
  expect(after).not.toBe(before)
  expect([(await w.textOf(before)).includes('MOE/26/118'), (await w.textOf(after)).includes('MOE/26/118')]).toEqual([false, true])
  must(await setDonorNumber(w.officer, { pledge: w.pledge.pledge, number: 'MOE/26/119' }))
  must(await setDonorNumber(w.officer, { pledge: w.pledge.pledge, number: 'MOE/26/119' }))
  const events = await w.system.database.read.auditEvent.findMany({ where: { name: 'pledge.donor-number-set' }, orderBy: { sequence: 'asc' } })
  expect(events.map(({ actorName, before: was, after: is }) => [actorName, was, is])).toEqual([['Ana', '{"donorNumber":null}', '{"donorNumber":"MOE/26/118"}'], ['Amina', '{"donorNumber":"MOE/26/118"}', '{"donorNumber":"MOE/26/119"}']])
  await expect(setDonorNumber(w.of('Bo'), { pledge: w.pledge.pledge, number: 'X' })).rejects.toThrow(Forbidden)
  await expect(setDonorNumber(w.as(person('Olav', { role: 'donor-contact', donor: w.embassy, duties: ['FINANCE'] })), { pledge: w.pledge.pledge, number: 'X' })).rejects.toThrow(NotFound)
  must(await setDonorNumber(w.of('Cy', 'ADMINISTRATOR'), { pledge: w.pledge.pledge, number: '' }))
  expect((await w.system.database.read.pledge.findUniqueOrThrow({ where: { id: w.pledge.pledge } })).donorNumber).toBeNull()
})

test('who paid for the donor stands on the payment, the receipt, the statement and its rows, with the donor’s number; the donor stays the donor', async () => {
  const w = await ministry()
  must(await setDonorNumber(w.officer, { pledge: w.pledge.pledge, number: 'MOE/26/118' }))
  const payment = await w.paid(w.embassy)
  const view = await getPayment(w.finance, payment)
  expect([view.donor.name, view.payer?.name]).toEqual(['Aurora Foundation', 'Borealis Trust'])
  expect((await listPayments(w.of('Ana'), {})).payments.map((row) => row.payer?.name)).toEqual(['Borealis Trust'])
  const receipt = await w.textOf(view.receipt!)
  // Two columns: the last word stands on the next line.
  for (const said of ['Paid by Borealis Trust on behalf of Aurora', 'MOE/26/118']) expect(receipt).toContain(said)
  const asked = { donor: w.donor, asOf: day('2026-01-05') }
  const statement = await getDonorStatement(w.officer, asked)
  const money = await getDonorMoney(w.officer, asked)
  for (const language of ['en', 'fr'] as const) for (const said of ['MOE/26/118', language === 'en' ? 'paid by Borealis Trust' : 'payé par Borealis Trust']) expect(toJson(donorStatementReport(statement, money, language))).toContain(said)
  for (const table of donorStatementReport(statement, money, 'en').tables) for (const row of [...table.rows, ...(table.total ? [table.total] : [])]) expect(row.length).toBe(table.columns.length)
  expect(contributionsCsv(await getContributions(w.officer, asked))).toContain(',MOE/26/118,Borealis Trust,')
  must(await w.approve(must(await w.propose([{ city: w.cities[0], amount: usd(100_00n) }], { window: await w.windowOf(w.pledge.pledge), programme: w.programmes.PA1 })).allocation))
  expect(statementCsv(await getDonorStatement(w.officer, asked))).toContain(`,${w.pledge.ref},MOE/26/118`)
  // Who pays for themselves is nobody else.
  expect((await getPayment(w.finance, await w.paid(w.donor))).payer).toBeNull()
})
