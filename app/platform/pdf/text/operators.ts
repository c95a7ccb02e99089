// Glyphs as operators of a content stream.
import type { Face } from './fonts'
import type { Glyph } from './shape'

/** Where a run stands: points; `tracking` in thousandths of the size, `stretch` a share of one. */
export type Place = { x: number; baseline: number; size: number; stretch: number; tracking: number }

const figure = (n: number) => String(Math.round(n * 1000) / 1000)

/** Set before a run whose first glyph, at its left end, is a sign: readers would take the sign for the end of what stands to its left. */
const RIGHT_TO_LEFT_MARK = 0x200f

/** Shows the glyphs in visual order, without those that are shapes. One that is lifted off the line (a tone mark) gets a position of its own. */
export function showGlyphs(glyphs: readonly Glyph[], encode: (glyph: Glyph) => string, place: Place): string {
  const unit = (place.size / 1000) * place.stretch
  const operators: string[] = []
  let shown: string[] = []
  let hex = ''
  let x = place.x
  /** How far the text cursor stands behind the place of the next glyph, in thousandths. */
  let behind = 0
  const flush = () => {
    if (hex) shown.push(`<${hex}>`)
    if (shown.length) operators.push(`[${shown.join(' ')}] TJ`)
    shown = []
    hex = ''
  }
  const moveTo = (to: number, y: number) => {
    flush()
    operators.push(`1 0 0 -1 ${figure(to)} ${figure(y)} Tm`)
    behind = 0
  }
  const shift = (by: number) => {
    if (Math.abs(by) < 0.01) return
    shown.push(...(hex ? [`<${hex}>`] : []), figure(-by))
    hex = ''
  }
  moveTo(x, place.baseline)
  for (const [index, glyph] of glyphs.entries()) {
    const advance = glyph.advance + place.tracking
    if (glyph.shape) {
      if (glyph.codePoints.length > 0) {
        // Readers sort by place: the sign begins exactly where its letter does.
        const letter = glyphs.slice(index).find((next) => !next.shape)?.dx ?? 0
        shift(behind + letter)
        flush()
        const first = operators.length === 1 ? encode({ ...glyph, codePoints: [RIGHT_TO_LEFT_MARK] }) : ''
        operators.push(`3 Tr <${first}${encode(glyph)}> Tj 0 Tr`)
        behind = -glyph.width * (first ? 2 : 1) - letter
      }
      behind += advance
    } else if (glyph.dy === 0) {
      shift(behind + glyph.dx)
      hex += encode(glyph)
      behind = advance - glyph.width - glyph.dx
    } else {
      moveTo(x + glyph.dx * unit, place.baseline - (glyph.dy * place.size) / 1000)
      hex += encode(glyph)
      moveTo(x + advance * unit, place.baseline)
    }
    x += advance * unit
  }
  flush()
  return operators.join(' ')
}

/** The shapes among the glyphs as filled outlines, or an empty text where there is none. */
export function glyphShapes(face: Face, glyphs: readonly Glyph[], place: Place): string {
  const unit = (place.size / 1000) * place.stretch
  const paths: string[] = []
  let x = place.x
  for (const glyph of glyphs) {
    if (glyph.shape) paths.push(outline(face, glyph, x + glyph.dx * unit, place.baseline - (glyph.dy * place.size) / 1000, place))
    x += (glyph.advance + place.tracking) * unit
  }
  return paths.join(' ')
}

function outline(face: Face, glyph: Glyph, x: number, y: number, place: Place): string {
  const scale = place.size / face.font.unitsPerEm
  const point = (px: number, py: number) => `${figure(x + px * scale * place.stretch)} ${figure(y - py * scale)}`
  let [lastX, lastY] = [0, 0]
  return face.font
    .getGlyph(glyph.id)
    .path.commands.map(({ command, args }) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args
      const [fromX, fromY] = [lastX, lastY]
      if (args.length >= 2) [lastX, lastY] = [args.at(-2)!, args.at(-1)!]
      if (command === 'moveTo') return `${point(a, b)} m`
      if (command === 'lineTo') return `${point(a, b)} l`
      if (command === 'bezierCurveTo') return `${point(a, b)} ${point(c, d)} ${point(e, f)} c`
      // PDF has no quadratic curves: the cubic one through the same points.
      if (command === 'quadraticCurveTo') return `${point(fromX + (2 / 3) * (a - fromX), fromY + (2 / 3) * (b - fromY))} ${point(c + (2 / 3) * (a - c), d + (2 / 3) * (b - d))} ${point(c, d)} c`
      return 'h'
    })
    .join(' ')
}
