// A hundred thousand payments in files: how fast they are taken in, how much memory that takes, and whether pages cost more afterwards.
import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { listPayments, type PaymentFilter, type PaymentSort } from '#app/features/payments/server/payments.queries.server'
import { getCockpit } from '#app/features/statements/server/cockpit.queries.server'
import { addDays, day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { root } from '../database/files.ts'
import type { Task } from './tasks.ts'

const FIRST = day('2026-01-01')
const CURRENCIES = ['USD', 'EUR', 'JPY']
const DONORS = 2000
/** Each pledge is paid in so many instalments. */
const INSTALMENTS = 4

/** One pledge in so many is for an area and has a window of its own. */
const EARMARKED_EACH = 50

/** Writes the files of an import with so many payments. */
export async function writeFiles(folder: string, payments: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  const write = (name: string, head: string, rows: string[]) => writeFile(path.join(folder, name), [head, ...rows, ''].join('\n'))
  const each = (count: number, row: (i: number) => string) => Array.from({ length: count }, (_, i) => row(i))
  const pledges = Math.ceil(payments / INSTALMENTS)
  await write('exchange-rates.csv', 'currency,effective_on,units_per_usd,source', each(24, (i) => `${i % 2 ? 'EUR' : 'JPY'},${addDays(FIRST, Math.floor(i / 2) * 30)},${i % 2 ? `0.${850_000 + i}` : `15${i % 10}.3`},UNORE`))
  await write('donors.csv', 'ref,name,type,subtype,country,city_ref,contact_name,contact_email,language,recognition', each(DONORS, (i) => `d${i},Donor ${i},PRIVATE,FOUNDATION,NO,,Contact,c${i}@bench.example,en,NAME`))
  const pledgedOn = (i: number) => addDays(FIRST, i % 60)
  await write(
    'pledges.csv',
    'ref,donor_ref,modality,priority_area,programme_ref,currency,amount,pledged_on,confirmed_on,instalments,first_due_on,months_between',
    each(pledges, (i) => `g${i},d${i % DONORS},${i % EARMARKED_EACH === 7 ? 'EARMARKED,PA1' : 'MDFM,'},,${CURRENCIES[i % 3]},40000,${pledgedOn(i)},${addDays(pledgedOn(i), 5)},${INSTALMENTS},${addDays(pledgedOn(i), 30)},2`),
  )
  await write('payments.csv', 'ref,donor_ref,pledge_ref,currency,amount,received_on,method,fee', each(payments, (i) => {
    const pledge = Math.floor(i / INSTALMENTS)
    return `y${i},d${pledge % DONORS},g${pledge},${CURRENCIES[pledge % 3]},10000,${addDays(pledgedOn(pledge), 10 + (i % INSTALMENTS) * 60)},BANK_TRANSFER,${i % 5 === 0 ? 10 : 0}`
  }))
}

export type Imported = { payments: number; seconds: number; paymentsPerSecond: number; peakMiB: number; bareSeconds: number; ratio: number }

/** Takes the files in by the command of the terminal, as its own process; and, bare, one row for each payment and its postings. */
export async function measureImport(folder: string, file: string, payments: number): Promise<Imported> {
  const said = await new Promise<string>((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/bootstrap.mjs', 'import', '--dir', folder], { cwd: root, env: { ...process.env, DATABASE_URL: `file:${file}` }, stdio: ['ignore', 'ignore', 'pipe'] })
    let output = ''
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(output.slice(-2000)))))
  })
  const [, seconds, peak] = /([\d.]+) s, at most (\d+) MiB/.exec(said) ?? []
  if (!seconds || !peak) throw new Error('the import did not say how long it took')
  const bareSeconds = bareLoad(`${file}.bare`, payments)
  return { payments, seconds: Number(seconds), paymentsPerSecond: Math.round(payments / Number(seconds)), peakMiB: Number(peak), bareSeconds, ratio: Math.round((Number(seconds) / bareSeconds) * 10) / 10 }
}

/** What the same number of rows costs with nothing but the database: a payment, an entry and six postings each. */
function bareLoad(file: string, payments: number): number {
  const database = new BetterSqlite3(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('CREATE TABLE payment (id TEXT PRIMARY KEY, day TEXT, amount INTEGER); CREATE TABLE entry (id TEXT PRIMARY KEY, day TEXT); CREATE TABLE posting (id TEXT PRIMARY KEY, entry TEXT, amount INTEGER); CREATE INDEX of_entry ON posting (entry)')
  const [payment, entry, posting] = ['INSERT INTO payment VALUES (?, ?, ?)', 'INSERT INTO entry VALUES (?, ?)', 'INSERT INTO posting VALUES (?, ?, ?)'].map((sql) => database.prepare(sql))
  const began = performance.now()
  database.transaction(() => {
    for (let i = 0; i < payments; i++) {
      payment!.run(`y${i}`, '2026-01-01', i)
      entry!.run(`e${i}`, '2026-01-01')
      for (let line = 0; line < 6; line++) posting!.run(`p${i}-${line}`, `e${i}`, i)
    }
  })()
  database.close()
  return Math.round(performance.now() - began) / 1000
}

/** No page of the list takes longer. */
export const PAGE_MS = 100

/** Pages that must not grow with the books; `deep` is where a late page of the payments begins. */
export async function largeTasks(officer: Context): Promise<Task[]> {
  const deepBy = async (sort: PaymentSort, filter: PaymentFilter = {}) => {
    let deep = (await listPayments(officer, filter, { sort })).next
    for (let page = 0; deep && page < 100; page++) deep = (await listPayments(officer, filter, { sort, cursor: deep })).next ?? deep
    return deep ?? undefined
  }
  const foundByDonor: PaymentFilter = { search: 'Donor 199', method: 'BANK_TRANSFER' }
  const [newest, latest, largest] = [await deepBy('new'), await deepBy('on'), await deepBy('value')]
  const listing = (name: string, filter: PaymentFilter, asked: Parameters<typeof listPayments>[2]) => ({ name: `payments, ${name}, among all of them`, runs: 50, run: () => listPayments(officer, filter, { ...asked, counted: true }) })
  return [
    { name: 'Today (cockpit), among all of them', runs: 50, run: () => getCockpit(officer, { period: '2026-2027', asOf: day('2026-11-24') }) },
    listing('first page', {}, {}),
    listing('page 100', {}, { cursor: newest }),
    listing('page before that', {}, { cursor: newest && { ...newest, back: true } }),
    listing('page 100 by value day', {}, { sort: 'on', cursor: latest }),
    listing('page 100 by value', {}, { sort: 'value', cursor: largest }),
    listing('smallest first', {}, { sort: 'value', turned: true }),
    listing('by donor and method', foundByDonor, {}),
    listing('of donors that are many', { search: 'donor' }, {}),
    listing('of many donors by value', { search: 'donor' }, { sort: 'value', cursor: largest }),
    listing('of a method and a window', { method: 'BANK_TRANSFER', modality: 'MDFM' }, { sort: 'value' }),
    listing('of some months', { from: day('2026-03-01'), to: day('2026-04-30') }, { sort: 'value' }),
    listing('of nobody', { search: 'nobody at all' }, {}),
    listing('by card', { method: 'CARD' }, {}),
    listing('into an area that has none', { modality: 'PA1' }, {}),
    listing('by number', { search: 'PY-2026-050000' }, {}),
    listing('of which something is not applied', { unapplied: true }, {}),
    listing('of a state that is common, by value', { status: 'RECEIVED' }, { sort: 'value', cursor: largest }),
    listing('of a state and a method that never meet', { status: 'RECEIVED', method: 'CARD' }, { sort: 'on' }),
    listing('of a state that is rare', { status: 'EXPECTED' }, {}),
  ]
}
