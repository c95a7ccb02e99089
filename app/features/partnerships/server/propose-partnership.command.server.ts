import { NotFound } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { nameKeyOf } from '#app/kernel/place'
import { addDays } from '#app/kernel/time'
import { numberSetting } from '#app/features/settings/server/settings.queries.server'
import { getPeriodAround } from '#app/features/fund/server/fund.queries.server'
import { command, nextNumber } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { proposalReceivedMail } from '../documents/partnership-mails'
import { ANSWER_STEP, type ProposeFailure } from '../domain/partnership'
import { appendNote, isThreadFull } from './rows.server'
import { tellOwner } from './tell-owner.server'
import { threadAddress } from './thread-address.server'

const HOUR_MS = 60 * 60_000
/** PARTNERSHIP-5: proposals of an hour from one address and in all. */
const MOST_OF_ADDRESS = 3
const MOST_IN_ALL = 60

export type Proposal = { name: string; organisation: string; email: string; about: string; origin: string }

/** "Something else: let us talk": the message becomes a prospect without an owner, and its sender gets the address of the thread. */
export const proposePartnership = command('partnership.propose', async (context, input: Proposal): Promise<Result<{ thread: string }, ProposeFailure>> => {
  const email = input.email.trim().toLowerCase()
  const since = { createdBy: null, createdAt: { gt: new Date(context.clock.now().getTime() - HOUR_MS) } }
  const { partnership } = context.transaction
  if ((await partnership.count({ where: { ...since, contactEmail: email } })) >= MOST_OF_ADDRESS || (await partnership.count({ where: since })) >= MOST_IN_ALL) return refuse({ code: 'TOO_MANY_MESSAGES' })

  const today = context.clock.today()
  const { endsOn } = await getPeriodAround(context, today)
  const id = context.ids.next('partnership')
  const ref = await nextNumber(context, 'PP')
  const data = {
    organisation: input.organisation,
    organisationKey: nameKeyOf(input.organisation),
    contactName: input.name,
    contactEmail: email,
    language: context.language,
    about: input.about,
    purpose: 'OTHER',
    stage: 'CONTACT',
    probability: 10,
    expectedOn: endsOn < today ? addDays(today, 365) : endsOn,
    nextStep: ANSWER_STEP,
    nextStepOn: addDays(today, await numberSetting(context, 'answer-days')),
    awaitsAnswerAt: context.clock.now(),
  }
  const thread = context.ids.next('request')
  await partnership.create({ data: { id, ref, thread, createdBy: null, createdAt: context.clock.now(), ...data } })
  await appendNote(context, id, { kind: 'RECEIVED', text: input.about, by: input.name })
  await queueMail(context, {
    key: `partnership-proposed:${id}`,
    to: { name: input.name, email },
    mail: proposalReceivedMail({ name: input.name, ref, text: input.about, link: threadAddress(input.origin, { language: context.language, thread }), answerBy: data.nextStepOn }, context.language),
  })
  await context.audit({ name: 'partnership.proposed', subject: `partnership:${id}`, after: { ref, ...data } })
  return accept({ thread })
})

/** A further message of the partner, in the thread whose address they have. */
export const writeInThread = command('partnership.propose', async (context, input: { thread: string; text: string; origin: string }): Promise<Result<null, ProposeFailure>> => {
  const row = await context.transaction.partnership.findUnique({ where: { thread: input.thread } })
  if (!row) throw new NotFound()
  if (await isThreadFull(context, row.id)) return refuse({ code: 'TOO_MANY_MESSAGES' })
  await appendNote(context, row.id, { kind: 'RECEIVED', text: input.text, by: row.contactName ?? row.organisation })
  if (!row.awaitsAnswerAt) await context.transaction.partnership.update({ where: { id: row.id }, data: { awaitsAnswerAt: context.clock.now() } })
  await tellOwner(context, row, input)
  await context.audit({ name: 'partnership.noted', subject: `partnership:${row.id}`, after: { kind: 'RECEIVED', text: input.text } })
  return accept(null)
})
