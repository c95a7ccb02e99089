import type { Language } from '#app/kernel/language'
import type { Clock } from '#app/kernel/time'
import { madeFile } from '#app/platform/files/download'
import { drawPdf } from '#app/platform/pdf'
import { toXlsx, XLSX_MEDIA_TYPE } from '#app/platform/sheet/xlsx'
import type { ReportFormat } from '../domain/report-question'
import { reportDocument, reportSheets, type Report } from '../documents/report'

/** `json` gives the report by the keys of INTERFACE.md. */
type Asked = { report: Report; json: () => unknown; format: ReportFormat; language: Language; clock: Clock; isDemonstration: boolean }

/** A report as a file, made when it is asked for. */
export async function reportFile({ report, json, format, language, clock, isDemonstration }: Asked): Promise<Response> {
  const name = `${report.fileName}.${format}`
  if (format === 'json') return madeFile(name, 'application/json; charset=utf-8', `${JSON.stringify(json(), null, 2)}\n`)
  if (format === 'xlsx') return madeFile(name, XLSX_MEDIA_TYPE, await toXlsx(reportSheets(report, language)))
  return madeFile(name, 'application/pdf', await drawPdf(reportDocument(report, { language, at: clock.now(), isDemonstration })))
}
