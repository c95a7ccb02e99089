import { accept, refuse, type Result } from '#app/kernel/failure'
import type { MemberSpanFailure } from './membership'

/** Degrees; west and south are negative. */
export type Position = { longitude: number; latitude: number }

export type PositionFailure = { code: 'POSITION_HALF' } | { code: 'POSITION_NOT_A_NUMBER' } | { code: 'POSITION_OUT_OF_RANGE' }

/** Reads a position as typed, in degrees with a point (or a comma) before the decimals; both or neither. */
export function readPosition(longitude: string, latitude: string): Result<Position | null, PositionFailure> {
  const typed = [longitude.trim(), latitude.trim()] as const
  if (typed[0] === '' && typed[1] === '') return accept(null)
  if (typed[0] === '' || typed[1] === '') return refuse({ code: 'POSITION_HALF' })
  if (!typed.every((text) => /^[-\u2212]?\d{1,3}([.,]\d{1,8})?$/.test(text))) return refuse({ code: 'POSITION_NOT_A_NUMBER' })
  const [east, north] = typed.map((text) => Number(text.replace(',', '.').replace('\u2212', '-'))) as [number, number]
  return isOnEarth({ longitude: east, latitude: north }) ? accept({ longitude: east, latitude: north }) : refuse({ code: 'POSITION_OUT_OF_RANGE' })
}

export function isOnEarth({ longitude, latitude }: Position): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90
}

export type SaveCityFailure =
  | MemberSpanFailure
  | PositionFailure
  | { code: 'UNKNOWN_COUNTRY' }
  | { code: 'REF_TAKEN'; ref: string }
  | { code: 'LOOKS_LIKE'; name: string; ref: string }
