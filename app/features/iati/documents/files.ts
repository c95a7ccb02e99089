// Activities as the elements of IATI 2.03. The order of elements is the schema's.
import type { Bilingual } from '#app/kernel/language'
import { toDecimal, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { XmlNode } from '#app/platform/xml/write'
import { FUND, REPORTER, type IatiActivity, type IatiBudget, type IatiTransaction, type Party } from '../domain/activity'
import { REPORTER_NAME } from './words'

/** Developing countries, unspecified: what is for the network as a whole. */
const NETWORK_REGION = '998'
const MULTILATERAL = '40'

function narratives({ en, fr }: Bilingual): XmlNode[] {
  return [['narrative', { 'xml:lang': 'en' }, en], ...(fr === en ? [] : [['narrative', { 'xml:lang': 'fr' }, fr] satisfies XmlNode])]
}

/** Hundredths of a per cent: 1234 is 12.34. */
function percentage(share: bigint): string {
  return `${share / 100n}.${String(share % 100n).padStart(2, '0')}`
}

function value(amount: Money, on: Day): XmlNode {
  return ['value', { currency: amount.currency, 'value-date': on }, toDecimal(amount)]
}

function party(element: string, { name, type }: Party, activity: string | null): XmlNode {
  return [element, { ref: activity === null ? null : REPORTER, type, [element === 'provider-org' ? 'provider-activity-id' : 'receiver-activity-id']: activity }, ...narratives(name)]
}

const reporter: Party = { name: REPORTER_NAME, type: MULTILATERAL }

function transaction(of: IatiTransaction, activity: string): XmlNode {
  // Money comes in from a donor and goes out to a city; where nobody else is named, the fund itself gives.
  const isIncoming = of.provider !== null
  return [
    'transaction',
    {},
    ['transaction-type', { code: of.type }],
    ['transaction-date', { 'iso-date': of.on }],
    value(of.amount, of.on),
    of.provider ? party('provider-org', of.provider, null) : party('provider-org', reporter, activity),
    ...(isIncoming ? [party('receiver-org', reporter, activity)] : of.receiver ? [party('receiver-org', of.receiver, null)] : []),
  ]
}

function budget(of: IatiBudget): XmlNode {
  return ['budget', { type: '1', status: '1' }, ['period-start', { 'iso-date': of.startsOn }], ['period-end', { 'iso-date': of.endsOn }], value(of.amount, of.startsOn)]
}

function date(type: string, on: Day | null): XmlNode[] {
  return on === null ? [] : [['activity-date', { type, 'iso-date': on }]]
}

function activity(of: IatiActivity, origin: string, children: readonly string[]): XmlNode {
  const sectors = of.sectors.map(({ code, share }): XmlNode => ['sector', { vocabulary: '1', code, percentage: percentage(share) }])
  const where: XmlNode[] = [
    ...of.countries.map(({ code, share }): XmlNode => ['recipient-country', { code, percentage: percentage(share) }]),
    ...(of.region === 0n ? [] : [['recipient-region', { code: NETWORK_REGION, vocabulary: '1', percentage: percentage(of.region) }] satisfies XmlNode]),
  ]
  return [
    'iati-activity',
    { 'default-currency': 'USD', hierarchy: of.isParent ? '1' : '2', 'xml:lang': 'en' },
    ['iati-identifier', {}, of.id],
    ['reporting-org', { ref: REPORTER, type: MULTILATERAL }, ...narratives(REPORTER_NAME)],
    ['title', {}, ...narratives(of.title)],
    ['description', { type: '1' }, ...narratives(of.description)],
    ['participating-org', { ref: REPORTER, type: MULTILATERAL, role: '2' }, ...narratives(REPORTER_NAME)],
    ['participating-org', { ref: REPORTER, type: MULTILATERAL, role: '4' }, ...narratives(REPORTER_NAME)],
    ['activity-status', { code: of.status }],
    ...date('1', of.planned.startsOn),
    ...date('2', of.startedOn),
    ...(of.planned.endsOn > of.planned.startsOn ? date('3', of.planned.endsOn) : []),
    ...date('4', of.endedOn),
    ['contact-info', { type: '1' }, ['website', {}, origin]],
    ['activity-scope', { code: of.countries.length === 1 && of.region === 0n ? '4' : '1' }],
    ...where,
    ...sectors,
    ['tag', { vocabulary: '2', code: '4' }],
    ['tag', { vocabulary: '2', code: '11' }],
    ['collaboration-type', { code: '4' }],
    ['default-flow-type', { code: '10' }],
    ['default-finance-type', { code: '110' }],
    ['default-aid-type', { code: of.aidType }],
    ['default-tied-status', { code: '5' }],
    ...of.budgets.map(budget),
    ...of.transactions.map((each) => transaction(each, of.id)),
    ...(of.isParent ? children.map((child): XmlNode => ['related-activity', { ref: child, type: '2' }]) : [['related-activity', { ref: FUND, type: '1' }] satisfies XmlNode]),
  ]
}

/** `activities.xml`: the fund as parent, programmes below it. `at` is the instant of its making, `origin` the address of the product. */
export function activitiesFile(activities: readonly IatiActivity[], made: { at: Date; origin: string }): XmlNode {
  const children = activities.filter((of) => !of.isParent).map((of) => of.id)
  return ['iati-activities', { version: '2.03', 'generated-datetime': made.at.toISOString() }, ...activities.map((of) => activity(of, made.origin, children))]
}

export type OrganisationYear = IatiBudget

/** `organisation.xml`: what the fund aims at and what it sent and spent, a year at a time. */
export function organisationFile(of: { budgets: readonly OrganisationYear[]; expenditures: readonly OrganisationYear[] }, made: { at: Date; origin: string }): XmlNode {
  const lines = (element: string, attributes: Record<string, string>, years: readonly OrganisationYear[]) =>
    years.map((year): XmlNode => [element, attributes, ['period-start', { 'iso-date': year.startsOn }], ['period-end', { 'iso-date': year.endsOn }], value(year.amount, year.startsOn)])
  return [
    'iati-organisations',
    { version: '2.03', 'generated-datetime': made.at.toISOString() },
    [
      'iati-organisation',
      { 'default-currency': 'USD', 'xml:lang': 'en' },
      ['organisation-identifier', {}, REPORTER],
      ['name', {}, ...narratives(REPORTER_NAME)],
      ['reporting-org', { ref: REPORTER, type: MULTILATERAL }, ...narratives(REPORTER_NAME)],
      ...lines('total-budget', { status: '1' }, of.budgets),
      ...lines('total-expenditure', {}, of.expenditures),
    ],
  ]
}
