import { ANSWER_STEP } from '#app/features/partnerships/domain/partnership'
import { partnershipForm } from '#app/features/partnerships/forms/partnership.form'
import { partnershipMessages } from '#app/features/partnerships/messages'
import { getPartnership } from '#app/features/partnerships/server/partnerships.queries.server'
import { editPartnership } from '#app/features/partnerships/server/save-partnership.command.server'
import { SavePartnershipPage } from '#app/features/partnerships/ui/save-partnership-page'
import { toDecimal } from '#app/kernel/money'
import { act, load } from '#app/platform/http'
import { PARTNERSHIP_FIELDS, partnershipChoices, partnershipFieldsOf, partnershipWords } from './save-partnership.server'
import type { Route } from './+types/edit-partnership'

export const loader = load('partnership.manage', async ({ context, param, language }) => {
  const { ref, organisation, contactName, contactEmail, language: theirs, about, purpose, owner, probability, expected, expectedOn, nextStep, nextStepOn } = await getPartnership(context, param('partnership'))
  const words = partnershipMessages[language]
  const typed = {
    organisation,
    contactName,
    contactEmail,
    language: theirs,
    about,
    purpose,
    owner: owner?.id ?? null,
    probability: String(probability),
    currency: expected?.currency ?? 'USD',
    amount: expected ? toDecimal(expected) : '',
    expectedOn,
    nextStep: nextStep === ANSWER_STEP ? words.answerStep : nextStep,
    nextStepOn,
  }
  return { ...(await partnershipChoices(context)), typed, editing: ref, title: words.form.editTitle(ref) }
})

export const action = act('partnership.manage', {
  form: partnershipForm,
  async run({ context, param, language }, input) {
    const fields = partnershipFieldsOf(input, language)
    if (!fields.ok) return fields
    const { id } = await getPartnership(context, param('partnership'))
    return editPartnership(context, { ...fields.value, partnership: id })
  },
  then: ({ ref }, { language }) => ({ to: `/secretariat/partnerships/${ref}`, notice: { tone: 'good', text: partnershipMessages[language].form.saved } }),
  words: partnershipWords,
  fields: PARTNERSHIP_FIELDS,
  conflicts: ['PARTNERSHIP_ENDED'],
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function EditPartnership({ loaderData, actionData }: Route.ComponentProps) {
  return <SavePartnershipPage {...loaderData} lastResult={actionData?.lastResult} />
}
