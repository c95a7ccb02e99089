import { fill, shareOf } from '#app/kernel/language'
import { negate, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { Facts, Notice, Plate, Section, StatusTag } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { EligibilityFailure, EquityEffect, Shares } from '../domain/allocation-check'
import { allocationMessages } from '../messages'
import { checkMessages } from '../messages/check'

type Flags = { inAfrica: boolean; inLdc: boolean; inLic: boolean } | null

export type ProposalCheckView = {
  on: Day
  net: Money
  allocated: Money
  holds: Money
  tightest: { day: Day; available: Money }
  total: Money
  left: Money
  programme: EligibilityFailure | null
  lines: readonly { city: { ref: string; name: string } | null; amount: Money; flags: Flags; obstacle: EligibilityFailure | null }[]
  period: string
  equity: EquityEffect
}

/** The money, the rules and the shares, as they stand on the day, before somebody approves. */
export function ProposalCheck({ check }: { check: ProposalCheckView }) {
  const words = useMessages(checkMessages)
  const { approvalRefusals } = useMessages(allocationMessages)
  const formats = useFormats()
  const said = (failure: EligibilityFailure) => fill(approvalRefusals[failure.code], failure, formats)
  const flagWords = (flags: Flags) => (flags ? [flags.inAfrica ? words.africa : null, flags.inLdc ? words.ldc : null, flags.inLic ? words.lic : null].filter(Boolean).join(', ') || words.none : '')
  const enough = check.left.minor >= 0n
  return (
    <Section title={words.title(formats.day(check.on))}>
      <Notice tone={enough ? 'good' : 'warn'}>{enough ? words.enough(formats.money(check.left)) : words.short(formats.money(negate(check.left)))}</Notice>
      <Facts
        facts={[
          { label: words.net, value: formats.money(check.net) },
          { label: words.allocated, value: formats.money(negate(check.allocated)) },
          { label: words.holds, value: formats.money(check.holds) },
          ...(check.tightest.day === check.on ? [] : [{ label: words.tightest(formats.day(check.tightest.day)), value: formats.money(check.tightest.available) }]),
          { label: words.total, value: formats.money(negate(check.total)) },
          { label: words.left, value: formats.money(check.left) },
        ]}
      />
      <h3 className="mt-6">{words.rules}</h3>
      <p>{check.programme ? said(check.programme) : words.mayFund}</p>
      <DataTable
        caption={words.rules}
        rows={check.lines.map((line, i) => ({ ...line, i }))}
        rowKey={(line) => String(line.i)}
        columns={[
          { key: 'city', header: words.city, primary: true, cell: (line) => (line.city ? <Plate name={line.city.name} size="small" /> : words.wholeNetwork) },
          { key: 'flags', header: words.flags, cell: (line) => flagWords(line.flags) },
          { key: 'verdict', header: words.verdict, cell: (line) => (line.obstacle ? <StatusTag tone="stop">{said(line.obstacle)}</StatusTag> : <StatusTag tone="good">{words.yes}</StatusTag>) },
          { key: 'amount', header: words.amount, align: 'end', cell: (line) => formats.figure(line.amount) },
        ]}
        empty={null}
      />
      <Equity check={check} />
    </Section>
  )
}

function Equity({ check: { equity, period } }: { check: ProposalCheckView }) {
  const words = useMessages(checkMessages)
  const formats = useFormats()
  const said = (shares: Shares, of: Money) => words.of(formats.money(of), formats.percent(shareOf(of, shares.all)))
  const rows = [
    { key: 'africa', label: words.toAfrica },
    { key: 'ldc', label: words.toLdc },
    { key: 'lic', label: words.toLic },
  ] as const
  const title = words.equity(period.replace('-', '–'))
  return (
    <>
      <h3 className="mt-6">{title}</h3>
      <p className="text-ink-2">{words.equityLead}</p>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'share', header: words.share, primary: true, cell: (row) => row.label },
          { key: 'before', header: words.before, align: 'end', cell: (row) => said(equity.before, equity.before[row.key]) },
          { key: 'after', header: words.after, align: 'end', cell: (row) => said(equity.after, equity.after[row.key]) },
        ]}
        empty={null}
      />
    </>
  )
}
