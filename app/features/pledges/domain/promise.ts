// What a promise adds to the fund's figures, day by day. PLEDGE-5. Only the MDFM's promises count; each instalment is converted by itself at
// the rate of the day of the pledge. Source: INTERFACE.md, Report JSON.
import { keyOf, type Movement } from '#app/features/fund/domain/measures'
import { money, toUsd, type Currency, type Rate } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { PledgeModality, PledgeStatus } from './pledge'

export type PromisedPledge = { modality: PledgeModality; status: PledgeStatus; pledgedOn: Day; confirmedOn: Day | null; endedOn: Day | null; rate: Rate }

/** `settled`: what was applied (taken back: below zero) or waived on a day, minor units. */
export type PromisedInstalment = { dueOn: Day; amountMinor: bigint; settled: readonly { on: Day; amountMinor: bigint }[] }

/**
 * An unconfirmed pledge counts its instalments in full as pledged, from its day until it is confirmed or ends.
 * A confirmed one counts what is unpaid as outstanding, from its confirmation on.
 */
export function promiseMovements(pledge: PromisedPledge, instalments: readonly PromisedInstalment[]): Movement[] {
  if (pledge.modality !== 'MDFM' || pledge.status === 'DRAFT') return []
  return instalments.flatMap((instalment) => instalmentMovements(pledge, instalment))
}

function instalmentMovements(pledge: PromisedPledge, { dueOn, amountMinor, settled }: PromisedInstalment): Movement[] {
  const key = keyOf.dueYear(dueOn)
  const value = (minor: bigint) => toUsd(money(minor, pledge.rate.currency as Currency), pledge.rate).minor
  const full = value(amountMinor)
  const movements: Movement[] = [{ measure: 'pledged', key, day: pledge.pledgedOn, deltaMinor: full }]
  const stopsOn = pledge.confirmedOn ?? pledge.endedOn
  if (stopsOn) movements.push({ measure: 'pledged', key, day: stopsOn, deltaMinor: -full })
  if (!pledge.confirmedOn) return movements

  let [unpaid, counted] = [amountMinor, 0n]
  const days = new Map<Day, bigint>([[pledge.confirmedOn, 0n]])
  for (const { on, amountMinor: part } of settled) {
    const day = on < pledge.confirmedOn ? pledge.confirmedOn : on
    days.set(day, (days.get(day) ?? 0n) + part)
  }
  for (const day of [...days.keys()].sort()) {
    unpaid -= days.get(day)!
    movements.push({ measure: 'outstanding', key, day, deltaMinor: value(unpaid) - counted })
    counted = value(unpaid)
  }
  return movements
}

/** What must be added to the figures when a promise that counted so comes to count otherwise. */
export function difference(before: readonly Movement[], after: readonly Movement[]): Movement[] {
  return [...after, ...before.map((movement) => ({ ...movement, deltaMinor: -movement.deltaMinor }))]
}
