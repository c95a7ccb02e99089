// The report to all member cities on paper: a letter, then the tables.
import { formatsIn, shareOf, type Language } from '#app/kernel/language'
import { usd } from '#app/kernel/money'
import type { PdfBlock, PdfDocument } from '#app/platform/pdf'
import type { MemberFigures } from '../domain/member-report'
import { memberReportMessages } from '../messages'

export type MemberReportFacts = { number: string; issuedAt: Date; figures: MemberFigures; words: string; signedBy: string | null; verifyAddress: string; isDemonstration: boolean }

export function memberReportDocument(facts: MemberReportFacts, language: Language): PdfDocument {
  const says = memberReportMessages[language]
  const formats = formatsIn(language)
  const { figures } = facts
  const money = (cents: string) => usd(BigInt(cents))
  const figure = (cents: string) => formats.figure(money(cents))
  const cities = figures.places.filter((place) => place.city !== null)
  const share = (cents: string) => formats.percent(shareOf(money(cents), money(figures.totals.allocated)))
  const amounts = [says.allocated, says.disbursed, says.expended].map((label) => ({ label, align: 'end' as const, weight: 1.1 }))
  const stories: PdfBlock[] = figures.stories.flatMap((story): PdfBlock[] => [
    { kind: 'heading', level: 3, text: story.city },
    { kind: 'paragraph', text: story.summary },
    { kind: 'paragraph', size: 'small', text: [{ text: [formats.text(story.programme), ...(story.people === null ? [] : [says.reached(formats.count(story.people))])].join(' · '), style: 'muted' }] },
  ])
  return {
    title: says.title(figures.period.code.replace('-', '–')),
    language,
    number: says.number(facts.number),
    issuedAt: facts.issuedAt,
    author: says.author,
    ...(facts.isDemonstration ? { mark: 'demonstration' as const } : {}),
    blocks: [
      { kind: 'paragraph', text: says.letter.greeting },
      { kind: 'paragraph', text: says.letter.first(formats.day(figures.period.startsOn), formats.day(figures.asOf)) },
      { kind: 'paragraph', text: says.letter.second(formats.money(money(figures.totals.allocated)), cities.length, formats.money(money(figures.totals.disbursed)), formats.money(money(figures.totals.expended))) },
      ...(facts.words ? [{ kind: 'paragraph' as const, text: facts.words }] : []),
      { kind: 'paragraph', text: says.letter.last },
      { kind: 'paragraph', text: says.letter.signature(facts.signedBy ?? says.author) },
      { kind: 'pageBreak' },
      ...mapOf(figures, says),
      { kind: 'heading', level: 2, text: says.byCity },
      {
        kind: 'table',
        columns: [{ label: says.city, weight: 2.2, rowHeader: true }, ...amounts],
        rows: figures.places.map((place) => [place.city ? [place.city.name, { text: `\n${formats.country(place.city.country)}`, style: 'muted' }] : says.network, figure(place.allocated), figure(place.disbursed), figure(place.expended)]),
        total: [says.total, figure(figures.totals.allocated), figure(figures.totals.disbursed), figure(figures.totals.expended)],
      },
      { kind: 'paragraph', size: 'small', text: says.tableNote },
      { kind: 'heading', level: 2, text: says.byArea },
      {
        kind: 'table',
        columns: [{ label: says.area, weight: 3, rowHeader: true }, { label: says.allocated, align: 'end' }],
        rows: figures.byArea.map(({ area, allocated }) => [says.areas[area], figure(allocated)]),
        total: [says.total, figure(figures.totals.allocated)],
      },
      { kind: 'heading', level: 2, text: says.emphasis },
      { kind: 'facts', facts: (['africa', 'ldc', 'lic'] as const).map((to) => ({ label: says.to[to], value: `${formats.money(money(figures.to[to]))} · ${share(figures.to[to])}` })) },
      { kind: 'paragraph', size: 'small', text: says.emphasisNote },
      ...(stories.length > 0 ? [{ kind: 'heading' as const, level: 2 as const, text: says.stories }, ...stories] : []),
    ],
    footer: { verify: says.verify(facts.verifyAddress) },
  }
}

/** Where the money went, as a map: the area of a disc is the city's part. */
function mapOf(figures: MemberFigures, says: (typeof memberReportMessages)['en']): PdfBlock[] {
  const cities = figures.places.flatMap(({ city, allocated }) => (city && city.longitude !== null && city.latitude !== null && BigInt(allocated) > 0n ? [{ name: city.name, longitude: city.longitude, latitude: city.latitude, minor: BigInt(allocated) }] : []))
  if (cities.length === 0) return []
  const largest = cities.reduce((most, { minor }) => (minor > most ? minor : most), 1n)
  const places = cities.map(({ longitude, latitude, minor }) => ({ longitude, latitude, share: Number((minor * 1000n) / largest) / 1000 }))
  return [
    { kind: 'heading', level: 2, text: says.map },
    { kind: 'map', alt: says.mapAlt(cities.map(({ name }) => name)), places },
  ]
}
