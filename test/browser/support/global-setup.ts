import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startProduct } from '../../support/server.ts'
import { makeCast } from './cast.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** A product of its own for all journeys of a run, with the cast in its database. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = path.join(root, 'var', 'test', 'browser')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const database = path.join(folder, 'app.db')
  const cast = await makeCast(database)
  const product = await startProduct({ database, clock: '2026-11-24T09:00:00.000Z', settlementRates: {} })
  writeFileSync(path.join(folder, 'world.json'), JSON.stringify({ url: product.url, payments: product.payments.url, database, cast }))
  return () => product.stop()
}
