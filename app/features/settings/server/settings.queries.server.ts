import { NotFound } from '#app/kernel/access'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { isSettingKey, readLadder, readMoney, SETTINGS, settingRowOn, type AddressKey, type LadderKey, type MoneyKey, type NumberKey, type SettingKey } from '../domain/settings'

async function valueOn(context: Context, key: SettingKey, on: Day): Promise<string> {
  const row = await reading(context).settingValue.findFirst({ where: { key, effectiveOn: { lte: on } }, orderBy: [{ effectiveOn: 'desc' }, { sequence: 'desc' }], select: { value: true } })
  return row?.value ?? SETTINGS[key].start
}

/** An amount that the team has set, as it stands on a day; today without one. */
export async function moneySettingOn(context: Context, key: MoneyKey, on: Day = context.clock.today()): Promise<Money> {
  return readMoney(await valueOn(context, key, on))
}

/** A number of days, or of per cent. */
export async function numberSetting(context: Context, key: NumberKey): Promise<number> {
  return Number(await valueOn(context, key, context.clock.today()))
}

export async function ladderSetting(context: Context, key: LadderKey): Promise<number[]> {
  return readLadder(await valueOn(context, key, context.clock.today()))
}

export async function addressSetting(context: Context, key: AddressKey): Promise<string> {
  return valueOn(context, key, context.clock.today())
}

/** Each amount that an amount setting ever was, with the day from which it counted; the first counts from the beginning. */
export async function moneySettingHistory(context: Context, key: MoneyKey): Promise<{ since: Day | null; amount: Money }[]> {
  const rows = await reading(context).settingValue.findMany({ where: { key }, orderBy: [{ effectiveOn: 'asc' }, { sequence: 'asc' }], select: { value: true, effectiveOn: true } })
  return [{ since: null, amount: readMoney(SETTINGS[key].start) }, ...rows.map((row) => ({ since: row.effectiveOn as Day, amount: readMoney(row.value) }))]
}

export type SettingChange = { id: string; value: string; before: string; effectiveOn: Day; sequence: number; reason: string; recordedBy: string; recordedAt: Date; isAhead: boolean }
export type SettingView = { key: SettingKey; value: string; start: string; /** What is still to come, the next first. */ next: { value: string; effectiveOn: Day } | null; changes: SettingChange[] }

/** Every setting as it stands today, with what it was and will be. */
export async function listSettings(context: Context): Promise<SettingView[]> {
  authorize(context, 'secretariat.view')
  const today = context.clock.today()
  const rows = await reading(context).settingValue.findMany({ orderBy: [{ effectiveOn: 'desc' }, { sequence: 'desc' }] })
  const people = await reading(context).person.findMany({ where: { id: { in: rows.map((row) => row.recordedBy) } }, select: { id: true, name: true } })
  return (Object.keys(SETTINGS) as SettingKey[]).map((key) => {
    const own = rows.filter((row) => row.key === key).map((row) => ({ ...row, effectiveOn: row.effectiveOn as Day }))
    const ahead = own.filter((row) => row.effectiveOn > today)
    return {
      key,
      value: settingRowOn(own, today)?.value ?? SETTINGS[key].start,
      start: SETTINGS[key].start,
      next: ahead.at(-1) ?? null,
      changes: own.map((row, i) => ({ id: row.id, value: row.value, before: own[i + 1]?.value ?? SETTINGS[key].start, effectiveOn: row.effectiveOn, sequence: row.sequence, reason: row.reason, recordedBy: people.find((person) => person.id === row.recordedBy)?.name ?? row.recordedBy, recordedAt: row.recordedAt, isAhead: row.effectiveOn > today })),
    }
  })
}

/** One setting by its key; not found where there is none. */
export async function getSetting(context: Context, key: string): Promise<SettingView> {
  if (!isSettingKey(key)) throw new NotFound()
  return (await listSettings(context)).find((setting) => setting.key === key)!
}
