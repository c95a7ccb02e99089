import { describe, expect, test } from 'vitest'
import { agreementPdf, signedAgreementPdf, type Evidence } from '#app/features/agreements/documents/agreement-pdf'
import { contributionText, contributionWords } from '#app/features/agreements/documents/contribution-agreement'
import type { AgreementBlock } from '#app/features/agreements/documents/blocks'
import type { ContributionTerms } from '#app/features/agreements/domain/terms'
import { RECOGNITIONS } from '#app/features/donors/domain/donor'
import { PRIORITY_AREAS } from '#app/features/priorities/domain'
import { LANGUAGES } from '#app/kernel/language'
import { day } from '#app/kernel/time'
import { earmarked, pooled } from './samples'

/** All that a reader reads, a line for each piece. */
function read(blocks: readonly unknown[]): string {
  const texts: string[] = []
  const walk = (value: unknown, key = ''): void => {
    if (typeof value === 'string' && !['kind', 'style', 'align', 'language'].includes(key)) texts.push(value)
    else if (Array.isArray(value)) value.forEach((item) => walk(item))
    else if (value && typeof value === 'object') Object.entries(value).forEach(([k, item]) => walk(item, k))
  }
  walk(blocks)
  return texts.join('\n')
}

const headings = (blocks: AgreementBlock[]) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

describe('the text of a pooled contribution', () => {
  const text = read(contributionText(pooled, 'en'))
  test('names the parties, the pledge and the donor’s own reference', () => {
    for (const part of ['Northern Lights Foundation', 'foundation, Norway', 'represented by Ingrid Aas, Director', 'PL-2026-0147', '2 November 2026', 'NLF/26/114']) expect(text).toContain(part)
  })
  test('writes the amount in figures and in words, and each instalment with its reference in groups of four', () => {
    expect(text).toContain('EUR\u00a025,000.00 (twenty-five thousand euros) to the MDFM, not earmarked, in 3 instalments:')
    const table = contributionText(pooled, 'en').find((block) => block.kind === 'table')
    expect(table).toMatchObject({ rows: [['1', '31 January 2027', 'RF42 2026 0000 0147', '8,333.34'], ['2', '28 February 2027', 'RF15 2026 0000 0148', '8,333.33'], ['3', '31 March 2027', 'RF85 2026 0000 0149', '8,333.33']], total: ['', '', 'Total', '25,000.00'] })
  })
  test('says what pooled money means, with a notional share and the exact rate of support cost', () => {
    expect(text).toContain('notional share')
    expect(text).toContain('7\u00a0% of direct cost')
    expect(read(contributionText({ ...pooled, supportCost: { mode: 'OF_CONTRIBUTION', basisPoints: 725 } }, 'fr'))).toContain('7,25\u00a0% de chaque paiement')
    expect(text).not.toContain('held apart and serves only')
  })
  test('numbers its clauses without a gap, in both languages alike', () => {
    for (const language of LANGUAGES) {
      const numbered = headings(contributionText(pooled, language)).filter((heading) => /^\d/.test(heading))
      expect(numbered.map((heading) => Number.parseInt(heading))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
      expect(headings(contributionText(earmarked, language)).filter((heading) => /^\d/.test(heading))).toHaveLength(11)
    }
  })
})

describe('the text of an earmarked contribution', () => {
  const text = read(contributionText(earmarked, 'fr'))
  test('holds it to its area and programme, and to the least developed countries', () => {
    for (const part of [contributionWords.fr.areas.PA1, 'Les urbanistes de demain', 'PRG-7', 'pays les moins avancés établie par les Nations Unies', 'retracé exactement']) expect(text).toContain(part)
    expect(text).not.toContain('part théorique')
    expect(read(contributionText({ ...earmarked, earmark: { area: 'PA2', programme: null } }, 'en'))).not.toContain('list of least developed countries')
  })
  test('names its condition', () => {
    expect(text).toContain('the vote of parliament on the budget of 2027.')
    expect(read(contributionText(pooled, 'en'))).not.toContain('subject to the following')
  })
  test('in US dollars no exchange applies', () => {
    expect(text).toContain('en dollars des États-Unis.')
    expect(text).not.toContain('taux opérationnel')
  })
})

test('every area and recognition has its own words in both languages', () => {
  const variants: ContributionTerms[] = [
    ...PRIORITY_AREAS.map((area) => ({ ...earmarked, earmark: { area, programme: null } })),
    ...RECOGNITIONS.map((recognition) => ({ ...pooled, pledge: { ...pooled.pledge, recognition } })),
  ]
  for (const language of LANGUAGES) {
    const texts = variants.map((terms) => read(contributionText(terms, language)))
    expect(new Set(texts).size).toBe(variants.length)
    for (const text of texts) expect(text).not.toMatch(/undefined|\[object|\$\{|null/)
  }
})

test('every text of the wording is used by some agreement', () => {
  const both: ContributionTerms = { ...pooled, language: 'both' }
  const all: ContributionTerms[] = [both, earmarked, { ...pooled, supportCost: { mode: 'OF_CONTRIBUTION', basisPoints: 700 } }, ...RECOGNITIONS.map((recognition) => ({ ...pooled, pledge: { ...pooled.pledge, recognition } }))]
  for (const language of LANGUAGES) {
    const said = all.map((terms) => read([...contributionText(terms, language), signedAgreementPdf({ ...terms, language }, printing, evidence)])).join('\n') + read([agreementPdf({ ...pooled, language }, printing)])
    const words = contributionWords[language]
    const fixed = (value: unknown, path: string): [string, string][] => (typeof value === 'string' ? [[path, value]] : value && typeof value === 'object' ? Object.entries(value).flatMap(([key, item]) => fixed(item, `${path}.${key}`)) : [])
    const { types: _, subtypes: __, areas: ___, ...sentences } = words
    for (const [path, sentence] of fixed(sentences, language)) expect(said, path).toContain(sentence)
  }
})

const printing = { issuedAt: new Date('2026-11-14T09:00:00Z'), verifyAt: 'https://fund.example/verify/7H4K-Q2MX-93TF' }
const evidence: Evidence = {
  text: { number: 'AG-2026-0031', code: '7H4K-Q2MX-93TF', sha256: '0123456789abcdef'.repeat(4), sentAt: new Date('2026-11-14T09:00:00Z') },
  signed: { name: 'Ingrid Aas', title: 'Director', account: 'ingrid@northern.example', at: new Date('2026-11-14T09:12:00Z') },
  countersigned: { name: 'Jonas Berg', account: 'jonas@team.example', at: new Date('2026-11-16T15:40:00Z') },
  clearedUntil: day('2027-06-30'),
}

describe('the printed agreement', () => {
  test('shows its number and where it is verified; a demonstration says so', () => {
    const pdf = agreementPdf(pooled, printing)
    expect(pdf).toMatchObject({ number: 'Agreement AG-2026-0031', language: 'en', footer: { verify: 'Verify this document at https://fund.example/verify/7H4K-Q2MX-93TF' } })
    expect(pdf.mark).toBeUndefined()
    expect(agreementPdf({ ...pooled, demonstration: true }, printing).mark).toBe('demonstration')
  })
  test('in two languages it holds both texts, each marked with its language', () => {
    const pdf = agreementPdf({ ...pooled, language: 'both' }, printing)
    const french = pdf.blocks.filter((block) => block.language === 'fr')
    expect(read(french)).toContain('vingt-cinq mille euros')
    expect(read(pdf.blocks.filter((block) => block.language !== 'fr'))).toContain('equally authentic')
  })
  test('signed, it repeats the text and certifies who signed which bytes when', () => {
    const text = read([signedAgreementPdf(pooled, printing, evidence)])
    expect(text).toContain(read(contributionText(pooled, 'en')))
    for (const part of ['signed 14 November 2026 at 09:12 UTC', 'countersigned 16 November 2026 at 15:40 UTC', 'ingrid@northern.example', '7H4K-Q2MX-93TF', '0123456789abcdef0123456789abcdef\n0123456789abcdef0123456789abcdef', 'cleared, until 30 June 2027']) expect(text).toContain(part)
  })
})
