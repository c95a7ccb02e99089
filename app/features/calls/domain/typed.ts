// What is typed in the form of a call, understood.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { MOST_CRITERIA, type Criterion } from './call'

/** The filled rows of criteria, in their order. */
export function readCriteria(typed: Readonly<Record<string, unknown>>): Result<Criterion[], { code: 'CRITERION_INCOMPLETE' }> {
  const criteria: Criterion[] = []
  for (let n = 1; n <= MOST_CRITERIA; n++) {
    const [nameEn, nameFr, weight] = [`criterionEn${n}`, `criterionFr${n}`, `weight${n}`].map((name) => (typeof typed[name] === 'string' ? typed[name].trim() : '')) as [string, string, string]
    if (!nameEn && !nameFr && !weight) continue
    if (!nameEn || !nameFr || !/^[1-9]\d{0,2}$/.test(weight)) return refuse({ code: 'CRITERION_INCOMPLETE' })
    criteria.push({ nameEn, nameFr, weight: Number(weight) })
  }
  return accept(criteria)
}

/** Points with up to two decimals, in hundredths. */
export function readPoints(typed: string): Result<number, { code: 'TALK_FROM_FAULT' }> {
  const match = /^(\d)(?:[.,](\d{1,2}))?$/.exec(typed.trim())
  const hundredths = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : 0
  return hundredths >= 1 && hundredths <= 500 ? accept(hundredths) : refuse({ code: 'TALK_FROM_FAULT' })
}

export function readTime(typed: string): Result<string, { code: 'TIME_FAULT' }> {
  const match = /^([01]?\d|2[0-3])[:h]([0-5]\d)$/.exec(typed.trim())
  return match ? accept(`${match[1]!.padStart(2, '0')}:${match[2]}`) : refuse({ code: 'TIME_FAULT' })
}
