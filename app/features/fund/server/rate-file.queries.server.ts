// What a file of rates holds, and what recording it would do. Nothing is written here.
import { numberSetting } from '#app/features/settings/server/settings.queries.server'
import { refuse, type Result } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { parseXml } from '#app/platform/xml'
import { isFarOff, newsOf, type RateNews } from '../domain/exchange'
import { judgeRates, type FileRate, type RateFile, type RateFileFailure } from '../domain/rate-file'
import { readRateElements, readUnTable } from '../domain/rate-layouts'
import { findRateOn } from './fund.queries.server'
import { dayKey, knownRatesOf } from './rates.queries.server'

/** A month of the United Nations has 15 kB, a quarter of the European Central Bank 150 kB. */
export const LARGEST_RATE_FILE = 1024 * 1024

/** Text of UTF-8, without its mark; null where the bytes are something else. */
function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

/** Reads a file in whichever of the layouts it is, whole or not at all (RATE-1). */
export function readRateFile(bytes: Uint8Array, today: Day): Result<RateFile, RateFileFailure> {
  if (bytes.length === 0) return refuse({ code: 'FILE_MISSING' })
  if (bytes.length > LARGEST_RATE_FILE) return refuse({ code: 'FILE_TOO_LARGE', kilobytes: LARGEST_RATE_FILE / 1024 })
  const text = decode(bytes)
  if (text === null) return refuse({ code: 'NOT_UTF8' })
  if (!text.trimStart().startsWith('<')) {
    const table = readUnTable(text)
    return table.ok ? judgeRates('UNORE', table.value, today) : table
  }
  const root = parseXml(text)
  if (!root.ok) return root
  const read = readRateElements(root.value)
  return read.ok ? judgeRates(read.value.layout, read.value.rows, today) : read
}

export type PreviewedRate = FileRate & {
  news: RateNews
  /** The row that it would replace, or that says the same. */
  before: { unitsPerUsd: string; source: string } | null
  /** What ruled until then: in the file or on the books. */
  last: string | null
  /** So far from the last one that the direction may be wrong. */
  isFarOff: boolean
}

/** What recording the file would do, rate by rate, beside what is known of the same days and what ruled before. */
export async function previewRates(context: Context, file: RateFile): Promise<PreviewedRate[]> {
  const inOrder = [...file.rates].sort((a, b) => (a.currency === b.currency ? (a.effectiveOn < b.effectiveOn ? -1 : 1) : a.currency < b.currency ? -1 : 1))
  const known = await knownRatesOf(context, inOrder)
  const last = new Map<string, string>()
  const tolerance = await numberSetting(context, 'rate-tolerance')
  const rows: PreviewedRate[] = []
  for (const rate of inOrder) {
    const before = last.get(rate.currency) ?? (await findRateOn(context, rate.currency, rate.effectiveOn))?.unitsPerUsd ?? null
    last.set(rate.currency, rate.unitsPerUsd)
    const { news, before: row } = newsOf({ unitsPerUsd: rate.unitsPerUsd, source: file.layout }, known.get(dayKey(rate)) ?? [])
    rows.push({ ...rate, news, before: row && { unitsPerUsd: row.unitsPerUsd, source: row.source }, last: before, isFarOff: before !== null && isFarOff(rate.unitsPerUsd, before, tolerance) })
  }
  return rows
}
