import { fileForm } from '#app/features/in-kind/forms/offer.form'
import { inKindMessages } from '#app/features/in-kind/messages'
import { layEvidence } from '#app/features/in-kind/server/lay-evidence.command.server'
import { getOffer } from '#app/features/in-kind/server/offers.queries.server'
import { DonorOfferPage } from '#app/features/in-kind/ui/donor-offer-page'
import { readSent } from '#app/kernel/evidence'
import { act } from '#app/platform/http'
import type { Route } from './+types/attach-offer-file'

export { loader, meta } from './offer'

export const action = act('donor-workspace.view', {
  form: fileForm,
  run: async ({ context, param }, { file }) => layEvidence(context, { offer: (await getOffer(context, param('offer'))).id, file: await readSent(file) }),
  then: ({ ref }, { language }) => ({ to: `/donor/in-kind/${ref}#evidence`, notice: { tone: 'good', text: inKindMessages[language].evidence.added } }),
  words: (language) => ({ ...inKindMessages[language].deedRefusals, ...inKindMessages[language].fileRefusals }),
  fields: { FILE_MISSING: 'file', FILE_TOO_LARGE: 'file', FILE_KIND_UNKNOWN: 'file', TOO_MANY_FILES: 'file' },
  conflicts: ['OFFER_CANNOT_MOVE'],
})

export default function AttachOfferFile({ loaderData, actionData }: Route.ComponentProps) {
  return <DonorOfferPage {...loaderData} refusedFile={actionData?.lastResult} />
}
