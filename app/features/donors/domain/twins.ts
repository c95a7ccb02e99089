// DONOR-4, DONOR-5: names that may be one donor's, and when two donors may become one.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { nameKeyOf } from '#app/kernel/place'

/** Words of legal forms, and small words, that people leave out or translate. */
const LEFT_OUT = new Set(
  'the of and for la le les l de des du d et pour el los las del y para a o da do dos das e fur und der die das von ltd limited inc incorporated llc llp plc corp corporation co company gmbh ag kg ev sa sarl sas sasu bv nv ab as oy spa srl pty pte asbl vzw'.split(' '),
)

/** One word for a form that has several across languages. */
const SAME: Record<string, string> = {
  fondation: 'foundation', fundacion: 'foundation', fundacao: 'foundation', fondazione: 'foundation', stiftung: 'foundation', stichting: 'foundation', stiftelse: 'foundation',
  association: 'association', asociacion: 'association', associacao: 'association', associazione: 'association', verein: 'association',
  ville: 'city', ciudad: 'city', cidade: 'city', citta: 'city', stadt: 'city',
  ministere: 'ministry', ministerio: 'ministry', ministero: 'ministry', ministerium: 'ministry',
  universite: 'university', universidad: 'university', universidade: 'university', universitat: 'university',
  banque: 'bank', banco: 'bank', banca: 'bank',
}

/**
 * The same for names that may be one donor's: whatever the case, accents, Unicode form, order of words and legal form.
 * `Aurora Foundation Ltd`, `FONDATION AURORA` and `Foundation of Aurora` share one.
 */
export function twinKeyOf(name: string): string {
  const words = nameKeyOf(name).split(' ').map((word) => SAME[word] ?? word)
  const kept = words.filter((word) => !LEFT_OUT.has(word))
  return [...new Set(kept.length > 0 ? kept : words)].sort().join(' ')
}

/** Those that share a key, in groups of two and more. */
export function twinsAmong<Named extends { name: string }>(all: readonly Named[]): Named[][] {
  const groups = new Map<string, Named[]>()
  for (const one of all) {
    const key = twinKeyOf(one.name)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

export type MergeFailure = { code: 'SAME_DONOR' } | { code: 'MERGED_ALREADY' } | { code: 'HAS_MERGED' } | { code: 'KINDS_DIFFER' } | { code: 'CITIES_DIFFER' } | { code: 'UNKNOWN_DONOR' }
export type PartFailure = { code: 'NOT_MERGED' } | { code: 'TOO_LATE_TO_PART'; days: number }

/** Within so many days a merger is undone by one click. */
export const PART_WITHIN_DAYS = 30

type Mergeable = { id: string; type: string; subtype: string | null; cityId: string | null; mergedIntoId: string | null; hasAliases: boolean }

/** May the first turn out to be the second? They are of one kind, so that no figure by type moves. */
export function decideMerge(alias: Mergeable, survivor: Mergeable): Result<null, MergeFailure> {
  if (alias.id === survivor.id) return refuse({ code: 'SAME_DONOR' })
  if (alias.mergedIntoId || survivor.mergedIntoId) return refuse({ code: 'MERGED_ALREADY' })
  if (alias.hasAliases) return refuse({ code: 'HAS_MERGED' })
  if (alias.type !== survivor.type || alias.subtype !== survivor.subtype) return refuse({ code: 'KINDS_DIFFER' })
  if (alias.cityId && alias.cityId !== survivor.cityId) return refuse({ code: 'CITIES_DIFFER' })
  return accept(null)
}
