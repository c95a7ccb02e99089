// Files beside a prospect: the team's own, and those that the partner sees too. PARTNERSHIP-6.
import type { FileFailure } from '#app/kernel/evidence'
import type { ProposeFailure } from './partnership'

export type LayFileFailure = FileFailure | ProposeFailure

/** Files of an hour in one thread. */
export const MOST_FILES_IN_AN_HOUR = 6

/** What only the team reads. */
export const subjectOfFiles = (partnership: string) => `partnership:${partnership}`
/** What stands in the thread. */
export const sharedWith = (partnership: string) => `thread:${partnership}`
