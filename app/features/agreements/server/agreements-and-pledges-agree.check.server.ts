import { moneySettingHistory } from '#app/features/settings/server/settings.queries.server'
import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** AGREEMENT-5: an agreement in force on money has a confirmed pledge; a pledge above the threshold that was confirmed here stands on an agreement or its own payment. */
export const check: Check = {
  name: 'agreements in force and confirmed pledges go together (AGREEMENT-5)',
  async run(context) {
    const db = reading(context)
    const inForce = await db.agreement.findMany({
      where: { status: { in: ['IN_FORCE', 'COMPLETED'] }, kind: { not: 'LOAN' }, OR: [{ pledgeId: null }, { pledge: { status: { not: 'CONFIRMED' } } }] },
      select: { ref: true, pledge: { select: { ref: true, status: true } } },
      orderBy: { ref: 'asc' },
    })
    const thresholds = await moneySettingHistory(context, 'agreement-threshold')
    const thresholdOn = (day: string) => thresholds.findLast(({ since }) => since === null || since <= day)!.amount.minor
    const lowest = thresholds.reduce((least, { amount }) => (amount.minor < least ? amount.minor : least), thresholds[0]!.amount.minor)
    const bare = await db.pledge.findMany({
      where: { status: 'CONFIRMED', usdMinor: { gt: lowest }, confirmedBy: { startsWith: 'prs_' }, agreements: { none: { status: { in: ['IN_FORCE', 'COMPLETED', 'TERMINATED'] } } } },
      select: { ref: true, usdMinor: true, confirmedOn: true },
      orderBy: { ref: 'asc' },
    })
    return [
      ...inForce.map(({ ref, pledge }) => (pledge ? `The agreement ${ref} is in force, but its pledge ${pledge.ref} is ${pledge.status} and not CONFIRMED.` : `The agreement ${ref} is in force without a pledge.`)),
      ...bare.filter((pledge) => pledge.usdMinor > thresholdOn(pledge.confirmedOn ?? '9999-12-31')).map(({ ref }) => `The pledge ${ref} is confirmed and above the threshold, but no agreement for it came into force.`),
    ]
  },
}
