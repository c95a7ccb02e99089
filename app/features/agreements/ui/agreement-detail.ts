// What the pages of an agreement show; the queries return these shapes.
import type { ApprovalDetail } from '#app/features/approvals/ui/approval-note'
import type { DueDiligence } from '#app/features/donors/domain/due-diligence'
import type { Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { AgreementBlock } from '../documents/blocks'
import type { AgreementKind, AgreementLanguage, AgreementStatus } from '../domain/agreement'
import type { NextStep } from '../domain/next-step'
import type { RequiredField } from '../domain/terms'

export type FileFacts = { id: string; code: string; kind: string; fileName: string; sha256: string; byteLength: number; issuedAt: Date }

export type AgreementTextView = { language: Language; title: string; blocks: readonly AgreementBlock[] }

export type AgreementDetail = {
  number: string
  kind: AgreementKind
  status: AgreementStatus
  language: AgreementLanguage
  amount: Money
  donor: { ref: string; name: string; city: string | null; dueDiligence: DueDiligence; clearedUntil: Day | null }
  pledge: { ref: string; condition: string | null } | null
  placement: { ref: string; person: string | null } | null
  signatory: { name: string; title: string }
  contacts: readonly { name: string; email: string }[]
  text: readonly AgreementTextView[]
  missing: readonly RequiredField[]
  frozen: boolean
  documents: readonly FileFacts[]
  sent: FileFacts | null
  signedDocument: FileFacts | null
  signed: { name: string; title: string; at: Date } | null
  countersigned: { name: string; at: Date } | null
  inForceOn: Day | null
  reason: string | null
  next: NextStep | null
  approval: ApprovalDetail
}

export type AgreementRow = { id: string; number: string; donor: { name: string }; amount: Money; status: AgreementStatus; since: Date }
