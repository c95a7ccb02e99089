import { markReadForm } from '#app/features/notices/forms/notices.form'
import { noticeMessages } from '#app/features/notices/messages'
import { markRead } from '#app/features/notices/server/mark-read.command.server'
import { NoticesPage } from '#app/features/notices/ui/notices-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/read-notices'

export { loader, meta } from './notices'

export const action = act('notice.choose', {
  form: markReadForm,
  run: ({ context }, input) => markRead(context, input),
  then: (_, { language }) => ({ to: '/secretariat/notices', notice: { tone: 'good', text: noticeMessages[language].read } }),
  words: () => ({}),
})

export default function ReadNotices({ loaderData }: Route.ComponentProps) {
  return <NoticesPage {...loaderData} />
}
