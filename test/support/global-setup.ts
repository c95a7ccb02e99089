import { buildTemplate } from './database'

/** The migrated database that every service test gets a copy of. */
export default async function setup(): Promise<void> {
  await buildTemplate()
}
