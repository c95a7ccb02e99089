import { accept, type Result } from '#app/kernel/failure'
import { command } from '#app/platform/context'
import type { DigestChoice } from '../domain/digest'
import { getDigestChoice, readerOf } from './notices.queries.server'

/** How often one is written to. */
export const chooseDigest = command('notice.choose', async (context, { digest }: { digest: DigestChoice }): Promise<Result<null, never>> => {
  const personId = readerOf(context)
  const before = await getDigestChoice(context)
  await context.transaction.noticeChoice.upsert({ where: { personId }, create: { personId, digest }, update: { digest } })
  await context.audit({ name: 'person.digest-chosen', subject: `person:${personId}`, before: { digest: before }, after: { digest } })
  return accept(null)
})
