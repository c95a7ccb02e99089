// The wording of a mail as the team edits it, from the mails that the program writes.
import { mailCatalogueMessages } from '#app/features/identity/messages/mail-catalogue'
import { fieldOf, type TemplateSpec, type Wording } from '#app/features/templates/domain/template'
import { templateMessages } from '#app/features/templates/messages'
import { NotFound } from '#app/kernel/access'
import { LANGUAGES, type Language } from '#app/kernel/language'
import { isMailPurpose, renderMail, reword, sampleValues, shippedWording, wordingOfMail, type MailPurpose } from '#app/platform/mail'
import { samplesOf } from './mail-samples.server'

export function purposeIn(param: string): MailPurpose {
  if (!isMailPurpose(param)) throw new NotFound()
  return param
}

const inBoth = <Value>(of: (language: Language) => Value) => Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as Record<Language, Value>

export function specOf(purpose: MailPurpose): TemplateSpec {
  const { known, kept } = wordingOfMail(purpose)
  return { known, kept, shipped: inBoth((language) => shippedWording(samplesOf(purpose, language))) }
}

/** Parts that not every mail of the purpose has. */
export function inSomeOf(purpose: MailPurpose): string[] {
  const each = samplesOf(purpose, 'en').map((mail) => Object.keys(shippedWording([mail])))
  return Object.keys(shippedWording(samplesOf(purpose, 'en'))).filter((part) => each.some((parts) => !parts.includes(part)))
}

/** What a wording can name, with how it reads in the samples. */
export function placesOf(purpose: MailPurpose): { name: string; en: string; fr: string }[] {
  const values = inBoth((language) => sampleValues(samplesOf(purpose, language)))
  return wordingOfMail(purpose).known.filter((name) => name in values.en).map((name) => ({ name, en: values.en[name]!, fr: values.fr[name] ?? '' }))
}

/** The mails of a purpose, each in both languages with a wording laid over it, as a page shows them. */
export function shownIn(purpose: MailPurpose, texts: Wording) {
  const each = inBoth((language) => samplesOf(purpose, language).map((sample) => reword(sample, texts[language])))
  return each.en.flatMap((_, i) =>
    LANGUAGES.map((language) => {
      const mail = each[language][i]!
      const { subject, preview, greeting, blocks, signature } = mail
      return { language, subject, preview, greeting, blocks, signature, text: renderMail(mail).text }
    }),
  )
}

/** What was typed into the form, by language and part. */
export function typedIn(spec: TemplateSpec, fields: Readonly<Record<string, unknown>>): Wording {
  return inBoth((language) => Object.fromEntries(Object.keys(spec.shipped[language]).map((part) => [part, String(fields[fieldOf(language, part)] ?? '')])))
}

/** Where each refusal about a part stands. */
export const partFields = (() => {
  const at = (refusal: object) => ('field' in refusal ? String(refusal.field) : '')
  return { UNKNOWN_PLACE: at, UNKNOWN_PLACE_LIKE: at, STRAY_BRACE: at, PLACE_LEFT_OUT: at, PART_EMPTY: at, PART_TOO_LONG: at, PART_ONE_LINE: at }
})()

export function crumbsOf(purpose: MailPurpose, language: Language, last: string) {
  const words = mailCatalogueMessages[language]
  return [{ label: words.all, href: '/secretariat/mails' }, { label: words.purposes[purpose].name, href: `/secretariat/mails/${purpose}` }, { label: last }]
}

export const templateWords = (language: Language) => templateMessages[language].refusals
