// One writing connection per process, used by one transaction at a time. Prisma's own adapter begins deferred transactions and lets
// loose statements slip into somebody else's open transaction; this one begins IMMEDIATE and makes everything queue.
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory, SqlQuery, Transaction } from '@prisma/driver-adapter-utils'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type BetterSqlite3 from 'better-sqlite3'
import { assert } from '#app/kernel/assert'

/** A queue of one. */
function queue() {
  let last: Promise<void> = Promise.resolve()
  return async function enter(): Promise<() => void> {
    const before = last
    let leave!: () => void
    last = new Promise((resolve) => (leave = resolve))
    await before
    return leave
  }
}

/**
 * Settings that decide whether an acknowledged row survives a power cut. SQLite forgets all but journal_mode when a file is opened
 * again, so they are set and read back on every connection.
 */
function settle(connection: BetterSqlite3.Database, mode: 'read' | 'write'): void {
  connection.pragma('busy_timeout = 10000')
  if (mode === 'write') connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('temp_store = MEMORY')
  connection.pragma('cache_size = -32000')
  if (mode === 'read') connection.pragma('query_only = ON')
  assert(Number(connection.pragma('synchronous', { simple: true })) === 2, 'synchronous=FULL did not take')
  assert(Number(connection.pragma('foreign_keys', { simple: true })) === 1, 'foreign_keys did not take')
}

/** Our BEGIN IMMEDIATE stands in for the one that the adapter would send. */
function replaceBegin(connection: BetterSqlite3.Database): void {
  const prepare = connection.prepare.bind(connection)
  const begin = { run: () => undefined }
  // The adapter's own BEGIN comes after ours: it becomes nothing.
  connection.prepare = ((sql: string) => (sql === 'BEGIN' ? begin : prepare(sql))) as unknown as typeof connection.prepare
}

class QueueingAdapter implements SqlDriverAdapter {
  readonly provider = 'sqlite' as const
  readonly adapterName = 'queueing-better-sqlite3'
  readonly #enter = queue()

  constructor(
    private readonly inner: SqlDriverAdapter,
    private readonly connection: BetterSqlite3.Database,
    private readonly mode: 'read' | 'write',
  ) {}

  async queryRaw(query: SqlQuery) {
    const leave = await this.#enter()
    try {
      return await this.inner.queryRaw(query)
    } finally {
      leave()
    }
  }

  async executeRaw(query: SqlQuery) {
    const leave = await this.#enter()
    try {
      return await this.inner.executeRaw(query)
    } finally {
      leave()
    }
  }

  async executeScript(script: string) {
    const leave = await this.#enter()
    try {
      return await this.inner.executeScript(script)
    } finally {
      leave()
    }
  }

  async startTransaction(): Promise<Transaction> {
    const leave = await this.#enter()
    let transaction: Transaction
    try {
      // Prisma reads more than a thousand related rows in several statements inside a transaction: a reader may not begin as a writer.
      this.connection.exec(this.mode === 'read' ? 'BEGIN' : 'BEGIN IMMEDIATE')
      transaction = await this.inner.startTransaction()
    } catch (error) {
      if (this.connection.inTransaction) this.connection.exec('ROLLBACK')
      leave()
      throw error
    }
    const { commit, rollback } = { commit: transaction.commit.bind(transaction), rollback: transaction.rollback.bind(transaction) }
    transaction.commit = async () => {
      await commit()
      leave()
    }
    transaction.rollback = async () => {
      await rollback()
      leave()
    }
    return transaction
  }

  dispose() {
    return this.inner.dispose()
  }
}

/** Opens connections for Prisma: `write` queues transactions, `read` sees the last committed state and refuses to write. */
export function adapterFactory(file: string, mode: 'read' | 'write'): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: `file:${file}` })
  return {
    provider: 'sqlite',
    adapterName: 'queueing-better-sqlite3',
    connectToShadowDb: () => factory.connectToShadowDb(),
    async connect() {
      const inner = await factory.connect()
      const connection = (inner as unknown as { client: BetterSqlite3.Database }).client
      settle(connection, mode)
      replaceBegin(connection)
      return new QueueingAdapter(inner, connection, mode)
    },
  }
}
