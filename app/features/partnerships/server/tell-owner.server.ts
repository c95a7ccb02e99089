import { isLanguage } from '#app/kernel/language'
import type { CommandContext } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { messageArrivedMail } from '../documents/partnership-mails'

/** Mails the owner of a prospect what the partner wrote or laid in the thread; nobody where it has no owner. */
export async function tellOwner(context: CommandContext, row: { ownerId: string | null; ref: string; organisation: string }, { text, origin }: { text: string; origin: string }): Promise<void> {
  const owner = row.ownerId ? await context.transaction.person.findUnique({ where: { id: row.ownerId } }) : null
  if (!owner) return
  await queueMail(context, {
    key: `partnership-message:${context.ids.next('request')}`,
    to: { name: owner.name, email: owner.email },
    mail: messageArrivedMail({ name: owner.name, organisation: row.organisation, text, link: `${origin}/secretariat/partnerships/${row.ref}` }, isLanguage(owner.language) ? owner.language : 'en'),
  })
}
