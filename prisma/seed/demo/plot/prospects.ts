// Who may give next: fictional organisations, how far the team has come with each, and what was said.
import type { Purpose, Stage } from '#app/features/partnerships/domain/partnership'

export type ProspectNote = { on: string; kind: 'NOTE' | 'MINUTES' | 'SENT'; text: string; next?: { step: string; on: string } }
export type Prospect = {
  on: string
  /** A donor of the cast by its key, or a new name with its kind. */
  donor?: string
  name?: string
  kind?: string
  country?: string
  language: 'en' | 'fr'
  contact: string
  email: string
  about: string
  purpose: Purpose
  owner: 'officer' | 'head'
  chance: number
  amount?: [string, string]
  expectedOn: string
  step: [string, string]
  moves?: { on: string; to: Stage; reason?: string }[]
  notes?: ProspectNote[]
  pledged?: string
}

export const PROSPECTS: readonly Prospect[] = [
  {
    on: '2026-06-08', name: 'Harbour Cities Bank', kind: 'MULTILATERAL:IFI', country: 'KE', language: 'en', contact: 'Miriam Otieno', email: 'miriam.otieno@harbourcities.example',
    about: 'The bank lends to port cities and looks for a way to support what people learn there. It asks for a note on how the pool is governed.',
    purpose: 'MDFM', owner: 'officer', chance: 40, amount: ['250000.00', 'USD'], expectedOn: '2027-06-30', step: ['Send the note on governance', '2026-11-18'],
    moves: [{ on: '2026-07-06', to: 'DISCUSSION' }, { on: '2026-09-21', to: 'PROPOSAL' }],
    notes: [
      { on: '2026-07-03', kind: 'MINUTES', text: 'Call with Ms Otieno and her head of unit. They have no line for grants below US$200,000 and decide in two rounds a year, in March and in June.' },
      { on: '2026-10-20', kind: 'NOTE', text: 'Their board has taken the proposal onto its list for March.' },
    ],
  },
  {
    on: '2026-08-17', donor: 'northernlights', language: 'en', contact: 'Ingrid Aas', email: 'ingrid.aas@northernlights.example',
    about: 'A second gift, for a study on how citizens take part in governing lifelong learning.',
    purpose: 'PA2', owner: 'head', chance: 70, amount: ['60000.00', 'EUR'], expectedOn: '2026-12-31', step: ['Agree on the region of the study', '2026-12-02'],
    moves: [{ on: '2026-09-07', to: 'DISCUSSION' }, { on: '2026-10-05', to: 'PROPOSAL' }, { on: '2026-11-09', to: 'NEGOTIATION' }],
    notes: [{ on: '2026-11-09', kind: 'MINUTES', text: 'The foundation agrees to the budget and would like the study to look at the Nordic countries and at West Africa.' }],
  },
  {
    on: '2026-10-01', name: 'Fondation Horizon Clair', kind: 'PRIVATE:FOUNDATION', country: 'CH', language: 'fr', contact: 'Solène Guex', email: 'solene.guex@horizonclair.example',
    about: 'La fondation finance l’alphabétisation et cherche des villes des pays les moins avancés.',
    purpose: 'PA1', owner: 'officer', chance: 25, amount: ['45000.00', 'EUR'], expectedOn: '2027-03-31', step: ['Envoyer les résultats de la formation de Lusaka', '2026-12-08'],
    moves: [{ on: '2026-10-26', to: 'DISCUSSION' }],
    notes: [{ on: '2026-10-26', kind: 'SENT', text: 'Merci de votre appel. Nous vous envoyons en décembre les premiers résultats de la formation, avec le rapport des villes.' }],
  },
  {
    on: '2026-11-03', name: 'City of Fairhaven Bay', kind: 'MEMBER_CITY', country: 'NZ', language: 'en', contact: 'Hana Rewi', email: 'hana.rewi@fairhavenbay.example',
    about: 'The city would lend somebody who knows peer learning to the team for a year, and keep paying them.',
    purpose: 'STAFF', owner: 'officer', chance: 15, expectedOn: '2027-09-30', step: ['Call back about the profile', '2026-12-01'],
  },
  {
    on: '2026-09-14', name: 'University of Lakeside', kind: 'CIVIL_SOCIETY:EDUCATIONAL_INSTITUTION', country: 'CA', language: 'en', contact: 'Noah Tremblay', email: 'noah.tremblay@lakeside.example',
    about: 'A yearly contribution to the pool out of the university’s fund for partnerships.',
    purpose: 'MDFM', owner: 'officer', chance: 50, amount: ['12000.00', 'USD'], expectedOn: '2026-12-15', step: ['Record the pledge', '2026-11-27'],
    moves: [{ on: '2026-09-28', to: 'DISCUSSION' }, { on: '2026-10-12', to: 'PROPOSAL' }, { on: '2026-11-02', to: 'NEGOTIATION' }, { on: '2026-11-20', to: 'AGREED' }],
  },
  {
    on: '2026-05-11', name: 'Meridian Publishing', kind: 'PRIVATE:CORPORATE', country: 'GB', language: 'en', contact: 'Alice Harker', email: 'alice.harker@meridian.example',
    about: 'The house would pay for the layout and the printing of a publication of the network.',
    purpose: 'PA3-PUBLICATION', owner: 'officer', chance: 60, amount: ['18000.00', 'USD'], expectedOn: '2026-10-31', step: ['Agree on the title', '2026-09-30'],
    moves: [{ on: '2026-06-01', to: 'DISCUSSION' }, { on: '2026-07-13', to: 'PROPOSAL' }, { on: '2026-09-01', to: 'NEGOTIATION' }, { on: '2026-10-19', to: 'AGREED' }],
    notes: [{ on: '2026-10-16', kind: 'MINUTES', text: 'The title is agreed. The house pays in one amount once the agreement is signed, and asks to be named on the second page.' }],
    pledged: '2026-10-22',
  },
  {
    on: '2026-04-13', name: 'Copper Valley Trust', kind: 'PRIVATE:PHILANTHROPY', country: 'ZA', language: 'en', contact: 'Thandi Nkosi', email: 'thandi.nkosi@coppervalley.example',
    about: 'Mentoring between mining towns, as part of the health and well-being cluster.',
    purpose: 'PA3', owner: 'head', chance: 30, amount: ['30000.00', 'USD'], expectedOn: '2026-09-30', step: ['Ask for the decision of the trustees', '2026-08-31'],
    moves: [{ on: '2026-05-18', to: 'DISCUSSION' }, { on: '2026-09-03', to: 'LOST', reason: 'The trustees decided to give only within their own province this year. They welcome a call in 2028.' }],
  },
]

/** What people proposed online, in their own words. */
export const PROPOSALS = [
  {
    on: '2026-10-12', language: 'en' as const, name: 'Tomasz Wolny', organisation: 'Open Maps Collective', email: 'tomasz.wolny@openmaps.example',
    about: 'We are volunteers who draw open maps. We could map the places of learning of ten cities with their young people, if the network brings us together.',
    answered: { on: '2026-10-14', text: 'Thank you, this fits the peer-learning database well. Could you name three cities in which you know people already, and say what you would need from them?' },
    replied: { on: '2026-10-19', text: 'In Medellín, in Lusaka and in Cork. We need a room, twenty young people and one week in each.' },
  },
  {
    on: '2026-11-19', language: 'fr' as const, name: 'Claire Fontaine', organisation: 'Les Amis du livre de Belroche', email: 'claire.fontaine@belroche.example',
    about: 'Nous tenons un bibliobus qui ne roule plus que l’été. De novembre à mars, il pourrait servir une ville du réseau, avec ses livres et sa conductrice.',
  },
]
