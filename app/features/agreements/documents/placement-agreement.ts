// The text of an agreement on a secondment or a loan of staff, from its terms. Pure: the same terms give the same text.
import { comesAgainOn, LEAST_MONTHS, MORATORIUM_MONTHS, MOST_MONTHS } from '#app/features/placements/domain/stay'
import { printedReference } from '#app/features/pledges/domain/creditor-reference'
import { formatsIn, type Formats, type Language } from '#app/kernel/language'
import { money } from '#app/kernel/money'
import type { PlacementTerms } from '../domain/terms'
import type { ContributionWords } from '../messages/contribution-en'
import { placementEn, type PlacementWords } from '../messages/placement-en'
import { placementFr } from '../messages/placement-fr'
import { amountInWords } from './amount-in-words'
import type { AgreementBlock } from './blocks'
import { contributionWords } from './contribution-agreement'
import { worded } from './wording'

export const placementWords: Record<Language, PlacementWords> = { en: placementEn, fr: placementFr }

/** The terms, the words of one language (its own, and those it shares with every agreement), and how it writes figures. */
type Speaking = { terms: PlacementTerms; words: PlacementWords; shared: ContributionWords; formats: Formats }
type Clause = { heading: string; blocks: AgreementBlock[] }

/** The text in one of its languages, without its title and without signatures. */
export function placementText(terms: PlacementTerms, language: Language): AgreementBlock[] {
  const speaking = { terms, words: worded(placementWords[language], 'placement', terms, language), shared: worded(contributionWords[language], 'contribution', terms, language), formats: formatsIn(language) }
  const clauses = [placement, status, ...(terms.payment ? [payment, supportCost, exchange] : [value]), duration, reporting, entry, settlement, signatures].map((clause) => clause(speaking))
  return [...opening(speaking), ...clauses.flatMap(({ heading, blocks }, i): AgreementBlock[] => [{ kind: 'heading', level: 2, text: `${i + 1}. ${heading}` }, ...blocks])]
}

const paragraph = (text: string): AgreementBlock => ({ kind: 'paragraph', text })

function opening({ terms, words, shared, formats }: Speaking): AgreementBlock[] {
  const { donor, signatory } = terms
  const kind = donor.subtype ? shared.subtypes[donor.subtype] : shared.types[donor.type]
  const [organisation, ...organisationLines] = shared.organisationLines
  return [
    {
      kind: 'parties',
      parties: [
        { caption: words.donor, lines: [[{ text: donor.name, style: 'bold' }], donor.country ? shared.ofCountry(kind, formats.country(donor.country)) : kind, shared.representedBy(signatory.name, signatory.title)] },
        { caption: shared.organisation, lines: [[{ text: organisation!, style: 'bold' }], ...organisationLines] },
      ],
    },
    {
      kind: 'facts',
      facts: [
        { label: shared.facts.agreement, value: terms.number },
        { label: shared.facts.drawnUpOn, value: formats.day(terms.drawnUpOn) },
        { label: words.answers, value: terms.placement.ref },
        ...(donor.ownNumber ? [{ label: shared.facts.ownNumber, value: donor.ownNumber }] : []),
      ],
    },
    { kind: 'heading', level: 2, text: shared.recitals.heading },
    paragraph(words.background.network),
    paragraph(words.background[terms.kind]),
  ]
}

function placement({ terms, words, formats }: Speaking): Clause {
  const { facts: labels, ...says } = words.placement
  const { person, function: work, startsOn, endsOn, fte, currency, monthlyMinor, valueMinor, annex } = terms.placement
  return {
    heading: says.heading,
    blocks: [
      paragraph(says.text(person, work)),
      {
        kind: 'facts',
        facts: [
          { label: labels.person, value: person },
          { label: labels.function, value: work },
          { label: labels.from, value: formats.day(startsOn) },
          { label: labels.until, value: formats.day(endsOn) },
          { label: labels.fte, value: formats.rate(fte) },
          { label: labels.monthly, value: formats.money(money(BigInt(monthlyMinor), currency)) },
          { label: labels.value, value: formats.money(money(BigInt(valueMinor), currency)) },
          { label: labels.annex, value: says.annex(annex.number, annex.code) },
        ],
      },
      paragraph(says.annexText(annex.number)),
    ],
  }
}

function status({ terms, words }: Speaking): Clause {
  return { heading: words.status.heading, blocks: [words.status[terms.kind], words.status.independence].map(paragraph) }
}

function payment({ terms, words, shared, formats }: Speaking): Clause {
  const { currency, amountMinor, pledge } = terms.payment!
  const { columns } = shared.contribution
  const amount = money(BigInt(amountMinor), currency)
  return {
    heading: words.payment.heading,
    blocks: [
      paragraph(words.payment.text(formats.money(amount), amountInWords(amount, formats.language), terms.instalments.length, pledge)),
      {
        kind: 'table',
        columns: [{ label: columns.sequence, weight: 0.8, rowHeader: true }, { label: columns.due, weight: 1.4 }, { label: columns.reference, weight: 1.6 }, { label: currency, align: 'end' }],
        rows: terms.instalments.map((i) => [String(i.sequence), formats.day(i.dueOn), printedReference(i.reference), formats.figure(money(BigInt(i.amountMinor), currency))]),
        total: ['', '', columns.total, formats.figure(amount)],
      },
      paragraph(shared.contribution.references),
    ],
  }
}

function supportCost({ terms, shared, formats }: Speaking): Clause {
  const { mode, basisPoints } = terms.payment!.supportCost
  return { heading: shared.supportCost.heading, blocks: [shared.supportCost[mode](`${formats.rate(String(basisPoints / 100))}\u00a0%`), shared.supportCost.fees].map(paragraph) }
}

function exchange({ terms, shared, formats }: Speaking): Clause {
  const { currency } = terms.payment!
  const { exchange: says } = shared
  return { heading: says.heading, blocks: (currency === 'USD' ? [says.sameCurrency] : [says.otherCurrency(`${currency} (${formats.currencyName(currency)})`), says.risk]).map(paragraph) }
}

function value({ terms, words, formats }: Speaking): Clause {
  const amount = money(BigInt(terms.placement.valueMinor), terms.placement.currency)
  return { heading: words.value.heading, blocks: [words.value.text(formats.money(amount), amountInWords(amount, formats.language)), words.value.basis].map(paragraph) }
}

function duration({ terms, words, formats }: Speaking): Clause {
  const { duration: says } = words
  const { startsOn, endsOn } = terms.placement
  const moratorium = says.moratorium(MORATORIUM_MONTHS, formats.day(comesAgainOn(endsOn)))
  return { heading: says.heading, blocks: [says.text(formats.day(startsOn), formats.day(endsOn)), says.limits(LEAST_MONTHS[terms.kind], MOST_MONTHS), moratorium].map(paragraph) }
}

function reporting({ words }: Speaking): Clause {
  return { heading: words.reporting.heading, blocks: [paragraph(words.reporting.text)] }
}

function entry({ words }: Speaking): Clause {
  return { heading: words.entry.heading, blocks: [words.entry.begins, words.entry.notice, words.entry.changes].map(paragraph) }
}

function settlement({ shared }: Speaking): Clause {
  return { heading: shared.settlement.heading, blocks: [shared.settlement.amicable, shared.settlement.immunities].map(paragraph) }
}

function signatures({ terms, shared }: Speaking): Clause {
  return { heading: shared.signatures.heading, blocks: [shared.signatures.how, ...(terms.language === 'both' ? [shared.signatures.bothTexts] : [])].map(paragraph) }
}
