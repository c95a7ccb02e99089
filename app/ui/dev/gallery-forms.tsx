import { AmountField, CheckboxesField, CheckboxField, DateField, FieldSet, FileField, PageForm, RadioField, SelectField, SubmitButton, TextAreaField, TextField } from '../form'
import { Section } from '../primitives'

const TYPES = [
  { value: 'city', label: 'Member city' },
  { value: 'government', label: 'Government' },
  { value: 'foundation', label: 'Foundation' },
]
const PAYMENT = [
  { value: 'once', label: 'At once' },
  { value: 'instalments', label: 'In instalments' },
]
const AREAS = [
  { value: 'pa1', label: 'Capacity building', hint: 'Training for people who plan learning in cities.' },
  { value: 'pa2', label: 'Thematic studies' },
]

export function GalleryForms() {
  return (
    <Section title="Forms">
      <div className="columns columns-even">
        <PageForm>
          <TextField name="organisation" label="Organisation" hint="As it should appear in the agreement." defaultValue="Northern Lights Foundation" />
          <TextField name="website" label="Website" optional type="url" inputMode="url" width="half" />
          <SelectField name="kind" label="Type of donor" options={TYPES} />
          <AmountField name="amount" label="Amount" hint="What you type is in the currency that you choose." currencies={['EUR', 'USD', 'JPY']} defaultValue="25000.00" understood="Twenty-five thousand euros: about US$27,777.78 at the UN rate of 1 November 2026. The amount that counts is fixed on the day it arrives." />
          <RadioField name="payment" label="Payment" look="segments" choices={PAYMENT} defaultValue="instalments" />
          <RadioField name="area" label="Priority area" choices={AREAS} defaultValue="pa1" />
          <DateField name="due" label="First due on" defaultValue="2027-01-31" />
          <SubmitButton aside="Nothing is charged yet.">Continue</SubmitButton>
        </PageForm>
        <PageForm errors={{ '': ['The session had ended; please check and send again.'], 'bad-name': ['Enter the name of the organisation.'], 'bad-amount': ['Write the amount without thousands marks: 25000.00.'], 'bad-due': ['Choose a day after today.'] }}>
          <TextField name="bad-name" label="Organisation" errors={['Enter the name of the organisation.']} />
          <AmountField name="bad-amount" currencyName="bad-currency" label="Amount" hint="In US dollars." currencies={['USD']} defaultValue="25,000" errors={['Write the amount without thousands marks: 25000.00.']} />
          <DateField name="bad-due" label="First due on" errors={['Choose a day after today.']} />
          <FieldSet legend="Contact" hint="Whom we write to about this contribution." columns>
            <TextField name="contact" label="Name" autoComplete="name" />
            <TextField name="mail" label="E-mail" type="email" autoComplete="email" />
          </FieldSet>
          <TextAreaField name="message" label="Message" optional rows={3} />
          <FileField name="letter" label="Signed letter" hint="PDF, up to 10 MB." accept="application/pdf" />
          <CheckboxesField name="clusters" label="Clusters" choices={TYPES} defaultValues={['city']} optional />
          <CheckboxField name="anonymous" label="Do not show our name in public" hint="The amount still counts in every total." />
          <SubmitButton busy>Sending</SubmitButton>
        </PageForm>
      </div>
    </Section>
  )
}
