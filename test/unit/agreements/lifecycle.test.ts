import { describe, expect, test } from 'vitest'
import { AGREEMENT_STATUSES, decideDraft, decideEnd, decideMove, isFrozen, mayMove, type AgreementStatus } from '#app/features/agreements/domain/agreement'
import { nextStepOf } from '#app/features/agreements/domain/next-step'
import { decideCountersigning, decideSigning } from '#app/features/agreements/domain/signing'
import { decideTerms, missingFields, REQUIRED_FIELDS, type ContributionOnRecord, type RequiredField, type TermsOnRecord } from '#app/features/agreements/domain/terms'
import { PLEDGE_STATUSES } from '#app/features/pledges/domain/pledge'
import { accept, refuse } from '#app/kernel/failure'
import { day } from '#app/kernel/time'
import { earmarked, onRecord, pooled, seconded } from './samples'

const ALLOWED: [AgreementStatus, AgreementStatus][] = [
  ['DRAFT', 'INTERNAL_REVIEW'],
  ['INTERNAL_REVIEW', 'SENT'],
  ['SENT', 'SIGNED_BY_PARTNER'],
  ['SIGNED_BY_PARTNER', 'IN_FORCE'],
  ['IN_FORCE', 'COMPLETED'],
  ['IN_FORCE', 'TERMINATED'],
  ['DRAFT', 'VOID'],
  ['INTERNAL_REVIEW', 'VOID'],
  ['SENT', 'VOID'],
]

test('an agreement moves along its life and nowhere else', () => {
  for (const from of AGREEMENT_STATUSES)
    for (const to of AGREEMENT_STATUSES) {
      const expected = ALLOWED.some(([a, b]) => a === from && b === to)
      expect(mayMove(from, to), `${from} to ${to}`).toBe(expected)
      expect(decideMove({ number: 'AG-1', status: from }, to).ok).toBe(expected)
    }
})

test('AGREEMENT-2: the text is frozen from SENT on', () => {
  expect(AGREEMENT_STATUSES.filter((status) => !isFrozen(status))).toEqual(['DRAFT', 'INTERNAL_REVIEW'])
})

test('an agreement answers a pledge that stands, one at a time', () => {
  const answerable = PLEDGE_STATUSES.filter((status) => decideDraft({ ref: 'PL-1', status }, null).ok)
  expect(answerable).toEqual(['SUBMITTED', 'ACKNOWLEDGED', 'CONFIRMED'])
  expect(decideDraft({ ref: 'PL-1', status: 'ACKNOWLEDGED' }, { number: 'AG-2' })).toEqual(refuse({ code: 'AGREEMENT_EXISTS', pledge: 'PL-1', number: 'AG-2' }))
})

test('it is completed once nothing is unpaid, and can be terminated before', () => {
  const inForce = { number: 'AG-1', status: 'IN_FORCE' as const }
  expect(decideEnd(inForce, 'COMPLETED', 2, null)).toEqual(refuse({ code: 'INSTALMENTS_UNPAID', count: 2 }))
  expect(decideEnd(inForce, 'COMPLETED', 0, null).ok).toBe(true)
  expect(decideEnd(inForce, 'TERMINATED', 2, null).ok).toBe(true)
  expect(decideEnd(inForce, 'COMPLETED', 0, { ref: 'SP-1', status: 'ACTIVE' })).toEqual(refuse({ code: 'PLACEMENT_NOT_OVER', placement: 'SP-1' }))
  expect(decideEnd(inForce, 'COMPLETED', 0, { ref: 'SP-1', status: 'ENDED' }).ok).toBe(true)
  expect(decideEnd({ ...inForce, status: 'SENT' }, 'TERMINATED', 0, null).ok).toBe(false)
})

describe('the signature of the partner', () => {
  const sha256 = 'a'.repeat(64)
  const sent = { number: 'AG-1', status: 'SENT' as const, signatory: 'Ingrid Aas', sha256, signed: null }
  test('case, accents and spacing of the name do not matter; another name does', () => {
    expect(decideSigning(sent, { name: ' ingrid  AAS', sha256 }).ok).toBe(true)
    expect(decideSigning(sent, { name: 'Olav Aas', sha256 })).toEqual(refuse({ code: 'OTHER_SIGNATORY', signatory: 'Ingrid Aas' }))
  })
  test('what is signed is the file that was read', () => {
    expect(decideSigning(sent, { name: 'Ingrid Aas', sha256: 'b'.repeat(64) })).toEqual(refuse({ code: 'OTHER_TEXT' }))
  })
  test('a second signature is told who was first', () => {
    const signed = { ...sent, status: 'SIGNED_BY_PARTNER' as const, signed: { name: 'Ingrid Aas', on: day('2026-11-14') } }
    expect(decideSigning(signed, { name: 'Ingrid Aas', sha256 })).toMatchObject({ ok: false, failure: { code: 'ALREADY_SIGNED', name: 'Ingrid Aas', day: '2026-11-14' } })
  })
})

describe('the countersignature', () => {
  const today = day('2026-11-16')
  const donor = { name: 'Northern Lights', dueDiligence: 'CLEARED' as const, expiresOn: day('2026-11-16') }
  const signed = { number: 'AG-1', status: 'SIGNED_BY_PARTNER' as const, signatory: 'Ingrid Aas', draftedBy: 'prs_amina', countersigned: null, donor, condition: null }

  test('AGREEMENT-1: who drafts an agreement does not countersign it', () => {
    expect(decideCountersigning(signed, 'prs_amina', today)).toEqual(refuse({ code: 'OWN_DRAFT' }))
    expect(decideCountersigning(signed, 'prs_jonas', today)).toEqual(accept('IN_FORCE'))
  })
  test('AGREEMENT-3: only for a donor who is cleared, to the last day of the clearance', () => {
    expect(decideCountersigning(signed, 'prs_jonas', day('2026-11-17'))).toEqual(refuse({ code: 'CLEARANCE_EXPIRED', donor: donor.name, day: donor.expiresOn }))
    for (const dueDiligence of ['PROSPECT', 'UNDER_REVIEW', 'DECLINED', 'SUSPENDED'] as const)
      expect(decideCountersigning({ ...signed, donor: { ...donor, dueDiligence } }, 'prs_jonas', today)).toEqual(refuse({ code: 'DONOR_NOT_CLEARED', donor: donor.name }))
  })
  test('a conditional promise stays a pledge until somebody attests that its condition is met', () => {
    const condition = { text: 'the vote of parliament', met: false }
    expect(decideCountersigning({ ...signed, condition }, 'prs_jonas', today)).toEqual(refuse({ code: 'CONDITION_OPEN', condition: condition.text }))
    expect(decideCountersigning({ ...signed, condition: { ...condition, met: true } }, 'prs_jonas', today).ok).toBe(true)
  })
  test('it follows the partner’s signature, once', () => {
    expect(decideCountersigning({ ...signed, status: 'SENT' }, 'prs_jonas', today)).toMatchObject({ failure: { code: 'NOT_SIGNED_YET', signatory: 'Ingrid Aas' } })
    const inForce = { ...signed, status: 'IN_FORCE' as const, countersigned: { name: 'Jonas', on: today } }
    expect(decideCountersigning(inForce, 'prs_lea', today)).toMatchObject({ failure: { code: 'ALREADY_COUNTERSIGNED', name: 'Jonas', day: today } })
  })
})

describe('AGREEMENT-4: a missing field refuses and is named', () => {
  const without: Record<RequiredField, (terms: ContributionOnRecord) => TermsOnRecord> = {
    DONOR_COUNTRY: (t) => ({ ...t, donor: { ...t.donor, country: null } }),
    CONTACT: (t) => ({ ...t, contacts: 0 }),
    SIGNATORY: (t) => ({ ...t, signatory: { ...t.signatory, name: ' ' } }),
    SIGNATORY_TITLE: (t) => ({ ...t, signatory: { ...t.signatory, title: '' } }),
    INSTALMENTS: (t) => ({ ...t, instalments: [] }),
    REFERENCES: (t) => ({ ...t, instalments: t.instalments.map((i) => ({ ...i, reference: '' })) }),
    EARMARK: (t) => ({ ...t, earmark: null }),
    PROGRAMME_TITLE: (t) => ({ ...t, language: 'both', earmark: { area: 'PA1', programme: { ref: 'PRG-7', title: { en: 'Planners', fr: '' } } } }),
    PERSON: () => ({ ...seconded, placement: { ...seconded.placement, person: null } }),
    FUNCTION: () => ({ ...seconded, placement: { ...seconded.placement, function: ' ' } }),
    TERMS_OF_REFERENCE: () => ({ ...seconded, placement: { ...seconded.placement, annex: null } }),
  }
  test.each(REQUIRED_FIELDS)('%s', (field) => {
    const record = without[field](onRecord(earmarked))
    expect(missingFields(record)).toEqual([field])
    expect(decideTerms(record)).toEqual(refuse({ code: `MISSING_${field}` }))
  })
  test('nothing is missing where all is there; a multilateral organisation has no country', () => {
    expect(decideTerms(onRecord(pooled)).ok).toBe(true)
    expect(decideTerms({ ...seconded, kind: 'LOAN', payment: null, instalments: [] }).ok).toBe(true)
    const bank = onRecord({ ...pooled, donor: { ...pooled.donor, type: 'MULTILATERAL', subtype: 'IFI', country: '' } })
    expect(decideTerms({ ...bank, donor: { ...bank.donor, country: null } }).ok).toBe(true)
  })
})

test('the next step names who does it and why it is not possible', () => {
  const all = () => true
  expect(nextStepOf('DRAFT', all, () => accept(null))).toEqual({ step: 'review', hasRole: true, why: null, mayDo: true })
  expect(nextStepOf('SIGNED_BY_PARTNER', all, () => refuse({ code: 'OWN_DRAFT' }))).toEqual({ step: 'countersign', hasRole: true, why: { code: 'OWN_DRAFT' }, mayDo: false })
  expect(nextStepOf('INTERNAL_REVIEW', (permission) => permission !== 'agreement.send', () => accept(null))).toMatchObject({ step: 'send', hasRole: false, mayDo: false })
  expect(nextStepOf('VOID', all, () => accept(null))).toBeNull()
})
