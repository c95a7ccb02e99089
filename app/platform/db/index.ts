import { Prisma, PrismaClient } from '#prisma/generated/client'
import { adapterFactory } from './adapter'

/** What a query may use: the reading connection, or the transaction that is open. */
export type Db = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

/** A constraint of the database refused; `rule` is the invariant that a trigger named (`LEDGER-2`), where one did. */
export class DatabaseRefusal extends Error {
  override name = 'DatabaseRefusal'
  constructor(
    readonly kind: 'unique' | 'rule' | 'reference' | 'check',
    readonly rule: string | null,
    message: string,
    options: ErrorOptions,
  ) {
    super(message, options)
  }
}

export type Database = {
  /** Reads the last committed state; never inside a transaction. */
  read: Db
  /** The writing client, for libraries that bring their own statements (accounts); each statement queues behind open transactions. */
  unsafeWriter: PrismaClient
  /** Runs the work in one IMMEDIATE transaction; a throw rolls back. */
  write<T>(work: (transaction: Db) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Opens the database file with one writing and one reading connection. */
export async function openDatabase(file: string): Promise<Database> {
  const writer = new PrismaClient({ adapter: adapterFactory(file, 'write'), transactionOptions: { maxWait: 60_000, timeout: 300_000 } })
  await writer.$connect()
  const reader = new PrismaClient({ adapter: adapterFactory(file, 'read') })
  await reader.$connect()
  return {
    read: reader,
    unsafeWriter: writer,
    async write(work) {
      try {
        return await writer.$transaction((transaction) => work(transaction as Db))
      } catch (error) {
        throw translate(error)
      }
    },
    async close() {
      await reader.$disconnect()
      await writer.$disconnect()
    },
  }
}

/** Prisma reports a trigger's RAISE(ABORT) as a broken foreign key; the trigger's own sentence stands in the cause. */
function translate(error: unknown): unknown {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) && !(error instanceof Prisma.PrismaClientUnknownRequestError)) return error
  const original = originalMessage(error)
  const rule = /([A-Z]+-\d+): /.exec(original)?.[1] ?? null
  if (rule) return new DatabaseRefusal('rule', rule, original, { cause: error })
  if (/UNIQUE constraint/.test(original)) return new DatabaseRefusal('unique', null, original, { cause: error })
  if (/CHECK constraint/.test(original)) return new DatabaseRefusal('check', null, original, { cause: error })
  if (/FOREIGN KEY/.test(original)) return new DatabaseRefusal('reference', null, original, { cause: error })
  return error
}

function originalMessage(error: Prisma.PrismaClientKnownRequestError | Prisma.PrismaClientUnknownRequestError): string {
  const meta = 'meta' in error ? (error.meta as { driverAdapterError?: { cause?: { originalMessage?: string } } } | undefined) : undefined
  return meta?.driverAdapterError?.cause?.originalMessage ?? error.message
}
