// Made-up figures that exercise every part; they add up, and nothing else is claimed of them.
import { usd, type Money } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import type { FlowLink, FlowNode, MapCity, PacePoint } from '../charts'

const dollars = (whole: number): Money => usd(BigInt(Math.round(whole * 100)))

export const asOf = day('2026-11-23')
export const period = { startsOn: day('2026-01-01'), endsOn: day('2027-12-31') }
export const target = dollars(1_000_000)
export const fund = { target, received: dollars(612_480), committed: dollars(143_200), pledged: dollars(90_000), passed: 0.448, asOf }
export const tinyFund = { target, received: dollars(4_200), committed: dollars(1_250), pledged: dollars(900), passed: 0.02, asOf }
export const fullFund = { target, received: dollars(941_300), committed: dollars(180_000), pledged: dollars(90_000), passed: 0.97, asOf }

export const flowNodes: FlowNode[] = [
  { id: 'cities', label: 'Member cities', amount: dollars(148_300), tone: 'type-1', column: 0 },
  { id: 'governments', label: 'Governments', amount: dollars(221_000), tone: 'type-2', column: 0 },
  { id: 'multilateral', label: 'Multilateral organisations', amount: dollars(96_500), tone: 'type-3', column: 0 },
  { id: 'companies', label: 'Companies and foundations', amount: dollars(118_180), tone: 'type-4', column: 0 },
  { id: 'civil', label: 'Civil society', amount: dollars(28_500), tone: 'type-5', column: 0 },
  { id: 'carried', label: 'Carried over from 2024–2025', amount: dollars(38_600), tone: 'neutral', column: 0 },
  { id: 'fund', label: 'The fund', amount: dollars(651_080), column: 1 },
  { id: 'capacity', label: 'Capacity building in LDC cities', amount: dollars(241_500), column: 2, href: '#capacity' },
  { id: 'studies', label: 'Thematic studies', amount: dollars(58_000), column: 2 },
  { id: 'exchange', label: 'Sharing and exchange', amount: dollars(103_000), column: 2 },
  { id: 'available', label: 'Still available', amount: dollars(207_271), tone: 'medium', column: 2 },
  { id: 'support', label: 'Support cost and fees', amount: dollars(41_309), tone: 'neutral', column: 2 },
  { id: 'africa', label: 'Africa', amount: dollars(233_500), column: 3 },
  { id: 'asia', label: 'Asia and the Pacific', amount: dollars(84_000), column: 3 },
  { id: 'latin', label: 'Latin America, Caribbean', amount: dollars(47_000), column: 3 },
  { id: 'arab', label: 'Arab States', amount: dollars(21_000), column: 3 },
  { id: 'network', label: 'The whole network', amount: dollars(17_000), column: 3 },
]

const link = (source: string, to: string, whole: number): FlowLink => ({ source, target: to, amount: dollars(whole) })
export const flowLinks: FlowLink[] = [
  ...flowNodes.filter((n) => n.column === 0).map((n) => ({ source: n.id, target: 'fund', amount: n.amount })),
  ...flowNodes.filter((n) => n.column === 2).map((n) => ({ source: 'fund', target: n.id, amount: n.amount })),
  link('capacity', 'africa', 178_500),
  link('capacity', 'asia', 53_000),
  link('capacity', 'latin', 10_000),
  link('studies', 'africa', 15_000),
  link('studies', 'asia', 11_000),
  link('studies', 'latin', 15_000),
  link('studies', 'network', 17_000),
  link('exchange', 'africa', 40_000),
  link('exchange', 'asia', 20_000),
  link('exchange', 'latin', 22_000),
  link('exchange', 'arab', 21_000),
]

const shares: [string, string, number][] = [['lusaka', 'Lusaka', 6_120.44], ['kigali', 'Kigali', 5_009.71], ['network', 'Whole network', 4_350], ['dakar', 'Dakar', 3_500], ['penh', 'Phnom Penh', 2_500], ['left', 'Not yet allocated', 4_480.39], ['support', 'Support cost', 1_817.24]]
export const shareNodes: FlowNode[] = [{ id: 'you', label: 'You gave', amount: dollars(27_777.78) }, ...shares.map(([id, label, amount]): FlowNode => ({ id, label, amount: dollars(amount), tone: id === 'left' || id === 'support' ? 'neutral' : 'blue' }))]
export const shareLinks: FlowLink[] = shares.map(([id, , amount]) => link('you', id, amount))

export const cities: MapCity[] = [
  { name: 'Lusaka', lon: 28.32, lat: -15.39, amount: dollars(42_000), strong: true, href: '#lusaka' },
  { name: 'Kigali', lon: 30.06, lat: -1.94, amount: dollars(38_500), strong: true, href: '#kigali' },
  { name: 'Kampala', lon: 32.58, lat: 0.35, amount: dollars(36_000), strong: true, href: '#kampala' },
  { name: 'Phnom Penh', lon: 104.92, lat: 11.56, amount: dollars(32_000), href: '#phnom-penh' },
  { name: 'Bamako', lon: -8, lat: 12.64, amount: dollars(31_000), strong: true, href: '#bamako' },
  { name: 'Dakar', lon: -17.45, lat: 14.69, amount: dollars(29_000), strong: true },
  { name: 'Dhaka', lon: 90.41, lat: 23.81, amount: dollars(28_000) },
  { name: 'Harare', lon: 31.05, lat: -17.83, amount: dollars(24_500), strong: true },
  { name: 'Medellín', lon: -75.57, lat: 6.24, amount: dollars(22_000) },
  { name: 'القاهرة', lon: 31.24, lat: 30.04, amount: dollars(21_000) },
  { name: 'Niamey', lon: 2.11, lat: 13.51, amount: dollars(18_500), strong: true },
  { name: 'Yarwa', amount: dollars(12_000), strong: true },
]

export const received: PacePoint[] = (
  [['2026-01-20', 0], ['2026-03-01', 22_000], ['2026-04-02', 61_000], ['2026-05-14', 104_000], ['2026-06-13', 188_000], ['2026-07-18', 231_000], ['2026-08-10', 300_500], ['2026-09-14', 352_000], ['2026-10-12', 470_000], ['2026-10-30', 541_000], ['2026-11-20', 612_480]] as const
).map(([on, total]) => ({ on: day(on), total: dollars(total) }))

export const landing = { signed: dollars(755_680), withAnnounced: dollars(845_680) }
export const pipeline = ([['Contact', 11, 412_000], ['Discussion', 7, 390_000], ['Proposal', 5, 265_000], ['Negotiation', 3, 180_000], ['Agreed this quarter', 2, 96_000]] as const).map(([label, count, amount], i) => ({ label, note: String(count), amount: dollars(amount), tone: i === 4 ? ('blue' as const) : ('medium' as const) }))

export type PledgeRow = { id: string; donor: string; city: string; due: string; state: 'good' | 'waiting' | 'warn' | 'stop'; word: string; amount: Money }
export const pledgeRows: PledgeRow[] = [
  { id: '1', donor: 'Northern Lights Foundation', city: 'Lusaka', due: '31 January 2027', state: 'waiting', word: 'Announced', amount: dollars(25_000) },
  { id: '2', donor: 'Ministry of Education, Norland', city: 'Kigali', due: '28 February 2027', state: 'good', word: 'Paid', amount: dollars(186_915.89) },
  { id: '3', donor: 'Bank for Cities', city: 'Phnom Penh', due: '5 December 2026', state: 'warn', word: 'Due soon', amount: dollars(74_766.36) },
  { id: '4', donor: 'Society of Readers', city: 'Addis Ababa አዲስ አበባ', due: '4 November 2026', state: 'stop', word: 'Overdue', amount: dollars(5_000) },
]
