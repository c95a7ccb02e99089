import { formatsIn, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { MailDocument } from '#app/platform/mail'
import { allocationMessages } from '../messages'

/** `places`: the donor's part in each city, or in the whole network where there is no name. */
export type DonorNews = { donor: string; allocation: string; on: Day; programme: { en: string; fr: string }; kind: 'exact' | 'notional'; amount: Money; places: readonly { city: string | null; amount: Money }[] }

/** To a donor's people, when money of theirs is allocated: to what and where, how much of it is theirs, and in which sense. */
export function donorNewsMail(news: DonorNews, to: { name: string; link: string }, language: Language): MailDocument {
  const { donorNews: mail, mails } = allocationMessages[language]
  const formats = formatsIn(language)
  return {
    purpose: 'allocation-news',
    language,
    values: { name: to.name, donor: news.donor, number: news.allocation, amount: formats.money(news.amount), programme: formats.text(news.programme), day: formats.day(news.on) },
    subject: mail.subject(formats.money(news.amount)),
    preview: mail.preview(formats.text(news.programme)),
    greeting: mails.greeting(to.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mail.text(formats.money(news.amount), news.donor, formats.text(news.programme), formats.day(news.on)) },
      { kind: 'facts', rows: news.places.map((place) => ({ label: place.city ?? mail.network, value: formats.money(place.amount) })) },
      { kind: 'paragraph', part: news.kind, text: mail.senses[news.kind] },
      { kind: 'button', label: mail.button, href: to.link },
      { kind: 'paragraph', text: mail.choice },
    ],
    signature: mails.signature,
  }
}
