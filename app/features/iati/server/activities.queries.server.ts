// The public figures as activities of IATI. IATI-1, IATI-2. Source: DOMAIN.md, section 8; STANDARDS.md, section 1.
import { MOVED } from '#app/features/allocations/domain/disbursement'
import { donorMessages } from '#app/features/donors/messages'
import { publicNameOf } from '#app/features/donors/domain/public-name'
import type { DonorType, Recognition } from '#app/features/donors/domain/donor'
import { ALL } from '#app/features/fund/domain/measures'
import { listPeriods, measureThrough } from '#app/features/fund/server/fund.queries.server'
import { PUBLIC_STATUSES, type ProgrammeKind, type ProgrammeStatus } from '#app/features/programmes/domain/programme'
import { money, subtract, sum, usd, type Currency, type Money } from '#app/kernel/money'
import { addDays, type Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { ACTIVITY_STATUS, activityOf, endOfQuarter, FUND, GENERAL_SECTOR, organisationType, sectorsOf, sharesOf, STAFF, TRANSACTION, yearlyBudgets, type IatiActivity, type IatiTransaction, type Party, type TransactionCode } from '../domain/activity'
import { FUND_WORDS } from '../documents/words'

const WHOLE = 100_00n

type Giver = { name: string; type: string; subtype: string | null; recognition: string; country: string | null }
const GIVER = { name: true, type: true, subtype: true, recognition: true, country: true } as const

/** Money of a donor: what happened, when, how much, and for which window. */
type Gift = { type: TransactionCode; on: Day; amount: Money; donor: Giver; recognition: string | undefined; forStaff: boolean }

/** The fund, the staff made available to it, and every programme that the public sees, as at today. */
export async function listIatiActivities(context: Context): Promise<IatiActivity[]> {
  authorize(context, 'fund.view-public')
  const today = context.clock.today()
  const db = reading(context)
  const [periods, gifts, costs, programmes] = await Promise.all([
    listPeriods(context),
    listGifts(context, today),
    listCosts(context, today),
    listProgrammes(context, today),
  ])
  const africa = new Set((await db.country.findMany({ where: { isAfrica: true }, select: { iso2: true } })).map((country) => country.iso2))
  const [toFund, toStaff] = [tell(gifts.filter((gift) => !gift.forStaff), africa, today), tell(gifts.filter((gift) => gift.forStaff), africa, today)]
  const planned = { startsOn: periods[0]!.startsOn, endsOn: periods.at(-1)!.endsOn }
  const common = { planned, status: ACTIVITY_STATUS.RUNNING, startedOn: planned.startsOn <= today ? planned.startsOn : null, endedOn: null, countries: [], region: WHOLE }
  const fund: IatiActivity = {
    ...common,
    ...FUND_WORDS.fund,
    id: FUND,
    isParent: true,
    sectors: [{ code: GENERAL_SECTOR, share: WHOLE }],
    aidType: 'B032',
    budgets: periods.flatMap((period) => yearlyBudgets(period.target, period)),
    transactions: [...toFund, ...costs],
  }
  const staff: IatiActivity = { ...common, ...FUND_WORDS.staff, id: STAFF, isParent: false, sectors: [{ code: '91010', share: WHOLE }], aidType: 'D01', budgets: [], transactions: toStaff }
  return [fund, ...(toStaff.length > 0 ? [staff] : []), ...programmes]
}

/** Promises, commitments, payments and refunds that happened by a day, in the currency in which they were made. */
async function listGifts(context: Context, today: Day): Promise<Gift[]> {
  const db = reading(context)
  const until = { lte: today }
  const ofPledge = { currency: true, recognition: true, priorityArea: true, donor: { select: GIVER } } as const
  const [pledges, waivers, payments, refunds] = await Promise.all([
    db.pledge.findMany({ where: { status: { not: 'DRAFT' }, announcedAt: { not: null }, pledgedOn: until }, select: { ...ofPledge, amountMinor: true, pledgedOn: true, confirmedOn: true, endedOn: true } }),
    db.instalmentWaiver.findMany({ where: { waivedOn: until, instalment: { pledge: { confirmedOn: until } } }, select: { amountMinor: true, waivedOn: true, instalment: { select: { pledge: { select: ofPledge } } } } }),
    db.payment.findMany({ where: { entryId: { not: null }, receivedOn: until }, select: { currency: true, amountMinor: true, receivedOn: true, donor: { select: GIVER }, pledge: { select: { recognition: true } }, window: { select: { priorityArea: true } } } }),
    db.refund.findMany({ where: { refundedOn: until }, select: { amountMinor: true, refundedOn: true, payment: { select: { currency: true, donor: { select: GIVER }, pledge: { select: { recognition: true } }, window: { select: { priorityArea: true } } } } } }),
  ])
  const isStaff = (of: { priorityArea: string | null }) => of.priorityArea === 'PA3-STAFF'
  const promised = pledges.flatMap((pledge): Gift[] => {
    const isCommitted = pledge.confirmedOn !== null && pledge.confirmedOn <= today
    if (!isCommitted && pledge.endedOn !== null && pledge.endedOn <= today) return []
    return [{ type: isCommitted ? TRANSACTION.incomingCommitment : TRANSACTION.incomingPledge, on: (isCommitted ? pledge.confirmedOn : pledge.pledgedOn) as Day, amount: money(pledge.amountMinor, pledge.currency as Currency), donor: pledge.donor, recognition: pledge.recognition, forStaff: isStaff(pledge) }]
  })
  const waived = waivers.map(({ amountMinor, waivedOn, instalment: { pledge } }): Gift => ({ type: TRANSACTION.incomingCommitment, on: waivedOn as Day, amount: money(-amountMinor, pledge.currency as Currency), donor: pledge.donor, recognition: pledge.recognition, forStaff: isStaff(pledge) }))
  const received = payments.map((payment): Gift => ({ type: TRANSACTION.incomingFunds, on: payment.receivedOn as Day, amount: money(payment.amountMinor, payment.currency as Currency), donor: payment.donor, recognition: payment.pledge?.recognition, forStaff: isStaff(payment.window) }))
  const returned = refunds.map(({ amountMinor, refundedOn, payment }): Gift => ({ type: TRANSACTION.incomingFunds, on: refundedOn as Day, amount: money(-amountMinor, payment.currency as Currency), donor: payment.donor, recognition: payment.pledge?.recognition, forStaff: isStaff(payment.window) }))
  return [...promised, ...waived, ...received, ...returned]
}

/** Gifts as the public may read them: those of donors who are not to be found are one sum by quarter and currency. */
function tell(gifts: readonly Gift[], africa: ReadonlySet<string>, today: Day): IatiTransaction[] {
  const together = new Map<string, IatiTransaction>()
  const single: IatiTransaction[] = []
  for (const { type, on, amount, donor, recognition } of gifts) {
    const donorType = donor.type as DonorType
    const shown = publicNameOf({ name: donor.name, type: donorType, recognition: donor.recognition as Recognition, inAfrica: donor.country !== null && africa.has(donor.country) }, (recognition ?? 'NAME') as Recognition)
    if (shown.shown !== 'nothing') {
      const provider: Party = shown.shown === 'name' ? { name: { en: shown.name, fr: shown.name }, type: organisationType(donorType, donor.subtype) } : { name: inBoth((words) => words.publicType[donorType](shown.inAfrica)), type: organisationType(donorType, null) }
      single.push({ type, on, amount, provider, receiver: null })
      continue
    }
    const quarter = endOfQuarter(on, today)
    const key = `${type} ${quarter} ${amount.currency}`
    const known = together.get(key)
    together.set(key, { type, on: quarter, amount: known ? sum([known.amount, amount]) : amount, provider: { name: inBoth((words) => words.anonymous), type: null }, receiver: null })
  }
  return inOrder([...single, ...together.values()])
}

function inBoth(word: (words: (typeof donorMessages)['en']) => string) {
  return { en: word(donorMessages.en), fr: word(donorMessages.fr) }
}

function inOrder(transactions: readonly IatiTransaction[]): IatiTransaction[] {
  return transactions.filter(({ amount }) => amount.minor !== 0n).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : Number(a.type) - Number(b.type)))
}

/** Support cost and fees of all windows, quarter by quarter. */
async function listCosts(context: Context, today: Day): Promise<IatiTransaction[]> {
  const first = await reading(context).payment.findFirst({ where: { entryId: { not: null } }, orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }], select: { receivedOn: true } })
  const costs: IatiTransaction[] = []
  let before = usd(0n)
  for (let on = first?.receivedOn as Day | undefined; on !== undefined && on <= today; ) {
    const quarter = endOfQuarter(on, today)
    const through = sum([await measureThrough(context, 'supportCost', ALL, quarter), await measureThrough(context, 'fees', ALL, quarter)], 'USD')
    costs.push({ type: TRANSACTION.expenditure, on: quarter, amount: subtract(through, before), provider: null, receiver: null })
    before = through
    on = addDays(quarter, 1)
  }
  return inOrder(costs)
}

/** Programmes with what was awarded to cities under them, and sent. What is spent for the network as a whole goes to nobody: it is an expenditure. */
async function listProgrammes(context: Context, today: Day): Promise<IatiActivity[]> {
  const until = { lte: today }
  const programmes = await reading(context).programme.findMany({
    where: { status: { in: [...PUBLIC_STATUSES] } },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    include: {
      clusters: { select: { cluster: true } },
      allocations: {
        where: { approvedOn: until },
        select: {
          approvedOn: true,
          lines: { select: { amountMinor: true, city: { select: { name: true, country: true } }, reductions: { where: { reducedOn: until }, select: { amountMinor: true, reducedOn: true } }, disbursements: { where: { sentOn: until, status: { in: [...MOVED] } }, select: { amountMinor: true, sentOn: true } } } },
        },
      },
    },
  })
  return programmes.map((programme): IatiActivity => {
    const lines = programme.allocations.flatMap((allocation) => allocation.lines.map((line) => ({ ...line, approvedOn: allocation.approvedOn as Day })))
    const transactions = lines.flatMap((line): IatiTransaction[] => {
      const receiver: Party | null = line.city && { name: { en: line.city.name, fr: line.city.name }, type: organisationType('MEMBER_CITY', null) }
      const of = (type: TransactionCode, on: string, minor: bigint): IatiTransaction => ({ type, on: on as Day, amount: usd(minor), provider: null, receiver })
      return [
        of(TRANSACTION.outgoingCommitment, line.approvedOn, line.amountMinor),
        ...line.reductions.map((reduction) => of(TRANSACTION.outgoingCommitment, reduction.reducedOn, -reduction.amountMinor)),
        ...line.disbursements.map((sent) => of(line.city ? TRANSACTION.disbursement : TRANSACTION.expenditure, sent.sentOn!, sent.amountMinor)),
      ]
    })
    const weights = new Map<string, bigint>()
    for (const line of lines) {
      const left = line.amountMinor - line.reductions.reduce((total, reduction) => total + reduction.amountMinor, 0n)
      weights.set(line.city?.country ?? '', (weights.get(line.city?.country ?? '') ?? 0n) + left)
    }
    const shares = sharesOf(weights)
    const status = programme.status as ProgrammeStatus
    const planned = { startsOn: programme.startsOn as Day, endsOn: programme.endsOn as Day }
    return {
      id: activityOf(programme.ref),
      isParent: false,
      title: { en: programme.titleEn, fr: programme.titleFr },
      description: { en: programme.summaryEn || programme.titleEn, fr: programme.summaryFr || programme.titleFr },
      status: ACTIVITY_STATUS[status],
      planned,
      startedOn: (status === 'RUNNING' || status === 'COMPLETED') && planned.startsOn <= today ? planned.startsOn : null,
      endedOn: status === 'COMPLETED' && planned.endsOn <= today && planned.endsOn > planned.startsOn ? planned.endsOn : null,
      countries: shares.filter(({ code }) => code !== ''),
      region: shares.length === 0 ? WHOLE : (shares.find(({ code }) => code === '')?.share ?? 0n),
      sectors: sectorsOf(programme.kind as ProgrammeKind, programme.clusters.map(({ cluster }) => cluster)),
      aidType: 'B032',
      budgets: yearlyBudgets(usd(programme.budgetMinor), planned),
      transactions: inOrder(transactions),
    }
  })
}
