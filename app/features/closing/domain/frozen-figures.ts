// The figures of a closing as one text: the same figures give the same bytes, and so the same SHA-256. CLOSING-1.
import { DONOR_TYPES } from '#app/features/donors/domain/donor'
import { MODALITIES } from '#app/features/fund/domain/window'
import { AREAS } from '#app/features/statements/domain/areas'
import type { SourcesAndUses } from '#app/features/statements/domain/sources-and-uses'
import { toDecimal, usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'

/** Figures of the fund position, in the order in which they are written. */
export const POSITION_FIGURES = ['target', 'pledged', 'outstanding', 'arrears', 'received', 'refunded', 'fees', 'supportCost', 'netProgrammable', 'openingBalance', 'allocated', 'available', 'disbursed', 'expended', 'inKind', 'loans', 'secondments'] as const
export type PositionFigure = (typeof POSITION_FIGURES)[number]

/** Lines of the sources and uses, in the order of the form. What was moved is written where something was: texts that were frozen before there were moves stay what they are. */
export const SOURCE_LINES = ['opening', 'received', 'refunded', 'contributions', 'otherIncome', 'moved', 'supportCost', 'fees', 'totalSources', 'sentToCities', 'spentDirectly', 'totalUses', 'closing', 'unsent', 'available'] as const satisfies readonly (keyof SourcesAndUses)[]
export type SourceLine = (typeof SOURCE_LINES)[number]

type Position = Record<PositionFigure, Money> & {
  receivedByDonorType: Record<string, Money>
  receivedByModality: Record<string, Money>
  allocatedByArea: Record<string, Money>
  allocatedToAfrica: Money
  allocatedToLdc: Money
  allocatedToLic: Money
  allocatedNetworkWide: Money
}

export type ClosingFigures = { period: string; asOf: Day; position: Position; /** The whole (`ALL`), the pool (`MDFM`), and each earmarked window by its pledge. */ windows: readonly { window: string; figures: SourcesAndUses }[] }

const picked = (keys: readonly string[], amounts: Readonly<Record<string, Money>>) => Object.fromEntries(keys.map((key) => [key, toDecimal(amounts[key]!)]))

/** The text that is frozen: JSON, US dollars as decimals, keys in a fixed order. */
export function frozenText({ period, asOf, position, windows }: ClosingFigures): string {
  return JSON.stringify({
    period,
    asOf,
    currency: 'USD',
    fundPosition: {
      ...picked(POSITION_FIGURES, position as unknown as Record<string, Money>),
      receivedByDonorType: picked(DONOR_TYPES, position.receivedByDonorType),
      receivedByModality: picked(MODALITIES, position.receivedByModality),
      allocatedByArea: picked(AREAS, position.allocatedByArea),
      ...picked(['allocatedToAfrica', 'allocatedToLdc', 'allocatedToLic', 'allocatedNetworkWide'], position as unknown as Record<string, Money>),
    },
    sourcesAndUses: windows.map(({ window, figures }) => ({ window, ...picked(SOURCE_LINES.filter((line) => line !== 'moved' || figures.moved.minor !== 0n), figures) })),
  })
}

export type ReadFigures = { position: Record<PositionFigure, Money>; windows: { window: string; figures: Record<SourceLine, Money> }[] }

const amountOf = (text: unknown): Money => usd(BigInt(String(text ?? '0').replace('.', '')))

/** What a page shows of a frozen text. */
export function readFrozen(text: string): ReadFigures {
  const written = JSON.parse(text) as { fundPosition: Record<string, unknown>; sourcesAndUses: Record<string, unknown>[] }
  const read = <K extends string>(keys: readonly K[], from: Record<string, unknown>) => Object.fromEntries(keys.map((key) => [key, amountOf(from[key])])) as Record<K, Money>
  return { position: read(POSITION_FIGURES, written.fundPosition), windows: written.sourcesAndUses.map((row) => ({ window: String(row.window), figures: read(SOURCE_LINES, row) })) }
}
