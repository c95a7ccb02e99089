// What a file of rates holds, and what recording it would do. Nothing is written here.
import { refuse, type Result } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { parseXml } from '#app/platform/xml'
import { newsOf, type RateNews } from '../domain/exchange'
import { judgeRates, type FileRate, type RateFile, type RateFileFailure } from '../domain/rate-file'
import { readRateElements, readUnTable } from '../domain/rate-layouts'
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

export type PreviewedRate = FileRate & { news: RateNews; before: { unitsPerUsd: string; source: string } | null }

/** What recording the file would do, rate by rate, beside what is known of the same days. */
export async function previewRates(context: Context, file: RateFile): Promise<PreviewedRate[]> {
  const known = await knownRatesOf(context, file.rates)
  return file.rates.map((rate) => {
    const { news, before } = newsOf({ unitsPerUsd: rate.unitsPerUsd, source: file.layout }, known.get(dayKey(rate)) ?? [])
    return { ...rate, news, before: before && { unitsPerUsd: before.unitsPerUsd, source: before.source } }
  })
}
