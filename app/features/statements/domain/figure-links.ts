// From each figure of a report to the rows behind it.
import { REGIONS, type Region } from '#app/features/cities/domain'
import { DONOR_TYPES, type DonorType } from '#app/features/donors/domain/donor'
import { keyOf } from '#app/features/fund/domain/measures'
import { MODALITIES, POOL, type Modality } from '#app/features/fund/domain/window'
import { addDays, type Day, type Period } from '#app/kernel/time'
import { AREAS, type Area } from './areas'
import { explainHref, FLAGS, type ExplainedFigure, type Flag } from './figures'
import type { SourceOrUse } from './sources-and-uses'

type Days = { period: Period; asOf: Day; knownOn: Day | null }

/** Links of the fund position and its bar. */
export function fundPositionLinks({ period, asOf, knownOn }: Days) {
  const from = period.startsOn
  const to = asOf < period.endsOn ? asOf : period.endsOn
  const pool = keyOf.window(POOL)
  const within = (figure: ExplainedFigure, key?: string) => explainHref({ figure, key, from, to, knownOn })
  const due = (figure: 'pledged' | 'outstanding') => explainHref({ figure, from, to: period.endsOn, on: asOf, knownOn })
  const each = <K extends string>(keys: readonly K[], href: (key: K) => string) => Object.fromEntries(keys.map((key) => [key, href(key)])) as Record<K, string>
  return {
    pledged: due('pledged'),
    outstanding: due('outstanding'),
    arrears: explainHref({ figure: 'arrears', to: addDays(from, -1), on: asOf, knownOn }),
    received: within('received'),
    refunded: within('refunded'),
    fees: within('fees'),
    supportCost: within('supportCost'),
    netProgrammable: within('netProgrammable'),
    openingBalance: within('openingBalance', pool),
    allocated: within('allocated'),
    available: explainHref({ figure: 'available', key: pool, to: asOf, knownOn }),
    disbursed: within('disbursed'),
    expended: within('expended'),
    inKind: within('inKind'),
    loans: within('loans'),
    secondments: within('secondments'),
    bar: within('contributions', pool),
    receivedByDonorType: each<DonorType>(DONOR_TYPES, (type) => within('received', keyOf.donorType(type))),
    receivedByModality: each<Modality>(MODALITIES, (modality) => within('received', keyOf.modality(modality))),
    allocatedByArea: each<Area>(AREAS, (area) => within('allocated', keyOf.area(area))),
    allocatedByRegion: each<Region>(REGIONS, (region) => within('allocated', keyOf.region(region))),
    allocatedTo: each<Flag>(FLAGS, (flag) => within('allocated', keyOf.flag(flag))),
  }
}

/** Links of a statement of sources and uses; `key`: `all`, `earmarked` or `window:ID`. */
export function sourceOrUseHref(figure: SourceOrUse, key: string, { period, asOf, knownOn }: Days): string {
  return explainHref({ figure, key, from: period.startsOn, to: asOf, knownOn })
}
