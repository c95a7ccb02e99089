import { usd, type Money } from '#app/kernel/money'
import { dayFrom } from '#app/kernel/time'
import { useFormats, useLanguage, useMessages } from '#app/ui/language'
import { Disclosure } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { PlacedMonth } from '../domain/value'
import { placementMessages } from '../messages'

export type PeriodRow = { period: string | null; value: Money; usd: Money | null; months: readonly PlacedMonth[] }

/** What a stay is worth by period of the fund, with the whole that the periods add up to, and month by month beneath. */
export function ValueTable({ periods, value, dollars }: { periods: readonly PeriodRow[]; value: Money; dollars: Money | null }) {
  const words = useMessages(placementMessages)
  const formats = useFormats()
  const { detail } = words
  const foreign = value.currency !== 'USD'
  return (
    <>
      <DataTable
        caption={detail.values}
        rows={periods}
        rowKey={(row) => row.period ?? 'outside'}
        columns={[
          { key: 'period', header: detail.period, primary: true, cell: (row) => row.period ?? detail.outside },
          { key: 'days', header: detail.days, align: 'end', cell: (row) => formats.count(row.months.reduce((days, month) => days + month.days, 0)) },
          ...(foreign ? [{ key: 'value', header: value.currency, align: 'end' as const, cell: (row: PeriodRow) => formats.figure(row.value) }] : []),
          { key: 'usd', header: 'USD', align: 'end', cell: (row) => (row.usd ? formats.figure(row.usd) : words.list.noRate) },
        ]}
        empty={null}
        footer={{ period: detail.total, ...(foreign ? { value: formats.figure(value) } : {}), usd: dollars ? formats.figure(dollars) : words.list.noRate }}
      />
      <Disclosure summary={detail.byMonth}>
        <MonthTable periods={periods} value={value} dollars={dollars} />
      </Disclosure>
    </>
  )
}

function MonthTable({ periods, value, dollars }: { periods: readonly PeriodRow[]; value: Money; dollars: Money | null }) {
  const words = useMessages(placementMessages)
  const formats = useFormats()
  const monthName = useMonthName()
  const months = periods.flatMap((period) => period.months)
  return (
    <DataTable
      caption={words.detail.byMonth}
      rows={months}
      rowKey={(row) => row.month}
      columns={[
        { key: 'month', header: words.detail.month, primary: true, cell: (row) => monthName(row.month) },
        { key: 'days', header: words.detail.days, align: 'end', cell: (row) => `${row.days}/${row.of}` },
        ...(value.currency === 'USD' ? [] : [{ key: 'value', header: value.currency, align: 'end' as const, cell: (row: PlacedMonth) => formats.figure({ minor: row.valueMinor, currency: value.currency }) }]),
        { key: 'usd', header: 'USD', align: 'end', cell: (row) => (dollars ? formats.figure(usd(row.usdMinor)) : words.list.noRate) },
      ]}
      empty={null}
    />
  )
}

const NAMES = { en: new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }), fr: new Intl.DateTimeFormat('fr-FR', { month: 'short', year: 'numeric', timeZone: 'UTC' }) }

/** `2026-02` as it is read. */
export function useMonthName(): (month: string) => string {
  const language = useLanguage()
  return (month) => NAMES[language].format(new Date(`${dayFrom(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1)}T00:00:00Z`))
}
