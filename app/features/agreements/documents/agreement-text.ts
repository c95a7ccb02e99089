// Title and text of any kind of agreement, in one of its languages.
import type { Language } from '#app/kernel/language'
import type { AgreementTerms } from '../domain/terms'
import type { AgreementBlock } from './blocks'
import { contributionText, contributionWords } from './contribution-agreement'
import { placementText, placementWords } from './placement-agreement'

export function titleOf(terms: AgreementTerms, language: Language): string {
  return 'placement' in terms ? placementWords[language].titles[terms.kind] : contributionWords[language].titles[terms.kind]
}

/** Without its title and without signatures. */
export function agreementText(terms: AgreementTerms, language: Language): AgreementBlock[] {
  return 'placement' in terms ? placementText(terms, language) : contributionText(terms, language)
}
