import { inForceOn } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import { isLanguage, type Language } from '#app/kernel/language'
import { usd } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, type CommandContext, type Context } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { applicationReceivedMail, callOpenMail, outcomeMail } from '../documents/call-mails'
import type { Outcome } from '../domain/application'
import { checkApplicant } from '../domain/call'
import type { TimeZone } from '../domain/deadline'
import { applicantOn, eligibilityOf } from './rows.server'

type Settings = { origin: string }

function focalPoints(context: CommandContext, cities: readonly string[]) {
  const held = { ...inForceOn(context.clock.today()), role: 'city-focal-point', cityId: { in: [...cities] } }
  return context.transaction.person.findMany({ where: { grants: { some: held } }, include: { grants: { where: held } }, orderBy: { id: 'asc' } })
}

const spoken = (language: string): Language => (isLanguage(language) ? language : 'en')

type CallWords = { ref: string; titleEn: string; titleFr: string; deadlineOn: string; deadlineTime: string; timeZone: string; closesAt: Date }
const ofCall = (call: CallWords) => ({ ref: call.ref, title: { en: call.titleEn, fr: call.titleFr }, deadlineOn: call.deadlineOn as Day, deadlineTime: call.deadlineTime, timeZone: call.timeZone as TimeZone, closesAt: call.closesAt })

/** The job `tell-cities-of-call` with `{ call }`: the focal points of every city that can apply, once each. */
export function tellCitiesOfCallJob({ origin }: Settings) {
  const tell = command('job.run', async (context, input: { call: string }): Promise<Result<null, never>> => {
    const call = await context.transaction.call.findUniqueOrThrow({ where: { id: input.call } })
    if (call.status !== 'PUBLISHED') return accept(null)
    const granted = await context.transaction.roleGrant.findMany({ where: { ...inForceOn(context.clock.today()), role: 'city-focal-point', cityId: { not: null } }, distinct: ['cityId'], select: { cityId: true }, orderBy: { cityId: 'asc' } })
    for (const { cityId } of granted) {
      const city = await applicantOn(context, cityId!, context.clock.today())
      if (!checkApplicant(eligibilityOf(call), city, context.clock.today()).ok) continue
      for (const person of await focalPoints(context, [city.id])) {
        const mail = callOpenMail({ name: person.name, link: `${origin}/city/calls/${call.ref}?city=${city.ref}` }, { ...ofCall(call), ceiling: usd(call.ceilingMinor), city: city.name }, spoken(person.language))
        await queueMail(context, { key: `call-open:${call.id}:${city.id}:${person.id}`, to: person, mail })
      }
    }
    return accept(null)
  })
  return async (context: Context, payload: unknown): Promise<void> => void (await tell(context, payload as { call: string }))
}

/** The job `confirm-application` with `{ application, number }`. */
export function confirmApplicationJob({ origin }: Settings) {
  const tell = command('job.run', async (context, input: { application: string; number: number }): Promise<Result<null, never>> => {
    const row = await context.transaction.callApplication.findUniqueOrThrow({ where: { id: input.application }, include: { call: true, city: true } })
    for (const person of await focalPoints(context, [row.cityId])) {
      const mail = applicationReceivedMail({ name: person.name, link: `${origin}/city/calls/${row.call.ref}?city=${row.city.ref}` }, { ...ofCall(row.call), application: row.ref, city: row.city.name, asked: usd(row.askedMinor ?? 0n) }, spoken(person.language))
      await queueMail(context, { key: `application-received:${row.id}:${input.number}:${person.id}`, to: person, mail })
    }
    return accept(null)
  })
  return async (context: Context, payload: unknown): Promise<void> => void (await tell(context, payload as { application: string; number: number }))
}

/** The job `tell-cities-of-outcome` with `{ call }`, or one application of it: every city that applied reads what was decided and why. */
export function tellCitiesOfOutcomeJob({ origin }: Settings) {
  const tell = command('job.run', async (context, input: { call: string; application?: string }): Promise<Result<null, never>> => {
    const call = await context.transaction.call.findUniqueOrThrow({ where: { id: input.call } })
    const statuses = call.status === 'CANCELLED' ? ['SUBMITTED'] : ['FUNDED', 'RESERVE', 'DECLINED']
    const rows = await context.transaction.callApplication.findMany({ where: { callId: call.id, status: { in: statuses }, ...(input.application ? { id: input.application } : {}) }, include: { city: true }, orderBy: { ref: 'asc' } })
    for (const row of rows) {
      const outcome: Outcome | 'CANCELLED' = call.status === 'CANCELLED' ? 'CANCELLED' : (row.status as Outcome)
      const reason = (call.status === 'CANCELLED' ? call.statusReason : row.outcomeReason) ?? ''
      for (const person of await focalPoints(context, [row.cityId])) {
        const said = { ...ofCall(call), application: row.ref, city: row.city.name, outcome, award: row.awardedMinor === null ? null : usd(row.awardedMinor), reason }
        const mail = outcomeMail({ name: person.name, link: `${origin}/city/calls/${call.ref}?city=${row.city.ref}` }, said, spoken(person.language))
        await queueMail(context, { key: `application-decided:${row.id}:${outcome}:${person.id}`, to: person, mail })
      }
    }
    return accept(null)
  })
  return async (context: Context, payload: unknown): Promise<void> => void (await tell(context, payload as { call: string; application?: string }))
}
