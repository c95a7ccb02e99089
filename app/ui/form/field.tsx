// What every field shares: a label above, the hint before the error, and the wiring that reads both to a screen reader.
import type { ReactNode } from 'react'
import { useMessages } from '../language'
import { uiMessages } from '../messages'
import { Icon } from '../primitives/icon'

export type FieldProps = {
  /** Name in the form data; Conform's nested names (`instalments[0].amount`) are fine. */
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Refusals in words; the first is shown, the rest follow. */
  errors?: readonly string[]
  /** Says "optional" beside the label; everything else is required. */
  optional?: boolean
  /** Tells the browser so too. Off by default: the server words the refusal better. */
  required?: boolean
  defaultValue?: string
  autoComplete?: string
  inputMode?: 'none' | 'text' | 'tel' | 'url' | 'email' | 'numeric' | 'decimal' | 'search'
  disabled?: boolean
  readOnly?: boolean
  autoFocus?: boolean
  /** Where two forms on a page share a name. */
  id?: string
}

/** The element id that a field name gets, so that the error summary can link to it. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/-+$/, '')}`
}

/** The attributes that tie a control to its hint and errors. */
export function describe(id: string, hint: unknown, errors: readonly string[] | undefined) {
  const failed = Boolean(errors?.length)
  const describedBy = [hint ? `${id}-hint` : null, failed ? `${id}-error` : null].filter(Boolean).join(' ')
  return { 'aria-describedby': describedBy || undefined, 'aria-invalid': failed || undefined } as const
}

export function OptionalMark() {
  const words = useMessages(uiMessages).form
  return <span className="field-optional"> ({words.optional})</span>
}

export function FieldErrors({ id, errors }: { id: string; errors?: readonly string[] }) {
  const words = useMessages(uiMessages).form
  if (!errors?.length) return null
  return (
    <div className="field-error" id={`${id}-error`}>
      {errors.map((error) => (
        <p key={error}>
          <Icon name="warning" className="field-error-icon" />
          <span className="sr-only">{words.errorPrefix} </span>
          {error}
        </p>
      ))}
    </div>
  )
}

type FieldShellProps = Pick<FieldProps, 'label' | 'hint' | 'errors' | 'optional'> & { id: string; children: ReactNode }

/** Label, hint, errors, control: in the order in which they are read. */
export function FieldShell({ id, label, hint, errors, optional, children }: FieldShellProps) {
  return (
    <div className={errors?.length ? 'field field-failed' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional ? <OptionalMark /> : null}
      </label>
      {hint ? (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      <FieldErrors id={id} errors={errors} />
      {children}
    </div>
  )
}
