import { describe, expect, test } from 'vitest'
import { packed, readUploads, unpacked } from '#app/features/imports/server/uploads.queries.server'
import { importFiles, tryImport } from '#app/features/imports/server/import-files.command.server'
import { Forbidden } from '#app/kernel/access'
import writeExcelFile from 'write-excel-file/node'
import { person, testWorld } from '#test/support/context'

const CITIES = 'ref,name,country,member_since,member_until\nc-1,Teranga,SN,2016-01-01,\n'
const upload = (name: string, bytes: Uint8Array) => ({ name, size: bytes.length, bytes: () => Promise.resolve(bytes) })
const text = (name: string, content: string) => upload(name, new TextEncoder().encode(content))

/** A workbook as finance would keep it: numbers and days are cells of their own kind. */
async function workbook(): Promise<Uint8Array> {
  const head = (...names: string[]) => names.map((value) => ({ value, type: String }))
  const rates = [head('currency', 'effective_on', 'units_per_usd', 'source'), [{ value: 'EUR', type: String }, { value: new Date('2026-01-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' }, { value: 0.85, type: Number }, { value: 'UNORE', type: String }]]
  const donors = [head('ref', 'name', 'type', 'subtype', 'country', 'city_ref', 'contact_name', 'contact_email', 'language', 'recognition'), [...head('d-1', 'Aurora, Ltd', 'PRIVATE', 'FOUNDATION', 'NO'), null, ...head('Ann', 'ann@aurora.example', 'en', 'NAME')]]
  const payments = [
    head('ref', 'donor_ref', 'pledge_ref', 'currency', 'amount', 'received_on', 'method', 'fee'),
    [...head('y-1', 'd-1'), null, ...head('EUR'), { value: 33333.33, type: Number }, { value: new Date('2026-02-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' }, ...head('BANK_TRANSFER'), { value: 0, type: Number }],
  ]
  const sheets = [{ sheet: 'exchange-rates', data: rates }, { sheet: 'donors.csv', data: donors }, { sheet: 'payments', data: payments }, { sheet: 'Notes', data: [head('whatever')] }]
  return writeExcelFile(sheets as never, {}).toBuffer() as unknown as Promise<Uint8Array>
}

describe('files from a browser', () => {
  test('a workbook with a sheet for each file is taken in: numbers and days are read from their cells', async () => {
    const { context } = await testWorld()
    const read = await readUploads([upload('books.xlsx', await workbook()), text('cities.csv', CITIES)])
    if (!read.ok) throw new Error(read.failure.code)
    expect([...read.value.keys()].sort()).toEqual(['cities.csv', 'donors.csv', 'exchange-rates.csv', 'payments.csv'])
    const again = unpacked(packed(read.value))
    expect(await tryImport(context, { files: again })).toMatchObject({ ok: true, value: { recorded: { 'payments.csv': 1 } } })
    expect(await importFiles(context, { files: again, dryRun: false })).toMatchObject({ ok: true })
    expect(await context.database.read.payment.findUniqueOrThrow({ where: { ref: 'y-1' } })).toMatchObject({ amountMinor: 33_333_33n, receivedOn: '2026-02-01', usdMinor: 39_215_68n })
  })

  test('what cannot be taken in is refused by its name', async () => {
    expect(await readUploads([])).toMatchObject({ failure: { code: 'FILES_MISSING' } })
    expect(await readUploads([text('payment.csv', CITIES)])).toMatchObject({ failure: { code: 'NO_SUCH_FILE', file: 'payment.csv' } })
    expect(await readUploads([text('cities.csv', CITIES), text('cities.csv', CITIES)])).toMatchObject({ failure: { code: 'FILE_TWICE', file: 'cities.csv' } })
    expect(await readUploads([text('books.xlsx', 'no workbook')])).toMatchObject({ failure: { code: 'NOT_A_WORKBOOK', file: 'books.xlsx' } })
    expect(await readUploads([text('cities.csv', ' '.repeat(4_000_001))])).toMatchObject({ failure: { code: 'UPLOAD_TOO_LARGE' } })
  })

  test('only an administrator takes files in, because they carry their own approvals', async () => {
    const world = await testWorld()
    const files = new Map([['cities.csv' as const, new TextEncoder().encode(CITIES)]])
    for (const role of ['programme-officer', 'finance-officer', 'approver', 'auditor'] as const) await expect(importFiles(world.as(person('Somebody', { role })), { files, dryRun: false })).rejects.toThrow(Forbidden)
    const lin = world.as(person('Lin', { role: 'administrator' }))
    expect(await importFiles(lin, { files, dryRun: false })).toMatchObject({ ok: true })
    expect(await world.context.database.read.importRun.findFirstOrThrow()).toMatchObject({ importedBy: 'Lin', recorded: '{"cities.csv":1}' })
    const programmes = new Map([['programmes.csv' as const, new TextEncoder().encode('ref,title_en,title_fr,kind,priority_area,clusters,starts_on,ends_on,budget_usd\np-1,One,Un,STUDY,PA2,,2026-01-01,2027-12-31,\n')]])
    expect(await importFiles(lin, { files: programmes, dryRun: false })).toMatchObject({ ok: true })
    expect(await world.context.database.read.auditEvent.findFirstOrThrow({ where: { name: 'programme.created' } })).toMatchObject({ actorName: 'Lin (import)' })
  })
})
