// Names of cities and organisations are kept exactly as entered; a key beside them finds them again, however they are typed.

/** Letters that no Unicode decomposition takes apart, and what people type for them. */
const PLAIN: Record<string, string> = { ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th', ß: 'ss', ς: 'σ' }

/**
 * The key under which a name is found and sorted: the same for every case, accent, Unicode form and spacing of it.
 * `Cité-Neuve`, `CITE NEUVE` and a decomposed `Cité‑Neuve` share one. Applied twice it changes nothing.
 */
export function nameKeyOf(name: string): string {
  const folded = fold(name)
  const key = words(folded)
  // A name of punctuation only would have an empty key and match everything.
  return key === '' ? folded.trim() : key
}

/** Compatibility forms and marks gone, in small letters. Small letters may decompose again, so it goes on until nothing changes. */
function fold(text: string): string {
  for (let before = text; ; ) {
    const after = before
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .replace(/[øđðłħŧıæœþßς]/g, (letter) => PLAIN[letter] ?? letter)
    if (after === before) return after
    before = after
  }
}

/** Apostrophes join, everything else that is neither letter nor digit parts words by one space. */
function words(folded: string): string {
  return folded
    .replace(/['’‘ʻʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}\p{Mc}]+/gu, ' ')
    .trim()
}
