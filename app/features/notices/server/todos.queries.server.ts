import { donorMessages } from '#app/features/donors/messages'
import { countExpiring } from '#app/features/donors/server/donors.queries.server'
import { agreementMessages } from '#app/features/agreements/messages'
import { getAgreement, listAgreements } from '#app/features/agreements/server/agreements.queries.server'
import { approvalMessages } from '#app/features/approvals/messages'
import { listAllocations, listReleasesWaiting, listReturnsWaiting } from '#app/features/allocations/server/allocations.queries.server'
import { bankMessages } from '#app/features/bank/messages'
import { countWaitingLines } from '#app/features/bank/server/lines.queries.server'
import { allocationMessages } from '#app/features/allocations/messages'
import { remainderMessages } from '#app/features/remainders/messages'
import { listMoves } from '#app/features/remainders/server/moves.queries.server'
import { incomeMessages } from '#app/features/income/messages'
import { listIncome } from '#app/features/income/server/income.queries.server'
import { listOffers } from '#app/features/in-kind/server/offers.queries.server'
import { ANSWER_STEP } from '#app/features/partnerships/domain/partnership'
import { partnershipMessages } from '#app/features/partnerships/messages'
import { listPartnerships } from '#app/features/partnerships/server/partnerships.queries.server'
import { correctionMessages } from '#app/features/payments/messages/corrections'
import { listRefundRequests } from '#app/features/payments/server/corrections.queries.server'
import { rateMessages } from '#app/features/fund/messages'
import { findPeriodToFollow } from '#app/features/fund/server/fund.queries.server'
import { listRatesInForce } from '#app/features/fund/server/rates.queries.server'
import { listPayments } from '#app/features/payments/server/payments.queries.server'
import { changeRequestMessages } from '#app/features/pledges/messages/change-request'
import { listChangeRequests } from '#app/features/pledges/server/change-requests.queries.server'
import { waiverMessages } from '#app/features/pledges/messages/waivers'
import { listPledges } from '#app/features/pledges/server/pledges.queries.server'
import { listWaivers } from '#app/features/pledges/server/waivers.queries.server'
import { lineChangeMessages } from '#app/features/line-changes/messages'
import { listChanges } from '#app/features/line-changes/server/line-changes.queries.server'
import { oversightMessages } from '#app/features/oversight/messages'
import { listOpenFindings } from '#app/features/oversight/server/oversight.queries.server'
import { reportingMessages } from '#app/features/reporting/messages'
import { listReports } from '#app/features/reporting/server/reports.queries.server'
import { numberSetting } from '#app/features/settings/server/settings.queries.server'
import { statementMessages } from '#app/features/statements/messages'
import type { Todo } from '#app/features/statements/domain/todo'
import { holds, personOf } from '#app/kernel/access'
import { formatsIn, type Language } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { authorize, type Context } from '#app/platform/context'

/** So many of what may be many. */
const MOST = 10

/** What waits for this person: transfers to confirm, proposals to decide, pledges to answer, papers to sign, steps that are late. */
export async function listTodos(context: Context, language: Language): Promise<Todo[]> {
  authorize(context, 'secretariat.view')
  const words = statementMessages[language].today
  const formats = formatsIn(language)
  const me = personOf(context.actor)
  /** A second approval is asked for in words; what the reader approved or began is not theirs to decide. */
  const said = (detail: string, first?: { name: string; on: Day } | null) => (first ? approvalMessages[language].state.todo(detail, first.name, formats.day(first.on)) : detail)
  const releases = holds(context.actor, 'allocation.approve') ? (await listReleasesWaiting(context)).filter((d) => d.plannedBy !== me && !d.approval.isOwn) : []
  const transfers = holds(context.actor, 'payment.confirm-wire') ? (await listPayments(context, { status: 'EXPECTED' })).payments : []
  const proposals = holds(context.actor, 'allocation.approve') ? (await listAllocations(context, { status: 'PROPOSED' })).allocations.filter((a) => a.approvedOnce?.by !== me && a.proposer !== me) : []
  const pledges = holds(context.actor, 'pledge.acknowledge') ? (await listPledges(context, { status: 'SUBMITTED' })).pledges : []
  const refunds = holds(context.actor, 'payment.refund') ? (await listRefundRequests(context)).filter((r) => r.requestedBy.id !== me && !r.approval.isOwn) : []
  const disputed = holds(context.actor, 'payment.refund') ? (await listPayments(context, { status: 'DISPUTED' })).payments : []
  const waivers = holds(context.actor, 'pledge.approve-waiver') ? (await listWaivers(context, { status: 'PROPOSED' })).filter((w) => w.proposedBy.id !== me && !w.approval.isOwn) : []
  const signed = holds(context.actor, 'agreement.countersign') ? await Promise.all((await listAgreements(context, { status: 'SIGNED_BY_PARTNER' })).agreements.map((a) => getAgreement(context, a.id))) : []
  const earned = holds(context.actor, 'income.confirm') ? (await listIncome(context, { status: 'RECORDED' })).income.filter((row) => row.recordedBy.id !== me) : []
  const moves = holds(context.actor, 'remainder.approve') ? (await listMoves(context, { status: 'PROPOSED' })).moves.filter((row) => row.proposedBy.id !== me) : []
  const rates = holds(context.actor, 'rate.record') ? await listRatesInForce(context) : null
  const ending = holds(context.actor, 'period.manage') ? await findPeriodToFollow(context, await numberSetting(context, 'period-end-days')) : null
  const expiring = holds(context.actor, 'donor.review') ? await countExpiring(context) : 0
  const changes = holds(context.actor, 'pledge.answer-change') ? await listChangeRequests(context, { status: 'OPEN' }) : []
  const toSend = holds(context.actor, 'agreement.send') ? (await listAgreements(context, { status: 'INTERNAL_REVIEW' })).agreements : []
  const steps = holds(context.actor, 'partnership.manage') && me ? (await listPartnerships(context, { owner: me, overdue: true }, { most: MOST })).partnerships : []
  const offers = holds(context.actor, 'in-kind.manage') ? (await listOffers(context, { status: 'OFFERED' }, { turned: true, most: MOST })).offers : []
  const asked = holds(context.actor, 'line-change.answer') || holds(context.actor, 'line-change.answer-account') ? (await listChanges(context)).filter((c) => !c.isOwn && holds(context.actor, c.kind === 'BANK_DETAILS' ? 'line-change.answer-account' : 'line-change.answer')) : []
  const findings = me ? await listOpenFindings(context, me) : []
  const returns = holds(context.actor, 'disbursement.return') ? (await listReturnsWaiting(context)).filter((d) => d.recordedBy !== me) : []
  const reports = holds(context.actor, 'city-report.review') ? await listReports(context, 'SUBMITTED') : []
  const bankLines = holds(context.actor, 'bank.book') ? await countWaitingLines(context) : 0
  return [
    ...(bankLines > 0 ? [{ key: 'bank', title: bankMessages[language].todo(bankLines), detail: bankMessages[language].todoDetail, href: '/secretariat/payments/bank', deed: words.open }] : []),
    ...(rates?.isOld && rates.latest ? [{ key: 'rates', title: rateMessages[language].rates, detail: rateMessages[language].old(formats.day(rates.latest)), href: '/secretariat/rates/import', deed: rateMessages[language].import }] : []),
    ...(ending ? [{ key: 'period', title: words.openPeriod(ending.next.replace('-', '–')), detail: (ending.isOver ? words.periodOver : words.periodEnds)(ending.code.replace('-', '–'), formats.day(ending.endsOn)), href: '/secretariat/periods/open', deed: words.open }] : []),
    ...transfers.map((p) => ({ key: p.id, title: words.transfer(formats.money(p.amount)), detail: `${p.donor.name} · ${p.ref}`, href: `/secretariat/payments/${p.ref}`, deed: words.confirm })),
    ...earned.map((row) => ({ key: row.id, title: incomeMessages[language].todo(formats.money(row.amount)), detail: `${incomeMessages[language].kinds[row.kind]} · ${row.ref}`, href: `/secretariat/income/${row.ref}`, deed: words.confirm })),
    ...moves.map((row) => ({ key: row.id, title: remainderMessages[language].todo(formats.money(row.amount)), detail: `${row.donor.name} · ${row.ref}`, href: `/secretariat/remainders/${row.ref}`, deed: words.review })),
    ...proposals.map((a) => ({ key: a.id, title: words.proposal(formats.money(a.total)), detail: said(`${formats.text(a.programme.title)}${a.cities.length > 0 ? `, ${formats.list(a.cities)}` : `, ${allocationMessages[language].list.wholeNetwork}`}`, a.approvedOnce), href: `/secretariat/allocations/${a.ref}`, deed: words.review })),
    ...releases.map((d) => ({ key: d.id, title: allocationMessages[language].releaseTodo(formats.money(d.amount)), detail: said(`${d.city ?? allocationMessages[language].list.wholeNetwork} · ${d.allocation}`, d.approval.given[0]), href: `/secretariat/allocations/${d.allocation}`, deed: words.review })),
    ...signed.filter((a) => a.next?.mayDo && !a.approval.isOwn).map((a) => ({ key: a.id, title: agreementMessages[language].countersignTodo(a.number), detail: said(a.donor.name, a.approval.given[0]), href: `/secretariat/agreements/${a.number}`, deed: words.review })),
    ...refunds.map((r) => ({ key: r.id, title: correctionMessages[language].refund.todo(formats.money(r.amount)), detail: said(`${r.payment.donor} · ${r.payment.ref}`, r.approval.given[0]), href: `/secretariat/payments/${r.payment.ref}`, deed: words.review })),
    ...disputed.map((p) => ({ key: p.id, title: correctionMessages[language].dispute.todo(formats.money(p.amount)), detail: `${p.donor.name} · ${p.ref}`, href: `/secretariat/payments/${p.ref}`, deed: words.open })),
    ...waivers.map((w) => ({ key: w.id, title: waiverMessages[language].todo(formats.money(w.total)), detail: said(`${w.pledge.donor} · ${w.pledge.ref}`, w.approval.given[0]), href: `/secretariat/pledges/${w.pledge.ref}`, deed: words.review })),
    ...changes.map((c) => ({ key: c.id, title: changeRequestMessages[language].todo(c.kind), detail: `${c.pledge.donor} · ${c.pledge.ref}`, href: `/secretariat/pledges/${c.pledge.ref}#change`, deed: words.review })),
    ...pledges.map((p) => ({ key: p.id, title: words.pledge(formats.money(p.amount)), detail: `${p.donor.name} · ${p.ref}`, href: `/secretariat/pledges/${p.ref}`, deed: words.open })),
    ...asked.map((c) => ({ key: c.ref, title: lineChangeMessages[language].desk.todo(c.city.name, lineChangeMessages[language].kinds[c.kind]), detail: `${formats.text(c.programme)} · ${c.allocation}`, href: `/secretariat/line-changes#${c.ref}`, deed: words.review })),
    ...findings.map((f) => ({ key: f.ref, title: oversightMessages[language].finding.todo(f.city.name), detail: `${f.ref} · ${f.overdue > 0 ? oversightMessages[language].finding.overdue(f.overdue) : formats.day(f.dueOn)}`, href: `/secretariat/cities/${f.city.ref}/oversight#${f.ref}`, deed: words.open })),
    ...returns.map((d) => ({ key: d.id, title: allocationMessages[language].back.todo(formats.money(d.amount)), detail: `${d.city ?? allocationMessages[language].list.wholeNetwork} · ${d.allocation}`, href: `/secretariat/allocations/${d.allocation}`, deed: words.confirm })),
    ...reports.map((r) => ({ key: r.id!, title: reportingMessages[language].review.todo(r.city.name), detail: `${formats.text(r.programme.title)} · ${r.ref}`, href: `/secretariat/city-reports/${r.ref}`, deed: reportingMessages[language].review.answer })),
    ...(expiring > 0 ? [{ key: 'expiring', title: donorMessages[language].desk.expiringTodo(expiring), detail: '', href: '/secretariat/donors?dueDiligence=EXPIRING&sort=expiry', deed: donorMessages[language].desk.expiringDeed }] : []),
    ...toSend.map((a) => ({ key: a.id, title: words.sendAgreement(a.number), detail: a.donor.name, href: `/secretariat/agreements/${a.number}`, deed: words.open })),
    ...offers.map((o) => ({ key: o.id, title: words.offer(o.description), detail: `${o.donor.name} · ${o.ref}`, href: `/secretariat/in-kind/${o.ref}`, deed: words.open })),
    ...steps.map((p) => ({ key: p.id, title: words.stepLate(p.nextStep === ANSWER_STEP ? partnershipMessages[language].answerStep : p.nextStep), detail: `${p.organisation} · ${p.ref}`, href: `/secretariat/partnerships/${p.ref}`, deed: words.open })),
  ]
}
