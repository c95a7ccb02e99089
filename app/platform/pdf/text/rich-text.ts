import type { RichText } from '../document'
import { COLOUR, type TextStyle } from '../look'
import type { StyledRun } from './itemize'
import { typeset, type Line } from './typeset'

const bolder = new Map<TextStyle, TextStyle>()
const paler = new Map<TextStyle, TextStyle>()

function derive(cache: Map<TextStyle, TextStyle>, base: TextStyle, change: Partial<TextStyle>): TextStyle {
  const known = cache.get(base)
  if (known) return known
  const derived = { ...base, ...change }
  cache.set(base, derived)
  return derived
}

/** Runs with the style that each asks for, on the base style of its block. */
export function styledRuns(text: RichText, base: TextStyle): StyledRun[] {
  const runs = typeof text === 'string' ? [text] : text
  return runs.map((run) => {
    if (typeof run === 'string') return { text: run, style: base }
    const style = run.style === 'bold' ? derive(bolder, base, { bold: true }) : run.style === 'muted' ? derive(paler, base, { colour: COLOUR.muted }) : base
    return { text: run.text, style, language: run.language }
  })
}

/** Lines of a text with emphasis. */
export function linesOf(text: RichText, base: TextStyle, width: number): Line[] {
  return typeset(styledRuns(text, base), base, width)
}
