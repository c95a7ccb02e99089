import { z } from 'zod'
import { AGREEMENT_LANGUAGES } from '../domain/agreement'

const line = z.string().trim().min(1).max(160)

export const draftAgreementForm = z.object({ pledge: z.string().trim().min(1).max(40), signatory: line, signatoryTitle: line, language: z.enum(AGREEMENT_LANGUAGES) })

export const draftPlacementAgreementForm = draftAgreementForm.omit({ pledge: true })

/** Steps that ask nothing but the click. */
export const nothingForm = z.object({})

export const voidAgreementForm = z.object({ reason: z.string().trim().min(3).max(1000) })

export const endAgreementForm = z.object({ to: z.enum(['COMPLETED', 'TERMINATED']), reason: z.string().trim().min(3).max(1000) })

/** A box that is ticked or not. */
const box = z.literal('on').optional()

/** The box is there for a conditional promise only; `seen`: how many approvals the page showed. */
export const countersignForm = z.object({ conditionMet: box, seen: z.coerce.number().int().min(0).max(2).optional() })

/** Consent is a box that nobody ticked for the signer; the hash names the file that was read. */
export const signAgreementForm = z.object({ name: line, title: line, consent: box, sha256: z.string().regex(/^[0-9a-f]{64}$/) })
