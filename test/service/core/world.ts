// A small fund on a real database: two givers to the pool and one to an area, three cities, two programmes, and the people who may act.
import { beginClosing } from '#app/features/closing/server/begin-closing.command.server'
import { certifyPeriod } from '#app/features/closing/server/certify-period.command.server'
import type { Check } from '#app/platform/checks'
import { createCity } from '#app/features/cities/server/create-city.command.server'
import { createDonor } from '#app/features/donors/server/create-donor.command.server'
import { recordRate } from '#app/features/fund/server/record-rate.command.server'
import { equalSchedule } from '#app/features/pledges/domain/schedule'
import { confirmPledge } from '#app/features/pledges/server/confirm-pledge.command.server'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import { advanceProgramme } from '#app/features/programmes/server/advance-programme.command.server'
import { createProgramme } from '#app/features/programmes/server/create-programme.command.server'
import { confirmWire } from '#app/features/payments/server/confirm-wire.command.server'
import { recordWire } from '#app/features/payments/server/record-wire.command.server'
import { approveAllocation } from '#app/features/allocations/server/approve-allocation.command.server'
import { proposeAllocation } from '#app/features/allocations/server/propose-allocation.command.server'
import type { Recognition } from '#app/features/donors/domain/donor'
import { POOL } from '#app/features/fund/domain/window'
import type { Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { usd, type Money } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { command, type Context } from '#app/platform/context'
import { person, testWorld } from '#test/support/context'

export function must<Value>(result: Result<Value, { code: string }>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))}`)
  return result.value
}

/** Runs a step as a command of its own, by the system. */
export const confirmed = command('pledge.confirm', (context, input: Parameters<typeof confirmPledge>[1]) => confirmPledge(context, input))

type Promised = { donor: Id<'donor'>; amount: Money; count?: number; area?: string | null }

export async function moneyWorld(seed = 7) {
  const world = await testWorld({ now: '2026-01-05T08:00:00Z', seed })
  const system = world.context
  const officer = world.as(person('Amina', { role: 'programme-officer' }))
  const finance = world.as(person('Farid', { role: 'finance-officer' }))
  const finance2 = world.as(person('Grace', { role: 'finance-officer' }))
  const head = world.as(person('Jonas', { role: 'approver' }))
  const admin = world.as(person('Lin', { role: 'administrator' }))
  must(await recordRate(system, { currency: 'EUR', effectiveOn: day('2026-01-01'), unitsPerUsd: '0.85', source: 'test' }))
  must(await recordRate(system, { currency: 'JPY', effectiveOn: day('2026-01-01'), unitsPerUsd: '156.3', source: 'test' }))

  const newDonor = async (name: string, recognition: Recognition = 'NAME') =>
    must(await createDonor(officer, { name, type: 'PRIVATE', subtype: 'FOUNDATION', country: 'NO', language: 'en', recognition, contact: { name: 'Somebody', email: `${name.toLowerCase().replaceAll(' ', '.')}@giver.example` } })).donor
  const donors = [await newDonor('Aurora Foundation'), await newDonor('Borealis Trust', 'ANONYMOUS'), await newDonor('Cirrus Fund')] as const
  const newCity = async (name: string, country: string) => must(await createCity(officer, { name, country, memberSince: day('2019-01-01'), memberUntil: null, position: null })).city
  const cities = [await newCity('Teranga', 'SN'), await newCity('Zambezi', 'ZM'), await newCity('Ipanema', 'BR')] as const
  const newProgramme = async (en: string, priorityArea: 'PA1' | 'PA2') => {
    const { programme } = must(await createProgramme(officer, { title: { en, fr: en }, kind: 'CAPACITY_BUILDING', priorityArea, clusters: [], startsOn: day('2026-01-01'), endsOn: day('2027-12-31'), budget: usd(500_000_00n) }))
    must(await advanceProgramme(officer, { programme, to: 'PLANNED' }))
    must(await advanceProgramme(officer, { programme, to: 'RUNNING' }))
    return programme
  }
  const programmes = { PA1: await newProgramme('Cities that learn', 'PA1'), PA2: await newProgramme('Peers that teach', 'PA2') }

  const promise = async ({ donor, amount, count = 1, area = null }: Promised) => {
    const today = system.clock.today()
    const pledge = must(
      await recordPledge(officer, { donor, modality: area ? 'EARMARKED' : 'MDFM', priorityArea: area, programme: null, amount, schedule: must(equalSchedule(amount, count, day('2026-03-31'), 3)), pledgedOn: today, recognition: 'NAME' }),
    )
    must(await confirmed(system, { pledge: pledge.pledge, on: today, by: 'letter' }))
    return pledge
  }
  const recorded = async (reference: string, amount: Money, fee: Money | null = null) => must(await recordWire(finance, { reference, amount, fee, receivedOn: system.clock.today(), note: null })).payment
  const received = async (reference: string, amount: Money, fee: Money | null = null) => {
    const payment = await recorded(reference, amount, fee)
    must(await confirmWire(finance2, { payment }))
    return payment
  }
  const propose = (lines: { city: Id<'city'> | null; amount: Money }[], of: { window?: string; programme?: Id<'programme'> } = {}) => proposeAllocation(officer, { window: of.window ?? POOL, programme: of.programme ?? programmes.PA2, purpose: null, lines })
  const approve = (allocation: Id<'allocation'>, by: Context = head) => approveAllocation(by, { allocation, decision: 'test' })
  /** Closes a period: one begins, another certifies. What is checked before is `checks`. */
  const close = async (code: string, checks: readonly Check[] = []) => {
    must(await beginClosing(admin, { code }))
    must(await certifyPeriod(checks)(head, { code }))
  }
  const windowOf = async (pledge: string) => (await system.database.read.window.findUniqueOrThrow({ where: { pledgeId: pledge } })).id
  return { ...world, system, officer, finance, finance2, head, admin, donors, cities, programmes, promise, recorded, received, propose, approve, close, windowOf }
}
