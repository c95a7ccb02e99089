// What each figure of a report is made of: the stored figures that it is read from, and the rows that must add up to it. STATEMENT-6.
import { isRegion } from '#app/features/cities/domain'
import { DONOR_TYPES } from '#app/features/donors/domain/donor'
import type { Measure } from '#app/features/fund/domain/measures'
import { MODALITIES } from '#app/features/fund/domain/window'
import { parseDay, type Day } from '#app/kernel/time'
import { AREAS } from './areas'

export const ROW_KINDS = ['payment', 'refund', 'income', 'movedIn', 'movedOut', 'line', 'reduction', 'disbursement', 'expenditure', 'delivery'] as const
export type RowKind = (typeof ROW_KINDS)[number]

/** Amounts of a row, US cents: of a payment or a refund its value, fee, support cost and net; of the others their amount. */
export type RowAmount = 'usd' | 'fee' | 'support' | 'net' | 'amount'
export type Weights = Partial<Record<RowAmount, 1 | -1>>

/** Which days count: those between the two, all up to the second, or all before the first. */
export type Span = 'within' | 'through' | 'before'

export type RowPart = { kind: RowKind; weights: Weights; span: Span; /** Of money sent: to cities, or for the whole network. */ to?: 'cities' | 'network' }
export type MeasurePart = { measure: Measure; sign: 1 | -1; span: Span }
type Made = { rows: readonly RowPart[]; measures: readonly MeasurePart[] }

const part = (kind: RowKind, weights: Weights, span: Span = 'within', to?: RowPart['to']): RowPart => ({ kind, weights, span, ...(to ? { to } : {}) })
const measure = (name: Measure, sign: 1 | -1 = 1, span: Span = 'within'): MeasurePart => ({ measure: name, sign, span })

/** Net programmable money of payments less what refunds took of it. */
const net = (span: Span) => [part('payment', { net: 1 }, span), part('refund', { usd: -1, support: 1, fee: -1 }, span)]
/** What a window earned. */
const income = (span: Span) => part('income', { amount: 1 }, span)
/** What was moved into a window, and out of it. */
const moves = (span: Span) => [part('movedIn', { amount: 1 }, span), part('movedOut', { amount: -1 }, span)]
const awards = (span: Span, sign: 1 | -1) => [part('line', { amount: sign }, span), part('reduction', { amount: sign === 1 ? -1 : 1 }, span)]
const sent = (span: Span, sign: 1 | -1) => part('disbursement', { amount: sign }, span)
/** What a window holds: available, and allocated but not yet sent. */
const held = (span: Span) => [measure('available', 1, span), measure('allocated', 1, span), measure('disbursed', -1, span)]

const MADE = {
  received: { rows: [part('payment', { usd: 1 })], measures: [measure('received')] },
  refunded: { rows: [part('refund', { usd: 1 })], measures: [measure('refunded')] },
  contributions: { rows: [part('payment', { usd: 1 }), part('refund', { usd: -1 })], measures: [measure('received'), measure('refunded', -1)] },
  fees: { rows: [part('payment', { fee: 1 }), part('refund', { fee: 1 })], measures: [measure('fees')] },
  supportCost: { rows: [part('payment', { support: 1 }), part('refund', { support: -1 })], measures: [measure('supportCost')] },
  netProgrammable: { rows: net('within'), measures: [measure('net')] },
  otherIncome: { rows: [income('within')], measures: [measure('otherIncome')] },
  moved: { rows: moves('within'), measures: [measure('moved')] },
  allocated: { rows: awards('within', 1), measures: [measure('allocated')] },
  disbursed: { rows: [sent('within', 1)], measures: [measure('disbursed')] },
  sentToCities: { rows: [part('disbursement', { amount: 1 }, 'within', 'cities')], measures: [measure('disbursed'), measure('spentDirectly', -1)] },
  spentDirectly: { rows: [part('disbursement', { amount: 1 }, 'within', 'network')], measures: [measure('spentDirectly')] },
  totalUses: { rows: [sent('within', 1)], measures: [measure('disbursed')] },
  expended: { rows: [part('expenditure', { amount: 1 })], measures: [measure('expended')] },
  inKind: { rows: [part('delivery', { amount: 1 })], measures: [measure('inKind')] },
  available: { rows: [...net('through'), income('through'), ...moves('through'), ...awards('through', -1)], measures: [measure('available', 1, 'through')] },
  openingBalance: { rows: [...net('before'), income('before'), ...moves('before'), ...awards('before', -1)], measures: [measure('available', 1, 'before')] },
  opening: { rows: [...net('before'), income('before'), ...moves('before'), sent('before', -1)], measures: held('before') },
  totalSources: {
    rows: [...net('through'), income('through'), ...moves('through'), sent('before', -1)],
    measures: [...held('before'), measure('received'), measure('refunded', -1), measure('otherIncome'), measure('moved'), measure('supportCost', -1), measure('fees', -1)],
  },
  closing: { rows: [...net('through'), income('through'), ...moves('through'), sent('through', -1)], measures: held('through') },
  unsent: { rows: [...awards('through', 1), sent('through', -1)], measures: [measure('allocated', 1, 'through'), measure('disbursed', -1, 'through')] },
} satisfies Record<string, Made>

/** Figures made of money that moved. */
export type MoneyFigure = keyof typeof MADE
export const MONEY_FIGURES = Object.keys(MADE) as MoneyFigure[]
export const madeOf = (figure: MoneyFigure): Made => MADE[figure]

/** Figures made of instalments that fall due between two days. */
export const PROMISE_FIGURES = ['pledged', 'outstanding', 'arrears'] as const
export type PromiseFigure = (typeof PROMISE_FIGURES)[number]

/** Figures made of the days of people lent or seconded. */
export const STAFF_FIGURES = ['loans', 'secondments'] as const
export type StaffFigure = (typeof STAFF_FIGURES)[number]
export type ExplainedFigure = MoneyFigure | PromiseFigure | StaffFigure

export function isStaff(figure: ExplainedFigure): figure is StaffFigure {
  return (STAFF_FIGURES as readonly string[]).includes(figure)
}

export function isPromise(figure: ExplainedFigure): figure is PromiseFigure {
  return (PROMISE_FIGURES as readonly string[]).includes(figure)
}

export const FLAGS = ['africa', 'ldc', 'lic', 'network-wide'] as const
export type Flag = (typeof FLAGS)[number]

/** Of what a figure is: of everything, of a window, of a donor type, of an area ... The text is the key of the stored figure. */
export type FigureKey =
  | { of: 'all' }
  | { of: 'earmarked' }
  | { of: 'window'; window: string }
  | { of: 'modality'; modality: string }
  | { of: 'type'; type: string }
  | { of: 'area'; area: string }
  | { of: 'flag'; flag: Flag }
  | { of: 'region'; region: string }

export function parseFigureKey(text: string): FigureKey | null {
  if (text === 'all' || text === 'earmarked') return { of: text }
  const [name, value = ''] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)]
  if (name === 'window' && /^win_\w+$/.test(value)) return { of: 'window', window: value }
  if (name === 'modality' && (MODALITIES as readonly string[]).includes(value)) return { of: 'modality', modality: value }
  if (name === 'type' && (DONOR_TYPES as readonly string[]).includes(value)) return { of: 'type', type: value }
  if (name === 'area' && (AREAS as readonly string[]).includes(value)) return { of: 'area', area: value }
  if (name === 'to' && (FLAGS as readonly string[]).includes(value)) return { of: 'flag', flag: value as Flag }
  if (name === 'region' && isRegion(value)) return { of: 'region', region: value }
  return null
}

/** Is there such a figure? Promises and staff are kept as a whole, gifts in kind by area too. Money in is kept by modality and donor type, awards by area and by where they go, all of it by window. */
export function isKept(figure: ExplainedFigure, { of }: FigureKey): boolean {
  if (of === 'all') return true
  if (isPromise(figure) || isStaff(figure)) return false
  if (figure === 'inKind') return of === 'area'
  if (of === 'window' || of === 'earmarked') return true
  if (of === 'modality' || of === 'type') return ['received', 'refunded', 'contributions'].includes(figure)
  return figure === 'allocated'
}

export type FigureQuestion = { figure: ExplainedFigure; key: string; /** Undefined: from the beginning. */ from?: Day; to: Day; /** Promises: the day as at which they are seen. */ on: Day; knownOn: Day | null }

/** Where the rows behind a figure stand. */
export function explainHref({ figure, key = 'all', from, to, on, knownOn }: { figure: ExplainedFigure; key?: string; from?: Day; to: Day; on?: Day; knownOn?: Day | null }): string {
  const query = new URLSearchParams({ figure, key, ...(from ? { from } : {}), to, ...(on ? { on } : {}), ...(knownOn ? { knownOn } : {}) })
  return `/secretariat/explain?${query.toString()}`
}

/** The question of an address; null where it asks for nothing that is kept. */
export function parseFigureQuestion(query: URLSearchParams, today: Day): FigureQuestion | null {
  const figure = [...MONEY_FIGURES, ...PROMISE_FIGURES, ...STAFF_FIGURES].find((name) => name === query.get('figure'))
  const key = query.get('key') ?? 'all'
  const parsed = parseFigureKey(key)
  if (!figure || !parsed || !isKept(figure, parsed)) return null
  const dayIn = (name: string) => parseDay(query.get(name) ?? '') ?? undefined
  const [to, known] = [dayIn('to') ?? today, dayIn('knownOn')]
  return { figure, key, from: dayIn('from'), to, on: dayIn('on') ?? (to < today ? to : today), knownOn: known && known < today ? known : null }
}
