import { createHmac, timingSafeEqual } from 'node:crypto'

/** A mark on what a page sends along unseen, so that it comes back as it was given out. */
export function seal(secret: string, parts: readonly string[]): string {
  return createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url')
}

export function isSealed(secret: string, parts: readonly string[], mark: string): boolean {
  const [expected, given] = [Buffer.from(seal(secret, parts)), Buffer.from(mark)]
  return expected.length === given.length && timingSafeEqual(expected, given)
}
