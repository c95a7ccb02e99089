// DUE -> DRAFT -> SUBMITTED -> RETURNED -> SUBMITTED -> ACCEPTED -> CERTIFIED. Source: DOMAIN.md, section 6.
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { ContentFailure } from './content'
import type { ReportStatus } from './deadline'

export const KEPT_STATUSES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'CERTIFIED'] as const
export type KeptStatus = (typeof KEPT_STATUSES)[number]

export type BeginFailure = { code: 'NOTHING_DUE' }
export type WriteFailure = { code: 'NOT_OPEN'; status: KeptStatus } | { code: 'CHANGED_MEANWHILE'; by: string }
export type SubmitFailure = WriteFailure | ContentFailure
export type CorrectFailure = { code: 'NOT_ACCEPTED' } | { code: 'CORRECTION_OPEN' }
export type ReviewFailure = { code: 'NOT_SUBMITTED'; status: KeptStatus } | { code: 'OWN_REPORT' } | { code: 'NO_COMMENT' } | { code: 'PERIOD_CLOSED' }
export type CertifyFailure = { code: 'NOT_TO_CERTIFY'; status: KeptStatus } | { code: 'OWN_ACCEPTANCE' }

/** REPORT-5: may this draft be written over? */
export function decideWrite(report: { status: KeptStatus; version: number; savedBy: string }, version: number): Result<null, WriteFailure> {
  if (report.status !== 'DRAFT' && report.status !== 'RETURNED') return refuse({ code: 'NOT_OPEN', status: report.status })
  return report.version === version ? accept(null) : refuse({ code: 'CHANGED_MEANWHILE', by: report.savedBy })
}

/** REPORT-2: the team answers what was sent, and nobody answers their own. */
export function decideReview(report: { status: KeptStatus; submittedBy: string | null }, reviewer: string): Result<null, ReviewFailure> {
  if (report.status !== 'SUBMITTED') return refuse({ code: 'NOT_SUBMITTED', status: report.status })
  return report.submittedBy === reviewer ? refuse({ code: 'OWN_REPORT' }) : accept(null)
}

/** REPORT-6. */
export function decideCertification(report: { status: KeptStatus; acceptedBy: string | null }, certifier: string): Result<null, CertifyFailure> {
  if (report.status !== 'ACCEPTED') return refuse({ code: 'NOT_TO_CERTIFY', status: report.status })
  return report.acceptedBy === certifier ? refuse({ code: 'OWN_ACCEPTANCE' }) : accept(null)
}

/** Expenditure over net disbursed, in tenths of a percent; null where nothing was sent. It may pass 100 %. */
export function deliveryRate(spentMinor: bigint, sentMinor: bigint): number | null {
  return sentMinor <= 0n ? null : Number((spentMinor * 1000n) / sentMinor) / 1000
}

export const LIST_STATES = ['LATE', 'DUE', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'CERTIFIED'] as const satisfies readonly (ReportStatus | 'LATE')[]
export type ListState = (typeof LIST_STATES)[number]
