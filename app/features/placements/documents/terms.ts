// Terms of reference of a placement: the annex of its agreement. Source: DOMAIN.md, section 6.
import { formatsIn, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { PdfDocument } from '#app/platform/pdf'
import { comesAgainOn, MOST_MONTHS } from '../domain/stay'
import type { Arrangement } from '../domain/value'
import { placementMessages } from '../messages'

export type TermsFacts = {
  number: string
  issuedAt: Date
  donor: string
  placement: string
  arrangement: Arrangement
  person: string | null
  function: string | null
  expertise: string | null
  languages: string | null
  level: string | null
  duties: readonly string[]
  startsOn: Day
  until: Day
  fte: string
  monthly: Money
  value: Money
  usd: Money | null
  periods: readonly { period: string | null; value: Money; usd: Money | null; months: readonly { days: number }[] }[]
  verifyAddress: string
  isDemonstration: boolean
}

export function termsDocument(facts: TermsFacts, language: Language): PdfDocument {
  const { terms, detail, arrangements, list } = placementMessages[language]
  const formats = formatsIn(language)
  const optional = (label: string, value: string | null) => (value ? [{ label, value }] : [])
  const dollars = (amount: Money | null) => (amount ? formats.figure(amount) : list.noRate)
  const foreign = facts.value.currency !== 'USD'
  return {
    title: terms.title,
    language,
    number: terms.number(facts.number),
    issuedAt: facts.issuedAt,
    author: terms.team,
    ...(facts.isDemonstration ? { mark: 'demonstration' as const } : {}),
    blocks: [
      { kind: 'parties', parties: [{ caption: terms.releasing, lines: [facts.donor] }, { caption: terms.receiving, lines: [terms.team] }] },
      {
        kind: 'facts',
        facts: [
          { label: terms.placement, value: facts.placement },
          { label: detail.arrangement, value: arrangements[facts.arrangement] },
          { label: detail.person, value: facts.person ?? detail.nobody },
          ...optional(detail.function, facts.function),
          ...optional(detail.expertise, facts.expertise),
          ...optional(detail.languages, facts.languages),
          ...optional(detail.level, facts.level),
          { label: detail.from, value: formats.day(facts.startsOn) },
          { label: detail.until, value: formats.day(facts.until) },
          { label: detail.fte, value: formats.rate(facts.fte) },
          { label: detail.monthly, value: formats.money(facts.monthly) },
        ],
      },
      { kind: 'paragraph', text: facts.arrangement === 'SECONDMENT' ? terms.secondment : terms.loan },
      { kind: 'heading', level: 2, text: terms.duties },
      ...facts.duties.map((duty, i) => ({ kind: 'paragraph' as const, text: `${i + 1}. ${duty}` })),
      { kind: 'heading', level: 2, text: detail.values },
      {
        kind: 'table',
        columns: [
          { label: detail.period, weight: 1.4, rowHeader: true },
          { label: detail.days, align: 'end' },
          ...(foreign ? [{ label: facts.value.currency, align: 'end' as const }] : []),
          { label: 'USD', align: 'end' },
        ],
        rows: facts.periods.map((row) => [row.period ?? detail.outside, formats.count(row.months.reduce((days, month) => days + month.days, 0)), ...(foreign ? [formats.figure(row.value)] : []), dollars(row.usd)]),
        total: [detail.total, '', ...(foreign ? [formats.figure(facts.value)] : []), dollars(facts.usd)],
      },
      { kind: 'paragraph', text: terms.rules(MOST_MONTHS, formats.day(comesAgainOn(facts.until))) },
    ],
    footer: { verify: terms.verifyAt(facts.verifyAddress), note: terms.hash },
  }
}
