// The job `tell-of-statements`, once a day: in the first three months of a year, each donor whose statement of the year before nobody was told of is one transaction.
import { listRecipients } from '#app/features/donors/server/contacts.queries.server'
import { accept, type Result } from '#app/kernel/failure'
import { subtract } from '#app/kernel/money'
import { addDays, day, type Day } from '#app/kernel/time'
import { command, reading, type Context } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { statementReadyMail, type YearOfDonor } from '../documents/statement-mail'
import { getDonorStatement } from './donor-statement.queries.server'

/** The days of January on which late transfers of the old year are still recorded, and the last month in which a pause is made up for. */
const FROM_DAY = '-01-10'
const UNTIL_DAY = '-03-31'

/** The year whose statements are ready on a day; null outside of the months in which one tells of them. */
export function yearToTellOf(today: Day): number | null {
  const year = Number(today.slice(0, 4))
  return today >= day(`${year}${FROM_DAY}`) && today <= day(`${year}${UNTIL_DAY}`) ? year - 1 : null
}

/** Donors that had given something by the end of the year; twins that turned out to be one are one. */
async function donorsOfYear(context: Context, endsOn: Day): Promise<string[]> {
  const rows = await reading(context).payment.findMany({ where: { entryId: { not: null }, receivedOn: { lte: endsOn } }, distinct: ['donorId'], select: { donor: { select: { id: true, mergedIntoId: true } } } })
  return [...new Set(rows.map(({ donor }) => donor.mergedIntoId ?? donor.id))].sort()
}

export function tellOfStatementsJob({ origin }: { origin: string }) {
  const tell = command('job.run', async (context, input: { donor: string; year: number }): Promise<Result<null, never>> => {
    const key = (contact: string) => `statement:${input.year}:${input.donor}:${contact}`
    const wanting = await listRecipients(context, input.donor, 'statements')
    const told = await context.transaction.mail.findMany({ where: { key: { in: wanting.map((contact) => key(contact.id)) } }, select: { key: true } })
    const missing = wanting.filter((contact) => !told.some((mail) => mail.key === key(contact.id)))
    if (missing.length === 0) return accept(null)
    const [endsOn, before] = [day(`${input.year}-12-31`), day(`${input.year - 1}-12-31`)]
    const atEnd = await getDonorStatement(context, { donor: input.donor, asOf: endsOn })
    const atStart = await getDonorStatement(context, { donor: input.donor, asOf: before })
    const { donor } = atEnd
    const of: YearOfDonor = { donor: donor.name, year: input.year, received: subtract(atEnd.received, atStart.received), allocated: atEnd.attributed, remaining: atEnd.remaining }
    const link = `${origin}/donor/statement?donor=${donor.ref}&asOf=${endsOn}`
    for (const to of missing) await queueMail(context, { key: key(to.id), to, mail: statementReadyMail(of, { name: to.name, link }, to.language) })
    return accept(null)
  })
  return async (context: Context): Promise<void> => {
    const year = yearToTellOf(context.clock.today())
    if (year === null) return
    for (const donor of await donorsOfYear(context, addDays(day(`${year + 1}-01-01`), -1))) await tell(context, { donor, year })
  }
}
