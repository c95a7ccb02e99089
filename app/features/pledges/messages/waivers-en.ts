import { en as approvals } from '#app/features/approvals/messages/en'
import type { ProposeWaiverFailure, WaiveFailure, WaiverStatus } from '../domain/waiver'

export const waiversEn = {
  title: 'Waived instalments',
  lead: 'Only what is unpaid can be waived. One person proposes it, another approves it.',
  statuses: { PROPOSED: 'Waits for approval', APPROVED: 'Waived', REJECTED: 'Not waived' } satisfies Record<WaiverStatus, string>,
  propose: 'Propose a waiver',
  proposeWarning: 'From its approval on, the fund no longer expects this money. What was paid stays as it is.',
  which: 'What is waived',
  all: (amount: string) => `All that remains: ${amount}`,
  one: (day: string, amount: string) => `Due ${day}: ${amount}`,
  reason: 'Reason',
  proposed: 'The waiver is proposed. Somebody else must approve it.',
  proposedBy: (name: string, day: string) => `Proposed by ${name} on ${day}`,
  approvedBy: (name: string, day: string) => `Approved by ${name} on ${day}`,
  rejectedBy: (name: string, day: string) => `Turned down by ${name} on ${day}`,
  approve: 'Approve the waiver',
  approveWarning: (amount: string) => `${amount} is no longer expected from this donor, from today on. This cannot be taken back.`,
  approved: 'The waiver is approved.',
  reject: 'Turn it down',
  rejected: 'Nothing is waived.',
  ownProposal: 'You proposed this waiver, so somebody else must approve it.',
  approverOnly: 'An approver decides on this.',
  todo: (amount: string) => `A waiver of ${amount} awaits approval`,
  proposeRefusals: {
    PLEDGE_NOT_CONFIRMED: 'Only instalments of a confirmed pledge are waived. Close this pledge instead.',
    NOTHING_TO_WAIVE: 'Choose at least one instalment of which something is unpaid.',
    WAIVER_PENDING: 'A waiver of this pledge waits for approval already. It must be decided first.',
  } satisfies Record<ProposeWaiverFailure['code'], string>,
  waiveRefusals: {
    ...approvals.approvalRefusals,
    WAIVER_DECIDED: 'Somebody has decided on this waiver already.',
    OWN_PROPOSAL: 'You proposed this waiver, so somebody else must approve it.',
    NOTHING_TO_WAIVE: 'All of it was paid meanwhile, so there is nothing left to waive. Turn it down.',
  } satisfies Record<WaiveFailure['code'], string>,
}
