import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'
import { sha256Of } from '#app/platform/files'

/** BANK-12: the text of a certified reconciliation is the one whose fingerprint was kept. */
export const check: Check = {
  name: 'certified reconciliations of the bank keep their figures (BANK-12)',
  async run(context) {
    const rows = await reading(context).bankReconciliation.findMany({ select: { ref: true, figures: true, sha256: true }, orderBy: { ref: 'asc' } })
    return rows.filter((row) => sha256Of(Buffer.from(row.figures, 'utf8')) !== row.sha256).map((row) => `The figures of the bank reconciliation ${row.ref} are not those that were certified.`)
  },
}
