// The ledger as a plain-text journal for hledger and ledger. Source: STANDARDS.md, section 9: what both programs accept, as tried.
import { assert } from '#app/kernel/assert'
import { minorUnits, toDecimal, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { AccountType } from './chart'
import type { Side } from './entry'

export type JournalEntry = {
  id: string
  sequence: number
  code: string
  occurredOn: Day
  postedAt: Date
  description: string
  subject: string
  reverses: string | null
  postings: readonly { account: string; side: Side; amount: Money; value: Money }[]
}

const TYPE_LETTER: Record<AccountType, string> = { ASSET: 'A', LIABILITY: 'L', EQUITY: 'E', INCOME: 'R', EXPENSE: 'X' }

/** `ledger` reads no line above 4,096 bytes. */
const LONGEST = 500

/** Text that stays on its line and begins no comment: `;` begins one, `|` parts payee and note; what is no character goes. */
function onOneLine(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\s]+/gu, ' ')
    .replaceAll(';', ',')
    .replaceAll('|', '/')
    .trim()
  const characters = [...line]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line
}

/** A tag's value ends at a comma, and a bracket in it would be read as a day. */
function tagValue(value: string): string {
  return onOneLine(value).replace(/[,[\]]/g, ' ')
}

function tag(name: string, value: string): string {
  return `    ; ${name}: ${tagValue(value)}\n`
}

/** The references that a description begins with: `RE-2026-000001 PY-2026-000004`. */
function referencesOf(description: string): string {
  return /^(?:[A-Z]{2}-\d{4}-\d{4,}(?:\s+|$))+/.exec(description)?.[0].trim() ?? ''
}

/**
 * A currency with its decimals. `ledger` takes the format only from a line of its own, and none that ends in the decimal mark;
 * `hledger` wants the mark in every case.
 */
function commodity(currency: Currency): string {
  const decimals = minorUnits(currency)
  return decimals === 0 ? `commodity 1000. ${currency}\n` : `commodity ${currency}\n  format 1000.${'0'.repeat(decimals)} ${currency}\n`
}

/** What stands before the accounts: who wrote it, the decimal mark, every currency. */
export function journalHead(currencies: readonly Currency[]): string {
  const declared = [...new Set<Currency>(['USD', ...currencies])].sort()
  return `; The whole ledger. Amounts stand in the currency in which they moved, with their value in US dollars as total price.\ndecimal-mark .\n\n${declared.map(commodity).join('')}\n`
}

/** Two blanks before the comment, or it would become part of the account's name. */
export function journalAccount({ path, type, name }: { path: string; type: AccountType; /** What the ids in its path stand for. */ name: string | null }): string {
  return `account ${path}  ; type: ${TYPE_LETTER[type]}${name ? `, name: ${tagValue(name)}` : ''}\n`
}

function posting({ account, side, amount, value }: JournalEntry['postings'][number]): string {
  const signed = { ...amount, minor: side === 'DEBIT' ? amount.minor : -amount.minor }
  assert(amount.currency !== 'USD' || amount.minor === value.minor, `${account}: US dollars are worth themselves`)
  const price = amount.currency === 'USD' ? '' : ` @@ ${toDecimal(value)} USD`
  return `    ${account.padEnd(56)}  ${toDecimal(signed)} ${amount.currency}${price}\n`
}

/** One entry: its number in brackets, where it came from as tags, and every posting with its total price, which is exact to the cent. */
export function journalTransaction(entry: JournalEntry): string {
  const references = referencesOf(entry.description)
  return [
    `\n${entry.occurredOn} * (${entry.sequence}) ${onOneLine(entry.description) || entry.code}\n`,
    tag('entry', entry.id),
    tag('code', entry.code),
    tag('subject', entry.subject),
    ...(references ? [tag('references', references)] : []),
    tag('recorded-at', entry.postedAt.toISOString()),
    ...(entry.reverses ? [tag('reversal-of', entry.reverses)] : []),
    ...entry.postings.map(posting),
  ].join('')
}
