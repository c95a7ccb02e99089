import { isSettingKey, readSetting } from '#app/features/settings/domain/settings'
import { recordSettingForm } from '#app/features/settings/forms/setting.form'
import { settingMessages } from '#app/features/settings/messages'
import { recordSetting } from '#app/features/settings/server/record-setting.command.server'
import { getSetting } from '#app/features/settings/server/settings.queries.server'
import { ThresholdPage } from '#app/features/settings/ui/thresholds-pages'
import { holds, NotFound } from '#app/kernel/access'
import { addDays, type Day } from '#app/kernel/time'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/threshold'

export const loader = load('secretariat.view', async ({ context, param, language }) => {
  const setting = await getSetting(context, param('setting'))
  return { setting, earliest: addDays(context.clock.today(), 1), mayChange: holds(context.actor, 'setting.manage'), title: settingMessages[language].settings[setting.key].name }
})

export const action = act('setting.manage', {
  form: recordSettingForm,
  async run({ context, param, language }, { value, effectiveOn, reason }) {
    const key = param('setting')
    if (!isSettingKey(key)) throw new NotFound()
    const read = readSetting(key, value, language === 'fr')
    return read.ok ? recordSetting(context, { key, value: read.value, effectiveOn: effectiveOn as Day, reason }) : read
  },
  then: ({ key }, { language }) => ({ to: `/secretariat/settings/thresholds/${key}`, notice: { tone: 'good', text: settingMessages[language].thresholds.done } }),
  words: (language) => settingMessages[language].refusals,
  fields: { NOT_AN_AMOUNT: 'value', AMOUNT_OUT_OF_BOUNDS: 'value', NOT_A_WHOLE_NUMBER: 'value', NUMBER_OUT_OF_BOUNDS: 'value', NOT_A_LADDER: 'value', NOT_AN_ADDRESS: 'value', SETTING_UNCHANGED: 'value', DAY_TOO_EARLY: 'effectiveOn' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Threshold({ loaderData, actionData }: Route.ComponentProps) {
  return <ThresholdPage {...loaderData} lastResult={actionData?.lastResult} />
}
