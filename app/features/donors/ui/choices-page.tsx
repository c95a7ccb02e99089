import { CheckboxField, PageForm, RadioField, SubmitButton, type FormErrors } from '#app/ui/form'
import { useMessages } from '#app/ui/language'
import { PageHeading, Section } from '#app/ui/primitives'
import { RECEIPT_PLANS, type ReceiptPlan } from '../domain/choices'
import { RECOGNITIONS, type Recognition } from '../domain/donor'
import { donorMessages } from '../messages'
import { donorWorkspaceMessages } from '../messages/workspace'

export type Choices = { donor: { id: string; name: string }; recognition: Recognition; receipts: ReceiptPlan; reminders: boolean | null }

/** What a donor's people choose: what the public sees, how receipts come, which mails they get. */
export function ChoicesPage({ choices, errors }: { choices: readonly Choices[]; errors?: FormErrors | null }) {
  const words = useMessages(donorWorkspaceMessages).choices
  return (
    <>
      <PageHeading title={words.title} />
      {choices.length === 0 ? <p className="text-ink-2">{words.none}</p> : null}
      {choices.map((of) => (
        <Section key={of.donor.id} title={of.donor.name}>
          <ChoicesForm of={of} errors={choices.length === 1 ? errors : null} />
        </Section>
      ))}
    </>
  )
}

function ChoicesForm({ of, errors }: { of: Choices; errors?: FormErrors | null }) {
  const words = useMessages(donorWorkspaceMessages).choices
  const donors = useMessages(donorMessages)
  return (
    <PageForm action="/donor/choices" errors={errors} hidden={{ donor: of.donor.id, ...(of.reminders === null ? {} : { mails: 'asked' }) }} id={`choices-${of.donor.id}`}>
      <RadioField name="recognition" id={`recognition-${of.donor.id}`} label={words.recognition} hint={words.recognitionHint} defaultValue={of.recognition} choices={RECOGNITIONS.map((value) => ({ value, label: donors.recognitions[value], hint: donors.recognitionHints[value] }))} />
      <RadioField name="receipts" id={`receipts-${of.donor.id}`} label={words.receipts} defaultValue={of.receipts} choices={RECEIPT_PLANS.map((value) => ({ value, label: words.receiptPlans[value], hint: words.receiptHints[value] }))} />
      {of.reminders === null ? <p className="text-ink-2">{words.noMails}</p> : <CheckboxField name="reminders" id={`reminders-${of.donor.id}`} label={words.reminders} hint={words.remindersHint} defaultChecked={of.reminders} />}
      <SubmitButton>{words.save}</SubmitButton>
    </PageForm>
  )
}
