// Behind each figure of a report stand rows that add up to it: on a fund in which everything happened, and on random histories.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fundPositionLinks, sourceOrUseHref } from '#app/features/statements/domain/figure-links'
import { parseFigureQuestion } from '#app/features/statements/domain/figures'
import type { SourceOrUse } from '#app/features/statements/domain/sources-and-uses'
import { explainFigure, listExplainedRows } from '#app/features/statements/server/explain.queries.server'
import { getCockpit } from '#app/features/statements/server/cockpit.queries.server'
import { getFundBar, getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { listSourcesAndUses } from '#app/features/statements/server/sources-and-uses.queries.server'
import type { Money } from '#app/kernel/money'
import { addDays, day, type Day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { moneyWorld } from '../core/world'
import { busyFund } from '../ledger/busy-fund'
import { act, perform } from './random-history'

/** Each figure of the fund position, the bar and the sources and uses, with the address behind it. */
async function figuresWithLinks(context: Context, period: string, asOf: Day, knownOn: Day | null): Promise<[string, Money, string][]> {
  const asked = { period, asOf, knownOn }
  const [position, bar, report] = [await getFundPosition(context, asked), await getFundBar(context, asked), await listSourcesAndUses(context, asked)]
  const links = fundPositionLinks(position)
  const { receivedByDonorType, receivedByModality, allocatedByArea, allocatedByRegion, allocatedTo, bar: received, ...plain } = links
  const of = (name: string, figures: Record<string, Money>, hrefs: Record<string, string>) => Object.entries(hrefs).map(([key, href]): [string, Money, string] => [`${name} ${key}`, figures[key]!, href])
  const windows = [['all', report.total], ['window:win_mdfm', report.pool], ['earmarked', report.earmarked], ...report.windows.map((row) => [`window:${row.id}`, row.figures])] as [string, Record<SourceOrUse, Money>][]
  return [
    ...of('position', position as unknown as Record<string, Money>, plain),
    ...of('by type', position.receivedByDonorType, receivedByDonorType),
    ...of('by modality', position.receivedByModality, receivedByModality),
    ...of('by area', position.allocatedByArea, allocatedByArea),
    ...of('by region', (await getCockpit(context, asked)).allocatedByRegion, allocatedByRegion),
    ...of('to', { africa: position.allocatedToAfrica, ldc: position.allocatedToLdc, lic: position.allocatedToLic, 'network-wide': position.allocatedNetworkWide }, allocatedTo),
    ['bar received', bar.received, received],
    ['bar committed', bar.committed, links.outstanding],
    ['bar announced', bar.pledged, links.pledged],
    ...windows.flatMap(([key, figures]) => (Object.keys(figures) as SourceOrUse[]).map((figure): [string, Money, string] => [`${key} ${figure}`, figures[figure], sourceOrUseHref(figure, key, { ...report, period: report.period })])),
  ]
}

async function assertExplained(context: Context, period: string, asOf: Day, knownOn: Day | null, take: number): Promise<void> {
  for (const [name, figure, href] of await figuresWithLinks(context, period, asOf, knownOn)) {
    const question = parseFigureQuestion(new URLSearchParams(href.split('?')[1]), context.clock.today())
    const said = `${name} of ${period} as at ${asOf}, as known on ${knownOn ?? 'now'}: ${href}`
    expect(question, said).not.toBeNull()
    const told = await explainFigure(context, question!, { take })
    expect([told.figure.minor, told.total.minor, told.difference.minor], said).toEqual([figure.minor, figure.minor, 0n])
    if (told.count <= take) {
      expect(told.rows.reduce((sum, row) => sum + row.amount.minor, 0n), said).toBe(figure.minor)
      expect([told.rows.length, told.next], said).toEqual([told.count, null])
    }
  }
}

test('STATEMENT-6: on a busy fund, the rows behind every figure add up to it, and each page goes on where the last ended', async () => {
  const w = await busyFund()
  for (const period of ['2024-2025', '2026-2027']) await assertExplained(w.officer, period, day('2026-02-10'), null, 50)
  const question = { figure: 'closing' as const, key: 'all', to: day('2026-02-10'), on: day('2026-02-10'), knownOn: null }
  const whole = await listExplainedRows(w.officer, question)
  const paged = []
  for (let after: string | null | undefined; after !== null; ) {
    const page: Awaited<ReturnType<typeof explainFigure>> = await explainFigure(w.officer, question, { after, take: 1 })
    paged.push(...page.rows)
    after = page.next
  }
  expect(paged).toEqual(whole)
  expect([...new Set(whole.map((row) => row.kind))].sort()).toEqual(['disbursement', 'income', 'movedIn', 'movedOut', 'payment', 'refund'])
})

test('STATEMENT-6: whatever happened, the rows behind every figure of any day add up to it, as known now or on a past day', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 14, maxLength: 24 }), fc.nat(60), fc.nat(60), async (history, back, known) => {
      const w = await moneyWorld()
      w.setNow('2026-02-10T08:00:00Z')
      for (const area of [null, 'PA1'] as const) await perform(w, { do: 'promise', donor: 0, currency: 'EUR', minor: 900_000n, count: 2, area, back: 20 })
      for (const [i, done] of history.entries()) {
        w.setNow(`${addDays(day('2026-02-10'), 3 * i)}T08:00:00Z`)
        await perform(w, done)
      }
      const today = w.system.clock.today()
      await assertExplained(w.system, '2026-2027', addDays(today, -back), null, 1000)
      await assertExplained(w.system, '2026-2027', addDays(today, -back), addDays(today, -known), 3)
    }),
    { numRuns: 4, interruptAfterTimeLimit: 60_000 },
  )
})
