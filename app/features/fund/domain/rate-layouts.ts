// The layouts in which rates are published, read into rows as they stand there. Nothing is judged here; see `rate-file.ts`.
import { accept, refuse, type Result } from '#app/kernel/failure'

/** A row of a file as it came, with its line and, in XML, its element. */
export type RawRate = { line: number; element: string | null; currency: string; day: string; rate: string; /** Columns are missing. */ isShort?: boolean }

/** UNORE: United Nations operational rates of exchange, units per US dollar. ECB: reference rates of the European Central Bank, units per euro. */
export type RateLayout = 'UNORE' | 'ECB'

/** An element of an XML file; the part of it that is read here. */
export type RateElement = { name: string; line: number; attributes: Readonly<Record<string, string>>; text: string; children: readonly RateElement[] }

export type LayoutFailure = { code: 'NEITHER_LAYOUT' }

/** Columns of the table: country, currency, code, effective date, units per US dollar. */
const [CODE, DAY, RATE] = [2, 3, 4]

/**
 * The table of the United Nations: a title, headings, a blank line, then tab-separated rows. Lines without a tab after a later blank line
 * are its footer. Source: CASES.md, section 5.
 */
export function readUnTable(text: string): Result<RawRate[], LayoutFailure> {
  const lines = text.split(/\r\n|\n|\r/)
  const blank = lines.findIndex((line) => line.trim() === '')
  const rows: RawRate[] = []
  let isFooter = false
  for (const [i, content] of lines.entries()) {
    if (blank < 0 || i <= blank) continue
    if (content.trim() === '') isFooter = rows.length > 0
    else if (!content.includes('\t') && isFooter) continue
    else {
      const cells = content.split('\t').map((cell) => cell.trim())
      rows.push({ line: i + 1, element: null, currency: cells[CODE] ?? '', day: cells[DAY] ?? '', rate: cells[RATE] ?? '', isShort: cells.length <= RATE })
    }
  }
  return rows.every((row) => row.isShort) ? refuse({ code: 'NEITHER_LAYOUT' }) : accept(rows)
}

/** A name without its prefix: `gesmes:Envelope` is an `Envelope`. */
const local = (element: RateElement) => element.name.slice(element.name.indexOf(':') + 1)

/** The XML of either house; which one, its root says. */
export function readRateElements(root: RateElement): Result<{ layout: RateLayout; rows: RawRate[] }, LayoutFailure> {
  if (root.name === 'UN_OPERATIONAL_RATES_DATASET') return accept({ layout: 'UNORE', rows: unRows(root) })
  const days = local(root) === 'Envelope' ? root.children.filter((child) => local(child) === 'Cube').flatMap((cube) => cube.children) : []
  if (days.length === 0) return refuse({ code: 'NEITHER_LAYOUT' })
  return accept({ layout: 'ECB', rows: days.flatMap(ecbRows) })
}

function unRows(root: RateElement): RawRate[] {
  return root.children
    .filter((element) => element.name === 'UN_OPERATIONAL_RATES')
    .map((element) => {
      const text = (name: string) => element.children.find((child) => child.name === name)?.text ?? ''
      return { line: element.line, element: element.name, currency: text('f_curr_code'), day: text('eff_date'), rate: text('rate') }
    })
}

function ecbRows(day: RateElement): RawRate[] {
  return day.children.map((element) => ({ line: element.line, element: element.name, currency: element.attributes.currency ?? '', day: day.attributes.time ?? '', rate: element.attributes.rate ?? '' }))
}
