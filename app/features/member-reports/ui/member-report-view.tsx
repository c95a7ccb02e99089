import type { Day } from '#app/kernel/time'
import { shareOf, type Language } from '#app/kernel/language'
import { usd } from '#app/kernel/money'
import { useFormats, useLanguage, useMessages } from '#app/ui/language'
import { WorldMap } from '#app/ui/charts'
import { ButtonLink, Facts, Notice, Plate, Section } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { MemberFigures } from '../domain/member-report'
import { memberReportMessages } from '../messages'

export type MemberReportShown = { ref: string; period: string; asOf: Day; madeBy: string; words: Record<Language, string>; figures: MemberFigures; isIssued: boolean }

/** The files of a report; `base` is the address that serves them by language. */
export function MemberReportFiles({ base, isIssued }: { base: string; isIssued: boolean }) {
  const words = useMessages(memberReportMessages)
  if (!isIssued) return <Notice tone="info">{words.notIssued}</Notice>
  return (
    <p className="flex flex-wrap gap-3 print:hidden">
      {(['en', 'fr'] as const).map((language) => (
        <ButtonLink key={language} href={`${base}/${language}`} variant="quiet" download hrefLang={language}>
          {words.files[language]}
        </ButtonLink>
      ))}
    </p>
  )
}

/** Letter, map and tables of a report, in the reader's language. */
export function MemberReportBody({ report }: { report: MemberReportShown }) {
  const words = useMessages(memberReportMessages)
  const formats = useFormats()
  const language = useLanguage()
  const { figures } = report
  const money = (cents: string) => usd(BigInt(cents))
  const figure = (cents: string) => formats.figure(money(cents))
  const cities = figures.places.flatMap((place) => (place.city ? [{ ...place, city: place.city }] : []))
  const onMap = cities.filter((place) => BigInt(place.allocated) > 0n).map(({ city, allocated }) => ({ name: city.name, lon: city.longitude, lat: city.latitude, amount: money(allocated), href: `/${language}/cities/${city.ref}`, strong: city.inAfrica }))
  return (
    <>
      <Section title={words.letter.title}>
        <div className="prose">
          <p>{words.letter.greeting}</p>
          <p>{words.letter.first(formats.day(figures.period.startsOn), formats.day(figures.asOf))}</p>
          <p>{words.letter.second(formats.money(money(figures.totals.allocated)), cities.length, formats.money(money(figures.totals.disbursed)), formats.money(money(figures.totals.expended)))}</p>
          {report.words[language] ? <p className="whitespace-pre-line break-words">{report.words[language]}</p> : null}
          <p>{words.letter.last}</p>
          <p className="whitespace-pre-line">{words.letter.signature(report.madeBy)}</p>
        </div>
      </Section>
      {onMap.length > 0 ? (
        <Section title={words.map}>
          <WorldMap title={words.map} cities={onMap} asOf={figures.asOf} />
        </Section>
      ) : null}
      <Section title={words.byCity} lead={words.tableNote}>
        <DataTable
          caption={words.byCity}
          rows={figures.places}
          rowKey={(place) => place.city?.ref ?? 'network'}
          columns={[
            { key: 'city', header: words.city, primary: true, cell: (place) => (place.city ? <Plate name={place.city.name} href={`/${language}/cities/${place.city.ref}`} size="small" /> : words.network) },
            { key: 'allocated', header: words.allocated, align: 'end', cell: (place) => figure(place.allocated) },
            { key: 'disbursed', header: words.disbursed, align: 'end', cell: (place) => figure(place.disbursed) },
            { key: 'expended', header: words.expended, align: 'end', cell: (place) => figure(place.expended) },
          ]}
          footer={{ city: words.total, allocated: figure(figures.totals.allocated), disbursed: figure(figures.totals.disbursed), expended: figure(figures.totals.expended) }}
          empty={null}
        />
      </Section>
      <Section title={words.byArea}>
        <DataTable
          caption={words.byArea}
          rows={figures.byArea}
          rowKey={({ area }) => area}
          columns={[
            { key: 'area', header: words.area, primary: true, cell: ({ area }) => words.areas[area] },
            { key: 'allocated', header: words.allocated, align: 'end', cell: ({ allocated }) => figure(allocated) },
          ]}
          footer={{ area: words.total, allocated: figure(figures.totals.allocated) }}
          empty={null}
        />
      </Section>
      <Section title={words.emphasis} lead={words.emphasisNote}>
        <Facts facts={(['africa', 'ldc', 'lic'] as const).map((to) => ({ label: words.to[to], value: `${formats.money(money(figures.to[to]))} · ${formats.percent(shareOf(money(figures.to[to]), money(figures.totals.allocated)))}` }))} />
      </Section>
      {figures.stories.length > 0 ? (
        <Section title={words.stories}>
          <ul className="stack">
            {figures.stories.map((story, i) => (
              <li key={i} className="stack border-b border-line py-4">
                <p>
                  <Plate name={story.city} size="small" />
                </p>
                <p className="prose whitespace-pre-line break-words">{story.summary}</p>
                <p className="text-small text-ink-2">{[formats.text(story.programme), ...(story.people === null ? [] : [words.reached(formats.count(story.people))])].join(' · ')}</p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}
