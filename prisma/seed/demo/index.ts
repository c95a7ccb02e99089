// The demonstration, told through the commands: each step has the day on which it happened and the person whose role allows it.
import { jobHandlers, workerContext } from '#app/worker.server'
import { approveAllocation } from '#app/features/allocations/server/approve-allocation.command.server'
import { answerAllocation } from '#app/features/allocations/server/answer-allocation.command.server'
import { approveDisbursement } from '#app/features/allocations/server/approve-disbursement.command.server'
import { confirmDisbursement } from '#app/features/allocations/server/confirm-disbursement.command.server'
import { planDisbursement } from '#app/features/allocations/server/plan-disbursement.command.server'
import { proposeAllocation } from '#app/features/allocations/server/propose-allocation.command.server'
import { sendDisbursement } from '#app/features/allocations/server/send-disbursement.command.server'
import { countersign } from '#app/features/agreements/server/countersign.command.server'
import { draftAgreement } from '#app/features/agreements/server/draft-agreement.command.server'
import { reviewAgreement } from '#app/features/agreements/server/review-agreement.command.server'
import { sendAgreement } from '#app/features/agreements/server/send-agreement.command.server'
import { signAsPartner } from '#app/features/agreements/server/sign-as-partner.command.server'
import { createCity } from '#app/features/cities/server/create-city.command.server'
import { joinCluster } from '#app/features/clusters/server/join-cluster.command.server'
import { createDonor } from '#app/features/donors/server/create-donor.command.server'
import { reviewDonor } from '#app/features/donors/server/review-donor.command.server'
import { POOL } from '#app/features/fund/domain/window'
import { closePeriod } from '#app/features/fund/server/close-period.command.server'
import { recordRate } from '#app/features/fund/server/record-rate.command.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { confirmWire } from '#app/features/payments/server/confirm-wire.command.server'
import { recordRefund } from '#app/features/payments/server/record-refund.command.server'
import { recordWire } from '#app/features/payments/server/record-wire.command.server'
import { settleCardPayment } from '#app/features/payments/server/settle-card-payment.command.server'
import { startCardPayment } from '#app/features/payments/server/start-card-payment.command.server'
import { equalSchedule } from '#app/features/pledges/domain/schedule'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import { acknowledgePledge, closePledge } from '#app/features/pledges/server/move-pledge.command.server'
import { advanceProgramme } from '#app/features/programmes/server/advance-programme.command.server'
import { createProgramme } from '#app/features/programmes/server/create-programme.command.server'
import type { Id } from '#app/kernel/identity'
import { divideRounded, parseAmount, usd, type Currency, type Money } from '#app/kernel/money'
import { addDays, day, type Day } from '#app/kernel/time'
import { openDatabase } from '#app/platform/db'
import { runDueJobs } from '#app/platform/jobs'
import { openLog } from '#app/platform/log'
import { CITIES, DONORS, MEMBERSHIPS, PROGRAMMES, TEAM } from './cast'
import { AWARDS, PLEDGES, type AwardLine, type PaymentLine, type PledgeLine } from './plot'
import { demoRates } from './rates'
import { must, setStage, type Stage } from './stage'

const ORIGIN = 'http://localhost:3000'
const LAST_DAY = day('2026-11-23')

type Known = {
  donors: Map<string, Id<'donor'>>
  cities: Map<string, Id<'city'>>
  programmes: Map<string, Id<'programme'>>
  pledges: Map<string, { id: Id<'pledge'>; ref: string }>
}

/** A step of the plot; steps of one day go in the order in which they were written. */
type Scene = { on: Day; tell(): Promise<void> }

/** Tells the demonstration into a database once; a database that has people in it is left as it is. */
export async function seedDemo(databaseFile: string): Promise<void> {
  const database = await openDatabase(databaseFile)
  try {
    if ((await database.read.person.count()) > 0) return
    const stage = setStage(database)
    const known: Known = { donors: new Map(), cities: new Map(), programmes: new Map(), pledges: new Map() }
    await openTheCurtain(stage, known)
    const scenes = [...PLEDGES.flatMap((line) => pledgeScenes(stage, known, line)), ...AWARDS.flatMap((line) => awardScenes(stage, known, line)), ...otherScenes(stage, known)]
    for (const scene of scenes.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
      stage.moveTo(scene.on)
      await scene.tell()
    }
    stage.moveTo(LAST_DAY)
    const { clock, ids } = stage.system('worker')
    await runDueJobs(workerContext({ database, clock, ids }), jobHandlers({ sendMail: async () => undefined, origin: ORIGIN, demo: true }), openLog('silent'))
  } finally {
    await database.close()
  }
}

function amount(text: string, currency: string): Money {
  return must(parseAmount(text, currency as Currency))
}

/** Rates, people, cities, programmes and donors as they were before the first promise. */
async function openTheCurtain(stage: Stage, known: Known): Promise<void> {
  const system = stage.system('installation')
  for (const rate of demoRates()) must(await recordRate(system, rate))
  for (const member of TEAM) {
    const { person } = must(await invitePerson(system, member))
    stage.enter(member.key, { id: person, name: member.name, email: member.email, language: member.language, grants: [{ role: member.role } as never] })
  }
  const admin = stage.as('admin')
  for (const city of CITIES) {
    const position = { longitude: city.at[0], latitude: city.at[1] }
    const made = must(await createCity(admin, { name: city.name, country: city.country, memberSince: city.since ? day(`${city.since}-01-01`) : null, memberUntil: null, position }))
    known.cities.set(city.key, made.city)
    if (!city.focal) continue
    const email = `${city.focal.name.toLowerCase().normalize('NFD').replace(/[^a-z ]/g, '').replace(/ /g, '.')}@${city.key}.example`
    const { person } = must(await invitePerson(admin, { ...city.focal, email, role: 'city-focal-point', city: made.city }))
    stage.enter(city.key, { id: person, name: city.focal.name, email, language: city.focal.language, grants: [{ role: 'city-focal-point', city: made.city }] })
  }
  for (const [cluster, members] of Object.entries(MEMBERSHIPS)) {
    const is2019 = cluster.startsWith('2019')
    for (const key of members) must(await joinCluster(admin, { city: known.cities.get(key)!, cluster, fromOn: day(is2019 ? '2019-10-01' : '2022-01-01'), untilOn: is2019 ? day('2020-12-31') : null }))
  }
  const officer = stage.as('officer')
  for (const p of PROGRAMMES) {
    const made = must(await createProgramme(officer, { title: p.title, kind: p.kind, priorityArea: p.area, clusters: p.clusters, startsOn: day(p.from), endsOn: day(p.to), budget: usd(p.budget) }))
    known.programmes.set(p.key, made.programme)
    const ORDER = ['PLANNED', 'RUNNING'] as const
    for (const to of ORDER.slice(0, p.state === 'PLANNED' ? 1 : 2)) must(await advanceProgramme(officer, { programme: made.programme, to }))
  }
  for (const d of DONORS) {
    const made = must(await createDonor(officer, { name: d.name, type: d.type, subtype: d.subtype, country: d.country, language: d.language, recognition: d.recognition, contact: { name: d.contact, email: d.email } }))
    known.donors.set(d.key, made.donor)
    if (d.cleared) {
      must(await reviewDonor(officer, { donor: made.donor, to: 'UNDER_REVIEW', expiresOn: null, note: 'Papers asked for.' }))
      must(await reviewDonor(stage.as('head'), { donor: made.donor, to: 'CLEARED', expiresOn: day('2027-12-31'), note: 'Statutes, accounts and sanctions lists looked at.' }))
    }
    const { person } = must(await invitePerson(admin, { name: d.contact, email: d.email, language: d.language, role: 'donor-contact', donor: made.donor }))
    stage.enter(d.key, { id: person, name: d.contact, email: d.email, language: d.language, grants: [{ role: 'donor-contact', donor: made.donor }] })
  }
}

function pledgeScenes(stage: Stage, known: Known, line: PledgeLine): Scene[] {
  const promise: Scene = {
    on: day(line.on),
    async tell() {
      const whole = amount(line.amount, line.currency)
      const schedule = must(equalSchedule(whole, line.count ?? 1, day(line.first), line.months ?? 0))
      const pledge = must(
        await recordPledge(stage.as('officer'), {
          donor: known.donors.get(line.donor)!,
          modality: line.area ? 'EARMARKED' : 'MDFM',
          priorityArea: line.area,
          programme: line.programme ? known.programmes.get(line.programme)! : null,
          amount: whole,
          schedule,
          pledgedOn: day(line.on),
          recognition: DONORS.find((d) => d.key === line.donor)!.recognition,
        }),
      )
      known.pledges.set(line.key, { id: pledge.pledge, ref: pledge.ref })
      if (line.signed || line.state === 'ACKNOWLEDGED') must(await acknowledgePledge(stage.as('officer'), { pledge: pledge.pledge }))
    },
  }
  const signed: Scene[] = line.signed ? [{ on: day(line.signed), tell: () => sign(stage, known, line) }] : []
  const withdrawn: Scene[] = line.state === 'WITHDRAWN' ? [{ on: addDays(day(line.on), 60), tell: async () => void must(await closePledge(stage.as('officer'), { pledge: known.pledges.get(line.key)!.id, to: 'WITHDRAWN', reason: 'The trust’s board decided otherwise.' })) }] : []
  return [promise, ...signed, ...withdrawn, ...(line.paid ?? []).map((paid): Scene => ({ on: day(paid.on), tell: () => pay(stage, known, line, paid) }))]
}

/** Draft, review, dispatch, the donor's signature, countersignature. */
async function sign(stage: Stage, known: Known, line: PledgeLine): Promise<void> {
  const who = DONORS.find((d) => d.key === line.donor)!
  const { agreement } = must(await draftAgreement(stage.as('officer'), { pledge: known.pledges.get(line.key)!.id, signatory: who.contact, signatoryTitle: who.language === 'fr' ? 'Directrice' : 'Director', language: who.language }))
  must(await reviewAgreement(stage.as('officer'), { agreement }))
  must(await sendAgreement(stage.as('officer'), { agreement, origin: ORIGIN, demonstration: true }))
  const sent = await stage.database.read.agreement.findUniqueOrThrow({ where: { id: agreement } })
  const { sha256 } = await stage.database.read.document.findUniqueOrThrow({ where: { id: sent.documentId! } })
  must(await signAsPartner(stage.as(line.donor), { agreement, name: who.contact, title: who.language === 'fr' ? 'Directrice' : 'Director', sha256, origin: ORIGIN }))
  must(await countersign(stage.as('head'), { agreement, origin: ORIGIN }))
}

async function pay(stage: Stage, known: Known, line: PledgeLine, paid: PaymentLine): Promise<void> {
  const pledge = known.pledges.get(line.key)!
  const money = amount(paid.amount, line.currency)
  if (paid.by === 'wire') {
    const fee = paid.fee ? amount(paid.fee, line.currency) : null
    const recorded = must(await recordWire(stage.as('finance'), { reference: pledge.ref, amount: money, fee, receivedOn: day(paid.on), note: `Bank statement of ${paid.on}`, payer: paid.payer ? known.donors.get(paid.payer)! : null }))
    must(await confirmWire(stage.as('finance2'), { payment: recorded.payment }))
    return
  }
  const who = DONORS.find((d) => d.key === line.donor)!
  const started = must(await startCardPayment(stage.as(line.donor), { pledge: pledge.id, amount: money, email: who.email, language: who.language }))
  const fee = usd(divideRounded(money.minor * 29n, 1000n) + 30n)
  const credited = line.currency === 'USD' ? { gross: usd(money.minor), fee, net: usd(money.minor - fee.minor), exchangeRate: null } : null
  must(await settleCardPayment(stage.system('card processor'), { checkout: { session: `cs_demo_${line.key}`, payment: started.payment, status: 'complete', paid: true, processing: false, amount: money, intent: `pi_demo_${line.key}`, charge: `ch_demo_${line.key}`, credited } }))
}

function awardScenes(stage: Stage, known: Known, line: AwardLine): Scene[] {
  let allocation: Id<'allocation'>
  const proposal: Scene = {
    on: addDays(day(line.on), line.end === 'proposed' ? 0 : -6),
    async tell() {
      const pledge = line.from ? known.pledges.get(line.from)! : null
      const window = pledge ? (await stage.database.read.window.findUniqueOrThrow({ where: { pledgeId: pledge.id } })).id : POOL
      const lines = line.lines.map(([city, text]) => ({ city: city ? known.cities.get(city)! : null, amount: amount(text, 'USD') }))
      allocation = must(await proposeAllocation(stage.as('officer'), { window, programme: known.programmes.get(line.programme)!, purpose: line.purpose, lines })).allocation
    },
  }
  if (line.end === 'proposed') return [proposal]
  const approval: Scene = { on: day(line.on), tell: async () => void must(await approveAllocation(stage.as('head'), { allocation, decision: line.decision })) }
  if (line.end === 'asked') return [proposal, approval]
  const answer: Scene = {
    on: addDays(day(line.on), 9),
    async tell() {
      const rows = await stage.database.read.allocationLine.findMany({ where: { allocationId: allocation, cityId: { not: null } } })
      for (const row of rows) must(await answerAllocation(speakerOf(stage, known, row.cityId!), { line: row.id as Id<'allocationLine'>, declineReason: null }))
    },
  }
  const sending: Scene = { on: addDays(day(line.on), 16), tell: () => send(stage, known, allocation, line) }
  return [proposal, approval, answer, sending]
}

/** The city's focal point, or, where it has named none, the installation on its behalf. */
function speakerOf(stage: Stage, known: Known, cityId: string) {
  const key = [...known.cities].find(([, id]) => id === cityId)![0]
  return CITIES.find((c) => c.key === key)!.focal ? stage.as(key) : stage.system('answer by letter')
}

async function send(stage: Stage, known: Known, allocation: Id<'allocation'>, line: AwardLine): Promise<void> {
  const rows = await stage.database.read.allocationLine.findMany({ where: { allocationId: allocation }, orderBy: { sequence: 'asc' } })
  for (const row of rows) {
    const part = line.end === 'part' ? row.amountMinor / 2n : row.amountMinor
    const planned = must(await planDisbursement(stage.as('finance'), { line: row.id as Id<'allocationLine'>, amount: usd(part) }))
    must(await approveDisbursement(stage.as('head'), { disbursement: planned.disbursement }))
    must(await sendDisbursement(stage.as('finance'), { disbursement: planned.disbursement, on: addDays(day(line.on), 16) }))
    if (line.end !== 'sent' && row.cityId) must(await confirmDisbursement(speakerOf(stage, known, row.cityId), { disbursement: planned.disbursement }))
  }
}

/** What belongs to no promise and no award. */
function otherScenes(stage: Stage, known: Known): Scene[] {
  const close = (on: string, code: string): Scene => ({ on: day(on), tell: async () => void must(await closePeriod(stage.as('admin'), { code })) })
  const complete = (on: string, key: string): Scene => ({ on: day(on), tell: async () => void must(await advanceProgramme(stage.as('officer'), { programme: known.programmes.get(key)!, to: 'COMPLETED' })) })
  return [
    close('2023-12-05', '2020-2021'),
    close('2024-01-10', '2022-2023'),
    complete('2024-12-21', 'health'),
    complete('2025-11-04', 'asiaweek'),
    complete('2025-12-16', 'climate'),
    close('2026-02-02', '2024-2025'),
    {
      on: day('2026-09-24'),
      async tell() {
        const payment = await stage.database.read.payment.findFirstOrThrow({ where: { pledgeId: known.pledges.get('literacy26')!.id } })
        must(await recordRefund(stage.as('finance'), { payment: payment.id as Id<'payment'>, amount: usd(700_00n), on: day('2026-09-24'), reason: 'The giver paid twice for the same meeting.', processorRefund: null }))
      },
    },
    {
      on: day('2026-11-20'),
      async tell() {
        must(await recordWire(stage.as('finance'), { reference: known.pledges.get('northern26')!.ref, amount: amount('25000.00', 'EUR'), fee: null, receivedOn: day('2026-11-19'), note: 'Bank statement of 2026-11-19, line 7', payer: null }))
      },
    },
  ]
}
