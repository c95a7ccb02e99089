// Agreements on people: a secondment and a loan of staff, from the placement to the day on which it begins.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { AGREEMENT_LANGUAGES, type AgreementLanguage } from '#app/features/agreements/domain/agreement'
import { check as agreeCheck } from '#app/features/agreements/server/agreements-and-pledges-agree.check.server'
import { findAgreementOfDocument, getAgreement, listAgreements } from '#app/features/agreements/server/agreements.queries.server'
import { countersign } from '#app/features/agreements/server/countersign.command.server'
import { draftPlacementAgreement } from '#app/features/agreements/server/draft-placement-agreement.command.server'
import { endAgreement } from '#app/features/agreements/server/end-agreement.command.server'
import { getPlacementToAgree } from '#app/features/agreements/server/placement-agreements.queries.server'
import { reviewAgreement } from '#app/features/agreements/server/review-agreement.command.server'
import { voidAgreement } from '#app/features/agreements/server/void-agreement.command.server'
import { issueTerms } from '#app/features/placements/server/issue-terms.command.server'
import { movePlacement, type Step } from '#app/features/placements/server/move-placement.command.server'
import { recordPlacement } from '#app/features/placements/server/record-placement.command.server'
import type { Arrangement } from '#app/features/placements/domain/value'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { NotFound } from '#app/kernel/access'
import { findDocumentByCode, getDocument } from '#app/platform/files'
import { agreementWorld, must, ORIGIN } from './world'

async function placementWorld(arrangement: Arrangement, { terms = true, work = 'Programme specialist' } = {}) {
  const w = await agreementWorld()
  const recorded = must(
    await recordPlacement(w.amina, { donor: 'Northern Lights Foundation', arrangement, person: 'José Álvarez', function: work, languages: 'English', level: 'P-3', currency: 'EUR', amount: '9500', fte: '0.8', startsOn: '2026-11-20', endsOn: '2027-11-19' }),
  )
  const { placement } = recorded
  const move = (to: Step['to'], reason: string | null = null) => movePlacement(w.amina, { placement, to, person: null, reason })
  for (const to of ['SUITABILITY', 'SELECTED', 'AGREEMENT'] as const) must(await move(to))
  if (terms) must(await issueTerms(w.amina, { placement, duties: 'Draw up the guide', origin: ORIGIN, demonstration: false }))
  const draftFor = (language: AgreementLanguage = 'en', by = w.amina) => draftPlacementAgreement(by, { placement, signatory: 'Ingrid Aas', signatoryTitle: 'Director', language })
  const sentFor = async (language: AgreementLanguage = 'en', by = w.amina) => {
    const { number } = must(await draftFor(language, by))
    must(await reviewAgreement(w.amina, { agreement: number }))
    await w.send(number)
    return number
  }
  return { ...w, placement, move, draftFor, sentFor }
}

function textOf(bytes: Uint8Array): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'agreement-'))
  try {
    writeFileSync(path.join(folder, 'a.pdf'), bytes)
    return execFileSync('pdftotext', ['-layout', path.join(folder, 'a.pdf'), '-'], { encoding: 'utf8' }).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ').replace(/\s+/g, ' ')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const FACTS = {
  en: { SECONDMENT: ['Secondment of staff', 'employed by UNESCO', 'at least 12 months and at most 48'], LOAN: ['Loan of staff', 'remains employed by the Releasing Entity', 'at least 6 months and at most 48'], both: ['20 November 2026', '19 November 2027', '19 May 2028', 'Share of full time', 'EUR 9,500.00'] },
  fr: { SECONDMENT: ['Détachement de personnel', 'employée par l’UNESCO', 'au moins 12 mois et au plus 48'], LOAN: ['Prêt de personnel', 'reste employée par l’Entité d’origine', 'au moins 6 mois et au plus 48'], both: ['20 novembre 2026', '19 novembre 2027', '19 mai 2028', 'Part d’un temps plein', '9 500,00'] },
} as const

for (const arrangement of ['SECONDMENT', 'LOAN'] as const)
  test(`a ${arrangement.toLowerCase()} is put on paper in English, in French and in both`, async () => {
    const w = await placementWorld(arrangement)
    for (const language of AGREEMENT_LANGUAGES) {
      const number = await w.sentFor(language)
      const view = await getAgreement(w.ingrid, number)
      const text = textOf((await getDocument(w.ingrid, view.sent!.id)).bytes)
      for (const spoken of language === 'both' ? (['en', 'fr'] as const) : [language]) for (const part of [...FACTS[spoken][arrangement], ...FACTS[spoken].both]) expect(text).toContain(part)
      for (const part of ['José Álvarez', 'Programme specialist', 'Northern Lights Foundation', 'Ingrid Aas', 'TR-']) expect(text).toContain(part)
      if (language === 'en') expect(text).not.toContain('Entité')
      must(await voidAgreement(w.amina, { agreement: number, reason: 'another language' }))
    }
  })

test('AGREEMENT-4: what is missing on a placement is named, one thing after the other', async () => {
  const w = await placementWorld('LOAN', { terms: false, work: '' })
  const { number } = must(await w.draftFor())
  expect(await getAgreement(w.amina, number)).toMatchObject({ missing: ['FUNCTION', 'TERMS_OF_REFERENCE'], text: [], next: { mayDo: false, why: { code: 'MISSING_FUNCTION' } } })
  expect(await reviewAgreement(w.amina, { agreement: number })).toMatchObject({ failure: { code: 'MISSING_FUNCTION' } })
  const other = await placementWorld('LOAN', { terms: false })
  const bare = must(await other.draftFor())
  expect(await reviewAgreement(other.amina, { agreement: bare.number })).toMatchObject({ failure: { code: 'MISSING_TERMS_OF_REFERENCE' } })
})

test('AGREEMENT-6: a loan begins only once its agreement is in force, and makes no promise of money', async () => {
  const w = await placementWorld('LOAN')
  expect(await getPlacementToAgree(w.amina, w.placement)).toMatchObject({ mayBeDrafted: true, contact: { name: 'Ingrid Aas' } })
  const number = await w.sentFor()
  expect(await w.draftFor()).toMatchObject({ failure: { code: 'PLACEMENT_HAS_AGREEMENT', number } })
  expect(await w.move('WITHDRAWN', 'a change of mind')).toMatchObject({ failure: { code: 'AGREEMENT_STANDS', number } })
  w.setNow('2026-11-21T09:00:00Z')
  expect(await w.move('ACTIVE')).toMatchObject({ failure: { code: 'AGREEMENT_NOT_IN_FORCE', number } })
  await expect(getAgreement(w.stranger, number)).rejects.toBeInstanceOf(NotFound)
  must(await w.sign(number))
  const { document } = must(await countersign(w.jonas, { agreement: number, origin: ORIGIN }))
  const view = await getAgreement(w.ingrid, number)
  expect(view).toMatchObject({ kind: 'LOAN', status: 'IN_FORCE', pledge: null, amount: { currency: 'EUR', minor: 9_120_000n } })
  const signed = (await findDocumentByCode(w.context, view.signedDocument!.code))!
  expect([signed.id, (await findAgreementOfDocument(w.context, signed))?.donor]).toMatchObject([document, { shown: 'name', name: 'Northern Lights Foundation' }])
  expect((await listAgreements(w.amina, { placement: w.placement })).agreements.map((row) => [row.number, row.amount.minor])).toEqual([[number, 9_120_000n]])
  expect(await agreeCheck.run(w.context)).toEqual([])
  expect(await endAgreement(w.jonas, { agreement: number, to: 'COMPLETED', reason: 'done' })).toMatchObject({ failure: { code: 'PLACEMENT_NOT_OVER' } })
  must(await w.move('ACTIVE'))
  expect(await w.draftFor()).toMatchObject({ failure: { code: 'PLACEMENT_NOT_OPEN' } })
})

test('AGREEMENT-1: whoever drafted a secondment does not countersign it; its countersignature confirms the pledge that it makes', async () => {
  const w = await placementWorld('SECONDMENT')
  const number = await w.sentFor('both', w.lea)
  must(await w.sign(number))
  expect(await countersign(w.lea, { agreement: number, origin: ORIGIN })).toMatchObject({ failure: { code: 'OWN_DRAFT' } })
  must(await countersign(w.jonas, { agreement: number, origin: ORIGIN }))
  const { pledge, kind } = await getAgreement(w.amina, number)
  expect([kind, (await getPledge(w.amina, pledge!.ref)).status]).toEqual(['SECONDMENT', 'CONFIRMED'])
  expect(await agreeCheck.run(w.context)).toEqual([])
})
