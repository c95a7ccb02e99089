import { shareOf } from '#app/kernel/language'
import { shareOfPeriodPassed } from '#app/kernel/time'
import { FundBar, WorldMap } from '#app/ui/charts'
import { useFormats, useMessages } from '#app/ui/language'
import { Figure, FigureRow, Notice, PageHeading, Plate, Section, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { transparencyMessages } from '../messages'
import { FundFlow } from './fund-flow'
import type { PublicFundView } from './public-fund-view'

const ONE_MILLION = 100_000_000n
const CITIES_SHOWN = 6

type Props = { fund: PublicFundView; periods: readonly string[]; /** The last period has ended, and the next is not open. */ isOver: boolean; regionName: (region: string) => string }

/** The public page of the fund: one sentence, the bar, where it went, where it arrived. */
export function PublicFundPage({ fund, periods, isOver, regionName }: Props) {
  const words = useMessages(transparencyMessages)
  const formats = useFormats()
  const { bar } = fund
  const rowsHref = (of: string) => `/${formats.language}/fund/${of}?period=${bar.period.code}`
  const countries = new Set(fund.cities.map((city) => city.country)).size
  const inAfrica = fund.cities.filter((city) => city.inAfrica).length
  const africa = shareOf(fund.toAfrica, fund.allocated)
  const target = bar.target.minor === ONE_MILLION ? words.oneMillion : formats.wholeMoney(bar.target)
  const hasAwards = fund.allocated.minor > 0n
  return (
    <>
      <PageHeading
        size="display"
        eyebrow={words.eyebrow(bar.period.code.replace('-', '–'), formats.day(bar.asOf))}
        title={words.headline(formats.wholeMoney(bar.received), target)}
        lead={words.lead}
        aside={
          <FigureRow>
            <Figure value={fund.cities.length === 0 ? words.noCities : words.citiesReached(fund.cities.length)} label={fund.cities.length === 0 ? words.noCitiesWhere : words.citiesWhere(countries, inAfrica)} href={hasAwards ? rowsHref('allocated') : undefined} />
            {hasAwards ? <Figure value={formats.percent(africa)} label={words.africaShare} href={rowsHref('allocated')} /> : null}
          </FigureRow>
        }
      />
      {isOver ? <Notice tone="info">{words.periodOver(bar.period.code.replace('-', '–'), formats.day(bar.period.endsOn))}</Notice> : null}
      <FundBar {...bar} passed={shareOfPeriodPassed(bar.period, bar.asOf)} hrefs={{ received: rowsHref('received'), committed: rowsHref('committed'), pledged: rowsHref('pledged') }} />
      <Section title={hasAwards ? words.centsOfDollar(Math.round(africa * 100)) : words.nothingAllocated} lead={words.flowLead}>
        <FundFlow fund={fund} regionName={regionName} rowsHref={rowsHref} />
      </Section>
      {fund.cities.length > 0 ? <WhereItArrived fund={fund} /> : null}
      {periods.length > 1 ? (
        <p className="mt-12 text-small">
          {words.otherPeriods}:{' '}
          {periods
            .filter((code) => code !== bar.period.code)
            .map((code) => (
              <TextLink key={code} href={`/${formats.language}/fund?period=${code}`} className="me-3">
                {code.replace('-', '–')}
              </TextLink>
            ))}
        </p>
      ) : null}
    </>
  )
}

function WhereItArrived({ fund }: { fund: PublicFundView }) {
  const words = useMessages(transparencyMessages)
  const formats = useFormats()
  const cityHref = (ref: string) => `/${formats.language}/cities/${ref}`
  const onMap = fund.cities.flatMap((city) => (city.longitude === null || city.latitude === null ? [] : [{ name: city.name, lon: city.longitude, lat: city.latitude, amount: city.amount, href: cityHref(city.ref), strong: city.inAfrica }]))
  return (
    <Section title={words.whereTitle} lead={words.whereLead}>
      <div className="map-and-list">
        <WorldMap title={words.whereTitle} cities={onMap} asOf={fund.bar.asOf} />
        <div>
          <DataTable
            caption={words.whereTitle}
            rows={fund.cities.slice(0, CITIES_SHOWN)}
            rowKey={(city) => city.id}
            columns={[
              { key: 'city', header: words.city, primary: true, cell: (city) => (<><Plate name={city.name} href={cityHref(city.ref)} /> <span className="text-ink-2">{formats.country(city.country)}</span></>) },
              { key: 'amount', header: words.allocated, align: 'end', cell: (city) => formats.figure(city.amount) },
            ]}
            empty={null}
          />
          {fund.cities.length > CITIES_SHOWN ? (
            <p className="mt-3 text-small">
              <TextLink href={`/${formats.language}/fund/allocated?period=${fund.bar.period.code}`}>{words.allCities(fund.cities.length)}</TextLink>
            </p>
          ) : null}
        </div>
      </div>
    </Section>
  )
}
