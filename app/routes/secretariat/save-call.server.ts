// What the forms that write and correct a call share.
import { listWindows } from '#app/features/allocations/server/allocations.queries.server'
import type { callForm } from '#app/features/calls/forms/call.form'
import { readCriteria, readPoints, readTime } from '#app/features/calls/domain/typed'
import { callMessages } from '#app/features/calls/messages'
import { saveCall } from '#app/features/calls/server/save-call.command.server'
import { listProgrammeChoices } from '#app/features/programmes/server/programmes.queries.server'
import { refuse } from '#app/kernel/failure'
import type { Language } from '#app/kernel/language'
import { formWords } from '#app/kernel/language/form-words'
import { parseAmount, type AmountFailure } from '#app/kernel/money'
import type { Context } from '#app/platform/context'
import type { Entered } from '#app/platform/http'
import type { z } from 'zod'

export async function readCallChoices(context: Context) {
  return { windows: await listWindows(context), programmes: (await listProgrammeChoices(context)).map(({ priorityArea, ...programme }) => ({ ...programme, area: priorityArea })) }
}

type Codes<Prefix extends string> = AmountFailure extends { code: infer Code extends string } ? `${Prefix}_${Code}` : never
const AMOUNTS = ['amount', 'floor', 'ceiling'] as const
type AmountCode = Codes<(typeof AMOUNTS)[number]>

/** The call as typed, saved; each amount's fault is told beside its own field. */
export async function saveTypedCall({ context, language }: Entered, call: string | null, input: z.output<typeof callForm>) {
  const amounts = AMOUNTS.map((name) => ({ name, read: parseAmount(input[name], 'USD', language === 'fr') }))
  for (const { name, read } of amounts) if (!read.ok) return refuse({ ...read.failure, code: `${name}_${read.failure.code}` as AmountCode })
  const [amount, floor, ceiling] = amounts.map(({ read }) => (read.ok ? read.value : null))
  const criteria = readCriteria(input)
  if (!criteria.ok) return criteria
  const talkFrom = readPoints(input.talkFrom)
  if (!talkFrom.ok) return talkFrom
  const time = readTime(input.deadlineTime)
  if (!time.ok) return time
  const { titleEn, titleFr, textEn, textFr, window, programme, opensOn, deadlineOn, timeZone } = input
  const who = { membersOnly: input.membersOnly === 'on', ldcOnly: input.ldcOnly === 'on', region: input.region ?? null }
  return saveCall(context, { call, titleEn, titleFr, textEn, textFr, window, programme, opensOn, deadlineOn, deadlineTime: time.value, timeZone, amount: amount!, floor: floor!, ceiling: ceiling!, ...who, talkFrom: talkFrom.value, criteria: criteria.value })
}

export function callFormWords(language: Language) {
  const words = formWords(language)
  const { form, saveRefusals } = callMessages[language]
  const amounts = Object.fromEntries(AMOUNTS.flatMap((name) => Object.entries(words).map(([code, sentence]) => [`${name}_${code}`, sentence]))) as Record<AmountCode, string>
  return { ...saveRefusals, ...amounts, CRITERION_INCOMPLETE: form.criterionIncomplete, TALK_FROM_FAULT: form.talkFromFault, TIME_FAULT: form.timeFault }
}

const AMOUNT_CODES = ['AMOUNT_MISSING', 'AMOUNT_NOT_A_NUMBER', 'AMOUNT_THOUSANDS_MARK', 'AMOUNT_NOT_POSITIVE', 'AMOUNT_TOO_MANY_DECIMALS', 'AMOUNT_TOO_LARGE'] as const

/** Which field a refusal stands beside. */
export const CALL_FIELDS = {
  ...(Object.fromEntries(AMOUNTS.flatMap((name) => AMOUNT_CODES.map((code) => [`${name}_${code}`, name]))) as Record<AmountCode, string>),
  UNKNOWN_WINDOW: 'window',
  UNKNOWN_PROGRAMME: 'programme',
  PROGRAMME_NOT_OF_WINDOW: 'programme',
  PROGRAMME_CLOSED: 'programme',
  DEADLINE_BEFORE_OPENING: 'deadlineOn',
  CEILING_BELOW_FLOOR: 'ceiling',
  CEILING_ABOVE_AMOUNT: 'ceiling',
  NO_CRITERIA: 'criterionEn1',
  WEIGHTS_NOT_100: 'weight1',
  TALK_FROM_FAULT: 'talkFrom',
  TIME_FAULT: 'deadlineTime',
} as const
