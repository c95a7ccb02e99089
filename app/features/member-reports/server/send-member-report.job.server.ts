// The files of a report in both languages, and one mail to each focal point; what was done is not done again.
import { accept, type Result } from '#app/kernel/failure'
import { isLanguage, LANGUAGES, type Language } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { command, type CommandContext, type Context } from '#app/platform/context'
import { newVerificationCode, storeDocument } from '#app/platform/files'
import { queueMail } from '#app/platform/mail'
import { drawPdf, PDF_TEMPLATE_VERSION } from '#app/platform/pdf'
import { memberReportMail } from '../documents/member-report-mail'
import { memberReportDocument } from '../documents/member-report'
import type { MemberFigures } from '../domain/member-report'

type Settings = { origin: string; demo: boolean }

async function issue(context: CommandContext, report: { id: string; ref: string; wordsEn: string; wordsFr: string; figures: string; madeBy: string }, settings: Settings): Promise<void> {
  const figures = JSON.parse(report.figures) as MemberFigures
  const signedBy = (await context.transaction.person.findUnique({ where: { id: report.madeBy }, select: { name: true } }))?.name ?? null
  const ids: Partial<Record<Language, string>> = {}
  for (const language of LANGUAGES) {
    const code = newVerificationCode(context)
    const words = language === 'fr' ? report.wordsFr : report.wordsEn
    const drawn = memberReportDocument({ number: report.ref, issuedAt: context.clock.now(), figures, words, signedBy, verifyAddress: `${settings.origin}/verify/${code}`, isDemonstration: settings.demo }, language)
    const stored = await storeDocument(context, { kind: 'REPORT', number: report.ref, title: drawn.title, fileName: `${report.ref}-${language}.pdf`, mediaType: 'application/pdf', language, bytes: await drawPdf(drawn), templateVersion: `member-report-1/${PDF_TEMPLATE_VERSION}`, subject: `member-report:${report.id}`, code })
    ids[language] = stored.id
  }
  await context.transaction.memberReport.update({ where: { id: report.id }, data: { documentEnId: ids.en!, documentFrId: ids.fr! } })
}

function send(settings: Settings) {
  return command('job.run', async (context, input: { report: string }): Promise<Result<null, never>> => {
    const report = await context.transaction.memberReport.findUniqueOrThrow({ where: { id: input.report }, include: { copies: { where: { mailedAt: null }, include: { person: true, city: { select: { name: true } } } } } })
    if (report.documentEnId === null) await issue(context, report, settings)
    for (const { person, city } of report.copies) {
      const language = isLanguage(person.language) ? person.language : 'en'
      const mail = memberReportMail({ name: person.name, city: city.name, period: report.period, asOf: report.asOf as Day, link: `${settings.origin}/city/member-reports/${report.ref}` }, language)
      await queueMail(context, { key: `member-report:${report.id}:${person.id}`, to: { name: person.name, email: person.email }, mail })
      await context.transaction.memberReportCopy.update({ where: { reportId_personId: { reportId: report.id, personId: person.id } }, data: { mailedAt: context.clock.now() } })
    }
    return accept(null)
  })
}

/** The job `send-member-report` with `{ report }`. */
export function sendMemberReportJob(settings: Settings) {
  const sendOne = send(settings)
  return async (context: Context, payload: unknown): Promise<void> => void (await sendOne(context, payload as { report: string }))
}
