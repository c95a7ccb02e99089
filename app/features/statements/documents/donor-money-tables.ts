// What a donor promised and what moved, in its own currency and in US dollars; the movements add up to the donor's net programmable money.
import { placementMessages } from '#app/features/placements/messages'
import { priorityMessages } from '#app/features/priorities/messages'
import { formatsIn, type Language } from '#app/kernel/language'
import { money, sum, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { reportMessages } from '../messages/report'
import type { ReportCell, ReportTable } from './report'

type PromiseFacts = { ref: string; donorNumber: string | null; modality: string; priorityArea: string | null; pledgedOn: Day; confirmedOn: Day | null; endedOn: Day | null; amount: Money; value: Money }
type MovementFacts = { kind: 'payment' | 'correction' | 'refund' | 'dispute' | 'returned'; ref: string; of: string | null; donorNumber: string | null; payer: string | null; on: Day; amount: Money; rate: { unitsPerUsd: string; effectiveOn: Day } | null; value: Money; fee: Money; supportCost: Money; net: Money }
type StaffFacts = { ref: string; arrangement: 'SECONDMENT' | 'LOAN'; startsOn: Day; amount: Money; value: Money }
export type MoneyFacts = { promises: readonly PromiseFacts[]; movements: readonly MovementFacts[]; /** Beside the cash. */ staff: readonly StaffFacts[] }

const cellOf = (day: Day | null): ReportCell => (day ? { day } : null)
const less = ({ minor, currency }: Money): ReportCell => ({ amount: money(-minor, currency) })
const totalOf = (amounts: readonly Money[]) => sum(amounts, 'USD')

export function donorMoneyTables({ promises, movements, staff }: MoneyFacts, language: Language): ReportTable[] {
  const says = reportMessages[language].donor
  const formats = formatsIn(language)
  const options: Record<string, { shortName: string } | undefined> = priorityMessages[language].options
  const use = (promise: PromiseFacts) => options[promise.priorityArea ?? promise.modality]?.shortName ?? promise.modality
  return [
    {
      title: says.promises,
      note: says.promisesNote,
      columns: [
        { label: says.number, kind: 'text', weight: 1.2 },
        { label: says.promisedOn, kind: 'day', beneath: true },
        { label: says.ownNumber, kind: 'text', beneath: true },
        { label: says.use, kind: 'text', weight: 1.5 },
        { label: says.confirmedOn, kind: 'day', weight: 1.1 },
        { label: says.endedOn, kind: 'day', beneath: true },
        { label: says.amount, kind: 'amount', weight: 1.2 },
        { label: says.currency, kind: 'text', beneath: true },
        { label: says.value, kind: 'amount', weight: 1.2 },
      ],
      rows: promises.map((p) => [p.ref, { day: p.pledgedOn }, p.donorNumber, use(p), cellOf(p.confirmedOn), cellOf(p.endedOn), { amount: p.amount }, p.amount.currency, { amount: p.value }]),
      total: [reportMessages[language].total, null, null, null, null, null, null, null, { amount: totalOf(promises.map((p) => p.value)) }],
    },
    {
      title: says.movements,
      note: says.movementsNote,
      columns: [
        { label: says.number, kind: 'text', weight: 1.35 },
        { label: says.day, kind: 'day', beneath: true },
        { label: says.what, kind: 'text', weight: 1.3 },
        { label: says.of, kind: 'text', beneath: true },
        { label: says.ownNumber, kind: 'text', beneath: true },
        { label: says.payer, kind: 'text', beneath: true },
        { label: says.amount, kind: 'amount', weight: 1.15 },
        { label: says.currency, kind: 'text', beneath: true },
        { label: says.value, kind: 'amount', weight: 1.2 },
        { label: says.rate, kind: 'text', beneath: true },
        { label: says.fee, kind: 'amount', weight: 1 },
        { label: says.supportCost, kind: 'amount', beneath: true },
        { label: says.netOf, kind: 'amount', weight: 1.15 },
      ],
      rows: movements.map((m) => [
        m.ref,
        { day: m.on },
        says.kinds[m.kind],
        m.of,
        m.donorNumber,
        m.payer && says.paidBy(m.payer),
        { amount: m.amount },
        m.amount.currency,
        { amount: m.value },
        m.rate ? `${formats.rate(m.rate.unitsPerUsd)} (${formats.shortDay(m.rate.effectiveOn)})` : null,
        less(m.fee),
        less(m.supportCost),
        { amount: m.net },
      ]),
      total: [reportMessages[language].total, null, null, null, null, null, null, null, { amount: totalOf(movements.map((m) => m.value)) }, null, less(totalOf(movements.map((m) => m.fee))), less(totalOf(movements.map((m) => m.supportCost))), { amount: totalOf(movements.map((m) => m.net)) }],
    },
    ...(staff.length > 0 ? [staffTable(staff, language)] : []),
  ]
}

/** People seconded or lent: what their days were worth, beside the cash and never added to it. */
function staffTable(staff: readonly StaffFacts[], language: Language): ReportTable {
  const says = reportMessages[language].donor
  const { placements, lead, list, detail, arrangements } = placementMessages[language]
  return {
    title: placements,
    note: lead,
    columns: [
      { label: says.number, kind: 'text', weight: 1.2 },
      { label: detail.from, kind: 'day', beneath: true },
      { label: list.arrangement, kind: 'text', weight: 1.3 },
      { label: says.amount, kind: 'amount', weight: 1.2 },
      { label: says.currency, kind: 'text', beneath: true },
      { label: says.value, kind: 'amount', weight: 1.2 },
    ],
    rows: staff.map((row) => [row.ref, { day: row.startsOn }, arrangements[row.arrangement], { amount: row.amount }, row.amount.currency, { amount: row.value }]),
    total: [reportMessages[language].total, null, null, null, null, { amount: totalOf(staff.map((row) => row.value)) }],
  }
}
