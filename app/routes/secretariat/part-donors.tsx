import { partForm } from '#app/features/donors/forms/donor.form'
import { donorMessages } from '#app/features/donors/messages'
import { getDonor } from '#app/features/donors/server/donors.queries.server'
import { partDonors } from '#app/features/donors/server/merge-donors.command.server'
import { listAliases } from '#app/features/donors/server/twins.queries.server'
import { refuse } from '#app/kernel/failure'
import { act } from '#app/platform/http'
import { DonorWithGifts } from './donor'
import type { Route } from './+types/part-donors'

export { loader, meta } from './donor'

export const action = act('donor.merge', {
  form: partForm,
  async run({ context, param }, { alias }) {
    const { id } = await getDonor(context, param('donor'))
    const known = (await listAliases(context, id)).find((one) => one.ref === alias)
    return known ? partDonors(context, { alias: known.id }) : refuse({ code: 'NOT_MERGED' })
  },
  then: ({ ref }, { language }) => ({ to: `/secretariat/donors/${ref}`, notice: { tone: 'good', text: donorMessages[language].twins.parted(ref) } }),
  words: (language) => donorMessages[language].partRefusals,
  conflicts: ['NOT_MERGED'],
})

export default function PartDonors({ loaderData, actionData }: Route.ComponentProps) {
  return <DonorWithGifts loaderData={loaderData} lastPart={actionData?.lastResult} />
}
