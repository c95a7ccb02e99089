import { formatsIn } from '#app/kernel/language'
import type { Reason } from '../domain/fault'

const { money, day } = formatsIn('en')

/** Why a row is refused, one sentence. */
function reason(of: Reason): string {
  switch (of.code) {
    case 'NOT_UTF8':
      return 'The file is not in UTF-8; this line holds bytes that cannot be read. Save it as “CSV UTF-8”.'
    case 'SEMICOLONS':
      return 'The columns are separated by semicolons; they must be separated by commas.'
    case 'QUOTE_OPEN':
      return 'A quotation mark that begins here is not closed, or text stands outside of it.'
    case 'COLUMN_MISSING':
      return 'This column is missing.'
    case 'COLUMN_TWICE':
      return 'This column is there twice.'
    case 'RAGGED_ROW':
      return `The row has ${of.cells} cells, the header has ${of.columns}.`
    case 'NOT_A_WORKBOOK':
      return 'The workbook cannot be read. Save it as .xlsx, or send CSV files.'
    case 'EMPTY':
      return 'Something must stand here.'
    case 'FORMULA':
      return 'This looks like a formula, and is not taken in.'
    case 'TOO_LONG':
      return `This is longer than ${of.most} characters.`
    case 'CONTROL_CHARACTER':
      return 'This holds a character that cannot be seen or printed.'
    case 'NOT_A_DAY':
      return 'A day is written as 2026-12-31.'
    case 'NO_SUCH_DAY':
      return 'There is no such day.'
    case 'NOT_ONE_OF':
      return `This must be one of: ${of.allowed}.`
    case 'UNKNOWN_CURRENCY':
      return 'There is no currency with this code (ISO 4217).'
    case 'NOT_A_WHOLE_NUMBER':
      return `This must be a whole number from ${of.least} to ${of.most}.`
    case 'NOT_A_POSITIVE_NUMBER':
      return 'This must be a number above zero, with a point before the decimals.'
    case 'FTE_OUT_OF_RANGE':
      return 'A share of full time is above 0 and at most 1.'
    case 'NOT_AN_EMAIL':
      return 'This is not an e-mail address.'
    case 'RATE_NOT_POSITIVE':
      return 'A rate is a number above zero: units of the currency per US dollar.'
    case 'RATE_OF_USD':
      return 'The US dollar has no rate against itself.'
    case 'AMOUNT_MISSING':
      return 'An amount is missing.'
    case 'AMOUNT_NOT_A_NUMBER':
      return 'This is not an amount: digits, and a point before the decimals.'
    case 'AMOUNT_THOUSANDS_MARK':
      return 'Write the amount without thousands marks, and with a point before the decimals.'
    case 'AMOUNT_NOT_POSITIVE':
      return 'The amount must be above zero.'
    case 'AMOUNT_TOO_MANY_DECIMALS':
      return `${of.currency} has ${of.decimals === 0 ? 'no decimals' : `${of.decimals} decimals`}; this amount has more.`
    case 'AMOUNT_TOO_LARGE':
      return 'The amount is too large.'
    case 'REF_TWICE':
      return `This reference is on line ${of.line} already.`
    case 'REF_CHANGED':
      return `This reference was taken in before with other content: ${of.columns}.`
    case 'REF_TAKEN':
      return 'This reference belongs to something that was recorded here and not taken in from a file.'
    case 'UNKNOWN_REF':
      return `Nothing has this reference, neither in ${of.file} nor on the books.`
    case 'UNKNOWN_COUNTRY':
      return 'There is no country with this code (ISO 3166, two letters).'
    case 'UNKNOWN_CLUSTER':
      return 'One of these clusters does not exist.'
    case 'WRONG_SUBTYPE':
      return 'This subtype does not belong to the type.'
    case 'ENDS_BEFORE_START':
      return 'The end is before the start.'
    case 'EARMARK_MISSING':
      return 'An earmarked pledge names its priority area.'
    case 'EARMARK_OF_POOL':
      return 'A pledge to the MDFM names neither a priority area nor a programme.'
    case 'PROGRAMME_OF_OTHER_AREA':
      return 'The programme belongs to another priority area than the pledge.'
    case 'CONFIRMED_BEFORE_PLEDGED':
      return 'The pledge cannot be confirmed before it was made.'
    case 'INSTALMENTS_OUT_OF_RANGE':
      return `There can be 1 to ${of.most} instalments.`
    case 'INSTALMENT_BELOW_MINOR_UNIT':
      return 'Each instalment must be at least the smallest unit of the currency.'
    case 'SCHEDULE_DOES_NOT_ADD_UP':
      return `The instalments add up to ${money(of.total)}, the pledge is ${money(of.pledged)}.`
    case 'MONTHS_OUT_OF_RANGE':
      return 'Between instalments there are 1 to 60 months.'
    case 'INSTALMENTS_OF_KNOWN_PLEDGE':
      return 'The pledge is on the books with other instalments; they cannot be changed by a file.'
    case 'RATE_MISSING':
      return `There is no rate for ${of.currency} on ${day(of.day)}.`
    case 'PERIOD_CLOSED':
      return `The period of ${day(of.day)} is closed; nothing more is booked in it.`
    case 'FEE_ABOVE_AMOUNT':
      return 'The fee must be below the amount.'
    case 'PLEDGE_CLOSED':
      return 'The pledge was withdrawn, declined or has lapsed.'
    case 'DAY_BEFORE_PLEDGE':
      return `This day is before the pledge, which is of ${day(of.day)}.`
    case 'DAY_BEFORE_PAYMENT':
      return `This day is before the payment, which is of ${day(of.day)}.`
    case 'NOT_RECEIVED':
      return 'The payment has not been received.'
    case 'REFUND_ABOVE_PAYMENT':
      return `The refund is above what is left of the payment: ${money(of.left)}.`
    case 'SOURCE_NOT_EARMARKED':
      return 'This pledge is for the MDFM: write MDFM as the source.'
    case 'NO_LINES':
      return 'The allocation has no line in allocation-lines.csv.'
    case 'CITY_TWICE':
      return 'This city has a line of this allocation already.'
    case 'LINES_OF_KNOWN_ALLOCATION':
      return 'The allocation is on the books with other lines; they cannot be changed by a file.'
    case 'PROGRAMME_NOT_OF_WINDOW':
      return 'Money of this source is not for this programme.'
    case 'PROGRAMME_CLOSED':
      return 'The programme was cancelled.'
    case 'PA1_NETWORK_WIDE':
      return 'A programme of priority area 1 goes to cities; it has no network-wide line.'
    case 'NOT_AN_LDC':
      return `${of.city} is in a country (${of.country}) that is not among the least developed countries on ${day(of.day)}.`
    case 'MORE_THAN_AVAILABLE':
      return `The allocation is above what the source holds on ${day(of.day)}: ${money(of.available)}.`
    case 'NO_SUCH_LINE':
      return 'The allocation has no line for this city.'
    case 'LINE_NOT_ACCEPTED':
      return 'The city has not accepted this line.'
    case 'ABOVE_THE_LINE':
      return `This is above what is left of the line: ${money(of.left)}.`
    case 'DAY_BEFORE_APPROVAL':
      return `This day is before the allocation, which was approved on ${day(of.day)}.`
  }
}

export const en = {
  import: 'Import',
  title: 'Take in files',
  lead: 'Spreadsheets of others are looked at first: what would be recorded, what is on the books already, and every row that would be refused. Nothing is recorded before you confirm, and then all or nothing.',
  files: 'Files',
  filesHint: 'CSV files by their names below, or one workbook (.xlsx) with a sheet for each; up to 4 MB together. More is taken in at the terminal.',
  look: 'Look at them',
  whichFiles: 'Files and their columns',
  whichFilesLead: 'Any of them may be absent, columns may stand in any order, and there may be further ones. Days are written as 2026-12-31, amounts with a point and in the currency of the row.',
  file: 'File',
  columns: 'Columns',
  nothingNew: 'Nothing in these files is new',
  wouldBeTakenIn: (rows: string): string => `${rows} rows would be recorded`,
  known: (rows: string): string => `${rows} rows are on the books already, as they stand in the files.`,
  carriesApprovals: 'The files carry their own approvals: payments count as confirmed, allocations as approved and accepted. Nobody is mailed. The audit trail says that you took them in.',
  whatIsNew: 'What is new',
  rows: 'Rows',
  takeIn: 'Take them in',
  otherFiles: 'Look at other files',
  faults: (count: number): string => (count === 1 ? 'One fault was found' : `${count} faults were found`),
  faultsLead: 'Nothing was recorded. Correct the files, and look at them again.',
  place: 'Place',
  line: (line: number): string => `line ${line}`,
  column: 'Column',
  value: 'Value',
  why: 'Why',
  more: (count: string): string => `And ${count} more.`,
  done: (rows: number): string => (rows === 0 ? 'Nothing was new.' : rows === 1 ? 'One row was recorded.' : `${rows} rows were recorded.`),
  refusals: {
    UPLOAD_TOO_LARGE: 'The files are larger than 4 MB together. Take them in at the terminal.',
    NO_SUCH_FILE: '{file} is none of the files that can be taken in. Give it one of the names below.',
    FILE_TWICE: '{file} is there twice.',
    NOT_A_WORKBOOK: '{file} cannot be read as a workbook. Save it as .xlsx, or send CSV files.',
    FILES_MISSING: 'Choose the files.',
    IMPORT_REFUSED: 'Some rows would be refused; nothing was recorded.',
    DRY_RUN: 'Nothing was recorded.',
    NOT_WHAT_WAS_SEEN: 'This is not what you looked at. Look at the files again.',
  },
  reason,
}
