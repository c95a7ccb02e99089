import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { Notice, StatusTag } from '#app/ui/primitives'
import { approvalMessages } from '../messages'

type Given = { name: string; on: Day; isDeputy: boolean }
export type ApprovalDetail = { given: readonly Given[]; limit: Money | null; needsTwo: boolean; isOwn: boolean }

/** How far a thing is that needs two approvals; nothing where one is enough. */
export function ApprovalNote({ approval, mayApprove }: { approval: ApprovalDetail; mayApprove: boolean }) {
  const words = useMessages(approvalMessages).state
  const formats = useFormats()
  const [first, second] = approval.given
  if (!approval.needsTwo) return null
  if (second) return <p className="text-small text-ink-2">{words.twice(approval.given.map((one) => words.one(one.name, formats.day(one.on))).join(', '))}</p>
  if (first) return <Notice tone={approval.isOwn ? 'info' : 'warn'}>{approval.isOwn ? words.own(formats.day(first.on)) : (first.isDeputy ? words.onceByDeputy : words.once)(first.name, formats.day(first.on))}</Notice>
  if (!mayApprove) return null
  return <Notice tone="info">{approval.limit ? words.needsTwo(formats.money(approval.limit)) : words.noLimitNow}</Notice>
}

/** The mark of a thing that was approved once and waits for a second person. */
export function ApprovedOnceTag() {
  return <StatusTag tone="warn">{useMessages(approvalMessages).state.tag}</StatusTag>
}
