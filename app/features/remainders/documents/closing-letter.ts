// The letter that closes an earmarked window: what was given, what it paid for, what remained and where it went. Source: DOMAIN.md, section 6.
import { formatsIn, type Language } from '#app/kernel/language'
import { subtract, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { PdfDocument } from '#app/platform/pdf'
import { remainderMessages } from '../messages'

export type ClosingLetterFacts = {
  number: string
  issuedAt: Date
  donor: string
  pledge: string
  /** The other promise of the donor; null: the pool. */
  to: string | null
  received: Money
  refunded: Money
  supportCost: Money
  fees: Money
  allocated: Money
  moved: Money
  /** What is still in the window after the move. */
  left: Money
  awards: readonly { city: string | null; amount: Money }[]
  /** Why the work is done, as the team wrote it. */
  reason: string
  consent: { by: string; on: Day }
  verifyAddress: string
  isDemonstration: boolean
}

export function closingLetter(facts: ClosingLetterFacts, language: Language): PdfDocument {
  const { letter, where } = remainderMessages[language]
  const formats = formatsIn(language)
  const lines: [string, Money][] = [
    [letter.received, facts.received],
    [letter.refunded, { ...facts.refunded, minor: -facts.refunded.minor }],
    [letter.supportCost, { ...facts.supportCost, minor: -facts.supportCost.minor }],
    [letter.fees, { ...facts.fees, minor: -facts.fees.minor }],
    [letter.allocated, { ...facts.allocated, minor: -facts.allocated.minor }],
  ]
  const others = subtract(subtract(lines.slice(1).reduce((sum, [, amount]) => ({ ...sum, minor: sum.minor + amount.minor }), facts.received), facts.moved), facts.left)
  return {
    title: letter.title(facts.pledge),
    language,
    number: letter.number(facts.number),
    issuedAt: facts.issuedAt,
    author: letter.author,
    ...(facts.isDemonstration ? { mark: 'demonstration' as const } : {}),
    blocks: [
      { kind: 'parties', parties: [{ caption: letter.addressee, lines: [facts.donor] }, { caption: letter.about, lines: [facts.pledge] }] },
      { kind: 'paragraph', text: letter.thanks },
      { kind: 'figure', figure: formats.money(facts.moved), caption: where(facts.to) },
      { kind: 'paragraph', text: letter.consent(facts.consent.by, formats.day(facts.consent.on), formats.money(facts.moved), where(facts.to)) },
      { kind: 'facts', facts: [{ label: letter.reason, value: facts.reason }] },
      { kind: 'heading', level: 2, text: letter.sum },
      {
        kind: 'table',
        columns: [
          { label: letter.what, weight: 3, rowHeader: true },
          { label: 'USD', align: 'end' },
        ],
        rows: [
          ...lines.filter(([, amount]) => amount.minor !== 0n).map(([label, amount]) => [label, formats.figure(amount)]),
          // Moves before this one, and what the fund earned in the window.
          ...(others.minor === 0n ? [] : [[letter.others, formats.figure({ ...others, minor: -others.minor })]]),
          [letter.moved, formats.figure({ ...facts.moved, minor: -facts.moved.minor })],
        ],
        total: [letter.left, formats.figure(facts.left)],
      },
      ...(facts.awards.length === 0
        ? []
        : [
            { kind: 'heading' as const, level: 2 as const, text: letter.cities },
            { kind: 'table' as const, columns: [{ label: letter.city, weight: 3, rowHeader: true }, { label: 'USD', align: 'end' as const }], rows: facts.awards.map(({ city, amount }) => [city ?? letter.network, formats.figure(amount)]), total: [letter.total, formats.figure(facts.allocated)] },
          ]),
      { kind: 'paragraph', text: facts.to === null ? letter.fromNowPooled : letter.fromNowExact },
    ],
    footer: { verify: letter.verify(facts.verifyAddress), note: letter.hash },
  }
}
