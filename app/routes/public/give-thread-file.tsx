import { threadFileForm } from '#app/features/partnerships/forms/partnership.form'
import { partnershipMessages } from '#app/features/partnerships/messages'
import { layThreadFile } from '#app/features/partnerships/server/lay-file.command.server'
import { ThreadPage } from '#app/features/partnerships/ui/talk-pages'
import { readSent } from '#app/kernel/evidence'
import { act } from '#app/platform/http'
import type { Route } from './+types/give-thread-file'

export { loader, meta } from './give-thread'

export const action = act('partnership.propose', {
  form: threadFileForm,
  run: async ({ context, param, server }, { file }) => layThreadFile(context, { thread: param('thread'), file: await readSent(file), origin: server.config.origin }),
  then: (_, { param, language }) => ({ to: `/${language}/give/something-else/${param('thread')}#evidence`, notice: { tone: 'good', text: partnershipMessages[language].threadFiles.added } }),
  words: (language) => ({ ...partnershipMessages[language].fileRefusals, ...partnershipMessages[language].talkRefusals }),
  fields: { FILE_MISSING: 'file', FILE_TOO_LARGE: 'file', FILE_KIND_UNKNOWN: 'file', TOO_MANY_FILES: 'file', TOO_MANY_MESSAGES: 'file' },
})

export default function GiveThreadFile({ loaderData, actionData }: Route.ComponentProps) {
  return <ThreadPage {...loaderData} refusedFile={actionData?.lastResult} />
}
