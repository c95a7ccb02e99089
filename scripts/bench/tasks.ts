// What is measured: the queries that people wait for, the writes that money goes through, and the standing checks.
import { listDonors } from '#app/features/donors/server/donors.queries.server'
import { getTrialBalance } from '#app/features/ledger/server/ledger.queries.server'
import { saveGiftAmount, saveGiver, startGift } from '#app/features/pledges/server/save-gift.command.server'
import { listPledges } from '#app/features/pledges/server/pledges.queries.server'
import { confirmGift, sendGiftLink } from '#app/features/pledges/server/submit-gift.command.server'
import { getCockpit } from '#app/features/statements/server/cockpit.queries.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { getPublicFund } from '#app/features/transparency/server/public-fund.queries.server'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { verifyAuditChain } from '#app/platform/audit'
import type { Context } from '#app/platform/context'
import { must } from '../../prisma/seed/demo/stage.ts'
import { loadChecks } from '../checks.ts'
import { promise, receive, type Cast } from './history.ts'

export type Task = { name: string; runs: number; run(): Promise<unknown> }

const AS_OF = { period: '2026-2027', asOf: day('2026-11-24') }

/** Where the last full page of the donor list begins; undefined where one page holds them all. */
async function deepDonorCursor(context: Context) {
  const cursors = [(await listDonors(context, {})).next]
  for (let cursor = cursors[0]; cursor; cursor = cursors.at(-1)) cursors.push((await listDonors(context, {}, { cursor })).next)
  return cursors.at(-3) ?? undefined
}

/** The donor with most payments: the longest statement. */
async function busiestDonor({ database }: Context): Promise<string> {
  const rows = await database.read.payment.groupBy({ by: ['donorId'], _count: true, orderBy: { _count: { donorId: 'desc' } }, take: 1 })
  return rows[0]!.donorId
}

/** A gift from its first step to the opened link of the mail: five commands, as a visitor. */
async function giveOnline(cast: Cast, n: number): Promise<void> {
  const { token } = must(await startGift(cast.visitor, { purpose: 'MDFM' }))
  must(await saveGiftAmount(cast.visitor, { token, fields: { currency: 'USD', amount: '2500.00', plan: 'ONCE' } }))
  must(await saveGiver(cast.visitor, { token, fields: { organisation: `Online Giver ${n}`, kind: 'PRIVATE:FOUNDATION', country: 'KE', contactName: 'Contact', email: `online-${n}@bench.example`, recognition: 'NAME' } }))
  let mailed = ''
  must(await sendGiftLink(cast.visitor, { token, link: (secret) => ((mailed = secret), `https://bench.example/${secret}`) }))
  must(await confirmGift(cast.visitor, { token: mailed, workspace: 'https://bench.example/donor' }))
}

/** The tasks, reads before writes, so that the reads see the same rows in every run. */
export async function tasksOn(cast: Cast): Promise<Task[]> {
  const { officer, recorder, visitor, system } = cast
  const [deep, donor, checks] = [await deepDonorCursor(officer), await busiestDonor(officer), await loadChecks()]
  const amount = usd(100_000n)
  const { ref } = await promise(cast, 900_000, usd(1_000_000_000n))
  let gift = 0
  return [
    { name: 'public fund page', runs: 50, run: () => getPublicFund(visitor, AS_OF) },
    { name: 'Today (cockpit)', runs: 50, run: () => getCockpit(officer, AS_OF) },
    { name: 'donors, first page', runs: 100, run: () => listDonors(officer, {}) },
    { name: 'donors, last full page by cursor', runs: 100, run: () => listDonors(officer, {}, { cursor: deep }) },
    { name: 'pledges, first page', runs: 50, run: () => listPledges(officer, {}) },
    { name: 'a donor’s statement', runs: 50, run: () => getDonorStatement(officer, { donor, asOf: AS_OF.asOf }) },
    { name: 'trial balance', runs: 50, run: () => getTrialBalance(recorder) },
    { name: `all ${checks.length} standing checks`, runs: 5, run: async () => { for (const check of checks) await findNoFault(system, check) } },
    { name: 'audit chain verified', runs: 5, run: () => verifyAuditChain(system.database.read) },
    { name: 'a transfer recorded and confirmed (2 commands)', runs: 50, run: () => receive(cast, ref, amount, 1) },
    { name: 'a gift given online (5 commands)', runs: 50, run: () => giveOnline(cast, ++gift) },
  ]
}

/** A measurement of a database that does not add up would be worth nothing. */
async function findNoFault(context: Context, check: { name: string; run(context: Context): Promise<string[]> }): Promise<void> {
  const faults = await check.run(context)
  if (faults.length > 0) throw new Error(`${check.name}: ${faults[0]}`)
}
