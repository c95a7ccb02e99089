// The ISO 11649 creditor reference that a transfer carries: RF, two check digits, up to 21 letters or digits. Source: STANDARDS.md, section 2.

/** The remainder of the reference's number by 97; letters count from A=10. */
function mod97(text: string): bigint {
  const digits = [...text].map((c) => (c >= 'A' ? String(c.charCodeAt(0) - 55) : c)).join('')
  return BigInt(digits) % 97n
}

/** Puts RF and its check digits before a body of up to 21 characters 0-9, A-Z. */
export function creditorReference(body: string): string {
  const check = 98n - mod97(`${body}RF00`)
  return `RF${check.toString().padStart(2, '0')}${body}`
}

/** A reference as typed or scanned, without blanks, in capitals; null where its shape or check digits are wrong. */
export function parseCreditorReference(text: string): string | null {
  const reference = text.replace(/\s+/g, '').toUpperCase()
  if (!/^RF\d{2}[0-9A-Z]{1,21}$/.test(reference)) return null
  return mod97(reference.slice(4) + reference.slice(0, 4)) === 1n ? reference : null
}

/** In groups of four, as it is printed: `RF18 5390 0754 7034`. */
export function printedReference(reference: string): string {
  return reference.replace(/(.{4})(?=.)/g, '$1 ')
}
