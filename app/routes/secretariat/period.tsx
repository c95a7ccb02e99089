import { closingMessages } from '#app/features/closing/messages'
import { getClosing } from '#app/features/closing/server/closings.queries.server'
import { PeriodPage } from '#app/features/closing/ui/period-page'
import { holds, personOf } from '#app/kernel/access'
import { dayOf } from '#app/kernel/time'
import { load } from '#app/platform/http'
import type { Route } from './+types/period'

export const loader = load('secretariat.view', async ({ context, param, language }) => {
  const closing = await getClosing(context, param('period'))
  const { actor, clock } = context
  const dated = <S extends { takenAt: Date }>(snapshot: S | null) => snapshot && { ...snapshot, takenOn: dayOf(snapshot.takenAt) }
  return {
    closing: { ...closing, interim: dated(closing.interim), certified: dated(closing.certified) },
    duties: { person: personOf(actor), begin: holds(actor, 'period.manage'), certify: holds(actor, 'period.certify'), isOver: closing.period.endsOn < clock.today() },
    title: `${closingMessages[language].period} ${closing.period.code}`,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Period({ loaderData }: Route.ComponentProps) {
  return <PeriodPage {...loaderData} />
}
