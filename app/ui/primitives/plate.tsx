import { classes } from './classes'

export type PlateSize = 'small' | 'normal' | 'big'
export type PlateProps = { name: string; href?: string; size?: PlateSize; lang?: string }

/** A city's name, always on an enamelled street plate; nothing else may wear one. `dir` follows the script of the name. */
export function Plate({ name, href, size = 'normal', lang }: PlateProps) {
  const className = classes('plate', size !== 'normal' && `plate-${size}`)
  return href ? (
    <a className={className} href={href} lang={lang} dir="auto">
      {name}
    </a>
  ) : (
    <span className={className} lang={lang} dir="auto">
      {name}
    </span>
  )
}
