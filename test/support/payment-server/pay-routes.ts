import { PAGE_HEADERS } from './html'
import { challengePage, closedPage, payPage, unknownPage, type Field, type Typed } from './pay-page'
import { answerChallenge, payByBankDebit, payByCard, type Outcome } from './paying'
import { sessionRow, successAddress } from './sessions'
import type { SessionRow } from './state'
import { languageOf, wordsIn } from './words'
import type { World } from './world'
import type { Language } from '#app/kernel/language'

export type PageRequest = { method: string; path: string; query: string; body: string; acceptLanguage: string | undefined }
export type PageAnswer = { status: number; headers: Record<string, string>; body: string }

const html = (status: number, body: string): PageAnswer => ({ status, headers: PAGE_HEADERS, body })
const goTo = (location: string): PageAnswer => ({ status: 303, headers: { location, 'cache-control': 'no-store' }, body: '' })

/** Answers the hosted page and its 3-D Secure step. */
export function answerPage(world: World, request: PageRequest): PageAnswer {
  const match = /^\/c\/pay\/(\w+)(\/challenge)?$/.exec(request.path)
  const known = match && Object.hasOwn(world.state.sessions, match[1]!)
  const row = known ? sessionRow(world, match[1]!) : null
  const language = languageOf(new URLSearchParams(request.query).get('lang'), row?.session.locale ?? null, request.acceptLanguage)
  if (!row) return html(404, unknownPage(language))
  const form = new URLSearchParams(request.body)
  const posted = request.method === 'POST'
  if (row.session.status === 'complete') return posted ? goTo(successAddress(row.session)) : html(200, closedPage(row, language))
  if (row.session.status === 'expired') return html(410, closedPage(row, language))

  if (match?.[2]) {
    if (!row.challenged) return goTo(`/c/pay/${row.session.id}?lang=${language}`)
    if (!posted) return html(200, challengePage(row, language))
    return after(row, language, answerChallenge(world, row, form.get('answer') === 'confirm'), typedIn(form, row))
  }
  if (!posted) return html(200, payPage(row, language, typedIn(form, row), [], null))
  return pay(world, row, language, form)
}

/** A page that is opened has a test card in its fields already; what was typed stays. */
function typedIn(form: URLSearchParams, row: SessionRow): Typed {
  const field = (name: Field, first: string) => (form.get(name) ?? first).trim()
  return { number: field('number', '4242 4242 4242 4242'), expiry: field('expiry', '12 / 34'), cvc: field('cvc', '123'), name: field('name', 'Test Payer'), email: field('email', row.session.customer_email ?? 'payer@example.org') }
}

function pay(world: World, row: SessionRow, language: Language, form: URLSearchParams): PageAnswer {
  const typed = typedIn(form, row)
  const byCard = form.get('method') !== 'delayed'
  const number = typed.number.replace(/[\s-]/g, '')
  const faults: Field[] = []
  if (byCard) {
    if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) faults.push('number')
    if (!isFuture(typed.expiry, world.now())) faults.push('expiry')
    if (!/^\d{3,4}$/.test(typed.cvc)) faults.push('cvc')
  }
  if (typed.name === '') faults.push('name')
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.email)) faults.push('email')
  if (faults.length) return html(422, payPage(row, language, typed, faults, null))
  const payer = { name: typed.name, email: typed.email }
  return after(row, language, byCard ? payByCard(world, row, payer, number) : payByBankDebit(world, row, payer), typed)
}

function after(row: SessionRow, language: Language, outcome: Outcome, typed: Typed): PageAnswer {
  switch (outcome.kind) {
    case 'done':
      return goTo(successAddress(row.session))
    case 'challenge':
      return goTo(`/c/pay/${row.session.id}/challenge?lang=${language}`)
    case 'declined':
      return html(402, payPage(row, language, typed, [], wordsIn(language).declines[outcome.reason]))
  }
}

/** The check digit of a card number (ISO/IEC 7812-1). */
function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** A card is good to the end of its month. */
function isFuture(expiry: string, now: Date): boolean {
  const match = /^\s*(\d{1,2})\s*\/?\s*(?:20)?(\d{2})\s*$/.exec(expiry)
  if (!match) return false
  const [month, year] = [Number(match[1]), 2000 + Number(match[2])]
  return month >= 1 && month <= 12 && Date.UTC(year, month, 1) > now.getTime()
}
