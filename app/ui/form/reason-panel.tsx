import type { SubmissionResult } from '@conform-to/react'
import { ConfirmPanel } from '../primitives'
import { ErrorSummary } from './page-form'
import { pageForm } from './page-form-state'
import { TextAreaField } from './text-fields'

/** A deed that is done only with a reason: what it means, the reason, and the button; open again where it was refused. */
export function ReasonPanel({ label, text, reasonLabel, action, lastResult }: { label: string; text: string; reasonLabel: string; action: string; lastResult?: SubmissionResult<string[]> | null }) {
  const { fields, errors } = pageForm(['reason'], { lastResult })
  return (
    <div className="mt-6">
      <ConfirmPanel label={label} confirm={label} action={action} open={Boolean(lastResult)}>
        <p>{text}</p>
        <ErrorSummary errors={errors} />
        <TextAreaField {...fields.reason} label={reasonLabel} rows={2} />
      </ConfirmPanel>
    </div>
  )
}
