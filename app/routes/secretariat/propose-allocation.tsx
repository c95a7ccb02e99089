import { MOST_LINES, proposeAllocationForm } from '#app/features/allocations/forms/allocation.form'
import type { ProposedLine } from '#app/features/allocations/domain/allocation'
import { allocationMessages } from '#app/features/allocations/messages'
import { listWindows } from '#app/features/allocations/server/allocations.queries.server'
import { proposeAllocation } from '#app/features/allocations/server/propose-allocation.command.server'
import { listShortfalls } from '#app/features/allocations/server/shortfalls.queries.server'
import { ProposeAllocationPage } from '#app/features/allocations/ui/propose-allocation-page'
import { listCityChoices } from '#app/features/cities/server/cities.queries.server'
import { listProgrammeChoices } from '#app/features/programmes/server/programmes.queries.server'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { formWords } from '#app/kernel/language/form-words'
import { parseAmount, type AmountFailure } from '#app/kernel/money'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/propose-allocation'

export const loader = load('allocation.propose', async ({ context, language }) => ({
  windows: await listWindows(context),
  shortfalls: await listShortfalls(context),
  programmes: (await listProgrammeChoices(context)).map(({ priorityArea, ...programme }) => ({ ...programme, area: priorityArea })),
  cities: await listCityChoices(context),
  title: allocationMessages[language].propose.title,
}))

type LineFailure = AmountFailure | { code: 'LINE_INCOMPLETE' }

/** The filled pairs of the form, in their order. */
function readLines(typed: Record<string, string | undefined>, decimalComma: boolean): Result<ProposedLine[], LineFailure> {
  const lines: ProposedLine[] = []
  for (let n = 1; n <= MOST_LINES; n++) {
    const [city, amount] = [typed[`city${n}`] ?? '', typed[`amount${n}`] ?? '']
    if (!city && !amount) continue
    if (!city || !amount) return refuse({ code: 'LINE_INCOMPLETE' })
    const parsed = parseAmount(amount, 'USD', decimalComma)
    if (!parsed.ok) return parsed
    lines.push({ city: city === 'network' ? null : (city as Id<'city'>), amount: parsed.value })
  }
  return accept(lines)
}

export const action = act('allocation.propose', {
  form: proposeAllocationForm,
  async run({ context, language }, input) {
    const lines = readLines(input as Record<string, string | undefined>, language === 'fr')
    if (!lines.ok) return lines
    return proposeAllocation(context, { window: input.window, programme: input.programme as Id<'programme'>, purpose: input.purpose ?? null, lines: lines.value })
  },
  then: ({ ref }, { language }) => ({ to: `/secretariat/allocations/${ref}`, notice: { tone: 'good', text: allocationMessages[language].propose.done(ref) } }),
  words: (language) => ({ ...allocationMessages[language].proposalRefusals, ...formWords(language), LINE_INCOMPLETE: allocationMessages[language].propose.lineIncomplete }),
  fields: { UNKNOWN_WINDOW: 'window', UNKNOWN_PROGRAMME: 'programme', PROGRAMME_NOT_OF_WINDOW: 'programme', PROGRAMME_CLOSED: 'programme' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function ProposeAllocation({ loaderData, actionData }: Route.ComponentProps) {
  return <ProposeAllocationPage {...loaderData} lastResult={actionData?.lastResult} />
}
