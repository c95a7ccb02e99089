// Files beside a prospect: the team's own, and those that the partner sees too. PARTNERSHIP-6.
import type { FileFailure } from '#app/kernel/evidence'
import type { ProposeFailure } from './partnership'

export type LayFileFailure = FileFailure | ProposeFailure

/** What only the team reads. */
export const subjectOfFiles = (partnership: string) => `partnership:${partnership}`
export const SHARED = 'thread:'
/** What stands in the thread. */
export const sharedWith = (partnership: string) => `${SHARED}${partnership}`
