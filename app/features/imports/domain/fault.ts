// Why a row of a file is refused. IMPORT-3: each refusal names the file, the line, the column, the value and the reason.
import type { AmountFailure } from '#app/kernel/money'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'

export type CellReason =
  | { code: 'EMPTY' }
  | { code: 'FORMULA' }
  | { code: 'TOO_LONG'; most: number }
  | { code: 'CONTROL_CHARACTER' }
  | { code: 'NOT_A_DAY' }
  | { code: 'NO_SUCH_DAY' }
  | { code: 'NOT_ONE_OF'; allowed: string }
  | { code: 'UNKNOWN_CURRENCY' }
  | { code: 'NOT_A_WHOLE_NUMBER'; least: number; most: number }
  | { code: 'NOT_A_POSITIVE_NUMBER' }
  | { code: 'FTE_OUT_OF_RANGE' }
  | { code: 'NOT_AN_EMAIL' }
  | { code: 'RATE_NOT_POSITIVE' }
  | { code: 'RATE_OF_USD' }
  | AmountFailure

export type FileReason =
  | { code: 'NOT_UTF8' }
  | { code: 'SEMICOLONS' }
  | { code: 'QUOTE_OPEN' }
  | { code: 'COLUMN_MISSING' }
  | { code: 'COLUMN_TWICE' }
  | { code: 'RAGGED_ROW'; cells: number; columns: number }
  | { code: 'NOT_A_WORKBOOK' }

export type RowReason =
  | { code: 'REF_TWICE'; line: number }
  | { code: 'REF_CHANGED'; columns: string }
  | { code: 'REF_TAKEN' }
  | { code: 'UNKNOWN_REF'; file: string }
  | { code: 'UNKNOWN_COUNTRY' }
  | { code: 'UNKNOWN_CLUSTER' }
  | { code: 'WRONG_SUBTYPE' }
  | { code: 'ENDS_BEFORE_START' }
  | { code: 'EARMARK_MISSING' }
  | { code: 'EARMARK_OF_POOL' }
  | { code: 'PROGRAMME_OF_OTHER_AREA' }
  | { code: 'CONFIRMED_BEFORE_PLEDGED' }
  | { code: 'INSTALMENTS_OUT_OF_RANGE'; most: number }
  | { code: 'INSTALMENT_BELOW_MINOR_UNIT' }
  | { code: 'SCHEDULE_DOES_NOT_ADD_UP'; total: Money; pledged: Money }
  | { code: 'MONTHS_OUT_OF_RANGE' }
  | { code: 'INSTALMENTS_OF_KNOWN_PLEDGE' }
  | { code: 'RATE_MISSING'; currency: string; day: Day }
  | { code: 'PERIOD_CLOSED'; day: Day }
  | { code: 'FEE_ABOVE_AMOUNT' }
  | { code: 'PLEDGE_CLOSED' }
  | { code: 'DAY_BEFORE_PLEDGE'; day: Day }
  | { code: 'DAY_BEFORE_PAYMENT'; day: Day }
  | { code: 'NOT_RECEIVED' }
  | { code: 'REFUND_ABOVE_PAYMENT'; left: Money }
  | { code: 'SOURCE_NOT_EARMARKED' }
  | { code: 'NO_LINES' }
  | { code: 'CITY_TWICE' }
  | { code: 'LINES_OF_KNOWN_ALLOCATION' }
  | { code: 'PROGRAMME_NOT_OF_WINDOW' }
  | { code: 'PROGRAMME_CLOSED' }
  | { code: 'PA1_NETWORK_WIDE' }
  | { code: 'NOT_AN_LDC'; city: string; country: string; day: Day }
  | { code: 'MORE_THAN_AVAILABLE'; day: Day; available: Money }
  | { code: 'NO_SUCH_LINE' }
  | { code: 'LINE_NOT_ACCEPTED' }
  | { code: 'ABOVE_THE_LINE'; left: Money }
  | { code: 'DAY_BEFORE_APPROVAL'; day: Day }

export type Reason = CellReason | FileReason | RowReason

export type Fault = { file: string; line: number; column: string | null; value: string | null; reason: Reason }
