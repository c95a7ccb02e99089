import { Forbidden, personOf } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Language } from '#app/kernel/language'
import { command } from '#app/platform/context'

/** Changes one's own name and language. */
export const changeProfile = command('account.use', async (context, input: { name: string; language: Language }): Promise<Result<null, never>> => {
  const person = personOf(context.actor)
  if (!person) throw new Forbidden('account.use')
  const before = await context.transaction.person.findUniqueOrThrow({ where: { id: person }, select: { name: true, language: true } })
  await context.transaction.person.update({ where: { id: person }, data: { ...input, updatedAt: context.clock.now() } })
  await context.audit({ name: 'person.changed', subject: `person:${person}`, before, after: input })
  return accept(null)
})
