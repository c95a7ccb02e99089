import { encode } from 'uqr'

/** A text as a QR code with 15 % of redundancy (level M), without the quiet zone; null where it is longer than a code of 69 modules holds. */
export function qrMatrix(text: string): boolean[][] | null {
  try {
    return encode([...new TextEncoder().encode(text)], { ecc: 'M', boostEcc: false, border: 0, maxVersion: 13 }).data
  } catch {
    return null
  }
}
