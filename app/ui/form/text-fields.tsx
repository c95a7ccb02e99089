import { classes } from '../primitives/classes'
import { describe, fieldId, FieldShell, type FieldProps } from './field'

/** How wide the box is; it tells the reader how much is expected. */
export type FieldWidth = 'full' | 'half' | 'short'

export type TextFieldProps = FieldProps & { type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | 'number'; width?: FieldWidth; maxLength?: number; placeholder?: string; spellCheck?: boolean; min?: number; max?: number; step?: number | 'any'; pattern?: string; /** Id of a `datalist` with what can be chosen instead of typed. */ list?: string }

/** One line of text. */
export function TextField({ name, label, hint, errors, optional, width = 'full', type = 'text', id = fieldId(name), ...input }: TextFieldProps) {
  return (
    <FieldShell id={id} label={label} hint={hint} errors={errors} optional={optional}>
      <input id={id} name={name} type={type} className={classes('control', `control-${width}`)} {...describe(id, hint, errors)} {...input} />
    </FieldShell>
  )
}

export type TextAreaFieldProps = Omit<FieldProps, 'inputMode'> & { rows?: number; maxLength?: number; spellCheck?: boolean }

/** Several lines of text. */
export function TextAreaField({ name, label, hint, errors, optional, rows = 5, id = fieldId(name), ...input }: TextAreaFieldProps) {
  return (
    <FieldShell id={id} label={label} hint={hint} errors={errors} optional={optional}>
      <textarea id={id} name={name} rows={rows} className="control control-area" {...describe(id, hint, errors)} {...input} />
    </FieldShell>
  )
}

export type DateFieldProps = Omit<FieldProps, 'inputMode'> & { min?: string; max?: string }

/** A calendar day; value, `min` and `max` are ISO days (`2026-11-24`). */
export function DateField({ name, label, hint, errors, optional, id = fieldId(name), ...input }: DateFieldProps) {
  return (
    <FieldShell id={id} label={label} hint={hint} errors={errors} optional={optional}>
      <input id={id} name={name} type="date" className="control control-short figures" {...describe(id, hint, errors)} {...input} />
    </FieldShell>
  )
}

export type FileFieldProps = Pick<FieldProps, 'name' | 'label' | 'hint' | 'errors' | 'optional' | 'required' | 'id'> & { accept?: string; multiple?: boolean }

/** A file; the form needs `encType="multipart/form-data"`. */
export function FileField({ name, label, hint, errors, optional, id = fieldId(name), ...input }: FileFieldProps) {
  return (
    <FieldShell id={id} label={label} hint={hint} errors={errors} optional={optional}>
      <input id={id} name={name} type="file" className="control control-file" {...describe(id, hint, errors)} {...input} />
    </FieldShell>
  )
}
