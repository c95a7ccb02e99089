// The job `send-digests`, once a day when the day begins (UTC): each person is one transaction, so that one that fails holds up no other.
import { inForceOn, TEAM_ROLES, type Actor, type Grant } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { isLanguage, type Language } from '#app/kernel/language'
import { actingAs, command, reading, type Context } from '#app/platform/context'
import { queueMail, type MailDocument, type MailRecipient } from '#app/platform/mail'
import { digestMail } from '../documents/digest-mail'
import { digestKey, isDigestDay, type DigestChoice } from '../domain/digest'
import { getWaiting } from './notices.queries.server'

type Member = MailRecipient & { id: string; language: Language; actor: Actor }

/** NOTICE-1: who chose to be written to today, with the roles that they hold today, and was not yet. */
async function listMembers(context: Context): Promise<Member[]> {
  const on = context.clock.today()
  const held = { ...inForceOn(on), role: { in: [...TEAM_ROLES] } }
  const people = await reading(context).person.findMany({ where: { grants: { some: held } }, include: { grants: { where: held, select: { role: true } }, notices: { select: { digest: true } } }, orderBy: { id: 'asc' } })
  const wanting = people.filter((person) => isDigestDay((person.notices?.digest ?? 'DAILY') as DigestChoice, on))
  const written = new Set((await reading(context).mail.findMany({ where: { key: { in: wanting.map(({ id }) => digestKey(id, on)) } }, select: { key: true } })).map(({ key }) => key))
  return wanting
    .filter(({ id }) => !written.has(digestKey(id, on)))
    .map(({ id, name, email, language, grants }) => ({ id, name, email, language: isLanguage(language) ? language : 'en', actor: { kind: 'person', person: id as Id<'person'>, name, email, grants: grants.map(({ role }) => ({ role }) as Grant) } }))
}

const write = command('job.run', async (context, input: { key: string; to: MailRecipient; mail: MailDocument }): Promise<Result<null, never>> => {
  await queueMail(context, input)
  return accept(null)
})

/** NOTICE-2: reads as the person does, so that nothing stands in the mail that they may not see; NOTICE-3: nothing is no mail. */
async function tell(context: Context, { id, name, email, language, actor }: Member, origin: string): Promise<void> {
  const on = context.clock.today()
  const waiting = await getWaiting({ ...actingAs(context, actor), language }, language)
  if (waiting.todos.length + waiting.overdue.length + waiting.due.length === 0) return
  await write(context, { key: digestKey(id, on), to: { name, email }, mail: digestMail({ ...waiting, name, on, link: `${origin}/secretariat/notices` }, language) })
}

export function sendDigestsJob({ origin }: { origin: string }) {
  return async (context: Context): Promise<void> => {
    const failed: unknown[] = []
    for (const member of await listMembers(context)) {
      try {
        await tell(context, member, origin)
      } catch (error) {
        failed.push(error)
      }
    }
    // The job is tried again; who was written to is not written to again.
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} digests could not be written: ${String(failed[0])}`)
  }
}
