import type { Database } from './index'

/** Can this process do its work? Each check by name. */
export async function isReady(database: Database): Promise<{ ok: boolean; named: Record<string, boolean> }> {
  const ask = (question: () => Promise<unknown>) => question().then(Boolean, () => false)
  const named = {
    database: await ask(async () => (await database.read.$queryRaw<unknown[]>`SELECT 1`).length === 1),
    migrated: await ask(async () => (await database.read.setting.count()) >= 0),
    referenceData: await ask(async () => (await database.read.fundPeriod.count()) > 0),
    writable: await ask(() => database.write(async () => true)),
  }
  return { ok: Object.values(named).every(Boolean), named }
}
