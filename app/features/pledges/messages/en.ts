import type { CreatePledgeFailure, MoveFailure, PledgeStatus } from '../domain/pledge'
import type { InstalmentView, PledgePaymentView } from '../domain/payment-view'

export const en = {
  pledges: 'Pledges',
  pledge: 'Pledge',
  statuses: {
    DRAFT: 'Not sent yet',
    SUBMITTED: 'Submitted',
    NEEDS_INFO: 'Question to the donor',
    ACKNOWLEDGED: 'Acknowledged',
    CONFIRMED: 'Confirmed',
    WITHDRAWN: 'Withdrawn',
    DECLINED: 'Declined',
    LAPSED: 'Lapsed',
  } satisfies Record<PledgeStatus, string>,
  paymentViews: { PENDING: 'Nothing paid yet', IN_PROGRESS: 'Partly paid', OVERDUE: 'Overdue', COMPLETED: 'Paid' } satisfies Record<PledgePaymentView, string>,
  instalmentViews: {
    SCHEDULED: 'Scheduled',
    DUE_SOON: 'Due soon',
    OVERDUE: 'Overdue',
    PARTLY_PAID: 'Partly paid',
    PAID: 'Paid',
    WAIVED: 'Waived',
    CANCELLED: 'Cancelled',
  } satisfies Record<InstalmentView, string>,
  createRefusals: {
    INSTALMENTS_OUT_OF_RANGE: 'Choose between 1 and {most} instalments.',
    MONTHS_OUT_OF_RANGE: 'Choose between 1 and 60 months from one instalment to the next.',
    INSTALMENT_BELOW_MINOR_UNIT: 'The amount is too small for so many instalments: each needs at least the smallest coin.',
    SCHEDULE_DOES_NOT_ADD_UP: 'The instalments add up to {total}, the pledge is {pledged}.',
    EARMARK_MISSING: 'Choose what the money is for.',
    EARMARK_OF_POOL: 'Money for the pool is not earmarked.',
    UNKNOWN_PROGRAMME: 'This programme is not known.',
    PROGRAMME_OF_OTHER_AREA: 'This programme belongs to another priority area.',
    RATE_MISSING: 'There is no exchange rate for {currency} on {day}. Choose another currency, or write to the team.',
  } satisfies Record<CreatePledgeFailure['code'], string>,
  moveRefusals: {
    PLEDGE_CANNOT_MOVE: 'This pledge is in another state now. Somebody may have changed it meanwhile.',
    PLEDGE_HAS_PAYMENTS: 'Money has arrived for this pledge, so it cannot be closed. Refund it first.',
  } satisfies Record<MoveFailure['code'] | 'PLEDGE_HAS_PAYMENTS', string>,
}
