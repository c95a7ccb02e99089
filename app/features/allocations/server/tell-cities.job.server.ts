import { inForceOn } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import { isLanguage } from '#app/kernel/language'
import { usd } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, type CommandContext, type Context } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { allocationMail, disbursementMail, moneyReturnedMail } from '../documents/city-mails'

type Settings = { origin: string }

function focalPoints(context: CommandContext, city: string) {
  return context.transaction.person.findMany({ where: { grants: { some: { ...inForceOn(context.clock.today()), role: 'city-focal-point', cityId: city } } } })
}

/** The job `tell-cities-of-allocation` with `{ allocation }`: each focal point of each city gets one mail. */
export function tellCitiesOfAllocationJob({ origin }: Settings) {
  const tell = command('job.run', async (context, input: { allocation: string }): Promise<Result<null, never>> => {
    const lines = await context.transaction.allocationLine.findMany({ where: { allocationId: input.allocation, cityId: { not: null } }, include: { city: true, allocation: { include: { programme: true } } } })
    for (const line of lines) {
      for (const person of await focalPoints(context, line.cityId!)) {
        const language = isLanguage(person.language) ? person.language : 'en'
        const programme = { en: line.allocation.programme.titleEn, fr: line.allocation.programme.titleFr }
        const mail = allocationMail({ name: person.name, link: `${origin}/city/allocations/${line.id}` }, { allocation: line.allocation.ref, city: line.city!.name, amount: usd(line.amountMinor), programme }, language)
        await queueMail(context, { key: `allocation:${line.id}:${person.id}`, to: person, mail })
      }
    }
    return accept(null)
  })
  return async (context: Context, payload: unknown): Promise<void> => void (await tell(context, payload as { allocation: string }))
}

/** The job `tell-city-of-disbursement` with `{ disbursement }`. */
export function tellCityOfDisbursementJob({ origin }: Settings) {
  const tell = command('job.run', async (context, input: { disbursement: string }): Promise<Result<null, never>> => {
    const sent = await context.transaction.disbursement.findUniqueOrThrow({ where: { id: input.disbursement }, include: { line: { include: { city: true } } } })
    const { city } = sent.line
    if (!city || !sent.sentOn) return accept(null)
    for (const person of await focalPoints(context, city.id)) {
      const language = isLanguage(person.language) ? person.language : 'en'
      const mail = disbursementMail({ name: person.name, link: `${origin}/city/allocations/${sent.lineId}` }, { disbursement: sent.ref, city: city.name, amount: usd(sent.amountMinor), on: sent.sentOn as Day }, language)
      await queueMail(context, { key: `disbursement:${sent.id}:${person.id}`, to: person, mail })
    }
    return accept(null)
  })
  return async (context: Context, payload: unknown): Promise<void> => void (await tell(context, payload as { disbursement: string }))
}

/** The job `tell-city-of-return` with `{ disbursement }`: the row of what came back. */
export function tellCityOfReturnJob({ origin }: Settings) {
  const tell = command('job.run', async (context, input: { disbursement: string }): Promise<Result<null, never>> => {
    const back = await context.transaction.disbursement.findUniqueOrThrow({ where: { id: input.disbursement }, include: { line: { include: { city: true } } } })
    const { city } = back.line
    if (!city) return accept(null)
    for (const person of await focalPoints(context, city.id)) {
      const language = isLanguage(person.language) ? person.language : 'en'
      const mail = moneyReturnedMail({ name: person.name, link: `${origin}/city/allocations/${back.lineId}` }, { disbursement: back.ref, city: city.name, amount: usd(-back.amountMinor), on: back.sentOn as Day, sendAgain: back.sendAgain }, language)
      await queueMail(context, { key: `money-returned:${back.id}:${person.id}`, to: person, mail })
    }
    return accept(null)
  })
  return async (context: Context, payload: unknown): Promise<void> => void (await tell(context, payload as { disbursement: string }))
}
