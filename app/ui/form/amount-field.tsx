import type { ReactNode } from 'react'
import type { Currency } from '#app/kernel/money'
import { useFormats, useMessages } from '../language'
import { uiMessages } from '../messages'
import { describe, fieldId, FieldShell, type FieldProps } from './field'

export type AmountFieldProps = Omit<FieldProps, 'inputMode' | 'autoComplete'> & {
  /** Currencies to choose from; with one only it is shown and sent, not asked. */
  currencies: readonly Currency[]
  currencyName?: string
  defaultCurrency?: string
  /** What was understood of what was typed: "Twenty-five thousand euros: about US$27,777.78". */
  understood?: ReactNode
}

/** An amount with its currency, typed as text so that nothing passes through a float. */
export function AmountField({ name, label, hint, errors, optional, currencies, currencyName = 'currency', defaultCurrency, understood, id = fieldId(name), ...input }: AmountFieldProps) {
  const words = useMessages(uiMessages).form
  const formats = useFormats()
  const only = currencies.length === 1 ? currencies[0] : undefined
  return (
    <FieldShell id={id} label={label} hint={hint} errors={errors} optional={optional}>
      <div className="amount">
        {only ? (
          <span className="amount-currency">
            {only}
            <input type="hidden" name={currencyName} value={only} />
          </span>
        ) : (
          <select className="amount-currency amount-select" name={currencyName} id={fieldId(currencyName)} aria-label={words.currency} defaultValue={defaultCurrency ?? currencies[0]}>
            {currencies.map((code) => (
              <option key={code} value={code} title={formats.currencyName(code)}>
                {code}
              </option>
            ))}
          </select>
        )}
        <input id={id} name={name} type="text" inputMode="decimal" autoComplete="off" className="amount-input" {...describe(id, hint, errors)} {...input} />
      </div>
      {understood ? (
        <output className="understood" htmlFor={id}>
          {understood}
        </output>
      ) : null}
    </FieldShell>
  )
}
