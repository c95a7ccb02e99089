import { useMessages } from '#app/ui/language'
import { StatusTag, type StatusTone } from '#app/ui/primitives'
import { DONOR_TYPES, SUBTYPES, type DonorSubtype, type DonorType } from '../domain/donor'
import type { DueDiligence } from '../domain/due-diligence'
import { donorMessages } from '../messages'

const TONES: Record<DueDiligence, StatusTone> = { PROSPECT: 'neutral', UNDER_REVIEW: 'waiting', CLEARED: 'good', DECLINED: 'stop', SUSPENDED: 'stop' }

export function DueDiligenceTag({ state }: { state: DueDiligence }) {
  const words = useMessages(donorMessages)
  return <StatusTag tone={TONES[state]}>{words.dueDiligence[state]}</StatusTag>
}

/** What kind of donor: the subtype where there is one, else the type. */
export function useKindName(): (donor: { type: DonorType; subtype: DonorSubtype | null }) => string {
  const words = useMessages(donorMessages)
  return ({ type, subtype }) => (subtype ? words.subtypes[subtype] : words.types[type])
}

/** Every kind as options of a select, grouped by type. */
export function useKindOptions() {
  const words = useMessages(donorMessages)
  return DONOR_TYPES.map((type) =>
    SUBTYPES[type].length === 0 ? { value: type as string, label: words.types[type] } : { label: words.typesPlural[type], options: SUBTYPES[type].map((subtype) => ({ value: `${type}:${subtype}`, label: words.subtypes[subtype] })) },
  )
}
