import { accept, type Result } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command } from '#app/platform/context'
import { decideSetting, type SettingFailure, type SettingKey } from '../domain/settings'

/** Records another value of a setting from a day on; `value` in the form in which it is kept. SETTING-2. */
export const recordSetting = command('setting.manage', async (context, input: { key: SettingKey; value: string; effectiveOn: Day; reason: string }): Promise<Result<{ key: SettingKey }, SettingFailure>> => {
  const rows = (await context.transaction.settingValue.findMany({ where: { key: input.key } })).map((row) => ({ ...row, effectiveOn: row.effectiveOn as Day }))
  const decided = decideSetting(input.key, rows, input, context.clock.today())
  if (!decided.ok) return decided
  const by = describeActor(context.actor)
  const sequence = rows.filter((row) => row.effectiveOn === input.effectiveOn).length + 1
  await context.transaction.settingValue.create({ data: { id: context.ids.next('setting'), ...input, sequence, recordedBy: by.actorId ?? by.actorName, recordedAt: context.clock.now() } })
  await context.audit({ name: 'setting.changed', subject: `setting:${input.key}`, before: { value: decided.value.before }, after: { value: input.value, effectiveOn: input.effectiveOn, reason: input.reason } })
  return accept({ key: input.key })
})
