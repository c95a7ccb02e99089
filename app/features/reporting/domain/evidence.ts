// What a city lays beside its report stays open as long as the report is.
import type { FileFailure } from '#app/kernel/evidence'

export type EvidenceFailure = FileFailure | { code: 'REPORT_NOT_OPEN' }
