// XML as a tree. Entities are never expanded and a document type is not read, so that a file cannot ask for more than it holds.
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { accept, refuse, type Result } from '#app/kernel/failure'

/** An element with the line that it begins on. `text` is its own text, `children` are in the order of the file. */
export type XmlElement = { name: string; line: number; attributes: Readonly<Record<string, string>>; text: string; children: readonly XmlElement[] }

export type XmlFailure = { code: 'XML_BROKEN'; line: number } | { code: 'XML_WITH_DOCTYPE' }

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  captureMetaData: true,
  maxNestedTags: 40,
})
const PLACE = XMLParser.getMetaDataSymbol() as unknown as symbol

type Node = Record<string | symbol, unknown>

/** The root element of a well-formed document; else where it breaks. */
export function parseXml(text: string): Result<XmlElement, XmlFailure> {
  const normal = text.replace(/\r\n?/g, '\n')
  if (normal.includes('<!DOCTYPE')) return refuse({ code: 'XML_WITH_DOCTYPE' })
  const valid = XMLValidator.validate(normal)
  if (valid !== true) return refuse({ code: 'XML_BROKEN', line: valid.err.line })
  const lineAt = lines(normal)
  try {
    const [root] = (parser.parse(normal) as Node[]).flatMap((node) => elementOf(node, lineAt))
    return root ? accept(root) : refuse({ code: 'XML_BROKEN', line: 1 })
  } catch {
    return refuse({ code: 'XML_BROKEN', line: 1 })
  }
}

/** The line of a place in the text, counted from 1. */
function lines(text: string): (index: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (index) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= index) low = middle
      else high = middle
    }
    return low + 1
  }
}

function elementOf(node: Node, lineAt: (index: number) => number): XmlElement[] {
  const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text')
  if (name === undefined) return []
  const inside = node[name] as Node[]
  const start = (node[PLACE] as { startIndex?: number } | undefined)?.startIndex ?? 0
  const text = inside.map((child) => (typeof child['#text'] === 'string' ? child['#text'] : '')).join('')
  return [{ name, line: lineAt(start), attributes: (node[':@'] ?? {}) as Record<string, string>, text: text.trim(), children: inside.flatMap((child) => elementOf(child, lineAt)) }]
}
