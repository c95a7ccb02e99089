import { closingMessages } from '#app/features/closing/messages'
import { getClosing } from '#app/features/closing/server/closings.queries.server'
import { listDecisionsAbout } from '#app/features/decisions/server/meetings.queries.server'
import { DecisionsAbout } from '#app/features/decisions/ui/meeting-pages'
import { PeriodPage } from '#app/features/closing/ui/period-page'
import { listTargetChanges } from '#app/features/fund/server/fund.queries.server'
import { TargetSection } from '#app/features/fund/ui/planning-pages'
import { holds, personOf } from '#app/kernel/access'
import { dayOf } from '#app/kernel/time'
import { load, type ActionRefusal } from '#app/platform/http'
import type { Route } from './+types/period'

export const loader = load('secretariat.view', async ({ context, param, language }) => {
  const closing = await getClosing(context, param('period'))
  const { actor, clock } = context
  const dated = <S extends { takenAt: Date }>(snapshot: S | null) => snapshot && { ...snapshot, takenOn: dayOf(snapshot.takenAt) }
  return {
    closing: { ...closing, interim: dated(closing.interim), certified: dated(closing.certified) },
    target: { ...(await listTargetChanges(context, closing.period.code)), code: closing.period.code, mayChange: holds(actor, 'period.manage') && closing.period.state === 'OPEN' && clock.today() <= closing.period.endsOn, today: clock.today() },
    duties: { person: personOf(actor), begin: holds(actor, 'period.manage'), certify: holds(actor, 'period.certify'), isOver: closing.period.endsOn < clock.today() },
    decisions: await listDecisionsAbout(context, 'PERIOD', closing.period.code),
    title: `${closingMessages[language].period} ${closing.period.code}`,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

/** The period with its target, and what was refused about that. */
export function PeriodWithTarget({ loaderData: { closing, duties, target, decisions }, lastResult }: { loaderData: Route.ComponentProps['loaderData']; lastResult?: ActionRefusal['lastResult'] }) {
  return (
    <PeriodPage closing={closing} duties={duties} errors={lastResult?.error}>
      <TargetSection {...target} lastResult={lastResult} />
      <DecisionsAbout decisions={decisions} />
    </PeriodPage>
  )
}

export default function Period({ loaderData }: Route.ComponentProps) {
  return <PeriodWithTarget loaderData={loaderData} />
}
