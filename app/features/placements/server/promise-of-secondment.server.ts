import type { Recognition } from '#app/features/donors/domain/donor'
import { equalSchedule } from '#app/features/pledges/domain/schedule'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { money } from '#app/kernel/money'
import { addDays, addMonths, type Day } from '#app/kernel/time'
import type { CommandContext } from '#app/platform/context'
import type { PromiseFailure } from '../domain/failures'
import { placedMonths, sumOfMonths } from '../domain/value'
import { placedTime, rateOfFirstDay, type PlacementRow } from './rows.server'

/**
 * PLACEMENT-8: the cash commitment of a secondment, earmarked to PA3-STAFF, of exactly what the days from `from` on are worth; a part of it
 * is due at the beginning of each year of the stay.
 */
export async function promiseSecondment(context: CommandContext, row: PlacementRow, from: Day): Promise<Result<{ pledge: Id<'pledge'>; ref: string }, PromiseFailure>> {
  const rate = await rateOfFirstDay(context, row)
  if (!rate) return refuse({ code: 'RATE_MISSING', currency: row.currency, day: row.startsOn })
  const placed = placedTime(row, row, rate)
  const valueUntil = (until: Day) => sumOfMonths(placedMonths(placed, placed.startsOn, until)).valueMinor
  const amount = money(valueUntil(placed.endsOn) - valueUntil(addDays(from, -1)), row.currency)
  const years = yearsBetween(from, placed.endsOn)
  const schedule = equalSchedule(amount, years, from, 12)
  if (!schedule.ok) return refuse({ code: 'COMMITMENT_TOO_SMALL' })
  const donor = await context.transaction.donor.findUniqueOrThrow({ where: { id: row.donorId }, select: { recognition: true } })
  const pledge = await recordPledge(context, {
    donor: row.donorId,
    modality: 'EARMARKED',
    priorityArea: 'PA3-STAFF',
    programme: null,
    amount,
    schedule: schedule.value,
    pledgedOn: context.clock.today(),
    recognition: donor.recognition as Recognition,
    message: `${row.ref}: ${row.function ?? row.arrangement}`,
  })
  if (pledge.ok) return accept({ pledge: pledge.value.pledge, ref: pledge.value.ref })
  return refuse(pledge.failure.code === 'RATE_MISSING' ? pledge.failure : { code: 'COMMITMENT_TOO_SMALL' })
}

/** Years that are begun between two days. */
function yearsBetween(from: Day, until: Day): number {
  let years = 1
  while (addMonths(from, years * 12) <= until) years += 1
  return years
}
