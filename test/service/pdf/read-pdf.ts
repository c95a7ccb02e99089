// A small reader of our own files, so that their structure is proved wherever the tests run, without any program beside Node.
import { inflateSync } from 'node:zlib'

type PdfObject = { id: number; head: string; stream: Buffer | null }

/** One stretch of marked content: the tags around it and the text that a reader gets. */
export type Marked = { tags: string[]; text: string; baselines: number[] }

export type Page = { head: string; content: string; marked: Marked[] }

export function readPdf(file: Buffer) {
  const objects = parseObjects(file)
  const byId = new Map(objects.map((object) => [object.id, object]))
  const ofType = (type: string) => objects.filter((object) => object.head.includes(`/Type /${type}\n`) || object.head.endsWith(`/Type /${type}`))
  const follow = (head: string, key: string) => byId.get(Number(new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1]))
  const pages = ofType('Page').map((page): Page => {
    const content = follow(page.head, 'Contents')!.stream!.toString('latin1')
    const fonts = new Map([...follow(page.head, 'Resources')!.head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, unicodeOf(follow(byId.get(Number(id))!.head, 'ToUnicode')!.stream!.toString('latin1'))]))
    return { head: page.head, content, marked: readContent(content, fonts) }
  })
  return {
    catalog: ofType('Catalog')[0]!.head,
    trailer: /trailer\n([\s\S]*?)startxref/.exec(file.toString('latin1'))![1]!,
    metadata: ofType('Metadata')[0]!.stream!.toString('utf8'),
    descriptors: ofType('FontDescriptor').map((object) => object.head),
    follow: (head: string, key: string) => follow(head, key)?.head,
    /** Structure elements in the order of the file's object numbers, which is the order of reading. */
    elements: objects.filter((object) => /\/S \/\w+/.test(object.head) && /\/P \d+ 0 R/.test(object.head)).sort((a, b) => a.id - b.id).map((object) => ({ id: object.id, head: object.head, type: /\/S \/(\w+)/.exec(object.head)![1]!, parent: Number(/\/P (\d+) 0 R/.exec(object.head)![1]) })),
    pages,
  }
}

function parseObjects(file: Buffer): PdfObject[] {
  const text = file.toString('latin1')
  return [...text.matchAll(/^(\d+) 0 obj\n/gm)].map((match) => {
    const start = match.index + match[0].length
    const streamAt = text.indexOf('\nstream\n', start)
    const endAt = text.indexOf('\nendobj', start)
    if (streamAt < 0 || streamAt > endAt) return { id: Number(match[1]), head: text.slice(start, endAt), stream: null }
    const head = text.slice(start, streamAt)
    const bytes = file.subarray(streamAt + 8, streamAt + 8 + Number(/\/Length (\d+)/.exec(head)![1]))
    return { id: Number(match[1]), head, stream: head.includes('/FlateDecode') ? inflateSync(bytes) : bytes }
  })
}

const utf16 = (hex: string) => String.fromCharCode(...(hex.replace(/ /g, '').match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)))

function unicodeOf(cmap: string): Map<number, string> {
  const characters = new Map<number, string>()
  for (const [, from, list] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    ;[...list!.matchAll(/<([^>]*)>/g)].forEach((entry, index) => characters.set(parseInt(from!, 16) + index, utf16(entry[1]!)))
  }
  return characters
}

/** A string of a content stream: escaped, and UTF-16 where it begins with the byte order mark. */
function literal(escaped: string): string {
  const bytes = escaped.replace(/\\([nrtbf()\\])/g, (_, letter: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[letter] ?? letter)
  return bytes.startsWith('\u00fe\u00ff') ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes
}

const OPERATOR = /\/(\w+) BMC|\/(\w+) <<((?:[^()>]|\((?:\\[\s\S]|[^\\)])*\)|<[^<])*?)>>\s*BDC|\bEMC\b|\/(F\d+) [\d.]+ Tf|1 0 0 -1 [-\d.]+ ([-\d.]+) Tm|\[([^\]]*)\] TJ|(<[0-9a-f]+>) Tj|\b(?:re f|S|f) Q\b/g

/** What a reader gets: ActualText where there is one, otherwise the characters that the glyphs stand for. */
function readContent(content: string, fonts: Map<string, Map<number, string>>): Marked[] {
  const marked: Marked[] = []
  const open: { tag: string; actual: string | null }[] = []
  let font = new Map<number, string>()
  let current: Marked | null = null
  const inside = () => {
    if (open.length === 0) throw new Error('something is drawn outside of marked content')
    return (current ??= marked[marked.push({ tags: open.map(({ tag }) => tag), text: '', baselines: [] }) - 1]!)
  }
  for (const match of content.matchAll(OPERATOR)) {
    const [operator, plainTag, tag, options, fontName, baseline, array, single] = match
    const shown = array ?? single
    if (plainTag ?? tag) {
      if (open.length === 0) current = null
      const actual = /\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)/.exec(options ?? '')?.[1]
      open.push({ tag: (plainTag ?? tag)!, actual: actual === undefined ? null : literal(actual) })
      if (actual !== undefined) inside().text += literal(actual)
    } else if (operator === 'EMC') {
      if (!open.pop()) throw new Error('marked content is closed twice')
      if (open.length === 0) current = null
    } else if (fontName) font = fonts.get(fontName)!
    else if (baseline) inside().baselines.push(Number(baseline))
    else if (shown !== undefined) {
      if (!open.some(({ actual }) => actual !== null)) inside().text += [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g)!.map((code) => font.get(parseInt(code, 16)) ?? '\ufffd')).join('')
    } else inside()
  }
  if (open.length > 0) throw new Error('marked content is not closed')
  return marked
}
