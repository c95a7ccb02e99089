import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawPdf, missingFromFonts, type PdfDocument } from '#app/platform/pdf'
import { isInstalled, textOf } from './programs'
import { readPdf } from './read-pdf'

const letters = (characters: string) => fc.constantFrom(...Array.from(characters))
const optional = (characters: string) => fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: letters(characters) })
const join = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((syllable) => syllable.join(''))

/** A syllable of each script, as people write it. */
const SYLLABLES: Record<string, fc.Arbitrary<string>> = {
  latin: letters('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœßðþčšžłőűğşıİŋɓɗƙ’'),
  vietnamese: letters('ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĐ'),
  'latin with separate marks': join(letters('aeiounsEOS'), letters('\u0300\u0301\u0302\u0303\u0323'), optional('\u0301\u0300')),
  greek: letters('αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊΐΑΒΓΔΘΛΞΠΣΦΨΩΆΈ'),
  cyrillic: letters('абвгдеёжзийклмнопрстуфхцчшщъыьэюяЁЖЩЯіїєґўәғқңөұүһӘҚҢ'),
  arabic: letters('ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئپچژگکیڤٹڈےہں'),
  'arabic with vowel signs': join(letters('بتجحدرسشصعفقكلمنهوي'), optional('\u064b\u064e\u064f\u0650\u0651\u0652')),
  'hebrew with points': join(letters('אבגדהוזחטילמנסעפצקרת'), optional('\u05b0\u05b4\u05b5\u05b6\u05b7\u05b8')),
  hebrew: letters('אבגדהוזחטיכךלמםנןסעפףצץקרשת'),
  devanagari: join(letters('कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह'), optional('ािीुूृेैोौ'), optional('ंः')),
  'devanagari with conjuncts': join(letters('कगतदनपमरलवशस'), fc.constant('्'), letters('कतदनपमयरलव'), optional('ािीुेो')),
  ethiopic: letters('ሀሁሂሃሄህሆለሉሊላሌልሎመሙሚማሜምሞሰሱሲሳሴስሶአኡኢኣኤእኦከኩኪካኬክኮየዩዪያዬይዮፈፉፊፋፌፍፎ'),
  thai: join(optional('เแโใไ'), letters('กขคงจชซญดตถทนบปผพฟมยรลวสหอ'), optional('ัิีึืุู'), optional('่้๊๋')),
}

const RIGHT_TO_LEFT = new Set(['arabic', 'arabic with vowel signs', 'hebrew', 'hebrew with points'])
/** A sign on the very last letter is the one thing that pdftotext puts elsewhere: words with signs end with a plain letter. */
const POINTED: Record<string, string> = { 'arabic with vowel signs': 'ن', 'hebrew with points': 'ל' }

const name = (script: string, syllable: fc.Arbitrary<string>) =>
  fc.array(fc.array(syllable, { minLength: 2, maxLength: 7 }).map((parts) => parts.join('') + (POINTED[script] ?? '')), { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')).filter((text) => text.trim() === text && !text.startsWith('’'))

const withNames = (names: readonly string[]): PdfDocument => ({
  title: 'Names',
  language: 'en',
  number: 'List 1',
  issuedAt: new Date(0),
  author: 'Learning Cities Fund',
  blocks: names.map((text) => ({ kind: 'paragraph', text: [{ text, style: 'bold' }] })),
  footer: { verify: 'Verify' },
})

const entered = Object.entries(SYLLABLES).map(([script, syllable]) => ({ script, names: fc.array(name(script, syllable), { minLength: 12, maxLength: 12 }) }))

describe('any name', () => {
  test.each(entered)('in $script is in the file as entered', async ({ script, names }) => {
    await fc.assert(
      fc.asyncProperty(names, async (list) => {
        expect(missingFromFonts(list.join(''))).toEqual([])
        const read = readPdf(await drawPdf(withNames(list))).pages.flatMap((page) => page.marked).filter(({ tags }) => tags[0] === 'P').map(({ text }) => text)
        const order = (text: string) => (RIGHT_TO_LEFT.has(script) ? Array.from(text).reverse().join('') : text)
        for (const one of list) expect(read).toContain(order(one))
      }),
      { numRuns: 12 },
    )
  })

  test.skipIf(!isInstalled('pdftotext')).each(entered)('in $script comes back from pdftotext as entered', async ({ names }) => {
    await fc.assert(
      fc.asyncProperty(names, async (list) => {
        const read = textOf(await drawPdf(withNames(list))).split('\n').map((line) => line.trim())
        for (const one of list) expect(read).toContain(one)
      }),
      { numRuns: 6 },
    )
  })
})
