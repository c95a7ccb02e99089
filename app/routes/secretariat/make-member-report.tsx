import { memberReportForm } from '#app/features/member-reports/forms/member-report.form'
import { memberReportMessages } from '#app/features/member-reports/messages'
import { makeMemberReport } from '#app/features/member-reports/server/make-member-report.command.server'
import { MemberReportsPage } from '#app/features/member-reports/ui/member-report-pages'
import type { Day } from '#app/kernel/time'
import { act } from '#app/platform/http'
import type { Route } from './+types/make-member-report'

export { loader, meta } from './member-reports'

export const action = act('member-report.make', {
  form: memberReportForm,
  run: ({ context }, { period, asOf, wordsEn, wordsFr }) => makeMemberReport(context, { period, asOf: asOf as Day, wordsEn: wordsEn ?? '', wordsFr: wordsFr ?? '' }),
  then: ({ ref, copies }, { language }) => ({ to: `/secretariat/member-reports/${ref}`, notice: { tone: 'good', text: memberReportMessages[language].desk.made(ref, copies) } }),
  words: (language) => memberReportMessages[language].refusals,
  fields: { UNKNOWN_PERIOD: 'period', DAY_OUTSIDE: 'asOf', MADE_ALREADY: 'asOf' },
  conflicts: ['MADE_ALREADY'],
})

export default function MakeMemberReport({ loaderData, actionData }: Route.ComponentProps) {
  return <MemberReportsPage {...loaderData} lastResult={actionData?.lastResult} />
}
