import type { Kind } from '../domain/found'
import { at, MOST, priced, shortened, type Finder } from './finder.server'

/** Givers and what they promised, paid, lent and signed: by number alone where one was typed, else by name, or through the donor that has it. */
export const GIVER_FINDERS = {
  donor: {
    permission: 'donor.view',
    list: 'donors',
    async find({ db, number, key }) {
      const rows = await db.donor.findMany({ where: number ? { ref: number } : { mergedIntoId: null, OR: [{ nameKey: { contains: key } }, { aliases: { some: { formerKey: { contains: key } } } }] }, orderBy: number ? { ref: 'asc' } : [{ nameKey: 'asc' }, { id: 'asc' }], take: MOST + 1, select: { id: true, ref: true, name: true } })
      return rows.map((row) => ({ ...row, title: row.name, amount: null, href: at('donors', row.ref) }))
    },
  },
  partnership: {
    permission: 'partnership.view',
    list: 'partnerships',
    async find({ db, number, key }) {
      const rows = await db.partnership.findMany({ where: number ? { ref: number } : { organisationKey: { contains: key } }, orderBy: number ? { ref: 'asc' } : [{ organisationKey: 'asc' }, { id: 'asc' }], take: MOST + 1 })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: row.organisation, amount: row.expectedMinor === null ? null : priced(row.expectedMinor, row.currency!), href: at('partnerships', row.ref) }))
    },
  },
  pledge: {
    permission: 'pledge.view',
    list: 'pledges',
    async find({ db, number, donors }) {
      const rows = await db.pledge.findMany({ where: { ...(number ? { ref: number } : { donorId: { in: donors } }), status: { not: 'DRAFT' } }, orderBy: number ? { ref: 'asc' } : [{ pledgedOn: 'desc' }, { id: 'desc' }], take: MOST + 1, include: { donor: { select: { name: true } } } })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: row.donor.name, amount: priced(row.amountMinor, row.currency), href: at('pledges', row.ref) }))
    },
  },
  payment: {
    permission: 'payment.view',
    list: 'payments',
    async find({ db, number, donors }) {
      const rows = await db.payment.findMany({ where: { ...(number ? { ref: number } : { donorId: { in: donors } }), status: { not: 'INITIATED' } }, orderBy: number ? { ref: 'asc' } : [{ recordedAt: 'desc' }, { id: 'desc' }], take: MOST + 1, include: { donor: { select: { name: true } } } })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: row.donor.name, amount: priced(row.amountMinor, row.currency), href: at('payments', row.ref) }))
    },
  },
  offer: {
    permission: 'in-kind.view',
    list: 'in-kind',
    async find({ db, number, donors }) {
      const rows = await db.inKindOffer.findMany({ where: number ? { ref: number } : { donorId: { in: donors } }, orderBy: number ? { ref: 'asc' } : [{ createdAt: 'desc' }, { id: 'desc' }], take: MOST + 1, include: { donor: { select: { name: true } } } })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: row.donor.name, amount: priced(row.declaredMinor, row.currency), href: at('in-kind', row.ref) }))
    },
  },
  placement: {
    permission: 'placement.view',
    list: 'placements',
    async find({ db, number, key, donors }) {
      const rows = await db.staffPlacement.findMany({ where: number ? { ref: number } : { OR: [{ personKey: { contains: key } }, { donorId: { in: donors } }] }, orderBy: number ? { ref: 'asc' } : [{ startsOn: 'desc' }, { id: 'asc' }], take: MOST + 1 })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: row.personName ?? row.function ?? row.ref, amount: null, href: at('placements', row.ref) }))
    },
  },
  agreement: {
    permission: 'agreement.view',
    list: 'agreements',
    async find({ db, number, donors }) {
      const rows = await db.agreement.findMany({ where: number ? { ref: number } : { donorId: { in: donors } }, orderBy: number ? { ref: 'asc' } : [{ draftedAt: 'desc' }, { id: 'desc' }], take: MOST + 1, include: { donor: { select: { name: true } }, pledge: { select: { amountMinor: true, currency: true } } } })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: row.donor.name, amount: row.pledge && priced(row.pledge.amountMinor, row.pledge.currency), href: at('agreements', row.ref) }))
    },
  },
  need: {
    permission: 'in-kind.view',
    list: null,
    async find({ db, number, programmes, cities }) {
      if (!number && programmes.length === 0 && cities.length === 0) return []
      const rows = await db.need.findMany({ where: number ? { ref: number } : { OR: [{ programmeId: { in: programmes } }, { cityId: { in: cities } }] }, orderBy: number ? { ref: 'asc' } : [{ createdAt: 'desc' }, { id: 'desc' }], take: MOST + 1, select: { id: true, ref: true, description: true } })
      return rows.map(({ id, ref, description }) => ({ id, ref, title: shortened(description), amount: null, href: `/secretariat/needs#${ref}` }))
    },
  },
} satisfies Partial<Record<Kind, Finder>>
