import { keyOf } from '#app/features/fund/domain/measures'
import { measureThrough } from '#app/features/fund/server/fund.queries.server'
import type { Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import { usd } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { CommandContext } from '#app/platform/context'
import { newVerificationCode, storeDocument } from '#app/platform/files'
import { drawPdf, PDF_TEMPLATE_VERSION } from '#app/platform/pdf'
import { closingLetter } from '../documents/closing-letter'

type Moved = { id: string; ref: string; fromId: string; toId: string; donorId: string; amountMinor: bigint; reason: string; consentBy: string; consentOn: string }

/** Draws and keeps the letter that closes a window, after its move was booked. `to`: the other promise, null the pool. */
export async function issueClosingLetter(context: CommandContext, move: Moved, of: { donor: string; language: Language; origin: string; demonstration: boolean }): Promise<{ id: Id<'document'>; pledge: string; to: string | null }> {
  const { transaction, clock } = context
  const pledgeOf = async (window: string) => (await transaction.window.findUniqueOrThrow({ where: { id: window }, select: { pledge: { select: { ref: true } } } })).pledge?.ref ?? null
  const [pledge, to] = [(await pledgeOf(move.fromId))!, await pledgeOf(move.toId)]
  const stands = async (measure: 'received' | 'refunded' | 'supportCost' | 'fees' | 'allocated' | 'available') => measureThrough(context, measure, keyOf.window(move.fromId), clock.today())
  const code = newVerificationCode(context)
  const drawn = closingLetter(
    {
      number: move.ref,
      issuedAt: clock.now(),
      donor: of.donor,
      pledge,
      to,
      received: await stands('received'),
      refunded: await stands('refunded'),
      supportCost: await stands('supportCost'),
      fees: await stands('fees'),
      allocated: await stands('allocated'),
      left: await stands('available'),
      moved: usd(move.amountMinor),
      awards: await awardsOf(context, move.fromId),
      reason: move.reason,
      consent: { by: move.consentBy, on: move.consentOn as Day },
      verifyAddress: `${of.origin}/verify/${code}`,
      isDemonstration: of.demonstration,
    },
    of.language,
  )
  const { id } = await storeDocument(context, {
    kind: 'ACKNOWLEDGEMENT',
    number: move.ref,
    title: drawn.title,
    fileName: `${move.ref}.pdf`,
    mediaType: 'application/pdf',
    language: of.language,
    bytes: await drawPdf(drawn),
    templateVersion: `closing-letter-1/${PDF_TEMPLATE_VERSION}`,
    subject: `remainder:${move.id}`,
    donorId: move.donorId as Id<'donor'>,
    code,
  })
  return { id, pledge, to }
}

/** What the window was awarded for, by city, less what was lowered; `city` null: the whole network. In order of name. */
async function awardsOf(context: CommandContext, window: string) {
  const lines = await context.transaction.allocationLine.findMany({ where: { allocation: { windowId: window, entryId: { not: null } } }, select: { amountMinor: true, city: { select: { name: true } }, reductions: { select: { amountMinor: true } } } })
  const byCity = new Map<string | null, bigint>()
  for (const line of lines) {
    const city = line.city?.name ?? null
    byCity.set(city, (byCity.get(city) ?? 0n) + line.amountMinor - line.reductions.reduce((sum, one) => sum + one.amountMinor, 0n))
  }
  return [...byCity].filter(([, minor]) => minor !== 0n).map(([city, minor]) => ({ city, amount: usd(minor) })).sort((a, b) => Number(a.city === null) - Number(b.city === null) || (a.city ?? '').localeCompare(b.city ?? ''))
}
