import { donorsFor, inForceOn, personOf } from '#app/kernel/access'
import { assert } from '#app/kernel/assert'
import { accept, type Result } from '#app/kernel/failure'
import type { Language } from '#app/kernel/language'
import { command } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { agreementSignedMail } from '../documents/agreement-mails'
import { decideSigning, type SignFailure } from '../domain/signing'
import { agreedOf, loadAgreement } from './rows.server'

/** `sha256`: of the file that was read; `origin`: for the link to the approvers. Consent is part of the form: without it nothing arrives here. */
export type SignInput = { agreement: string; name: string; title: string; sha256: string; origin: string }

/** A signatory of the donor signs the text that was sent: records who, in which title, with which account, when, and which bytes. */
export const signAsPartner = command('agreement.sign-as-partner', async (context, input: SignInput): Promise<Result<{ number: string }, SignFailure>> => {
  const agreement = await loadAgreement(context, { agreement: input.agreement, donors: donorsFor(context.actor, 'agreement.sign-as-partner') })
  const { actor, transaction } = context
  assert(actor.kind === 'person' && agreement.row.documentId, 'a person signs a text that was sent')
  const { sha256 } = await transaction.document.findUniqueOrThrow({ where: { id: agreement.row.documentId }, select: { sha256: true } })
  const decided = decideSigning({ ...agreement, signatory: agreement.signatory.name, sha256 }, input)
  if (!decided.ok) return decided

  const signed = { signedName: input.name.trim(), signedTitle: input.title.trim(), signedBy: personOf(actor), signedAccount: actor.email, signedAt: context.clock.now() }
  await transaction.agreement.update({ where: { id: agreement.id }, data: { status: decided.value, ...signed } })
  await context.audit({ name: 'agreement.signed', subject: `agreement:${agreement.id}`, before: { status: agreement.status }, after: { status: decided.value, ...signed, document: agreement.row.documentId, sha256, consent: true } })

  const approvers = await transaction.roleGrant.findMany({ where: { ...inForceOn(context.clock.today()), role: 'approver', personId: { not: agreement.row.draftedBy } }, include: { person: true }, orderBy: { personId: 'asc' } })
  for (const { person } of approvers) {
    const mail = agreementSignedMail({ name: person.name, agreement: agreedOf(agreement), signedName: signed.signedName, link: `${input.origin}/secretariat/agreements/${agreement.number}` }, person.language as Language)
    await queueMail(context, { key: `agreement-signed:${agreement.id}:${person.id}`, to: person, mail })
  }
  return accept({ number: agreement.number })
})
