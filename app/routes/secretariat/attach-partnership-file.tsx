import { partnershipFileForm } from '#app/features/partnerships/forms/partnership.form'
import { partnershipMessages } from '#app/features/partnerships/messages'
import { layPartnershipFile } from '#app/features/partnerships/server/lay-file.command.server'
import { getPartnership } from '#app/features/partnerships/server/partnerships.queries.server'
import { readSent } from '#app/kernel/evidence'
import { act } from '#app/platform/http'
import { PartnershipWithPledge } from './partnership'
import type { Route } from './+types/attach-partnership-file'

export { loader, meta } from './partnership'

export const action = act('partnership.manage', {
  form: partnershipFileForm,
  run: async ({ context, param, server }, { file, shared }) => layPartnershipFile(context, { partnership: (await getPartnership(context, param('partnership'))).id, file: await readSent(file), shared: shared === 'yes', origin: server.config.origin }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/partnerships/${ref}#evidence`, notice: { tone: 'good', text: partnershipMessages[language].files.added } }),
  words: (language) => ({ ...partnershipMessages[language].fileRefusals, NO_ADDRESS: partnershipMessages[language].noteRefusals.NO_ADDRESS }),
  fields: { FILE_MISSING: 'file', FILE_TOO_LARGE: 'file', FILE_KIND_UNKNOWN: 'file', TOO_MANY_FILES: 'file', NO_ADDRESS: 'shared' },
})

export default function AttachPartnershipFile({ loaderData, actionData }: Route.ComponentProps) {
  return <PartnershipWithPledge loaderData={loaderData} answers={{ file: actionData?.lastResult }} />
}
