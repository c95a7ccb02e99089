import type { Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import type { CommandContext } from '#app/platform/context'

export type ContactFields = { name: string; email: string; function: string | null; phone: string | null; language: Language }

/** Names somebody as a contact of the donor, or names them again who had left; the first of a donor is the one to write to. */
export async function nameContact(context: CommandContext, donor: Id<'donor'>, { name, email, function: function_, phone, language, person }: ContactFields & { person: Id<'person'> | null }): Promise<string> {
  const { transaction } = context
  const data = { name: name.trim(), function: function_, phone, language, endedAt: null, ...(person ? { personId: person } : {}) }
  const known = await transaction.donorContact.findUnique({ where: { donorId_email: { donorId: donor, email } } })
  if (known) {
    await transaction.donorContact.update({ where: { id: known.id }, data })
    return known.id
  }
  const isPrimary = (await transaction.donorContact.count({ where: { donorId: donor, isPrimary: true } })) === 0
  const id = context.ids.next('person')
  await transaction.donorContact.create({ data: { id, donorId: donor, email, isPrimary, ...data } })
  await context.audit({ name: 'donor.contact-named', subject: `donor:${donor}`, after: { contact: id, name, email, function: function_ } })
  return id
}
