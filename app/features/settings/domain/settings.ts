// What the team can set: each with the value with which the fund begins and the bounds within which it stays. Source: DOMAIN.md, section 4.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { parseAmount, toDecimal, usd, type Money } from '#app/kernel/money'
import { addDays, type Day } from '#app/kernel/time'

type Spec =
  | { kind: 'MONEY'; start: string; least: Money; most: Money }
  | { kind: 'DAYS' | 'PERCENT'; start: string; least: number; most: number }
  | { kind: 'LADDER'; start: string; least: number; most: number }
  | { kind: 'ADDRESS'; start: string }

export const SETTINGS = {
  'agreement-threshold': { kind: 'MONEY', start: '10000.00', least: usd(0n), most: usd(1_000_000_00n) },
  'card-online-limit': { kind: 'MONEY', start: '999999.99', least: usd(1_00n), most: usd(999_999_99n) },
  'payment-due-days': { kind: 'DAYS', start: '30', least: 7, most: 180 },
  'reminder-days': { kind: 'LADDER', start: '-30 -7 1 14 30', least: -120, most: 365 },
  'draft-days': { kind: 'DAYS', start: '30', least: 7, most: 120 },
  'answer-days': { kind: 'DAYS', start: '7', least: 1, most: 30 },
  'period-end-days': { kind: 'DAYS', start: '120', least: 30, most: 365 },
  'rates-old-days': { kind: 'DAYS', start: '35', least: 7, most: 120 },
  'rate-tolerance': { kind: 'PERCENT', start: '20', least: 1, most: 100 },
  'team-address': { kind: 'ADDRESS', start: 'learningcities@unesco.org' },
} as const satisfies Record<string, Spec>

export type SettingKey = keyof typeof SETTINGS
export type SettingKind = Spec['kind']
type KeyOf<Kind extends SettingKind> = { [Key in SettingKey]: (typeof SETTINGS)[Key]['kind'] extends Kind ? Key : never }[SettingKey]
export type MoneyKey = KeyOf<'MONEY'>
export type NumberKey = KeyOf<'DAYS' | 'PERCENT'>
export type LadderKey = KeyOf<'LADDER'>
export type AddressKey = KeyOf<'ADDRESS'>

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key)
}

/** Most rungs of a ladder. */
export const MOST_RUNGS = 8

export type SettingFailure =
  | { code: 'NOT_AN_AMOUNT' }
  | { code: 'AMOUNT_OUT_OF_BOUNDS'; least: Money; most: Money }
  | { code: 'NOT_A_WHOLE_NUMBER' }
  | { code: 'NUMBER_OUT_OF_BOUNDS'; least: number; most: number }
  | { code: 'NOT_A_LADDER'; least: number; most: number; rungs: number }
  | { code: 'NOT_AN_ADDRESS' }
  | { code: 'DAY_TOO_EARLY'; day: Day }
  | { code: 'SETTING_UNCHANGED'; day: Day }

/** A stored value as an amount. */
export function readMoney(value: string): Money {
  return usd(BigInt(value.replace('.', '')))
}

/** A stored ladder: days before (below zero) and after. */
export function readLadder(value: string): number[] {
  return value.split(' ').map(Number)
}

/** A value as typed, in the form in which it is kept. */
export function readSetting(key: SettingKey, typed: string, decimalComma: boolean): Result<string, SettingFailure> {
  const spec: Spec = SETTINGS[key]
  const text = typed.trim()
  switch (spec.kind) {
    case 'MONEY': {
      const amount = /^0+([.,]0{1,2})?$/.test(text) ? accept(usd(0n)) : parseAmount(text, 'USD', decimalComma)
      if (!amount.ok) return refuse({ code: 'NOT_AN_AMOUNT' })
      const { minor } = amount.value
      return minor < spec.least.minor || minor > spec.most.minor ? refuse({ code: 'AMOUNT_OUT_OF_BOUNDS', least: spec.least, most: spec.most }) : accept(toDecimal(amount.value))
    }
    case 'DAYS':
    case 'PERCENT': {
      if (!/^\d{1,4}$/.test(text)) return refuse({ code: 'NOT_A_WHOLE_NUMBER' })
      const number = Number(text)
      return number < spec.least || number > spec.most ? refuse({ code: 'NUMBER_OUT_OF_BOUNDS', least: spec.least, most: spec.most }) : accept(String(number))
    }
    case 'LADDER': {
      const rungs = text.split(/[\s,;]+/).filter(Boolean)
      const days = rungs.map(Number)
      const isLadder = days.length >= 1 && days.length <= MOST_RUNGS && rungs.every((rung) => /^[-\u2212]?\d{1,3}$/.test(rung)) && days.every((day, i) => day !== 0 && day >= spec.least && day <= spec.most && (i === 0 || day > days[i - 1]!))
      return isLadder ? accept(days.join(' ')) : refuse({ code: 'NOT_A_LADDER', least: spec.least, most: spec.most, rungs: MOST_RUNGS })
    }
    case 'ADDRESS':
      return /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>".]{2,}$/.test(text) && text.length <= 200 ? accept(text) : refuse({ code: 'NOT_AN_ADDRESS' })
  }
}

type Dated = { value: string; effectiveOn: Day; sequence: number }

/** The row in force on a day; null before the first. */
export function settingRowOn<Row extends Dated>(rows: readonly Row[], on: Day): Row | null {
  return rows.filter((row) => row.effectiveOn <= on).reduce<Row | null>((last, row) => (!last || row.effectiveOn > last.effectiveOn || (row.effectiveOn === last.effectiveOn && row.sequence > last.sequence) ? row : last), null)
}

/** SETTING-2: a change counts from tomorrow at the earliest, so that what was decided until today stays right. */
export function decideSetting(key: SettingKey, rows: readonly Dated[], wanted: { value: string; effectiveOn: Day }, today: Day): Result<{ before: string }, SettingFailure> {
  const earliest = addDays(today, 1)
  if (wanted.effectiveOn < earliest) return refuse({ code: 'DAY_TOO_EARLY', day: earliest })
  const before = settingRowOn(rows, wanted.effectiveOn)?.value ?? SETTINGS[key].start
  return before === wanted.value ? refuse({ code: 'SETTING_UNCHANGED', day: wanted.effectiveOn }) : accept({ before })
}
