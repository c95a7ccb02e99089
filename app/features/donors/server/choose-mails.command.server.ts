import { donorsFor, NotFound } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { isLanguage } from '#app/kernel/language'
import { command } from '#app/platform/context'
import type { MailChoice } from '../domain/people'
import { wholeFamily } from './donors.queries.server'
import { nameContact } from './name-contact.server'

/** Somebody of a donor chooses which mails they get themselves, of those that may be turned off. */
export const chooseMails = command('donor.choose-mails', async (context, input: { donor: Id<'donor'> } & Record<MailChoice, boolean>): Promise<Result<null, never>> => {
  const { actor, transaction } = context
  if (actor.kind !== 'person' || !donorsFor(actor, 'donor.choose-mails').includes(input.donor)) throw new NotFound()
  const mine = { donorId: { in: await wholeFamily(context, input.donor) }, endedAt: null, OR: [{ personId: actor.person }, { email: actor.email }] }
  if (!(await transaction.donorContact.findFirst({ where: mine }))) {
    const person = await transaction.person.findUniqueOrThrow({ where: { id: actor.person }, select: { language: true } })
    await nameContact(context, input.donor, { name: actor.name, email: actor.email, function: null, phone: null, language: isLanguage(person.language) ? person.language : context.language, person: actor.person })
  }
  const before = await transaction.donorContact.findFirstOrThrow({ where: mine })
  const { reminders, news, statements } = input
  await transaction.donorContact.updateMany({ where: mine, data: { reminders, news, statements } })
  await context.audit({ name: 'donor.mails-chosen', subject: `donor:${input.donor}`, before: { reminders: before.reminders, news: before.news, statements: before.statements }, after: { reminders, news, statements } })
  return accept(null)
})
