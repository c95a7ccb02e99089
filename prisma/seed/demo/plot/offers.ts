// What is given in kind, and how far each offer has come.
import type { InKindKind } from '#app/features/in-kind/domain/offer'
import type { ValueBasis } from '#app/features/in-kind/domain/lifecycle'
import type { ProgrammeArea } from '#app/features/priorities/domain'

export type OfferLine = {
  donor: string
  on: string
  kind: InKindKind
  area: ProgrammeArea
  description: string
  quantity: string
  unit: string
  unitValue: string
  currency: 'USD' | 'EUR' | 'JPY'
  basis: ValueBasis
  available?: [from: string, until: string]
  place?: string
  capacity?: number
  assessed?: string
  accepted?: [on: string, note: string]
  declined?: [on: string, reason: string]
  scheduled?: [on: string, from: string, until: string, place: string]
  /** Delivered on a day, in a quantity; valued on another day at a unit value, with its evidence. */
  deliveries?: readonly { on: string; quantity: string; valued?: [on: string, unitValue: string, basis: ValueBasis, evidence: string] }[]
  acknowledged?: string
}

export const OFFERS: readonly OfferLine[] = [
  {
    donor: 'kimono',
    on: '2026-03-02',
    kind: 'GOODS',
    area: 'PA1',
    description: 'Field recording sets with two microphones and a solar charger each, for cities that collect the memories of their elders.',
    quantity: '60',
    unit: 'sets',
    unitValue: '42000',
    currency: 'JPY',
    basis: 'PUBLISHED_PRICE',
    assessed: '2026-03-04',
    accepted: ['2026-03-10', 'New, with a guarantee of two years.'],
    scheduled: ['2026-03-24', '2026-04-20', '2026-05-20', 'Lusaka and Dakar'],
    deliveries: [
      { on: '2026-04-20', quantity: '40', valued: ['2026-05-04', '40500', 'MARKET_QUOTE', 'Quote 2026-118 of Audio House, 28 April 2026'] },
      { on: '2026-05-18', quantity: '20', valued: ['2026-05-25', '40500', 'MARKET_QUOTE', 'Quote 2026-118 of Audio House, 28 April 2026'] },
    ],
    acknowledged: '2026-05-26',
  },
  {
    donor: 'northernlights',
    on: '2026-09-07',
    kind: 'PUBLICATION',
    area: 'PA3-PUBLICATION',
    description: 'Printing of the handbook for city planners, 164 pages, in English and in French.',
    quantity: '2000',
    unit: 'copies',
    unitValue: '3.25',
    currency: 'USD',
    basis: 'DONOR_COST',
    assessed: '2026-09-08',
    accepted: ['2026-09-15', 'The proofs of both languages were seen and approved.'],
    scheduled: ['2026-09-16', '2026-10-05', '2026-11-30', 'Hamburg'],
    deliveries: [
      { on: '2026-10-12', quantity: '1200', valued: ['2026-10-19', '3.1', 'DONOR_COST', 'Invoice 88-1204 of the printer, 9 October 2026'] },
      { on: '2026-11-16', quantity: '500' },
    ],
  },
  {
    donor: 'stalban',
    on: '2026-10-05',
    kind: 'EXPERTISE',
    area: 'PA1',
    description: 'Two trainers of adult educators, in English, for the workshops of the southern African cities.',
    quantity: '30',
    unit: 'days',
    unitValue: '450',
    currency: 'USD',
    basis: 'PUBLISHED_PRICE',
    available: ['2026-12-01', '2027-03-31'],
    assessed: '2026-10-07',
    accepted: ['2026-10-20', 'Both have trained for the network before.'],
    scheduled: ['2026-11-03', '2026-12-07', '2026-12-18', 'Zambezi'],
  },
  { donor: 'tidewater', on: '2026-06-01', kind: 'SERVICES', area: 'PA3-DATABASE', description: 'Licences of a survey tool, for one year.', quantity: '200', unit: 'licences', unitValue: '96', currency: 'USD', basis: 'PUBLISHED_PRICE', assessed: '2026-06-03', declined: ['2026-06-12', 'The tool keeps answers outside the cities’ own countries, which some of them may not allow.'] },
  {
    donor: 'brightwater',
    on: '2026-11-12',
    kind: 'VENUE',
    area: 'PA3-EVENT',
    description: 'The congress hall on the quay, with interpreters’ booths and twelve smaller rooms.',
    quantity: '3',
    unit: 'days',
    unitValue: '9800',
    currency: 'EUR',
    basis: 'PUBLISHED_PRICE',
    available: ['2027-06-01', '2027-06-30'],
    place: 'Brightwater',
    capacity: 400,
    assessed: '2026-11-16',
  },
  {
    donor: 'lifelong',
    on: '2026-09-08',
    kind: 'EVENT',
    area: 'PA3-EVENT',
    description: 'The autumn school of adult educators: lecture hall, three seminar rooms and technicians for five days.',
    quantity: '5',
    unit: 'days',
    unitValue: '2400',
    currency: 'EUR',
    basis: 'DONOR_COST',
    available: ['2027-03-01', '2027-03-31'],
    place: 'Genève',
    capacity: 180,
    assessed: '2026-09-15',
    accepted: ['2026-09-29', 'Close to the airport, and open to city teams of every region.'],
    scheduled: ['2026-10-12', '2027-03-15', '2027-03-19', 'Genève'],
  },
  { donor: 'lifelong', on: '2026-11-20', kind: 'TRANSLATION', area: 'PA2', description: 'Translation of the study on following progress in lifelong learning, from English into French.', quantity: '320', unit: 'pages', unitValue: '38', currency: 'EUR', basis: 'DONOR_COST', available: ['2027-01-04', '2027-02-26'] },
]

export type NeedLine = { on: string; city?: string; kind: InKindKind; area: ProgrammeArea; description: string; quantity: string; unit: string; from: string; until: string; /** Met by the offer of this donor. */ met?: [on: string, donor: string, reason: string] }

export const NEEDS: readonly NeedLine[] = [
  { on: '2026-09-22', kind: 'EXPERTISE', area: 'PA1', description: 'Trainers of adult educators for the workshops of December, in English.', quantity: '20', unit: 'days', from: '2026-12-01', until: '2026-12-31', met: ['2026-11-04', 'stalban', 'Ten days for each of two workshops.'] },
  { on: '2026-10-26', kind: 'VENUE', area: 'PA3-EVENT', description: 'A hall for the meeting of all member cities, with interpretation into four languages.', quantity: '3', unit: 'days', from: '2027-06-07', until: '2027-06-18' },
  { on: '2026-11-17', city: 'lusaka', kind: 'GOODS', area: 'PA1', description: 'Laptops for the three community learning centres of the southern townships.', quantity: '45', unit: 'pieces', from: '2027-01-11', until: '2027-03-31' },
]
