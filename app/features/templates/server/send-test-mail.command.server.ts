import { assert } from '#app/kernel/assert'
import { accept, type Result } from '#app/kernel/failure'
import { command } from '#app/platform/context'
import { queueMail, type MailDocument } from '#app/platform/mail'
import { templateMessages } from '../messages'

/** A sample of a mail in the wording that holds, to whoever asks for it and to nobody else; it says that it is a test. */
export const sendTestMail = command('template.manage', async (context, input: { samples: readonly MailDocument[] }): Promise<Result<{ to: string }, never>> => {
  const { actor } = context
  assert(actor.kind === 'person', 'a person asks for a test mail')
  for (const sample of input.samples) {
    const said = { kind: 'paragraph' as const, text: templateMessages[sample.language].testMail }
    await queueMail(context, { key: `test-mail:${context.ids.next('request')}`, to: { name: actor.name, email: actor.email }, mail: { ...sample, blocks: [said, ...sample.blocks] } as MailDocument })
  }
  return accept({ to: actor.email })
})
