import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'
import { sha256Of } from '#app/platform/files'
import type { Day } from '#app/kernel/time'
import { frozenText } from '../domain/frozen-figures'
import { takeFigures } from './freeze.server'

/** CLOSING-1, CLOSING-2, CLOSING-4: what was frozen is what was frozen, by two people, and what was certified can be made again. */
export const check: Check = {
  name: 'frozen figures have their SHA-256, certified ones can be made again, by two people (CLOSING-1, CLOSING-2, CLOSING-4)',
  async run(context) {
    const rows = await reading(context).periodSnapshot.findMany({ include: { period: true }, orderBy: { takenAt: 'asc' } })
    const faults: string[] = []
    for (const { period, kind, figures, sha256, takenBy, takenAt } of rows) {
      const name = `The ${kind.toLowerCase()} figures of ${period.code}`
      const is = sha256Of(Buffer.from(figures, 'utf8'))
      if (is !== sha256) faults.push(`${name} were frozen with SHA-256 ${sha256}, their text now has ${is}.`)
      if (kind !== 'CERTIFIED') continue
      if (rows.some((other) => other.periodId === period.id && other.kind === 'INTERIM' && other.takenBy === takenBy)) faults.push(`${name} were certified by the person who began the closing.`)
      if (is !== sha256) continue
      const again = frozenText(await takeFigures(context, { code: period.code, startsOn: period.startsOn as Day, endsOn: period.endsOn as Day }, takenAt))
      if (again !== figures) faults.push(`${name} differ from what is known of their day: ${firstDifference(figures, again)}.`)
    }
    return faults
  },
}

/** Where two texts part, for whoever looks into it. */
function firstDifference(frozen: string, again: string): string {
  const at = [...frozen].findIndex((letter, i) => letter !== again[i])
  const from = Math.max(0, at - 40)
  return `"${frozen.slice(from, at + 20)}" was frozen, "${again.slice(from, at + 20)}" comes out now`
}
