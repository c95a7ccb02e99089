import type { SubmissionResult } from '@conform-to/react'
import { PageForm, pageForm, SubmitButton, TextField } from '#app/ui/form'
import { useMessages } from '#app/ui/language'
import { Section } from '#app/ui/primitives'
import { pledgeMessages } from '../messages'
import { giveMessages } from '../messages/give'

/** The donor's own grant or order number: what its office finds papers by. `area` is whose page it stands on. */
export function DonorNumber({ pledge, number, area, lastResult }: { pledge: string; number: string | null; area: 'donor' | 'secretariat'; lastResult?: SubmissionResult<string[]> | null }) {
  const { desk } = useMessages(pledgeMessages)
  const { who } = useMessages(giveMessages)
  const { fields, errors } = pageForm(['donorNumber'], { lastResult, defaultValue: { donorNumber: number } })
  return (
    <Section title={area === 'donor' ? who.donorNumber : desk.donorNumber} lead={desk.donorNumberLead}>
      <PageForm action={`/${area}/pledges/${pledge}/donor-number`} errors={errors} id="donor-number">
        <TextField {...fields.donorNumber} label={area === 'donor' ? who.donorNumber : desk.donorNumber} width="half" maxLength={60} autoComplete="off" optional />
        <SubmitButton variant="quiet">{desk.saveDonorNumber}</SubmitButton>
      </PageForm>
    </Section>
  )
}
