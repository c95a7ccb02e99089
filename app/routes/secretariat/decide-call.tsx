import { outcomesByRank } from '#app/features/calls/domain/decision'
import { decideForm } from '#app/features/calls/forms/scoring.form'
import { scoringMessages } from '#app/features/calls/messages/scoring'
import { listApplications } from '#app/features/calls/server/applications.queries.server'
import { getCall } from '#app/features/calls/server/calls.queries.server'
import { decideCall, type JudgedApplication } from '#app/features/calls/server/decide-call.command.server'
import { DecideCallPage } from '#app/features/calls/ui/decide-call-page'
import { refuse } from '#app/kernel/failure'
import { formatsIn } from '#app/kernel/language'
import { formWords } from '#app/kernel/language/form-words'
import { isMore, parseAmount, subtract, usd } from '#app/kernel/money'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/decide-call'

export const loader = load('call.decide', async ({ context, param, language }) => {
  const call = await getCall(context, param('call'))
  const { applications } = await listApplications(context, call.id)
  const left = subtract(call.standing.holds, call.standing.promised)
  const free = left.minor < 0n ? usd(0n) : left
  const ranked = applications.filter((row) => row.status === 'SUBMITTED' && row.rank !== null)
  return { call, applications, suggested: outcomesByRank(ranked, isMore(call.amount, free) ? free : call.amount), free, decimalComma: language === 'fr', title: scoringMessages[language].decide.title(call.ref) }
})

export const action = act('call.decide', {
  form: decideForm,
  async run({ context, param, language }, { decision, judged }) {
    const read: JudgedApplication[] = []
    for (const { application, outcome, award, reason } of judged) {
      const amount = outcome === 'FUNDED' && award?.trim() ? parseAmount(award, 'USD', language === 'fr') : null
      if (amount && !amount.ok) return refuse({ ...amount.failure, application })
      read.push({ application, outcome: outcome ?? null, award: amount?.ok ? amount.value : null, reason: reason ?? '' })
    }
    return decideCall(context, { call: param('call'), decision, judged: read })
  },
  then: ({ ref, total }, { language }) => ({ to: `/secretariat/calls/${ref}`, notice: { tone: 'good', text: scoringMessages[language].decide.done(ref, formatsIn(language).money(total)) } }),
  words(language) {
    const { decideRefusals } = scoringMessages[language]
    // The amount of which city cannot be read is said before what is wrong with it.
    const amounts = Object.fromEntries(Object.entries(formWords(language)).map(([code, sentence]) => [code, `{application}${language === 'fr' ? ' ' : ''}: ${sentence}`]))
    return { ...(amounts as ReturnType<typeof formWords>), ...decideRefusals }
  },
  conflicts: ['DECIDED_ALREADY', 'APPLICATION_GONE', 'MORE_THAN_AVAILABLE'],
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function DecideCall({ loaderData, actionData }: Route.ComponentProps) {
  return <DecideCallPage {...loaderData} lastResult={actionData?.lastResult} />
}
