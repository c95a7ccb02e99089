// What a command of the terminal stands on: the migrated database with reference data, the running clock, and the system as actor.
import type { Context } from '#app/platform/context'
import { randomIds, runningClock } from '#app/platform/clock'
import { readConfig, type Config } from '#app/platform/config'
import { openDatabase } from '#app/platform/db'
import { seedReference } from '../prisma/seed/reference/index.ts'
import { applyMigrations } from './database/apply-migrations.ts'
import { databaseFile } from './database/location.ts'

/** A refusal worded for the person at the terminal: printed without a stack, exit code 1. */
export class Refused extends Error {
  override name = 'Refused'
}

/** Runs `work` as the named part of the system on an up-to-date database, and closes it whatever happens. */
export async function asSystem<T>(name: string, work: (context: Context, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const file = databaseFile()
  await applyMigrations(file)
  await seedReference(file)
  const database = await openDatabase(file)
  const clock = runningClock(config.fixedNow)
  const ids = randomIds
  try {
    return await work({ actor: { kind: 'system', name }, database, transaction: null, clock, ids, language: 'en', requestId: ids.next('request') }, config)
  } finally {
    await database.close()
  }
}

/** Runs a command's main function: an error becomes its sentence and exit code 1. */
export async function main(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (process.env.LOG_LEVEL === 'debug' ? error.stack : error.message) : String(error)}\n`)
    process.exitCode = 1
  }
}
