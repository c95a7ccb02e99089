import type { ReactNode } from 'react'
import type { Money } from '#app/kernel/money'
import { useFormats } from '../language'

/** An amount in the reader's way of writing, with its currency, never broken over two lines. `figureOnly` leaves the currency to a column heading. */
export function MoneyText({ amount, whole, figureOnly }: { amount: Money; whole?: boolean; figureOnly?: boolean }) {
  const formats = useFormats()
  return <span className="money">{figureOnly ? formats.figure(amount) : whole ? formats.wholeMoney(amount) : formats.money(amount)}</span>
}

/** A large number with what it counts beneath; with `href` it opens its rows. */
export function Figure({ value, label, href }: { value: ReactNode; label: ReactNode; href?: string }) {
  return (
    <div className="figure">
      <div className="figure-value">{href ? <a href={href}>{value}</a> : value}</div>
      <div className="figure-label">{label}</div>
    </div>
  )
}

/** Figures side by side under a rule each, or stacked behind one where the column is narrow. */
export function FigureRow({ children }: { children: ReactNode }) {
  return <div className="figure-row">{children}</div>
}
