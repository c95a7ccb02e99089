import { STAGES } from '#app/features/partnerships/domain/partnership'
import { partnershipMessages } from '#app/features/partnerships/messages'
import { listPartnerships, type PartnershipFilter, type PartnershipSummary, type Sort } from '#app/features/partnerships/server/partnerships.queries.server'
import { giveMessages } from '#app/features/pledges/messages/give'
import { ANSWER_STEP, isMoney } from '#app/features/partnerships/domain/partnership'
import { choiceOf } from '#app/platform/http/list-address'
import { uiMessages } from '#app/ui/messages'
import { donorIn, searchIn, type TeamList } from './team-list.server'

/** The pipeline as a list. What the board shows is its `stage=board`: whatever is neither lost nor a pledge. */
export const partnershipsList: TeamList<PartnershipFilter, PartnershipSummary, Sort> = {
  path: '/secretariat/partnerships',
  permission: 'partnership.view',
  title: (language) => partnershipMessages[language].partnerships,
  sorts: { step: 'up', value: 'down', name: 'up' },
  async asked({ context, url }) {
    const { donor, shown, only } = await donorIn({ context, url })
    const isList = url.searchParams.get('view') === 'list'
    const stage = isList ? choiceOf(url, 'stage', [...STAGES, 'open'] as const) : ('board' as const)
    const [owner, search, overdue] = [url.searchParams.get('owner') ?? '', searchIn(url), url.searchParams.get('steps') === 'overdue']
    return { filter: { stage, owner, search, overdue, donor }, shown: { stage: isList ? (stage ?? '') : '', owner, search, steps: overdue ? 'overdue' : '', donor: shown }, only }
  },
  async page(context, filter, asked) {
    const { partnerships, ...ends } = await listPartnerships(context, filter, asked)
    return { rows: partnerships, ...ends }
  },
  columns(language) {
    const { list: words, stages, purposes, answerStep } = partnershipMessages[language]
    const { list } = uiMessages[language]
    return [
      { key: 'ref', label: words.number, of: (row) => row.ref },
      { key: 'organisation', label: words.who, of: (row) => row.organisation },
      { key: 'donor', label: list.donorNumber, of: (row) => row.donor?.ref ?? null },
      { key: 'stage', label: words.stage, of: (row) => ({ code: row.stage, word: stages[row.stage] }) },
      { key: 'owner', label: words.owner, of: (row) => row.owner?.name ?? null },
      { key: 'purpose', label: list.kind, of: (row) => ({ code: row.purpose, word: isMoney(row.purpose) ? giveMessages[language].purposes[row.purpose] : purposes[row.purpose] }) },
      { key: 'probability', label: words.chance, of: (row) => ({ figure: String(row.probability) }) },
      { key: 'currency', label: list.currency, of: (row) => row.expected?.currency ?? null },
      { key: 'expected', label: words.expected, of: (row) => row.expected && { amount: row.expected } },
      { key: 'expected_usd', label: words.value, of: (row) => ({ amount: row.value }) },
      { key: 'weighed_usd', label: words.weighed, of: (row) => ({ amount: row.weighed }) },
      { key: 'expected_on', label: list.expectedOn, of: (row) => ({ day: row.expectedOn }) },
      { key: 'next_step', label: words.nextStep, of: (row) => (row.nextStep === ANSWER_STEP ? { code: row.nextStep, word: answerStep } : row.nextStep) },
      { key: 'next_step_on', label: list.nextStepOn, of: (row) => ({ day: row.nextStepOn }) },
      { key: 'overdue', label: list.overdue, of: (row) => (row.isOverdue ? { code: 'yes', word: list.yes } : { code: 'no', word: list.no }) },
      { key: 'pledge', label: list.pledge, of: (row) => row.pledge },
    ]
  },
}
