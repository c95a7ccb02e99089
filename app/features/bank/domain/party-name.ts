// Is the name on a bank line the donor's? Both are keys without case, accents and Unicode forms (`nameKeyOf`).

/** Legal forms and little words that banks drop, abbreviate or add. */
const NOISE = new Set(['ltd', 'limited', 'inc', 'incorporated', 'llc', 'plc', 'gmbh', 'ev', 'e', 'v', 'ag', 'sa', 's', 'a', 'sarl', 'bv', 'nv', 'asbl', 'co', 'company', 'corp', 'the', 'of', 'for', 'and', 'de', 'des', 'du', 'la', 'le', 'les', 'l', 'd', 'der', 'die', 'das', 'und', 'et', 'mr', 'mrs', 'm', 'mme'])

const wordsOf = (key: string) => new Set(key.split(' ').filter((word) => word !== '' && !NOISE.has(word)))

/** The words by which a donor is looked for: the longest ones. */
export function tellingWords(key: string): string[] {
  return [...wordsOf(key)].filter((word) => [...word].length >= 3).sort((a, b) => b.length - a.length).slice(0, 4)
}

/** All words of the shorter name stand in the longer one: banks cut names and add places. One short word alone is not enough. */
export function isSameName(party: string | null, donor: string): boolean {
  if (!party) return false
  if (party === donor) return true
  const [a, b] = [wordsOf(party), wordsOf(donor)]
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  return few.size > 0 && [...few].every((word) => many.has(word)) && (few.size > 1 || [...few].join('').length >= 6)
}
