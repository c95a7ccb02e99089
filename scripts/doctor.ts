// npm run doctor -- --data (every standing check of the data) and -- --production (every unsafe setting).
import { parseArgs } from 'node:util'
import { verifyAuditChain } from '#app/platform/audit'
import type { Context } from '#app/platform/context'
import { loadChecks } from './checks.ts'
import { fileFaults } from './database/file-faults.ts'
import { databaseFile } from './database/location.ts'
import { asSystem, main, Refused } from './system.ts'
import { unsafeSettings } from './unsafe-settings.ts'

async function checkOne(name: string, run: () => Promise<string[]>): Promise<number> {
  const began = Date.now()
  const faults = await run()
  console.log(`${faults.length === 0 ? 'ok   ' : 'FAULT'} ${name} (${Date.now() - began} ms)`)
  for (const fault of faults) console.log(`      ${fault}`)
  return faults.length
}

async function auditFaults(context: Context): Promise<string[]> {
  const { broken } = await verifyAuditChain(context.database.read)
  return broken ? [`Row ${broken.sequence} of the audit trail: ${broken.reason}.`] : []
}

async function checkData(context: Context): Promise<number> {
  let faults = await checkOne('the database file is whole', () => Promise.resolve(fileFaults(databaseFile())))
  for (const check of await loadChecks()) faults += await checkOne(check.name, () => check.run(context))
  return faults + (await checkOne('the audit trail is an unbroken chain', () => auditFaults(context)))
}

await main(async () => {
  const { values } = parseArgs({ options: { data: { type: 'boolean' }, production: { type: 'boolean' } } })
  let faults = 0
  if (values.production) faults += await checkOne('settings', () => Promise.resolve(unsafeSettings(process.env)))
  if (values.data || !values.production) faults += await asSystem('doctor', checkData)
  console.log(faults === 0 ? 'No fault was found.' : `${faults} ${faults === 1 ? 'fault was' : 'faults were'} found.`)
  if (faults > 0) throw new Refused('The doctor is not content; the faults stand above.')
})
