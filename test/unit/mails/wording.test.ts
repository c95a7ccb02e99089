// The wording of the team laid over every mail: what it can name is there, what is built stays, and nothing leaves half filled.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideWording, differenceOf, lastChanges, wholeWording } from '#app/features/templates/domain/template'
import { LANGUAGES } from '#app/kernel/language'
import { faultOfWording, fillPlaces, placesIn } from '#app/kernel/wording'
import { listMailPurposes, renderMail, reword, shippedWording, wordingOfMail } from '#app/platform/mail'
import { samplesOf } from '#app/routes/secretariat/mail-samples.server'
import { specOf } from '#app/routes/secretariat/mail-wording.server'

const SHIPPED = { en: {}, fr: {} }

describe.each(listMailPurposes())('$purpose', ({ purpose, optional }) => {
  const { known, kept, parts } = wordingOfMail(purpose)
  const spec = specOf(purpose)

  test.each(LANGUAGES)('%s: its samples have every part and fill every value that it claims, each with its own', (language) => {
    const samples = samplesOf(purpose, language)
    const said = shippedWording(samples)
    expect(parts.filter((part) => !(part in said) && !['preview', 'button'].includes(part))).toEqual([])
    expect(Object.keys(said).filter((part) => !parts.includes(part))).toEqual([])
    for (const name of known) if (name !== 'link') expect(samples.some((mail) => (mail.values as Record<string, string | null>)[name]), name).toBe(true)
    for (const { values } of samples) {
      const each = Object.values(values as Record<string, string | null>).filter(Boolean)
      expect(new Set(each).size).toBe(each.length)
    }
  })

  test.each(LANGUAGES)('%s: the shipped wording, with its values shown as places, gives the same mails again', (language) => {
    const samples = samplesOf(purpose, language)
    for (const mail of samples) expect(renderMail(reword(mail, spec.shipped[language]))).toEqual(renderMail(mail))
  })

  test('names the same in both languages, and what has to stay stands in it', () => {
    expect(Object.keys(spec.shipped.en)).toEqual(Object.keys(spec.shipped.fr))
    for (const language of LANGUAGES) {
      const named = Object.values(spec.shipped[language]).flatMap(placesIn)
      expect(kept.filter((name) => !named.includes(name)), language).toEqual([])
    }
  })

  test('TEMPLATE-2: with any wording that is accepted no brace stays open, the button leads where it did, and who can stop it is still told', () => {
    const word = fc.oneof(fc.constantFrom(...known.map((name) => `{${name}}`)), fc.string({ maxLength: 12 }).map((text) => text.replace(/[{}]/g, '')), fc.constant('\n\n'), fc.constant('<b>&'))
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.nat(), (words, at) => {
        const names = Object.keys(spec.shipped.en)
        const part = names[at % names.length]!
        const wording = decideWording(spec, SHIPPED, { ...spec.shipped, en: { ...spec.shipped.en, [part]: words.join(' ') } })
        if (!wording.ok) return
        for (const mail of samplesOf(purpose, 'en')) {
          const plain = renderMail(mail)
          const { text, html } = renderMail(reword(mail, wording.value.en))
          expect(text + html.replace(/<[^>]*>/g, '')).not.toMatch(/\{\w+\}/)
          expect(html).not.toContain('<b>')
          for (const [link] of plain.html.matchAll(/href="[^"]+"/g)) expect(html).toContain(link)
          if (optional) expect(text).toMatch(/You can stop these/)
        }
      }),
      { numRuns: 15 },
    )
  })
})

test('TEMPLATE-2: a place that nothing fills, a brace alone and a value that has to stay are refused beside their field', () => {
  const spec = specOf('allocation-approved')
  const write = (part: string, text: string) => decideWording(spec, SHIPPED, { ...spec.shipped, fr: { ...spec.shipped.fr, [part]: text } })
  expect(write('text', '{amont} pour {city}, {programme}')).toMatchObject({ failure: { code: 'UNKNOWN_PLACE_LIKE', place: '{amont}', like: '{amount}', field: 'fr_text' } })
  expect(write('next', '{xyzzy}')).toMatchObject({ failure: { code: 'UNKNOWN_PLACE', place: '{xyzzy}', field: 'fr_next' } })
  expect(write('next', 'a } b')).toMatchObject({ failure: { code: 'STRAY_BRACE' } })
  expect(write('text', '{amount} pour {programme}')).toMatchObject({ failure: { code: 'PLACE_LEFT_OUT', place: '{city}' } })
  expect(write('button', ' ')).toMatchObject({ failure: { code: 'PART_EMPTY', field: 'fr_button' } })
  expect(write('subject', 'a\nb')).toMatchObject({ failure: { code: 'PART_ONE_LINE' } })
  expect(write('signature', 'x'.repeat(4001))).toMatchObject({ failure: { code: 'PART_TOO_LONG', most: 4000 } })
  expect(write('next', spec.shipped.fr.next!)).toMatchObject({ failure: { code: 'WORDING_UNCHANGED' } })
  expect(write('next', '')).toMatchObject({ ok: true, value: { en: {}, fr: { next: '' } } })
})

test('a wording that names what this mail has not keeps the shipped sentence; braces in a value are not filled again', () => {
  const [first, second] = samplesOf('payment-failed', 'en')
  const texts = { again: 'Of {pledge}: pay once more.' }
  expect(renderMail(reword(second!, texts))).toEqual(renderMail(second!))
  expect(renderMail(reword(first!, { stands: 'Your promise {pledge} stands.\n\nThank you.' })).text).toContain('Your promise PL-2026-0001 stands.\n\nThank you.')
  expect(fillPlaces('{a}', { a: '{b}', b: 'no' })).toBe('{b}')
  expect(faultOfWording('{a}', ['a'], ['b'])).toEqual({ code: 'PLACE_LEFT_OUT', place: '{b}' })
})

test('the history shows what changed in which language, word by word', () => {
  expect(differenceOf('Dear reader, thank you.', 'Dear friend, thank you.')).toEqual({ start: 'Dear ', gone: 'reader, ', come: 'friend, ', end: 'thank you.' })
  expect(differenceOf('a b', 'a b')).toEqual({ start: 'a b', gone: '', come: '', end: '' })
  expect(lastChanges([{ version: 1, texts: { en: { a: 'x' }, fr: {} } }, { version: 2, texts: { en: { a: 'x' }, fr: { a: 'y' } } }])).toEqual({ en: 1, fr: 2 })
  expect(wholeWording({ en: { a: 'x', b: 'y' }, fr: { a: 'u', b: 'v' } }, { en: { b: 'z' }, fr: {} })).toEqual({ en: { a: 'x', b: 'z' }, fr: { a: 'u', b: 'v' } })
})
