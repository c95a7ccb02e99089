import { formatsIn, type Language } from '#app/kernel/language'
import { amountIn } from './amounts'
import { document, escaped } from './html'
import type { SessionRow, State } from './state'
import { wordsIn } from './words'

const SHOWN = 50

/** Sessions and events, newest first, with buttons for what the outside world would do. */
export function dashboard(state: State, language: Language): string {
  const words = wordsIn(language)
  const say = words.dashboard
  const other = language === 'fr' ? 'en' : 'fr'
  const sessions = Object.values(state.sessions).reverse().slice(0, SHOWN)
  const events = Object.values(state.events).reverse().slice(0, SHOWN)
  const deliveries = new Map(state.deliveries.map((row) => [row.event, row]))
  const deliveryOf = (event: string) => {
    const row = deliveries.get(event)
    return !row ? say.noWebhook : row.delivered ? say.delivered : say.waiting(row.attempts, row.lastAnswer ?? '')
  }
  const table = (heads: readonly string[], rows: readonly string[]) =>
    rows.length === 0 ? `<p>${say.none}</p>` : `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  return document(
    language,
    say.title,
    `<p class="local" role="note">${words.local}</p>
<main class="wide">
<p class="languages"><a href="/?lang=${other}" hreflang="${other}" lang="${other}">${words.otherLanguage}</a></p>
<h1>${say.title}</h1>
<h2>${say.sessions}</h2>
${table(['', say.amount, say.status, say.actions], sessions.map((row) => sessionLine(state, row, language)))}
<h2>${say.events}</h2>
${table(['', say.type, say.delivery], events.map((event) => `<tr><td><code>${event.id}</code></td><td>${escaped(event.type)}</td><td>${escaped(deliveryOf(event.id))}</td></tr>`))}
</main>`,
  )
}

function sessionLine(state: State, { session }: SessionRow, language: Language): string {
  const say = wordsIn(language).dashboard
  const intent = session.payment_intent ? state.intents[session.payment_intent] : undefined
  const charge = intent?.latest_charge ? state.charges[intent.latest_charge] : undefined
  const disputed = charge && Object.values(state.disputes).some((d) => d.charge === charge.id && d.status === 'needs_response')
  const button = (path: string, words: string, name = '', value = '') => `<form method="post" action="/_control/${path}"><button class="quiet"${name ? ` name="${name}" value="${value}"` : ''}>${words}</button></form>`
  const actions = [
    session.status === 'open' ? button(`sessions/${session.id}/expire`, say.expire) : '',
    intent?.status === 'processing' ? button(`payment_intents/${intent.id}/settle`, say.succeed, 'outcome', 'succeeded') + button(`payment_intents/${intent.id}/settle`, say.fail, 'outcome', 'failed') : '',
    charge?.status === 'succeeded' && !charge.disputed && !charge.refunded ? button(`charges/${charge.id}/dispute`, say.dispute, 'status', 'created') : '',
    charge && disputed ? button(`charges/${charge.id}/dispute`, say.win, 'status', 'won') + button(`charges/${charge.id}/dispute`, say.lose, 'status', 'lost') : '',
  ]
  const name = session.url ? `<a href="${escaped(session.url)}"><code>${session.id}</code></a>` : `<code>${session.id}</code>`
  const amount = formatsIn(language).money(amountIn(session.amount_total, session.currency))
  return `<tr><td>${name}<br>${escaped(session.client_reference_id ?? '')}</td><td>${escaped(amount)}</td><td>${session.status}, ${session.payment_status}${intent ? `, ${intent.status}` : ''}</td><td>${actions.join('')}</td></tr>`
}
