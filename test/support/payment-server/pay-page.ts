import { formatsIn, type Language } from '#app/kernel/language'
import { amountIn } from './amounts'
import { document, escaped } from './html'
import { successAddress } from './sessions'
import type { SessionRow } from './state'
import { wordsIn, type Words } from './words'

export type Field = keyof Words['faults']
export type Typed = { name: string; email: string; method: string }

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
  const field = (name: Exclude<Field, 'method'>, value: string, attributes: string, shown = '') => {
    const wrong = faults.includes(name)
    return `<div${shown}><label for="${name}">${words[name]}</label>
<input id="${name}" name="${name}" value="${escaped(value)}" ${attributes}${wrong ? ` aria-invalid="true" aria-describedby="${name}-error"` : ''}>
${wrong ? `<p class="error" id="${name}-error">${words.faults[name]}</p>` : ''}</div>`
  }
  const cardOnly = ' class="card-only"'
  const debit = typed.method === 'bank-debit'
  return frame(
    language,
    path,
    `${words.title} ${amount}`,
    `${heading(row, language)}
${refusal ? `<p class="summary" role="alert">${refusal}</p>` : ''}
<form method="post" action="${path}?lang=${language}" novalidate>
<fieldset><legend>${words.method}</legend>
<label class="choice"><input type="radio" name="method" value="card"${debit ? '' : ' checked'}> ${words.card}</label>
<label class="choice"><input type="radio" name="method" value="bank-debit" id="debit"${debit ? ' checked' : ''}> ${words.debit}</label>
${faults.includes('method') ? `<p class="error">${words.faults.method}</p>` : ''}</fieldset>
${field('number', '', 'inputmode="numeric" autocomplete="cc-number" maxlength="30"', cardOnly)}
${field('expiry', '', 'inputmode="numeric" autocomplete="cc-exp" maxlength="9"', cardOnly)}
${field('cvc', '', 'inputmode="numeric" autocomplete="cc-csc" maxlength="4"', cardOnly)}
${field('name', typed.name, 'autocomplete="name" maxlength="200"')}
${field('email', typed.email, 'type="email" autocomplete="email" maxlength="254"')}
<button class="pay">${escaped(words.pay(amount))}</button>
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
