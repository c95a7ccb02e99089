import type { SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import { allocationMessages } from '#app/features/allocations/messages'
import { HEADINGS, type Heading } from '#app/features/allocations/domain/headings'
import type { Bilingual } from '#app/kernel/language'
import { sum, toDecimal, usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { DateField, FieldSet, PageForm, pageForm, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { Breadcrumbs, Button, Disclosure, EmptyState, Facts, Notice, PageHeading, Plate, Section, StatusTag, TextLink } from '#app/ui/primitives'
import { DataTable, FilterSentence } from '#app/ui/table'
import { CHANGE_KINDS, type ChangeKind, type ChangeStatus } from '../domain/line-change'
import { lineChangeMessages } from '../messages'

type Answer = SubmissionResult<string[]> | null | undefined
type BudgetLine = { heading: Heading; amount: Money }
export type ChangeRow = {
  ref: string
  line: string
  allocation: string
  city: { ref: string; name: string }
  programme: Bilingual
  kind: ChangeKind
  status: ChangeStatus
  reason: string
  endsOn: Day | null
  budget: readonly BudgetLine[] | null
  before: readonly BudgetLine[] | null
  moved: Money | null
  amount: Money | null
  account: { holder: string; bank: string; masked: string } | null
  askedBy: string
  askedAt: Date
  checkedBy: string | null
  answer: string | null
  answeredBy: string | null
  isOwn: boolean
}
export type TermsShown = { line: string; allocation: string; city: { ref: string; name: string }; programme: Bilingual; held: Money; sent: Money; endsOn: Day; budget: readonly BudgetLine[] | null; tolerance: number; isRunning: boolean; changes: readonly ChangeRow[] }

const TONES = { OPEN: 'waiting', CHECKED: 'waiting', ACCEPTED: 'good', DECLINED: 'stop' } as const

/** What holds of an allocation for its city, and what it may ask. */
export function AskChangePage({ terms, lastResult }: { terms: TermsShown; lastResult?: Answer }) {
  const words = useMessages(lineChangeMessages).city
  const formats = useFormats()
  return (
    <>
      <Breadcrumbs items={[{ label: terms.city.name, href: '/city' }, { label: terms.allocation, href: `/city/allocations/${terms.line}` }, { label: words.title }]} />
      <PageHeading eyebrow={formats.text(terms.programme)} title={words.title} lead={words.lead} />
      <Facts
        facts={[
          { label: words.held, value: formats.money(terms.held) },
          { label: words.endsOn, value: formats.day(terms.endsOn) },
        ]}
      />
      <Section title={words.budget}>{terms.budget ? <BudgetTable budget={terms.budget} /> : <p className="text-ink-2">{words.noBudget}</p>}</Section>
      {terms.isRunning ? CHANGE_KINDS.map((kind) => <Ask key={kind} kind={kind} terms={terms} lastResult={lastResult?.initialValue?.['kind'] === kind ? lastResult : null} />) : <Notice tone="info">{words.notRunning}</Notice>}
      {terms.changes.length > 0 ? (
        <Section title={words.asked}>
          {terms.changes.map((change) => (
            <Change key={change.ref} change={change} />
          ))}
        </Section>
      ) : null}
    </>
  )
}

/** A budget by heading, beside the one before it where there was one. */
function BudgetTable({ budget, before }: { budget: readonly BudgetLine[]; before?: readonly BudgetLine[] | null }) {
  const { headings } = useMessages(allocationMessages)
  const words = useMessages(lineChangeMessages).city
  const formats = useFormats()
  const amountOf = (lines: readonly BudgetLine[], heading: Heading) => lines.find((line) => line.heading === heading)?.amount ?? usd(0n)
  const total = (lines: readonly BudgetLine[]) => formats.figure(sum(lines.map((line) => line.amount), 'USD'))
  const rows = HEADINGS.filter((heading) => [...budget, ...(before ?? [])].some((line) => line.heading === heading))
  return (
    <DataTable
      caption={words.budget}
      rows={rows}
      rowKey={(heading) => heading}
      columns={[
        { key: 'heading', header: words.budget, primary: true, cell: (heading) => headings[heading] },
        ...(before ? [{ key: 'before', header: words.before, align: 'end' as const, cell: (heading: Heading) => formats.figure(amountOf(before, heading)) }] : []),
        { key: 'amount', header: before ? words.after : 'US$', align: 'end', cell: (heading) => formats.figure(amountOf(budget, heading)) },
      ]}
      footer={{ heading: words.total, ...(before ? { before: total(before) } : {}), amount: total(budget) }}
      empty={null}
    />
  )
}

const BUDGET_FIELDS = HEADINGS.map((heading) => `budget_${heading}` as const)

function Ask({ kind, terms, lastResult }: { kind: ChangeKind; terms: TermsShown; lastResult: Answer }) {
  const words = useMessages(lineChangeMessages).city
  const { headings } = useMessages(allocationMessages)
  const formats = useFormats()
  const budget = Object.fromEntries((terms.budget ?? []).map((line) => [`budget_${line.heading}`, toDecimal(line.amount)]))
  const { fields, errors } = pageForm(['reason', 'endsOn', 'holder', 'bank', 'account', 'amount', ...BUDGET_FIELDS], { lastResult, defaultValue: budget })
  const id = (name: string) => `${kind}-${name}`
  return (
    <Disclosure summary={words.deeds[kind]} open={Boolean(lastResult?.error)}>
      <PageForm errors={errors} action={`/city/allocations/${terms.line}/change`} hidden={{ kind }}>
        {kind === 'MORE_TIME' ? <DateField {...fields.endsOn} id={id('endsOn')} label={words.newEnd} hint={words.newEndHint} min={terms.endsOn} /> : null}
        {kind === 'MOVE_BUDGET' ? (
          <FieldSet legend={words.budget} hint={words.budgetHint(formats.money(terms.held), formats.percent(terms.tolerance / 100))} columns>
            {HEADINGS.map((heading) => (
              <TextField key={heading} {...fields[`budget_${heading}`]} label={headings[heading]} width="short" inputMode="decimal" optional />
            ))}
          </FieldSet>
        ) : null}
        {kind === 'BANK_DETAILS' ? (
          <>
            <TextField {...fields.holder} label={words.holder} autoComplete="off" />
            <TextField {...fields.bank} label={words.bank} autoComplete="off" />
            <TextField {...fields.account} label={words.account} hint={words.accountHint} autoComplete="off" spellCheck={false} />
          </>
        ) : null}
        {kind === 'SEND_BACK' ? <TextField {...fields.amount} label={words.amount} hint={words.amountHint(formats.money(terms.sent))} inputMode="decimal" width="half" /> : null}
        <TextAreaField {...fields.reason} id={id('reason')} label={words.reason} rows={3} />
        <SubmitButton variant="quiet">{words.send}</SubmitButton>
      </PageForm>
    </Disclosure>
  )
}

/** One question with its answer, where it has one. */
function Change({ change, children }: { change: ChangeRow; children?: ReactNode }) {
  const words = useMessages(lineChangeMessages)
  const formats = useFormats()
  const { desk } = words
  return (
    <div className="stack border-b border-line py-4" id={change.ref}>
      <p className="flex flex-wrap items-center gap-3">
        <strong>
          {change.ref} · {words.kinds[change.kind]}
        </strong>
        <StatusTag tone={TONES[change.status]}>{words.statuses[change.status]}</StatusTag>
      </p>
      <p className="text-ink-2">{desk.asks(change.askedBy, formats.instant(change.askedAt))}</p>
      {change.endsOn ? <p>{desk.until(formats.day(change.endsOn))}</p> : null}
      {change.amount ? <p>{desk.sendsBack(formats.money(change.amount))}</p> : null}
      {change.account ? <p>{desk.accountIs(change.account.holder, change.account.bank, change.account.masked)}</p> : null}
      {change.moved && change.before ? <p>{desk.moves(formats.money(change.moved))}</p> : null}
      {change.budget ? <BudgetTable budget={change.budget} before={change.before} /> : null}
      <p className="prose whitespace-pre-line break-words">{change.reason}</p>
      {change.status === 'CHECKED' && change.checkedBy ? <p className="text-ink-2">{desk.checkedBy(change.checkedBy)}</p> : null}
      {change.answer ? (
        <p className="whitespace-pre-line break-words">
          {desk.answeredBy(change.answeredBy ?? '')} {change.answer}
        </p>
      ) : change.status === 'ACCEPTED' ? (
        <p className="text-ink-2">{desk.withinTolerance}</p>
      ) : null}
      {children}
    </div>
  )
}

type DeskProps = { changes: readonly ChangeRow[]; waiting: number; state: string; duties: { answer: boolean; account: boolean; tolerance: boolean }; tolerance: number; answered?: { change: string; result: Answer }; refusedTolerance?: Answer }

/** What cities ask of running allocations, each with its answer below. */
export function ChangesDeskPage({ changes, waiting, state, duties, tolerance, answered, refusedTolerance }: DeskProps) {
  const words = useMessages(lineChangeMessages)
  const { desk } = words
  const percent = pageForm(['percent'], { lastResult: refusedTolerance, defaultValue: { percent: String(tolerance) } })
  return (
    <>
      <PageHeading eyebrow={words.changes} title={desk.title(waiting)} lead={desk.lead} />
      <FilterSentence parts={[desk.show, { name: 'state', label: desk.state, value: state, options: [{ value: '', label: desk.open }, { value: 'answered', label: desk.answered }] }]} />
      {changes.length === 0 ? <EmptyState title={desk.none}>{desk.noneText}</EmptyState> : null}
      {changes.map((change) => (
        <Section
          key={change.ref}
          title={
            <>
              <Plate name={change.city.name} href={`/secretariat/cities/${change.city.ref}`} size="small" /> <TextLink href={`/secretariat/allocations/${change.allocation}`}>{change.allocation}</TextLink>
            </>
          }
        >
          <Change change={change}>{change.status === 'OPEN' || change.status === 'CHECKED' ? <Decide change={change} duties={duties} result={answered?.change === change.ref ? answered.result : null} /> : null}</Change>
        </Section>
      ))}
      {duties.tolerance ? (
        <Section title={desk.tolerance} lead={desk.toleranceHint}>
          <PageForm errors={percent.errors} action="/secretariat/line-changes/tolerance">
            <TextField {...percent.fields.percent} label={desk.percent} inputMode="numeric" width="short" />
            <SubmitButton variant="quiet">{desk.save}</SubmitButton>
          </PageForm>
        </Section>
      ) : null}
    </>
  )
}

function Decide({ change, duties, result }: { change: ChangeRow; duties: DeskProps['duties']; result: Answer }) {
  const { desk } = useMessages(lineChangeMessages)
  const isAccount = change.kind === 'BANK_DETAILS'
  const { fields, errors } = pageForm(['answer'], { lastResult: result })
  if (!(isAccount ? duties.account : duties.answer)) return <Notice tone="info">{isAccount ? desk.notYours.account : desk.notYours.other}</Notice>
  if (change.isOwn) return <Notice tone="info">{desk.ownNote}</Notice>
  return (
    <PageForm errors={errors} action={`/secretariat/line-changes/${change.ref}/answer`}>
      {isAccount ? <p>{desk.callBack}</p> : null}
      <TextAreaField {...fields.answer} id={`answer-${change.ref}`} label={desk.reason} rows={2} />
      <div className="form-actions">
        <Button name="decision" value="ACCEPT">
          {isAccount && change.status === 'OPEN' ? desk.check : desk.accept}
        </Button>
        <Button name="decision" value="DECLINE" variant="quiet">
          {desk.decline}
        </Button>
      </div>
    </PageForm>
  )
}
