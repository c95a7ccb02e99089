import { accept, refuse, type Result } from '#app/kernel/failure'
import { isCurrency, parseRate } from '#app/kernel/money'
import type { CellReason } from './fault'

/** Units of a currency per US dollar as files write them; null where the currency itself is refused already. */
export function checkRateText(raw: string, currency: string): Result<string, CellReason> | null {
  if (raw.trim() === '') return refuse({ code: 'EMPTY' })
  if (!isCurrency(currency)) return null
  if (currency === 'USD') return refuse({ code: 'RATE_OF_USD' })
  return parseRate(currency, raw) ? accept(raw.trim()) : refuse({ code: 'RATE_NOT_POSITIVE' })
}
