// A promise: recorded, acknowledged, signed where it is large, paid by card or by transfer, or withdrawn.
import { countersign } from '#app/features/agreements/server/countersign.command.server'
import { draftAgreement } from '#app/features/agreements/server/draft-agreement.command.server'
import { reviewAgreement } from '#app/features/agreements/server/review-agreement.command.server'
import { sendAgreement } from '#app/features/agreements/server/send-agreement.command.server'
import { signAsPartner } from '#app/features/agreements/server/sign-as-partner.command.server'
import { confirmWire } from '#app/features/payments/server/confirm-wire.command.server'
import { recordWire } from '#app/features/payments/server/record-wire.command.server'
import { settleCardPayment } from '#app/features/payments/server/settle-card-payment.command.server'
import { startCardPayment } from '#app/features/payments/server/start-card-payment.command.server'
import { equalSchedule } from '#app/features/pledges/domain/schedule'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import { acknowledgePledge, closePledge } from '#app/features/pledges/server/move-pledge.command.server'
import { divideRounded, usd } from '#app/kernel/money'
import { addDays, day } from '#app/kernel/time'
import { DONORS, type CastDonor } from '../cast/donors'
import type { PaymentLine, PledgeLine } from '../plot/promises'
import { must, ORIGIN } from '../stage'
import { amountOf, known, type Play, type Scene } from './scene'

export function promiseScenes(play: Play, line: PledgeLine): Scene[] {
  const { stage, pledges } = play
  const signed: Scene[] = line.signed ? [{ on: day(line.signed), tell: () => sign(play, line) }] : []
  const withdrawn: Scene[] = line.state === 'WITHDRAWN' ? [{ on: addDays(day(line.on), 60), tell: async () => void must(await closePledge(stage.as('officer'), { pledge: known(pledges, line.key).id, to: 'WITHDRAWN', reason: 'The trust’s board decided otherwise.' })) }] : []
  return [{ on: day(line.on), tell: () => promise(play, line) }, ...signed, ...withdrawn, ...(line.paid ?? []).map((paid): Scene => ({ on: day(paid.on), tell: () => pay(play, line, paid) }))]
}

async function promise({ stage, donors, programmes, pledges }: Play, line: PledgeLine): Promise<void> {
  const whole = amountOf(line.amount, line.currency)
  const { pledge, ref } = must(
    await recordPledge(stage.as('officer'), {
      donor: known(donors, line.donor),
      modality: line.area ? 'EARMARKED' : 'MDFM',
      priorityArea: line.area,
      programme: line.programme ? known(programmes, line.programme) : null,
      amount: whole,
      schedule: must(equalSchedule(whole, line.count ?? 1, day(line.first), line.months ?? 0)),
      pledgedOn: day(line.on),
      recognition: donorOf(line).recognition,
      donorNumber: line.number ?? null,
    }),
  )
  pledges.set(line.key, { id: pledge, ref })
  if (line.signed || line.state === 'ACKNOWLEDGED') must(await acknowledgePledge(stage.as('officer'), { pledge }))
}

/** Draft, review, dispatch, the donor's signature under the bytes that were sent, countersignature. */
async function sign({ stage, pledges }: Play, line: PledgeLine): Promise<void> {
  const { contact, language } = donorOf(line)
  const title = language === 'fr' ? 'Directrice' : 'Director'
  const { agreement } = must(await draftAgreement(stage.as('officer'), { pledge: known(pledges, line.key).id, signatory: contact, signatoryTitle: title, language }))
  must(await reviewAgreement(stage.as('officer'), { agreement }))
  must(await sendAgreement(stage.as('officer'), { agreement, origin: ORIGIN, demonstration: true }))
  const sent = await stage.database.read.agreement.findUniqueOrThrow({ where: { id: agreement } })
  const { sha256 } = await stage.database.read.document.findUniqueOrThrow({ where: { id: sent.documentId! } })
  must(await signAsPartner(stage.as(line.donor), { agreement, name: contact, title, sha256, origin: ORIGIN }))
  must(await countersign(stage.as('head'), { agreement, origin: ORIGIN }))
}

async function pay(play: Play, line: PledgeLine, paid: PaymentLine): Promise<void> {
  return paid.by === 'wire' ? payByWire(play, line, paid) : payByCard(play, line, paid)
}

/** One finance officer records the bank's line, the other confirms it. */
async function payByWire({ stage, donors, pledges }: Play, line: PledgeLine, paid: PaymentLine): Promise<void> {
  const { payment } = must(
    await recordWire(stage.as('finance'), {
      reference: known(pledges, line.key).ref,
      amount: amountOf(paid.amount, line.currency),
      fee: paid.fee ? amountOf(paid.fee, line.currency) : null,
      receivedOn: day(paid.on),
      note: `Bank statement of ${paid.on}`,
      payer: paid.payer ? known(donors, paid.payer) : null,
    }),
  )
  must(await confirmWire(stage.as('finance2'), { payment }))
}

/** The giver starts, the processor reports. What it credits in US dollars is known where the charge was in them: 2.9 % and 30 cents less. */
async function payByCard({ stage, pledges }: Play, line: PledgeLine, paid: PaymentLine): Promise<void> {
  const { email, language } = donorOf(line)
  const money = amountOf(paid.amount, line.currency)
  const { payment } = must(await startCardPayment(stage.as(line.donor), { pledge: known(pledges, line.key).id, amount: money, email, language }))
  const fee = usd(divideRounded(money.minor * 29n, 1000n) + 30n)
  const credited = line.currency === 'USD' ? { gross: usd(money.minor), fee, net: usd(money.minor - fee.minor), exchangeRate: null } : null
  must(await settleCardPayment(stage.system('card processor'), { checkout: { session: `cs_demo_${line.key}`, payment, status: 'complete', paid: true, processing: false, amount: money, intent: `pi_demo_${line.key}`, charge: `ch_demo_${line.key}`, credited } }))
}

function donorOf(line: PledgeLine): CastDonor {
  const donor = DONORS.find((d) => d.key === line.donor)
  if (!donor) throw new Error(`${line.donor} is not of the cast`)
  return donor
}
