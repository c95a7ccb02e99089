import type { Bilingual } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { Comments, Content, Typed } from '../domain/content'
import type { ReportKind, ReportStatus } from '../domain/deadline'

export type ReportRow = { id: string | null; ref: string | null; kind: ReportKind; from: Day; to: Day; dueOn: Day | null; status: ReportStatus; late: number; isSoon: boolean; line: string; allocation: string; programme: { ref: string; title: Bilingual }; city: { ref: string; name: string } }
export type Round = { number: number; content: Content; spent: Money; submittedBy: string; submittedOn: Day; outcome: 'RETURNED' | 'ACCEPTED' | null; comments: Comments; decidedBy: string | null }

export type ReportShown = ReportRow & {
  id: string
  ref: string
  typed: Typed
  version: number
  savedBy: string | null
  savedAt: Date
  rounds: readonly Round[]
  corrects: { id: string; ref: string; spent: Money } | null
  corrections: readonly { id: string; ref: string; status: ReportStatus }[]
  acceptedOn: Day | null
  reportedOn: Day | null
  certifiedBy: string | null
  certifiedOn: Day | null
  counted: Money | null
  figures: { allocated: Money; sent: Money; expended: Money }
}
