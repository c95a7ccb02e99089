import { formatsIn, type Language } from '#app/kernel/language'
import { amountIn } from './amounts'
import { document, escaped } from './html'
import { successAddress } from './sessions'
import type { SessionRow } from './state'
import { wordsIn, type Words } from './words'

export type Field = keyof Words['faults']
/** What stands in the fields; a test card to begin with, since nothing here is real. */
export type Typed = Record<Field, string>

function frame(language: Language, path: string, title: string, body: string): string {
  const words = wordsIn(language)
  const other = language === 'fr' ? 'en' : 'fr'
  return document(
    language,
    title,
    `<p class="local" role="note">${words.local}</p>
<main>
<p class="languages"><a href="${path}?lang=${other}" hreflang="${other}" lang="${other}">${words.otherLanguage}</a></p>
${body}
</main>`,
  )
}

function heading(row: SessionRow, language: Language): string {
  const amount = formatsIn(language).money(amountIn(row.session.amount_total, row.session.currency))
  return `<p>${wordsIn(language).toPay}</p><h1>${escaped(amount)}</h1><p class="what">${row.lineItems.map((item) => escaped(item.quantity > 1 ? `${item.quantity} × ${item.description}` : item.description)).join('<br>')}</p>`
}

/** The form, and what was wrong with it the last time. */
export function payPage(row: SessionRow, language: Language, typed: Typed, faults: readonly Field[], refusal: string | null): string {
  const words = wordsIn(language)
  const path = `/c/pay/${row.session.id}`
  const amount = formatsIn(language).money(amountIn(row.session.amount_total, row.session.currency))
  const field = (name: Field, attributes: string) => {
    const wrong = faults.includes(name)
    return `<div><label for="${name}">${words[name]}</label>
<input id="${name}" name="${name}" value="${escaped(typed[name])}" ${attributes}${wrong ? ` aria-invalid="true" aria-describedby="${name}-error"` : ''}>
${wrong ? `<p class="error" id="${name}-error">${words.faults[name]}</p>` : ''}</div>`
  }
  return frame(
    language,
    path,
    `${words.title} ${amount}`,
    `${heading(row, language)}
${refusal ? `<p class="summary" role="alert">${refusal}</p>` : ''}
<form method="post" action="${path}?lang=${language}" novalidate>
${field('number', 'inputmode="numeric" autocomplete="off" maxlength="30"')}
${field('expiry', 'inputmode="numeric" autocomplete="off" maxlength="9"')}
${field('cvc', 'inputmode="numeric" autocomplete="off" maxlength="4"')}
${field('name', 'autocomplete="off" maxlength="200"')}
${field('email', 'type="email" autocomplete="off" maxlength="254"')}
<button class="pay" name="method" value="card">${escaped(words.pay(amount))}</button>
<button class="pay quiet" name="method" value="delayed">${words.debit}</button>
</form>
${row.session.cancel_url ? `<p><a href="${escaped(row.session.cancel_url)}">${words.cancel}</a></p>` : ''}
<details><summary>${words.testCards}</summary><ul>${Object.entries(words.cards).map(([number, does]) => `<li><code>${number}</code> ${does}</li>`).join('')}</ul><p>${words.anyDetails}</p></details>`,
  )
}

export function challengePage(row: SessionRow, language: Language): string {
  const words = wordsIn(language)
  const path = `/c/pay/${row.session.id}/challenge`
  return frame(
    language,
    path,
    words.challengeTitle,
    `${heading(row, language)}<h2>${words.challengeTitle}</h2><p>${words.challenge}</p>
<form method="post" action="${path}?lang=${language}"><p><button name="answer" value="confirm">${words.confirm}</button> <button class="quiet" name="answer" value="refuse">${words.refuse}</button></p></form>`,
  )
}

/** What is shown where there is nothing to pay any more. */
export function closedPage(row: SessionRow, language: Language): string {
  const words = wordsIn(language)
  const complete = row.session.status === 'complete'
  const next = complete ? successAddress(row.session) : row.session.cancel_url
  return frame(
    language,
    `/c/pay/${row.session.id}`,
    complete ? words.doneTitle : words.expiredTitle,
    `<h1>${complete ? words.doneTitle : words.expiredTitle}</h1><p>${complete ? words.done : words.expired}</p>${next ? `<p><a class="button" href="${escaped(next)}">${words.next}</a></p>` : ''}`,
  )
}

export function unknownPage(language: Language): string {
  const words = wordsIn(language)
  return frame(language, '/', words.unknownTitle, `<h1>${words.unknownTitle}</h1><p>${words.unknown}</p>`)
}
