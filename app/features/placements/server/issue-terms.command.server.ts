import { accept, refuse, type Result } from '#app/kernel/failure'
import { isLanguage } from '#app/kernel/language'
import { command, nextNumber } from '#app/platform/context'
import { newVerificationCode, storeDocument } from '#app/platform/files'
import { drawPdf, PDF_TEMPLATE_VERSION } from '#app/platform/pdf'
import { termsDocument } from '../documents/terms'
import type { TermsFailure } from '../domain/failures'
import { hasTerms } from '../domain/life'
import { getPlacement } from './placements.queries.server'

export type IssueTerms = { placement: string; duties: string; origin: string; demonstration: boolean }

/** Puts the terms of a placement on paper as they stand, in the language of its donor: a numbered document that anybody can verify. */
export const issueTerms = command('placement.manage', async (context, input: IssueTerms): Promise<Result<{ ref: string; number: string; document: string }, TermsFailure>> => {
  const placement = await getPlacement(context, input.placement)
  if (!hasTerms(placement.status)) return refuse({ code: 'TERMS_NOT_YET' })
  const donor = await context.transaction.donor.findUniqueOrThrow({ where: { id: placement.donor.id }, select: { language: true } })
  const language = isLanguage(donor.language) ? donor.language : 'en'
  const [code, number] = [newVerificationCode(context), await nextNumber(context, 'TR', 6)]
  const duties = input.duties.split('\n').map((duty) => duty.trim()).filter(Boolean)
  const { ref, arrangement, person, expertise, languages, level, startsOn, until, fte, monthly, value, usd, periods } = placement
  const drawn = termsDocument(
    { number, issuedAt: context.clock.now(), donor: placement.donor.name, placement: ref, arrangement, person, function: placement.function, expertise, languages, level, duties, startsOn, until, fte, monthly, value, usd, periods, verifyAddress: `${input.origin}/verify/${code}`, isDemonstration: input.demonstration },
    language,
  )
  const document = await storeDocument(context, {
    kind: 'TERMS_OF_REFERENCE',
    number,
    title: drawn.title,
    fileName: `${number}.pdf`,
    mediaType: 'application/pdf',
    language,
    bytes: await drawPdf(drawn),
    templateVersion: `placement-terms-1/${PDF_TEMPLATE_VERSION}`,
    subject: `placement:${placement.id}`,
    donorId: placement.donor.id,
    code,
  })
  await context.audit({ name: 'placement.terms-issued', subject: `placement:${placement.id}`, after: { number, duties } })
  return accept({ ref, number, document: document.id })
})
