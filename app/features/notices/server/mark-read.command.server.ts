import { accept, type Result } from '#app/kernel/failure'
import { command } from '#app/platform/context'
import { lastSequence } from './happened.queries.server'
import { readerOf } from './notices.queries.server'

/** NOTICE-5: read up to an event of the trail, never beyond what has happened nor back. That somebody looked is no event of the trail itself. */
export const markRead = command('notice.choose', async (context, { upTo }: { upTo: number }): Promise<Result<null, never>> => {
  const personId = readerOf(context)
  const row = await context.transaction.noticeChoice.findUnique({ where: { personId }, select: { seenSequence: true } })
  const seenSequence = Math.max(row?.seenSequence ?? 0, Math.min(upTo, await lastSequence(context)))
  await context.transaction.noticeChoice.upsert({ where: { personId }, create: { personId, seenSequence }, update: { seenSequence } })
  return accept(null)
})
