// XML as it leaves the house. What XML 1.0 cannot hold is left out, everything else is escaped.
import { XMLBuilder } from 'fast-xml-parser'

type Attributes = Readonly<Record<string, string | null>>

/** An element: its name, its attributes (null ones are left out), and what stands in it, in order. */
export interface XmlNode extends ReadonlyArray<string | Attributes | XmlNode> {
  readonly 0: string
  readonly 1: Attributes
}

const builder = new XMLBuilder({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', format: true, indentBy: ' ', suppressEmptyNode: true, processEntities: true })

const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** A half of a pair of UTF-16 becomes the sign for what cannot be shown. */
const clean = (text: string) => Buffer.from(text, 'utf8').toString('utf8').replace(FORBIDDEN, '')

type BuilderNode = Record<string, unknown>

function nodeOf(node: XmlNode): BuilderNode {
  const given = Object.entries(node[1]).flatMap(([key, value]) => (value === null ? [] : [[key, clean(value)] as const]))
  const inside = node.slice(2).map((child) => (typeof child === 'string' ? { '#text': clean(child) } : nodeOf(child as XmlNode)))
  return { [node[0]]: inside, ':@': Object.fromEntries(given) }
}

/** A whole document in UTF-8, with its declaration. */
export function writeXml(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${(builder.build([nodeOf(root)]) as string).trim()}\n`
}
