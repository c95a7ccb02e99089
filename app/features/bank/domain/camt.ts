// camt.053 of any version, read by local names. Source: STANDARDS.md, section 4. Only booked entries count.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { parseDay, type Day } from '#app/kernel/time'
import type { Currency } from '#app/kernel/money'
import { accountOf, currencyOf, minorOf, referenceOf, type Balance, type Direction, type EntryDraft, type LineDraft, type StatementDraft, type StatementFault } from './statement'

/** An element of an XML file; the part of it that is read here. */
export type CamtElement = { name: string; line: number; attributes: Readonly<Record<string, string>>; text: string; children: readonly CamtElement[] }

export type CamtFailure = { code: 'NOT_A_STATEMENT'; found: string }

/** Statements, what is wrong with them, and how many entries the bank has not booked yet. */
export type ReadStatements = { statements: StatementDraft[]; faults: StatementFault[]; pending: number }

const local = (element: CamtElement) => element.name.slice(element.name.indexOf(':') + 1)

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities of XML and numbers; no other one is known, and none is looked up. */
function plain(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name) return NAMED[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** All elements at the end of a path of local names. */
function all(from: CamtElement, path: string): CamtElement[] {
  return path.split('/').reduce<CamtElement[]>((found, name) => found.flatMap((element) => element.children.filter((child) => local(child) === name)), [from])
}

/** The first text at the end of one of the paths. */
function text(from: CamtElement, ...paths: string[]): string | null {
  for (const path of paths) {
    for (const element of all(from, path)) if (element.text !== '') return plain(element.text).trim()
  }
  return null
}

/** Reads a document, or an envelope around one. */
export function readCamt(root: CamtElement): Result<ReadStatements, CamtFailure> {
  const message = find(root, 0)
  const namespace = Object.entries({ ...root.attributes, ...message?.around.attributes }).find(([, value]) => /camt\.\d{3}/.test(value))?.[1]
  if (!message || (namespace && !namespace.includes('camt.053'))) return refuse({ code: 'NOT_A_STATEMENT', found: namespace ?? local(root) })
  const read: ReadStatements = { statements: [], faults: [], pending: 0 }
  for (const element of all(message.element, 'Stmt')) readStatement(element, read)
  return accept(read)
}

/** The statements' element, and the document around it. */
function find(element: CamtElement, depth: number, around = element): { element: CamtElement; around: CamtElement } | null {
  if (local(element) === 'BkToCstmrStmt') return { element, around }
  if (depth > 4) return null
  for (const child of element.children) {
    const found = find(child, depth + 1, element)
    if (found) return found
  }
  return null
}

function readStatement(element: CamtElement, into: ReadStatements): void {
  const account = text(element, 'Acct/Id/IBAN', 'Acct/Id/Othr/Id', 'Acct/Id/PrtryAcct/Id', 'Acct/Id/BBAN')
  const balances = all(element, 'Bal')
  const code = text(element, 'Acct/Ccy') ?? all(element, 'Bal/Amt').concat(all(element, 'Ntry/Amt'))[0]?.attributes.Ccy ?? ''
  const currency = currencyOf(code)
  if (!account) into.faults.push({ code: 'ACCOUNT_MISSING', line: element.line })
  if (!currency) into.faults.push({ code: 'CURRENCY_UNKNOWN', line: element.line, text: code })
  if (!account || !currency) return
  const balance = (...codes: string[]) => codes.map((wanted) => balances.find((one) => text(one, 'Tp/CdOrPrtry/Cd') === wanted)).find((found) => found !== undefined)
  // A statement in several parts has interim balances at its seams.
  const interim = balances.filter((one) => text(one, 'Tp/CdOrPrtry/Cd') === 'ITBD')
  const opening = balance('OPBD', 'PRCD') ?? interim[0]
  const closing = balance('CLBD') ?? interim.at(-1)
  into.statements.push({
    place: element.line,
    account: accountOf(account),
    currency,
    number: text(element, 'Id') ?? text(element, 'ElctrncSeqNb'),
    opening: opening ? readBalance(opening, currency, into.faults) : null,
    closing: closing ? readBalance(closing, currency, into.faults) : null,
    entries: all(element, 'Ntry').flatMap((entry) => readEntry(entry, currency, into)),
  })
}

function readBalance(element: CamtElement, currency: Currency, faults: StatementFault[]): Balance | null {
  const minor = readAmount(element, currency, faults)
  const on = readDay(element, 'Dt', faults)
  const direction = readDirection(element, faults)
  return minor === null || on === null || direction === null ? null : { minor: direction === 'CREDIT' ? minor : -minor, on }
}

function readAmount(element: CamtElement, currency: Currency, faults: StatementFault[], path = 'Amt'): bigint | null {
  const [amount] = all(element, path)
  const written = amount?.text ?? ''
  const minor = minorOf(written, currency)
  const stated = amount?.attributes.Ccy
  if (minor === null) faults.push({ code: 'AMOUNT_UNREADABLE', line: (amount ?? element).line, text: written })
  else if (stated && stated !== currency) faults.push({ code: 'OTHER_CURRENCY', line: amount!.line, text: stated, currency })
  else return minor
  return null
}

function readDay(element: CamtElement, name: string, faults: StatementFault[] | null): Day | null {
  const written = text(element, `${name}/Dt`, `${name}/DtTm`)
  const day = parseDay((written ?? '').slice(0, 10))
  if (!day) faults?.push({ code: 'DAY_UNREADABLE', line: element.line, text: written ?? '' })
  return day
}

function readDirection(element: CamtElement, faults: StatementFault[]): Direction | null {
  const written = text(element, 'CdtDbtInd')
  if (written === 'CRDT') return 'CREDIT'
  if (written === 'DBIT') return 'DEBIT'
  faults.push({ code: 'DIRECTION_MISSING', line: element.line })
  return null
}

function readEntry(element: CamtElement, currency: Currency, into: ReadStatements): EntryDraft[] {
  const status = text(element, 'Sts/Cd', 'Sts/Prtry', 'Sts') ?? 'BOOK'
  if (status !== 'BOOK') {
    if (['PDNG', 'INFO', 'FUTR'].includes(status)) into.pending += 1
    else into.faults.push({ code: 'STATUS_UNKNOWN', line: element.line, text: status })
    return []
  }
  const amountMinor = readAmount(element, currency, into.faults)
  const direction = readDirection(element, into.faults)
  const bookedOn = readDay(element, 'BookgDt', null) ?? readDay(element, 'ValDt', into.faults)
  if (amountMinor === null || direction === null || bookedOn === null || amountMinor === 0n) return []
  const details = all(element, 'NtryDtls/TxDtls')
  return [
    {
      place: element.line,
      direction,
      amountMinor,
      isReversal: ['true', '1'].includes(text(element, 'RvslInd') ?? ''),
      bookedOn,
      valueOn: readDay(element, 'ValDt', null) ?? bookedOn,
      bankReference: referenceOf(text(element, 'AcctSvcrRef')) ?? (details.length === 1 ? referenceOf(text(details[0]!, 'Refs/AcctSvcrRef')) : null),
      lines: readLines(element, details, { amountMinor, currency, direction }, into.faults),
    },
  ]
}

function readLines(entry: CamtElement, details: readonly CamtElement[], of: { amountMinor: bigint; currency: Currency; direction: Direction }, faults: StatementFault[]): LineDraft[] {
  const { amountMinor, currency, direction } = of
  const more = text(entry, 'AddtlNtryInf')
  const charges = chargesOf(entry, currency)
  if (details.length <= 1) return [lineOf(details[0] ?? entry, amountMinor, direction, more, charges ?? (details[0] ? chargesOf(details[0], currency) : null))]
  const amounts = details.map((detail) => partOf(detail, currency))
  // A batch whose parts have no amounts of their own is one line: nothing is guessed.
  if (amounts.every((minor) => minor === null)) {
    const lines = details.map((detail) => lineOf(detail, amountMinor, direction, null, null))
    return [{ ...lines[0]!, endToEndId: null, party: null, partyAccount: null, text: joined([more, ...lines.map((line) => line.text)]), references: lines.flatMap((line) => line.references), chargesMinor: charges }]
  }
  const sum = amounts.reduce<bigint>((total, minor) => total + (minor ?? 0n), 0n)
  if (sum !== amountMinor || amounts.includes(null) || amounts.includes(0n)) {
    faults.push({ code: 'BATCH_OFF', line: entry.line, sum: { minor: sum, currency }, amount: { minor: amountMinor, currency } })
    return []
  }
  return details.map((detail, i) => lineOf(detail, amounts[i]!, direction, more, chargesOf(detail, currency)))
}

/** A part's amount in the account's currency: `Amt` from version 04 on, `AmtDtls/TxAmt` before. */
function partOf(detail: CamtElement, currency: Currency): bigint | null {
  for (const path of ['Amt', 'AmtDtls/TxAmt/Amt', 'AmtDtls/InstdAmt/Amt']) {
    const [amount] = all(detail, path)
    if (amount && (amount.attributes.Ccy ?? currency) === currency) return minorOf(amount.text, currency)
  }
  return null
}

function chargesOf(element: CamtElement, currency: Currency): bigint | null {
  const amounts = ['Chrgs/TtlChrgsAndTaxAmt', 'Chrgs/Rcrd/Amt', 'Chrgs/Amt'].map((path) => all(element, path).filter((one) => (one.attributes.Ccy ?? currency) === currency)).find((found) => found.length > 0)
  const total = (amounts ?? []).reduce((sum, one) => sum + (minorOf(one.text, currency) ?? 0n), 0n)
  return total > 0n ? total : null
}

const joined = (parts: readonly (string | null)[]) => parts.filter((part): part is string => Boolean(part)).join('\n').slice(0, 2000)

/** Who paid (of a credit) or was paid (of a debit), and what was written about it. */
function lineOf(detail: CamtElement, amountMinor: bigint, direction: Direction, more: string | null, chargesMinor: bigint | null): LineDraft {
  const side = direction === 'CREDIT' ? 'Dbtr' : 'Cdtr'
  const party = text(detail, `RltdPties/Ultmt${side}/Pty/Nm`, `RltdPties/Ultmt${side}/Nm`, `RltdPties/${side}/Pty/Nm`, `RltdPties/${side}/Nm`)
  const account = text(detail, `RltdPties/${side}Acct/Id/IBAN`, `RltdPties/${side}Acct/Id/Othr/Id`)
  const endToEnd = text(detail, 'Refs/EndToEndId')
  return {
    amountMinor,
    endToEndId: endToEnd && endToEnd !== 'NOTPROVIDED' ? endToEnd : null,
    party: party?.slice(0, 200) ?? null,
    partyAccount: account ? accountOf(account).slice(0, 40) : null,
    text: joined([...all(detail, 'RmtInf/Ustrd').map((element) => plain(element.text)), ...all(detail, 'RmtInf/Strd/AddtlRmtInf').map((element) => plain(element.text)), text(detail, 'AddtlTxInf'), more]),
    references: all(detail, 'RmtInf/Strd/CdtrRefInf/Ref').map((element) => plain(element.text)),
    chargesMinor,
  }
}
