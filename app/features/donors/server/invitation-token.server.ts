// The link of an invitation carries a token that only its mail has; what is stored is its hash.
import { createHash } from 'node:crypto'
import type { Ids } from '#app/kernel/identity'

/** Made of an identifier that nothing else has and that is kept nowhere. */
export function newInvitationToken(ids: Ids): string {
  return createHash('sha256').update(`join:${ids.next('request')}`).digest('base64url')
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
