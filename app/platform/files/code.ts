// The code under which anybody can ask whether a document is genuine: 60 bits, in Crockford base 32, printed as 7H4K-Q2MX-93TF.
import type { Ids } from '#app/kernel/identity'
import { PREFIXES } from '#app/kernel/identity'

const LENGTH = 12

/** A new code, made before the document because it is printed inside. As hard to guess as the source of the ids is. */
export function newVerificationCode({ ids }: { ids: Ids }): string {
  const random = ids.next('document').slice(PREFIXES.document.length + 1)
  return grouped(random.slice(0, LENGTH).toUpperCase())
}

/** A code as somebody typed it: any case, blanks or dashes anywhere, O for 0 and I or L for 1. Null where it cannot be one. */
export function parseVerificationCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.]+/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(plain) ? grouped(plain) : null
}

function grouped(twelve: string): string {
  return twelve.replace(/(.{4})(?=.)/g, '$1-')
}
