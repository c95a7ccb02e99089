import { step } from '#app/platform/context'
import { condensed, type Movement } from '../domain/measures'

/** Moves figures of the fund on their days, and the running totals of every later day with them; FUND-5: when it became known is kept. */
export const moveMeasures = step(async (context, movements: readonly Movement[]): Promise<void> => {
  const { fundMeasure, fundMovement } = context.transaction
  const recordedOn = context.clock.today()
  for (const { measure, key, day, deltaMinor } of condensed(movements)) {
    const upTo = await fundMeasure.findFirst({ where: { measure, key, day: { lte: day } }, orderBy: { day: 'desc' } })
    if (upTo?.day === day) {
      await fundMeasure.update({ where: { measure_key_day: { measure, key, day } }, data: { deltaMinor: { increment: deltaMinor }, throughMinor: { increment: deltaMinor } } })
    } else {
      await fundMeasure.create({ data: { measure, key, day, deltaMinor, throughMinor: (upTo?.throughMinor ?? 0n) + deltaMinor } })
    }
    await fundMovement.upsert({
      where: { measure_key_day_recordedOn: { measure, key, day, recordedOn } },
      create: { measure, key, day, recordedOn, deltaMinor },
      update: { deltaMinor: { increment: deltaMinor } },
    })
    await fundMeasure.updateMany({ where: { measure, key, day: { gt: day } }, data: { throughMinor: { increment: deltaMinor } } })
  }
})
