// Statements as banks write them, for tests: the same entries as camt.053 of two kinds.
import { toDecimal, money, type Currency } from '#app/kernel/money'

export type Entry = {
  amount: bigint
  direction?: 'CREDIT' | 'DEBIT'
  on: string
  valueOn?: string
  reference?: string | null
  party?: string
  iban?: string
  rf?: string
  text?: string
  endToEnd?: string
  charges?: bigint
  isReversal?: boolean
  status?: string
  /** Payments of a batch; their sum is `amount`. */
  batch?: { amount: bigint; party?: string; rf?: string; text?: string }[]
}

export type Statement = { account?: string; currency?: Currency; number?: string; opening: bigint; from: string; to: string; entries: Entry[]; closing?: bigint }

export const ACCOUNT = 'DE89370400440532013000'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const sign = (entry: Entry) => ((entry.direction ?? 'CREDIT') === 'CREDIT' ? entry.amount : -entry.amount)

export const closingOf = (statement: Statement) => statement.closing ?? statement.entries.filter((e) => (e.status ?? 'BOOK') === 'BOOK').reduce((sum, entry) => sum + sign(entry), statement.opening)

/** camt.053: version 02 has names without `Pty` and the status as text; later ones do not. */
export function camt(statements: readonly Statement[], { version = '08', prefix = '' }: { version?: string; prefix?: string } = {}): Uint8Array {
  const isOld = version < '04'
  const tag = (name: string, inside: string, attributes = '') => `<${prefix}${name}${attributes}>${inside}</${prefix}${name}>`
  const body = statements.map((statement) => {
    const currency = statement.currency ?? 'EUR'
    const amount = (name: string, minor: bigint) => tag(name, toDecimal(money(minor < 0n ? -minor : minor, currency)), ` Ccy="${currency}"`)
    const balance = (code: string, minor: bigint, on: string) => tag('Bal', tag('Tp', tag('CdOrPrtry', tag('Cd', code))) + amount('Amt', minor) + tag('CdtDbtInd', minor < 0n ? 'DBIT' : 'CRDT') + tag('Dt', tag('Dt', on)))
    const details = (of: { party?: string; iban?: string; rf?: string; text?: string; endToEnd?: string; direction: string; amount?: bigint }) => {
      const side = of.direction === 'CREDIT' ? 'Dbtr' : 'Cdtr'
      const party = of.party ? tag(side, isOld ? tag('Nm', escaped(of.party)) : tag('Pty', tag('Nm', escaped(of.party)))) : ''
      const account = of.iban ? tag(`${side}Acct`, tag('Id', tag('IBAN', of.iban))) : ''
      const remittance = (of.rf ? tag('Strd', tag('CdtrRefInf', tag('Ref', of.rf))) : '') + (of.text ? tag('Ustrd', escaped(of.text)) : '')
      const part = of.amount === undefined ? '' : isOld ? tag('AmtDtls', tag('TxAmt', amount('Amt', of.amount))) : amount('Amt', of.amount)
      return tag('TxDtls', (of.endToEnd ? tag('Refs', tag('EndToEndId', of.endToEnd)) : '') + part + (party || account ? tag('RltdPties', party + account) : '') + (remittance ? tag('RmtInf', remittance) : ''))
    }
    const entries = statement.entries.map((entry) => {
      const direction = entry.direction ?? 'CREDIT'
      const status = entry.status ?? 'BOOK'
      const inside = entry.batch ? entry.batch.map((part) => details({ ...part, direction })).join('') : details({ ...entry, amount: undefined, direction })
      return tag(
        'Ntry',
        amount('Amt', entry.amount) +
          tag('CdtDbtInd', direction === 'CREDIT' ? 'CRDT' : 'DBIT') +
          (entry.isReversal ? tag('RvslInd', 'true') : '') +
          tag('Sts', isOld ? status : tag('Cd', status)) +
          tag('BookgDt', tag('Dt', entry.on)) +
          tag('ValDt', tag('Dt', entry.valueOn ?? entry.on)) +
          (entry.reference ? tag('AcctSvcrRef', entry.reference) : '') +
          (entry.charges ? tag('Chrgs', isOld ? amount('TtlChrgsAndTaxAmt', entry.charges) : tag('Rcrd', amount('Amt', entry.charges))) : '') +
          tag('NtryDtls', inside),
      )
    })
    return tag('Stmt', tag('Id', statement.number ?? 'S1') + tag('Acct', tag('Id', tag('IBAN', statement.account ?? ACCOUNT)) + tag('Ccy', currency)) + balance('OPBD', statement.opening, statement.from) + balance('CLBD', closingOf(statement), statement.to) + entries.join('\n'))
  })
  const namespace = `urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}`
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${tag('Document', tag('BkToCstmrStmt', tag('GrpHdr', tag('MsgId', 'M1')) + body.join('\n')), ` xmlns${prefix ? `:${prefix.slice(0, -1)}` : ''}="${namespace}"`)}`)
}

const mt = (minor: bigint, currency: Currency) => toDecimal(money(minor < 0n ? -minor : minor, currency)).replace('.', ',') + (currency === 'JPY' ? ',' : '')
const six = (day: string) => day.replaceAll('-', '').slice(2)

/** The same as MT940, with structured words as German banks write them; a batch is one entry. */
export function mt940(statements: readonly Statement[]): Uint8Array {
  const text = statements.map((statement) => {
    const currency = statement.currency ?? 'EUR'
    const balance = (tag: string, minor: bigint, on: string) => `:${tag}:${minor < 0n ? 'D' : 'C'}${six(on)}${currency}${mt(minor, currency)}`
    const entries = statement.entries.flatMap((entry) => {
      const mark = (entry.direction ?? 'CREDIT') === 'CREDIT' ? (entry.isReversal ? 'RD' : 'C') : entry.isReversal ? 'RC' : 'D'
      const words = [entry.endToEnd ? `EREF+${entry.endToEnd} ` : '', `SVWZ+${entry.rf ? `${entry.rf} ` : ''}${entry.text ?? ''}`].join('')
      const parts = [...(words.match(/.{1,27}/g) ?? [])].map((part, i) => `?${20 + i}${part}`)
      return [
        `:61:${six(entry.valueOn ?? entry.on)}${six(entry.on).slice(2)}${mark}${mt(entry.amount, currency)}NTRFNONREF${entry.reference ? `//${entry.reference}` : ''}`,
        `:86:166?00GUTSCHRIFT${parts.join('')}${entry.iban ? `?31${entry.iban}` : ''}${entry.party ? `?32${entry.party.slice(0, 27)}?33${entry.party.slice(27)}` : ''}`,
      ]
    })
    return [':20:STARTUMS', `:25:${statement.account ?? ACCOUNT}`, `:28C:${statement.number ?? '1'}/1`, balance('60F', statement.opening, statement.from), ...entries, balance('62F', closingOf(statement), statement.to), '-'].join('\r\n')
  })
  return new TextEncoder().encode(text.join('\r\n'))
}
