import { HEADINGS } from '#app/features/allocations/domain/headings'
import type { Asked, AskFailure, Budget } from '#app/features/line-changes/domain/line-change'
import { askChangeForm } from '#app/features/line-changes/forms/line-change.form'
import { lineChangeMessages } from '#app/features/line-changes/messages'
import { askChange } from '#app/features/line-changes/server/line-changes.command.server'
import { getLineTerms } from '#app/features/line-changes/server/line-changes.queries.server'
import { AskChangePage } from '#app/features/line-changes/ui/changes-pages'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { parseAmount, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { act, load } from '#app/platform/http'
import type { z } from 'zod'
import type { Route } from './+types/change-allocation'

export const loader = load('city-workspace.view', async ({ context, param, language }) => ({ terms: await getLineTerms(context, param('line')), title: lineChangeMessages[language].city.title }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

type Form = z.output<typeof askChangeForm>

function amountIn(text: string | undefined, decimalComma: boolean): Result<Money, AskFailure> {
  const read = parseAmount(text ?? '', 'USD', decimalComma)
  return read.ok ? read : refuse({ code: 'AMOUNT_UNCLEAR' })
}

function budgetIn(form: Extract<Form, { kind: 'MOVE_BUDGET' }>, decimalComma: boolean): Result<Budget, AskFailure> {
  const budget: Budget = {}
  for (const heading of HEADINGS) {
    const text = (form[`budget_${heading}`] ?? '').trim()
    if (/^0*([.,]0*)?$/.test(text)) continue
    const read = amountIn(text, decimalComma)
    if (!read.ok) return read
    budget[heading] = read.value.minor
  }
  return accept(budget)
}

/** What was typed as a question of its kind. */
function askedIn(form: Form, decimalComma: boolean): Result<Asked, AskFailure> {
  if (form.kind === 'MORE_TIME') return accept({ ...form, endsOn: form.endsOn as Day })
  if (form.kind === 'BANK_DETAILS') return accept(form)
  if (form.kind === 'SEND_BACK') {
    const amount = amountIn(form.amount, decimalComma)
    return amount.ok ? accept({ kind: form.kind, reason: form.reason, amount: amount.value }) : amount
  }
  const budget = budgetIn(form, decimalComma)
  return budget.ok ? accept({ kind: form.kind, reason: form.reason, budget: budget.value }) : budget
}

export const action = act('line-change.ask', {
  form: askChangeForm,
  async run({ context, param, language }, form) {
    const asked = askedIn(form, language === 'fr')
    return asked.ok ? askChange(context, { line: param('line'), asked: asked.value }) : asked
  },
  then: ({ status }, { param, language }) => ({ to: `/city/allocations/${param('line')}/change`, notice: { tone: 'good', text: lineChangeMessages[language].city[status === 'ACCEPTED' ? 'atOnce' : 'done'] } }),
  words: (language) => lineChangeMessages[language].askRefusals,
  fields: { NOT_LATER: 'endsOn', TOO_LATE: 'endsOn', ACCOUNT_UNCLEAR: 'account', MORE_THAN_SENT: 'amount' },
  conflicts: ['ASKED_ALREADY'],
})

export default function ChangeAllocation({ loaderData, actionData }: Route.ComponentProps) {
  return <AskChangePage terms={loaderData.terms} lastResult={actionData?.lastResult} />
}
