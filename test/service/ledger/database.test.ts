// What a transaction promises: alone, whole, on the disk, and told to the audit trail.
import { expect, test } from 'vitest'
import { chart } from '#app/features/ledger/domain/chart'
import { transfer } from '#app/features/ledger/domain/entry'
import { getTrialBalance } from '#app/features/ledger/server/ledger.queries.server'
import { postEntry } from '#app/features/ledger/server/post-entry.command.server'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { verifyAuditChain } from '#app/platform/audit'
import { command, type CommandContext } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { testWorld } from '#test/support/context'
import { busyFund } from './busy-fund'

const setting = (key: string) => ({ key, value: 'USD 1.00', updatedAt: new Date('2026-01-01T00:00:00Z') })

/** Everything that a command can write: rows, an entry, an audit event, a job, a mail. */
async function everything(context: CommandContext): Promise<void> {
  await context.transaction.setting.create({ data: setting('written') })
  await postEntry(context, { code: 'contribution-received', occurredOn: day('2026-11-24'), description: 'x', subject: 'payment:x', idempotencyKey: 'x', postings: transfer(chart.contributions('w', 'd'), chart.bank('USD'), usd(100n), 100n) })
  await context.audit({ name: 'setting.changed', subject: 'setting:written', after: { value: 1n } })
  await context.enqueue('job', 'job:1', {})
  await queueMail(context, { key: 'mail:1', to: { name: 'A', email: 'a@b.example' }, mail: { language: 'en', purpose: 'sign-in-link', values: { name: 'A' }, subject: 'Test', preview: 'Test', greeting: 'Hello,', blocks: [], signature: 'The fund' } })
}

const commits = command('setting.manage', async (context) => {
  await everything(context)
  return accept(null)
})
const throws = command('setting.manage', async (context): Promise<Result<null, { code: 'NEVER' }>> => {
  await everything(context)
  throw new Error('the power went')
})
const refuses = command('setting.manage', async (context): Promise<Result<null, { code: 'CHANGED_MIND' }>> => {
  await everything(context)
  return refuse({ code: 'CHANGED_MIND' })
})

test('a throw or a refusal takes back everything: rows, entries, balances, audit events, jobs and mails', async () => {
  const { context } = await testWorld()
  const { read } = context.database
  const counts = async () => [await read.setting.count(), await read.entry.count(), await read.posting.count(), await read.account.count(), await read.accountBalance.count(), await read.auditEvent.count(), await read.job.count(), await read.mail.count()]
  const before = await counts()
  await expect(throws(context, undefined)).rejects.toThrow('the power went')
  expect(await counts()).toEqual(before)
  expect(await refuses(context, undefined)).toEqual({ ok: false, failure: { code: 'CHANGED_MIND' } })
  expect(await counts()).toEqual(before)
  expect((await commits(context, undefined)).ok).toBe(true)
  expect(await counts()).toEqual([before[0]! + 1, 1, 2, 2, 2, before[5]! + 1, before[6]! + 2, 1])
})

test('a loose statement never slips into an open transaction: it waits, and a rollback does not take it along', async () => {
  const { context } = await testWorld()
  const { database } = context
  let release!: () => void
  const held = new Promise<void>((resolve) => (release = resolve))
  const open = database.write(async (transaction) => {
    await transaction.setting.create({ data: setting('inside') })
    await held
    throw new Error('rolled back')
  })
  const loose = database.unsafeWriter.setting.create({ data: setting('loose') })
  const next = database.write((transaction) => transaction.setting.create({ data: setting('next') }))
  release()
  await expect(open).rejects.toThrow('rolled back')
  await Promise.all([loose, next])
  const keys = (await database.read.setting.findMany({ where: { key: { in: ['inside', 'loose', 'next'] } }, orderBy: { key: 'asc' } })).map((row) => row.key)
  expect(keys).toEqual(['loose', 'next'])
})

test('readers see the last committed state while a transaction is open', async () => {
  const { context } = await testWorld()
  const { database } = context
  await database.write(async (transaction) => {
    await transaction.setting.create({ data: setting('inside') })
    expect(await database.read.setting.findUnique({ where: { key: 'inside' } })).toBeNull()
    expect(await transaction.setting.findUnique({ where: { key: 'inside' } })).not.toBeNull()
  })
  expect(await database.read.setting.findUnique({ where: { key: 'inside' } })).not.toBeNull()
})

test('forty transactions at once all happen, one after the other', async () => {
  const { context } = await testWorld()
  await context.database.write((t) => t.numberSeries.create({ data: { series: 'T', year: 2026, last: 0 } }))
  const key = { series_year: { series: 'T', year: 2026 } }
  const add = () =>
    context.database.write(async (t) => {
      const { last } = await t.numberSeries.findUniqueOrThrow({ where: key })
      await t.numberSeries.update({ where: key, data: { last: last + 1 } })
    })
  await Promise.all(Array.from({ length: 40 }, add))
  expect((await context.database.read.numberSeries.findUniqueOrThrow({ where: key })).last).toBe(40)
})

test('both connections keep what they acknowledged through a power cut, and the reading one refuses to write', async () => {
  const { context } = await testWorld()
  const { read, unsafeWriter } = context.database
  const ask = async (of: typeof read, pragma: string) => Object.values((await of.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${pragma}`))[0]!).map(String)
  for (const connection of [read, unsafeWriter]) {
    expect(await ask(connection, 'synchronous')).toEqual(['2'])
    expect(await ask(connection, 'foreign_keys')).toEqual(['1'])
    expect(await ask(connection, 'journal_mode')).toEqual(['wal'])
  }
  await expect(read.setting.create({ data: setting('x') })).rejects.toThrow()
})

test('AUDIT-1: the chain of a busy fund holds, and a changed, a missing and an added row are named', async () => {
  const w = await busyFund()
  const { database } = w.system
  const whole = await verifyAuditChain(database.read)
  expect(whole).toEqual({ rows: await database.read.auditEvent.count(), broken: null })
  expect(whole.rows).toBeGreaterThan(25)

  const undo = new Error('undone')
  const tamper = async (statement: string) => {
    let found: Awaited<ReturnType<typeof verifyAuditChain>> | null = null
    await expect(
      database.write(async (transaction) => {
        for (const trigger of ['AuditEvent_is_never_changed', 'AuditEvent_is_never_deleted']) await transaction.$executeRawUnsafe(`DROP TRIGGER "${trigger}"`)
        await transaction.$executeRawUnsafe(statement)
        found = await verifyAuditChain(transaction)
        throw undo
      }),
    ).rejects.toBe(undo)
    return found
  }
  expect(await tamper(`UPDATE "AuditEvent" SET "actorName" = 'Somebody else' WHERE "sequence" = 7`)).toMatchObject({ broken: { sequence: 7, reason: 'its content was changed' } })
  expect(await tamper(`DELETE FROM "AuditEvent" WHERE "sequence" = 9`)).toMatchObject({ broken: { sequence: 9, reason: 'the row is missing' } })
  expect(await tamper(`UPDATE "AuditEvent" SET "previousHash" = 'x' WHERE "sequence" = 12`)).toMatchObject({ broken: { sequence: 12, reason: 'it does not follow the row before it' } })
})

test('the reader reads thousands of rows with what belongs to each, a statement for every thousand, and still writes nothing', async () => {
  const { context } = await testWorld()
  const paths = Array.from({ length: 2_500 }, (_, i) => ({ id: `acc_${i}`, path: `income:contributions:win_mdfm:don_${i}`, type: 'INCOME' }))
  await context.database.write(async (transaction) => {
    await transaction.account.createMany({ data: paths })
    await transaction.accountBalance.createMany({ data: paths.map(({ id }) => ({ accountId: id, currency: 'USD', debitMinor: 0n, creditMinor: 1n, debitUsdMinor: 0n, creditUsdMinor: 1n })) })
  })
  const { rows, value } = await getTrialBalance(context)
  expect(rows).toHaveLength(paths.length)
  expect(value).toEqual(usd(-2_500n))
  await expect(context.database.read.setting.create({ data: setting('by the reader') })).rejects.toThrow()
})
