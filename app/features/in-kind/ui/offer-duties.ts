import type { SubmissionResult } from '@conform-to/react'
import type { Day } from '#app/kernel/time'
import type { OfferDeed } from '../domain/lifecycle'

/** What the reader of an offer's page may do. */
export type OfferDuties = { person: string | null; manage: boolean; value: boolean; today: Day }
/** A deed that was refused, with what was typed. */
export type OfferAnswer = { deed: OfferDeed; result: SubmissionResult<string[]> | null | undefined }
