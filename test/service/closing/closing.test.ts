// A period is closed by two people, once nothing stands in the way; its figures are frozen, can be made again, and carry a certificate.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginClosing } from '#app/features/closing/server/begin-closing.command.server'
import { certifyPeriod } from '#app/features/closing/server/certify-period.command.server'
import { getClosing, getFrozenFigures, listClosings } from '#app/features/closing/server/closings.queries.server'
import { confirmWire } from '#app/features/payments/server/confirm-wire.command.server'
import { usd } from '#app/kernel/money'
import { addDays, day } from '#app/kernel/time'
import { findDocumentByCode, getDocument, sha256Of } from '#app/platform/files'
import { runDueJobs } from '#app/platform/jobs'
import { openLog } from '#app/platform/log'
import { jobHandlers, workerContext } from '#app/worker.server'
import { person } from '#test/support/context'
import { loadChecks } from '../../../scripts/checks.ts'
import { moneyWorld, must } from '../core/world'
import { faultsOf } from '../ledger/faults'
import { act, perform } from '../statements/random-history'

const EARLIER = ['2020-2021', '2022-2023', '2024-2025'] as const
const refused = (code: string, more: object = {}) => ({ ok: false, failure: { code, ...more } })

test('CLOSING-1, CLOSING-2, CLOSING-3: a closing is begun by one person and certified by another, in order, when nothing stands in the way', async () => {
  const w = await moneyWorld()
  const certify = certifyPeriod(await loadChecks())
  const both = w.as(person('Both', { role: 'administrator' }, { role: 'approver' }))
  expect(await beginClosing(w.admin, { code: '2026-2027' })).toMatchObject(refused('PERIOD_NOT_OVER', { endsOn: '2027-12-31' }))
  expect(await beginClosing(w.admin, { code: '2024-2025' })).toMatchObject(refused('EARLIER_PERIOD_OPEN', { period: '2020-2021' }))
  expect(await certify(w.head, { code: '2020-2021' })).toMatchObject(refused('CLOSING_NOT_BEGUN'))
  await expect(beginClosing(w.head, { code: '2020-2021' })).rejects.toThrow('period.manage')
  await expect(certify(w.admin, { code: '2020-2021' })).rejects.toThrow('period.certify')
  for (const code of EARLIER) await w.close(code)

  const pledge = await w.promise({ donor: w.donors[0], amount: usd(1_070_00n), count: 2 })
  await w.received(pledge.ref, usd(535_00n))
  w.setNow('2027-12-31T08:00:00Z')
  const late = await w.recorded(pledge.ref, usd(107_00n))
  w.setNow('2028-01-10T08:00:00Z')
  const { sha256 } = must(await beginClosing(both, { code: '2026-2027' }))
  expect(await beginClosing(w.admin, { code: '2026-2027' })).toMatchObject(refused('CLOSING_BEGUN'))
  expect(await certify(both, { code: '2026-2027' })).toMatchObject(refused('OWN_CLOSING'))
  expect(await certify(w.head, { code: '2026-2027' })).toMatchObject(refused('TRANSFERS_EXPECTED', { count: 1 }))
  must(await confirmWire(w.finance2, { payment: late }))

  await w.system.database.write((t) => t.$executeRawUnsafe(`UPDATE "FundMeasure" SET "deltaMinor" = "deltaMinor" + 1 WHERE "measure" = 'fees' AND "key" = 'all'`).then(() => t.$executeRawUnsafe(`UPDATE "PoolRemainder" SET "remainingMinor" = "remainingMinor" + 1`)))
  expect(await certify(w.head, { code: '2026-2027' })).toMatchObject(refused('CHECKS_FAIL', { first: expect.stringMatching(/./) as string }))
  expect((await getClosing(w.head, '2026-2027')).period.state).toBe('CLOSING')
  await w.system.database.write((t) => t.$executeRawUnsafe(`UPDATE "FundMeasure" SET "deltaMinor" = "deltaMinor" - 1 WHERE "measure" = 'fees' AND "key" = 'all'`).then(() => t.$executeRawUnsafe(`UPDATE "PoolRemainder" SET "remainingMinor" = "remainingMinor" - 1`)))

  must(await certify(w.head, { code: '2026-2027' }))
  const { period, interim, certified } = await getClosing(w.head, '2026-2027')
  expect([period.state, interim!.takenBy.id, certified!.takenBy.id, certified!.isWhole, certified!.isReproduced]).toEqual(['CLOSED', 'prs_both', 'prs_jonas', true, true])
  expect([interim!.sha256, certified!.figures.position.received.minor - interim!.figures.position.received.minor]).toEqual([sha256, 107_00n])
  expect(sha256Of(Buffer.from(await getFrozenFigures(w.head, { code: '2026-2027', kind: 'CERTIFIED' })))).toBe(certified!.sha256)
  expect(await certify(w.head, { code: '2026-2027' })).toMatchObject(refused('PERIOD_CLOSED_ALREADY'))
  await expect(w.system.database.write((t) => t.periodSnapshot.updateMany({ data: { figures: '{}' } }))).rejects.toMatchObject({ rule: 'FUND-4' })
  expect((await listClosings(w.officer)).filter((row) => row.certified).map((row) => row.period.code)).toEqual(['2026-2027', ...[...EARLIER].reverse()])

  // The certificate: one number, both languages, each verifiable by its code.
  const handlers = jobHandlers({ sendMail: async () => undefined, origin: 'http://localhost:3000', demo: false, card: null })
  await runDueJobs(workerContext(w.system), handlers, openLog('silent'))
  const { certificates } = await getClosing(w.head, '2026-2027')
  expect(certificates.map((one) => one.language).sort()).toEqual(['en', 'fr'])
  expect(new Set(certificates.map((one) => one.number)).size).toBe(1)
  for (const one of certificates) {
    expect(await findDocumentByCode(w.as({ kind: 'public' }), one.code)).toMatchObject({ sha256: one.sha256, kind: 'REPORT' })
    expect(sha256Of((await getDocument(w.head, one.id)).bytes)).toBe(one.sha256)
  }
})

test('CLOSING-4: whatever is recorded after a period is closed, and dated back, its certified figures can be made again', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 12 }), fc.array(act, { minLength: 4, maxLength: 8 }), async (before, after) => {
      const w = await moneyWorld()
      for (const code of EARLIER) await w.close(code)
      for (const [i, done] of before.entries()) {
        w.setNow(`${addDays(day('2027-11-20'), 3 * i)}T08:00:00Z`)
        await perform(w, done)
      }
      w.setNow('2028-01-02T08:00:00Z')
      must(await beginClosing(w.admin, { code: '2026-2027' }))
      w.setNow('2028-01-03T08:00:00Z')
      must(await certifyPeriod([])(w.head, { code: '2026-2027' }))
      for (const [i, done] of after.entries()) {
        w.setNow(`${addDays(day('2028-01-03'), Math.floor(i / 2))}T${10 + i}:00:00Z`)
        await perform(w, done)
      }
      expect(await faultsOf(w.system)).toEqual([])
    }),
    { numRuns: 5, interruptAfterTimeLimit: 40_000 },
  )
})
