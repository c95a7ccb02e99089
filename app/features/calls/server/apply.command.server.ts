// A city's own application. CALL-2 and CALL-3 hold because only one command writes at a time and asks the clock then.
import { citiesOf, NotFound } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { usd, type Money } from '#app/kernel/money'
import { command, nextNumber, type CommandContext } from '#app/platform/context'
import { decideDraft, decideSubmission, decideWithdrawal, type Answers, type ApplicationStatus, type DraftFailure, type SubmitFailure, type WithdrawFailure } from '../domain/application'
import { checkApplicant, stageOf } from '../domain/call'
import { actorId, applicantOn, callRow, eligibilityOf, namesOf } from './rows.server'

type Saved = { application: Id<'callApplication'>; ref: string; version: number }
type Written = { call: string; city: string; version: number; answers: Answers; /** The amount as typed. */ typed: string }

/** Keeps what was written so far; it takes anything, and sends nothing. */
export const saveDraft = command('call.apply', async (context, input: Written): Promise<Result<Saved, DraftFailure>> => {
  const { call, city, known, eligible, stage } = await situation(context, input)
  const decided = decideDraft(stage, known, input.version)
  if (!decided.ok) return decided
  if (!eligible.ok) return eligible
  return accept(await write(context, { call: call.id, city: city.id, known, status: 'DRAFT', answers: input.answers, asked: input.typed, more: {} }))
})

/** Sends it, for the first time or again until the deadline. */
export const submitApplication = command('call.apply', async (context, input: Written & { asked: Money }): Promise<Result<Saved, SubmitFailure>> => {
  const { call, city, known, eligible, stage } = await situation(context, input)
  const decided = decideSubmission({ stage, floor: usd(call.floorMinor), ceiling: usd(call.ceilingMinor) }, known, input)
  if (!decided.ok) return decided
  if (!eligible.ok) return eligible
  const at = context.clock.now()
  const saved = await write(context, { call: call.id, city: city.id, known, status: 'SUBMITTED', answers: input.answers, asked: input.typed, more: { askedMinor: input.asked.minor, submittedAt: at } })
  const number = (await context.transaction.callSubmission.count({ where: { applicationId: saved.application } })) + 1
  const content = JSON.stringify({ ...input.answers, askedMinor: input.asked.minor.toString() })
  await context.transaction.callSubmission.create({ data: { id: context.ids.next('callSubmission'), applicationId: saved.application, number, content, byId: actorId(context), at } })
  await context.audit({ name: 'application.submitted', subject: `application:${saved.application}`, ...(known ? { before: { status: known.status } } : {}), after: { ref: saved.ref, status: 'SUBMITTED', number, asked: input.asked } })
  await context.enqueue('confirm-application', `confirm-application:${saved.application}:${number}`, { application: saved.application, number })
  return accept(saved)
})

/** Takes it back; nothing of it is deleted. */
export const withdrawApplication = command('call.apply', async (context, input: { application: string }): Promise<Result<{ ref: string; call: string }, WithdrawFailure>> => {
  const row = await context.transaction.callApplication.findFirst({ where: { OR: [{ id: input.application }, { ref: input.application }], cityId: { in: ownCities(context) } }, include: { call: true } })
  if (!row) throw new NotFound()
  const decided = decideWithdrawal(row.status as ApplicationStatus)
  if (!decided.ok) return decided
  await context.transaction.callApplication.update({ where: { id: row.id }, data: { status: 'WITHDRAWN', version: { increment: 1 }, updatedAt: context.clock.now(), updatedBy: actorId(context) } })
  await context.audit({ name: 'application.withdrawn', subject: `application:${row.id}`, before: { status: row.status }, after: { status: 'WITHDRAWN', by: actorId(context) } })
  return accept({ ref: row.ref, call: row.call.ref })
})

function ownCities(context: CommandContext): string[] {
  return citiesOf(context.actor)
}

/** The call, one's own city, what it wrote so far, and whether it may apply today. */
async function situation(context: CommandContext, input: { call: string; city: string }) {
  const call = await callRow(context, input.call)
  if (call.status === 'DRAFT' || !ownCities(context).includes(input.city)) throw new NotFound()
  const today = context.clock.today()
  const city = await applicantOn(context, input.city, today)
  const row = await context.transaction.callApplication.findUnique({ where: { callId_cityId: { callId: call.id, cityId: city.id } } })
  const nameOf = await namesOf(context, row ? [row.updatedBy] : [])
  const known = row && { ...row, status: row.status as ApplicationStatus, updatedBy: nameOf(row.updatedBy) }
  return { call, city, known, eligible: checkApplicant(eligibilityOf(call), city, today), stage: stageOf(call, context.clock.now()) }
}

type Known = Awaited<ReturnType<typeof situation>>['known']
type Writing = { call: string; city: string; known: Known; status: 'DRAFT' | 'SUBMITTED'; answers: Answers; asked: string; more: { askedMinor?: bigint; submittedAt?: Date } }

async function write(context: CommandContext, { call, city, known, status, answers, asked, more }: Writing): Promise<Saved> {
  const data = { ...answers, asked, status, ...more, updatedAt: context.clock.now(), updatedBy: actorId(context) }
  const application = (known?.id ?? context.ids.next('callApplication')) as Id<'callApplication'>
  const version = (known?.version ?? 0) + 1
  const ref = known?.ref ?? (await nextNumber(context, 'CA'))
  if (known) await context.transaction.callApplication.update({ where: { id: application }, data: { ...data, version } })
  else await context.transaction.callApplication.create({ data: { id: application, ref, callId: call, cityId: city, version, ...data } })
  if (status === 'DRAFT' && !known) await context.audit({ name: 'application.begun', subject: `application:${application}`, after: { ref, call, city } })
  return { application, ref, version }
}
