// The letter of acknowledgement: what was delivered, and the value that the team confirmed. Source: DOMAIN.md, section 5.
import { priorityMessages } from '#app/features/priorities/messages'
import type { FundingOption } from '#app/features/priorities/domain'
import { formatsIn, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { PdfDocument } from '#app/platform/pdf'
import type { InKindKind } from '../domain/offer'
import { inKindMessages } from '../messages'

export type LetterFacts = {
  number: string
  issuedAt: Date
  donor: string
  offer: string
  kind: InKindKind
  area: string
  description: string
  unit: string | null
  deliveries: readonly { on: Day; quantity: string; value: Money; usd: Money }[]
  value: Money
  usd: Money
  verifyAddress: string
  isDemonstration: boolean
}

export function letterDocument(facts: LetterFacts, language: Language): PdfDocument {
  const { letter, kinds, common } = inKindMessages[language]
  const formats = formatsIn(language)
  return {
    title: letter.title,
    language,
    number: letter.number(facts.number),
    issuedAt: facts.issuedAt,
    author: common.author,
    ...(facts.isDemonstration ? { mark: 'demonstration' as const } : {}),
    blocks: [
      { kind: 'parties', parties: [{ caption: letter.to, lines: [facts.donor] }, { caption: letter.for, lines: [priorityMessages[language].options[facts.area as FundingOption].name] }] },
      { kind: 'paragraph', text: letter.thanks },
      { kind: 'figure', figure: formats.money(facts.usd), caption: letter.confirmed },
      { kind: 'facts', facts: [{ label: letter.offer, value: facts.offer }, { label: letter.kind, value: kinds[facts.kind] }, { label: letter.description, value: facts.description }] },
      { kind: 'heading', level: 2, text: letter.deliveries },
      {
        kind: 'table',
        columns: [
          { label: letter.on, weight: 1.4, rowHeader: true },
          { label: letter.quantity, weight: 1.6 },
          { label: facts.value.currency, align: 'end' },
          { label: 'USD', align: 'end' },
        ],
        rows: facts.deliveries.map((one) => [formats.day(one.on), [formats.rate(one.quantity), facts.unit].filter(Boolean).join(' '), formats.figure(one.value), formats.figure(one.usd)]),
        total: [letter.total, '', formats.figure(facts.value), formats.figure(facts.usd)],
      },
      { kind: 'paragraph', text: letter.note },
    ],
    footer: { verify: letter.verify(facts.verifyAddress), note: letter.hash },
  }
}
