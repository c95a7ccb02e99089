import type { Kind } from '../domain/found'
import { at, MOST, priced, shortened, thoseNamed, type Finder, type Wanted } from './finder.server'

const MEETINGS = {
  meeting: {
    permission: 'meeting.view',
    list: null,
    async find({ db, number, key }) {
      const select = { id: true, ref: true, title: true } as const
      const rows = number ? await db.meeting.findMany({ where: { ref: number }, orderBy: { ref: 'asc' }, take: MOST + 1, select }) : thoseNamed(await db.meeting.findMany({ orderBy: [{ heldOn: 'desc' }, { id: 'desc' }], select }), key, (row) => row.title)
      return rows.map((row) => ({ ...row, amount: null, href: at('meetings', row.ref) }))
    },
  },
  decision: {
    permission: 'meeting.view',
    list: 'decisions',
    async find({ db, number, key }) {
      const rows = await db.decision.findMany({ where: number ? { ref: number } : { searchKey: { contains: key }, status: { not: 'DROPPED' } }, orderBy: number ? { ref: 'asc' } : [{ takenAt: 'desc' }, { id: 'desc' }], take: MOST + 1, select: { id: true, ref: true, title: true, titleFr: true } })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: { en: row.title, fr: row.titleFr ?? row.title }, amount: null, href: at('decisions', row.ref ?? row.id) }))
    },
  },
} satisfies Partial<Record<Kind, Finder>>

/** A payer's name, or what a bank writes of a line: its own reference, that of the payer, a creditor's reference, an account. */
function linesNamed({ text, key }: Pick<Wanted, 'text' | 'key'>) {
  const closed = text.replace(/\s/g, '').toUpperCase()
  return { OR: [{ partyKey: { contains: key } }, { creditorReference: closed }, { bankReference: text }, { endToEndId: text }, { partyAccount: closed }, { text: { contains: text } }] }
}

const BANK = {
  bankLine: {
    permission: 'bank.view',
    list: 'payments/bank',
    async find({ db, number, text, key }) {
      const rows = await db.bankLine.findMany({ where: number ? { ref: number } : linesNamed({ text, key }), orderBy: number ? { ref: 'asc' } : [{ valueOn: 'desc' }, { id: 'desc' }], take: MOST + 1, select: { id: true, ref: true, party: true, text: true, amountMinor: true, currency: true } })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: row.party ?? shortened(row.text || row.ref), amount: priced(row.amountMinor, row.currency), href: at('payments/bank/lines', row.ref) }))
    },
  },
  bankStatement: {
    permission: 'bank.view',
    list: null,
    async find({ db, number, text }) {
      const closed = text.replace(/\s/g, '').toUpperCase()
      const rows = await db.bankStatement.findMany({ where: number ? { ref: number } : { OR: [{ number: text }, { account: closed }] }, orderBy: number ? { ref: 'asc' } : [{ closingOn: 'desc' }, { id: 'desc' }], take: MOST + 1, select: { id: true, ref: true, account: true, number: true, closingMinor: true, currency: true } })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: row.number ? `${row.account} · ${row.number}` : row.account, amount: row.closingMinor === null ? null : priced(row.closingMinor, row.currency), href: at('payments/bank/statements', row.ref) }))
    },
  },
  refund: {
    permission: 'payment.view',
    list: null,
    async find({ db, number }) {
      if (!number) return []
      const rows = await db.refund.findMany({ where: { ref: number }, orderBy: { ref: 'asc' }, take: MOST + 1, select: { id: true, ref: true, amountMinor: true, payment: { select: { ref: true, currency: true, donor: { select: { name: true } } } } } })
      return rows.map(({ id, ref, amountMinor, payment }) => ({ id, ref, title: payment.donor.name, amount: priced(amountMinor, payment.currency), href: at('payments', payment.ref) }))
    },
  },
  income: {
    permission: 'income.view',
    list: null,
    async find({ db, number, key }) {
      const select = { id: true, ref: true, evidence: true, amountMinor: true, currency: true } as const
      const rows = number ? await db.otherIncome.findMany({ where: { ref: number }, orderBy: { ref: 'asc' }, take: MOST + 1, select }) : thoseNamed(await db.otherIncome.findMany({ orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }], select }), key, (row) => row.evidence)
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: shortened(row.evidence), amount: priced(row.amountMinor, row.currency), href: at('income', row.ref) }))
    },
  },
} satisfies Partial<Record<Kind, Finder>>

/** Agreements and reports to members carry the number of what they are the paper of. */
const OWN_NUMBER = ['RECEIPT', 'PRO_FORMA', 'ACKNOWLEDGEMENT', 'TERMS_OF_REFERENCE', 'STATEMENT']

const PAPERS = {
  memberReport: {
    permission: 'city-report.view',
    list: null,
    async find({ db, number, text }) {
      const rows = await db.memberReport.findMany({ where: number ? { ref: number } : { period: text.replace('–', '-') }, orderBy: { madeAt: 'desc' }, take: MOST + 1, select: { id: true, ref: true, period: true } })
      return rows.map(({ id, ref, period }) => ({ id, ref, title: period.replace('-', '–'), amount: null, href: at('member-reports', ref) }))
    },
  },
  period: {
    permission: 'secretariat.view',
    list: null,
    async find({ db, number, text }) {
      if (number) return []
      const rows = await db.fundPeriod.findMany({ where: { code: { startsWith: text.replace('–', '-') } }, orderBy: { startsOn: 'desc' }, take: MOST + 1, select: { id: true, code: true } })
      return rows.map(({ id, code }) => ({ id, ref: null, title: code.replace('-', '–'), amount: null, href: at('periods', code) }))
    },
  },
  document: {
    permission: 'secretariat.view',
    list: null,
    async find({ db, number }) {
      if (!number) return []
      const rows = await db.document.findMany({ where: { number, kind: { in: OWN_NUMBER } }, orderBy: [{ number: 'asc' }, { issuedAt: 'asc' }], take: MOST + 1, select: { id: true, number: true, title: true } })
      return rows.map(({ id, number: ref, title }) => ({ id, ref, title, amount: null, href: `/documents/${id}` }))
    },
  },
} satisfies Partial<Record<Kind, Finder>>

/** What the house itself keeps: meetings, the bank's statements, other income, periods and documents. */
export const HOUSE_FINDERS = { ...MEETINGS, ...BANK, ...PAPERS }
