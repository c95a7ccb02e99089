// One receipt for each payment, or one a year; never both, and a copy that says so. Source: DOMAIN.md, section 4; CASES.md, section 8.
import { DONOR_DUTIES } from '#app/kernel/access'
import { expect, test } from 'vitest'
import { choose } from '#app/features/donors/server/choose.command.server'
import { listOwnChoices } from '#app/features/donors/server/choices.queries.server'
import { getReceiptCopy } from '#app/features/payments/server/receipts.queries.server'
import { recordRefund } from '#app/features/payments/server/record-refund.command.server'
import { recordWire } from '#app/features/payments/server/record-wire.command.server'
import { confirmWire } from '#app/features/payments/server/confirm-wire.command.server'
import { money, usd, type Money } from '#app/kernel/money'
import { listOwnDocuments } from '#app/platform/files'
import { enqueueDaily, runDueJobs } from '#app/platform/jobs'
import { openLog } from '#app/platform/log'
import { DAILY_JOBS, jobHandlers, workerContext } from '#app/worker.server'
import { person } from '#test/support/context'
import { readPdf } from '../pdf/read-pdf'
import { moneyWorld, must } from '../core/world'

async function giving() {
  const w = await moneyWorld()
  const donor = w.donors[0]
  const mine = w.as(person('Ana', { role: 'donor-contact', donor, duties: DONOR_DUTIES }))
  const worker = workerContext(w.system)
  const handlers = jobHandlers({ sendMail: async () => undefined, origin: 'https://fund.example', demo: false, card: null })
  const work = async (on: string) => {
    w.setNow(`${on}T20:00:00Z`)
    await enqueueDaily(worker, DAILY_JOBS)
    await runDueJobs(worker, handlers, openLog('silent'))
  }
  const pledge = await w.promise({ donor, amount: usd(900_000_00n) })
  const pay = async (on: string, amount: Money) => {
    w.setNow(`${on}T08:00:00Z`)
    return w.received(pledge.ref, amount)
  }
  const receipts = async () => (await listOwnDocuments(mine, { kind: 'RECEIPT' })).documents.map((document) => document.number).sort()
  return { ...w, donor, mine, work, pay, pledge, receipts }
}

const textOf = (bytes: Uint8Array) => readPdf(Buffer.from(bytes)).pages.flatMap((page) => page.marked.map((part) => part.text)).join(' ')

test('PAYMENT-10: the yearly receipt has what was not receipted singly, less refunds, by currency and value date, and is never repeated', async () => {
  const w = await giving()
  await w.pay('2026-02-10', usd(10_00n))
  await w.work('2026-02-10')
  expect(await w.receipts()).toEqual(['RC-2026-000001'])
  must(await choose(w.mine, { donor: w.donor, recognition: 'NAME', receipts: 'YEARLY' }))
  await w.pay('2026-03-01', usd(40_00n))
  await w.pay('2026-04-01', usd(140_00n))
  const refunded = await w.pay('2026-05-01', usd(50_00n))
  const whole = await w.pay('2026-06-01', usd(60_00n))
  await w.pay('2026-07-01', money(5_00n, 'EUR'))
  must(await recordRefund(w.system, { payment: refunded, amount: usd(30_00n), on: w.system.clock.today(), reason: 'sent twice', processorRefund: null }))
  must(await recordRefund(w.system, { payment: whole, amount: usd(60_00n), on: w.system.clock.today(), reason: 'sent twice', processorRefund: null }))
  await w.work('2026-12-31')
  expect(await w.receipts()).toEqual(['RC-2026-000001'])
  expect(await w.system.database.read.mail.count({ where: { purpose: 'payment-arrived' } })).toBe(5)
  await w.work('2027-01-01')
  await w.work('2027-01-02')
  expect(await w.receipts()).toEqual(['RC-2026-000001', 'RC-2027-000001', 'RC-2027-000002'])
  const rows = await w.system.database.read.receipt.findMany({ orderBy: { number: 'asc' }, include: { lines: true } })
  expect(rows.map((row) => [row.kind, row.currency, row.amountMinor, row.lines.length])).toEqual([['SINGLE', 'USD', 10_00n, 1], ['YEARLY', 'EUR', 5_00n, 1], ['YEARLY', 'USD', 200_00n, 3]])
  expect(await w.system.database.read.mail.count({ where: { purpose: 'yearly-receipt' } })).toBe(2)

  // A transfer of the old year that becomes known late comes on a receipt of its own; what is on one already is not repeated.
  const late = must(await recordWire(w.finance, { reference: w.pledge.ref, amount: usd(7_00n), fee: null, receivedOn: '2026-12-30' as never, note: null })).payment
  must(await confirmWire(w.finance2, { payment: late }))
  await w.work('2027-01-03')
  expect((await w.system.database.read.receipt.findMany({ orderBy: { number: 'desc' }, take: 1 })).map((row) => [row.kind, row.amountMinor])).toEqual([['YEARLY', 7_00n]])
})

test('PAYMENT-10: a copy keeps number and facts, says that it is one and under which hash the original is on record; nobody else prints it', async () => {
  const w = await giving()
  await w.pay('2026-02-10', usd(1_234_56n))
  await w.work('2026-02-10')
  const [original] = (await listOwnDocuments(w.mine, {})).documents
  const copy = await getReceiptCopy(w.mine, original!.id)
  const text = textOf(copy.bytes)
  expect([copy.fileName, text.includes('RC-2026-000001'), text.includes('1,234.56'), text.includes('Copy. The original is kept'), text.replace(/\s/g, '').includes(original!.sha256)]).toEqual(['RC-2026-000001-copy.pdf', true, true, true, true])
  expect(await w.system.database.read.document.count()).toBe(1)
  await expect(getReceiptCopy(w.as(person('Bo', { role: 'donor-contact', donor: w.donors[1], duties: DONOR_DUTIES })), original!.id)).rejects.toThrow()
})

test('a donor’s people choose for their donor alone; what they choose is audited and leaves the ledger alone', async () => {
  const w = await giving()
  const signed = w.as({ kind: 'person', person: 'prs_a' as never, name: 'Ana', email: 'aurora.foundation@giver.example', grants: [{ role: 'donor-contact', donor: w.donor, duties: DONOR_DUTIES }] })
  await expect(choose(signed, { donor: w.donors[1], recognition: 'NAME', receipts: 'EACH' })).rejects.toThrow()
  must(await choose(signed, { donor: w.donor, recognition: 'ANONYMOUS', receipts: 'YEARLY' }))
  expect(await listOwnChoices(signed)).toMatchObject([{ donor: { name: 'Aurora Foundation' }, recognition: 'ANONYMOUS', receipts: 'YEARLY' }])
  expect(await w.system.database.read.auditEvent.findFirst({ where: { name: 'donor.chose' } })).toMatchObject({ subject: `donor:${w.donor}`, actorName: 'Ana' })
})
