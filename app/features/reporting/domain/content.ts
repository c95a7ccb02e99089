// What a report says: texts by section, people, and what was spent by heading; typed as text, read when it is sent.
import { HEADINGS, type Heading } from '#app/features/allocations/domain/headings'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { parseAmount, sum, usd, type Money } from '#app/kernel/money'

/** `summary` is published when the report is accepted. */
export const SECTIONS = ['activities', 'results', 'difficulties', 'next', 'summary'] as const
export type Section = (typeof SECTIONS)[number]
export const COUNTS = ['people', 'women'] as const

export type SpentField = `spent_${Heading}`
export type ReportField = Section | (typeof COUNTS)[number] | SpentField
/** Fields as typed. */
export type Typed = Partial<Record<ReportField, string>>

export const spentFieldOf = (heading: Heading): SpentField => `spent_${heading}`
export const FIELDS: readonly ReportField[] = [...SECTIONS, ...COUNTS, ...HEADINGS.map(spentFieldOf)]

/** What the team comments on: each section, the people, the spending, and the whole. */
export const PARTS = [...SECTIONS, 'people', 'spending', 'whole'] as const
export type Part = (typeof PARTS)[number]
export type Comments = Partial<Record<Part, string>>

/** A report as it was sent; amounts are US cents as text. */
export type Content = { texts: Partial<Record<Section, string>>; people: number | null; women: number | null; spent: Partial<Record<Heading, string>> }

type UnclearSpending = { [H in Heading]: { code: `UNCLEAR_${H}` } }[Heading]
export type ContentFailure = UnclearSpending | { code: 'PEOPLE_UNCLEAR' } | { code: 'WOMEN_UNCLEAR' } | { code: 'WOMEN_ABOVE_PEOPLE' }

const NOTHING = /^0*([.,]0*)?$/

function countOf(text: string | undefined): number | null | 'unclear' {
  const typed = (text ?? '').trim()
  if (typed === '') return null
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 'unclear'
}

/** Reads what was typed; nothing is guessed. */
export function readContent(typed: Typed, decimalComma: boolean): Result<{ content: Content; spent: Money }, ContentFailure> {
  const spent: Partial<Record<Heading, string>> = {}
  const amounts: Money[] = []
  for (const heading of HEADINGS) {
    const text = (typed[spentFieldOf(heading)] ?? '').trim()
    if (NOTHING.test(text)) continue
    const read = parseAmount(text, 'USD', decimalComma)
    if (!read.ok) return refuse({ code: `UNCLEAR_${heading}` })
    spent[heading] = read.value.minor.toString()
    amounts.push(read.value)
  }
  const [people, women] = [countOf(typed.people), countOf(typed.women)]
  if (people === 'unclear') return refuse({ code: 'PEOPLE_UNCLEAR' })
  if (women === 'unclear') return refuse({ code: 'WOMEN_UNCLEAR' })
  if (women !== null && women > (people ?? 0)) return refuse({ code: 'WOMEN_ABOVE_PEOPLE' })
  const texts = Object.fromEntries(SECTIONS.flatMap((section) => (typed[section]?.trim() ? [[section, typed[section]!.trim()]] : [])))
  return accept({ content: { texts, people, women, spent }, spent: sum(amounts, 'USD') })
}

/** What was spent, by heading, in the order of the form. */
export function spentLines(content: Content): { heading: Heading; amount: Money }[] {
  return HEADINGS.flatMap((heading) => (content.spent[heading] === undefined ? [] : [{ heading, amount: usd(BigInt(content.spent[heading])) }]))
}

/** What somebody reads while typing: the sum of the amounts that can be read. */
export function spentSoFar(typed: Typed, decimalComma: boolean): Money {
  return sum(HEADINGS.flatMap((heading) => {
    const read = parseAmount(typed[spentFieldOf(heading)] ?? '', 'USD', decimalComma)
    return read.ok ? [read.value] : []
  }), 'USD')
}
