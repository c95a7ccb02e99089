import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { classes } from './classes'

export type ButtonVariant = 'primary' | 'quiet' | 'danger'

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { variant?: ButtonVariant; wide?: boolean }

/** An action on this page; `type` is `submit` unless said otherwise. One primary button per screen. */
export function Button({ variant = 'primary', wide, className, type = 'submit', ...rest }: ButtonProps) {
  return <button type={type} className={classes('button', `button-${variant}`, wide && 'w-full', className)} {...rest} />
}

export type ButtonLinkProps = { href: string; children: ReactNode; variant?: ButtonVariant; wide?: boolean; className?: string; download?: boolean | string; hrefLang?: string }

/** An address that looks like an action (`Give`, `Record a transfer`). */
export function ButtonLink({ href, children, variant = 'primary', wide, className, ...rest }: ButtonLinkProps) {
  return (
    <a href={href} className={classes('button', `button-${variant}`, wide && 'w-full', className)} {...rest}>
      {children}
    </a>
  )
}
