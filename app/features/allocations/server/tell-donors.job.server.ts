import { listRecipients } from '#app/features/donors/server/contacts.queries.server'
import { accept, type Result } from '#app/kernel/failure'
import { usd } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, reading, type Context } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { donorNewsMail, type DonorNews } from '../documents/donor-news-mail'

/** Whose money stands behind an allocation; twins that turned out to be one are one. */
async function donorsBehind(context: Context, allocation: string): Promise<string[]> {
  const shares = await reading(context).attributionShare.findMany({ where: { line: { allocationId: allocation }, amountMinor: { gt: 0n } }, distinct: ['donorId'], select: { donor: { select: { id: true, mergedIntoId: true } } } })
  return [...new Set(shares.map(({ donor }) => donor.mergedIntoId ?? donor.id))].sort()
}

/**
 * The job `tell-donors-of-allocation` with `{ allocation }`: who of a donor's people wants news gets one mail each. Each donor is a transaction of its
 * own, so that a pool of thousands stops nobody's work, and a fault in between repeats no mail.
 */
export function tellDonorsOfAllocationJob({ origin }: { origin: string }) {
  const tell = command('job.run', async (context, input: { allocation: string; donor: string }): Promise<Result<null, never>> => {
    const recipients = await listRecipients(context, input.donor, 'news')
    if (recipients.length === 0) return accept(null)
    const donor = await context.transaction.donor.findUniqueOrThrow({ where: { id: input.donor }, select: { ref: true, name: true } })
    const shares = await context.transaction.attributionShare.findMany({
      where: { line: { allocationId: input.allocation }, OR: [{ donorId: input.donor }, { donor: { mergedIntoId: input.donor } }] },
      include: { line: { include: { city: { select: { name: true } }, allocation: { include: { programme: { select: { titleEn: true, titleFr: true } } } } } } },
      orderBy: { line: { sequence: 'asc' } },
    })
    const { allocation } = shares[0]!.line
    const places = new Map<string, { city: string | null; minor: bigint }>()
    for (const { lineId, line, amountMinor } of shares) places.set(lineId, { city: line.city?.name ?? null, minor: (places.get(lineId)?.minor ?? 0n) + amountMinor })
    const news: DonorNews = {
      donor: donor.name,
      allocation: allocation.ref,
      on: allocation.approvedOn as Day,
      programme: { en: allocation.programme.titleEn, fr: allocation.programme.titleFr },
      kind: shares[0]!.kind as DonorNews['kind'],
      amount: usd(shares.reduce((sum, share) => sum + share.amountMinor, 0n)),
      places: [...places.values()].filter((place) => place.minor > 0n).map(({ city, minor }) => ({ city, amount: usd(minor) })),
    }
    for (const to of recipients) await queueMail(context, { key: `allocation-news:${allocation.id}:${input.donor}:${to.id}`, to, mail: donorNewsMail(news, { name: to.name, link: `${origin}/donor/contributions?donor=${donor.ref}` }, to.language) })
    return accept(null)
  })
  return async (context: Context, payload: unknown): Promise<void> => {
    const { allocation } = payload as { allocation: string }
    for (const donor of await donorsBehind(context, allocation)) await tell(context, { allocation, donor })
  }
}
