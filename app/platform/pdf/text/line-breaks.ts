// Where a line may end: the rules of UAX #14 that names, sentences and addresses of web pages need.

const SPACE = /[ \t\u1361\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]/u
const HYPHEN = /[-\u058a\u2010\u2012-\u2014]/u
const WORD = /[\p{L}\p{N}]/u
const MARK = /\p{M}/u
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff01-\uff60]/u
const CLOSING = /[\p{Pe}\p{Pf}\u3001\u3002\uff0c\uff0e\uff01\uff1f\uff1a\uff1b\u30fb\u30fc\u3005,.!?:;\u00a0\u202f]/u
const OPENING = /[\p{Ps}\p{Pi}\u00a0\u202f]/u
const THAI = /\p{Script=Thai}/u

let thaiWords: Intl.Segmenter | undefined

/** The offsets (UTF-16) before which a new line may begin, ascending, the text's end included. */
export function lineBreaks(text: string): number[] {
  const breaks: number[] = []
  const thai = THAI.test(text) ? thaiBoundaries(text) : null
  let before = ''
  let previous = ''
  for (let at = 0; at < text.length; ) {
    const next = String.fromCodePoint(text.codePointAt(at)!)
    if (previous && mayBreak(before, previous, next, thai?.has(at) ?? false)) breaks.push(at)
    before = previous
    previous = next
    at += next.length
  }
  breaks.push(text.length)
  return breaks
}

function mayBreak(before: string, previous: string, next: string, thaiWordBegins: boolean): boolean {
  if (previous === '\n') return true
  if (next === '\n' || SPACE.test(next) || MARK.test(next)) return false
  if (SPACE.test(previous)) return true
  if (HYPHEN.test(previous)) return WORD.test(before) && /\p{L}/u.test(next)
  if (previous === '/') return WORD.test(before) && WORD.test(next)
  if (IDEOGRAPH.test(previous) || IDEOGRAPH.test(next)) return !CLOSING.test(next) && !OPENING.test(previous)
  return thaiWordBegins && THAI.test(next)
}

function thaiBoundaries(text: string): Set<number> {
  thaiWords ??= new Intl.Segmenter('th', { granularity: 'word' })
  return new Set(Array.from(thaiWords.segment(text), (word) => word.index))
}
