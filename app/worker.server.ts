// The only file that knows every job handler.
import { tellCitiesOfAllocationJob, tellCityOfDisbursementJob, tellCityOfReturnJob } from '#app/features/allocations/server/tell-cities.job.server'
import { confirmApplicationJob, tellCitiesOfCallJob, tellCitiesOfOutcomeJob } from '#app/features/calls/server/tell-cities.job.server'
import { tellDonorsOfAllocationJob } from '#app/features/allocations/server/tell-donors.job.server'
import { issueCertificateJob } from '#app/features/closing/server/issue-certificate.job.server'
import { closeCheckoutsJob } from '#app/features/payments/server/card-checkout.server'
import { issueReceiptJob } from '#app/features/payments/server/issue-receipt.job.server'
import { issueYearlyReceiptsJob } from '#app/features/payments/server/issue-yearly-receipts.job.server'
import { tellOfFailureJob } from '#app/features/payments/server/tell-of-failure.job.server'
import { tellOfRefundJob } from '#app/features/payments/server/tell-of-refund.job.server'
import { tellCityOfChangeJob } from '#app/features/line-changes/server/tell-city-of-change.job.server'
import { sendMemberReportJob } from '#app/features/member-reports/server/send-member-report.job.server'
import { sendDigestsJob } from '#app/features/notices/server/send-digests.job.server'
import { remindDonorsJob } from '#app/features/pledges/server/remind-donors.job.server'
import { thankForPledgeJob } from '#app/features/pledges/server/thank-for-pledge.job.server'
import { tellOfStatementsJob } from '#app/features/statements/server/tell-of-statements.job.server'
import type { CardGateway } from '#app/platform/card'
import { remindCitiesJob, tellCityOfReportJob } from '#app/features/reporting/server/tell-cities.job.server'
import type { Context } from '#app/platform/context'
import type { JobHandlers } from '#app/platform/jobs'
import { sendMailJob, type MailSender } from '#app/platform/mail'

export type WorkerTools = { sendMail: MailSender; origin: string; demo: boolean; card: CardGateway | null }

/** Handlers by job name. */
export function jobHandlers(tools: WorkerTools): JobHandlers {
  return {
    'send-mail': sendMailJob(tools.sendMail),
    'issue-receipt': issueReceiptJob(tools),
    'issue-yearly-receipts': issueYearlyReceiptsJob(tools),
    'remind-donors': remindDonorsJob(tools),
    'close-checkouts': closeCheckoutsJob(tools),
    'issue-certificate': issueCertificateJob(tools),
    'thank-for-pledge': thankForPledgeJob(tools),
    'tell-of-failure': tellOfFailureJob(tools),
    'tell-of-refund': tellOfRefundJob(tools),
    'tell-cities-of-allocation': tellCitiesOfAllocationJob(tools),
    'tell-city-of-disbursement': tellCityOfDisbursementJob(tools),
    'tell-city-of-return': tellCityOfReturnJob(tools),
    'tell-city-of-change': tellCityOfChangeJob(tools),
    'send-member-report': sendMemberReportJob(tools),
    'tell-donors-of-allocation': tellDonorsOfAllocationJob(tools),
    'tell-of-statements': tellOfStatementsJob(tools),
    'tell-city-of-report': tellCityOfReportJob(tools),
    'remind-cities': remindCitiesJob(tools),
    'tell-cities-of-call': tellCitiesOfCallJob(tools),
    'confirm-application': confirmApplicationJob(tools),
    'tell-cities-of-outcome': tellCitiesOfOutcomeJob(tools),
    'send-digests': sendDigestsJob(tools),
  }
}

/** Jobs that are done once a day; after a pause they catch up on what applies then. */
export const DAILY_JOBS = ['remind-donors', 'remind-cities', 'issue-yearly-receipts', 'tell-of-statements', 'send-digests']

/** Jobs act by themselves. */
export function workerContext(context: Omit<Context, 'actor' | 'transaction' | 'language' | 'requestId'>): Context {
  return { ...context, actor: { kind: 'system', name: 'worker' }, transaction: null, language: 'en', requestId: 'worker' }
}
