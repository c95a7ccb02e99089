import { listAgreements } from '#app/features/agreements/server/agreements.queries.server'
import { listOffers } from '#app/features/in-kind/server/offers.queries.server'
import { getPledge, listPledges } from '#app/features/pledges/server/pledges.queries.server'
import { statementMessages } from '#app/features/statements/messages'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { DonorHomePage, type DonorHome as Home } from '#app/features/statements/ui/donor-home-page'
import { donorsOf } from '#app/kernel/access'
import type { Context } from '#app/platform/context'
import { load } from '#app/platform/http'
import type { Route } from './+types/home'

async function homeOf(context: Context, donor: string): Promise<Home> {
  const statement = await getDonorStatement(context, { donor, asOf: context.clock.today() })
  const { pledges } = await listPledges(context, { donor })
  const open = pledges.filter((pledge) => pledge.nextDueOn !== null && ['SUBMITTED', 'ACKNOWLEDGED', 'CONFIRMED'].includes(pledge.status)).sort((a, b) => (a.nextDueOn! < b.nextDueOn! ? -1 : 1))[0]
  const due = open && (await getPledge(context, open.id)).instalments.find((line) => line.unpaid.minor > 0n)
  const { agreements } = await listAgreements(context, { donor, status: 'SENT' })
  const { offers } = await listOffers(context, { donor })
  return { offers, toSign: agreements.map((agreement) => agreement.number), donor: statement.donor, received: statement.received, attributed: statement.attributed, next: open && due ? { pledge: open.ref, amount: due.unpaid, dueOn: due.dueOn } : null, pledges }
}

/** Several that turned out to be one donor have one home. */
function distinct(homes: readonly Home[]): Home[] {
  return homes.filter((home, i) => homes.findIndex((other) => other.donor.ref === home.donor.ref) === i)
}

export const loader = load('donor-workspace.view', async ({ context, language }) => ({
  homes: distinct(await Promise.all(donorsOf(context.actor).map((donor) => homeOf(context, donor)))),
  contact: context.actor.kind === 'person' ? context.actor.name : '',
  title: statementMessages[language].donor.pledges,
}))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function DonorHome({ loaderData }: Route.ComponentProps) {
  return <DonorHomePage {...loaderData} />
}
