import { fileForm } from '#app/features/calls/forms/application.form'
import { callMessages } from '#app/features/calls/messages'
import { attachFile } from '#app/features/calls/server/attach-file.command.server'
import { CityCallPage } from '#app/features/calls/ui/city-call-pages'
import { readSent } from '#app/kernel/evidence'
import { act } from '#app/platform/http'
import type { Route } from './+types/attach-application-file'

export { loader, meta } from './call'

export const action = act('call.apply', {
  form: fileForm,
  run: async ({ context, param }, { city, file }) => attachFile(context, { call: param('call'), city, ...(await readSent(file)) }),
  then: (_, { param, url, language }) => ({ to: `/city/calls/${param('call')}${url.search}#evidence`, notice: { tone: 'good', text: callMessages[language].files.added } }),
  words: (language) => callMessages[language].attachRefusals,
  fields: { FILE_MISSING: 'file', FILE_TOO_LARGE: 'file', FILE_KIND_UNKNOWN: 'file', TOO_MANY_FILES: 'file', DRAFT_FIRST: 'file' },
  conflicts: ['DEADLINE_PASSED'],
})

export default function AttachApplicationFile({ loaderData, actionData }: Route.ComponentProps) {
  return <CityCallPage {...loaderData} refusedFile={actionData?.lastResult} />
}
