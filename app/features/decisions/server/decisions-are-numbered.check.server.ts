import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** DECISION-1 and DECISION-2: the numbers of each year have no gaps, and nothing was taken before its meeting. */
export const check: Check = {
  name: 'decisions are numbered without gaps and taken at their meeting (DECISION-1, DECISION-2)',
  async run(context) {
    const taken = await reading(context).decision.findMany({ where: { status: 'TAKEN' }, include: { meeting: { select: { heldOn: true, status: true } } }, orderBy: { ref: 'asc' } })
    const faults: string[] = []
    const next = new Map<string, number>()
    for (const decision of taken) {
      const [, year = '', number = ''] = /^D-(\d{4})-(\d{4,})$/.exec(decision.ref ?? '') ?? []
      const expected = next.get(year) ?? 1
      if (Number(number) !== expected) faults.push(`After number ${expected - 1} of ${year} comes ${decision.ref ?? 'a decision without one'}.`)
      next.set(year, Number(number) + 1)
      if (decision.takenOn !== decision.meeting.heldOn || decision.meeting.status === 'CANCELLED') faults.push(`${decision.ref} was taken on ${decision.takenOn}, its meeting is of ${decision.meeting.heldOn} (${decision.meeting.status}).`)
    }
    return faults
  },
}
