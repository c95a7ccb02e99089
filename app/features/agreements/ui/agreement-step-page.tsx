import type { SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import { approvalMessages } from '#app/features/approvals/messages'
import { ApprovalNote } from '#app/features/approvals/ui/approval-note'
import { CheckboxField, PageForm, pageForm, RadioField, SubmitButton, TextAreaField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { Disclosure, PageHeading, TextLink } from '#app/ui/primitives'
import { agreementMessages } from '../messages'
import type { AgreementDetail } from './agreement-detail'
import { AgreementFacts, WhyNot } from './agreement-page'
import { AgreementText } from './agreement-text'

export const TEAM_STEPS = ['review', 'send', 'countersign', 'void', 'end'] as const
export type TeamStep = (typeof TEAM_STEPS)[number]

type Props = { step: TeamStep; agreement: AgreementDetail; lastResult?: SubmissionResult<string[]> | null }

/** One step of an agreement's life: what it does, what it is about, and the button that does it. */
export function AgreementStepPage({ step, agreement, lastResult }: Props) {
  const words = useMessages(agreementMessages)
  const { detail } = words
  const { errors } = pageForm([], { lastResult })
  const { title, text, submit } = words[step]
  const isSecond = step === 'countersign' && agreement.approval.given.length > 0
  const also = useMessages(approvalMessages).state.also
  const isBlocked = (isSecond && agreement.approval.isOwn) || ((step === 'review' || step === 'send' || step === 'countersign') && agreement.next?.step === step && !agreement.next.mayDo)
  const back = <TextLink href={`/secretariat/agreements/${agreement.number}`}>{words.back}</TextLink>
  return (
    <>
      <PageHeading eyebrow={words.agreement(agreement.number)} title={typeof title === 'string' ? title : title(agreement.donor.name)} lead={text} />
      {isBlocked && !errors && !agreement.next?.mayDo ? <WhyNot agreement={agreement} /> : null}
      {step === 'countersign' ? <ApprovalNote approval={agreement.approval} mayApprove={agreement.next?.mayDo ?? false} /> : null}
      <AgreementFacts agreement={agreement} />
      {agreement.text.length > 0 ? (
        <div className="mt-6">
          <Disclosure summary={detail.text} open={step === 'review'}>
            <AgreementText text={agreement.text} />
          </Disclosure>
        </div>
      ) : null}
      <PageForm errors={errors} hidden={step === 'countersign' ? { seen: String(agreement.approval.given.length) } : undefined}>
        <StepFields step={step} agreement={agreement} lastResult={lastResult} />
        {isBlocked ? <p>{back}</p> : <SubmitButton variant={step === 'void' ? 'danger' : 'primary'} aside={back}>{isSecond ? also : submit}</SubmitButton>}
      </PageForm>
    </>
  )
}

function StepFields({ step, agreement, lastResult }: Props): ReactNode {
  const words = useMessages(agreementMessages)
  const formats = useFormats()
  const { fields } = pageForm(['reason', 'to', 'conditionMet'], { lastResult })
  switch (step) {
    case 'review':
      return null
    case 'send':
      return (
        <div>
          <p className="font-semibold">{words.send.recipients}</p>
          <ul>
            {agreement.contacts.map((contact) => (
              <li key={contact.email}>
                <bdi>{contact.name}</bdi> ({contact.email})
              </li>
            ))}
          </ul>
        </div>
      )
    case 'countersign':
      return (
        <>
          {agreement.signed ? <p>{words.countersign.signedBy(agreement.signed.name, agreement.signed.title, formats.instant(agreement.signed.at))}</p> : null}
          {agreement.pledge?.condition ? <CheckboxField name="conditionMet" label={words.countersign.conditionMet(agreement.pledge.condition)} errors={fields.conditionMet.errors} /> : null}
        </>
      )
    case 'void':
      return <TextAreaField {...fields.reason} label={words.void.reason} hint={words.void.reasonHint} rows={3} />
    case 'end':
      return (
        <>
          <RadioField {...fields.to} label={words.end.how} choices={(['COMPLETED', 'TERMINATED'] as const).map((value) => ({ value, label: words.end.choices[value], hint: words.end.hints[value] }))} />
          <TextAreaField {...fields.reason} label={words.end.reason} rows={3} />
        </>
      )
  }
}
