import { listCities } from '#app/features/cities/server/cities.queries.server'
import { listDonors } from '#app/features/donors/server/donors.queries.server'
import { getPeriodAround, listPeriods } from '#app/features/fund/server/fund.queries.server'
import { readReportDays, REPORT_FORMATS, type QuestionFailure, type QuestionField, type ReportDays, type ReportFormat, type ReportKind } from '#app/features/statements/domain/report-question'
import { reportMessages } from '#app/features/statements/messages/report'
import type { QuestionView, Several } from '#app/features/statements/ui/report-question-form'
import { NotFound } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Language } from '#app/kernel/language'
import type { Context } from '#app/platform/context'
import type { Entered } from '#app/platform/http'

type Typed = Record<QuestionField, string>

export function typedIn(url: URL): Typed {
  const text = (name: QuestionField) => url.searchParams.get(name) ?? ''
  return { period: text('period'), donor: text('donor'), city: text('city'), asOf: text('asOf'), knownOn: text('knownOn') }
}

/** The days that the address asks for, or what is wrong with them. */
export function daysIn({ url, context }: Entered): Result<ReportDays, QuestionFailure> {
  return readReportDays(typedIn(url), context.clock.today())
}

/** The same days for another address. */
export function daysQuery({ asOf, knownOn }: ReportDays): string {
  return `asOf=${asOf}${knownOn ? `&knownOn=${knownOn}` : ''}`
}

/** The period that the address names, the running one where it names none. */
export async function periodIn({ url, context }: Entered): Promise<Result<string, QuestionFailure>> {
  const code = typedIn(url).period
  if (code === '') return accept((await getPeriodAround(context, context.clock.today())).code)
  return (await listPeriods(context)).some((period) => period.code === code) ? accept(code) : refuse({ code: 'NO_SUCH_PERIOD', field: 'period' })
}

/** The question as its form shows it. */
export async function questionView(context: Context, report: ReportKind, typed: Typed, failure: QuestionFailure | null = null, several: Several | null = null): Promise<QuestionView> {
  const today = context.clock.today()
  const running = typed.period === '' ? (await getPeriodAround(context, today)).code : typed.period
  return { report, typed: { ...typed, period: running, asOf: typed.asOf || today }, failure, several, periods: (await listPeriods(context)).map((period) => period.code), today }
}

/** Where the report stands that a form asks for; where several donors or cities fit, all of them. */
export async function addressOf(entered: Entered, report: ReportKind): Promise<Result<{ href: string } | { several: Several }, QuestionFailure>> {
  const days = daysIn(entered)
  if (!days.ok) return days
  const query = daysQuery(days.value)
  if (report === 'fund-position') {
    const period = await periodIn(entered)
    return period.ok ? accept({ href: `/secretariat/reports/fund-position?period=${period.value}&${query}` }) : period
  }
  const [field, missing, unknown] = report === 'donor-statement' ? (['donor', 'DONOR_MISSING', 'NO_SUCH_DONOR'] as const) : (['city', 'CITY_MISSING', 'NO_SUCH_CITY'] as const)
  const search = typedIn(entered.url)[field].trim()
  if (search === '') return refuse({ code: missing, field })
  const { found, more } = await find(entered.context, field, search)
  const href = (ref: string) => `/secretariat/reports/${report}/${encodeURIComponent(ref)}?${query}`
  const exact = found.find((one) => one.ref.toUpperCase() === search.toUpperCase()) ?? (found.length === 1 ? found[0] : undefined)
  if (exact) return accept({ href: href(exact.ref) })
  if (found.length === 0) return refuse({ code: unknown, field })
  return accept({ several: { choices: found.map((one) => ({ href: href(one.ref), label: `${one.name} (${one.ref})` })), more } })
}

async function find(context: Context, what: 'donor' | 'city', search: string): Promise<{ found: { ref: string; name: string }[]; more: boolean }> {
  if (what === 'donor') {
    const { donors, next } = await listDonors(context, { search })
    return { found: donors, more: next !== null }
  }
  const { cities, next } = await listCities(context, { search })
  return { found: cities, more: next !== null }
}

/** The format that the address ends in. */
export function formatIn({ param }: Entered): ReportFormat {
  const format = REPORT_FORMATS.find((one) => one === param('format'))
  if (!format) throw new NotFound()
  return format
}

/** The answer to a file that was asked for by a day that does not exist: the sentence that the form would show. */
export function refusedFile(failure: QuestionFailure, language: Language): Response {
  return new Response(`${reportMessages[language].refusals[failure.code]}\n`, { status: 400, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
