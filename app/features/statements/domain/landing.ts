// Where a period lands: what has arrived, what is signed, what is announced, and each prospect by its chance. STATEMENT-9.
import { add, divideRounded, sum, usd, type Money } from '#app/kernel/money'
import type { Day, Period } from '#app/kernel/time'

/** Whom the pool may expect something of, before there is a promise. */
export type Prospect = { ref: string; organisation: string; expectedOn: Day; value: Money; probability: number }
/** A donor that nobody has met yet. */
export type ImaginedDonor = { name: string; amount: Money; on: Day; probability: number }

/** What somebody wants to try: other chances, further donors. It lives in an address, and nothing of it is kept. */
export type WhatIf = { /** How much of what is announced pays, per cent. */ announced: number; chances: ReadonlyMap<string, number>; donors: readonly ImaginedDonor[] }
export const AS_IT_IS: WhatIf = { announced: 100, chances: new Map(), donors: [] }

export type Known = { period: Period; received: Money; signed: Money; announced: Money; prospects: readonly Prospect[] }

/** One row of the sum: an amount, its chance in per cent, and what it counts with. */
export type Part = { value: Money; probability: number; weighed: Money }
export type ProspectPart = Part & Prospect & { /** The chance that is kept. */ kept: number }
export type ImaginedPart = Part & ImaginedDonor & { /** Does its day lie in the period? Else it counts for nothing. */ counts: boolean }
export type Landing = { received: Money; signed: Money; announced: Part; prospects: ProspectPart[]; imagined: ImaginedPart[]; total: Money }

/** An amount by its chance, to the cent. */
export function byChance(value: Money, probability: number): Money {
  return usd(divideRounded(value.minor * BigInt(probability), 100n))
}

export function landingOf({ period, received, signed, announced, prospects }: Known, whatIf: WhatIf): Landing {
  const part = (value: Money, probability: number): Part => ({ value, probability, weighed: byChance(value, probability) })
  const told = part(announced, whatIf.announced)
  const asked = prospects.map((prospect): ProspectPart => ({ ...prospect, kept: prospect.probability, ...part(prospect.value, whatIf.chances.get(prospect.ref) ?? prospect.probability) }))
  const imagined = whatIf.donors.map((donor): ImaginedPart => {
    const counts = donor.on >= period.startsOn && donor.on <= period.endsOn
    return { ...donor, counts, value: donor.amount, weighed: counts ? byChance(donor.amount, donor.probability) : usd(0n) }
  })
  const total = [add(received, signed), told.weighed, ...asked.map((row) => row.weighed), ...imagined.map((row) => row.weighed)]
  return { received, signed, announced: told, prospects: asked, imagined, total: sum(total, 'USD') }
}
