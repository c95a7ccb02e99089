import type { Context } from '#app/platform/context'
import { loadChecks } from '../../../scripts/checks.ts'

/** What the standing checks say; nothing when all is well. */
export async function faultsOf(context: Context): Promise<string[]> {
  return (await Promise.all((await loadChecks()).map((check) => check.run(context)))).flat()
}
