// The fund position as tables that add up. INTERFACE.md, Report JSON, says what each figure counts.
import { DONOR_TYPES, type DonorType } from '#app/features/donors/domain/donor'
import { donorMessages } from '#app/features/donors/messages'
import { MODALITIES, type Modality } from '#app/features/fund/domain/window'
import { priorityMessages } from '#app/features/priorities/messages'
import type { Language } from '#app/kernel/language'
import { money, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { AREAS, type Area } from '../domain/areas'
import { fundPositionLinks } from '../domain/figure-links'
import { statementMessages } from '../messages'
import { reportMessages } from '../messages/report'
import type { Report, ReportCell } from './report'

type Figure = 'target' | 'pledged' | 'outstanding' | 'arrears' | 'received' | 'refunded' | 'fees' | 'supportCost' | 'netProgrammable' | 'openingBalance' | 'allocated' | 'available' | 'disbursed' | 'expended' | 'inKind' | 'loans' | 'secondments' | 'allocatedToAfrica' | 'allocatedToLdc' | 'allocatedToLic' | 'allocatedNetworkWide'

export type FundFigures = Record<Figure, Money> & {
  period: { code: string; startsOn: Day; endsOn: Day }
  asOf: Day
  knownOn: Day | null
  receivedByDonorType: Record<DonorType, Money>
  receivedByModality: Record<Modality, Money>
  allocatedByArea: Record<Area, Money>
}

export function fundPositionReport(fund: FundFigures, language: Language): Report {
  const words = statementMessages[language].today
  const says = reportMessages[language]
  const links = fundPositionLinks(fund)
  const columns = [{ label: words.figure, kind: 'text' as const, weight: 3 }, { label: words.amount, kind: 'amount' as const }]
  const row = (label: string, amount: Money, to?: string): ReportCell[] => [label, to ? { amount, href: to } : { amount }]
  const less = (label: string, { minor, currency }: Money, to?: string) => row(label, money(-minor, currency), to)
  return {
    fileName: `fund-position-${fund.period.code}-${fund.asOf}`,
    title: says.names['fund-position'],
    subject: says.period(fund.period.code.replace('-', '–')),
    asOf: fund.asOf,
    knownOn: fund.knownOn,
    tables: [
      {
        title: says.fund.sources,
        note: says.fund.sourcesNote,
        columns,
        rows: [row(words.received, fund.received, links.received), less(words.refunded, fund.refunded, links.refunded), less(words.fees, fund.fees, links.fees), less(words.supportCost, fund.supportCost, links.supportCost)],
        total: row(words.netProgrammable, fund.netProgrammable, links.netProgrammable),
      },
      { title: says.fund.uses, note: says.fund.usesNote, columns, rows: [row(words.allocated, fund.allocated, links.allocated), row(words.disbursed, fund.disbursed, links.disbursed), row(says.fund.expended, fund.expended, links.expended)] },
      {
        title: says.fund.pool,
        note: says.fund.poolNote,
        columns,
        rows: [
          row(says.fund.target, fund.target),
          row(says.fund.pledged, fund.pledged, links.pledged),
          row(says.fund.outstanding, fund.outstanding, links.outstanding),
          row(says.fund.arrears, fund.arrears, links.arrears),
          row(says.fund.openingBalance, fund.openingBalance, links.openingBalance),
          row(says.fund.available, fund.available, links.available),
        ],
      },
      { title: says.fund.beside, note: says.fund.besideNote, columns, rows: [row(says.fund.inKind, fund.inKind, links.inKind), row(says.fund.loans, fund.loans, links.loans), row(says.fund.secondments, fund.secondments, links.secondments)] },
      { title: says.fund.byType, columns, rows: DONOR_TYPES.map((type) => row(donorMessages[language].typesPlural[type], fund.receivedByDonorType[type], links.receivedByDonorType[type])), total: row(words.received, fund.received, links.received) },
      { title: says.fund.byModality, columns, rows: MODALITIES.map((modality) => row(priorityMessages[language].options[modality].shortName, fund.receivedByModality[modality], links.receivedByModality[modality])), total: row(words.received, fund.received, links.received) },
      { title: says.fund.byArea, columns, rows: AREAS.map((area) => row(priorityMessages[language].options[area].shortName, fund.allocatedByArea[area], links.allocatedByArea[area])), total: row(words.allocated, fund.allocated, links.allocated) },
      {
        title: says.fund.places,
        note: words.sharesNote,
        columns,
        rows: [row(words.africa, fund.allocatedToAfrica, links.allocatedTo.africa), row(words.ldc, fund.allocatedToLdc, links.allocatedTo.ldc), row(words.lic, fund.allocatedToLic, links.allocatedTo.lic), row(words.network, fund.allocatedNetworkWide, links.allocatedTo['network-wide'])],
      },
    ],
  }
}
