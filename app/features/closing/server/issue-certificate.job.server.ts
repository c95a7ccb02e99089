import type { FundPeriod } from '#app/features/fund/domain/period'
import { accept, type Result } from '#app/kernel/failure'
import { LANGUAGES } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { command, nextNumber, type CommandContext, type Context } from '#app/platform/context'
import { newVerificationCode, storeDocument } from '#app/platform/files'
import { drawPdf, PDF_TEMPLATE_VERSION } from '#app/platform/pdf'
import { certificateDocument, type CertificateFacts } from '../documents/certificate'
import { readFrozen } from '../domain/frozen-figures'

type Settings = { origin: string; demo: boolean }

/** Issues the certificate of a closed period once in each language, under one number: its bytes never change, and its code proves it. */
function issueCertificate(settings: Settings) {
  return command('job.run', async (context, input: { period: string }): Promise<Result<null, never>> => {
    const period = await context.transaction.fundPeriod.findUniqueOrThrow({ where: { id: input.period }, include: { snapshots: true } })
    const subject = `period:${period.id}`
    if ((await context.transaction.document.count({ where: { subject } })) > 0) return accept(null)
    const [begun, certified] = ['INTERIM', 'CERTIFIED'].map((kind) => period.snapshots.find((snapshot) => snapshot.kind === kind))
    if (!begun || !certified) return accept(null)
    const number = await nextNumber(context, 'CP')
    for (const language of LANGUAGES) {
      const code = newVerificationCode(context)
      const facts: CertificateFacts = {
        number,
        issuedAt: context.clock.now(),
        period: { code: period.code, startsOn: period.startsOn as FundPeriod['startsOn'], endsOn: period.endsOn as Day },
        begun: { by: await nameOf(context, begun.takenBy), at: begun.takenAt, sha256: begun.sha256 },
        certified: { by: await nameOf(context, certified.takenBy), at: certified.takenAt, sha256: certified.sha256 },
        figures: readFrozen(certified.figures),
        verifyAddress: `${settings.origin}/verify/${code}`,
        isDemonstration: settings.demo,
      }
      const drawn = certificateDocument(facts, language)
      const bytes = await drawPdf(drawn)
      await storeDocument(context, { kind: 'REPORT', number, title: drawn.title, fileName: `${number}-${language}.pdf`, mediaType: 'application/pdf', language, bytes, templateVersion: `certificate-1/${PDF_TEMPLATE_VERSION}`, subject, code })
    }
    await context.audit({ name: 'period.certificate-issued', subject, after: { number, sha256: certified.sha256 } })
    return accept(null)
  })
}

async function nameOf(context: CommandContext, id: string): Promise<string> {
  return (await context.transaction.person.findUnique({ where: { id }, select: { name: true } }))?.name ?? id
}

/** The job `issue-certificate` with `{ period }`. */
export function issueCertificateJob(settings: Settings) {
  const issue = issueCertificate(settings)
  return async (context: Context, payload: unknown): Promise<void> => {
    await issue(context, payload as { period: string })
  }
}
