import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** REPORT-3, REPORT-6: what lines say was spent is what their rows say, and what accepted reports say is what was counted. */
export const check: Check = {
  name: 'the spending of each line is what was reported, and accepted reports are counted (REPORT-3)',
  async run(context) {
    const faults: string[] = []
    const lines = await reading(context).allocationLine.findMany({ where: { OR: [{ expendedMinor: { not: 0n } }, { expenditures: { some: {} } }] }, select: { sequence: true, expendedMinor: true, expenditures: { select: { amountMinor: true } }, allocation: { select: { ref: true } } } })
    for (const line of lines) {
      const reported = line.expenditures.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
      if (reported !== line.expendedMinor) faults.push(`Line ${line.sequence} of ${line.allocation.ref} says that ${line.expendedMinor} US cents were spent, its rows say ${reported}.`)
    }
    const accepted = await reading(context).cityReport.findMany({ where: { status: { in: ['ACCEPTED', 'CERTIFIED'] } }, orderBy: { sequence: 'asc' }, select: { id: true, ref: true, correctsId: true, expenditure: { select: { amountMinor: true } }, rounds: { orderBy: { number: 'desc' }, take: 1, select: { spentMinor: true } } } })
    const families = new Map<string, { ref: string; counted: bigint; told: bigint }>()
    for (const report of accepted) {
      const known = families.get(report.correctsId ?? report.id)
      families.set(report.correctsId ?? report.id, { ref: known?.ref ?? report.ref, counted: (known?.counted ?? 0n) + (report.expenditure?.amountMinor ?? 0n), told: report.rounds[0]!.spentMinor })
    }
    for (const { ref, counted, told } of families.values()) if (counted !== told) faults.push(`Report ${ref} tells of ${told} US cents, ${counted} were counted as spent.`)
    return faults
  },
}
