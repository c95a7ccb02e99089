// Periods, the pool, the support cost and the thresholds with which the fund begins. Staff change states, rates and thresholds later; a second load never does.
// Source: DOMAIN.md, sections 1, 4 and 5; strategy 2021-2023 (target).

/** US$1,000,000.00 for each two-year period, in cents. */
const TARGET_MINOR = 1_000_000_00n

export const PERIODS = [2020, 2022, 2024, 2026].map((year) => ({
  id: `per_${year}_${year + 1}`,
  code: `${year}-${year + 1}`,
  startsOn: `${year}-01-01`,
  endsOn: `${year + 1}-12-31`,
  targetMinor: TARGET_MINOR,
  state: 'OPEN',
}))

export const POOL_WINDOW = { id: 'win_mdfm', kind: 'MDFM', modality: 'MDFM' }

/** 7 % of direct cost, in hundredths of a per cent. */
export const SUPPORT_COST = { id: 'psc_2019', mode: 'OF_DIRECT_COST', basisPoints: 700, effectiveOn: '2019-01-01', source: 'Default of the fund: 7 % of direct cost' }

export const SETTINGS: Readonly<Record<string, string>> = {
  'card-online-limit': 'USD 999999.99',
  'agreement-threshold': 'USD 10000.00',
}
