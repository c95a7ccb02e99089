import { callForm } from '#app/features/calls/forms/call.form'
import { callMessages } from '#app/features/calls/messages'
import { getCall } from '#app/features/calls/server/calls.queries.server'
import { SaveCallPage, type CallTyped } from '#app/features/calls/ui/save-call-page'
import { toDecimal, usd } from '#app/kernel/money'
import { act, load } from '#app/platform/http'
import { CALL_FIELDS, callFormWords, readCallChoices, saveTypedCall } from './save-call.server'
import type { Route } from './+types/edit-call'

export const loader = load('call.manage', async ({ context, param, language }) => {
  const call = await getCall(context, param('call'))
  const typed: CallTyped = {
    titleEn: call.title.en,
    titleFr: call.title.fr,
    textEn: call.text.en,
    textFr: call.text.fr,
    window: call.window.id,
    programme: call.programmeId,
    amount: toDecimal(call.amount),
    floor: toDecimal(call.floor),
    ceiling: toDecimal(call.ceiling),
    opensOn: call.opensOn,
    deadlineOn: call.deadlineOn,
    deadlineTime: call.deadlineTime,
    timeZone: call.timeZone,
    membersOnly: call.membersOnly ? 'on' : undefined,
    ldcOnly: call.ldcOnly ? 'on' : undefined,
    region: call.region,
    talkFrom: toDecimal(usd(BigInt(call.talkFrom))),
    ...Object.fromEntries(call.criteria.flatMap(({ name, weight }, i) => [[`criterionEn${i + 1}`, name.en], [`criterionFr${i + 1}`, name.fr], [`weight${i + 1}`, String(weight)]])),
  }
  return { call: { ref: call.ref, typed }, ...(await readCallChoices(context)), title: callMessages[language].form.editTitle(call.ref) }
})

export const action = act('call.manage', {
  form: callForm,
  run: (entered, input) => saveTypedCall(entered, entered.param('call'), input),
  then: ({ ref }, { language }) => ({ to: `/secretariat/calls/${ref}`, notice: { tone: 'good', text: callMessages[language].form.saved(ref) } }),
  words: callFormWords,
  fields: CALL_FIELDS,
  conflicts: ['NOT_A_DRAFT'],
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function EditCall({ loaderData, actionData }: Route.ComponentProps) {
  return <SaveCallPage call={loaderData.call} windows={loaderData.windows} programmes={loaderData.programmes} lastResult={actionData?.lastResult} />
}
