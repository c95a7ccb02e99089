import { DONOR_TYPES } from '#app/features/donors/domain/donor'
import { DUE_DILIGENCE } from '#app/features/donors/domain/due-diligence'
import { donorMessages } from '#app/features/donors/messages'
import { GIVING, listDonors, type DonorFilter, type DonorSort, type DonorSummary } from '#app/features/donors/server/donors.queries.server'
import { listPeriods } from '#app/features/fund/server/fund.queries.server'
import { formatsIn } from '#app/kernel/language'
import type { Context } from '#app/platform/context'
import { choiceOf } from '#app/platform/http/list-address'
import { searchIn, type TeamList } from './team-list.server'

/** The period of today and the one before it. */
async function twoPeriods(context: Context) {
  const begun = (await listPeriods(context)).filter((period) => period.startsOn <= context.clock.today())
  return { now: begun.at(-1) ?? null, before: begun.at(-2) ?? null }
}

export const donorsList: TeamList<DonorFilter, DonorSummary, DonorSort> = {
  path: '/secretariat/donors',
  permission: 'donor.view',
  title: (language) => donorMessages[language].donors,
  sorts: { name: 'up', new: 'down', expiry: 'up' },
  async asked({ context, url }) {
    const [search, type, dueDiligence, gave] = [searchIn(url), choiceOf(url, 'type', DONOR_TYPES), choiceOf(url, 'dueDiligence', [...DUE_DILIGENCE, 'EXPIRING'] as const), choiceOf(url, 'gave', GIVING)]
    return { filter: { search, type, dueDiligence, gave: gave && { which: gave, ...(await twoPeriods(context)) } }, shown: { search, type: type ?? '', dueDiligence: dueDiligence ?? '', gave: gave ?? '' } }
  },
  async page(context, filter, asked) {
    const { donors, ...ends } = await listDonors(context, filter, asked)
    return { rows: donors, ...ends }
  },
  columns(language) {
    const words = donorMessages[language]
    const formats = formatsIn(language)
    return [
      { key: 'ref', label: words.desk.number, of: (row) => row.ref },
      { key: 'name', label: words.desk.name, of: (row) => row.name },
      { key: 'type', label: words.desk.kind, of: (row) => ({ code: row.type, word: words.types[row.type] }) },
      { key: 'subtype', label: words.desk.subtype, of: (row) => row.subtype && { code: row.subtype, word: words.subtypes[row.subtype] } },
      { key: 'country', label: words.desk.country, of: (row) => row.country && { code: row.country, word: formats.country(row.country) } },
      { key: 'recognition', label: words.desk.recognition, of: (row) => ({ code: row.recognition, word: words.recognitions[row.recognition] }) },
      { key: 'cleared_until', label: words.desk.expires, of: (row) => row.dueDiligenceExpiresOn && { day: row.dueDiligenceExpiresOn } },
      { key: 'due_diligence', label: words.desk.review, of: (row) => ({ code: row.dueDiligence, word: words.dueDiligence[row.dueDiligence] }) },
    ]
  },
}
