import { proposeMoveForm } from '#app/features/remainders/forms/move.form'
import { remainderMessages } from '#app/features/remainders/messages'
import { getRemainder } from '#app/features/remainders/server/moves.queries.server'
import { proposeMove } from '#app/features/remainders/server/propose-move.command.server'
import { ProposeMovePage } from '#app/features/remainders/ui/move-pages'
import { readSent } from '#app/kernel/evidence'
import { formWords } from '#app/kernel/language/form-words'
import { parseAmount } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { act, load } from '#app/platform/http'
import { AMOUNT_FIELDS } from '../amount-fields'
import type { Route } from './+types/propose-remainder'

export const loader = load('remainder.propose', async ({ context, url, language }) => {
  const { targets, ...remainder } = await getRemainder(context, url.searchParams.get('window') ?? '')
  return { remainder, targets, today: context.clock.today(), title: remainderMessages[language].propose.title }
})

export const action = act('remainder.propose', {
  form: proposeMoveForm,
  async run({ context, language }, { window, to, amount: typed, reason, consentBy, consentOn, file }) {
    const amount = typed.trim() === '' ? null : parseAmount(typed, 'USD', language === 'fr')
    if (amount && !amount.ok) return amount
    return proposeMove(context, { window, to, amount: amount?.value ?? null, reason, consent: { by: consentBy, on: consentOn as Day, file: await readSent(file) } })
  },
  then: ({ ref }, { language }) => ({ to: `/secretariat/remainders/${ref}`, notice: { tone: 'good', text: remainderMessages[language].propose.done(ref) } }),
  words: (language) => ({ ...formWords(language), ...remainderMessages[language].proposeRefusals }),
  fields: {
    ...AMOUNT_FIELDS,
    MORE_THAN_REMAINS: 'amount',
    NOT_THIS_DONORS_WINDOW: 'to',
    CONSENT_IN_FUTURE: 'consentOn',
    FILE_MISSING: 'file',
    FILE_TOO_LARGE: 'file',
    FILE_KIND_UNKNOWN: 'file',
    TOO_MANY_FILES: 'file',
  },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function ProposeRemainder({ loaderData, actionData }: Route.ComponentProps) {
  return <ProposeMovePage {...loaderData} lastResult={actionData?.lastResult} />
}
