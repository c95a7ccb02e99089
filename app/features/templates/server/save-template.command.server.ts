import { NotFound } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import { describeActor } from '#app/platform/audit'
import { command, type CommandContext } from '#app/platform/context'
import { decideVersion, decideWording, wholeWording, type TemplateFailure, type TemplateSpec, type Wording } from '../domain/template'
import { templateRows, type TemplateRow } from './template-rows.server'

type Saved = Promise<Result<{ version: number }, TemplateFailure>>
/** `expected`: the version that was read when the writing began. */
type About = { template: string; spec: TemplateSpec; note: string; expected: number }

/** TEMPLATE-1, TEMPLATE-2: what the team says from now on; the version before stays. */
export const saveTemplate = command('template.manage', async (context, input: About & { typed: Wording }): Saved => {
  return add(context, input, await templateRows(context.transaction, input.template), input.typed, null)
})

/** TEMPLATE-1: back to an earlier version, or with 0 to the shipped text, as a version of its own. */
export const restoreTemplate = command('template.manage', async (context, input: About & { version: number }): Saved => {
  const rows = await templateRows(context.transaction, input.template)
  const texts = input.version === 0 ? { en: {}, fr: {} } : rows.find((row) => row.version === input.version)?.texts
  if (!texts) throw new NotFound()
  return add(context, input, rows, wholeWording(input.spec.shipped, texts), input.version)
})

async function add(context: CommandContext, { template, spec, note, expected }: About, rows: readonly TemplateRow[], typed: Wording, restoredFrom: number | null): Saved {
  const last = rows.at(-1) ?? null
  const version = decideVersion(last, expected)
  if (!version.ok) return version
  const before = last?.texts ?? { en: {}, fr: {} }
  const texts = decideWording(spec, before, typed)
  if (!texts.ok) return texts
  const by = describeActor(context.actor)
  await context.transaction.templateVersion.create({ data: { id: context.ids.next('template'), template, version: version.value, texts: JSON.stringify(texts.value), note, restoredFrom, recordedBy: by.actorId ?? by.actorName, recordedAt: context.clock.now() } })
  await context.audit({ name: 'template.changed', subject: `template:${template}`, before, after: { ...texts.value, version: version.value, note, ...(restoredFrom === null ? {} : { restoredFrom }) } })
  return accept({ version: version.value })
}
