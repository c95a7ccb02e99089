import { authorize, command, nextNumber, type CommandContext } from '#app/platform/context'
import { citiesOf, NotFound, personOf } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { describeActor } from '#app/platform/audit'
import { decideAnswer, decideAsking, holdsAtOnce, maskedAccount, movedMinor, readAccount, type AnswerFailure, type Asked, type AskFailure, type ChangeKind, type ChangeStatus } from '../domain/line-change'
import { TERMS, termsOf, TOLERANCE, toleranceOf, writeBudget } from './terms.server'

const actorKey = (context: CommandContext) => personOf(context.actor) ?? describeActor(context.actor).actorName

type Made = { change: Id<'lineChange'>; ref: string; status: ChangeStatus }

/** What is stored of a question, by its kind. */
function columnsOf(asked: Asked, before: ReturnType<typeof termsOf>['budget']) {
  switch (asked.kind) {
    case 'MORE_TIME':
      return { endsOn: asked.endsOn }
    case 'MOVE_BUDGET':
      return { budget: writeBudget(asked.budget), movedMinor: movedMinor(before ?? {}, asked.budget) }
    case 'BANK_DETAILS':
      return { holder: asked.holder, bank: asked.bank, account: readAccount(asked.account)! }
    case 'SEND_BACK':
      return { amountMinor: asked.amount.minor }
  }
}

/** A city asks for a change; a budget that moves no more than the tolerance holds at once. CHANGE-1, CHANGE-2. */
export const askChange = command('line-change.ask', async (context, input: { line: string; asked: Asked }): Promise<Result<Made, AskFailure>> => {
  const scope = context.actor.kind === 'system' ? {} : { cityId: { in: citiesOf(context.actor) } }
  const line = await context.transaction.allocationLine.findFirst({ where: { AND: [{ id: input.line }, scope] }, include: TERMS })
  if (!line) throw new NotFound()
  const { asked } = input
  const terms = termsOf(line)
  const decided = decideAsking(terms, asked)
  if (!decided.ok) return decided
  const change = context.ids.next('lineChange')
  const ref = await nextNumber(context, 'LC')
  const now = context.clock.now()
  const atOnce = asked.kind === 'MOVE_BUDGET' && holdsAtOnce(terms, asked.budget, await toleranceOf(context))
  const status: ChangeStatus = atOnce ? 'ACCEPTED' : 'OPEN'
  const columns = columnsOf(asked, terms.budget)
  await context.transaction.lineChange.create({
    data: { id: change, ref, lineId: line.id, kind: asked.kind, status, reason: asked.reason, ...columns, askedBy: actorKey(context), askedAt: now, ...(atOnce ? { answeredBy: 'tolerance', answeredAt: now } : {}) },
  })
  const shown = asked.kind === 'BANK_DETAILS' ? { holder: asked.holder, bank: asked.bank, account: maskedAccount(readAccount(asked.account)!) } : columns
  await context.audit({ name: 'line-change.asked', subject: `allocation:${line.allocationId}`, after: { ref, line: line.id, kind: asked.kind, status, reason: asked.reason, ...shown } })
  return accept({ change, ref, status })
})

/** The team answers with a reason; the city is told. A new account takes two finance officers. CHANGE-3. */
export const answerChange = command('line-change.view', async (context, input: { change: string; accepts: boolean; answer: string }): Promise<Result<Made, AnswerFailure>> => {
  const row = await context.transaction.lineChange.findFirst({ where: { OR: [{ id: input.change }, { ref: input.change }] }, include: { line: { select: { allocationId: true } } } })
  if (!row) throw new NotFound()
  const kind = row.kind as ChangeKind
  authorize(context, kind === 'BANK_DETAILS' ? 'line-change.answer-account' : 'line-change.answer')
  const by = actorKey(context)
  const decided = decideAnswer({ kind, status: row.status as ChangeStatus, askedBy: row.askedBy, checkedBy: row.checkedBy }, input.accepts, by)
  if (!decided.ok) return decided
  const [status, now] = [decided.value, context.clock.now()]
  const after = status === 'CHECKED' ? { status, checkedBy: by, checkedAt: now } : { status, answer: input.answer, answeredBy: by, answeredAt: now }
  await context.transaction.lineChange.update({ where: { id: row.id }, data: after })
  await context.audit({ name: 'line-change.answered', subject: `allocation:${row.line.allocationId}`, before: { ref: row.ref, status: row.status }, after: { ref: row.ref, ...after, answer: input.answer } })
  if (status !== 'CHECKED') await context.enqueue('tell-city-of-change', `tell-city-of-change:${row.id}`, { change: row.id })
  return accept({ change: row.id as Id<'lineChange'>, ref: row.ref, status })
})

/** How much of a line moves between headings without an answer. */
export const setTolerance = command('setting.manage', async (context, input: { percent: number }): Promise<Result<{ percent: number }, never>> => {
  const [value, updatedAt] = [String(input.percent), context.clock.now()]
  const before = await toleranceOf(context)
  await context.transaction.setting.upsert({ where: { key: TOLERANCE }, create: { key: TOLERANCE, value, updatedAt }, update: { value, updatedAt } })
  await context.audit({ name: 'setting.changed', subject: `setting:${TOLERANCE}`, before: { percent: before }, after: { percent: input.percent } })
  return accept(input)
})
