import { numberSetting } from '#app/features/settings/server/settings.queries.server'
import { isSubtypeOf, parseKind } from '#app/features/donors/domain/donor'
import { convertOn } from '#app/features/fund/server/fund.queries.server'
import type { RateFailure } from '#app/features/fund/domain/exchange'
import { assert } from '#app/kernel/assert'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { addDays } from '#app/kernel/time'
import { command, type CommandContext } from '#app/platform/context'
import { decideAmount, type AmountStepFailure, type GiftFailure, type GiftFields, type GiftPurpose, type GiverFailure } from '../domain/gift'
import { giveUpDraft } from './move-pledge.command.server'
import { confirmTokenOf, getGiftDraft, hashOf, newGiftToken, type GiftDraft } from './gift-rows.server'

/** Begins a gift; the token in the answer is the only key to it. */
export const startGift = command('pledge.submit', async (context, input: { purpose: GiftPurpose }): Promise<Result<{ token: string }, never>> => {
  const token = newGiftToken()
  const fields: GiftFields = { purpose: input.purpose }
  const id = context.ids.next('request')
  await context.transaction.giftDraft.create({
    data: { id, tokenHash: hashOf(token), confirmHash: hashOf(confirmTokenOf(id, null)), fields: JSON.stringify(fields), language: context.language, updatedAt: context.clock.now(), expiresAt: new Date(`${addDays(context.clock.today(), await numberSetting(context, 'draft-days'))}T00:00:00Z`) },
  })
  return accept({ token })
})

/** Promised or ended: then nothing of it is changed here any more. */
function isSettled(draft: GiftDraft): boolean {
  return draft.standing === 'promised' || draft.standing === 'ended'
}

/** A card was asked for and not used: its promise is given up, so that the page of the processor cannot be paid with what was typed before. The donor that was written for it. */
async function reopen(context: CommandContext, draft: GiftDraft): Promise<string | null> {
  if (!draft.pledge) return null
  const { donorId } = await context.transaction.pledge.findUniqueOrThrow({ where: { id: draft.pledge }, select: { donorId: true } })
  const givenUp = await giveUpDraft(context, { pledge: draft.pledge as Id<'pledge'> })
  assert(givenUp.ok, 'a gift that waits for its card can be given up')
  await context.transaction.giftDraft.update({ where: { id: draft.id }, data: { pledgeId: null, submittedAt: null } })
  return donorId
}

async function merge(context: CommandContext, draft: GiftDraft, more: Partial<GiftFields>): Promise<void> {
  const fields = { ...draft.fields, ...more }
  const email = fields.email ?? null
  await context.transaction.giftDraft.update({
    where: { id: draft.id },
    data: { fields: JSON.stringify(fields), email, confirmHash: hashOf(confirmTokenOf(draft.id, email)), language: context.language, updatedAt: context.clock.now() },
  })
}

/** Keeps amount and schedule of a gift once they are understood and can be valued today. */
export const saveGiftAmount = command(
  'pledge.submit',
  async (context, input: { token: string; fields: Partial<GiftFields> }): Promise<Result<{ token: string }, AmountStepFailure | RateFailure | GiftFailure>> => {
    const draft = await getGiftDraft(context, input.token)
    if (isSettled(draft)) return refuse({ code: 'GIFT_SUBMITTED' })
    const understood = decideAmount(input.fields, context.clock.today(), context.language === 'fr')
    if (!understood.ok) return understood
    const valued = await convertOn(context, understood.value.amount, context.clock.today())
    if (!valued.ok) return valued
    // Written back as it was understood, so that a change of language does not change what a comma means.
    const amount = input.fields.amount?.trim().replace(',', '.')
    const donor = await reopen(context, draft)
    await merge(context, draft, { ...input.fields, amount, ...(donor ? { donor } : {}) })
    return accept({ token: input.token })
  },
)

/** Keeps who gives. */
export const saveGiver = command('pledge.submit', async (context, input: { token: string; fields: Partial<GiftFields> }): Promise<Result<{ token: string }, GiverFailure>> => {
  const draft = await getGiftDraft(context, input.token)
  if (isSettled(draft)) return refuse({ code: 'GIFT_SUBMITTED' })
  const kind = parseKind(input.fields.kind ?? '')
  if (!kind || !isSubtypeOf(kind.type, kind.subtype)) return refuse({ code: 'WRONG_KIND' })
  if (!(await context.transaction.country.findUnique({ where: { iso2: input.fields.country ?? '' } }))) return refuse({ code: 'UNKNOWN_COUNTRY' })
  await reopen(context, draft)
  const { donor: _, ...fields } = draft.fields
  await merge(context, { ...draft, fields }, input.fields)
  return accept({ token: input.token })
})
