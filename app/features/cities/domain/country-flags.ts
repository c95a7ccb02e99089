// Three statuses of a country, never mixed up: Africa (fixed), least developed (United Nations list), low-income (World Bank class of 1 July).
// CITY-1: a status is that of the day asked for. Source: DOMAIN.md, section 3.
import type { Day } from '#app/kernel/time'

export const COUNTRY_FLAGS = ['LDC', 'LIC'] as const
export type CountryFlag = (typeof COUNTRY_FLAGS)[number]

/** One span with the status; `untilOn` is the first day without it, null while it lasts. */
export type FlagSpan = { flag: CountryFlag; fromOn: Day; untilOn: Day | null }

/** A country's statuses on a day. */
export type FlagsOfDay = { inAfrica: boolean; inLdc: boolean; inLic: boolean }

function isFlaggedOn(spans: readonly FlagSpan[], flag: CountryFlag, on: Day): boolean {
  return spans.some((span) => span.flag === flag && span.fromOn <= on && (span.untilOn === null || on < span.untilOn))
}

/** On the United Nations list of least developed countries that day? On the day of graduation no more. */
export function isLdcOn(spans: readonly FlagSpan[], on: Day): boolean {
  return isFlaggedOn(spans, 'LDC', on)
}

/** In the World Bank's low-income class that day? A country without a row for the day is "not classified", which is not the same as rich. */
export function isLicOn(spans: readonly FlagSpan[], on: Day): boolean {
  return isFlaggedOn(spans, 'LIC', on)
}

export function flagsOn(country: { isAfrica: boolean; spans: readonly FlagSpan[] }, on: Day): FlagsOfDay {
  return { inAfrica: country.isAfrica, inLdc: isLdcOn(country.spans, on), inLic: isLicOn(country.spans, on) }
}
