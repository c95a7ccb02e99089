// SWIFT MT940, as banks write it: strict in what is money, forgiving in what is words. No library reads amounts exactly, so it is read here.
import { parseDay, type Day } from '#app/kernel/time'
import type { Currency } from '#app/kernel/money'
import type { ReadStatements } from './camt'
import { accountOf, currencyOf, minorOf, referenceOf, type Balance, type Direction, type EntryDraft, type LineDraft, type StatementDraft, type StatementFault } from './statement'

type Field = { tag: string; line: number; text: string }

/** A file of MT940 begins with a field of its own, with or without an envelope. */
export const isMt940 = (text: string) => /(^|[\r\n}])\s*:20:/.test(text.slice(0, 2000)) && /[\r\n]:25P?:/.test(text.slice(0, 4000))

/** Fields begin with `:tag:`; what follows without one belongs to the field before. Envelopes (`{1:...}`, `-}`) are left out. */
function fieldsOf(text: string): Field[] {
  const fields: Field[] = []
  for (const [i, raw] of text.split('\n').entries()) {
    const written = raw.replace(/^(\{[1-5]:[^}]*\}?)+/, '').trimEnd()
    const match = /^:(\d{2}[A-Z]?):(.*)$/.exec(written)
    if (match) fields.push({ tag: match[1]!, line: i + 1, text: match[2]! })
    else if (/^-\}?/.test(written) && written.replace(/^-\}?/, '').trim() === '') continue
    else if (fields.length > 0 && written !== '') fields.at(-1)!.text += `\n${written}`
  }
  return fields
}

/** `YYMMDD`: banks of today write no year before 1990. */
function dayFrom(six: string): Day | null {
  const century = Number(six.slice(0, 2)) >= 90 ? '19' : '20'
  return parseDay(`${century}${six.slice(0, 2)}-${six.slice(2, 4)}-${six.slice(4, 6)}`)
}

/** A month and day near another day: the booking of 31 December has its value on 2 January. */
function nearDay(four: string, near: Day): Day | null {
  const year = Number(near.slice(0, 4))
  const days = [year - 1, year, year + 1].map((y) => parseDay(`${y}-${four.slice(0, 2)}-${four.slice(2)}`)).filter((day): day is Day => day !== null)
  const distance = (day: Day) => Math.abs(Date.parse(day) - Date.parse(near))
  return days.sort((a, b) => distance(a) - distance(b))[0] ?? null
}

const BALANCE = /^([CD])(\d{6})([A-Z]{3})([\d.,]+)$/

export function readMt940(text: string): ReadStatements {
  const read: ReadStatements = { statements: [], faults: [], pending: 0 }
  const fields = fieldsOf(text)
  const starts = fields.flatMap((field, i) => (field.tag === '20' ? [i] : []))
  for (const [n, start] of starts.entries()) readStatement(fields.slice(start, starts[n + 1] ?? fields.length), read)
  return read
}

function readStatement(fields: readonly Field[], into: ReadStatements): void {
  const first = (...tags: string[]) => fields.find(({ tag }) => tags.includes(tag))
  const account = first('25', '25P')
  const [opening, closing] = [first('60F', '60M'), first('62F', '62M')]
  const place = fields[0]!.line
  if (!account?.text.trim()) into.faults.push({ code: 'ACCOUNT_MISSING', line: place })
  const code = BALANCE.exec((opening ?? closing)?.text.trim() ?? '')?.[3] ?? ''
  const currency = currencyOf(code)
  if (!opening || !closing) into.faults.push({ code: 'BALANCE_MISSING', line: place })
  else if (!currency) into.faults.push({ code: 'CURRENCY_UNKNOWN', line: opening.line, text: code || opening.text })
  if (!account?.text.trim() || !opening || !closing || !currency) return
  into.statements.push({
    place,
    account: accountFrom(account.text),
    currency,
    number: first('28C', '28')?.text.trim() ?? null,
    opening: readBalance(opening, currency, into.faults),
    closing: readBalance(closing, currency, into.faults),
    entries: readEntries(fields, currency, into.faults),
  } satisfies StatementDraft)
}

/** An IBAN with its currency behind it, `BLZ/account` of a German bank as the IBAN that it is, or as it stands. */
function accountFrom(text: string): string {
  const bare = accountOf(text.split('\n')[0]!)
  const iban = /^([A-Z]{2}\d{2}[0-9A-Z]{11,30}?)(?:\/?[A-Z]{3})?$/.exec(bare)
  if (iban) return iban[1]!
  const german = /^(\d{8})\/(\d{1,10})(?:[A-Z]{3})?$/.exec(bare)
  if (!german) return bare.replace(/^[A-Z0-9]{8,11}\//, '')
  const body = german[1]! + german[2]!.padStart(10, '0')
  const check = 98n - (BigInt(`${body}131400`) % 97n)
  return `DE${check.toString().padStart(2, '0')}${body}`
}

function readBalance(field: Field, currency: Currency, faults: StatementFault[]): Balance | null {
  const match = BALANCE.exec(field.text.trim())
  const on = match && dayFrom(match[2]!)
  const minor = match && minorOf(match[4]!, currency)
  if (!match || match[3] !== currency) faults.push({ code: 'LINE_UNREADABLE', line: field.line, text: field.text })
  else if (!on) faults.push({ code: 'DAY_UNREADABLE', line: field.line, text: match[2]! })
  else if (minor === null) faults.push({ code: 'AMOUNT_UNREADABLE', line: field.line, text: match[4]! })
  else return { minor: match[1] === 'C' ? minor! : -minor!, on }
  return null
}

/** Value day, booking day, mark (`R` before it takes an earlier entry back), funds code, amount, type, reference of the payer, `//` of the bank. */
const ENTRY = /^(\d{6})(\d{4})?(R?[CD]|E[CD])([A-Z])?([\d.,]+)([A-Z][A-Z0-9]{3})?(.*)$/

function readEntries(fields: readonly Field[], currency: Currency, faults: StatementFault[]): EntryDraft[] {
  const entries: EntryDraft[] = []
  for (const [i, field] of fields.entries()) {
    if (field.tag !== '61') continue
    const [head = '', ...more] = field.text.split('\n')
    const match = ENTRY.exec(head.trim())
    const valueOn = match && dayFrom(match[1]!)
    const amountMinor = match && minorOf(match[5]!, currency)
    if (!match) faults.push({ code: 'LINE_UNREADABLE', line: field.line, text: head })
    else if (!valueOn) faults.push({ code: 'DAY_UNREADABLE', line: field.line, text: match[1]! })
    else if (amountMinor === null) faults.push({ code: 'AMOUNT_UNREADABLE', line: field.line, text: match[5]! })
    else if (amountMinor! > 0n) entries.push(entryOf(field, match, valueOn, amountMinor!, more, fields[i + 1]?.tag === '86' ? fields[i + 1]!.text : ''))
  }
  return entries
}

function entryOf(field: Field, match: RegExpExecArray, valueOn: Day, amountMinor: bigint, more: readonly string[], information: string): EntryDraft {
  const mark = match[3]!
  // RC takes a credit back, so money leaves; RD takes a debit back.
  const direction: Direction = mark === 'C' || mark === 'RD' || mark === 'EC' ? 'CREDIT' : 'DEBIT'
  const [ofPayer = '', ofBank] = (match[7] ?? '').split('//')
  return {
    place: field.line,
    direction,
    amountMinor,
    isReversal: mark.startsWith('R'),
    bookedOn: (match[2] && nearDay(match[2], valueOn)) || valueOn,
    valueOn,
    bankReference: referenceOf(ofBank),
    lines: [lineOf(amountMinor, ofPayer.trim(), information, more)],
  }
}

/** `?20` to `?29` and `?60` to `?63` are words, `?31` the account, `?32` and `?33` the name; words have tags of their own inside (`EREF+`, `SVWZ+`). */
function lineOf(amountMinor: bigint, ofPayer: string, information: string, more: readonly string[]): LineDraft {
  const joined = information.replace(/\n/g, '')
  const structured = /^\d{3}([?<~^@!#])\d{2}/.exec(joined)
  if (!structured) return wordsOf(amountMinor, ofPayer, [...more, information].join('\n').trim())
  const parts = joined.slice(3).split(structured[1]!).filter((part) => /^\d{2}/.test(part)).map((part) => ({ code: Number(part.slice(0, 2)), text: part.slice(2) }))
  const of = (...codes: number[]) => parts.filter(({ code }) => codes.includes(code)).map(({ text }) => text).join('')
  const words = parts.filter(({ code }) => (code >= 20 && code <= 29) || (code >= 60 && code <= 63)).map(({ text }) => text).join('')
  const kind = of(0)
  return { ...wordsOf(amountMinor, ofPayer, words || kind), party: of(32, 33).trim().slice(0, 200) || null, partyAccount: accountOf(of(31)).slice(0, 40) || null }
}

/** Words with SEPA's tags taken apart, or slash codes such as `/EREF/`, `/NAME/`; plain words are left as they are. */
function wordsOf(amountMinor: bigint, ofPayer: string, written: string): LineDraft {
  const tagged = sepaTags(written)
  const [endToEnd, reference, name, account] = [tagged.get('EREF'), tagged.get('CREF') ?? tagged.get('RREF'), tagged.get('NAME') ?? tagged.get('ABWA') ?? tagged.get('ORDP'), tagged.get('IBAN')]
  const text = tagged.get('SVWZ') ?? tagged.get('REMI') ?? written
  const known = (value: string | undefined) => (value && !/^(NOTPROVIDED|NONREF)$/i.test(value.replace(/\s/g, '')) ? value : null)
  return {
    amountMinor,
    endToEndId: known(endToEnd)?.replace(/\s+/g, '') ?? known(ofPayer),
    party: name?.slice(0, 200) ?? null,
    partyAccount: account ? accountOf(account).slice(0, 40) : null,
    text: text.slice(0, 2000),
    references: reference ? [reference] : [],
    chargesMinor: null,
  }
}

function sepaTags(written: string): Map<string, string> {
  const tags = new Map<string, string>()
  for (const pattern of [/\b(EREF|KREF|MREF|CRED|SVWZ|ABWA|ABWE|IBAN|BIC|CREF|RREF|PURP|DEBT|COAM|OAMT)\+/g, /\/(EREF|NAME|REMI|IBAN|ORDP|BENM|CREF|RTRN|TRTP|ISDT|CSID|MARF|PREF)\//g]) {
    const found = [...written.matchAll(pattern)]
    for (const [i, match] of found.entries()) {
      const value = written.slice(match.index + match[0].length, found[i + 1]?.index ?? written.length).replace(/\n/g, '').trim()
      if (value !== '' && !tags.has(match[1]!)) tags.set(match[1]!, value)
    }
    if (found.length > 0) break
  }
  return tags
}
