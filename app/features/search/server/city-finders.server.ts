import { usd } from '#app/kernel/money'
import type { Kind } from '../domain/found'
import { at, MOST, shortened, thoseNamed, type Finder } from './finder.server'

/** Cities, what they were given and what they tell and ask: by number alone where one was typed, else by name, or through the programme or city that has it. */
export const CITY_FINDERS = {
  allocation: {
    permission: 'allocation.view',
    list: 'allocations',
    async find({ db, number, programmes, cities }) {
      const through = { OR: [{ programmeId: { in: programmes } }, { lines: { some: { cityId: { in: cities } } } }] }
      if (!number && programmes.length === 0 && cities.length === 0) return []
      const rows = await db.allocation.findMany({ where: number ? { ref: number } : through, orderBy: number ? { ref: 'asc' } : [{ proposedAt: 'desc' }, { id: 'desc' }], take: MOST + 1, include: { programme: { select: { titleEn: true, titleFr: true } } } })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: { en: row.programme.titleEn, fr: row.programme.titleFr }, amount: usd(row.totalMinor), href: at('allocations', row.ref) }))
    },
  },
  programme: {
    permission: 'programme.view',
    list: 'programmes',
    async find({ db, number, key }) {
      const rows = await db.programme.findMany({ where: number ? { ref: number } : { searchKey: { contains: key } }, orderBy: number ? { ref: 'asc' } : [{ startsOn: 'desc' }, { id: 'desc' }], take: MOST + 1, select: { id: true, ref: true, titleEn: true, titleFr: true } })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: { en: row.titleEn, fr: row.titleFr }, amount: null, href: at('programmes', row.ref) }))
    },
  },
  city: {
    permission: 'city.view',
    list: 'cities',
    async find({ db, number, key }) {
      const rows = await db.city.findMany({ where: number ? { ref: number } : { nameKey: { contains: key } }, orderBy: number ? { ref: 'asc' } : [{ nameKey: 'asc' }, { id: 'asc' }], take: MOST + 1, select: { id: true, ref: true, name: true } })
      return rows.map((row) => ({ ...row, title: row.name, amount: null, href: at('cities', row.ref) }))
    },
  },
  disbursement: {
    permission: 'allocation.view',
    list: null,
    async find({ db, number }) {
      if (!number) return []
      const rows = await db.disbursement.findMany({ where: { ref: number }, orderBy: { ref: 'asc' }, take: MOST + 1, select: { id: true, ref: true, amountMinor: true, line: { select: { city: { select: { name: true } }, allocation: { select: { ref: true } } } } } })
      return rows.map(({ id, ref, amountMinor, line }) => ({ id, ref, title: line.city?.name ?? line.allocation.ref, amount: usd(amountMinor), href: at('allocations', line.allocation.ref) }))
    },
  },
  call: {
    permission: 'call.view',
    list: 'calls',
    async find({ db, number, key }) {
      const select = { id: true, ref: true, titleEn: true, titleFr: true, amountMinor: true } as const
      const rows = number ? await db.call.findMany({ where: { ref: number }, orderBy: { ref: 'asc' }, take: MOST + 1, select }) : thoseNamed(await db.call.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select }), key, (row) => `${row.titleEn} ${row.titleFr}`)
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: { en: row.titleEn, fr: row.titleFr }, amount: usd(row.amountMinor), href: at('calls', row.ref) }))
    },
  },
  application: {
    permission: 'call.view',
    list: null,
    async find({ db, number, key, cities }) {
      // A draft is its city's alone (CALL-3).
      const sent = { status: { not: 'DRAFT' } }
      const select = { id: true, ref: true, title: true, cityId: true, askedMinor: true, city: { select: { name: true } } } as const
      const rows = number
        ? await db.callApplication.findMany({ where: { ...sent, ref: number }, orderBy: { ref: 'asc' }, take: MOST + 1, select })
        : thoseNamed(await db.callApplication.findMany({ where: sent, orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }], select }), key, (row) => (cities.includes(row.cityId) ? key : row.title))
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: `${row.city.name}: ${row.title}`, amount: row.askedMinor === null ? null : usd(row.askedMinor), href: at('applications', row.ref) }))
    },
  },
  cityReport: {
    permission: 'city-report.view',
    list: null,
    async find({ db, number, programmes, cities }) {
      if (!number && programmes.length === 0 && cities.length === 0) return []
      // A report that was never sent is its city's alone.
      const through = { line: { OR: [{ cityId: { in: cities } }, { allocation: { programmeId: { in: programmes } } }] } }
      const rows = await db.cityReport.findMany({ where: { AND: [number ? { ref: number } : through, { rounds: { some: {} } }] }, orderBy: number ? { ref: 'asc' } : [{ coversTo: 'desc' }, { id: 'desc' }], take: MOST + 1, select: { id: true, ref: true, line: { select: { city: { select: { name: true } }, allocation: { select: { programme: { select: { titleEn: true, titleFr: true } } } } } } } })
      return rows.map(({ id, ref, line: { city, allocation } }) => ({ id, ref, title: { en: `${city?.name ?? ''}: ${allocation.programme.titleEn}`, fr: `${city?.name ?? ''} : ${allocation.programme.titleFr}` }, amount: null, href: at('city-reports', id) }))
    },
  },
  lineChange: {
    permission: 'line-change.view',
    list: null,
    async find({ db, number, programmes, cities }) {
      if (!number && programmes.length === 0 && cities.length === 0) return []
      const through = { line: { OR: [{ cityId: { in: cities } }, { allocation: { programmeId: { in: programmes } } }] } }
      const rows = await db.lineChange.findMany({ where: number ? { ref: number } : through, orderBy: number ? { ref: 'asc' } : [{ askedAt: 'desc' }, { id: 'desc' }], take: MOST + 1, select: { id: true, ref: true, status: true, reason: true, line: { select: { city: { select: { name: true } } } } } })
      const isOpen = (status: string) => status === 'OPEN' || status === 'CHECKED'
      return rows.map(({ id, ref, status, reason, line }) => ({ id, ref, title: `${line.city?.name ?? ref}: ${shortened(reason)}`, amount: null, href: `/secretariat/line-changes${isOpen(status) ? '' : '?state=answered'}#${ref}` }))
    },
  },
  finding: {
    permission: 'oversight.view',
    list: null,
    async find({ db, number, cities }) {
      if (!number && cities.length === 0) return []
      const rows = await db.finding.findMany({ where: number ? { ref: number } : { cityId: { in: cities } }, orderBy: number ? { ref: 'asc' } : [{ status: 'desc' }, { dueOn: 'asc' }, { id: 'asc' }], take: MOST + 1, select: { id: true, ref: true, text: true, city: { select: { ref: true, name: true } } } })
      return rows.map(({ id, ref, text, city }) => ({ id, ref, title: `${city.name}: ${shortened(text)}`, amount: null, href: `${at('cities', city.ref)}/oversight#${ref}` }))
    },
  },
  visit: {
    permission: 'oversight.view',
    list: null,
    async find({ db, number, cities }) {
      if (!number && cities.length === 0) return []
      const rows = await db.monitoringVisit.findMany({ where: number ? { ref: number } : { cityId: { in: cities } }, orderBy: number ? { ref: 'asc' } : [{ visitedOn: 'desc' }, { id: 'asc' }], take: MOST + 1, select: { id: true, ref: true, seen: true, city: { select: { ref: true, name: true } } } })
      return rows.map(({ id, ref, seen, city }) => ({ id, ref, title: `${city.name}: ${shortened(seen)}`, amount: null, href: `${at('cities', city.ref)}/oversight#${ref}` }))
    },
  },
} satisfies Partial<Record<Kind, Finder>>
