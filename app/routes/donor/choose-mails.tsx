import { mailChoicesForm } from '#app/features/donors/forms/people.form'
import { peopleMessages } from '#app/features/donors/messages/people'
import { chooseMails } from '#app/features/donors/server/choose-mails.command.server'
import { ChoicesPage } from '#app/features/donors/ui/choices-page'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import type { Route } from './+types/choose-mails'

export { loader, meta } from './choices'

export const action = act('donor.choose-mails', {
  form: mailChoicesForm,
  run: ({ context }, { donor, reminders, news, statements }) => chooseMails(context, { donor: donor as Id<'donor'>, reminders: reminders === 'on', news: news === 'on', statements: statements === 'on' }),
  then: (_, { language }) => ({ to: '/donor/choices', notice: { tone: 'good', text: peopleMessages[language].choices.saved } }),
  words: () => ({}),
})

export default function ChooseMails({ loaderData }: Route.ComponentProps) {
  return <ChoicesPage choices={loaderData.choices} />
}
