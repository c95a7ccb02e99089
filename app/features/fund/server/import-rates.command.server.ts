import { accept } from '#app/kernel/failure'
import { command } from '#app/platform/context'
import type { RateFile } from '../domain/rate-file'
import { takeRates } from './take-rates.command.server'

/** Records a file of rates that was read and judged, whole (RATE-1). A second time, nothing changes. `name` and `sha256` are of the file. */
export const importRates = command('rate.record', async (context, input: { file: RateFile; name: string; sha256: string }) => {
  const { layout, rates } = input.file
  const reason = input.name
  const answers = await takeRates(context, rates.map(({ currency, effectiveOn, unitsPerUsd }) => ({ currency, effectiveOn, unitsPerUsd, source: layout, reason })))
  const done = { recorded: answers.filter((row) => row.news === 'NEW').length, replaced: answers.filter((row) => row.news === 'REPLACES').length, known: answers.filter((row) => row.news === 'KNOWN').length }
  if (done.recorded + done.replaced > 0) {
    await context.audit({ name: 'rates.imported', subject: `rates:${input.sha256.slice(0, 16)}`, after: { name: input.name, sha256: input.sha256, layout, ...done } })
  }
  return accept(done)
})
