import type { SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import { printedReference } from '#app/features/pledges/domain/creditor-reference'
import { toDecimal, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { ErrorSummary, FieldSet, PageForm, pageForm, RadioField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { Button, ConfirmPanel, Disclosure, Facts, Notice, PageHeading, Section, StatusTag, TextLink, Timeline } from '#app/ui/primitives'
import type { DebitProposal } from '../domain/debits'
import { SET_ASIDE_KINDS, type DeedKind } from '../domain/line'
import type { Proposal } from '../domain/proposals'
import { PARTS } from '../forms/bank.form'
import { bankMessages } from '../messages'
import { CERTAINTY_TONES, lineHref, LineStateTag, printedAccount, type LineRow } from './bank-pages'

type Deed = {
  kind: DeedKind
  stands: boolean
  isEvidence: boolean
  by: string
  at: Date
  bookedOn: Day
  note: string | null
  entry: string | null
  undone: { by: string; on: Day; note: string | null } | null
  parts: readonly { amount: Money; fee: Money; payment: { ref: string; donor: string; pledge: string | null } | null; refund: { ref: string; payment: string } | null; disbursement: { ref: string; allocation: string } | null; returnedLine: string | null }[]
}

export type LineDetail = LineRow & {
  bookedOn: Day
  bankReference: string | null
  endToEndId: string | null
  creditorReference: string | null
  partyAccount: string | null
  fullText: string
  charges: Money | null
  batch: readonly { ref: string; amount: Money }[]
  statements: readonly { ref: string; number: string | null; from: Day; to: Day }[]
  importedBy: { id: string; name: string }
  isOwnImport: boolean
  proposals: readonly Proposal[]
  clearing: Money | null
  debits: { proposals: readonly DebitProposal[]; waiting: readonly { payment: string; donor: string }[] }
  deeds: readonly Deed[]
}

/** Which of the forms was refused. */
export type RefusedForm = 'confirm' | 'split' | 'suspense' | 'set-aside' | 'undo'

type Props = { line: LineDetail; may: { book: boolean; seeLedger: boolean }; refused?: RefusedForm; lastResult?: SubmissionResult<string[]> | null }

/** One line of the bank: what it says, whose money it may be, and what was done about it. */
export function BankLinePage({ line, may, refused, lastResult }: Props) {
  const words = useMessages(bankMessages)
  const formats = useFormats()
  const w = words.line
  const isFree = line.state === 'WAITING' || line.state === 'SUSPENSE'
  const mayCredit = isFree && line.direction === 'CREDIT' && !line.isReversal
  return (
    <>
      <PageHeading eyebrow={<>{line.ref} · <LineStateTag line={line} /></>} title={w.of(formats.money(line.amount), line.direction)} lead={line.party} actions={<TextLink href="/secretariat/payments/bank">{w.back}</TextLink>} />
      {refused === 'confirm' ? <ErrorSummary errors={lastResult?.error} /> : null}
      <div className="stack mb-6">
        {line.isReversal ? <Notice tone="warn">{w.isReturn}</Notice> : null}
        {line.isTakenBack ? <Notice tone="warn">{w.takenBack}</Notice> : null}
        {line.state === 'SUSPENSE' ? <Notice tone="info">{words.suspense.returns}</Notice> : null}
        {isFree && !may.book ? <Notice tone="info">{w.financeOnly}</Notice> : null}
        {mayCredit && may.book && line.isOwnImport ? <Notice tone="info">{w.ownImport}</Notice> : null}
      </div>
      {mayCredit ? <Proposals line={line} mayBook={may.book} /> : null}
      {(mayCredit && may.book) || refused === 'split' ? <Split line={line} lastResult={refused === 'split' ? lastResult : null} /> : null}
      {line.state === 'WAITING' && line.direction === 'DEBIT' ? <Debits line={line} mayBook={may.book} /> : null}
      {(isFree && may.book) || refused === 'set-aside' || refused === 'suspense' ? <NoContribution line={line} refused={refused} lastResult={lastResult} /> : null}
      <Section title={w.facts}>
        <Facts facts={factsOf(line, words, formats)} />
      </Section>
      <History line={line} seesLedger={may.seeLedger} />
      {(line.deeds.some((deed) => deed.stands) && may.book) || refused === 'undo' ? <Undo line={line} lastResult={refused === 'undo' ? lastResult : null} /> : null}
    </>
  )
}

function factsOf(line: LineDetail, words: (typeof bankMessages)['en'], formats: ReturnType<typeof useFormats>) {
  const w = words.line
  const fact = (label: string, value: ReactNode, isShown: unknown = value) => (isShown ? [{ label, value }] : [])
  return [
    ...fact(line.direction === 'CREDIT' ? w.party : w.payee, line.party),
    ...fact(w.account, line.partyAccount && printedAccount(line.partyAccount)),
    ...fact(w.valueOn, formats.day(line.valueOn)),
    ...fact(w.bookedOn, formats.day(line.bookedOn), line.bookedOn !== line.valueOn),
    ...fact(w.text, <span className="whitespace-pre-line">{line.fullText}</span>, line.fullText),
    ...fact(w.creditorReference, line.creditorReference && printedReference(line.creditorReference)),
    ...fact(w.endToEnd, line.endToEndId),
    ...fact(w.bankReference, line.bankReference),
    ...fact(w.charges, line.charges && formats.money(line.charges)),
    ...fact(w.batch, line.batch.map(({ ref, amount }) => <div key={ref}><TextLink href={lineHref(ref)}>{ref}</TextLink> · {formats.money(amount)}</div>), line.batch.length > 0),
    ...fact(w.ours, printedAccount(line.account)),
    ...fact(w.statement, line.statements.map((s) => <div key={s.ref}><TextLink href={`/secretariat/payments/bank/statements/${s.ref}`}>{s.number ?? s.ref}</TextLink></div>), line.statements.length > 0),
    ...fact(w.importedBy, line.importedBy.name),
  ]
}

function Proposals({ line, mayBook }: { line: LineDetail; mayBook: boolean }) {
  const words = useMessages(bankMessages)
  const formats = useFormats()
  const w = words.line
  const { currency } = line.amount
  const credits = (p: Proposal) => (p.key.startsWith('booked:') ? w.showsOnly : p.feeMinor > 0n ? w.credited(formats.money({ minor: p.grossMinor, currency }), formats.money({ minor: p.feeMinor, currency })) : w.creditedWhole(formats.money({ minor: p.grossMinor, currency })))
  return (
    <Section title={w.proposals} lead={line.proposals.length > 0 ? w.proposalsLead : line.state === 'SUSPENSE' ? w.noProposalsInSuspense : w.noProposals}>
      {line.proposals.length > 0 ? (
        <ul className="todo">
          {line.proposals.map((p, i) => (
            <li key={p.key}>
              <span>
                <StatusTag tone={CERTAINTY_TONES[p.certainty]}>{words.certainties[p.certainty]}</StatusTag> <strong>{p.donor.name}</strong> · {p.ref}
                <br />
                <span className="text-small text-ink-2">
                  {w.because(formats.list(p.reasons.map((reason) => words.reasons[reason])))} {credits(p)}
                </span>
              </span>
              {mayBook && (!line.isOwnImport || !p.key.startsWith('pledge:')) ? (
                <form method="post" action={`${lineHref(line.ref)}/confirm`}>
                  <input type="hidden" name="target" value={p.key} />
                  <Button variant={i === 0 ? 'primary' : 'quiet'}>{p.key.startsWith('booked:') ? w.shows(p.ref) : w.confirm(p.ref)}</Button>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  )
}

/** Parts that a page offers; those after the second are folded away. */
function Split({ line, lastResult }: { line: LineDetail; lastResult?: SubmissionResult<string[]> | null }) {
  const words = useMessages(bankMessages).split
  const { currency } = line.amount
  const names = PARTS.flatMap((n) => [`target${n}`, `arrived${n}`, `fee${n}`] as const)
  const { fields, errors } = pageForm(names, { lastResult, defaultValue: { arrived1: toDecimal(line.amount) } })
  const part = (n: (typeof PARTS)[number]) => (
    <FieldSet key={n} legend={words.part(n)} columns>
      <TextField {...fields[`target${n}`]} label={words.target} autoComplete="off" optional={n > 1} />
      <TextField {...fields[`arrived${n}`]} label={words.arrived(currency)} inputMode="decimal" autoComplete="off" optional={n > 1} />
      <TextField {...fields[`fee${n}`]} label={words.fee(currency)} inputMode="decimal" autoComplete="off" optional />
    </FieldSet>
  )
  const isTyped = PARTS.slice(2).some((n) => fields[`target${n}`].defaultValue)
  return (
    <Section title={words.title} lead={words.lead} id="split">
      <Disclosure summary={words.open} open={Boolean(lastResult) || (line.proposals.length === 0 && line.state === 'WAITING')}>
        <PageForm action={`${lineHref(line.ref)}/split`} errors={errors}>
          <p className="text-small text-ink-2">
            {words.targetHint} {words.feeHint}
          </p>
          {PARTS.slice(0, 2).map(part)}
          <Disclosure summary={words.more} open={isTyped}>
            {PARTS.slice(2).map(part)}
          </Disclosure>
          <SubmitButton>{words.submit}</SubmitButton>
        </PageForm>
      </Disclosure>
    </Section>
  )
}

/** What money that left may show. */
function Debits({ line, mayBook }: { line: LineDetail; mayBook: boolean }) {
  const words = useMessages(bankMessages)
  const formats = useFormats()
  const { debit } = words
  const { proposals, waiting } = line.debits
  return (
    <Section title={debit.title} lead={proposals.length > 0 ? debit.lead : debit.none}>
      <ul className="todo">
        {proposals.map((p, i) => (
          <li key={p.key}>
            <span>
              <strong>{debit.to(words.kinds[p.kind], p.to)}</strong> · {p.ref}
              <br />
              <span className="text-small text-ink-2">{words.line.because(formats.list(p.reasons.map((reason) => words.debitReasons[reason])))}</span>
            </span>
            {mayBook && !(p.kind === 'GONE_BACK' && line.isOwnImport) ? (
              <form method="post" action={`${lineHref(line.ref)}/match`}>
                <input type="hidden" name="target" value={p.key} />
                <Button variant={i === 0 ? 'primary' : 'quiet'}>{debit.match}</Button>
              </form>
            ) : null}
          </li>
        ))}
        {waiting.map((row) => (
          <li key={row.payment}>
            <span>{debit.waiting(row.payment, row.donor)}</span>
            <a href={`/secretariat/payments/${row.payment}`}>{row.payment}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Words by which card processors name themselves on a statement. */
const PROCESSOR = /stripe|payout|card settlement|worldpay|adyen|sumup/i

/** Suspense, and what is no contribution at all. */
function NoContribution({ line, refused, lastResult }: { line: LineDetail; refused?: RefusedForm; lastResult?: SubmissionResult<string[]> | null }) {
  const words = useMessages(bankMessages)
  const { setAside, suspense } = words
  const resultOf = (form: RefusedForm) => (refused === form ? lastResult : null)
  const formats = useFormats()
  const mayBePayout = line.clearing !== null && PROCESSOR.test(`${line.party} ${line.fullText}`)
  const { fields, errors } = pageForm(['kind', 'fee', 'note'], { lastResult: resultOf('set-aside'), defaultValue: { kind: mayBePayout ? 'PAYOUT' : undefined } })
  const suspended = pageForm(['note'], { lastResult: resultOf('suspense') })
  const kinds = SET_ASIDE_KINDS.filter((kind) => line.direction === 'CREDIT' || kind !== 'INTEREST')
  return (
    <Section title={setAside.title} lead={setAside.lead}>
      <div className="stack">
        {(line.direction === 'CREDIT' && line.state === 'WAITING') || refused === 'suspense' ? (
          <ConfirmPanel label={suspense.label} confirm={suspense.label} action={`${lineHref(line.ref)}/suspense`} tone="primary" open={refused === 'suspense'}>
            <ErrorSummary errors={suspended.errors} />
            <p>{suspense.lead}</p>
            <TextAreaField {...suspended.fields.note} id="suspense-note" label={suspense.note} rows={2} optional />
          </ConfirmPanel>
        ) : null}
        <Disclosure summary={setAside.submit} open={refused === 'set-aside' || (mayBePayout && line.state === 'WAITING')}>
          <PageForm action={`${lineHref(line.ref)}/set-aside`} errors={errors}>
            <RadioField {...fields.kind} label={setAside.kind} choices={kinds.map((kind) => ({ value: kind, label: words.kinds[kind], hint: setAside.hints[kind] }))} />
            {line.clearing ? <TextField {...fields.fee} id="payout-fee" label={setAside.fee(line.amount.currency)} hint={`${setAside.onTheWay(formats.money(line.clearing))} ${setAside.feeHint}`} inputMode="decimal" autoComplete="off" width="half" optional /> : null}
            <TextAreaField {...fields.note} label={setAside.note} hint={setAside.noteHint} rows={2} optional />
            <SubmitButton>{setAside.submit}</SubmitButton>
          </PageForm>
        </Disclosure>
      </div>
    </Section>
  )
}

function Undo({ line, lastResult }: { line: LineDetail; lastResult?: SubmissionResult<string[]> | null }) {
  const words = useMessages(bankMessages).undo
  const { fields, errors } = pageForm(['reason'], { lastResult })
  return (
    <ConfirmPanel label={words.label} confirm={words.label} action={`${lineHref(line.ref)}/undo`} open={Boolean(lastResult)}>
      <ErrorSummary errors={errors} />
      <p>{words.warning}</p>
      <TextAreaField {...fields.reason} id="undo-reason" label={words.reason} rows={2} />
    </ConfirmPanel>
  )
}

function History({ line, seesLedger }: { line: LineDetail; seesLedger: boolean }) {
  const words = useMessages(bankMessages)
  const formats = useFormats()
  const w = words.line
  if (line.deeds.length === 0) return null
  return (
    <Section title={w.history}>
      <Timeline
        events={line.deeds.map((deed) => ({
          when: formats.instant(deed.at),
          title: words.kinds[deed.kind],
          tone: deed.stands ? 'now' : 'past',
          detail: (
            <>
              {w.doneBy(deed.by)}
              {deed.note ? ` · ${deed.note}` : null}
              {deed.isEvidence ? <div>{w.isEvidence}</div> : null}
              {deed.parts.map((part, i) => (
                <div key={i}>
                  {formats.money(part.amount)}
                  {part.fee.minor > 0n ? ` (${w.fee(formats.money(part.fee))})` : null}
                  {part.payment ? <> · <TextLink href={`/secretariat/payments/${part.payment.ref}`}>{part.payment.ref}</TextLink> {part.payment.donor} {part.payment.pledge}</> : null}
                  {part.refund ? <> · <TextLink href={`/secretariat/payments/${part.refund.payment}`}>{part.refund.ref}</TextLink></> : null}
                  {part.disbursement ? <> · <TextLink href={`/secretariat/allocations/${part.disbursement.allocation}`}>{part.disbursement.ref}</TextLink></> : null}
                  {part.returnedLine ? <> · <TextLink href={lineHref(part.returnedLine)}>{part.returnedLine}</TextLink></> : null}
                </div>
              ))}
              {deed.entry && seesLedger ? <div><TextLink href={`/secretariat/ledger/entries/${deed.entry}`}>{deed.entry}</TextLink></div> : null}
              {deed.undone ? <div>{w.undoneBy(deed.undone.by, formats.day(deed.undone.on))}{deed.undone.note ? `: ${deed.undone.note}` : null}</div> : null}
            </>
          ),
        }))}
      />
    </Section>
  )
}
