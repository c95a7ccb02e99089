import { actionsEn } from './actions-en'
import { actionsFr } from './actions-fr'
import type { Kind } from '../domain/found'

const en = {
  search: 'Search',
  field: 'Name or number',
  shortcut: 'Press / or Ctrl K to find or do anything',
  begin: 'Find anything',
  beginText: 'Type a name, or a number such as PL-2026-0012: of a donor, a city, a programme, a pledge, a payment, an allocation, a call, a report, a decision, a line of the bank, or whatever else has one. Or what you want to do, such as “record a wire”.',
  found: (n: number, typed: string) => (n === 1 ? `One thing fits “${typed}”.` : `${n} things fit “${typed}”.`),
  nothing: (typed: string) => `Nothing fits “${typed}”.`,
  nothingText: 'Try a part of the name, or the whole number.',
  all: 'Show all',
  actions: 'Pages and actions',
  actionNames: actionsEn,
  palette: 'Find or do',
  paletteHint: 'A name, a number, or what you want to do',
  paletteKeys: 'Arrow keys choose, Enter opens, Escape closes.',
  paletteFound: 'Found',
  paletteNothing: 'Nothing fits.',
  kinds: { donor: 'Donors', partnership: 'Partnerships', pledge: 'Pledges', payment: 'Payments', offer: 'Gifts in kind', placement: 'Seconded staff', agreement: 'Agreements', allocation: 'Allocations', programme: 'Programmes', city: 'Cities', need: 'Needs', disbursement: 'Disbursements', call: 'Open calls', application: 'Applications to calls', cityReport: 'Reports of cities', lineChange: 'Changes asked for by cities', finding: 'Findings', visit: 'Visits', meeting: 'Meetings', decision: 'Decisions', bankLine: 'Lines of the bank', bankStatement: 'Bank statements', refund: 'Refunds', income: 'Other income', memberReport: 'Reports to members', period: 'Periods', document: 'Documents', person: 'People' } satisfies Record<Kind, string>,
}

const fr = {
  search: 'Rechercher',
  field: 'Nom ou numéro',
  shortcut: 'Appuyez sur / ou Ctrl K pour trouver ou faire',
  begin: 'Trouver n’importe quoi',
  beginText: 'Saisissez un nom, ou un numéro tel que PL-2026-0012 : d’un donateur, d’une ville, d’un programme, d’une annonce, d’un versement, d’une allocation, d’un appel, d’un rapport, d’une décision, d’une ligne de banque ou de tout ce qui en porte un. Ou ce que vous voulez faire, par exemple « enregistrer un virement ».',
  found: (n: number, typed: string) => (n === 1 ? `Un résultat pour « ${typed} ».` : `${n} résultats pour « ${typed} ».`),
  nothing: (typed: string) => `Aucun résultat pour « ${typed} ».`,
  nothingText: 'Essayez une partie du nom, ou le numéro entier.',
  all: 'Tout afficher',
  actions: 'Pages et actions',
  actionNames: actionsFr,
  palette: 'Trouver ou faire',
  paletteHint: 'Un nom, un numéro, ou ce que vous voulez faire',
  paletteKeys: 'Les flèches choisissent, Entrée ouvre, Échap ferme.',
  paletteFound: 'Trouvé',
  paletteNothing: 'Aucun résultat.',
  kinds: { donor: 'Donateurs', partnership: 'Partenariats', pledge: 'Annonces', payment: 'Versements', offer: 'Dons en nature', placement: 'Personnel détaché', agreement: 'Accords', allocation: 'Allocations', programme: 'Programmes', city: 'Villes', need: 'Besoins', disbursement: 'Décaissements', call: 'Appels à candidatures', application: 'Candidatures', cityReport: 'Rapports des villes', lineChange: 'Modifications demandées par les villes', finding: 'Constats', visit: 'Visites', meeting: 'Réunions', decision: 'Décisions', bankLine: 'Lignes de banque', bankStatement: 'Relevés bancaires', refund: 'Remboursements', income: 'Autres revenus', memberReport: 'Rapports aux membres', period: 'Exercices', document: 'Documents', person: 'Personnes' },
} satisfies typeof en

export const searchMessages = { en, fr }
