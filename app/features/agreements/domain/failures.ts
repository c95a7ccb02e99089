import type { DraftFailure, EndFailure, MoveFailure, PlacementDraftFailure } from './agreement'
import type { ConsentFailure, CountersignFailure, SignFailure } from './signing'
import type { TermsFailure } from './terms'
import type { MoveFailure as PledgeMoveFailure } from '#app/features/pledges/domain/pledge'

/** Every refusal of this feature; its messages have words for each. */
export type AgreementFailure = MoveFailure | DraftFailure | PlacementDraftFailure | TermsFailure | SignFailure | ConsentFailure | CountersignFailure | EndFailure | PledgeMoveFailure
