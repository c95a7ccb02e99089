// Prisma's own schema engine, as WebAssembly: migrations need no downloaded binary and no network.
// The package's version is the one that the installed Prisma names (@prisma/engines-version).
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import {
  bindMigrationAwareSqlAdapterFactory,
  type ErrorRegistry,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'

type Bindings = {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
  SchemaEngine: typeof SchemaEngine
}

/** The engine's filter for "look at everything". */
export const EVERYTHING = { externalTables: [], externalEnums: [] }

/** Where the engine leaves the words of a panic (a fault inside the engine). */
const panic: { message: string; set_message(message: string): void } = {
  message: '',
  set_message: (message: string) => void (panic.message = message),
}
Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panic })

let loading: Promise<Bindings> | undefined

async function load(): Promise<Bindings> {
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bindings = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as Bindings
  const bytes = await readFile(glue.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start'] as () => void
  start()
  return bindings
}

/** Runs `work` with a schema engine connected to a SQLite file. `datamodels` are `[path, content]` pairs. */
export async function withSchemaEngine<T>(
  databaseFile: string,
  datamodels: [path: string, content: string][],
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= load()
  const bindings = await loading
  const connections = rememberConnections(new PrismaBetterSqlite3({ url: `file:${databaseFile}` }))
  const adapter = bindMigrationAwareSqlAdapterFactory(connections.factory)
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter)
  try {
    return await work(engine)
  } catch (error) {
    throw originalError(error, adapter.errorRegistry)
  } finally {
    engine.free()
    await connections.close()
  }
}

/** The engine does not close what it opened, and an open file cannot be copied or removed safely. */
function rememberConnections(inner: PrismaBetterSqlite3) {
  const opened: SqlDriverAdapter[] = []
  const remember = async (connecting: Promise<SqlDriverAdapter>) => {
    const connection = await connecting
    opened.push(connection)
    return connection
  }
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: () => remember(inner.connect()),
    connectToShadowDb: () => remember(inner.connectToShadowDb()),
  }
  return { factory, close: () => Promise.all(opened.map((connection) => connection.dispose())) }
}

/** The engine names a database error by a number only; the adapter has kept the error itself. */
function originalError(error: unknown, registry: ErrorRegistry): unknown {
  if (panic.message !== '') return new Error(`Prisma's schema engine stopped: ${panic.message}`)
  const id = /external error.*?(\d+)/i.exec(String(error))?.[1]
  return (id === undefined ? undefined : registry.consumeError(Number(id))?.error) ?? error
}
