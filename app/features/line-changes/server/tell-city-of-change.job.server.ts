import { inForceOn } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import { isLanguage } from '#app/kernel/language'
import { command, type Context } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { changeAnsweredMail } from '../documents/change-mail'
import type { ChangeKind } from '../domain/line-change'

/** The job `tell-city-of-change` with `{ change }`: each focal point learns the answer. */
export function tellCityOfChangeJob({ origin }: { origin: string }) {
  const tell = command('job.run', async (context, input: { change: string }): Promise<Result<null, never>> => {
    const row = await context.transaction.lineChange.findUniqueOrThrow({ where: { id: input.change }, include: { line: { include: { city: true, allocation: { include: { programme: true } } } } } })
    const { city, allocation } = row.line
    for (const person of await context.transaction.person.findMany({ where: { grants: { some: { ...inForceOn(context.clock.today()), role: 'city-focal-point', cityId: city!.id } } } })) {
      const about = { name: person.name, city: city!.name, programme: { en: allocation.programme.titleEn, fr: allocation.programme.titleFr }, kind: row.kind as ChangeKind, accepted: row.status === 'ACCEPTED', answer: row.answer ?? '', link: `${origin}/city/allocations/${row.lineId}/change` }
      await queueMail(context, { key: `line-change:${row.id}:${person.id}`, to: person, mail: changeAnsweredMail(about, isLanguage(person.language) ? person.language : 'en') })
    }
    return accept(null)
  })
  return async (context: Context, payload: unknown): Promise<void> => void (await tell(context, payload as { change: string }))
}
