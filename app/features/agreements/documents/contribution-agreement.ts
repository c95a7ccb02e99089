// The text of an agreement on a contribution of money, from its terms. Pure: the same terms give the same text.
import { printedReference } from '#app/features/pledges/domain/creditor-reference'
import { formatsIn, type Formats, type Language } from '#app/kernel/language'
import { money, type Money } from '#app/kernel/money'
import type { AgreementTerms, ContributionTerms } from '../domain/terms'
import { contributionEn, type ContributionWords } from '../messages/contribution-en'
import { contributionFr } from '../messages/contribution-fr'
import { amountInWords } from './amount-in-words'
import type { AgreementBlock } from './blocks'
import { worded } from './wording'

export const contributionWords: Record<Language, ContributionWords> = { en: contributionEn, fr: contributionFr }

/** What a clause needs to speak: the terms, the words of one language, and how it writes figures. */
type Speaking = { terms: ContributionTerms; words: ContributionWords; formats: Formats }
type Clause = { heading: string; blocks: AgreementBlock[] }

/** The languages of the text, the leading one first. */
export function languagesOf(terms: AgreementTerms): readonly Language[] {
  return terms.language === 'both' ? ['en', 'fr'] : [terms.language]
}

/** The text in one of its languages, without its title and without signatures. */
export function contributionText(terms: ContributionTerms, language: Language): AgreementBlock[] {
  const speaking = { terms, words: worded(contributionWords[language], 'contribution', terms, language), formats: formatsIn(language) }
  const clauses = [contribution, condition, use, supportCost, exchange, reporting, recognition, refunds, duration, settlement, signatures].map((clause) => clause(speaking)).filter((clause) => clause !== null)
  return [...opening(speaking), ...clauses.flatMap(({ heading, blocks }, i): AgreementBlock[] => [{ kind: 'heading', level: 2, text: `${i + 1}. ${heading}` }, ...blocks])]
}

const paragraph = (text: string): AgreementBlock => ({ kind: 'paragraph', text })

function amountOf({ terms }: Speaking, minor: string): Money {
  return money(BigInt(minor), terms.pledge.currency)
}

function opening({ terms, words, formats }: Speaking): AgreementBlock[] {
  const { donor, signatory, pledge } = terms
  const kind = donor.subtype ? words.subtypes[donor.subtype] : words.types[donor.type]
  const facts = [
    { label: words.facts.agreement, value: terms.number },
    { label: words.facts.drawnUpOn, value: formats.day(terms.drawnUpOn) },
    { label: words.facts.pledge, value: words.pledgeOf(pledge.ref, formats.day(pledge.pledgedOn)) },
    ...(donor.ownNumber ? [{ label: words.facts.ownNumber, value: donor.ownNumber }] : []),
  ]
  const [organisation, ...organisationLines] = words.organisationLines
  return [
    {
      kind: 'parties',
      parties: [
        { caption: words.donor, lines: [[{ text: donor.name, style: 'bold' }], donor.country ? words.ofCountry(kind, formats.country(donor.country)) : kind, words.representedBy(signatory.name, signatory.title)] },
        { caption: words.organisation, lines: [[{ text: organisation!, style: 'bold' }], ...organisationLines] },
      ],
    },
    { kind: 'facts', facts },
    { kind: 'heading', level: 2, text: words.recitals.heading },
    paragraph(words.recitals.network),
    paragraph(words.recitals.fund),
    paragraph(words.recitals.promise(pledge.ref, formats.day(pledge.pledgedOn))),
  ]
}

function contribution(speaking: Speaking): Clause {
  const { terms, words, formats } = speaking
  const { columns, ...says } = words.contribution
  const amount = amountOf(speaking, terms.pledge.amountMinor)
  const purpose = terms.earmark ? says.toArea(words.areas[terms.earmark.area]) : says.toPool
  return {
    heading: says.heading,
    blocks: [
      paragraph(says.text(formats.money(amount), amountInWords(amount, formats.language), purpose, terms.instalments.length)),
      {
        kind: 'table',
        columns: [{ label: columns.sequence, weight: 0.8, rowHeader: true }, { label: columns.due, weight: 1.4 }, { label: columns.reference, weight: 1.6 }, { label: amount.currency, align: 'end' }],
        rows: terms.instalments.map((i) => [String(i.sequence), formats.day(i.dueOn), printedReference(i.reference), formats.figure(amountOf(speaking, i.amountMinor))]),
        total: ['', '', columns.total, formats.figure(amount)],
      },
      paragraph(says.references),
      paragraph(says.notReceived),
    ],
  }
}

function condition({ terms, words }: Speaking): Clause | null {
  const { condition: named } = terms.pledge
  return named ? { heading: words.condition.heading, blocks: [paragraph(words.condition.text(named)), paragraph(words.condition.effect)] } : null
}

function use({ terms, words, formats }: Speaking): Clause {
  const { use: says } = words
  const { earmark } = terms
  if (!earmark) return { heading: says.heading, blocks: [says.pool, says.awards, says.poolCarries].map(paragraph) }
  const { programme } = earmark
  return {
    heading: says.heading,
    blocks: [
      says.areaOnly(words.areas[earmark.area]),
      ...(programme ? [says.programmeOnly(formats.text(programme.title), programme.ref)] : []),
      ...(earmark.area === 'PA1' ? [says.leastDeveloped] : []),
      says.awards,
      says.remainder,
    ].map(paragraph),
  }
}

function supportCost({ terms, words, formats }: Speaking): Clause {
  const { mode, basisPoints } = terms.supportCost
  const percent = `${formats.rate(String(basisPoints / 100))}\u00a0%`
  return { heading: words.supportCost.heading, blocks: [paragraph(words.supportCost[mode](percent)), paragraph(words.supportCost.fees)] }
}

function exchange({ terms, words, formats }: Speaking): Clause {
  const { currency } = terms.pledge
  const { exchange: says } = words
  return { heading: says.heading, blocks: currency === 'USD' ? [paragraph(says.sameCurrency)] : [paragraph(says.otherCurrency(`${currency} (${formats.currencyName(currency)})`)), paragraph(says.risk)] }
}

function reporting({ terms, words }: Speaking): Clause {
  const { reporting: says } = words
  return { heading: says.heading, blocks: [says.anyTime, terms.earmark ? says.exact : says.notional, says.consolidated].map(paragraph) }
}

function recognition({ terms, words }: Speaking): Clause {
  return { heading: words.recognition.heading, blocks: [words.recognition[terms.pledge.recognition], words.recognition.change].map(paragraph) }
}

function refunds({ words }: Speaking): Clause {
  return { heading: words.refunds.heading, blocks: [words.refunds.limits, words.refunds.awarded, words.refunds.record].map(paragraph) }
}

function duration({ words }: Speaking): Clause {
  return { heading: words.duration.heading, blocks: [words.duration.begins, words.duration.notice, words.duration.changes].map(paragraph) }
}

function settlement({ words }: Speaking): Clause {
  return { heading: words.settlement.heading, blocks: [words.settlement.amicable, words.settlement.immunities].map(paragraph) }
}

function signatures({ terms, words }: Speaking): Clause {
  return { heading: words.signatures.heading, blocks: [words.signatures.how, ...(terms.language === 'both' ? [words.signatures.bothTexts] : [])].map(paragraph) }
}
