import { classes } from './classes'

/** Drawn on a 20-unit grid with a 1.6 stroke, so that they sit beside Source Sans at 16 px. */
const PATHS = {
  arrow: 'M4 10h12M11 5l5 5-5 5',
  check: 'M4 10.5l4 4 8-9',
  warning: 'M10 3.2L17.5 16.5h-15L10 3.2zM10 8.4v3.6M10 14.2v.1',
  stop: 'M6.9 2.8h6.2l4.1 4.1v6.2l-4.1 4.1H6.9l-4.1-4.1V6.9l4.1-4.1zM7.4 7.4l5.2 5.2M12.6 7.4l-5.2 5.2',
  info: 'M10 2.8a7.2 7.2 0 100 14.4 7.2 7.2 0 000-14.4zM10 9.2v4.2M10 6.5v.1',
  clock: 'M10 2.8a7.2 7.2 0 100 14.4 7.2 7.2 0 000-14.4zM10 6v4.2l2.8 1.8',
  download: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.8h13',
  search: 'M8.8 3.2a5.6 5.6 0 100 11.2 5.6 5.6 0 000-11.2zM13 13l4 4',
  external: 'M8.5 4H4v12h12v-4.5M11.5 3.5h5v5M16.2 3.8L9.5 10.5',
  plus: 'M10 4v12M4 10h12',
  print: 'M5.5 7.5v-4h9v4M5.5 14H3V7.5h14V14h-2.5M5.5 11.5h9v5h-9z',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  calendar: 'M3.2 4.8h13.6v12H3.2zM3.2 8.4h13.6M6.8 2.8v3.4M13.2 2.8v3.4',
  mail: 'M2.8 4.8h14.4v10.8H2.8zM3.2 5.4L10 10.8l6.8-5.4',
  lock: 'M4.5 9h11v8h-11zM6.8 9V6.2a3.2 3.2 0 016.4 0V9',
} as const

export type IconName = keyof typeof PATHS

/** A small line drawing. Decorative unless `label` names it. */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="square" className={classes('icon', name === 'arrow' && 'rtl:-scale-x-100', className)} role={label ? 'img' : undefined} aria-label={label} aria-hidden={label ? undefined : true} focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
