import { describe, expect, test } from 'vitest'
import { drawPdf, missingFromFonts } from '#app/platform/pdf'
import { isInstalled, runOn, textOf } from './programs'
import { sampleAgreement } from './samples/agreement'
import { CHINESE, NAMES } from './samples/names'
import { sampleReceipt } from './samples/receipt'

describe.skipIf(!isInstalled('pdfinfo'))('pdfinfo and pdffonts', () => {
  test('call the agreement tagged, name its title and its pages', async () => {
    const told = runOn(await drawPdf(sampleAgreement()), 'pdfinfo')
    expect(told).toMatch(/Title: +Contribution to the multi-donor fund of the network of learning cities/)
    expect(told).toMatch(/Tagged: +yes/)
    expect(told).toMatch(/Pages: +3/)
    expect(told).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/)
    expect(told).toMatch(/CreationDate: +.*Nov 16/)
  })

  test('find every font embedded, cut to what is used, with its characters', async () => {
    for (const document of [sampleAgreement(), sampleReceipt()]) {
      const fonts = runOn(await drawPdf(document), 'pdffonts').split('\n').slice(2).filter(Boolean)
      expect(fonts.length).toBeGreaterThan(4)
      for (const font of fonts) expect(font).toMatch(/ yes yes yes /)
    }
  })

  test('read the structure: title, header cells, code', async () => {
    const structure = runOn(await drawPdf(sampleReceipt()), 'pdfinfo', '-struct-text')
    expect(structure).toMatch(/Document\s+P \(block\)[\s\S]*H1 \(block\)\s+"Reçu de votre contribution"/)
    expect(structure).toContain('Figure')
  })
})

describe.skipIf(!isInstalled('qpdf'))('qpdf', () => {
  test('finds nothing wrong', async () => {
    for (const document of [sampleAgreement(), sampleReceipt()]) expect(runOn(await drawPdf(document), 'qpdf', '--check')).toContain('No syntax or stream encoding errors found')
  })
})

describe.skipIf(!isInstalled('pdftotext'))('pdftotext', () => {
  test.each(Object.entries(NAMES))('gives back the name in %s as entered', async (_script, name) => {
    expect(textOf(await drawPdf(sampleAgreement())).split(/\n| {2,}/)).toContain(name)
  })

  test('gives back a Chinese name, whether its font is installed or boxes stand for it', async () => {
    if (missingFromFonts(CHINESE).length > 0) console.info('@expo-google-fonts/noto-sans-sc is not installed: Chinese is drawn as boxes.')
    expect(textOf(await drawPdf(sampleAgreement({ chinese: true }))).split(/\n| {2,}/)).toContain(CHINESE)
  })

  test.each(['می‌خواهم تهران', 'مؤسّسة الأردن', 'क्‍ष विद्यालय', 'e\u0301cole Zoe\u0308', 'Söhne & “GmbH” – Ħal Għaxaq'])('gives back %s with its joiners and signs', async (name) => {
    expect(textOf(await drawPdf({ ...sampleReceipt(), blocks: [{ kind: 'paragraph', text: name }] })).split('\n')).toContain(name)
  })

  test('gives back French sentences; it shows every kind of space as a plain one', async () => {
    const text = textOf(await drawPdf(sampleAgreement())).replace(/[\u00a0\u202f]/g, ' ')
    expect(text).toContain('Le Donateur verse 25 000,00 EUR (vingt-cinq mille euros) au fonds pour 2026–2027')
    expect(text).toContain('faible revenu : elle est mise')
  })
})
