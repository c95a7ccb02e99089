import { DONOR_TYPES } from '#app/features/donors/domain/donor'
import { DUE_DILIGENCE } from '#app/features/donors/domain/due-diligence'
import { donorMessages } from '#app/features/donors/messages'
import { listDonors, type DonorFilter, type DonorSort, type DonorSummary } from '#app/features/donors/server/donors.queries.server'
import { formatsIn } from '#app/kernel/language'
import { choiceOf } from '#app/platform/http/list-address'
import { searchIn, type TeamList } from './team-list.server'

export const donorsList: TeamList<DonorFilter, DonorSummary, DonorSort> = {
  path: '/secretariat/donors',
  permission: 'donor.view',
  title: (language) => donorMessages[language].donors,
  sorts: { name: 'up', new: 'down' },
  asked({ url }) {
    const filter = { search: searchIn(url), type: choiceOf(url, 'type', DONOR_TYPES), dueDiligence: choiceOf(url, 'dueDiligence', DUE_DILIGENCE) }
    return { filter, shown: { search: filter.search, type: filter.type ?? '', dueDiligence: filter.dueDiligence ?? '' } }
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
      { key: 'due_diligence', label: words.desk.review, of: (row) => ({ code: row.dueDiligence, word: words.dueDiligence[row.dueDiligence] }) },
    ]
  },
}
