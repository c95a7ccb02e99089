// The certificate of a closed period: its figures, who closed it, and the fingerprint of what was frozen.
import { formatsIn, type Language } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import type { PdfDocument } from '#app/platform/pdf'
import { POSITION_FIGURES, type ReadFigures, SOURCE_LINES } from '../domain/frozen-figures'
import { closingMessages } from '../messages'

type Step = { by: string; at: Date; sha256: string }
export type CertificateFacts = { number: string; issuedAt: Date; period: { code: string; startsOn: Day; endsOn: Day }; begun: Step; certified: Step; figures: ReadFigures; verifyAddress: string; isDemonstration: boolean }

export function certificateDocument(facts: CertificateFacts, language: Language): PdfDocument {
  const words = closingMessages[language]
  const { certificate: says } = words
  const formats = formatsIn(language)
  const { period, begun, certified, figures } = facts
  const shown = figures.windows.filter((row) => row.window === 'ALL' || row.window === 'MDFM')
  const earmarked = figures.windows.filter((row) => row.window !== 'ALL' && row.window !== 'MDFM')
  return {
    title: says.title(period.code.replace('-', '–')),
    language,
    number: says.number(facts.number),
    issuedAt: facts.issuedAt,
    author: says.author,
    ...(facts.isDemonstration ? { mark: 'demonstration' as const } : {}),
    blocks: [
      { kind: 'paragraph', text: says.lead(formats.day(period.startsOn), formats.day(period.endsOn)) },
      {
        kind: 'facts',
        facts: [
          { label: says.begun, value: `${begun.by}, ${formats.instant(begun.at)}` },
          { label: says.certified, value: `${certified.by}, ${formats.instant(certified.at)}` },
          { label: says.fingerprint, value: certified.sha256 },
        ],
      },
      { kind: 'heading', level: 2, text: words.position },
      { kind: 'table', columns: [{ label: words.figure, weight: 3, rowHeader: true }, { label: words.amount, align: 'end' }], rows: POSITION_FIGURES.map((figure) => [words.figures[figure], formats.figure(figures.position[figure])]) },
      { kind: 'heading', level: 2, text: words.sources },
      {
        kind: 'table',
        columns: [{ label: words.figure, weight: 3, rowHeader: true }, ...shown.map((row) => ({ label: words.windowName(row.window), align: 'end' as const }))],
        rows: SOURCE_LINES.map((line) => [words.lines[line], ...shown.map((row) => formats.figure(row.figures[line]))]),
      },
      ...(earmarked.length === 0
        ? []
        : ([
            { kind: 'heading', level: 2, text: words.earmarked },
            {
              kind: 'table',
              columns: [{ label: words.window, weight: 2, rowHeader: true }, ...(['opening', 'totalSources', 'totalUses', 'closing'] as const).map((line) => ({ label: words.lines[line], align: 'end' as const }))],
              rows: earmarked.map((row) => [row.window, ...(['opening', 'totalSources', 'totalUses', 'closing'] as const).map((line) => formats.figure(row.figures[line]))]),
            },
          ] as const)),
      { kind: 'paragraph', text: says.note },
    ],
    footer: { verify: says.verify(facts.verifyAddress), note: says.hash },
  }
}
