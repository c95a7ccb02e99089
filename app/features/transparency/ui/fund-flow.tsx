import { donorMessages } from '#app/features/donors/messages'
import { DONOR_TYPES } from '#app/features/donors/domain/donor'
import { AREAS } from '#app/features/statements/domain/areas'
import { NETWORK } from '#app/features/fund/domain/measures'
import { add, sum, usd, type Money } from '#app/kernel/money'
import { FlowChart } from '#app/ui/charts'
import { useFormats, useMessages } from '#app/ui/language'
import { transparencyMessages } from '../messages'
import type { PublicFundView } from './public-fund-view'

/** Who gave, what the fund still holds, what it paid for, and where: as much goes in as comes out. */
export function FundFlow({ fund, regionName, rowsHref }: { fund: PublicFundView; regionName: (region: string) => string; rowsHref: (of: 'received' | 'allocated') => string }) {
  const words = useMessages(transparencyMessages)
  const donor = useMessages(donorMessages)
  const formats = useFormats()
  const above = (amount: Money) => amount.minor > 0n
  const sources = [
    ...fund.byType.map(({ type, amount }) => ({ id: type as string, label: donor.typesPlural[type], amount, tone: `type-${DONOR_TYPES.indexOf(type) + 1}` as 'type-1' })),
    ...(fund.others ? [{ id: 'others', label: words.others, amount: fund.others, tone: 'neutral' as const }] : []),
    { id: 'other-income', label: words.otherIncome, amount: fund.otherIncome, tone: 'neutral' as const },
    { id: 'moved', label: words.moved, amount: fund.moved, tone: 'neutral' as const },
    { id: 'carried-over', label: words.carriedOver, amount: fund.carriedOver, tone: 'neutral' as const },
  ].filter((source) => above(source.amount))
  const areas = fund.byArea.filter((part) => above(part.amount))
  const uses = [
    ...areas.map(({ area, amount }) => ({ id: area as string, label: words.areas[area], amount, tone: 'blue' as const, href: rowsHref('allocated') })),
    { id: 'available', label: words.available, amount: fund.available, tone: 'medium' as const },
    { id: 'costs', label: words.costs, amount: fund.costs, tone: 'neutral' as const },
  ].filter((use) => above(use.amount))
  const places = [...new Set(fund.flows.map((flow) => flow.to))].map((to) => ({ to, amount: sum(fund.flows.filter((flow) => flow.to === to).map((flow) => flow.amount)) })).filter((place) => above(place.amount))
  const total = sources.reduce((whole, source) => add(whole, source.amount), usd(0n))
  if (!above(total)) return null
  return (
    <FlowChart
      title={words.flowTitle}
      columnTitles={words.columns}
      asOf={fund.bar.asOf}
      note={
        <>
          {words.inAndOut(formats.money(total))} <a href={`/${formats.language}/method`}>{words.howWeCount}</a>
        </>
      }
      nodes={[
        ...sources.map((source) => ({ ...source, column: 0 })),
        { id: 'fund', label: words.fund, amount: total, tone: 'blue', column: 1 },
        ...uses.map((use) => ({ ...use, column: 2 })),
        ...places.map(({ to, amount }) => ({ id: `to-${to}`, label: to === NETWORK ? words.wholeNetwork : regionName(to), amount, tone: 'blue' as const, column: 3 })),
      ]}
      links={[
        ...sources.map((source) => ({ source: source.id, target: 'fund', amount: source.amount })),
        ...uses.map((use) => ({ source: 'fund', target: use.id, amount: use.amount })),
        ...AREAS.flatMap((area) => fund.flows.filter((flow) => flow.area === area && above(flow.amount)).map((flow) => ({ source: area as string, target: `to-${flow.to}`, amount: flow.amount }))),
      ]}
    />
  )
}
