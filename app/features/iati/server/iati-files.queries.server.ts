import { addDays, dayFrom, parts, type Day } from '#app/kernel/time'
import { sum, usd } from '#app/kernel/money'
import { authorize, reading, type Context } from '#app/platform/context'
import { writeXml } from '#app/platform/xml/write'
import { FUND, TRANSACTION, type IatiActivity } from '../domain/activity'
import { activitiesFile, organisationFile, type OrganisationYear } from '../documents/files'
import { listIatiActivities } from './activities.queries.server'

/** Both files as they were made last, and for what state of the records: every public reader gets the same. */
let made: { state: string; files: IatiFiles } | null = null

type IatiFiles = { activities: string; organisation: string }

/** The files as at today. They are made anew when the day, the address or anything in the records has changed. */
export async function getIatiFiles(context: Context, origin: string): Promise<IatiFiles & { state: string }> {
  authorize(context, 'fund.view-public')
  const last = await reading(context).auditEvent.findFirst({ orderBy: { sequence: 'desc' }, select: { hash: true } })
  const state = [last?.hash ?? 'none', context.clock.today(), origin].join(' ')
  if (made?.state !== state) {
    const activities = await listIatiActivities(context)
    const making = { at: context.clock.now(), origin }
    made = {
      state,
      files: {
        activities: writeXml(activitiesFile(activities, making)),
        organisation: writeXml(organisationFile({ budgets: activities.find(({ id }) => id === FUND)!.budgets, expenditures: yearsOf(activities, context.clock.today()) }, making)),
      },
    }
  }
  return { ...made.files, state }
}

/** What was sent and spent in each calendar year up to today. */
function yearsOf(activities: readonly IatiActivity[], today: Day): OrganisationYear[] {
  const out = activities.flatMap((activity) => activity.transactions.filter(({ type }) => type === TRANSACTION.disbursement || type === TRANSACTION.expenditure))
  const years = [...new Set(out.map(({ on }) => parts(on).year))].sort((a, b) => a - b)
  return years
    .map((year): OrganisationYear => {
      const end = addDays(dayFrom(year + 1, 1, 1), -1)
      return { startsOn: dayFrom(year, 1, 1), endsOn: end < today ? end : today, amount: sum([usd(0n), ...out.filter(({ on }) => parts(on).year === year).map(({ amount }) => amount)]) }
    })
    .filter(({ startsOn, endsOn }) => endsOn > startsOn)
}
