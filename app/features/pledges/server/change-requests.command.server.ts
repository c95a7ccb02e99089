import { donorsFor, NotFound, personOf } from '#app/kernel/access'
import { assert } from '#app/kernel/assert'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { isLanguage } from '#app/kernel/language'
import { command } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { changeAnsweredMail } from '../documents/change-request-mail'
import { decideAsk, type AnswerFailure, type AskFailure, type ChangeKind } from '../domain/change-request'
import type { PledgeStatus } from '../domain/pledge'
import { closePledge } from './move-pledge.command.server'

/** PLEDGE-9: somebody of the donor asks to change or withdraw a promise, in their own words. */
export const askForChange = command('pledge.ask-change', async (context, input: { pledge: Id<'pledge'>; kind: ChangeKind; text: string }): Promise<Result<{ request: string }, AskFailure>> => {
  const pledge = await context.transaction.pledge.findFirst({ where: { id: input.pledge, donorId: { in: donorsFor(context.actor, 'pledge.ask-change') } } })
  if (!pledge) throw new NotFound()
  const open = await context.transaction.changeRequest.count({ where: { pledgeId: pledge.id, status: 'OPEN' } })
  const decided = decideAsk(pledge.status as PledgeStatus, open > 0)
  if (!decided.ok) return decided
  const askedBy = personOf(context.actor)
  assert(askedBy, 'a person asks')
  const request = context.ids.next('request')
  await context.transaction.changeRequest.create({ data: { id: request, pledgeId: pledge.id, kind: input.kind, text: input.text, status: 'OPEN', askedBy, askedAt: context.clock.now() } })
  await context.audit({ name: 'pledge.change-asked', subject: `pledge:${pledge.id}`, after: { request, kind: input.kind, text: input.text } })
  return accept({ request })
})

type Answer = { pledge: Id<'pledge'>; request: string; decision: 'ACCEPTED' | 'DECLINED'; answer: string; origin: string }

/**
 * PLEDGE-9: the team answers, once. An accepted withdrawal withdraws the promise, where nothing was paid and it is not confirmed; an accepted
 * change is then made by what is there for it: a waiver, an amendment, another promise.
 */
export const answerChange = command('pledge.answer-change', async (context, input: Answer): Promise<Result<{ request: string }, AnswerFailure>> => {
  const row = await context.transaction.changeRequest.findFirst({ where: { id: input.request, pledgeId: input.pledge }, include: { pledge: { select: { ref: true } } } })
  if (!row) throw new NotFound()
  if (row.status !== 'OPEN') return refuse({ code: 'ANSWERED_ALREADY' })
  if (input.decision === 'ACCEPTED' && row.kind === 'WITHDRAW') {
    const closed = await closePledge(context, { pledge: input.pledge, to: 'WITHDRAWN', reason: row.text })
    if (!closed.ok) return closed
  }
  const after = { status: input.decision, answer: input.answer, answeredBy: personOf(context.actor), answeredAt: context.clock.now() }
  await context.transaction.changeRequest.update({ where: { id: row.id }, data: after })
  await context.audit({ name: 'pledge.change-answered', subject: `pledge:${input.pledge}`, before: { status: 'OPEN' }, after: { request: row.id, ...after } })
  const person = await context.transaction.person.findUnique({ where: { id: row.askedBy } })
  if (person) {
    const mail = changeAnsweredMail({ name: person.name, pledge: row.pledge.ref, kind: row.kind as ChangeKind, accepted: input.decision === 'ACCEPTED', answer: input.answer, link: `${input.origin}/donor/pledges/${row.pledge.ref}` }, isLanguage(person.language) ? person.language : 'en')
    await queueMail(context, { key: `change-answered:${row.id}`, to: person, mail })
  }
  return accept({ request: row.id })
})
