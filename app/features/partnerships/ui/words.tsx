import { giveMessages } from '#app/features/pledges/messages/give'
import { useMessages } from '#app/ui/language'
import { StatusTag, type StatusTone } from '#app/ui/primitives'
import { ANSWER_STEP, isMoney, PURPOSES, type Purpose, type Stage } from '../domain/partnership'
import { partnershipMessages } from '../messages'

const TONES: Record<Stage, StatusTone> = { CONTACT: 'neutral', DISCUSSION: 'waiting', PROPOSAL: 'waiting', NEGOTIATION: 'waiting', AGREED: 'good', LOST: 'neutral' }

export function StageTag({ stage }: { stage: Stage }) {
  const words = useMessages(partnershipMessages)
  return <StatusTag tone={TONES[stage]}>{words.stages[stage]}</StatusTag>
}

/** What something is for: money for the pool or an area, or something that is no money. */
export function usePurposeName(): (purpose: Purpose) => string {
  const words = useMessages(partnershipMessages)
  const give = useMessages(giveMessages)
  return (purpose) => (isMoney(purpose) ? give.purposes[purpose] : words.purposes[purpose])
}

export function usePurposeOptions() {
  const nameOf = usePurposeName()
  return PURPOSES.map((purpose) => ({ value: purpose, label: nameOf(purpose) }))
}

/** The next step as typed; of a proposal that came by itself in the reader's language. */
export function useStepName(): (step: string) => string {
  const words = useMessages(partnershipMessages)
  return (step) => (step === ANSWER_STEP ? words.answerStep : step)
}
