import { data, redirect } from 'react-router'
import { REPORT_KINDS } from '#app/features/statements/domain/report-question'
import { reportMessages } from '#app/features/statements/messages/report'
import { ReportsPage } from '#app/features/statements/ui/report-pages'
import { load } from '#app/platform/http'
import { choiceOf } from '#app/platform/http/list-address'
import { addressOf, questionView, typedIn } from './report-question.server'
import type { Route } from './+types/reports'

const NOTHING_TYPED = { period: '', donor: '', city: '', asOf: '', knownOn: '' }

export const loader = load('secretariat.view', async (entered) => {
  const { context, url, language } = entered
  const asked = choiceOf(url, 'report', REPORT_KINDS)
  const found = asked ? await addressOf(entered, asked) : null
  if (found?.ok && 'href' in found.value) throw redirect(found.value.href)
  const failure = found && !found.ok ? found.failure : null
  const several = found?.ok && 'several' in found.value ? found.value.several : null
  const questions = await Promise.all(REPORT_KINDS.map((report) => (report === asked ? questionView(context, report, typedIn(url), failure, several) : questionView(context, report, NOTHING_TYPED))))
  return data({ questions, title: reportMessages[language].reports }, { status: failure ? 400 : 200 })
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Reports({ loaderData }: Route.ComponentProps) {
  return <ReportsPage questions={loaderData.questions} />
}
