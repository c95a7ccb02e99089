// Sizes in points and colours of every printed document. Source: LOOK.md and the agreement of the board.
export const PAGE = { width: 595.28, height: 841.89, start: 63, end: 532.28, top: 54, bottom: 39 } as const
/** Where content begins beneath the header, on the first page and on the following ones. */
export const CONTENT_TOP = { first: 100, following: 90 } as const
export const FOOTER_GAP = 14

export type Colour = readonly [number, number, number]

const hex = (code: string): Colour => [0, 2, 4].map((at) => parseInt(code.slice(at, at + 2), 16) / 255) as unknown as Colour

export const COLOUR = {
  ink: hex('0d1a2b'),
  muted: hex('465468'),
  line: hex('dde3eb'),
  strongLine: hex('b3bfce'),
  accent: hex('0f3d91'),
  paper: hex('ffffff'),
  sunk: hex('f1f4f8'),
  warn: hex('875600'),
  warnGround: hex('fdf1d8'),
  stop: hex('b0241a'),
  stopGround: hex('fbe6e3'),
} as const

export type TextStyle = {
  family: 'text' | 'display' | 'wordmark' | 'wordmarkItalic'
  size: number
  /** Distance from one baseline to the next. */
  leading: number
  colour: Colour
  bold?: boolean
  /** Added after each glyph, as a share of the size. */
  tracking?: number
  /** Horizontal scale in per cent: Archivo is set a little narrow. */
  stretch?: number
}

export const STYLE = {
  body: { family: 'text', size: 11.25, leading: 16.5, colour: COLOUR.ink },
  small: { family: 'text', size: 9.5, leading: 13.5, colour: COLOUR.muted },
  cell: { family: 'text', size: 10.25, leading: 14.25, colour: COLOUR.ink },
  head: { family: 'text', size: 10.25, leading: 14.25, colour: COLOUR.muted, bold: true },
  caption: { family: 'text', size: 9.75, leading: 14.25, colour: COLOUR.muted, bold: true },
  title: { family: 'display', size: 23, leading: 25, colour: COLOUR.ink, tracking: -0.018, stretch: 93 },
  section: { family: 'text', size: 11.5, leading: 16.5, colour: COLOUR.ink, bold: true },
  subsection: { family: 'text', size: 10.75, leading: 15, colour: COLOUR.muted, bold: true },
  figure: { family: 'display', size: 29, leading: 33, colour: COLOUR.ink, tracking: -0.018, stretch: 93 },
  plate: { family: 'display', size: 11.25, leading: 20.5, colour: COLOUR.paper, tracking: 0.01, stretch: 88 },
  wordmark: { family: 'wordmark', size: 12, leading: 15, colour: COLOUR.ink, stretch: 91 },
  wordmarkItalic: { family: 'wordmarkItalic', size: 12, leading: 15, colour: COLOUR.ink, stretch: 91 },
  number: { family: 'text', size: 10.5, leading: 15, colour: COLOUR.ink },
  footer: { family: 'text', size: 9.75, leading: 13.5, colour: COLOUR.muted },
  band: { family: 'text', size: 10, leading: 14, colour: COLOUR.warn, bold: true },
} as const satisfies Record<string, TextStyle>
