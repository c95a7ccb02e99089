// The team words a mail: versions, two people at once, and what leaves the house.
import { expect, test } from 'vitest'
import { restoreTemplate, saveTemplate } from '#app/features/templates/server/save-template.command.server'
import { sendTestMail } from '#app/features/templates/server/send-test-mail.command.server'
import { getTemplate, listEditedTemplates } from '#app/features/templates/server/templates.queries.server'
import { check } from '#app/features/templates/server/templates-name-what-is-known.check.server'
import { Forbidden } from '#app/kernel/access'
import { accept } from '#app/kernel/failure'
import { command } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { sampleOf } from '#app/routes/secretariat/mail-samples.server'
import { specOf } from '#app/routes/secretariat/mail-wording.server'
import { moneyWorld, must } from '../core/world'

const PURPOSE = 'allocation-approved'
const TEMPLATE = `mail:${PURPOSE}`
const spec = specOf(PURPOSE)
const typed = (en: Record<string, string>) => ({ ...spec.shipped, en: { ...spec.shipped.en, ...en } })
const about = { template: TEMPLATE, spec, note: 'The board prefers it' }

test('TEMPLATE-1, TEMPLATE-2: a wording is a version with who and why, the next mail says it, and going back is a version too', async () => {
  const w = await moneyWorld()
  const send = command('job.run', async (context, key: string) => accept(await queueMail(context, { key, to: { name: 'Chanda', email: 'chanda@city.example' }, mail: sampleOf(PURPOSE, 'en') })))
  const mail = (key: string) => w.system.database.read.mail.findUniqueOrThrow({ where: { key } })
  must(await send(w.system, 'one'))
  must(await saveTemplate(w.admin, { ...about, expected: 0, typed: typed({ subject: 'Good news for {city}', text: 'We allocate {amount} to {city} for “{programme}” <now>.' }) }))
  must(await send(w.system, 'two'))
  expect(await mail('one')).toMatchObject({ templateVersion: null })
  expect(await mail('two')).toMatchObject({ templateVersion: 1, subject: 'Good news for Lusaka' })
  expect((await mail('two')).html).toContain('for “Cities that learn” &lt;now&gt;.')
  expect(await check.run(w.system)).toEqual([])
  expect(await getTemplate(w.officer, TEMPLATE)).toMatchObject({ version: 1, changed: { en: 1, fr: 0 }, versions: [{ note: 'The board prefers it', by: expect.any(String) }] })
  expect(await listEditedTemplates(w.officer)).toEqual([TEMPLATE])

  must(await restoreTemplate(w.admin, { ...about, expected: 1, version: 0 }))
  must(await restoreTemplate(w.admin, { ...about, expected: 2, version: 1 }))
  expect((await getTemplate(w.officer, TEMPLATE)).versions.map((row) => row.restoredFrom)).toEqual([1, 0, null])
  must(await restoreTemplate(w.admin, { ...about, expected: 3, version: 0 }))
  expect(await listEditedTemplates(w.officer)).toEqual([])
  await expect(w.system.database.write((transaction) => transaction.templateVersion.updateMany({ data: { note: 'x' } }))).rejects.toThrow(/TEMPLATE-1/)
  await expect(w.system.database.write((transaction) => transaction.templateVersion.deleteMany())).rejects.toThrow(/TEMPLATE-1/)
  expect(await w.system.database.read.auditEvent.count({ where: { name: 'template.changed' } })).toBe(4)
})

test('TEMPLATE-3, TEMPLATE-4: who saves on an older version is told who was faster; nobody but an administrator saves; a test goes to oneself', async () => {
  const w = await moneyWorld()
  must(await saveTemplate(w.admin, { ...about, expected: 0, typed: typed({ greeting: 'Hello {name},' }) }))
  expect(await saveTemplate(w.admin, { ...about, expected: 0, typed: typed({ greeting: 'Good day {name},' }) })).toMatchObject({ ok: false, failure: { code: 'CHANGED_MEANWHILE', version: 1 } })
  await expect(saveTemplate(w.officer, { ...about, expected: 1, typed: typed({}) })).rejects.toThrow(Forbidden)
  const { to } = must(await sendTestMail(w.admin, { samples: [sampleOf(PURPOSE, 'en'), sampleOf(PURPOSE, 'fr')] }))
  const mails = await w.system.database.read.mail.findMany({ where: { toEmail: to, purpose: PURPOSE }, orderBy: { language: 'asc' } })
  expect(mails.map((mail) => mail.language)).toEqual(['en', 'fr'])
  expect(mails[0]!.text).toMatch(/^Hello Chanda Mwale,\n\nThis is a test/)
})
