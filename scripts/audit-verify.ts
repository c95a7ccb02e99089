// npm run audit:verify: walks the hash chain of the audit trail and names the first row that does not fit.
import { verifyAuditChain } from '#app/platform/audit'
import { asSystem, main, Refused } from './system.ts'

await main(() =>
  asSystem('audit-verify', async (context) => {
    const { rows, broken } = await verifyAuditChain(context.database.read)
    if (broken) throw new Refused(`The audit trail is broken at row ${broken.sequence}: ${broken.reason}. The ${rows} rows before it are as they were written.`)
    console.log(`The audit trail is unbroken: ${rows} rows, each chained to the one before.`)
  }),
)
