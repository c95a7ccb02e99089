// A longer history than the demonstration's: each gift is a donor, a pledge, a bank transfer and its confirmation by a second person.
import { createDonor } from '#app/features/donors/server/create-donor.command.server'
import { confirmWire } from '#app/features/payments/server/confirm-wire.command.server'
import { recordWire } from '#app/features/payments/server/record-wire.command.server'
import { equalSchedule } from '#app/features/pledges/domain/schedule'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import type { Id } from '#app/kernel/identity'
import { usd, type Money } from '#app/kernel/money'
import { addDays, day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { must } from '../../prisma/seed/demo/stage.ts'

/** Who acts: two people of finance, because one alone cannot receive money. */
export type Cast = { officer: Context; recorder: Context; confirmer: Context; visitor: Context; system: Context }

const FIRST_DAY = day('2026-02-01')
/** Gifts are spread over these days of the open period. */
const DAYS = 290

/** Different from gift to gift and the same on every machine, US cents: from US$100.00 to about US$20,000.00. */
function sizeOf(n: number): Money {
  return usd(10_000n + BigInt((n * 7919) % 1_990_000))
}

/** A donor with a pledge to the pool that nobody has paid yet; the pledge's number. */
export async function promise(cast: Cast, n: number, amount: Money): Promise<{ donor: Id<'donor'>; ref: string }> {
  const { donor } = must(
    await createDonor(cast.officer, { name: `Measured Giver ${String(n).padStart(6, '0')}`, type: 'PRIVATE', subtype: 'FOUNDATION', country: 'KE', language: 'en', recognition: 'NAME', contact: { name: 'Contact', email: `giver-${n}@bench.example` } }),
  )
  const on = addDays(FIRST_DAY, n % DAYS)
  const schedule = must(equalSchedule(amount, 2, addDays(on, 30), 3))
  const { ref } = must(await recordPledge(cast.officer, { donor, modality: 'MDFM', priorityArea: null, programme: null, amount, schedule, pledgedOn: on, recognition: 'NAME' }))
  return { donor, ref }
}

/** A transfer for a pledge, seen at the bank by a second person. */
export async function receive(cast: Cast, reference: string, amount: Money, n: number): Promise<void> {
  const { payment } = must(await recordWire(cast.recorder, { reference, amount, fee: null, receivedOn: addDays(FIRST_DAY, n % DAYS), note: null }))
  must(await confirmWire(cast.confirmer, { payment }))
}

/** Tells `gifts` gifts, each paid in full. */
export async function growHistory(cast: Cast, gifts: number): Promise<void> {
  for (let n = 1; n <= gifts; n++) {
    const amount = sizeOf(n)
    const { ref } = await promise(cast, n, amount)
    await receive(cast, ref, amount, n)
  }
}
