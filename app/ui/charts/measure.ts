// What geometry needs to know of text and money without a browser: rough widths, and plain numbers for lengths only.
import { minorUnits, type Money } from '#app/kernel/money'

/** An amount as a number of whole units, for lengths on a picture only; never written or added up. */
export function toLength(amount: Money): number {
  return Number(amount.minor) / 10 ** minorUnits(amount.currency)
}

/** Width of one character in Source Sans 3, in ems; on the generous side so that labels keep their distance. */
function charWidth(char: string): number {
  if (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/.test(char)) return 1
  if (/[ ijl.,:;'’|!()[\]\u00a0\u202f]/.test(char)) return 0.29
  if (/[mwMWÆŒ@%]/.test(char)) return 0.84
  if (/\p{Lu}/u.test(char)) return 0.6
  if (/[0-9$€£+\u2212-]/.test(char)) return 0.52
  if (/\p{M}/u.test(char)) return 0
  return 0.51
}

/** Width of a text in pixels at a font size; within about a tenth of what a browser draws. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((width, char) => width + charWidth(char), 0) * fontSize
}

/** Breaks a text into at most `lines` lines no wider than `width` where words allow it; what is left stays on the last line. */
export function wrapText(text: string, width: number, fontSize: number, lines = 2): string[] {
  const result: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, fontSize) > width && result.length < lines - 1) {
      result.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return [...result, line]
}

/**
 * Moves the starts of intervals on a line so that none overlaps, each as near to its wish as the order allows.
 * Wishes must be in ascending order. All fit between `from` and `to` if their sizes and gaps do; otherwise they are packed from `from`.
 */
export function spread(items: readonly { wish: number; size: number }[], from: number, to: number, gap: number): number[] {
  const starts: number[] = []
  let free = from
  for (const item of items) {
    const start = Math.max(item.wish, free)
    starts.push(start)
    free = start + item.size + gap
  }
  let end = to
  for (let i = items.length - 1; i >= 0; i--) {
    const latest = end - items[i]!.size
    if (starts[i]! > latest) starts[i] = latest
    end = starts[i]! - gap
  }
  const shift = from - (starts[0] ?? from)
  return shift > 0 ? pack(items, from, gap) : starts
}

function pack(items: readonly { size: number }[], from: number, gap: number): number[] {
  let free = from
  return items.map((item) => {
    const start = free
    free += item.size + gap
    return start
  })
}

/** Round steps (1, 2, 2.5, 5 times a power of ten) from zero that cover `max` in at most `count` steps. */
export function niceTicks(max: number, count = 4): number[] {
  if (!(max > 0)) return [0, 1]
  const rough = max / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((m) => m * power).find((s) => s >= rough * 0.999) ?? 10 * power
  const steps = Math.ceil((max / step) * 0.999)
  return Array.from({ length: steps + 1 }, (_, i) => i * step)
}

/** One decimal is finer than a pixel and keeps the page small. */
export function round(n: number): number {
  return Math.round(n * 10) / 10
}
