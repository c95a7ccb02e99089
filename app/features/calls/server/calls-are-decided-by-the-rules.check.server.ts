import { usd } from '#app/kernel/money'
import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'
import { weightedMean } from '../domain/scoring'
import { callRow } from './rows.server'
import { scoredApplications } from './scored.server'

/** CALL-4 to CALL-6: means are those of the points; what was decided was scored by two who are in no conflict and did not decide; awards stay within the call. */
export const check: Check = {
  name: 'a decided call was scored by two, decided by another, and awards no more than it offered (CALL-4, CALL-5, CALL-6)',
  async run(context) {
    const faults: string[] = []
    for (const { id } of await reading(context).call.findMany({ select: { id: true }, orderBy: { ref: 'asc' } })) {
      const call = await callRow(context, id)
      const applications = await scoredApplications(context, call)
      for (const one of applications) {
        for (const sheet of one.allSheets) {
          const mean = weightedMean(call.criteria.map(({ weight }, i) => ({ weight, points: sheet.points[i]! })))
          if (mean !== sheet.mean) faults.push(`A sheet of ${one.ref} says a mean of ${sheet.mean} hundredths, its points give ${mean}.`)
        }
        if (one.status === 'SUBMITTED' || one.status === 'WITHDRAWN') continue
        if (one.state !== 'COMPLETE') faults.push(`${one.ref} was decided, and its scores are not complete.`)
        if (one.sheets.some((sheet) => sheet.scorer === call.decidedBy) || one.conflicts.includes(call.decidedBy ?? '')) faults.push(`${one.ref} was decided by somebody who scored it or is in conflict.`)
      }
      const awarded = usd(applications.reduce((total, one) => total + (one.award?.minor ?? 0n), 0n))
      const declined = applications.some((one) => one.allocation?.lines.some((line) => line.cityId === one.cityId && (line.status === 'DECLINED' || line.reducedMinor > 0n)))
      if (awarded.minor > call.amountMinor && !declined) faults.push(`${call.ref} awards ${awarded.minor} US cents, it offered ${call.amountMinor}.`)
    }
    return faults
  },
}
