import type { ContributionOnRecord, ContributionTerms, PlacementOnRecord } from '#app/features/agreements/domain/terms'
import { day } from '#app/kernel/time'

/** Terms of a pooled contribution of EUR 25,000.00 in three instalments. */
export const pooled: ContributionTerms = {
  kind: 'POOLED',
  number: 'AG-2026-0031',
  language: 'en',
  drawnUpOn: day('2026-11-14'),
  donor: { ref: 'DN-2026-0007', name: 'Northern Lights Foundation', type: 'PRIVATE', subtype: 'FOUNDATION', country: 'NO', ownNumber: 'NLF/26/114' },
  signatory: { name: 'Ingrid Aas', title: 'Director' },
  pledge: { ref: 'PL-2026-0147', pledgedOn: day('2026-11-02'), currency: 'EUR', amountMinor: '2500000', condition: null, recognition: 'NAME' },
  instalments: [
    { sequence: 1, dueOn: day('2027-01-31'), amountMinor: '833334', reference: 'RF42202600000147' },
    { sequence: 2, dueOn: day('2027-02-28'), amountMinor: '833333', reference: 'RF15202600000148' },
    { sequence: 3, dueOn: day('2027-03-31'), amountMinor: '833333', reference: 'RF85202600000149' },
  ],
  earmark: null,
  supportCost: { mode: 'OF_DIRECT_COST', basisPoints: 700 },
  demonstration: false,
}

export const earmarked: ContributionTerms = {
  ...pooled,
  kind: 'EARMARKED',
  pledge: { ...pooled.pledge, currency: 'USD', condition: 'the vote of parliament on the budget of 2027.' },
  earmark: { area: 'PA1', programme: { ref: 'PRG-7', title: { en: 'City planners of tomorrow', fr: 'Les urbanistes de demain' } } },
}

/** A secondment of a year at four fifths, as the records have it. */
export const seconded: PlacementOnRecord = {
  number: 'AG-2026-0032',
  language: 'en',
  drawnUpOn: pooled.drawnUpOn,
  donor: pooled.donor,
  signatory: pooled.signatory,
  instalments: pooled.instalments,
  demonstration: false,
  contacts: 1,
  kind: 'SECONDMENT',
  placement: { ref: 'SP-2026-0003', person: 'José Álvarez', function: 'Programme specialist', startsOn: day('2026-11-20'), endsOn: day('2027-11-19'), fte: '0.8', currency: 'EUR', monthlyMinor: '260417', valueMinor: '2500000', annex: { number: 'TR-2026-000001', code: '7H4K-Q2MX-93TF' } },
  payment: { pledge: pooled.pledge.ref, currency: 'EUR', amountMinor: '2500000', supportCost: pooled.supportCost },
}

/** The same as the records have it, whole. */
export function onRecord(terms: ContributionTerms): ContributionOnRecord {
  return { ...terms, contacts: 1 }
}
