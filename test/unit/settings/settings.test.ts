// Values as typed, their bounds, and the day from which they hold.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideSetting, isSettingKey, readLadder, readMoney, readSetting, SETTINGS, settingRowOn, type SettingKey } from '#app/features/settings/domain/settings'
import { decideSupportCost, readPercentage } from '#app/features/fund/domain/support-cost'
import { addDays, day } from '#app/kernel/time'

const TODAY = day('2026-11-24')
const keys = Object.keys(SETTINGS) as SettingKey[]
const codeOf = (key: SettingKey, typed: string, comma = false) => {
  const read = readSetting(key, typed, comma)
  return read.ok ? read.value : read.failure.code
}

test('SETTING-3: every setting begins within its own bounds, and is kept as it is read', () => {
  for (const key of keys) expect(codeOf(key, SETTINGS[key].start)).toBe(SETTINGS[key].start)
  expect(isSettingKey('agreement-threshold')).toBe(true)
  for (const other of ['bank-account', 'toString', '']) expect(isSettingKey(other)).toBe(false)
})

test('SETTING-3: whatever is typed, what is kept lies within the bounds', () => {
  const typed = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String), fc.array(fc.integer({ min: -200, max: 400 }), { maxLength: 10 }).map((days) => days.join(' ')))
  fc.assert(
    fc.property(fc.constantFrom(...keys), typed, fc.boolean(), (key, text, comma) => {
      const read = readSetting(key, text, comma)
      if (!read.ok) return
      const spec = SETTINGS[key]
      if (spec.kind === 'MONEY') {
        const { minor } = readMoney(read.value)
        expect(minor >= spec.least.minor && minor <= spec.most.minor).toBe(true)
      } else if (spec.kind === 'LADDER') {
        const rungs = readLadder(read.value)
        expect(rungs.length >= 1 && rungs.length <= 8 && rungs.every((rung, i) => rung !== 0 && rung >= spec.least && rung <= spec.most && (i === 0 || rung > rungs[i - 1]!))).toBe(true)
      } else if (spec.kind !== 'ADDRESS') expect(Number(read.value) >= spec.least && Number(read.value) <= spec.most).toBe(true)
    }),
  )
})

test('each refusal says what is wrong', () => {
  expect(codeOf('agreement-threshold', '2500,50', true)).toBe('2500.50')
  expect(codeOf('agreement-threshold', '0')).toBe('0.00')
  expect([codeOf('agreement-threshold', '10,000'), codeOf('agreement-threshold', '1000000.01'), codeOf('card-online-limit', '0')]).toEqual(['NOT_AN_AMOUNT', 'AMOUNT_OUT_OF_BOUNDS', 'AMOUNT_OUT_OF_BOUNDS'])
  expect([codeOf('answer-days', 'five'), codeOf('answer-days', '0'), codeOf('answer-days', '31'), codeOf('answer-days', '05')]).toEqual(['NOT_A_WHOLE_NUMBER', 'NUMBER_OUT_OF_BOUNDS', 'NUMBER_OUT_OF_BOUNDS', '5'])
  expect([codeOf('reminder-days', '-14, 3; 20'), codeOf('reminder-days', '1 -7'), codeOf('reminder-days', '0'), codeOf('reminder-days', '1 1'), codeOf('reminder-days', '1 2 3 4 5 6 7 8 9')]).toEqual(['-14 3 20', 'NOT_A_LADDER', 'NOT_A_LADDER', 'NOT_A_LADDER', 'NOT_A_LADDER'])
  expect([codeOf('team-address', 'a@b.example'), codeOf('team-address', 'a@b'), codeOf('team-address', 'a@b.example, c@d.example')]).toEqual(['a@b.example', 'NOT_AN_ADDRESS', 'NOT_AN_ADDRESS'])
})

test('SETTING-2: a change counts from tomorrow at the earliest, and only where it changes something', () => {
  const rows = [{ value: '5', effectiveOn: addDays(TODAY, 3), sequence: 1 }]
  const decide = (value: string, ahead: number) => decideSetting('answer-days', rows, { value, effectiveOn: addDays(TODAY, ahead) }, TODAY)
  expect(decide('6', 0)).toMatchObject({ failure: { code: 'DAY_TOO_EARLY', day: addDays(TODAY, 1) } })
  expect(decide('7', 1)).toMatchObject({ failure: { code: 'SETTING_UNCHANGED' } })
  expect(decide('5', 1)).toMatchObject({ ok: true, value: { before: '7' } })
  expect(decide('7', 3)).toMatchObject({ ok: true, value: { before: '5' } })
  expect(settingRowOn([...rows, { value: '9', effectiveOn: addDays(TODAY, 3), sequence: 2 }], addDays(TODAY, 4))?.value).toBe('9')
  expect(settingRowOn(rows, TODAY)).toBeNull()
})

test('FUND-3: a support-cost rate is a percentage of at most a quarter, from tomorrow on, one for a day', () => {
  expect(readPercentage('7', false)).toEqual({ ok: true, value: 700 })
  expect(readPercentage('7,25', true)).toEqual({ ok: true, value: 725 })
  for (const typed of ['7,25', '-1', '25.01', '7.125', '', '1e1']) expect(readPercentage(typed, false)).toMatchObject({ failure: { code: 'NOT_A_PERCENTAGE' } })
  const rows = [{ mode: 'OF_DIRECT_COST' as const, basisPoints: 700, effectiveOn: day('2019-01-01') }, { mode: 'OF_DIRECT_COST' as const, basisPoints: 800, effectiveOn: addDays(TODAY, 5) }]
  const decide = (basisPoints: number, ahead: number) => decideSupportCost(rows, { mode: 'OF_DIRECT_COST', basisPoints, effectiveOn: addDays(TODAY, ahead) }, TODAY)
  expect(decide(600, 0)).toMatchObject({ failure: { code: 'DAY_TOO_EARLY' } })
  expect(decide(600, 5)).toMatchObject({ failure: { code: 'RATE_OF_DAY_KNOWN' } })
  expect(decide(700, 2)).toMatchObject({ failure: { code: 'RATE_UNCHANGED' } })
  expect(decide(600, 2).ok).toBe(true)
})
