import type { ReactNode } from 'react'
import { classes } from './classes'

export type TextLinkProps = { href: string; children: ReactNode; quiet?: boolean; className?: string; download?: boolean | string; rel?: string; lang?: string; hrefLang?: string }

/** A link in running text or a list; `quiet` leaves the underline to hover, for rows of links. */
export function TextLink({ href, children, quiet, className, ...rest }: TextLinkProps) {
  return (
    <a href={href} className={classes(quiet && 'link-quiet', className)} {...rest}>
      {children}
    </a>
  )
}
