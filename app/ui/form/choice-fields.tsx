import type { ReactNode } from 'react'
import { useMessages } from '../language'
import { uiMessages } from '../messages'
import { classes } from '../primitives/classes'
import { describe, FieldErrors, fieldId, FieldShell, OptionalMark, type FieldProps } from './field'
import type { FieldWidth } from './text-fields'

export type Option = { value: string; label: string; disabled?: boolean }
export type OptionGroup = { label: string; options: readonly Option[] }

export type SelectFieldProps = Omit<FieldProps, 'inputMode' | 'readOnly'> & { options: readonly (Option | OptionGroup)[]; placeholder?: string | false; width?: FieldWidth }

/** One of many. Begins with an empty "Choose" unless a value is set or `placeholder` is `false`. */
export function SelectField({ name, label, hint, errors, optional, options, placeholder, defaultValue, width = 'full', id = fieldId(name), ...input }: SelectFieldProps) {
  const words = useMessages(uiMessages).form
  return (
    <FieldShell id={id} label={label} hint={hint} errors={errors} optional={optional}>
      <select id={id} name={name} defaultValue={defaultValue ?? ''} className={classes('control', 'control-select', `control-${width}`)} {...describe(id, hint, errors)} {...input}>
        {placeholder === false ? null : <option value="">{placeholder ?? words.choose}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(renderOption)}
            </optgroup>
          ) : (
            renderOption(option)
          ),
        )}
      </select>
    </FieldShell>
  )
}

function renderOption(option: Option) {
  return (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  )
}

type GroupProps = { id: string; label: ReactNode; hint?: ReactNode; errors?: readonly string[]; optional?: boolean; children: ReactNode }

function ChoiceGroup({ id, label, hint, errors, optional, children }: GroupProps) {
  return (
    <fieldset className={errors?.length ? 'field field-failed' : 'field'} {...describe(id, hint, errors)}>
      <legend className="field-label">
        {label}
        {optional ? <OptionalMark /> : null}
      </legend>
      {hint ? (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      <FieldErrors id={id} errors={errors} />
      {children}
    </fieldset>
  )
}

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }
export type RadioFieldProps = Omit<FieldProps, 'inputMode' | 'autoComplete' | 'readOnly' | 'autoFocus'> & { choices: readonly Choice[]; /** `segments` for two or three short choices side by side. */ look?: 'list' | 'segments' }

/** One of a few, all in sight. */
export function RadioField({ name, label, hint, errors, optional, choices, defaultValue, look = 'list', required, disabled, id = fieldId(name) }: RadioFieldProps) {
  return (
    <ChoiceGroup id={id} label={label} hint={hint} errors={errors} optional={optional}>
      <div className={look === 'segments' ? 'segments' : 'choices'}>
        {choices.map((choice, i) => {
          const choiceId = i === 0 ? id : `${id}-${i}`
          return (
            <div className="choice" key={choice.value}>
              <input type="radio" id={choiceId} name={name} value={choice.value} defaultChecked={choice.value === defaultValue} required={required} disabled={disabled || choice.disabled} aria-describedby={choice.hint ? `${choiceId}-about` : undefined} />
              <label htmlFor={choiceId}>{choice.label}</label>
              {choice.hint ? (
                <div className="choice-hint" id={`${choiceId}-about`}>
                  {choice.hint}
                </div>
              ) : null}
            </div>
          )
        })}
      </div>
    </ChoiceGroup>
  )
}

export type CheckboxFieldProps = Omit<FieldProps, 'inputMode' | 'autoComplete' | 'readOnly' | 'defaultValue'> & { /** Sent when ticked; `on` by default. */ value?: string; defaultChecked?: boolean }

/** Yes or not. */
export function CheckboxField({ name, label, hint, errors, optional, value = 'on', defaultChecked, id = fieldId(name), ...input }: CheckboxFieldProps) {
  return (
    <div className={errors?.length ? 'field field-failed' : 'field'}>
      <FieldErrors id={id} errors={errors} />
      <div className="choice">
        <input type="checkbox" id={id} name={name} value={value} defaultChecked={defaultChecked} {...describe(id, hint, errors)} {...input} />
        <label htmlFor={id}>
          {label}
          {optional ? <OptionalMark /> : null}
        </label>
        {hint ? (
          <div className="choice-hint" id={`${id}-hint`}>
            {hint}
          </div>
        ) : null}
      </div>
    </div>
  )
}

export type CheckboxesFieldProps = Omit<FieldProps, 'inputMode' | 'autoComplete' | 'readOnly' | 'defaultValue' | 'autoFocus' | 'required'> & { choices: readonly Choice[]; defaultValues?: readonly string[] }

/** Any of several; each ticked value is sent under the same name. */
export function CheckboxesField({ name, label, hint, errors, optional, choices, defaultValues = [], disabled, id = fieldId(name) }: CheckboxesFieldProps) {
  return (
    <ChoiceGroup id={id} label={label} hint={hint} errors={errors} optional={optional}>
      <div className="choices">
        {choices.map((choice, i) => {
          const choiceId = i === 0 ? id : `${id}-${i}`
          return (
            <div className="choice" key={choice.value}>
              <input type="checkbox" id={choiceId} name={name} value={choice.value} defaultChecked={defaultValues.includes(choice.value)} disabled={disabled || choice.disabled} aria-describedby={choice.hint ? `${choiceId}-about` : undefined} />
              <label htmlFor={choiceId}>{choice.label}</label>
              {choice.hint ? (
                <div className="choice-hint" id={`${choiceId}-about`}>
                  {choice.hint}
                </div>
              ) : null}
            </div>
          )
        })}
      </div>
    </ChoiceGroup>
  )
}
