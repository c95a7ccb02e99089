import type { ReactNode } from 'react'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { Breadcrumbs, Facts, PageHeading, Plate } from '#app/ui/primitives'
import type { FlagsOfDay, Membership, Position, Region } from '../domain'
import { cityMessages } from '../messages'
import { MembershipTag } from './status-marks'

export type CityDetail = FlagsOfDay & { ref: string; name: string; country: string; region: Region | null; memberSince: Day | null; memberUntil: Day | null; membership: Membership; position: Position | null; source: string | null; asOf: Day }

type Props = { city: CityDetail; base: string; actions?: ReactNode; /** What only the team sees of it. */ showSource?: boolean; /** Clusters, allocations: joined by the route. */ children?: ReactNode }

/** One city: where it is, whether it is a member, what its country's statuses are today; its money and clusters are the route's to add. */
export function CityPage({ city, base, actions, showSource, children }: Props) {
  const words = useMessages(cityMessages)
  const formats = useFormats()
  const { fields } = words
  const span = city.memberSince ? (city.memberUntil ? words.span(formats.day(city.memberSince), formats.day(city.memberUntil)) : words.from(formats.day(city.memberSince))) : null
  return (
    <>
      <Breadcrumbs items={[{ label: words.cities, href: base }, { label: city.name }]} />
      <PageHeading eyebrow={[formats.country(city.country), city.region ? words.regions[city.region] : null].filter(Boolean).join(' · ')} title={<Plate name={city.name} size="big" />} actions={actions} />
      <Facts
        facts={[
          {
            label: fields.membership,
            value: (
              <>
                <MembershipTag membership={city.membership} /> {span}
              </>
            ),
          },
          {
            label: words.statuses(formats.day(city.asOf)),
            value: (
              <ul>
                {city.inAfrica ? <li>{words.isAfrica}</li> : null}
                <li>{city.inLdc ? words.isLdc : words.isNotLdc}</li>
                <li>{city.inLic ? words.isLic : words.isNotLic}</li>
              </ul>
            ),
          },
          { label: fields.reference, value: city.ref },
          ...(showSource && city.source ? [{ label: fields.source, value: city.source }] : []),
          ...(showSource && city.position ? [{ label: fields.position, value: `${city.position.latitude}, ${city.position.longitude}` }] : []),
        ]}
      />
      {children}
    </>
  )
}
