// Files in, reports out: what others have worked out by hand must come out to the cent.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { cityStatementJson, donorStatementJson, fundPositionJson } from '#app/features/statements/domain/report-json'
import { getCityStatement } from '#app/features/statements/server/city-statement.queries.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { testWorld } from '#test/support/context'
import { faultsOf } from '../ledger/faults'
import { takeIn } from './folder'

const STORIES = path.resolve(import.meta.dirname, '../../stories')

async function report(context: Context, kind: string, subject: string, asOf: string): Promise<unknown> {
  const on = day(asOf)
  if (kind === 'fund-position') return fundPositionJson(await getFundPosition(context, { period: subject, asOf: on }))
  if (kind === 'donor-statement') return donorStatementJson(await getDonorStatement(context, { donor: subject, asOf: on }))
  return cityStatementJson(await getCityStatement(context, { city: subject, asOf: on }))
}

describe('stories', () => {
  test.each(['story-a', 'story-b'])('%s gives its reports to the cent, the books add up, and again it changes nothing: IMPORT-4', async (story) => {
    const { context } = await testWorld()
    const folder = path.join(STORIES, story)
    expect(await takeIn(context, folder)).toMatchObject({ ok: true })
    for (const file of readdirSync(path.join(folder, 'expected'))) {
      const [kind, subject, asOf] = file.replace('.json', '').split('_') as [string, string, string]
      expect(await report(context, kind, subject, asOf), file).toMatchObject(JSON.parse(readFileSync(path.join(folder, 'expected', file), 'utf8')) as object)
    }
    expect(await faultsOf(context)).toEqual([])
    const before = await context.database.read.auditEvent.count()
    expect(await takeIn(context, folder)).toMatchObject({ ok: true, value: { recorded: {} } })
    expect(await context.database.read.auditEvent.count()).toBe(before)
  })
})
