import { CheckboxField, PageForm, RadioField, SubmitButton, type FormErrors } from '#app/ui/form'
import { useMessages } from '#app/ui/language'
import { PageHeading, Section } from '#app/ui/primitives'
import { RECEIPT_PLANS, type ReceiptPlan } from '../domain/choices'
import { RECOGNITIONS, type Recognition } from '../domain/donor'
import { MAIL_CHOICES, type MailChoice } from '../domain/people'
import { donorMessages } from '../messages'
import { peopleMessages } from '../messages/people'
import { donorWorkspaceMessages } from '../messages/workspace'

export type Choices = { donor: { id: string; name: string }; recognition: Recognition; receipts: ReceiptPlan; mails: Record<MailChoice, boolean>; mayChoose: boolean; administrators: readonly string[] }

/** What a donor's people choose: each their mails; an administrator what the public sees and how receipts come. */
export function ChoicesPage({ choices, errors }: { choices: readonly Choices[]; errors?: FormErrors | null }) {
  const words = useMessages(donorWorkspaceMessages).choices
  const mails = useMessages(peopleMessages).choices
  return (
    <>
      <PageHeading title={words.title} />
      {choices.length === 0 ? <p className="text-ink-2">{words.none}</p> : null}
      {choices.map((of) => (
        <div key={of.donor.id}>
          <Section title={choices.length === 1 ? mails.title : mails.titleOf(of.donor.name)} lead={mails.lead}>
            <MailsForm of={of} />
          </Section>
          <Section title={mails.organisation(of.donor.name)}>{of.mayChoose ? <ChoicesForm of={of} errors={choices.length === 1 ? errors : null} /> : <p className="text-ink-2">{mails.administratorOnly(of.administrators.join(', '))}</p>}</Section>
        </div>
      ))}
    </>
  )
}

function MailsForm({ of }: { of: Choices }) {
  const words = useMessages(peopleMessages).choices
  return (
    <PageForm action="/donor/choices/mails" hidden={{ donor: of.donor.id }} id={`mails-${of.donor.id}`}>
      {MAIL_CHOICES.map((choice) => (
        <CheckboxField key={choice} name={choice} id={`${choice}-${of.donor.id}`} label={words.labels[choice]} hint={words.hints[choice]} defaultChecked={of.mails[choice]} />
      ))}
      <SubmitButton variant="quiet">{words.save}</SubmitButton>
    </PageForm>
  )
}

function ChoicesForm({ of, errors }: { of: Choices; errors?: FormErrors | null }) {
  const words = useMessages(donorWorkspaceMessages).choices
  const donors = useMessages(donorMessages)
  return (
    <PageForm action="/donor/choices" errors={errors} hidden={{ donor: of.donor.id }} id={`choices-${of.donor.id}`}>
      <RadioField name="recognition" id={`recognition-${of.donor.id}`} label={words.recognition} hint={words.recognitionHint} defaultValue={of.recognition} choices={RECOGNITIONS.map((value) => ({ value, label: donors.recognitions[value], hint: donors.recognitionHints[value] }))} />
      <RadioField name="receipts" id={`receipts-${of.donor.id}`} label={words.receipts} defaultValue={of.receipts} choices={RECEIPT_PLANS.map((value) => ({ value, label: words.receiptPlans[value], hint: words.receiptHints[value] }))} />
      <SubmitButton>{words.save}</SubmitButton>
    </PageForm>
  )
}
