// The clauses of agreements as the team edits them, and invented agreements that show them.
import { agreementText, titleOf } from '#app/features/agreements/documents/agreement-text'
import { contributionWords } from '#app/features/agreements/documents/contribution-agreement'
import { placementWords } from '#app/features/agreements/documents/placement-agreement'
import { clausesOf } from '#app/features/agreements/documents/wording'
import { WORDING_FAMILIES, type AgreementTerms, type ContributionTerms, type WordingFamily } from '#app/features/agreements/domain/terms'
import { settingMessages } from '#app/features/settings/messages'
import { AGREEMENT_PLACES, type TemplateSpec, type Wording } from '#app/features/templates/domain/template'
import { templateMessages } from '#app/features/templates/messages'
import { NotFound } from '#app/kernel/access'
import { LANGUAGES, type Language } from '#app/kernel/language'
import { day } from '#app/kernel/time'

export function familyIn(param: string): WordingFamily {
  const family = WORDING_FAMILIES.find((one) => one === param)
  if (!family) throw new NotFound()
  return family
}

const WORDS = { contribution: contributionWords, placement: placementWords }

export function clauseSpecOf(family: WordingFamily): TemplateSpec {
  return { known: AGREEMENT_PLACES, kept: [], whole: true, shipped: { en: clausesOf(family, WORDS[family].en), fr: clausesOf(family, WORDS[family].fr) } }
}

/** Each clause by the heading under which it stands. */
export function clauseNames(family: WordingFamily, language: Language): Record<string, string> {
  const clauses = clausesOf(family, WORDS[family][language])
  const keys = Object.keys(clauses)
  const words = templateMessages[language]
  return Object.fromEntries(
    keys.map((key) => {
      const group = key.split('.')[0]!
      const heading = clauses[`${group}.heading`] ?? contributionWords[language].recitals.heading
      const texts = keys.filter((one) => one.startsWith(`${group}.`) && !one.endsWith('.heading'))
      return [key, key.endsWith('.heading') ? words.clauses.heading(heading) : words.partNumber(heading, texts.indexOf(key) + 1)]
    }),
  )
}

const DONOR = { ref: 'DN-2026-0001', name: 'Northern Lights Foundation', type: 'PRIVATE', subtype: 'FOUNDATION', country: 'NO', ownNumber: null } as const
const COMMON = { number: 'AG-2026-0001', drawnUpOn: day('2026-12-01'), donor: DONOR, signatory: { name: 'Ingrid Aas', title: 'Director' }, instalments: [{ sequence: 1, dueOn: day('2027-01-31'), amountMinor: '833334', reference: 'RF232026000042' }], demonstration: false }
const MONEY: Omit<ContributionTerms, 'language' | 'kind' | 'earmark'> = { ...COMMON, pledge: { ref: 'PL-2026-0001', pledgedOn: day('2026-11-02'), currency: 'EUR', amountMinor: '833334', condition: null, recognition: 'NAME' }, supportCost: { mode: 'OF_DIRECT_COST', basisPoints: 700 } }

/** An agreement of each kind that has clauses of its own, so that every clause can be seen. */
function samplesIn(family: WordingFamily, language: Language): AgreementTerms[] {
  if (family === 'contribution')
    return [
      { ...MONEY, kind: 'POOLED', language, earmark: null },
      { ...MONEY, kind: 'EARMARKED', language, pledge: { ...MONEY.pledge, condition: 'the vote on the budget of 2027.' }, earmark: { area: 'PA1', programme: null } },
    ]
  const placement = { ref: 'SP-2026-0001', person: 'José Álvarez', function: 'Programme specialist', startsOn: day('2027-01-01'), endsOn: day('2027-12-31'), fte: '1', currency: 'EUR', monthlyMinor: '260417', valueMinor: '3125004', annex: { number: 'TR-2026-000001', code: 'AAAA-BBBB-CCCC' } } as const
  return [
    { ...COMMON, kind: 'SECONDMENT', language, placement, payment: { pledge: 'PL-2026-0001', currency: 'EUR', amountMinor: '833334', supportCost: MONEY.supportCost } },
    { ...COMMON, kind: 'LOAN', language, placement, payment: null, instalments: [] },
  ]
}

/** The texts with a wording laid over them, by language, as a page shows them. */
export function agreementsIn(family: WordingFamily, version: number, texts: Wording) {
  const of = (language: Language) => samplesIn(family, language).map((terms) => ({ ...terms, wording: { [family]: { version, texts } } })).map((terms) => ({ language, title: titleOf(terms, language), blocks: agreementText(terms, language) }))
  return { en: of('en'), fr: of('fr') }
}

export function clauseCrumbs(family: WordingFamily, language: Language, last?: string) {
  const words = templateMessages[language].clauses
  const at = `/secretariat/agreement-wording/${family}`
  const name = words.families[family]
  return [{ label: settingMessages[language].title, href: '/secretariat/settings' }, { label: words.title, href: '/secretariat/agreement-wording' }, ...(last ? [{ label: name, href: at }, { label: last }] : [{ label: name }])]
}

/** What a clause can name, with how it reads in the invented agreements. */
export function clausePlaces() {
  const values = { donor: DONOR.name, number: COMMON.number, signatory: COMMON.signatory.name }
  return AGREEMENT_PLACES.map((name) => ({ name, ...(Object.fromEntries(LANGUAGES.map((language) => [language, values[name]])) as Record<Language, string>) }))
}
