import { beforeAll, describe, expect, test } from 'vitest'
import { drawPdf, missingFromFonts, type PdfDocument } from '#app/platform/pdf'
import { readPdf } from './read-pdf'
import { sampleAgreement } from './samples/agreement'
import { sampleReceipt } from './samples/receipt'

const plain = (blocks: PdfDocument['blocks'], change: Partial<PdfDocument> = {}): PdfDocument => ({ ...sampleReceipt(), mark: undefined, blocks, ...change })

describe('PDF/UA-1 (STANDARDS.md, section 7), read without any other program', () => {
  let agreement: ReturnType<typeof readPdf>
  let receipt: ReturnType<typeof readPdf>
  beforeAll(async () => {
    agreement = readPdf(await drawPdf(sampleAgreement()))
    receipt = readPdf(await drawPdf(sampleReceipt()))
  })

  test('the file says its language and title, is marked as tagged and shows its title', () => {
    expect(agreement.catalog).toContain('/Lang (en)')
    expect(receipt.catalog).toContain('/Lang (fr)')
    expect(agreement.follow(agreement.catalog, 'MarkInfo')).toContain('/Marked true')
    expect(agreement.follow(agreement.catalog, 'ViewerPreferences')).toContain('/DisplayDocTitle true')
    expect(agreement.follow(agreement.catalog, 'StructTreeRoot')).toContain('/ParentTree')
  })

  test('its metadata claim PDF/UA-1 and escape what people typed', () => {
    expect(agreement.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(agreement.metadata).toContain('<rdf:li>Learning Cities Fund &amp; network</rdf:li>')
    expect(agreement.metadata).toContain('<xmp:CreateDate>2026-11-16T15:40:00Z</xmp:CreateDate>')
  })

  test('three pages, each in the order of its structure; all that is drawn is marked, and no words are lost', () => {
    expect(agreement.pages).toHaveLength(3)
    for (const page of [...agreement.pages, ...receipt.pages]) {
      expect(page.head).toContain('/Tabs /S')
      expect(page.head).toMatch(/\/StructParents \d+/)
    }
    const read = receipt.pages[0]!.marked.filter(({ tags }) => tags[0] !== 'Artifact').map(({ text }) => text)
    expect(read).toContain('Données de démonstration. Ce document n’est pas authentique.')
    expect(read).toContain('Reçu RC-2026-00117')
    expect(read).toContain('8\u202f333,34\u00a0EUR')
    expect(read.at(-1)).toBe('Vérifiez ce document sur https://fund.example/verify/9KQ2-77XA-01ZD')
  })

  test('every font is embedded, and Helvetica is never one of them', () => {
    expect(agreement.descriptors.length).toBeGreaterThan(8)
    for (const descriptor of agreement.descriptors) expect(descriptor).toMatch(/\/FontFile2 \d+ 0 R/)
    expect(agreement.descriptors.join()).not.toContain('Helvetica')
  })

  test('headings begin at the first level and skip none', () => {
    const levels = agreement.elements.filter(({ type }) => /^H\d$/.test(type)).map(({ type }) => Number(type[1]))
    expect(levels[0]).toBe(1)
    levels.slice(1).forEach((level, index) => expect(level - levels[index]!).toBeLessThanOrEqual(1))
  })

  test('a heading two levels deeper than the one before is tagged one level deeper', async () => {
    const { elements } = readPdf(await drawPdf(plain([{ kind: 'heading', level: 3, text: 'Deep' }, { kind: 'paragraph', text: 'Text' }])))
    expect(elements.map(({ type }) => type).filter((type) => type.startsWith('H'))).toEqual(['H1', 'H2'])
  })

  test('tables have header cells with a scope, and every row has all columns', () => {
    const rows = agreement.elements.filter(({ type }) => type === 'TR')
    expect(rows).toHaveLength(26 + 11)
    for (const row of rows) expect([4, 3]).toContain(agreement.elements.filter(({ parent }) => parent === row.id).length)
    const headers = agreement.elements.filter(({ type }) => type === 'TH')
    expect(headers.every(({ head }) => /\/Scope \/(Column|Row)/.test(head))).toBe(true)
    expect(headers.filter(({ head }) => head.includes('/Scope /Column'))).toHaveLength(7)
  })

  test('a code has words, lists have marks, and the second language of a document is said', () => {
    expect(receipt.elements.find(({ type }) => type === 'Figure')!.head).toMatch(/\/Alt \(\S/)
    expect(receipt.elements.some(({ head }) => head.includes('/ListNumbering /Decimal'))).toBe(true)
    expect(agreement.elements.some(({ type, head }) => type === 'H1' && head.includes('/Lang (fr)'))).toBe(true)
  })

  test('content never reaches the footer', () => {
    for (const page of [...agreement.pages, ...receipt.pages]) {
      const rule = /\/Artifact <<\s*\/Type \/Pagination\s*>> BDC\s+q [^\n]* ([\d.]+) m [^\n]* l S Q/.exec(page.content)!
      const baselines = [...page.content.slice(0, rule.index).matchAll(/1 0 0 -1 [-\d.]+ ([-\d.]+) Tm/g)].map((match) => Number(match[1]))
      expect(Math.max(...baselines)).toBeLessThan(Number(rule[1]) - 10)
    }
  })
})

test('the same data give the same bytes, other data another file id', async () => {
  const [first, second] = [await drawPdf(sampleAgreement()), await drawPdf(sampleAgreement())]
  expect(first.equals(second)).toBe(true)
  const other = await drawPdf({ ...sampleAgreement(), number: 'Agreement AG-2026-0032' })
  expect(readPdf(other).trailer).not.toEqual(readPdf(first).trailer)
  expect(readPdf(first).trailer).toMatch(/\/ID \[<([0-9a-f]{32})> <\1>\]/)
})

test('documents drawn at the same time do not mix', async () => {
  const alone = await drawPdf(sampleReceipt())
  const [beside] = await Promise.all([drawPdf(sampleReceipt()), drawPdf(sampleAgreement())])
  expect(beside.equals(alone)).toBe(true)
})

test('a table header comes again on every page, as ornament', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => [`Row ${index}`, `${index}.00`])
  const { pages, elements } = readPdf(await drawPdf(plain([{ kind: 'table', columns: [{ label: 'Heading of the column' }, { label: 'EUR', align: 'end' }], rows, total: ['Total', '7,140.00'] }])))
  expect(pages.length).toBeGreaterThan(3)
  for (const page of pages) expect(page.marked.filter(({ text }) => text === 'Heading of the column')).toHaveLength(1)
  expect(pages.flatMap((page) => page.marked).filter(({ text, tags }) => text === 'Heading of the column' && tags[0] === 'TH')).toHaveLength(1)
  expect(elements.filter(({ type }) => type === 'TH')).toHaveLength(2)
  expect(pages.at(-1)!.marked.map(({ text }) => text)).toContain('Row 119')
})

test('a heading never stands alone at the foot of a page', async () => {
  for (let height = 400; height <= 640; height += 6) {
    const { pages } = readPdf(await drawPdf(plain([{ kind: 'spacer', height }, { kind: 'heading', level: 2, text: 'Title of a section' }, { kind: 'paragraph', text: 'First words of the section. '.repeat(12) }])))
    const at = pages.findIndex((page) => page.marked.some(({ text }) => text === 'Title of a section'))
    expect(pages[at]!.marked.some(({ text }) => text.startsWith('First words'))).toBe(true)
  }
})

test('a cell taller than a page goes on over the next pages, and nothing is lost', async () => {
  const words = Array.from({ length: 3000 }, (_, index) => `w${index}`)
  const { pages } = readPdf(await drawPdf(plain([{ kind: 'table', columns: [{ label: 'A' }, { label: 'B' }], rows: [['short', words.join(' ')]] }, { kind: 'notice', text: words.join(' ') }])))
  const text = pages.flatMap((page) => page.marked).filter(({ tags }) => tags[0] !== 'Artifact').map((part) => part.text).join(' ')
  for (const word of words) expect(text.split(word).length).toBeGreaterThan(2)
})

test('a word wider than the page is cut, not lost', async () => {
  const word = 'Donaudampfschifffahrt'.repeat(12)
  const { pages } = readPdf(await drawPdf(plain([{ kind: 'paragraph', text: word }, { kind: 'plates', cities: [word] }])))
  const parts = pages[0]!.marked.filter(({ tags }) => tags[0] === 'P').map(({ text }) => text)
  expect(parts.join('')).toContain(word)
})

test('empty texts are drawn as nothing', async () => {
  await expect(drawPdf(plain([{ kind: 'paragraph', text: '' }, { kind: 'list', items: [] }, { kind: 'plates', cities: [] }, { kind: 'facts', facts: [] }, { kind: 'parties', parties: [] }, { kind: 'pageBreak' }]))).resolves.toBeInstanceOf(Buffer)
})

test('characters without a font are named, drawn as boxes and still read back', async () => {
  const name = 'Cuneiform 𒀀𒀁 school'
  expect(missingFromFonts(name)).toEqual(['𒀀', '𒀁'])
  const { pages } = readPdf(await drawPdf(plain([{ kind: 'paragraph', text: name }])))
  expect(pages[0]!.marked.map(({ text }) => text)).toContain(name)
})
