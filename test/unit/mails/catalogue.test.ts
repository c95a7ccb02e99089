// Every mail of the product can be written in both languages, without a word missing, and stands in the catalogue that the team reads.
import { describe, expect, test } from 'vitest'
import { mailCatalogueMessages } from '#app/features/identity/messages/mail-catalogue'
import { LANGUAGES } from '#app/kernel/language'
import { listMailPurposes, renderMail } from '#app/platform/mail'
import { sampleOf } from '#app/routes/secretariat/mail-samples.server'
import { filesBelow, read } from '../../support/repository'

const MAILS = listMailPurposes()

describe.each(MAILS)('$purpose', ({ purpose, audience, optional }) => {
  test.each(LANGUAGES)('%s: whole', (language) => {
    const mail = sampleOf(purpose, language)
    expect([mail.purpose, mail.language]).toEqual([purpose, language])
    const { text, html } = renderMail(mail)
    for (const said of [mail.subject, mail.preview, mail.greeting, mail.signature, text, html]) {
      expect(said.trim()).not.toBe('')
      expect(said).not.toMatch(/undefined|\[object|NaN|\{\w+\}|=>/)
    }
    const words = mailCatalogueMessages[language]
    expect([words.purposes[purpose].name, words.purposes[purpose].trigger, words.audiences[audience]].every((word) => word.length > 3)).toBe(true)
  })

  test('speaks each language in its own words', () => expect(sampleOf(purpose, 'en').subject).not.toBe(sampleOf(purpose, 'fr').subject))

  test('who can turn it off is told so in it', () => {
    const says = JSON.stringify(sampleOf(purpose, 'en'))
    expect(/You can stop these/.test(says)).toBe(optional)
  })
})

test('every purpose that code writes is in the catalogue, and the catalogue has no other', () => {
  const written = filesBelow('app/features', /\/documents\/[^/]+\.ts$/).flatMap((file) => [...read(file).matchAll(/^ {4}purpose: '([\w-]+)',$/gm)].map(([, purpose]) => purpose!))
  expect([...new Set(written)].sort()).toEqual(MAILS.map((mail) => mail.purpose).sort())
  expect(Object.keys(mailCatalogueMessages.en.purposes).sort()).toEqual(MAILS.map((mail) => mail.purpose).sort())
})
