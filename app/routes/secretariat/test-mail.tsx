import { testMailForm } from '#app/features/templates/forms/template.forms'
import { templateMessages } from '#app/features/templates/messages'
import { sendTestMail } from '#app/features/templates/server/send-test-mail.command.server'
import { LANGUAGES } from '#app/kernel/language'
import { act } from '#app/platform/http'
import { sampleOf } from './mail-samples.server'
import { purposeIn } from './mail-wording.server'

export { default, loader, meta } from './mail'

export const action = act('template.manage', {
  form: testMailForm,
  run: ({ context, param }) => {
    const purpose = purposeIn(param('mail'))
    return sendTestMail(context, { samples: LANGUAGES.map((language) => sampleOf(purpose, language)) })
  },
  then: ({ to }, { param, language }) => ({ to: `/secretariat/mails/${param('mail')}`, notice: { tone: 'good', text: templateMessages[language].tested(to) } }),
  words: () => ({}),
})
