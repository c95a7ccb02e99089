import { NotFound } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command, nextNumber, type CommandContext } from '#app/platform/context'
import { checkDetails, checkProgramme, type CallDetails, type CallStatus, type SaveCallFailure } from '../domain/call'
import { actorId } from './rows.server'

type NewCall = CallDetails & { window: string; programme: string }
type Saved = { call: Id<'call'>; ref: string }

/** Writes a call down, or corrects it while it is a draft that nobody outside has seen. */
export const saveCall = command('call.manage', async (context, input: NewCall & { call: string | null }): Promise<Result<Saved, SaveCallFailure>> => {
  const data = await understood(context, input)
  if (!data.ok) return data
  const known = input.call === null ? null : await context.transaction.call.findFirst({ where: { OR: [{ id: input.call }, { ref: input.call }] } })
  if (input.call !== null && !known) throw new NotFound()
  if (known && known.status !== 'DRAFT') return refuse({ code: 'NOT_A_DRAFT', status: known.status as CallStatus })

  const call = (known?.id ?? context.ids.next('call')) as Id<'call'>
  const ref = known?.ref ?? (await nextNumber(context, 'CL'))
  if (known) {
    await context.transaction.callCriterion.deleteMany({ where: { callId: call } })
    await context.transaction.call.update({ where: { id: call }, data: data.value })
  } else {
    await context.transaction.call.create({ data: { id: call, ref, status: 'DRAFT', createdBy: actorId(context), createdAt: context.clock.now(), ...data.value } })
  }
  await context.transaction.callCriterion.createMany({ data: input.criteria.map((criterion, i) => ({ id: context.ids.next('callCriterion'), callId: call, sequence: i + 1, ...criterion })) })
  const before = known && Object.fromEntries(Object.keys(data.value).map((key) => [key, known[key as keyof typeof known]]))
  await context.audit({ name: known ? 'call.edited' : 'call.created', subject: `call:${call}`, ...(before ? { before } : {}), after: { ref, ...data.value, criteria: input.criteria } })
  return accept({ call, ref })
})

/** The row that the details make, where they hold together. */
async function understood(context: CommandContext, input: NewCall) {
  const window = await context.transaction.window.findUnique({ where: { id: input.window } })
  if (!window) return refuse<SaveCallFailure>({ code: 'UNKNOWN_WINDOW' })
  const programme = await context.transaction.programme.findUnique({ where: { id: input.programme } })
  if (!programme) return refuse<SaveCallFailure>({ code: 'UNKNOWN_PROGRAMME' })
  const fits = checkProgramme(window, programme)
  if (!fits.ok) return fits
  const span = checkDetails(input)
  if (!span.ok) return span
  const { titleEn, titleFr, textEn, textFr, opensOn, deadlineOn, deadlineTime, timeZone, membersOnly, region, talkFrom } = input
  return accept({
    titleEn,
    titleFr,
    textEn,
    textFr,
    windowId: window.id,
    programmeId: programme.id,
    opensOn,
    deadlineOn,
    deadlineTime,
    timeZone,
    ...span.value,
    amountMinor: input.amount.minor,
    floorMinor: input.floor.minor,
    ceilingMinor: input.ceiling.minor,
    membersOnly,
    ldcOnly: input.ldcOnly || fits.value.needsLdc,
    region,
    talkFrom,
  })
}
