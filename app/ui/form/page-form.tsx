import { Children, isValidElement, type ReactNode } from 'react'
import { useMessages } from '../language'
import { uiMessages } from '../messages'
import { Button, type ButtonProps } from '../primitives/button'
import { fieldId } from './field'

/** Refusals by field name, as Conform's reply gives them; those under `''` speak of the whole form. */
export type FormErrors = Readonly<Record<string, readonly string[] | null | undefined>>

/** What a summary lists: each refusal with the field that it is about, the form's own first. */
export function listErrors(errors: FormErrors): { name: string; message: string }[] {
  const all = Object.entries(errors).flatMap(([name, messages]) => (messages ?? []).map((message) => ({ name, message })))
  return [...all.filter((e) => e.name === ''), ...all.filter((e) => e.name !== '')]
}

/** The labels of the fields that stand in a form, by name, so that the summary can say which field a refusal is about. */
export function labelsIn(children: ReactNode, labels = new Map<string, string>()): ReadonlyMap<string, string> {
  Children.forEach(children, (child) => {
    if (!isValidElement<{ name?: unknown; label?: unknown; legend?: unknown; children?: ReactNode }>(child)) return
    const { name, label, legend } = child.props
    const title = label ?? legend
    if (typeof name === 'string' && typeof title === 'string') labels.set(name, title)
    labelsIn(child.props.children, labels)
  })
  return labels
}

/** All that was refused, on top, in words, with links to the fields. */
export function ErrorSummary({ errors, labels }: { errors?: FormErrors | null; labels?: ReadonlyMap<string, string> }) {
  const words = useMessages(uiMessages).form
  const list = errors ? listErrors(errors) : []
  if (list.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} id="error-summary" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{words.errorTitle(list.length)}</h2>
      <ul>
        {list.map(({ name, message }) => (
          <li key={name + message}>
            {name === '' ? (
              message
            ) : (
              <a href={`#${fieldId(name)}`}>
                {labels?.has(name) ? `${labels.get(name)}${words.labelColon} ` : null}
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p className="text-small">{words.nothingSent}</p>
    </div>
  )
}

export type PageFormProps = {
  children: ReactNode
  errors?: FormErrors | null
  /** Sent along unseen (drafts, versions, tokens). */
  hidden?: Readonly<Record<string, string | undefined>>
  action?: string
  method?: 'post' | 'get'
  encType?: 'multipart/form-data'
  id?: string
  /** `false` where the browser's own checks should speak before the server's. */
  noValidate?: boolean
}

/** A form that works without a script: posts to this page unless told otherwise, and keeps the answer on top. */
export function PageForm({ children, errors, hidden, action, method = 'post', encType, id, noValidate = true }: PageFormProps) {
  return (
    <form className="page-form" method={method} action={action} encType={encType} id={id} noValidate={noValidate}>
      <ErrorSummary errors={errors} labels={errors ? labelsIn(children) : undefined} />
      {hidden ? Object.entries(hidden).map(([name, value]) => (value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />)) : null}
      {children}
    </form>
  )
}

export type FieldSetProps = { legend: ReactNode; hint?: ReactNode; children: ReactNode; /** Fields beside one another where there is room. */ columns?: boolean }

/** Fields that answer one question together. */
export function FieldSet({ legend, hint, children, columns }: FieldSetProps) {
  return (
    <fieldset className="field-set">
      <legend>{legend}</legend>
      {hint ? <div className="field-hint">{hint}</div> : null}
      <div className={columns ? 'field-columns' : undefined}>{children}</div>
    </fieldset>
  )
}

export type SubmitButtonProps = Omit<ButtonProps, 'type'> & { /** A script has sent the form and waits. */ busy?: boolean; /** Beside the button: a way out or a word of comfort. */ aside?: ReactNode }

/** Sends the form. While a script waits for the answer it stays readable and takes no second click. */
export function SubmitButton({ busy, aside, children, ...rest }: SubmitButtonProps) {
  return (
    <div className="form-actions">
      <Button {...rest} aria-disabled={busy || undefined} data-busy={busy || undefined}>
        {children}
      </Button>
      {aside ? <div className="form-aside">{aside}</div> : null}
    </div>
  )
}
