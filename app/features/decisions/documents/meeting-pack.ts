// All that a meeting needs on paper: agenda, where the fund stands, what is proposed, what is to be decided, and what was said last.
import { formatsIn, shareOf, type Bilingual, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { PdfBlock, PdfDocument, RichText } from '#app/platform/pdf'
import { linesOf, type MeetingKind } from '../domain/meeting'
import { decisionMessages } from '../messages'

type Decision = { ref: string | null; title: string; text: string }
const FIGURES = ['target', 'received', 'refunded', 'outstanding', 'pledged', 'available', 'allocated', 'disbursed'] as const

export type PackOf = {
  meeting: { ref: string; kind: MeetingKind; title: string; heldOn: Day; place: string; people: readonly string[]; items: readonly string[]; toTake: readonly Decision[] }
  position: Record<(typeof FIGURES)[number] | 'allocatedToAfrica' | 'allocatedToLdc' | 'allocatedToLic', Money> & { asOf: Day }
  proposals: readonly { ref: string; programme: Bilingual; window: string; cities: readonly string[]; total: Money; available: Money }[]
  calls: readonly { ref: string; title: Bilingual; applications: number }[]
  last: { title: string; heldOn: Day; minutes: string | null; taken: readonly Decision[] } | null
}

type Printing = { language: Language; at: Date; isDemonstration: boolean }

export function meetingPack({ meeting, position, proposals, calls, last }: PackOf, { language, at, isDemonstration }: Printing): PdfDocument {
  const words = decisionMessages[language]
  const { pack, page } = words
  const formats = formatsIn(language)
  return {
    title: pack.title(meeting.title),
    language,
    number: pack.number(meeting.ref),
    issuedAt: at,
    author: pack.author,
    ...(isDemonstration ? { mark: 'demonstration' as const } : {}),
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: page.kind, value: words.kinds[meeting.kind] },
          { label: page.day, value: formats.day(meeting.heldOn) },
          { label: page.place, value: meeting.place },
          { label: page.people, value: meeting.people.length > 0 ? meeting.people.join('\n') : page.nobody },
        ],
      },
      { kind: 'heading', level: 2, text: pack.agenda },
      { kind: 'list', ordered: true, items: meeting.items },
      ...positionBlocks(position, language),
      ...proposalBlocks(proposals, language),
      { kind: 'heading', level: 2, text: pack.calls },
      calls.length > 0 ? { kind: 'list', items: calls.map((call) => pack.callLine(call.ref, formats.text(call.title), pack.applications(call.applications))) } : { kind: 'paragraph', text: pack.noCalls },
      { kind: 'heading', level: 2, text: pack.toTake },
      ...decisionBlocks(meeting.toTake, pack.nothingToTake),
      { kind: 'heading', level: 2, text: last ? pack.last(last.title, formats.day(last.heldOn)) : pack.lastDecisions },
      ...(last ? lastBlocks(last, language) : [{ kind: 'paragraph' as const, text: pack.noLast }]),
    ],
    footer: { verify: pack.footer(meeting.ref, formats.instant(at)) },
  }
}

function positionBlocks(position: PackOf['position'], language: Language): PdfBlock[] {
  const { pack } = decisionMessages[language]
  const formats = formatsIn(language)
  const share = (part: Money) => pack.ofAllocated(formats.money(part), formats.percent(shareOf(part, position.allocated)))
  return [
    { kind: 'heading', level: 2, text: pack.position(formats.day(position.asOf)) },
    { kind: 'table', columns: [{ label: pack.figure, weight: 3, rowHeader: true }, { label: pack.amount, align: 'end' }], rows: FIGURES.map((figure) => [pack.figures[figure], formats.figure(position[figure])]) },
    { kind: 'paragraph', size: 'small', text: pack.shares },
    { kind: 'facts', facts: [{ label: pack.africa, value: share(position.allocatedToAfrica) }, { label: pack.ldc, value: share(position.allocatedToLdc) }, { label: pack.lic, value: share(position.allocatedToLic) }] },
  ]
}

function proposalBlocks(proposals: PackOf['proposals'], language: Language): PdfBlock[] {
  const { pack } = decisionMessages[language]
  const formats = formatsIn(language)
  const heading: PdfBlock = { kind: 'heading', level: 2, text: pack.proposals }
  if (proposals.length === 0) return [heading, { kind: 'paragraph', text: pack.noProposals }]
  return [
    heading,
    {
      kind: 'table',
      columns: [{ label: pack.proposal, weight: 1.2, rowHeader: true }, { label: pack.programme, weight: 2 }, { label: pack.cities, weight: 1.8 }, { label: pack.amount, align: 'end', weight: 1.1 }, { label: `${pack.available}\n${pack.window}`, align: 'end', weight: 1.3 }],
      rows: proposals.map((one) => [one.ref, formats.text(one.programme), one.cities.length > 0 ? formats.list(one.cities) : pack.wholeNetwork, formats.figure(one.total), [formats.figure(one.available), { text: `\n${one.window}`, style: 'muted' }]]),
    },
  ]
}

/** Each decision under its title, so that a reader of the document's structure finds it. */
function decisionBlocks(decisions: readonly Decision[], none: string): PdfBlock[] {
  if (decisions.length === 0) return [{ kind: 'paragraph', text: none }]
  return decisions.flatMap((decision, i): PdfBlock[] => [{ kind: 'heading', level: 3, text: `${decision.ref ?? `${i + 1}.`} ${decision.title}` }, ...paragraphs(decision.text)])
}

function lastBlocks(last: NonNullable<PackOf['last']>, language: Language): PdfBlock[] {
  const { pack } = decisionMessages[language]
  const taken: RichText[] = last.taken.map((decision) => [{ text: decision.ref ?? '', style: 'bold' }, ` ${decision.title}`])
  return [...(last.minutes ? paragraphs(last.minutes) : [{ kind: 'paragraph' as const, text: pack.noMinutes }]), ...(taken.length > 0 ? [{ kind: 'heading' as const, level: 3 as const, text: pack.lastDecisions }, { kind: 'list' as const, items: taken }] : [])]
}

function paragraphs(text: string): PdfBlock[] {
  return linesOf(text).map((line) => ({ kind: 'paragraph', text: line }))
}
